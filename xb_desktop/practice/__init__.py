"""The embedded practice service, and the practice run without a screen."""
