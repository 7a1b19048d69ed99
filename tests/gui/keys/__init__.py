"""The dialog for the key and its line."""
