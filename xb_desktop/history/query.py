"""What the history is asked for: which rows, and in which order. Pure: it only writes SQL."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from xb_desktop.history.customer_forms import FORMS, HAS_FORMS, customer_spellings

if TYPE_CHECKING:
    from xb_desktop.journal.attempt_record import RecordedOutcome

MESSAGE = "CASE WHEN instr(detail, ': ') THEN substr(detail, instr(detail, ': ') + 2) ELSE '' END"
"""The service's text in the column `detail`, which begins with a word of `Cause`."""
SEARCHED = ("order_reference", "email_address", "ticket", "reason", MESSAGE)
"""What a search looks through."""
_LONGEST_TEXT = 256
"""Characters of a search; nothing that it looks through has a longer part that tells rows apart."""
_MOST_TERMS = 8


class Column(StrEnum):
    """What the rows can be sorted by: columns of the table `attempts`."""

    WHEN = "id"
    """The rows are numbered as they come: their order is that of `started_at`."""
    OUTCOME = "outcome"
    REFERENCE = "order_reference"
    CUSTOMER = "email_address"
    TICKET = "ticket"
    REASON = "reason"
    OPERATOR = "operator"
    PLACE = "api_address"


@dataclass(frozen=True, slots=True)
class Ordering:
    """The order of the rows; rows that are equal in it come in the order of their numbers."""

    column: Column = Column.WHEN
    is_descending: bool = True

    @property
    def key(self) -> str:
        """The SQL of what is compared: a text, without regard to case as in `COLLATE NOCASE`."""
        return "''" if self.column is Column.WHEN else f"lower(CAST({self.column} AS TEXT))"

    @property
    def sql(self) -> str:
        """The clause ORDER BY."""
        direction = "DESC" if self.is_descending else "ASC"
        by_key = "" if self.column is Column.WHEN else f"{self.key} {direction}, "
        return f"ORDER BY {by_key}id {direction}"


class Position(NamedTuple):
    """A row's place in an ordering: what comes after it is the next page."""

    key: str
    id: int


class Condition(NamedTuple):
    """SQL that is true for the wanted rows, and what its named parameters stand for."""

    sql: str
    parameters: dict[str, str | int]

    def and_also(self, other: Condition) -> Condition:
        """Return the condition that both hold."""
        return Condition(f"{self.sql} AND {other.sql}", self.parameters | other.parameters)


@dataclass(frozen=True, slots=True)
class Filter:
    """Which rows are wanted; each field narrows them further, unless it is left as it is.

    `text` holds words, each of which is anywhere in one of `SEARCHED`, whatever its case, or in an
    address of the same customer, however that is written. `since` and `until` are UTC in ISO
    8601, the first inclusive.
    """

    text: str = ""
    outcome: RecordedOutcome | None = None
    place: str | None = None
    operator: str | None = None
    since: str = ""
    until: str = ""

    @property
    def terms(self) -> tuple[str, ...]:
        """The words of the text."""
        clean = self.text[:_LONGEST_TEXT].encode("utf-8", "replace").decode().replace("\0", " ")
        return tuple(dict.fromkeys(clean.split()))[:_MOST_TERMS]

    @property
    def condition(self) -> Condition:
        """The condition that a row has to meet."""
        wanted = Condition("1", {})
        for name, column, comparison, value in (
            ("outcome", "outcome", "=", self.outcome),
            ("place", "api_address", "=", self.place),
            ("operator", "operator", "=", self.operator),
            ("since", "started_at", ">=", self.since or None),
            ("until", "started_at", "<", self.until or None),
        ):
            if value is not None:
                condition = Condition(f"{column} {comparison} :{name}", {name: str(value)})
                wanted = wanted.and_also(condition)
        for number, term in enumerate(self.terms):
            wanted = wanted.and_also(_holds(term, f"term{number}"))
        return wanted


def after(ordering: Ordering, position: Position) -> Condition:
    """Return the condition for what comes after a row: a page's cost is that of its rows alone."""
    return _beside(ordering, position, "last", is_after=True)


def before(ordering: Ordering, position: Position) -> Condition:
    """Return the condition for what comes before a row."""
    return _beside(ordering, position, "worst", is_after=False)


def _beside(ordering: Ordering, position: Position, name: str, *, is_after: bool) -> Condition:
    sign = "<" if ordering.is_descending == is_after else ">"
    return Condition(
        f"({ordering.key}, id) {sign} (:{name}_key, :{name}_id)",
        {f"{name}_key": position.key, f"{name}_id": position.id},
    )


def spellings(term: str) -> list[str]:
    """Return all texts of which a row that holds a term has at least one, but for its case."""
    both = [*_spellings(term), *_as_written(term), *customer_spellings(term)]
    return list(dict.fromkeys(both))


def _holds(term: str, name: str) -> Condition:
    """Return the condition that one of the columns, or a form of the customer, holds a term."""
    texts = spellings(term)
    names = {text: f"{name}_{number}" for number, text in enumerate(texts)}
    of_customer = customer_spellings(term)
    searched = {
        **dict.fromkeys(SEARCHED, _spellings(term)),
        # In another case, an address can be another customer's (ß and SS); its forms have none.
        "email_address": [*_as_written(term), *of_customer],
    }
    alternatives = [
        _is_like(column, names[text]) for column, some in searched.items() for text in some
    ]
    forms = " OR ".join(_is_like(FORMS, names[text]) for text in of_customer)
    return Condition(
        f"({' OR '.join(dict.fromkeys(alternatives))} OR ({HAS_FORMS} AND ({forms})))",
        {names[text]: f"%{_escaped(text)}%" for text in texts},
    )


def _is_like(expression: str, name: str) -> str:
    return rf"{expression} LIKE :{name} ESCAPE '\'"


def _spellings(term: str) -> list[str]:
    """Return the ways to write a term: SQLite's LIKE ignores the case of ASCII letters alone."""
    cases = {term} if term.isascii() else {term, term.lower(), term.upper(), term.capitalize()}
    return sorted({form for each in cases for form in _as_written(each)})


def _as_written(term: str) -> set[str]:
    return {unicodedata.normalize("NFC", term), unicodedata.normalize("NFD", term)}


def _escaped(text: str) -> str:
    for special in "\\%_":
        text = text.replace(special, f"\\{special}")
    return text
