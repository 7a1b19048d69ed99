"""Finds a key in what somebody entered: it belongs in no request, no row and no log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xb_desktop.orders.order import is_unusual
from xb_desktop.service.redaction import FRAGMENT_LENGTH, contains_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


def contains_a_key(text: str, key: str, others: Callable[[], Iterable[str]]) -> bool:
    """Whether a text contains the key, or one of the others.

    `others` is called, and may ask the keychain, only for a text that can hold one.
    """
    if contains_key(text, key):
        return True
    return _may_hold_one(text) and any(contains_key(text, other) for other in others())


def _may_hold_one(text: str) -> bool:
    """Whether a text is long enough, and not what nearly all are: a reference or an address."""
    name, at, _ = text.partition("@")
    return is_unusual(text) and len(name if at else text) >= FRAGMENT_LENGTH
