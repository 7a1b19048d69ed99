"""Notices above the form."""
