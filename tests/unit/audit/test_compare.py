"""A real journal beside the audit lines that were written about it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.support.audited import UNKNOWN, Audited
from tests.support.examples import ORDER
from xb_desktop.audit.compare import Comparison, Difference, Kind, compare, parse
from xb_desktop.journal.anchors import read_anchors
from xb_desktop.journal.change import Occasion
from xb_desktop.orders.address import CANARY
from xb_desktop.orders.outcome import Cancelled, Cause, NotSent
from xb_desktop.texts.audit import difference_sentence


@pytest.fixture
def audited(tmp_path: Path) -> Audited:
    """Return a journal with its lines."""
    return Audited(tmp_path)


def test_an_untouched_journal_agrees(audited: Audited) -> None:
    """Also after look-ups and late answers, each of which has its line."""
    assert audited.compare() == Comparison(lines=6, differences=())
    audited.journal.settle(ORDER.reference, CANARY, Cancelled(Cause.CONFIRMED_BY_LOOK_UP))
    audited.journal.begin(ORDER, CANARY)
    assert audited.compare() == Comparison(lines=8, differences=())


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        (
            "UPDATE attempts SET email_address = 'x@y.example' WHERE id = 1",
            [(1, Kind.ROW_CHANGED), (2, Kind.ROW_BEFORE_CHANGED)],
        ),
        ("UPDATE attempts SET operator = 'other' WHERE id = 3", [(3, Kind.ROW_CHANGED)]),
        ("UPDATE attempts SET outcome = 'refused' WHERE id = 1", [(1, Kind.OUTCOME_CHANGED)]),
        ("UPDATE attempts SET outcome = 'cancelled' WHERE id = 2", [(2, Kind.OUTCOME_CHANGED)]),
        (
            "DELETE FROM attempts WHERE id = 2",
            [(2, Kind.ROW_MISSING), (3, Kind.ROW_BEFORE_CHANGED)],
        ),
        ("DELETE FROM attempts WHERE id = 3", [(3, Kind.ROW_MISSING)]),
        ("UPDATE attempts SET id = 9 WHERE id = 3", [(3, Kind.ROW_MISSING)]),
    ],
)
def test_what_is_changed_in_the_journal(
    audited: Audited, statement: str, expected: list[tuple[int, Kind]]
) -> None:
    """Each change is found, and named by the attempt."""
    audited.run(statement)
    assert audited.found() == expected


@pytest.mark.parametrize(
    ("lost", "expected"),
    [
        ({0}, []),
        ({1}, [(1, Kind.OUTCOME_NOT_LOGGED)]),
        ({2, 3}, [(2, Kind.NOT_LOGGED)]),
        ({0, 1}, []),
        # The outcome of the first came later: what is left is no line of its beginning.
        ({0, 2, 3}, []),
    ],
)
def test_lines_that_are_missing(
    audited: Audited, lost: set[int], expected: list[tuple[int, Kind]]
) -> None:
    """Those from before the audit was switched on are not missed."""
    audited.lines = [line for number, line in enumerate(audited.lines) if number not in lost]
    assert audited.found() == expected


def test_attempts_from_before_the_audit_are_anchored(audited: Audited) -> None:
    """The first line holds the hash of the row before it."""
    audited.lines = audited.lines[4:]
    assert audited.found() == []
    audited.run("UPDATE attempts SET ticket = '1' WHERE id = 2")
    assert audited.found() == [(3, Kind.ROW_BEFORE_CHANGED)]


def test_only_the_last_rows(audited: Audited) -> None:
    """The first of them is known only as the one before the next."""
    rows = read_anchors(audited.path, 2)
    assert [row.id for row in rows] == [2, 3]
    assert compare(audited.lines, rows, audited.name, after=2) == Comparison(2, ())
    audited.run("UPDATE attempts SET ticket = '1' WHERE id IN (1, 2)")
    found = compare(audited.lines, read_anchors(audited.path, 2), audited.name, after=2)
    assert found.differences == (Difference(3, Kind.ROW_BEFORE_CHANGED),)


def test_a_journal_that_was_begun_anew(audited: Audited) -> None:
    """It counts from 1 again: the rows of the one that was set aside are missing, none is wrong."""
    audited.path.rename(audited.path.with_name("aside"))
    audited.journal.finish(audited.journal.begin(ORDER, CANARY), UNKNOWN)
    missing = [(number, Kind.ROW_MISSING) for number in (1, 2, 3)]
    assert audited.found() == missing


def test_attempts_that_are_no_longer_kept(audited: Audited) -> None:
    """The journal deletes them by itself: neither they nor what was before the next is missed."""
    times = [parse(line) for line in audited.lines]
    assert times[4] is not None
    audited.lines = [
        line.replace('"time":', '"time":1') if number >= 4 else line
        for number, line in enumerate(audited.lines)
    ]
    kept_since = 5 * times[4].time
    audited.run("DELETE FROM attempts WHERE id < 3")
    assert audited.found() == [
        (1, Kind.ROW_MISSING),
        (2, Kind.ROW_MISSING),
        (3, Kind.ROW_BEFORE_CHANGED),
    ]
    anchors = read_anchors(audited.path)
    assert compare(audited.lines, anchors, audited.name, kept_since=kept_since).differences == ()
    audited.run("DELETE FROM attempts")
    assert compare(audited.lines, [], audited.name, kept_since=kept_since).differences == (
        Difference(3, Kind.ROW_MISSING),
    )


def test_the_number_of_a_deleted_attempt_comes_again(audited: Audited) -> None:
    """After a long pause, all attempts are deleted by themselves, and the next one has number 1."""
    old = [line.replace('"time":', '"time":1') for line in audited.lines]
    latest = max(found.time for found in map(parse, old) if found is not None)
    audited.lines = []
    audited.run("DELETE FROM attempts")
    audited.journal.finish(audited.journal.begin(ORDER, CANARY), UNKNOWN)
    lines = old + [line.replace('"time":', '"time":9') for line in audited.lines]

    def found() -> tuple[Difference, ...]:
        rows = read_anchors(audited.path)
        return compare(lines, rows, audited.name, kept_since=latest + 1).differences

    assert found() == ()
    audited.run("DELETE FROM attempts")
    assert found() == (Difference(1, Kind.ROW_MISSING),)


@pytest.mark.parametrize("ids", [[1], [3], [1, 3]])
def test_attempts_that_the_program_deleted(audited: Audited, ids: list[int]) -> None:
    """They are not missed, also not as the ones before others; an unknown one stays."""
    assert audited.journal.delete([*ids, 2], Occasion.USER) == len(ids)
    assert audited.compare() == Comparison(lines=7, differences=())
    audited.journal.finish(audited.journal.begin(ORDER, CANARY), UNKNOWN)
    assert audited.compare() == Comparison(lines=9, differences=())


def test_attempts_that_somebody_else_deleted(audited: Audited) -> None:
    """What the program deletes does not hide others, nor a change of those that are left."""
    audited.journal.delete([1], Occasion.RETENTION)
    audited.run("DELETE FROM attempts WHERE id = 3")
    audited.run("UPDATE attempts SET ticket = '1' WHERE id = 2")
    assert audited.found() == [(2, Kind.ROW_CHANGED), (3, Kind.ROW_MISSING)]


def test_what_was_before_another_attempt_is_compared_with_what_was_deleted(
    audited: Audited,
) -> None:
    """The row before must have been the deleted one as the log has it, not any row."""
    audited.run("UPDATE attempts SET ticket = '1' WHERE id = 3")
    audited.journal.add(ORDER, CANARY, NotSent(Cause.NO_KEY))
    audited.journal.delete([3], Occasion.USER)
    assert audited.found() == [(4, Kind.ROW_BEFORE_CHANGED)]


def test_ids_are_used_again_once_all_are_deleted(audited: Audited) -> None:
    """The lines before a deletion are about other rows than those after it."""
    audited.journal.settle(ORDER.reference, CANARY, Cancelled(Cause.CONFIRMED_BY_LOOK_UP))
    assert audited.journal.delete([1, 2, 3], Occasion.USER) == 3
    assert audited.compare() == Comparison(lines=8, differences=())
    audited.journal.add(ORDER, CANARY, NotSent(Cause.NO_KEY))
    assert [row.id for row in read_anchors(audited.path)] == [1]
    assert audited.found() == []
    audited.run("UPDATE attempts SET ticket = '1'")
    assert audited.found() == [(1, Kind.ROW_CHANGED)]


def test_attempts_from_before_the_audit_that_are_deleted(audited: Audited) -> None:
    """The log has no hash of them: what was before the next is not known any more."""
    audited.lines = audited.lines[4:]
    audited.journal.delete([1], Occasion.USER)
    assert audited.found() == []
    audited.run("UPDATE attempts SET outcome = 'refused' WHERE id = 2")
    audited.journal.delete([2], Occasion.USER)
    assert audited.found() == []


def test_a_deletion_of_another_journal(audited: Audited, tmp_path: Path) -> None:
    """It excuses nothing here."""
    other = Audited(tmp_path / "other")
    other.journal.delete([1, 3], Occasion.USER)
    audited.run("DELETE FROM attempts WHERE id = 3")
    audited.lines += other.lines
    assert audited.found() == [(3, Kind.ROW_MISSING)]


def test_forms_in_which_logs_return_lines(audited: Audited) -> None:
    """As `journalctl -o json` has them, as a syslog file, or bare."""
    first, second, *others = audited.lines
    entry = json.dumps({"_UID": "1000", "MESSAGE": first, "PRIORITY": "6"})
    audited.lines = [entry, f"Nov  1 10:00:00 host xb-desktop[7]: {second}\n", *others]
    assert audited.compare() == Comparison(lines=6, differences=())


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no line",
        "{",
        "[]",
        "{}",
        '{"MESSAGE": [1, 2]}',
        '{"MESSAGE": "{}"}',
        '{"MESSAGE": null}',
        '{"class_uid": 6003}',
        '{"class_uid": 6003, "metadata": {"product": {"name": "XB Desktop"}}}',
        '{"class_uid": 6003, "metadata": {"product": {"name": "Other"}}}',
        "{" * 10_000,
        "{" + "x" * 100_000,
    ],
)
def test_other_lines_are_left_out(audited: Audited, text: str) -> None:
    """A log holds those of every program."""
    assert parse(text) is None
    audited.lines.append(text)
    assert audited.compare() == Comparison(lines=6, differences=())


@pytest.mark.parametrize("number", ["Infinity", "1e999", '"x"', "null", "[]"])
def test_a_line_with_a_number_that_is_none(audited: Audited, number: str) -> None:
    """Whoever may write to the log can write anything."""
    assert parse(audited.lines[0].replace('"sequence":1', f'"sequence":{number}')) is None


def test_lines_of_another_journal_are_left_out(audited: Audited, tmp_path: Path) -> None:
    """A log of the whole computer has those of all users."""
    other = Audited(tmp_path / "other")
    audited.lines += other.lines
    assert audited.compare() == Comparison(lines=6, differences=())


@pytest.mark.parametrize("kind", Kind)
def test_every_difference_has_a_sentence(kind: Kind) -> None:
    """It names the attempt."""
    said = difference_sentence(Difference(12, kind))
    assert "attempt 12" in said.lower()
    assert said.endswith(".")
