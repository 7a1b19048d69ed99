"""The order to cancel: cleaned from what people paste, and checked before anything else happens.

A reference that is only *unusual* is accepted with a hint, because only the service knows its
references. A text that cannot be an email address or a reference is a `Problem`.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import unquote

from xb_desktop.orders.invisible import is_invisible

MAX_EMAIL_LENGTH = 254
"""Characters, from RFC 5321's limit of a mail path."""
MAX_REFERENCE_LENGTH = 128
"""Characters, from the contract."""

_DOCUMENTED_REFERENCE = r"XB_[0-9a-fA-F]{32}"
_DISPLAY_NAME = r'[^<>@]*<([^<>]*)>|"[^"<>]*"\s*<([^<>]*)>'
_ADDRESS_SEPARATORS = ",;"
_CHECKOUT_REFERENCE = re.compile(r"XCHK[A-Z]*_.*|[0-9a-f]{64}", re.ASCII | re.IGNORECASE)
_ONE_OF_TWO = re.compile(r"X[BSC]_[0-9a-f]{4,}", re.ASCII | re.IGNORECASE)
_MASK = frozenset("*\u2022\u25cf\u2026")
# Not allowed in an unquoted address (RFC 5322), except for braces, bar and backtick: in what people
# paste, those come from markup and tables.
_NEVER_IN_ADDRESS = frozenset('"(),:;[\\]`{|}')
_NEVER_IN_DOMAIN = _NEVER_IN_ADDRESS | frozenset("!#$%&'*+/=?^~")
# Punctuation beyond ASCII that occurs inside the words of some languages.
_WORD_SIGNS = "\u00b7\u0375\u05f3\u05f4\u30fb"
_LOST = "\ufffd"


class Problem(StrEnum):
    """Why a text is not an email address or a reference. The sentences are in `texts.problems`."""

    EMAIL_EMPTY = "email_empty"
    EMAIL_INCOMPLETE = "email_incomplete"
    EMAIL_TWO = "email_two"
    EMAIL_MARKUP = "email_markup"
    EMAIL_SPACE = "email_space"
    EMAIL_INVISIBLE = "email_invisible"
    EMAIL_LOST_CHARACTER = "email_lost_character"
    EMAIL_MASKED = "email_masked"
    EMAIL_SIGN = "email_sign"
    EMAIL_TOO_LONG = "email_too_long"
    REFERENCE_EMPTY = "reference_empty"
    REFERENCE_SPACE = "reference_space"
    REFERENCE_INVISIBLE = "reference_invisible"
    REFERENCE_LOST_CHARACTER = "reference_lost_character"
    REFERENCE_TWO = "reference_two"
    REFERENCE_TOO_LONG = "reference_too_long"
    EMAIL_HOLDS_KEY = "email_holds_key"
    REFERENCE_HOLDS_KEY = "reference_holds_key"
    TICKET_EMPTY = "ticket_empty"
    TICKET_INVISIBLE = "ticket_invisible"
    TICKET_TOO_LONG = "ticket_too_long"
    TICKET_HOLDS_KEY = "ticket_holds_key"
    REASON_EMPTY = "reason_empty"
    REASON_HOLDS_KEY = "reason_holds_key"

    @property
    def typing_may_mend_it(self) -> bool:
        """Whether the text is only unfinished: not a problem while the user is still typing."""
        return self in {
            Problem.EMAIL_EMPTY,
            Problem.EMAIL_INCOMPLETE,
            Problem.REFERENCE_EMPTY,
            Problem.TICKET_EMPTY,
        }


@dataclass(frozen=True, slots=True)
class Order:
    """One order of one customer, and why it is cancelled; all texts cleaned and free of problems.

    `ticket` and `reason` are recorded and never sent; each is empty where it is not asked for.
    """

    email_address: str
    reference: str
    ticket: str = ""
    reason: str = ""


