"""Why a journal cannot be written is told as it is, and logged with what led to it."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.conftest import KEY
from xb_desktop.journal.journal import Journal
from xb_desktop.journal.journal_error import JournalError, Unwritable
from xb_desktop.orders.address import CANARY
from xb_desktop.orders.order import Order
from xb_desktop.orders.outcome import Cause, NotSent
from xb_desktop.system import log
from xb_desktop.texts.journal import unwritable_sentence
from xb_desktop.texts.outcomes import outcome_words

ORDER = Order("jane@example.com", "XB_0877e5692ee946f491bafab275d3d522")
OURS = {
    "no such column": (f"SELECT no_such_column, '{KEY}' FROM attempts", (), "SQLITE_ERROR"),
    "no such table": ("SELECT 1 FROM no_such_table", (), "SQLITE_ERROR"),
    "no SQL": (f"SELEKT '{KEY}'", (), "SQLITE_ERROR"),
    "unique": ("INSERT INTO attempts (id) VALUES (1), (1)", (), "SQLITE_CONSTRAINT_PRIMARYKEY"),
    "not null": ("INSERT INTO attempts (outcome) VALUES (NULL)", (), "SQLITE_CONSTRAINT_NOTNULL"),
    "mismatch": ("INSERT INTO attempts (id) VALUES ('x')", (), "SQLITE_MISMATCH"),
    "too few values": ("SELECT ?", (), "ProgrammingError"),
    "no type of SQLite's": ("SELECT ?", ([],), "ProgrammingError"),
    "half a character": ("SELECT ?", (f"{KEY}\ud800",), "UnicodeEncodeError"),
    "too large a number": ("SELECT ?", (2**70,), "OverflowError"),
}


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    """Return a journal with an attempt in it, while what happens is logged."""
    log.start(tmp_path / "state")
    journal = Journal(tmp_path / "data")
    journal.begin(ORDER, CANARY)
    return journal


def logged(tmp_path: Path) -> str:
    """Return the log's last line."""
    return (tmp_path / "state" / log.FILE_NAME).read_text("utf-8").splitlines()[-1]


@pytest.mark.parametrize(("sql", "values", "name"), OURS.values(), ids=OURS)
def test_a_mistake_of_our_own_is_called_so(
    journal: Journal, tmp_path: Path, sql: str, values: tuple[object, ...], name: str
) -> None:
    """Nobody is sent to make room on a disk for it; the log names SQLite's error, not its text."""
    with pytest.raises(JournalError) as error:
        journal._write(lambda database: database.execute(sql, values))
    assert error.value.reason is Unwritable.FAULT
    assert "journal fault: " in logged(tmp_path)
    assert name in logged(tmp_path)
    assert KEY not in logged(tmp_path)
    assert journal.set_aside is None


def test_a_value_that_cannot_be_stored_is_no_record(journal: Journal) -> None:
    """An attempt that has no row is told as an error of the journal, whoever refused the value."""
    with pytest.raises(JournalError):
        journal.begin(Order("jane@example.com", "XB_\udcff"), CANARY)


def sqlite_error(code: int) -> sqlite3.Error:
    """Return an error as SQLite raises it, with an extended code."""
    error = sqlite3.OperationalError("injected")
    error.sqlite_errorcode = code
    return error


