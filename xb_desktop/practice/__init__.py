"""The built-in practice service, and the practice run without a screen."""
