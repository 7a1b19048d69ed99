"""What the journal tells of itself: every attempt and outcome, once it is on disk, and no more."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import NoReturn

import pytest

from tests.support.dead_run import leave_over
from tests.support.examples import ORDER
from tests.support.journal_file import rows
from xb_desktop.journal import attempts
from xb_desktop.journal.anchors import read_anchors
from xb_desktop.journal.change import Change, Changes, DeletedAttempts, Occasion
from xb_desktop.journal.journal import Journal
from xb_desktop.journal.journal_error import JournalError
from xb_desktop.orders.address import CANARY
from xb_desktop.orders.outcome import Cancelled, Cause, NotSent, Refused, Unknown
from xb_desktop.system import log

CANCELLED = Cancelled(Cause.CONFIRMED)
UNKNOWN = Unknown(Cause.TIMED_OUT)


class Heard(list[Change]):
    """The changes that a test has heard of."""

    def __init__(self) -> None:
        super().__init__()
        self.deleted: list[DeletedAttempts] = []

    def hear(self, change: Change | DeletedAttempts) -> None:
        """Keep attempts and deletions apart."""
        if isinstance(change, DeletedAttempts):
            self.deleted.append(change)
        else:
            self.append(change)

    @property
    def said(self) -> list[tuple[int, str]]:
        """The id of each row, and its outcome or that it was begun."""
        return [(it.attempt.id, it.outcome.name if it.outcome else "begun") for it in self]


@pytest.fixture
def heard() -> Heard:
    """Return what was told."""
    return Heard()


@pytest.fixture
def journal(tmp_path: Path, heard: Heard) -> Journal:
    """Return a journal that tells."""
    return Journal(tmp_path, changes=Changes(heard.hear))


def test_an_attempt_and_its_outcome(journal: Journal, heard: Heard) -> None:
    """Two changes, with the row as it is on disk."""
    attempt = journal.begin(ORDER, CANARY)
    journal.finish(attempt, CANCELLED)
    assert heard.said == [(1, "begun"), (1, "cancelled")]
    assert heard[0].attempt == attempt


def test_an_attempt_that_ends_before_it_is_sent(journal: Journal, heard: Heard) -> None:
    """It has both, though one transaction writes them."""
    journal.add(ORDER, CANARY, NotSent(Cause.NO_KEY))
    assert heard.said == [(1, "begun"), (1, "not_sent")]


def test_a_late_answer_and_a_look_up(journal: Journal, heard: Heard) -> None:
    """What settles an unknown attempt is told again, each time; what changes nothing is not."""
    first, second = journal.begin(ORDER, CANARY), journal.begin(ORDER, CANARY)
    journal.finish(first, UNKNOWN)
    journal.finish(first, CANCELLED)
    journal.finish(second, UNKNOWN)
    heard.clear()
    journal.finish(first, Refused(Cause.DECLINED))
    journal.record_check(ORDER.reference, CANARY, _moment(), "Submitted")
    assert heard.said == []
    journal.settle(ORDER.reference, CANARY, Cancelled(Cause.CONFIRMED_BY_LOOK_UP))
    assert heard.said == [(2, "cancelled")]


def _moment() -> datetime:
    return datetime.now(UTC)


def test_attempts_of_a_run_that_died(journal: Journal, heard: Heard, tmp_path: Path) -> None:
    """The next start tells that their outcome is unknown."""
    leave_over(tmp_path, ORDER, CANARY)
    leave_over(tmp_path, ORDER, CANARY)
    assert len(journal.recover()) == 2
    assert heard.said == [(1, "unknown"), (2, "unknown")]
    assert {it.outcome for it in heard} == {Unknown(Cause.INTERRUPTED)}


def test_it_is_on_disk_when_it_is_told(tmp_path: Path) -> None:
    """Whoever hears of it finds it in the file."""
    found: list[list[str]] = []
    path = tmp_path / "journal.sqlite3"
    changes = Changes(lambda _: found.append([row["outcome"] for row in rows(path)]))
    journal = Journal(tmp_path, changes=changes)
    journal.finish(journal.begin(ORDER, CANARY), CANCELLED)
    assert found == [["sending"], ["cancelled"]]


def test_nothing_is_told_of_what_was_not_written(
    journal: Journal, heard: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A transaction that fails after the row was inserted leaves nothing to tell, then or later."""
    finish = attempts.finish

    def fail(*_: object) -> bool:
        raise sqlite3.OperationalError

    monkeypatch.setattr(attempts, "finish", fail)
    with pytest.raises(JournalError):
        journal.add(ORDER, CANARY, UNKNOWN)
    assert heard == []
    monkeypatch.setattr(attempts, "finish", finish)
    journal.begin(ORDER, CANARY)
    assert heard.said == [(1, "begun")]


