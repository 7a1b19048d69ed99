"""XendBridge over loopback sockets, and what its answers prove."""
