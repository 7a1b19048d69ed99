"""What a second start hands to the first: texts for the form, as one line of JSON. Never a key."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from xb_desktop.orders.address import Address
from xb_desktop.orders.link import MAX_LENGTH, Filling

MAX_BYTES = 64 * 1024
"""The longest line, in bytes: enough for texts of `MAX_LENGTH` characters, however escaped."""


@dataclass(frozen=True, slots=True)
class HandOver:
    """What a second start hands to the first.

    `address` is the one that the second start was asked to use, if any, in the form of
    `str(Address)`: the first says that it keeps its own. `activation` is the token with which the
    window system lets the first bring its window to the front.
    """

    filling: Filling
    address: str | None = None
    activation: str | None = None

    def to_bytes(self) -> bytes:
        """Return one line of JSON without its line end.

        A text of over `MAX_LENGTH` characters is left out, because a part of it could belong to
        another order; so is one that is not valid Unicode.
        """
        texts = {
            "email": self.filling.email_address,
            "reference": self.filling.reference,
            "address": self.address,
            "activation": self.activation,
        }
        whole = {name: text for name, text in texts.items() if text is not None and _fits(text)}
        return json.dumps(whole, ensure_ascii=False).encode()

    @classmethod
    def from_bytes(cls, line: bytes) -> HandOver | None:
        """Read what `to_bytes` wrote; None for anything else, because any program can connect.

        Unknown names are ignored, and so is an `activation` that is not printable ASCII.
        """
        if len(line) > MAX_BYTES:
            return None
        try:
            read = json.loads(line)
            if not isinstance(read, dict):
                return None
            email_address, reference, address, activation = (
                _text(read.get(name)) for name in ("email", "reference", "address", "activation")
            )
            address = None if address is None else str(Address.parse(address))
        except (ValueError, RecursionError):
            return None
        if activation is not None and not re.fullmatch("[!-~]+", activation):
            activation = None
        return cls(Filling(email_address, reference), address, activation)


def _text(value: object) -> str | None:
    if value is None:
        return None
    # JSON can write halves of characters, which no field can show.
    if not isinstance(value, str) or not _fits(value):
        raise ValueError("neither a text of bounded length nor nothing")
    return value


def _fits(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return len(text) <= MAX_LENGTH
