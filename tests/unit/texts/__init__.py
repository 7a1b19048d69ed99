"""The sentences for users."""
