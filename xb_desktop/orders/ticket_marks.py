"""Marks in a decoded ticket: control characters that say what decoding found at a place.

Beside them, what is found between the marks.
"""

from __future__ import annotations

from typing import NamedTuple

INVISIBLE = "\x00"
"""An invisible character: removed around a candidate, the end of one inside it."""
DOUBT = "\x01"
"""Something may be cut off here: the text beside it may be a part of something longer."""
JOINT = "\x02"
"""Markup joins two texts here that may also be separate, such as two cells side by side."""
MASK = "\x03"
"""Something is hidden or left out here: nothing beside it is complete."""
PLUS = "\x04"
"""A plus sign in the query of a link: there it may also be a space."""

_NO_MARKS = str.maketrans(dict.fromkeys((DOUBT, JOINT, MASK, PLUS), INVISIBLE))


def without_marks(text: str) -> str:
    """Return a text from elsewhere whose control characters are not taken for marks."""
    return text.translate(_NO_MARKS)


class Candidate(NamedTuple):
    """A value that may be an email address or an order reference.

    `is_certain` is whether it is certain that it is not a part of something longer.
    """

    value: str
    is_certain: bool
