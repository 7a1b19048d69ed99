"""Log and run locks."""
