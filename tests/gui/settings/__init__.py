"""The settings and their addresses."""
