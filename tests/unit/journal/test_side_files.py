"""A damaged journal is kept with what belongs to it, and a whole one is used with all of that."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager, closing, nullcontext
from pathlib import Path

import pytest

from tests.support.examples import ORDER
from tests.support.journal_file import attempts, change_and_die, contents, is_whole, rows
from tests.support.systems import posix_only
from xb_desktop.journal import file, schema, side_files
from xb_desktop.journal.failures import DamagedError
from xb_desktop.journal.inspection import Soundness, inspect
from xb_desktop.journal.journal import Journal
from xb_desktop.journal.journal_error import JournalError, Unwritable
from xb_desktop.orders.address import CANARY
from xb_desktop.orders.outcome import Cause, Unknown

CHANGED = "UPDATE attempts SET detail = 'by another program';"
VIEW = "CREATE VIEW other AS SELECT 1;"


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    """Return a journal with some rows."""
    made = Journal(tmp_path / "data", tmp_path / "runs")
    for _ in range(20):
        made.finish(made.begin(ORDER, CANARY), Unknown(Cause.TIMED_OUT))
    return made


def log_with_a_view(path: Path) -> None:
    """Define something else, in the log alone."""
    change_and_die(path, VIEW + CHANGED)


def log_over_another_header(path: Path) -> None:
    """Damage the file below a log."""
    change_and_die(path, CHANGED)
    with path.open("r+b") as opened:
        opened.write(b"X" * 16)


def log_with_a_page_of_nonsense(path: Path) -> None:
    """Damage a page that no usual question comes across."""
    change_and_die(path, CHANGED)
    with path.open("r+b") as opened:
        opened.seek(-4096, os.SEEK_END)
        opened.write(b"\xff" * 4096)


def header_of_a_log(path: Path) -> None:
    """Leave no log, but a file that would get one."""
    with closing(sqlite3.connect(path)) as database:
        database.executescript(f"PRAGMA journal_mode = WAL; {VIEW}")
    assert not side_files.log_of(path).exists()


def cut_short(path: Path, script: str = VIEW) -> None:
    """Leave what a process leaves that was killed amid a transaction."""
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.executescript(script)
        database.execute("PRAGMA cache_size = 1")
        database.execute("BEGIN IMMEDIATE")
        many = "UPDATE attempts SET detail = printf('%.*c', 4000, 'x')"
        database.execute(many)
        killed = path.with_name("killed")
        shutil.copy(path, killed)
        shutil.copy(side_files.rollback_of(path), path.with_name("killed-journal"))
        database.execute("ROLLBACK")
    killed.replace(path)
    path.with_name("killed-journal").rename(side_files.rollback_of(path))
    assert side_files.holds_something(side_files.rollback_of(path))


@pytest.mark.parametrize(
    "damage",
    [
        log_with_a_view,
        log_over_another_header,
        log_with_a_page_of_nonsense,
        header_of_a_log,
        cut_short,
    ],
)
@pytest.mark.parametrize("at_start", [True, False])
def test_a_damaged_journal_is_kept_with_what_belongs_to_it(
    journal: Journal, damage: Callable[[Path], None], *, at_start: bool
) -> None:
    """Byte for byte: to open it would bring one into the other."""
    damage(journal.path)
    before = contents(journal.path)
    if at_start:
        assert journal.recover() == []
    journal.begin(ORDER, CANARY)
    assert journal.set_aside is not None
    assert contents(journal.set_aside) == before
    assert attempts(journal.path) == [(ORDER.reference, "sending")]
    kept = {journal.path.name, *(f"{journal.set_aside.name}{suffix}" for suffix in before)}
    assert {it.name for it in journal.path.parent.iterdir()} == kept


@pytest.mark.parametrize("script", [CHANGED, "PRAGMA wal_checkpoint;" + CHANGED])
def test_a_journal_with_the_log_of_another_program_is_used_with_all_its_rows(
    journal: Journal, script: str
) -> None:
    """As a tool that makes backups may leave it; then it is as we make it again."""
    change_and_die(journal.path, script)
    assert journal.recover() == []
    assert journal.set_aside is None
    assert [row["detail"] for row in rows(journal.path)] == ["by another program"] * 20
    assert is_whole(journal.path)
    assert list(contents(journal.path)) == [""]
    assert [it.name for it in journal.path.parent.iterdir()] == [journal.path.name]


def test_a_log_that_was_brought_in_in_part_completes_the_file(journal: Journal) -> None:
    """Its header may tell of pages that are in the log alone: nothing is missing."""
    change_and_die(journal.path, "UPDATE attempts SET detail = printf('%.*c', 4000, 'x');")
    header = sqlite_header_after_the_log(journal.path)
    with journal.path.open("r+b") as opened:
        opened.write(header)
    journal.recover()
    assert journal.set_aside is None
    assert {len(row["detail"]) for row in rows(journal.path)} == {4000}


def sqlite_header_after_the_log(path: Path) -> bytes:
    """Return the first page that the file has once its log is brought in."""
    with side_files.copied(path) as copy:
        with closing(sqlite3.connect(copy)) as database:
            database.execute("PRAGMA wal_checkpoint")
        assert copy.stat().st_size > path.stat().st_size
        return copy.read_bytes()[:4096]


def test_a_change_that_was_cut_short_is_undone(journal: Journal) -> None:
    """In a journal of ours, as ever."""
    cut_short(journal.path, "")
    assert journal.recover() == []
    assert journal.set_aside is None
    assert {row["detail"] for row in rows(journal.path)} == {"timed_out"}
    assert list(contents(journal.path)) == [""]


def test_a_newer_journal_with_a_log_is_left_as_it_is(journal: Journal) -> None:
    """Its program brings the log in."""
    change_and_die(journal.path, f"PRAGMA user_version = {schema.VERSION + 1}; {CHANGED}")
    before = contents(journal.path)
    with pytest.raises(JournalError) as raised:
        journal.recover()
    assert raised.value.reason is Unwritable.NEWER
    assert contents(journal.path) == before


def test_a_journal_that_somebody_changes_meanwhile_is_in_use(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half of one state and half of another are no damage."""
    change_and_die(journal.path, VIEW)
    copy = side_files._copy

    def copy_before_a_change(source: Path, target: Path) -> None:
        copy(source, target)
        with source.open("ab") as opened:
            opened.write(b"more")

    monkeypatch.setattr(side_files, "_copy", copy_before_a_change)
    with pytest.raises(JournalError) as raised:
        journal.recover()
    assert raised.value.reason is Unwritable.IN_USE
    assert journal.path.exists()