def system_error(code: int) -> OSError:
    """Return an error of the operating system."""
    return OSError(code, os.strerror(code))


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (sqlite_error(sqlite3.SQLITE_FULL), Unwritable.FULL),
        (sqlite_error(sqlite3.SQLITE_IOERR_WRITE), Unwritable.BROKEN),
        (sqlite_error(sqlite3.SQLITE_IOERR_LOCK), Unwritable.NO_LOCKS),
        (sqlite_error(sqlite3.SQLITE_IOERR_NOMEM), Unwritable.NO_MEMORY),
        (sqlite_error(sqlite3.SQLITE_READONLY_DIRECTORY), Unwritable.READ_ONLY),
        (sqlite_error(sqlite3.SQLITE_CANTOPEN), Unwritable.NO_ACCESS),
        (sqlite_error(sqlite3.SQLITE_BUSY), Unwritable.IN_USE),
        (sqlite_error(sqlite3.SQLITE_MISUSE), Unwritable.FAULT),
        (sqlite_error(sqlite3.SQLITE_SCHEMA), Unwritable.FAULT),
        (sqlite_error(sqlite3.SQLITE_AUTH), Unwritable.FAULT),
        (MemoryError(), Unwritable.NO_MEMORY),
        (system_error(errno.ENOSPC), Unwritable.FULL),
        (system_error(errno.EROFS), Unwritable.READ_ONLY),
        (system_error(errno.EIO), Unwritable.BROKEN),
        (system_error(errno.ENOMEM), Unwritable.NO_MEMORY),
        (system_error(errno.EACCES), Unwritable.NO_ACCESS),
    ],
    ids=repr,
)
def test_each_error_has_its_reason(journal: Journal, error: Exception, reason: Unwritable) -> None:
    """What is full, read-only, locked or broken is told apart."""

    def fail(_: sqlite3.Connection) -> None:
        raise error

    with pytest.raises(JournalError) as told:
        journal._write(fail)
    assert told.value.reason is reason


@pytest.mark.skipif(os.name != "posix", reason="no file system there is without locks")
def test_a_file_system_without_locks_is_no_other_program(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SQLite says "busy" to both: what is behind it is found out."""
    with closing(sqlite3.connect(journal.path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(JournalError) as error:
            journal.begin(ORDER, CANARY)
        assert error.value.reason is Unwritable.IN_USE

        def refuse(*_: object) -> None:
            raise system_error(errno.ENOLCK)

        monkeypatch.setattr("fcntl.lockf", refuse)
        with pytest.raises(JournalError) as error:
            journal.begin(ORDER, CANARY)
        assert error.value.reason is Unwritable.NO_LOCKS


def test_the_log_has_the_whole_chain(
    journal: Journal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A damaged file that cannot be moved away is logged with both errors."""

    def refuse(*_: object) -> None:
        raise system_error(errno.EROFS)

    journal.path.write_bytes(b"garbage" * 1000)
    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(JournalError):
        journal.begin(ORDER, CANARY)
    assert "journal read_only: OSError EROFS < " in logged(tmp_path)
    assert ", from DatabaseError SQLITE_NOTADB < " in logged(tmp_path)


@pytest.mark.parametrize("reason", Unwritable)
def test_every_reason_is_said_with_what_to_do(reason: Unwritable) -> None:
    """Whole sentences, at the start and as an outcome; only what lacks room is to make some."""
    words = outcome_words(NotSent(Cause.JOURNAL_UNWRITABLE, message=reason), CANARY, "12:00")
    for sentence in (words.next_step, unwritable_sentence(reason)):
        assert sentence.endswith(".")
        assert "{" not in sentence
        assert reason not in sentence.split("_") or reason == "full"
        assert ("space" in sentence) == (reason is Unwritable.FULL)
    assert f"({reason})" not in words.affected
    assert ("internal error" in words.affected) == (reason is Unwritable.FAULT)


@pytest.mark.parametrize(
    "make",
    [
        lambda: OSError(errno.ENOSPC, KEY),
        lambda: sqlite_error(sqlite3.SQLITE_FULL),
        lambda: ValueError(KEY),
    ],
)
def test_an_error_that_leads_back_to_itself_is_described(make: Callable[[], Exception]) -> None:
    """A circle of causes has an end in the log."""
    error = make()
    error.__context__ = other = KeyError(KEY)
    other.__cause__ = error
    described = log.describe(error)
    assert described.endswith(", from KeyError")
    assert KEY not in described
