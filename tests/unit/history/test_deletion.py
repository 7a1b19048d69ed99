"""What is deleted is gone from every file beside the journal; what is unknown stays."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.support.examples import EMAIL, ORDER
from tests.support.journal_file import is_whole
from tests.support.journal_file import rows as rows_of
from tests.support.past import Past, write_past
from xb_desktop.history import search_index
from xb_desktop.history.deletion import Deletion
from xb_desktop.history.history import History
from xb_desktop.history.slices import BEYOND, NOTHING, Between
from xb_desktop.journal import file
from xb_desktop.journal.file import opened
from xb_desktop.journal.journal import Journal
from xb_desktop.journal.journal_error import JournalError, Unwritable
from xb_desktop.orders.address import CANARY
from xb_desktop.orders.order import Order
from xb_desktop.orders.outcome import Cancelled, Cause, Unknown


def person(number: int) -> str:
    """Return an address that is nobody else's."""
    return f"customer{number:06}x@example.com"


def write(folder: Path, count: int, **other: float | str) -> History:
    """Write so many rows of different lengths, and change them as the program does."""
    chance = random.Random(7)
    rows = [
        Past(
            f"XB_{chance.getrandbits(128):032x}",
            email_address=person(number),
            detail="confirmed " * chance.randint(0, 20),
            **other,  # type: ignore[arg-type]
        )
        for number in range(1, count + 1)
    ]
    return History(write_past(folder, rows))


def deletion(history: History) -> Deletion:
    """Return what deletes from a journal, as long as it wants to."""
    return Deletion(history, lambda: Journal(history.path.parent), lambda: True)


def traces(folder: Path, *texts: str) -> list[tuple[str, str]]:
    """Return which of these texts are in which file of a folder, byte by byte."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [
        (path.name, text) for path in files for text in texts if text.encode() in path.read_bytes()
    ]


def test_an_index_that_is_made_meanwhile_holds_nothing_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It may read the rows just before they are deleted, when the one before it is gone."""
    monkeypatch.setattr(search_index, "ROWS_WITHOUT", 1)
    history = write(tmp_path, 30)
    journal = Journal(tmp_path)

    def journal_after_the_index() -> Journal:
        history.index.catch_up(lambda: True)
        return journal

    assert Deletion(history, journal_after_the_index, lambda: True).delete([7]) == 1
    history.index.catch_up(lambda: True)
    between = Between(NOTHING, BEYOND)
    assert history.index.candidates(["000007x"], between, 30, is_descending=True) == []
    assert history.index.candidates(["000008x"], between, 30, is_descending=True) == [8]
    journal.close()


def test_retention_deletes_what_is_old_and_known(tmp_path: Path) -> None:
    """An attempt is kept for as many days as the settings say, an unknown one until it is known."""
    ages = [91, 89, 400, 91, 91, 91]
    outcomes = ["cancelled", "cancelled", "refused", "unknown", "sending", "not_sent"]
    path = write_past(
        tmp_path,
        [
            Past(f"XB_{at}", days_ago=age, outcome=outcome)
            for at, (age, outcome) in enumerate(zip(ages, outcomes, strict=True))
        ],
    )
    with opened(path) as database:
        database.execute(
            "INSERT INTO attempts (order_reference, outcome) VALUES ('XB_timeless', 'cancelled')"
        )
    assert deletion(History(path)).delete_older(90) == 3
    left = [row["order_reference"] for row in rows_of(path)]
    assert left == ["XB_1", "XB_3", "XB_4", "XB_timeless"]
    later = datetime.now(UTC) + timedelta(days=2)
    assert deletion(History(path)).delete_older(90, later) == 1


