"""A value in a ticket that may be an email address or an order reference."""

from __future__ import annotations

from typing import NamedTuple


class Candidate(NamedTuple):
    """A value, and whether it is certain that it is not a part of something longer."""

    value: str
    is_certain: bool
