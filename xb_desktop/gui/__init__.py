"""The window: everything a person sees. Knows orders and outcomes, but no HTTP, SQL or keyring."""
