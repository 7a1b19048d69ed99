"""What makes a text usable as a secret key."""

from __future__ import annotations

import base64
import re

MAX_KEY_LENGTH = 1000
"""Characters, our own limit; Windows could hold 1,280."""

FRAGMENT_LENGTH = 12
"""Consecutive characters of a key that are treated like the key."""

_LIKE_A_REFERENCE = re.compile(rf"[0-9a-fx_/]{{{FRAGMENT_LENGTH}}}", re.ASCII | re.IGNORECASE)


def clean_key(text: str) -> str:
    """Return a pasted key without the white space around it."""
    return text.strip()


def is_usable_key(key: str) -> bool:
    """Whether an HTTP header can hold a key: 1 to 1,000 printable ASCII characters, no spaces."""
    return 0 < len(key) <= MAX_KEY_LENGTH and all("!" <= character <= "~" for character in key)


def is_public_key(key: str) -> bool:
    """Whether a key begins like the public ones, as no secret key does."""
    return key.startswith(("XLPUK_", "XP_"))


def is_like_an_order(key: str) -> bool:
    """Whether a key, or a part of it, may be part of a usual reference or email address.

    It may where it is short, has the signs that stand between the parts of an email address, or has
    a part that consists of what references consist of. It says nothing else of the key, so that it
    can be kept in memory. One that cannot be sent is not in use.
    """
    if not is_usable_key(key):
        return False
    if len(key) < FRAGMENT_LENGTH or "." in key or "@" in key:
        return True
    coded = key.encode()
    written = [key, *(base64.b64encode(coded[start:]).decode() for start in range(3))]
    return any(map(_LIKE_A_REFERENCE.search, written))
