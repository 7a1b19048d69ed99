"""The last attempts are read without a change, and what cannot be read is no attempt."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.support.examples import EMAIL
from xb_desktop.journal.file import opened_to_read
from xb_desktop.journal.journal import Journal
from xb_desktop.orders.address import CANARY
from xb_desktop.orders.order import Order
from xb_desktop.orders.outcome import Cancelled, Cause, NotSent, Refused, Unknown

OUTCOMES = (
    Cancelled(Cause.CONFIRMED, 200),
    Refused(Cause.NOT_FOUND, 404),
    NotSent(Cause.NO_KEY),
    Unknown(Cause.SERVICE_FAULT, 500),
)


def write(folder: Path) -> Journal:
    """Put one attempt of each outcome on record, and one that is not finished."""
    journal = Journal(folder)
    for number, outcome in enumerate(OUTCOMES):
        journal.add(Order(EMAIL, f"XB_{number}"), CANARY, outcome)
    journal.begin(Order(EMAIL, "XB_sending"), CANARY)
    return journal


def test_the_newest_come_first_and_only_with_an_outcome(tmp_path: Path) -> None:
    """What is still being sent has none to tell; no more are read than were asked for."""
    journal = write(tmp_path)
    before = journal.path.read_bytes()
    found = [(each.order_reference, each.outcome) for each in journal.recent(3)]
    assert found == [("XB_3", "unknown"), ("XB_2", "not_sent"), ("XB_1", "refused")]
    assert journal.path.read_bytes() == before
    journal.close()


def test_no_statement_can_change_what_is_opened_to_read(tmp_path: Path) -> None:
    """SQLite itself refuses it."""
    journal = write(tmp_path)
    with (
        opened_to_read(journal.path) as database,
        pytest.raises(sqlite3.OperationalError, match="readonly"),
    ):
        database.execute("DELETE FROM attempts")
    assert len(journal.recent(9)) == len(OUTCOMES)
    journal.close()


def test_none_are_read_where_there_is_no_journal(tmp_path: Path) -> None:
    """And none is made by looking."""
    folder = tmp_path / "data"
    assert Journal(folder).recent(3) == []
    folder.mkdir()
    assert Journal(folder).recent(3) == []
    assert list(folder.iterdir()) == []


def test_none_are_read_from_a_file_that_is_damaged_or_of_somebody_else(tmp_path: Path) -> None:
    """Looking sets nothing aside: that is for whoever wants to write."""
    folder = tmp_path / "data"
    folder.mkdir()
    path = Journal(folder).path
    path.write_bytes(b"garbage" * 1000)
    assert Journal(folder).recent(3) == []
    path.unlink()
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("CREATE VIEW attempts AS SELECT 1 AS id")
    assert Journal(folder).recent(3) == []
    assert list(folder.iterdir()) == [path]


@pytest.mark.skipif(os.name != "posix", reason="pipes and links of POSIX")
def test_neither_a_pipe_nor_a_link_is_opened(tmp_path: Path) -> None:
    """Reading from a pipe would never end; a link leads to another's file."""
    journal = write(tmp_path / "own")
    journal.close()
    for name in ("pipe", "link"):
        (tmp_path / name).mkdir()
    os.mkfifo(Journal(tmp_path / "pipe").path)
    Journal(tmp_path / "link").path.symlink_to(journal.path)
    assert Journal(tmp_path / "pipe").recent(3) == []
    assert Journal(tmp_path / "link").recent(3) == []


def test_words_and_bytes_of_somebody_else_are_no_attempts(tmp_path: Path) -> None:
    """An outcome that there is not is left out, and a text that is none is empty."""
    journal = write(tmp_path)
    journal.close()
    with closing(sqlite3.connect(journal.path)) as database, database:
        database.execute("UPDATE attempts SET outcome = 'won' WHERE id = 4")
        database.execute("UPDATE attempts SET email_address = x'00ff' WHERE id = 3")
    found = [(each.order_reference, each.email_address) for each in journal.recent(2)]
    assert found == [("XB_2", ""), ("XB_1", EMAIL)]
