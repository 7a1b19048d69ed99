"""A journal is looked through without a change to it, whatever state it is in."""

from __future__ import annotations

import os
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from tests.support.examples import ORDER
from xb_desktop.journal import file, inspection
from xb_desktop.journal.inspection import Soundness, inspect
from xb_desktop.journal.journal import Journal
from xb_desktop.journal.journal_error import JournalError, Unwritable
from xb_desktop.orders.address import CANARY
from xb_desktop.orders.outcome import Cancelled, Cause

posix_only = pytest.mark.skipif(os.name != "posix", reason="links and pipes")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a journal with a row."""
    journal = Journal(tmp_path / "data", tmp_path / "runs")
    journal.finish(journal.begin(ORDER, CANARY), Cancelled(Cause.CONFIRMED))
    journal.close()
    return journal.path


@pytest.fixture
def large(path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a journal that is too large to be checked where it is."""
    monkeypatch.setattr(inspection, "SMALL_BYTES", 100)
    with closing(sqlite3.connect(path)) as database, database:
        columns = "outcome, email_address, order_reference"
        rows = f"SELECT {columns} FROM attempts a, generated"
        database.execute(
            "WITH RECURSIVE generated(n) AS"
            " (SELECT 1 UNION SELECT n + 1 FROM generated LIMIT 20000)"
            f" INSERT INTO attempts ({columns}) {rows}"
        )
    return path


@contextmanager
def unchanged(path: Path) -> Iterator[None]:
    """Check that a folder has the same files, byte for byte, as before."""

    def content() -> dict[str, bytes]:
        return {it.name: it.read_bytes() for it in path.parent.iterdir() if it.is_file()}

    before = content()
    yield
    assert content() == before


def test_a_sound_journal(path: Path) -> None:
    """It has nothing to be told."""
    with unchanged(path):
        assert inspect(path) is Soundness.SOUND


def test_no_journal(tmp_path: Path) -> None:
    """None is made."""
    assert inspect(tmp_path / "data" / "journal.sqlite3") is Soundness.ABSENT
    assert list(tmp_path.glob("data*")) == []


def test_an_empty_journal(path: Path) -> None:
    """It is begun anew, as if there were none."""
    path.write_bytes(b"")
    with unchanged(path):
        assert inspect(path) is Soundness.ABSENT


def test_an_older_version(path: Path) -> None:
    """It is left as it is: only an attempt brings it up to date."""
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA user_version = 3")
    with unchanged(path):
        assert inspect(path) is Soundness.OLDER


def test_a_large_journal_is_checked_in_a_copy(large: Path, tmp_path: Path) -> None:
    """The copy is gone afterwards."""
    with unchanged(large):
        assert inspect(large) is Soundness.SOUND
    assert [it.name for it in tmp_path.iterdir() if it.name.startswith("xb-desktop-")] == []


def test_damage_deep_inside_a_large_journal(large: Path) -> None:
    """It is found where a look at the start and the end of the file would not."""
    content = bytearray(large.read_bytes())
    middle = len(content) // 2 // 4096 * 4096
    content[middle : middle + 4096] = b"\xff" * 4096
    large.write_bytes(content)
    with unchanged(large):
        assert inspect(large) is Soundness.DAMAGED


def test_others_can_write_while_a_large_journal_is_checked(
    large: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The check itself, which takes its time, is made without a lock on the file."""
    written: list[int] = []

    def check(database: sqlite3.Connection) -> None:
        with closing(sqlite3.connect(large, timeout=0)) as other, other:
            written.append(other.execute("UPDATE attempts SET detail = 'x'").rowcount)
        file.check(database)

    monkeypatch.setattr(inspection, "check", check)
    assert inspect(large) is Soundness.SOUND
    assert written[0] > 20_000


def test_no_time_for_a_large_journal(large: Path) -> None:
    """Neither sound nor damaged is said then."""
    with unchanged(large):
        assert inspect(large, seconds=-1) is Soundness.NOT_CHECKED


def test_no_room_for_the_copy(large: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor where no temporary folder can be made."""
    monkeypatch.setattr(tempfile, "tempdir", str(large))
    assert inspect(large) is Soundness.NOT_CHECKED


def test_a_change_that_was_cut_off(large: Path, tmp_path: Path) -> None:
    """It is not undone by looking: that is for whoever uses the journal next."""
    killed = tmp_path / "killed"
    killed.mkdir()
    with closing(sqlite3.connect(large, isolation_level=None)) as database:
        database.execute("PRAGMA cache_size = 1")
        database.execute("BEGIN IMMEDIATE")
        database.execute("UPDATE attempts SET detail = 'changed'")
        for each in large.parent.iterdir():
            shutil.copy(each, killed / each.name)
        database.execute("ROLLBACK")
    assert {it.name for it in killed.iterdir()} == {large.name, f"{large.name}-journal"}
    with unchanged(killed / large.name):
        assert inspect(killed / large.name) is Soundness.UNFINISHED


@posix_only
def test_what_is_no_file_of_ours(path: Path, tmp_path: Path) -> None:
    """A link is not followed, and a pipe not waited for."""
    link, pipe = tmp_path / "link.sqlite3", tmp_path / "pipe.sqlite3"
    link.symlink_to(path)
    os.mkfifo(pipe)
    for place, reason in ((link, Unwritable.LINK), (pipe, Unwritable.NO_ACCESS)):
        with pytest.raises(JournalError) as raised:
            inspect(place)
        assert raised.value.reason is reason


@pytest.mark.parametrize("below", ["journal.sqlite3", "practice/journal.sqlite3"])
def test_a_file_in_the_place_of_the_folder(path: Path, below: str) -> None:
    """It cannot be written there, or in a folder below it."""
    with pytest.raises(JournalError) as raised:
        inspect(path / below)
    assert raised.value.reason is Unwritable.NO_ACCESS


def test_a_folder_that_is_not_there_yet(tmp_path: Path) -> None:
    """It is made with the journal."""
    assert inspect(tmp_path / "data" / "practice" / "journal.sqlite3") is Soundness.ABSENT


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="rights bind no root")
def test_a_journal_that_may_not_be_written(path: Path) -> None:
    """It can be read, and that is not enough."""
    path.chmod(0o400)
    with pytest.raises(JournalError) as raised:
        inspect(path)
    assert raised.value.reason is Unwritable.NO_ACCESS
