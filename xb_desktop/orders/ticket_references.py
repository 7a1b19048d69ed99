"""The order references in a piece of a ticket, and whether their ends are certain."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from xb_desktop.orders.identity import has_usual_form
from xb_desktop.orders.order import reference_problem
from xb_desktop.orders.ticket_marks import INVISIBLE, Candidate
from xb_desktop.orders.writing_systems import OTHER, has_other_script

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD = re.compile(r"[^\x01-,./:-@\[-^`{-\x7f\u2018\u2019]+")
_MAX_WORD_LENGTH = 512
_BEFORE_REFERENCE = re.compile(r"-(?=(?i:x[bsc]_[0-9a-f]{16})|X[BSC]_)", re.ASCII)
_UNUSUAL = re.compile(r"X[BSC]_[0-9A-Za-z_]{4,}(?:-[0-9A-Za-z_]+)*", re.ASCII)
_IN_ADDRESS = re.compile(r"\w@|.*\w@\w\Z", re.DOTALL)
_GOES_ON = re.compile(r"[.+~'][0-9]|=[0-9A-F]{2}")
_OTHER_RUN = re.compile(f"{OTHER}+")
_LONGEST = len("XB_") + 32


def is_longest(reference: str) -> bool:
    """Whether a reference has 32 hex digits, the most there are: no longer one contains it."""
    return has_usual_form(reference) and len(reference) == _LONGEST


def read_references(piece: str) -> list[Candidate]:
    """Return the order references in a piece of text without marks."""
    found = []
    for word in _WORD.finditer(piece):
        if _IN_ADDRESS.match(piece[max(0, word.start() - 2) : word.end() + 2]):
            continue
        goes_on = _GOES_ON.match(piece, word.end()) is not None
        for part in word[0].split("--"):
            # An XB_ can begin after any hyphen, so only a bound keeps a long word cheap.
            if len(part) <= _MAX_WORD_LENGTH:
                found += [
                    Candidate(value, sure and not goes_on) for value, sure in _references(part)
                ]
    return found


def _references(part: str) -> Iterator[Candidate]:
    for word in _BEFORE_REFERENCE.split(part):
        reference = word.strip(INVISIBLE + "_-")
        if has_usual_form(reference) or _UNUSUAL.fullmatch(reference):
            if not reference_problem(reference):
                yield Candidate(reference, is_certain=True)
        elif has_other_script(reference):
            yield from _inside_script(reference)


def _inside_script(word: str) -> Iterator[Candidate]:
    """Return the references in a word of another script: Chinese, say, has no spaces around."""
    pieces = [piece.strip("_-") for piece in _OTHER_RUN.split(word)]
    for piece, following in zip(pieces, [*pieces[1:], ""], strict=True):
        # A letter that merely looks Latin may have cut it in two.
        is_cut = len(piece) != _LONGEST and re.match(r"[0-9a-fA-F]", following)
        if has_usual_form(piece) and not is_cut:
            yield Candidate(piece, is_certain=True)
        elif _UNUSUAL.fullmatch(piece) and not is_cut and not reference_problem(piece):
            yield Candidate(piece, is_certain=False)