def test_a_log_that_goes_meanwhile_is_in_use(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The other program has closed the journal; the next attempt finds it whole."""
    change_and_die(journal.path, CHANGED)

    def lose(source: Path, target: Path) -> None:
        raise FileNotFoundError(source, target)

    with monkeypatch.context() as patched:
        patched.setattr(side_files, "_copy", lose)
        with pytest.raises(JournalError) as raised:
            journal.recover()
    assert raised.value.reason is Unwritable.IN_USE
    assert journal.recover() == []


@posix_only("links and pipes")
@pytest.mark.parametrize("is_pipe", [False, True])
def test_a_log_that_is_no_file_is_not_read(journal: Journal, *, is_pipe: bool) -> None:
    """It would never end."""
    with closing(sqlite3.connect(journal.path)) as database:
        database.execute("PRAGMA journal_mode = WAL")
    log = side_files.log_of(journal.path)
    if is_pipe:
        os.mkfifo(log)
    else:
        log.symlink_to("/dev/zero")
    with pytest.raises(JournalError):
        journal.recover()
    assert journal.set_aside is None


def test_a_copy_of_a_killed_run_is_removed(journal: Journal) -> None:
    """Rows that are deleted later would stay in it."""
    left = journal.path.parent / f"{side_files._PREFIX}x"
    left.mkdir()
    (left / journal.path.name).write_bytes(b"rows")
    change_and_die(journal.path, CHANGED)
    journal.recover()
    assert not left.exists()


def test_what_was_set_aside_is_not_replaced(journal: Journal) -> None:
    """Not even what belongs to it, where a move was cut short."""
    path = journal.path.with_name("journal-damaged-1.sqlite3")
    side_files.log_of(path).write_bytes(b"log")
    assert file._free_name(path).name == "journal-damaged-1-2.sqlite3"


@pytest.mark.parametrize(
    ("script", "found"), [(CHANGED, Soundness.SOUND), (VIEW, Soundness.DAMAGED)]
)
@pytest.mark.parametrize("has_index", [True, False])
def test_a_journal_with_a_log_is_looked_through_without_a_change(
    journal: Journal, script: str, found: Soundness, *, has_index: bool
) -> None:
    """SQLite would make the log's index anew."""
    change_and_die(journal.path, script)
    if not has_index:
        side_files.beside(journal.path, "-shm").unlink()
    before = contents(journal.path)
    assert inspect(journal.path) is found
    assert contents(journal.path) == before


@pytest.mark.parametrize(
    ("script", "expected"), [(CHANGED, nullcontext()), (VIEW, pytest.raises(DamagedError))]
)
def test_to_read_a_journal_with_a_log_changes_neither(
    journal: Journal, script: str, expected: AbstractContextManager[object]
) -> None:
    """Only its index, in which there is nothing else, may be made anew."""
    change_and_die(journal.path, script)
    before = contents(journal.path)
    for _ in range(2):
        with expected, file.opened_to_read(journal.path) as database:
            assert database.execute("SELECT count(*) FROM attempts").fetchone() == (20,)
        side_files.beside(journal.path, "-shm").unlink()
    after = contents(journal.path)
    assert (after[""], after["-wal"]) == (before[""], before["-wal"])


def test_no_room_to_look_a_journal_with_a_log_through(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is said of it then."""
    change_and_die(journal.path, CHANGED)

    def fail(*_: Path) -> None:
        raise OSError

    monkeypatch.setattr(side_files, "_copy", fail)
    assert inspect(journal.path) is Soundness.NOT_CHECKED
