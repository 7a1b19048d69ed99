"""The candidates in one token of a decoded ticket, and whether their ends are certain."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from xb_desktop.orders.identity import has_usual_form
from xb_desktop.orders.mail_encodings import escaped_in
from xb_desktop.orders.ticket_addresses import read_addresses
from xb_desktop.orders.ticket_marks import DOUBT, JOINT, MASK, PLUS, Candidate
from xb_desktop.orders.ticket_references import is_longest, read_references
from xb_desktop.orders.ticket_text import decoded

if TYPE_CHECKING:
    from collections.abc import Iterator

_Read = Callable[[str], list[Candidate]]

_ESCAPE = re.compile(r"=[0-9A-F]{2}")
# Neither letters nor digits: the characters that quoted-printable has a reason to escape.
_ESCAPED_SIGN = re.compile(r"=(?:0[9AD]|2[0-9A-F]|3[A-F]|40|5[B-F]|60|7[B-E])")
_DELIMITERS = re.compile(r"[\s,;:/<>()\[\]{}\"|`\\]+")
_MARK = re.compile(f"([{DOUBT}{MASK}]+)")


def addresses_in(token: str) -> Iterator[Candidate]:
    """Return the email addresses in a token."""
    yield from _by_pieces(token, lambda piece: _by_pluses(piece, read_addresses))


def references_in(token: str) -> Iterator[Candidate]:
    """Return the order references in a token.

    One with 32 hex digits has the full length: it is certain, whatever is beside it.
    """
    for value, is_certain in _by_pieces(token, lambda piece: _by_pluses(piece, read_references)):
        yield Candidate(value, is_certain or is_longest(value))


def _by_pieces(token: str, read: _Read) -> Iterator[Candidate]:
    """Read the texts between marks: nothing beside a mask, only doubtful ones beside a doubt."""
    pieces = ["", *_MARK.split(token), ""]
    for place in range(1, len(pieces), 2):
        marks = pieces[place - 1] + pieces[place + 1]
        for value, is_certain in read(pieces[place]):
            if MASK not in marks or is_longest(value):
                yield Candidate(value, is_certain and not marks)


def _by_pluses(piece: str, read: _Read) -> list[Candidate]:
    """Read a piece of a link both with plus signs and with spaces in their place."""
    literal = _by_joints(piece.replace(PLUS, "+"), read)
    if PLUS not in piece:
        return literal
    spaced = [found for part in piece.split(PLUS) for found in _by_joints(part, read)]
    return literal if literal == spaced else _in_doubt([*spaced, *literal])


def _by_joints(piece: str, read: _Read) -> list[Candidate]:
    """Read a piece both with its parts joined, as a browser shows it, and apart."""
    piece = piece.strip(JOINT)
    joined = _by_escapes(piece.replace(JOINT, ""), read)
    if JOINT not in piece:
        return joined
    return _agreed(
        joined, [found for part in piece.split(JOINT) for found in _by_escapes(part, read)]
    )


def _by_escapes(piece: str, read: _Read) -> list[Candidate]:
    """Read a piece both as it is and as quoted-printable of which there is no other sign."""
    if not _ESCAPE.search(piece):
        return read(piece)
    parts = _DELIMITERS.split(decoded(escaped_in(piece)))
    literal = [] if _ESCAPED_SIGN.match(piece) else read(piece)
    escaped = [found for part in parts for found in _by_pieces(part, read)]
    return _agreed(escaped, literal) if escaped else literal


def _agreed(escaped: list[Candidate], literal: list[Candidate]) -> list[Candidate]:
    """Return the candidates of two readings; if these differ, all of them are doubtful.

    A reference of a usual form does not appear by chance: then the decoded reading is right.
    """
    is_usual = any(has_usual_form(value) for value, _ in escaped)
    if not literal or literal == escaped or (is_usual and len(literal) < 2):
        return escaped
    if not escaped:
        return _in_doubt(literal)
    return _in_doubt([*escaped, *literal])


def _in_doubt(found: list[Candidate]) -> list[Candidate]:
    return [Candidate(value, is_certain=False) for value in dict.fromkeys(it.value for it in found)]
