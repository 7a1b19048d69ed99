"""Addresses with the names and the badge colours that a company gives them."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from xb_desktop.orders.address import Address

MAX_NAME_LENGTH = 40
"""Characters: what a badge has room for."""


class Colour(StrEnum):
    """The colours that a badge can have; the value is what the settings hold."""

    BLUE = "blue"
    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"


class NamedAddress(NamedTuple):
    """One address that a company has entered: its key is kept under the address, not the name."""

    name: str
    address: Address
    colour: Colour


def clean_name(text: str) -> str:
    """Return a name on one line, without spaces around it and with single ones inside."""
    return " ".join(text.split())


def is_usable_name(name: str) -> bool:
    """Whether a cleaned name can stand in a badge: visible characters, at most 40."""
    return 0 < len(name) <= MAX_NAME_LENGTH and name.isprintable()
