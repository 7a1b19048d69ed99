"""The addresses and references in a ticket, found in any text on the clipboard.

No candidate is discarded by a guess, and none is put together from parts: a candidate is a whole
text between known delimiters, because a part of an address may be somebody else's. If its ends are
not certain, the candidate is doubtful, and the user decides.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from xb_desktop.orders.identity import customer_key, order_key
from xb_desktop.orders.mail_encodings import without_base64
from xb_desktop.orders.order import clean_email_address, clean_reference, is_unusual
from xb_desktop.orders.ticket_candidates import addresses_in, references_in
from xb_desktop.orders.ticket_marks import INVISIBLE
from xb_desktop.orders.ticket_number import ticket_number
from xb_desktop.orders.ticket_text import MAX_TEXT_LENGTH, readable, shown, tokens, without_pictures

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_MAX_WORDS = 3000
"""The most different words that are searched: nobody chooses among more candidates."""
_MAX_AROUND = 60
_BROKEN_REFERENCE = re.compile(
    r"([Xx][BSCbsc]_[0-9A-Fa-f_-]++)(?:[\s>]++[0-9A-Fa-f]++)++[\s\x00]*+"
)


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A candidate that may be a part of something longer, and the text around it."""

    value: str
    around: str


@dataclass(frozen=True, slots=True)
class Found:
    """The candidates in a text, in order of appearance, cleaned and without duplicates.

    `email_problem` and `reference_problem` find nothing wrong with any of them. `is_whole` tells
    that the whole text was searched. `ticket_number` is empty where the text does not clearly name
    one.
    """

    email_addresses: tuple[str, ...]
    references: tuple[str, ...]
    doubtful_addresses: tuple[Doubtful, ...] = ()
    doubtful_references: tuple[Doubtful, ...] = ()
    is_whole: bool = True
    ticket_number: str = ""


class _Candidates:
    """The candidates of one kind; the first spelling of each is kept."""

    def __init__(self, key: Callable[[str], str]) -> None:
        self._key = key
        self._certain: dict[str, str] = {}
        self._doubtful: dict[str, Doubtful] = {}

    def add(self, found: Iterable[tuple[str, bool]], token: str) -> None:
        for value, is_certain in found:
            if is_certain:
                self._certain.setdefault(self._key(value), value)
            else:
                doubtful = Doubtful(value, _around(value, token))
                self._doubtful.setdefault(self._key(value), doubtful)

    @property
    def certain(self) -> tuple[str, ...]:
        return tuple(self._certain.values())

    @property
    def doubtful(self) -> tuple[Doubtful, ...]:
        return tuple(found for key, found in self._doubtful.items() if key not in self._certain)


def find(text: str) -> Found:
    """Return every email address and every `XB_`, `XS_` or `XC_` reference in a text.

    Reads plain text, mail (quoted and raw, with its headers), links, markdown, HTML and JSON, up to
    `MAX_TEXT_LENGTH` characters. Never raises. Spellings of one customer or one order are one
    candidate.
    """
    addresses, references = _Candidates(customer_key), _Candidates(order_key)
    text = without_pictures(without_base64(text))
    read = readable(_cut(text))
    words = dict.fromkeys(word for word in tokens(read) if _may_hold_one(word))
    for word in islice(words, _MAX_WORDS):
        addresses.add(addresses_in(word), word)
        references.add(references_in(word), word)
    return Found(
        addresses.certain,
        references.certain,
        addresses.doubtful,
        references.doubtful,
        is_whole=len(text) <= MAX_TEXT_LENGTH and len(words) <= _MAX_WORDS,
        ticket_number=ticket_number(read),
    )


def looks_like_ticket(text: str) -> bool:
    """Whether a text pasted into one field is a ticket, and more than a value for that field.

    True for several lines, for an address beside a reference, and for a value with words, a label
    or a link around it. False for what a field reads or explains better by itself: one address with
    or without a name, one reference, bare addresses in a row, and one reference broken by spaces,
    whose beginning alone would be another order. Never raises.
    """
    if _is_broken_reference(text):
        return False
    if _has_several_lines(text):
        return True
    found = find(text)
    if found.email_addresses and found.references:
        return True
    if found.references:
        return found.references != (clean_reference(text),)
    if found.email_addresses:
        return not _is_bare(text, found.email_addresses)
    doubtful = {candidate.value for candidate in found.doubtful_addresses}
    doubtful |= {candidate.value for candidate in found.doubtful_references}
    return bool(doubtful) and not doubtful & {clean_email_address(text), clean_reference(text)}


def _may_hold_one(word: str) -> bool:
    return "@" in word or "_" in word or "=40" in word


def _cut(text: str) -> str:
    if len(text) <= MAX_TEXT_LENGTH:
        return text
    end = MAX_TEXT_LENGTH
    # The cut may go through a reference, and its beginning is another reference.
    while end and not (_ends_a_chunk(text[end]) or _ends_a_chunk(text[end - 1])):
        end -= 1
    return text[:end]


def _ends_a_chunk(character: str) -> bool:
    return character.isspace() or character in "<>()[]{}"


def _is_broken_reference(text: str) -> bool:
    if len(text) > _MAX_AROUND * 10:
        return False
    broken = _BROKEN_REFERENCE.fullmatch(clean_reference(text).lstrip("> \t").strip(INVISIBLE))
    return broken is not None and is_unusual(broken[1])


def _has_several_lines(text: str) -> bool:
    lines = text.splitlines()
    return sum(1 for line in lines if clean_reference(line)) > 1


def _is_bare(text: str, addresses: tuple[str, ...]) -> bool:
    if addresses == (clean_email_address(text),):
        return True
    known = {customer_key(address) for address in addresses}
    parts = (clean_reference(part) for part in re.split(r"[\s,;]+", text))
    return len(known) > 1 and all(customer_key(part) in known for part in parts if part)


def _around(value: str, token: str) -> str:
    text = shown(token)
    start = max(0, text.find(value) - _MAX_AROUND // 2)
    around = text[start : start + len(value) + _MAX_AROUND]
    ellipsis = "\N{HORIZONTAL ELLIPSIS}"
    before, behind = start > 0, start + len(around) < len(text)
    return f"{ellipsis if before else ''}{around}{ellipsis if behind else ''}"
