"""Ids of attempts as one short text, such as `1-90,93`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

MOST = 1000
"""More ids than one audit line is about: a line with more was not written by this program."""


def to_text(ids: Iterable[int]) -> str:
    """Return ids in their order, those that follow each other as a range."""
    ranges: list[list[int]] = []
    for number in sorted(ids):
        if ranges and number == ranges[-1][1] + 1:
            ranges[-1][1] = number
        else:
            ranges.append([number, number])
    return ",".join(str(low) if low == high else f"{low}-{high}" for low, high in ranges)


def from_text(text: str) -> tuple[int, ...]:
    """Return the ids in a text of `to_text`. Raises `ValueError` for any other text."""
    found: list[int] = []
    for part in text.split(","):
        low, _, high = part.partition("-")
        first, last = int(low), int(high or low)
        if last - first + len(found) >= MOST:
            raise ValueError
        found += range(first, last + 1)
    return tuple(found)
