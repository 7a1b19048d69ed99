"""What makes a text usable as a secret key."""

from __future__ import annotations

MAX_KEY_LENGTH = 1000
"""Characters, our own limit; Windows could hold 1,280."""


def clean_key(text: str) -> str:
    """Return a pasted key without the white space around it."""
    return text.strip()


def is_usable_key(key: str) -> bool:
    """Whether an HTTP header can hold a key: 1 to 1,000 printable ASCII characters, no spaces."""
    return 0 < len(key) <= MAX_KEY_LENGTH and all("!" <= character <= "~" for character in key)


def is_public_key(key: str) -> bool:
    """Whether a key begins like the public ones, as no secret key does."""
    return key.startswith(("XLPUK_", "XP_"))
