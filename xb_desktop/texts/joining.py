"""Whole sentences, one after the other."""

from __future__ import annotations


def joined(*sentences: str) -> str:
    """Return sentences with a space between them; empty ones are left out."""
    return " ".join(filter(None, sentences))
