"""The order to cancel: cleaned from what people paste, and checked before anything else happens.

Text in, `Order` or `Problem` out; no Qt, no network. What is only *unusual* passes, with a hint:
the service alone knows its references. What cannot be an address or a reference is a problem.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import unquote

MAX_EMAIL_LENGTH = 254
"""Characters, from RFC 5321's limit of a mail path."""
MAX_REFERENCE_LENGTH = 128
"""Characters, from the contract."""

_USUAL_REFERENCE = r"XB_[0-9a-fA-F]{32}"
_DISPLAY_NAME = r'[^<>@]*<([^<>]*)>|"[^"<>]*"\s*<([^<>]*)>'
_ADDRESS_SEPARATORS = ",;"


class Problem(StrEnum):
    """Why a text is no email address or no order reference. The window has the words."""

    EMAIL_EMPTY = "email_empty"
    EMAIL_INCOMPLETE = "email_incomplete"
    EMAIL_TWO = "email_two"
    EMAIL_MARKUP = "email_markup"
    EMAIL_BLANK = "email_blank"
    EMAIL_INVISIBLE = "email_invisible"
    EMAIL_TOO_LONG = "email_too_long"
    REFERENCE_EMPTY = "reference_empty"
    REFERENCE_BLANK = "reference_blank"
    REFERENCE_INVISIBLE = "reference_invisible"
    REFERENCE_TOO_LONG = "reference_too_long"

    @property
    def typing_may_mend_it(self) -> bool:
        """Whether the text is merely unfinished: nothing to say while somebody still types."""
        return self in {Problem.EMAIL_EMPTY, Problem.EMAIL_INCOMPLETE, Problem.REFERENCE_EMPTY}


@dataclass(frozen=True, slots=True)
class Order:
    """One order of one customer, both texts cleaned and free of problems."""

    email_address: str
    reference: str


def clean_email_address(text: str) -> str:
    """Return the address inside what was pasted, its own case kept.

    Takes off blanks and invisible characters around, `mailto:` with its query, `<...>`, the name in
    `Jane Doe <jane@example.com>` and a list's comma or semicolon at the end. A text that is
    something else comes back merely trimmed, for `email_problem` to judge.
    """
    text = _trim(text)
    named = re.fullmatch(_DISPLAY_NAME, text.rstrip(_ADDRESS_SEPARATORS))
    if named:
        text = _trim(named[1] if named[1] is not None else named[2])
    if text[:7].lower() == "mailto:":
        text = unquote(text[7:].partition("?")[0])
    return _trim(text).rstrip(_ADDRESS_SEPARATORS)


def clean_reference(text: str) -> str:
    """Return the reference without blanks and invisible characters around it, nor `<...>`."""
    text = _trim(text)
    if len(text) > 2 and text[0] == "<" and text[-1] == ">":
        text = _trim(text[1:-1])
    return text


def email_problem(address: str) -> Problem | None:  # noqa: PLR0911 - one rule a line
    """Say why a cleaned text cannot be one email address; None where it can."""
    if not address:
        return Problem.EMAIL_EMPTY
    if address.count("@") > 1:
        return Problem.EMAIL_TWO
    if "<" in address or ">" in address:
        return Problem.EMAIL_MARKUP
    if any(character.isspace() for character in address):
        return Problem.EMAIL_BLANK
    if _has_invisible(address):
        return Problem.EMAIL_INVISIBLE
    if len(address) > MAX_EMAIL_LENGTH:
        return Problem.EMAIL_TOO_LONG
    local, _, domain = address.partition("@")
    labels = domain.split(".")
    if not local or len(labels) < 2 or not all(labels):
        return Problem.EMAIL_INCOMPLETE
    return None


def reference_problem(reference: str) -> Problem | None:
    """Say why a cleaned text cannot be an order reference; None where it can."""
    if not reference:
        return Problem.REFERENCE_EMPTY
    if any(character.isspace() for character in reference):
        return Problem.REFERENCE_BLANK
    if _has_invisible(reference):
        return Problem.REFERENCE_INVISIBLE
    if len(reference) > MAX_REFERENCE_LENGTH:
        return Problem.REFERENCE_TOO_LONG
    return None


def is_unusual(reference: str) -> bool:
    """Whether a reference differs from every documented example: `XB_` and 32 hex digits."""
    return not re.fullmatch(_USUAL_REFERENCE, reference)


def is_invisible(character: str) -> bool:
    """Whether a character cannot be seen: controls, format characters, unassigned, surrogates."""
    return unicodedata.category(character) in {"Cc", "Cf", "Cn", "Cs", "Zl", "Zp"}


def _has_invisible(text: str) -> bool:
    return any(is_invisible(character) for character in text)


def _trim(text: str) -> str:
    first, last = 0, len(text)
    while first < last and _is_margin(text[first]):
        first += 1
    while last > first and _is_margin(text[last - 1]):
        last -= 1
    return text[first:last]


def _is_margin(character: str) -> bool:
    return character.isspace() or is_invisible(character)
