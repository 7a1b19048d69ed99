"""Finds a key in what somebody entered: it belongs in no request, no row and no log."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Protocol

from xb_desktop.orders.order import is_unusual
from xb_desktop.orders.secret_key import FRAGMENT_LENGTH
from xb_desktop.service.redaction import contains_key

if TYPE_CHECKING:
    from collections.abc import Iterable

_HEX_LENGTH = 2 * FRAGMENT_LENGTH


class OtherKeys(Protocol):
    """Reads the keys of the other addresses, and may ask the keychain for them."""

    def __call__(self, *, for_usual: bool) -> Iterable[str]:
        """Return all; for a usual text, those alone that are `is_like_an_order`."""


def contains_a_key(text: str, key: str, others: OtherKeys) -> bool:
    """Whether a text contains the key, or one of the others.

    Nearly all texts are usual: hardly any key can be part of them, and the keychain need not be
    asked for those that cannot.
    """
    if contains_key(text, key):
        return True
    return any(contains_key(text, other) for other in others(for_usual=_is_usual(text)))


def _is_usual(text: str) -> bool:
    """Whether a text can only hold a key that is itself like an order.

    A reference is of the documented form and spells nothing in hexadecimal digits; of anything
    else, such as an email address, no part between dots is as long as a part of a key.
    """
    if not is_unusual(text):
        return not _spells(text.partition("_")[2])
    return all(len(part) < FRAGMENT_LENGTH for part in re.split(r"[.@]", text))


def _spells(digits: str) -> bool:
    """Whether hexadecimal digits, from any of them on, are as many characters as part of a key."""
    starts = range(len(digits) - _HEX_LENGTH + 1)
    parts = (bytes.fromhex(digits[start : start + _HEX_LENGTH]) for start in starts)
    return any(all(0x21 <= code <= 0x7E for code in part) for part in parts)
