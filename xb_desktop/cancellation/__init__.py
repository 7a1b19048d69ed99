"""Cancelling one order: the life of an attempt."""
