"""Compares audit lines with the journal that they are about.

A difference shows that the journal was changed, or that a line was lost or made up; it does not
show by whom. What agrees was not changed since its line was written, as far as the log is trusted.
Attempts that the program deletes have a line that says so, and are not missed.
"""

from __future__ import annotations

import json
from bisect import bisect
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Any

from xb_desktop.audit.event import BEGUN, CLASS_UID, DELETED, PRODUCT
from xb_desktop.audit.id_ranges import from_text
from xb_desktop.journal.attempt_record import RecordedOutcome

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from xb_desktop.journal.anchors import Anchor

_LONGEST_LINE = 64 * 1024
_SENDING = RecordedOutcome.SENDING.value


class Kind(Enum):
    """What differs about an attempt."""

    ROW_MISSING = "row_missing"
    """The log has the attempt, the journal has not; perhaps it was set aside as damaged."""
    ROW_CHANGED = "row_changed"
    """Its order, time, address, user, ticket or reason is not what it was when it was begun."""
    OUTCOME_CHANGED = "outcome_changed"
    OUTCOME_NOT_LOGGED = "outcome_not_logged"
    """It has an outcome, of which the log has no line; perhaps the program was killed."""
    NOT_LOGGED = "not_logged"
    """Later attempts are in the log, and so are earlier ones."""
    ROW_BEFORE_CHANGED = "row_before_changed"
    """Of attempts from before the audit was switched on: the row before is not what it was."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference, and the id of the attempt in the journal or in the log."""

    attempt: int
    kind: Kind


@dataclass(frozen=True, slots=True)
class Comparison:
    """How many lines of this journal were compared, and what differs, in the order of attempts."""

    lines: int
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """What one audit line says of a row; `outcome` is empty when the attempt was begun.

    `time` is when that happened, in milliseconds since 1970.
    """

    journal: str
    attempt: int
    time: int
    outcome: str
    digest: str
    previous: str


@dataclass(frozen=True, slots=True)
class DeletionLine:
    """What an audit line says of a deletion: the ids of the attempts, and when, as in `Line`."""

    journal: str
    ids: tuple[int, ...]
    time: int


@dataclass(slots=True)
class _Said:
    """What all lines say together: `rows` by the ids that should be in the journal.

    `deleted` has the hashes of deleted rows, as far as lines tell them, by their ids. An id that
    was deleted can be used again by a later attempt. `begun` are all attempts whose beginning was
    logged.
    """

    rows: dict[int, list[Line]] = field(default_factory=dict)
    deleted: dict[int, set[str]] = field(default_factory=dict)
    begun: set[int] = field(default_factory=set)

    def add(self, line: Line | DeletionLine) -> None:
        if isinstance(line, DeletionLine):
            for number in line.ids:
                digests = {it.digest for it in self.rows.pop(number, []) if it.digest}
                self.deleted.setdefault(number, set()).update(digests)
            return
        self.rows.setdefault(line.attempt, []).append(line)
        if not line.outcome:
            self.begun.add(line.attempt)


def compare(
    lines: Iterable[str],
    rows: Sequence[Anchor],
    journal: str,
    *,
    kept_since: int = 0,
    after: int = 0,
) -> Comparison:
    """Compare audit lines, in the order of the log, with the rows of a journal.

    `lines` may be entries of `journalctl -o json`, lines of a syslog file or the texts of Windows
    events; those of other programs and of other journals than `journal` (`event.journal_name`) are
    left out. `rows` are those of `anchors.read_anchors`. Attempts from before `kept_since`, in
    milliseconds since 1970, may have been deleted because the journal keeps none for longer. Where
    `rows` are only the last ones, `after` is the id of the first of them: only attempts after it
    are compared.
    """
    said, count = _Said(), 0
    for line in map(parse, lines):
        if line is None or line.journal != journal:
            continue
        if isinstance(line, DeletionLine) or line.attempt > after:
            said.add(line)
            count += 1
    found = {*_missing(said, rows), *_changed(said, rows)}
    if kept_since:
        kept = _begun_since(kept_since, [it for about in said.rows.values() for it in about])
        lost = kept - {(row.id, row.digest) for row in rows}
        found = {each for each in found if not _may_be_deleted(each, kept, lost)}
    ordered = sorted(found, key=lambda it: (it.attempt, it.kind.value))
    return Comparison(count, tuple(ordered))


