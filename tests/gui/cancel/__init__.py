"""Cancelling an order in the window."""
