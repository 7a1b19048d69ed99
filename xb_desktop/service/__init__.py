"""XendBridge over HTTP. The only part that imports httpx."""