def _begun_since(moment: int, lines: Sequence[Line]) -> set[tuple[int, str]]:
    """Return the ids and hashes of attempts that were begun since then.

    The hash tells two attempts apart of which the second got the id of the first, deleted one.
    """
    begun: dict[tuple[int, str], int] = {}
    for line in lines:
        begun.setdefault((line.attempt, line.digest), line.time)
    return {attempt for attempt, time in begun.items() if time >= moment}


def _may_be_deleted(
    difference: Difference, kept: set[tuple[int, str]], lost: set[tuple[int, str]]
) -> bool:
    """Whether a difference is what is left when attempts are deleted that are no longer kept."""
    if difference.kind is Kind.ROW_MISSING:
        return difference.attempt not in {attempt for attempt, _ in lost}
    first = min((attempt for attempt, _ in kept), default=difference.attempt)
    return difference.kind is Kind.ROW_BEFORE_CHANGED and difference.attempt <= first


def parse(text: str) -> Line | DeletionLine | None:
    """Return what an audit line says; None for anything else."""
    try:
        line = json.loads(text[text.index("{") :]) if len(text) < _LONGEST_LINE else {}
        if "MESSAGE" in line:
            line = json.loads(line["MESSAGE"])
        if line["class_uid"] != CLASS_UID or line["metadata"]["product"]["name"] != PRODUCT:
            return None
        return _line(line)
    except (ValueError, LookupError, TypeError, ArithmeticError, RecursionError):
        return None


def _line(line: dict[str, Any]) -> Line | DeletionLine:
    metadata, unmapped = line["metadata"], line["unmapped"]
    if metadata["event_code"] == DELETED:
        ids = from_text(str(unmapped["attempts"]))
        return DeletionLine(str(unmapped["journal"]), ids, int(line["time"]))
    return Line(
        journal=str(unmapped["journal"]),
        attempt=int(metadata["sequence"]),
        time=int(line["time"]),
        outcome="" if metadata["event_code"] == BEGUN else str(line["status_code"]),
        digest=str(unmapped["row_sha256"]),
        previous=str(unmapped["previous_row_sha256"]),
    )


def _missing(said: _Said, rows: Sequence[Anchor]) -> Iterator[Difference]:
    present = {row.id for row in rows}
    for attempt in said.rows.keys() - present:
        yield Difference(attempt, Kind.ROW_MISSING)
    # A late outcome can have a line when that of the beginning has none, or has it no more.
    first, last = min(said.begun, default=0), max(said.begun, default=0)
    for attempt in present - said.rows.keys():
        if first < attempt < last:
            yield Difference(attempt, Kind.NOT_LOGGED)


def _changed(said: _Said, rows: Sequence[Anchor]) -> Iterator[Difference]:
    deleted = sorted(said.deleted)
    before, last = "", 0
    for row in rows:
        # Lines without hashes: the journal could not read them when the line was written.
        lines = [line for line in said.rows.get(row.id, []) if line.digest]
        of_row = [line for line in lines if line.digest == row.digest]
        if len(of_row) < len(lines):
            # A journal that was begun anew counts from 1 again: then both have lines.
            yield Difference(row.id, Kind.ROW_MISSING if of_row else Kind.ROW_CHANGED)
        between = deleted[bisect(deleted, last) : bisect(deleted, row.id - 1)]
        gone = [said.deleted[number] for number in between]
        if not all(_was_before(line.previous, before, gone) for line in of_row):
            yield Difference(row.id, Kind.ROW_BEFORE_CHANGED)
        yield from _outcome_changed(of_row or lines, row)
        before, last = row.digest, row.id


def _was_before(previous: str, before: str, gone: Sequence[set[str]]) -> bool:
    """Whether a hash is that of the row before, or can be that of a row deleted in between."""
    return previous == before or any(not digests or previous in digests for digests in gone)


def _outcome_changed(lines: Sequence[Line], row: Anchor) -> Iterator[Difference]:
    outcomes = [line.outcome for line in lines if line.outcome]
    if outcomes and outcomes[-1] != row.outcome:
        yield Difference(row.id, Kind.OUTCOME_CHANGED)
    elif lines and not outcomes and row.outcome != _SENDING:
        yield Difference(row.id, Kind.OUTCOME_NOT_LOGGED)