def test_a_row_that_is_written_anew(journal: Journal, heard: Heard, tmp_path: Path) -> None:
    """Where the file was damaged meanwhile, the new file has a beginning and an outcome."""
    attempt = journal.begin(ORDER, CANARY)
    (tmp_path / "journal.sqlite3").write_bytes(b"damaged" * 1000)
    heard.clear()
    journal.finish(attempt, CANCELLED)
    assert heard.said == [(1, "begun"), (1, "cancelled")]
    assert journal.set_aside is not None


def test_hashes_of_the_row_and_of_the_row_before(
    journal: Journal, heard: Heard, tmp_path: Path
) -> None:
    """They are those of the file; outcomes and look-ups do not change them, edits do."""
    for _ in range(3):
        journal.finish(journal.begin(ORDER, CANARY), UNKNOWN)
    path = tmp_path / "journal.sqlite3"
    anchors = read_anchors(path)
    digests = ["", *(anchor.digest for anchor in anchors)]
    assert [(it.previous, it.digest) for it in heard[::2]] == list(pairwise(digests))
    assert heard[1::2] == [Change(it.attempt, UNKNOWN, it.digest, it.previous) for it in heard[::2]]
    assert len(set(digests)) == 4
    journal.settle(ORDER.reference, CANARY, CANCELLED)
    journal.record_check(ORDER.reference, CANARY, _moment(), "Cancelled")
    settled = read_anchors(path)
    assert [it.digest for it in settled] == [it.digest for it in anchors]
    assert {it.outcome for it in settled} == {"cancelled"}
    for column in ("email_address", "started_at", "operator", "run", "reason"):
        with closing(sqlite3.connect(path)) as database, database:
            database.execute(f"UPDATE attempts SET {column} = 'x' WHERE id = 2")
        changed = read_anchors(path)
        assert [a.digest != b.digest for a, b in zip(changed, settled, strict=True)] == [
            False,
            True,
            False,
        ]
        settled = changed


def test_a_row_before_that_cannot_be_read(journal: Journal, heard: Heard, tmp_path: Path) -> None:
    """Whatever somebody has put there, an attempt is recorded and told."""
    journal.begin(ORDER, CANARY)
    with closing(sqlite3.connect(tmp_path / "journal.sqlite3")) as database, database:
        database.execute("UPDATE attempts SET email_address = x'ff00', reason = 7, outcome = '?'")
    journal.begin(ORDER, CANARY)
    assert heard.said == [(1, "begun"), (2, "begun")]
    assert heard[1].previous not in {"", heard[0].digest}


@pytest.mark.parametrize("fault", ["query", "listener"])
def test_no_fault_of_the_telling_changes_an_attempt(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    """Neither a hash that cannot be read nor a listener that fails."""

    def fail(*_: object) -> NoReturn:
        raise sqlite3.OperationalError if fault == "query" else ValueError

    heard = Heard()
    listener: Callable[[Change | DeletedAttempts], None] = heard.hear
    if fault == "listener":
        listener = fail
    if fault == "query":
        monkeypatch.setattr("xb_desktop.journal.change.anchors_up_to", fail)
    log.start(tmp_path / "log")
    journal = Journal(tmp_path, changes=Changes(listener))
    journal.finish(journal.begin(ORDER, CANARY), CANCELLED)
    assert [row["outcome"] for row in rows(tmp_path / "journal.sqlite3")] == ["cancelled"]
    assert "attempt 1" in (tmp_path / "log" / log.FILE_NAME).read_text()
    if fault == "query":
        assert [(it.digest, it.previous) for it in heard] == [("", "")] * 2


def test_attempts_that_are_deleted(journal: Journal, heard: Heard) -> None:
    """Those that were there, and whose outcome is known: when, in whose session and why."""
    for _ in range(3):
        journal.add(ORDER, CANARY, CANCELLED)
    journal.finish(journal.begin(ORDER, CANARY), UNKNOWN)
    heard.clear()
    before = datetime.now(UTC)
    assert journal.delete([4, 9], Occasion.USER) == 0
    assert journal.delete([3, 1, 4, 9], Occasion.RETENTION) == 2
    [deleted] = heard.deleted
    assert (deleted.ids, deleted.occasion) == ((3, 1), Occasion.RETENTION)
    assert deleted.operator == journal._operator
    assert before <= deleted.at <= datetime.now(UTC)
    assert heard == []


def test_anchors_without_a_journal(tmp_path: Path) -> None:
    """There are none; and a file that is no journal is an error, and left as it is."""
    path = tmp_path / "journal.sqlite3"
    assert read_anchors(path) == []
    path.write_bytes(b"damaged" * 1000)
    with pytest.raises(JournalError):
        read_anchors(path)
    assert path.read_bytes() == b"damaged" * 1000
