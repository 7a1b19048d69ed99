"""The built-in practice service."""