def clean_email_address(text: str) -> str:
    """Return the email address in a pasted text, in its own case.

    Removes spaces and invisible characters around it, `mailto:` with its query, `<...>`, the name
    in `Jane Doe <jane@example.com>`, and the comma or semicolon of a list at the end. Any other
    text is only trimmed, for `email_problem` to judge.
    """
    text = _trim(text)
    named = re.fullmatch(_DISPLAY_NAME, text.rstrip(_ADDRESS_SEPARATORS))
    if named:
        text = _trim(named[1] if named[1] is not None else named[2])
    if text[:7].lower() == "mailto:":
        text = unquote(text[7:].partition("?")[0])
    return _trim(text).rstrip(_ADDRESS_SEPARATORS)


def clean_reference(text: str) -> str:
    """Return the reference without spaces and invisible characters around it, nor `<...>`."""
    text = _trim(text)
    if len(text) > 2 and text[0] == "<" and text[-1] == ">":
        text = _trim(text[1:-1])
    return text


def email_problem(address: str) -> Problem | None:
    """Return why a cleaned text cannot be one email address; None if it can."""
    if not address:
        return Problem.EMAIL_EMPTY
    if address.count("@") > 1:
        return Problem.EMAIL_TWO
    local, _, domain = address.partition("@")
    problems = {
        Problem.EMAIL_MARKUP: "<" in address or ">" in address,
        Problem.EMAIL_SPACE: any(map(str.isspace, address)),
        Problem.EMAIL_INVISIBLE: any(map(is_invisible, address)),
        Problem.EMAIL_TOO_LONG: len(address) > MAX_EMAIL_LENGTH,
        Problem.EMAIL_LOST_CHARACTER: _LOST in address,
        Problem.EMAIL_MASKED: not _MASK.isdisjoint(address),
        Problem.EMAIL_SIGN: _has_sign(local, _NEVER_IN_ADDRESS)
        or _has_sign(domain, _NEVER_IN_DOMAIN),
        Problem.EMAIL_INCOMPLETE: not local or "." not in domain or not all(domain.split(".")),
    }
    return _first(problems)


def reference_problem(reference: str) -> Problem | None:
    """Return why a cleaned text cannot be an order reference; None if it can."""
    if not reference:
        return Problem.REFERENCE_EMPTY
    problems = {
        Problem.REFERENCE_TWO: _is_two(reference),
        Problem.REFERENCE_SPACE: any(map(str.isspace, reference)),
        Problem.REFERENCE_INVISIBLE: any(map(is_invisible, reference)),
        Problem.REFERENCE_LOST_CHARACTER: _LOST in reference,
        Problem.REFERENCE_TOO_LONG: len(reference) > MAX_REFERENCE_LENGTH,
    }
    return _first(problems)


def _first(problems: dict[Problem, bool]) -> Problem | None:
    return next((problem for problem, is_there in problems.items() if is_there), None)


def is_unusual(reference: str) -> bool:
    """Whether a reference differs from every documented example: `XB_` and 32 hex digits."""
    return not re.fullmatch(_DOCUMENTED_REFERENCE, reference)


def is_of_checkout(reference: str) -> bool:
    """Whether a reference belongs to a checkout, not to an order; it is also unusual."""
    return _CHECKOUT_REFERENCE.fullmatch(reference) is not None


def _is_two(reference: str) -> bool:
    half = reference[: len(reference) // 2]
    is_doubled = "_" in half and half * 2 == reference
    return is_doubled or len(_ONE_OF_TWO.findall(reference)) > 1


def _has_sign(text: str, signs: frozenset[str]) -> bool:
    """Whether a text contains one of some signs, or punctuation that no address contains."""
    return any(
        character in signs
        or (
            not character.isascii()
            and unicodedata.category(character)[0] == "P"
            and character not in _WORD_SIGNS
        )
        for character in text
    )


def _trim(text: str) -> str:
    first, last = 0, len(text)
    while first < last and _is_margin(text[first]):
        first += 1
    while last > first and _is_margin(text[last - 1]):
        last -= 1
    return text[first:last]


def _is_margin(character: str) -> bool:
    return character.isspace() or is_invisible(character)
