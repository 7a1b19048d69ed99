"""The order references in a piece of a ticket, and whether their ends are certain."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from xb_desktop.orders.identity import has_usual_form
from xb_desktop.orders.order import reference_problem
from xb_desktop.orders.ticket_addresses import FILES
from xb_desktop.orders.ticket_marks import INVISIBLE, Candidate
from xb_desktop.orders.writing_systems import OTHER, UNSPACED, has_other_script

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD = re.compile(r"[^\x01-,./:-@\[-^`{-\x7f\u2018\u2019]+")
_MAX_WORD_LENGTH = 512
_BEFORE_REFERENCE = re.compile(r"-(?=(?i:x[bsc]_[0-9a-f]{16})|X[BSC]_)", re.ASCII)
_UNUSUAL = re.compile(r"X[BSC]_[0-9A-Za-z_]{4,}(?:-[0-9A-Za-z_]+)*", re.ASCII)
_IN_ADDRESS = re.compile(r"\w@|.*\w@\w\Z", re.DOTALL)
# What stands behind a sign without a space, but for the next reference, the next sentence, the type
# of a file, and what languages hang on to a name with an apostrophe.
_GOES_ON = re.compile(
    r"(?:[+~=#$&%^*]|[.!?](?![A-Z][a-z]*(?![0-9A-Za-z_]))"
    r"|['\u2018\u2019](?![^\W\d_]{1,3}(?!\w)))(?![Xx][BSCbsc]_)\w"
)
_TYPE_OF_FILE = re.compile(r"\.([A-Za-z]{3,5})(?!\w)")
_OTHER_RUN = re.compile(f"{OTHER}+")
_UNSPACED = re.compile(UNSPACED)
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
        goes_on = _goes_on(piece, word.end())
        for part in word[0].split("--"):
            # An XB_ can begin after any hyphen, so only a bound keeps a long word cheap.
            if len(part) <= _MAX_WORD_LENGTH:
                found += [
                    Candidate(value, sure and not goes_on) for value, sure in _references(part)
                ]
    return found


def _goes_on(piece: str, end: int) -> bool:
    file = _TYPE_OF_FILE.match(piece, end)
    is_file = file is not None and file[1].lower() in FILES
    return not is_file and _GOES_ON.match(piece, end) is not None


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
    pieces = _OTHER_RUN.split(word)
    runs = ["", *_OTHER_RUN.findall(word), ""]
    for place, piece in enumerate(pieces):
        reference = piece.strip("_-")
        following = "".join(pieces[place + 1 : place + 2]).strip("_-")
        # A letter that merely looks Latin may have cut it in two.
        is_cut = len(reference) != _LONGEST and re.match(r"[0-9a-fA-F]", following)
        if is_cut or not (has_usual_form(reference) or _UNUSUAL.fullmatch(reference)):
            continue
        is_apart = not _ends_like_latin(runs[place]) and _is_unspaced(runs[place + 1])
        if not reference_problem(reference):
            yield Candidate(reference, has_usual_form(reference) and is_apart)


def _ends_like_latin(run: str) -> bool:
    """Whether the last letter is Latin in another form, such as a full-width one, or a number."""
    return run != "" and (unicodedata.normalize("NFKC", run[-1]).isascii() or run[-1].isnumeric())


def _is_unspaced(run: str) -> bool:
    """Whether words of a script without spaces begin: digits and other letters may belong to it."""
    return run == "" or (
        _UNSPACED.match(run) is not None and not unicodedata.category(run[0]).startswith("N")
    )