@pytest.mark.parametrize("is_large", [False, True])
def test_deleted_attempts_leave_no_trace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, is_large: bool
) -> None:
    """Not in free pages, not in the unused parts of others, not in the index, not beside them.

    Also where the journal is too large to be written anew.
    """
    monkeypatch.setattr(search_index, "ROWS_WITHOUT", 10)
    if is_large:
        monkeypatch.setattr(file, "_REWRITTEN_BYTES", 0)
    folder = tmp_path / "data"
    history = write(folder, 4000)
    history.index.catch_up(lambda: True)
    references = {row["id"]: row["order_reference"] for row in rows_of(history.path)}
    chance = random.Random(3)
    gone = chance.sample(sorted(references), 3000)
    assert deletion(history).delete(gone) == 3000
    texts = [text for number in gone for text in (references[number], person(number))]
    assert traces(folder, *texts) == []
    assert len(rows_of(history.path)) == 1000
    assert is_whole(history.path)
    assert not history.index.path.exists()


def test_one_attempt_leaves_no_trace(tmp_path: Path) -> None:
    """Whatever is beside it."""
    folder = tmp_path / "data"
    history = write(folder, 300)
    (row,) = [row for row in rows_of(history.path) if row["id"] == 150]
    assert deletion(history).delete([150]) == 1
    assert traces(folder, row["order_reference"], person(150)) == []


def test_all_are_deleted_but_the_unknown(tmp_path: Path) -> None:
    """Whoever deletes all does not delete a warning against sending twice."""
    folder = tmp_path / "data"
    write(folder, 50)
    history = write(folder, 3, outcome="unknown")
    assert deletion(history).delete_all() == 50
    assert [row["outcome"] for row in rows_of(history.path)] == ["unknown"] * 3
    assert deletion(history).delete([51, 52, 53]) == 0


def test_a_stopped_deletion_has_deleted_some(tmp_path: Path) -> None:
    """It ends between two transactions, and the journal is whole."""
    history = write(tmp_path, 1000)
    told: list[int] = []
    stopping = Deletion(history, lambda: Journal(tmp_path), lambda: len(told) < 2, told.append)
    assert stopping.delete_all() == 200
    assert told == [100, 200]
    assert len(rows_of(history.path)) == 800
    assert is_whole(history.path)


def test_an_attempt_that_begins_meanwhile_is_not_deleted(tmp_path: Path) -> None:
    """Nobody who said that all are to be deleted meant the order of a moment later."""
    history = write(tmp_path, 300)
    journal = Journal(tmp_path)

    def cancel(count: int) -> None:
        if count == 100:
            journal.finish(journal.begin(ORDER, CANARY), Cancelled(Cause.CONFIRMED))

    assert Deletion(history, lambda: journal, lambda: True, cancel).delete_all() == 300
    assert [row["order_reference"] for row in rows_of(history.path)] == [ORDER.reference]
    assert journal.earlier(ORDER, CANARY) is not None


def test_a_late_answer_finds_its_row_deleted(tmp_path: Path) -> None:
    """The next attempt may have got its number: it does not get its outcome, too."""
    journal = Journal(tmp_path)
    late = journal.begin(ORDER, CANARY)
    journal.finish(late, Unknown(Cause.NOT_AWAITED))
    journal.settle(ORDER.reference, CANARY, Cancelled(Cause.CONFIRMED_BY_LOOK_UP))
    deletion(History(journal.path)).delete([late.id])
    other = journal.begin(Order(EMAIL, "XB_other"), CANARY)
    assert other.id == late.id
    journal.finish(late, Cancelled(Cause.CONFIRMED))
    assert [(row["order_reference"], row["outcome"]) for row in rows_of(journal.path)] == [
        ("XB_other", "sending"),
        (ORDER.reference, "cancelled"),
    ]


def test_no_room_to_write_the_journal_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is deleted is deleted: nobody is told that it is not."""
    history = write(tmp_path, 300)

    def fail(_: Journal, may_go_on: Callable[[], bool]) -> None:
        del may_go_on
        raise JournalError(Unwritable.FULL)

    monkeypatch.setattr(Journal, "scrub", fail)
    assert deletion(history).delete_all() == 300
