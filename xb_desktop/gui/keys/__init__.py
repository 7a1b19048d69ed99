"""Entering, replacing and removing a secret key."""
