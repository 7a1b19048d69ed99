"""The journal of an older version comes to where it is now, and nothing of it is lost."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.support.dead_run import leave_over
from tests.support.examples import EMAIL, ORDER
from tests.support.journal_file import attempts, is_whole, rows
from tests.support.systems import assert_private
from xb_desktop.cancellation.recovery import Recovery
from xb_desktop.history import search_index
from xb_desktop.history.history import History
from xb_desktop.journal.journal import Journal
from xb_desktop.journal.kept_journal import Kept, KeptJournal
from xb_desktop.journal.relocation import Relocation, relocate
from xb_desktop.orders.address import CANARY
from xb_desktop.orders.order import Order
from xb_desktop.orders.outcome import Cancelled, Cause, Refused
from xb_desktop.run import Run
from xb_desktop.system.data_folder import (
    JOURNAL,
    RUNS,
    SEARCH_CHECKSUM,
    SEARCH_INDEX,
    Folders,
)
from xb_desktop.system.file_lock import lock
from xb_desktop.system.run_lock import RunLock
from xb_desktop.texts.journal import kept_sentence

OTHER = Order(EMAIL, "XS_0123456789abcdef")
BESIDE = ("journal-damaged-20250101T000000Z.sqlite3", "journal-version-3.sqlite3")

INTERRUPTED = """
import os, sys
from pathlib import Path
from xb_desktop.journal.relocation import relocate

former, folder, step = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
STEPS = {"open", "os.mkdir", "os.rename", "os.remove", "shutil.copyfile", "sqlite3.connect"}

def kill(event, arguments):
    global step
    if event in STEPS and any(str(here) in str(arguments[0]) for here in (former, folder)):
        step -= 1
        if step == 0:
            os._exit(9)

sys.addaudithook(kill)
relocate(former, folder, folder / "runs")
"""
UNFINISHED_CHANGE = """
import os, sqlite3, sys
database = sqlite3.connect(sys.argv[1], isolation_level=None)
database.execute("PRAGMA cache_size = 1")
database.execute("PRAGMA cache_spill = 1")
database.execute("BEGIN IMMEDIATE")
database.execute("UPDATE attempts SET outcome = 'cancelled'")
for number in range(200):
    database.execute("INSERT INTO attempts (outcome, detail) VALUES ('sending', ?)", ("x" * 900,))
os._exit(9)
"""


@pytest.fixture
def former(tmp_path: Path) -> Path:
    """Return the folder of an older version: two attempts, and what lies beside the journal."""
    folder = tmp_path / "Roaming d'ét\N{LATIN SMALL LETTER E WITH ACUTE}" / "xb-desktop"
    with closing(Journal(folder)) as journal:
        journal.finish(journal.begin(ORDER, CANARY), Cancelled(Cause.CONFIRMED, 200))
        journal.finish(journal.begin(OTHER, CANARY), Refused(Cause.DECLINED, 200))
    for name in BESIDE:
        (folder / name).write_bytes(name.encode() * 1000)
    (folder / "xb-desktop.ini").write_text("[General]\n")
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return where the journal belongs; nothing is there yet."""
    return tmp_path / "Local" / "xb-desktop"


def move(former: Path, folder: Path) -> Relocation:
    """Move what there is as this version does."""
    return relocate(former, folder, folder / RUNS)


def journals(folder: Path) -> dict[str, bytes]:
    """Return the journals in a folder and what is in them."""
    return {path.name: path.read_bytes() for path in folder.glob("journal*")}


def run_in_python(program: str, *arguments: object) -> int:
    """Run a program of its own, which may kill itself; return its exit code."""
    command = [sys.executable, "-c", program, *map(str, arguments)]
    return subprocess.run(command, check=False, env=dict(os.environ)).returncode


def test_everything_is_moved_once(former: Path, folder: Path) -> None:
    """Each row with all its columns, and each file byte for byte; the settings stay."""
    before = rows(former / JOURNAL)
    beside = {name: (former / name).read_bytes() for name in BESIDE}
    assert move(former, folder) == Relocation(folder, folder / RUNS)
    assert rows(folder / JOURNAL) == before
    assert {name: (folder / name).read_bytes() for name in BESIDE} == beside
    assert journals(former) == {}
    assert (former / "xb-desktop.ini").exists()
    assert {path.name for path in folder.iterdir()} == {JOURNAL, *BESIDE}
    for path in (folder, *folder.iterdir()):
        assert_private(path)
    after = journals(folder)
    assert move(former, folder) == Relocation(folder, folder / RUNS)
    assert journals(folder) == after


def test_a_move_that_is_cut_short_anywhere_loses_nothing(
    former: Path, folder: Path, tmp_path: Path
) -> None:
    """Whatever step it dies at: what is left is whole, and the next start has each row once."""
    before, beside = rows(former / JOURNAL), {name: name.encode() * 1000 for name in BESIDE}
    original = shutil.copytree(former, tmp_path / "original")
    step = 1
    while run_in_python(INTERRUPTED, former, folder, step) == 9:
        for place in (former, folder):
            if (place / JOURNAL).exists() and not (place / f"{JOURNAL}-journal").exists():
                assert is_whole(place / JOURNAL), step
        assert before in (rows(former / JOURNAL), rows(folder / JOURNAL)), step
        assert move(former, folder) == Relocation(folder, folder / RUNS), step
        assert rows(folder / JOURNAL) == before, step
        assert {name: (folder / name).read_bytes() for name in BESIDE} == beside, step
        assert journals(former) == {}, step
        assert {path.name for path in folder.iterdir()} == {JOURNAL, *BESIDE}, step
        for place in (former, folder):
            shutil.rmtree(place)
        shutil.copytree(original, former)
        step += 1
    assert step > 15, "every step of it was cut short"


def test_a_change_that_was_cut_short_is_taken_back_first(former: Path, folder: Path) -> None:
    """The old journal alone, without its rollback journal, would be wrong for ever."""
    before = rows(former / JOURNAL)
    assert run_in_python(UNFINISHED_CHANGE, former / JOURNAL) == 9
    assert (former / f"{JOURNAL}-journal").stat().st_size > 0
    move(former, folder)
    assert rows(folder / JOURNAL) == before
    assert journals(former) == {}


def test_two_journals_become_one(former: Path, folder: Path) -> None:
    """An older version wrote on, here or on another computer: its attempts are added once."""
    with closing(Journal(folder)) as journal:
        journal.finish(journal.begin(ORDER, CANARY), Refused(Cause.DECLINED, 200))
    here, there = rows(folder / JOURNAL), rows(former / JOURNAL)
    assert move(former, folder) == Relocation(folder, folder / RUNS)
    together = rows(folder / JOURNAL)
    assert together[: len(here)] == here
    assert [{**row, "id": 0} for row in together[len(here) :]] == [
        {**row, "id": 0} for row in there
    ]
    assert not (former / JOURNAL).exists()


def test_what_is_known_here_by_now_stays(former: Path, folder: Path) -> None:
    """The old journal could not be removed after the move; meanwhile, a look-up settled a row."""
    leave_over(former, ORDER, CANARY)
    copy = former.with_name("copy")
    shutil.copytree(former, copy)
    move(former, folder)
    with closing(Journal(folder)) as journal:
        journal.recover()
        journal.settle(ORDER.reference, CANARY, Cancelled(Cause.CONFIRMED_BY_LOOK_UP))
    settled = rows(folder / JOURNAL)
    assert "sending" in [row["outcome"] for row in rows(copy / JOURNAL)]
    move(copy, folder)
    assert rows(folder / JOURNAL) == settled


def test_an_old_journal_that_cannot_be_removed_is_not_told(
    former: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Everything is in the new one: the next start removes it."""
    unlink = Path.unlink

    def refuse(path: Path, *, missing_ok: bool = False) -> None:
        if path == former / JOURNAL:
            raise PermissionError
        unlink(path, missing_ok=missing_ok)

    before = rows(former / JOURNAL)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", refuse)
        assert move(former, folder) == Relocation(folder, folder / RUNS)
    assert (former / JOURNAL).exists()
    assert move(former, folder) == Relocation(folder, folder / RUNS)
    assert rows(folder / JOURNAL) == before
    assert not (former / JOURNAL).exists()


def test_beside_a_window_of_an_older_version_both_use_its_journal(
    former: Path, folder: Path
) -> None:
    """Nothing is taken away from a program that is running, and its rows are seen."""
    before = journals(former)
    handle = os.open(former / "first.lock", os.O_RDWR | os.O_CREAT)
    assert lock(handle)
    kept = KeptJournal(Kept.IN_USE, former, folder)
    assert move(former, folder) == Relocation(former, folder / RUNS, kept=kept)
    os.close(handle)
    assert journals(former) == before
    assert not folder.exists()
    assert move(former, folder).kept is None


def test_a_run_that_is_sending_keeps_the_journal_where_it_is(former: Path, folder: Path) -> None:
    """And its locks are where its rows are taken for those of a living run."""
    with closing(Journal(former)) as other:
        other.begin(ORDER, CANARY)
        moved = move(former, folder)
        assert moved.kept == KeptJournal(Kept.IN_USE, former, folder)
        with closing(Journal(moved.folder, moved.runs)) as ours:
            assert ours.recover() == []
    assert move(former, folder).kept is None


def test_a_run_whose_locks_are_here_already_keeps_it_too(former: Path, folder: Path) -> None:
    """The version before this one kept its locks here, and its journal there."""
    with closing(Journal(former, folder / RUNS)) as other:
        other.begin(ORDER, CANARY)
        moved = move(former, folder)
        assert moved == Relocation(
            former, folder / RUNS, kept=KeptJournal(Kept.IN_USE, former, folder)
        )
        with closing(Journal(moved.folder, moved.runs)) as ours:
            assert ours.recover() == []


def test_two_journals_beside_an_older_version_stay_two(former: Path, folder: Path) -> None:
    """The one of this version is used, the other one is told and added later."""
    with closing(Journal(folder)) as journal:
        journal.finish(journal.begin(OTHER, CANARY), Refused(Cause.DECLINED, 200))
    other = RunLock(former / RUNS)
    kept = KeptJournal(Kept.NOT_ADDED, former, folder)
    assert move(former, folder) == Relocation(folder, folder / RUNS, kept=kept)
    other.release()
    assert move(former, folder).kept is None
    assert len(rows(folder / JOURNAL)) == 3


def test_where_it_cannot_be_moved_it_is_used_where_it_is(former: Path, folder: Path) -> None:
    """Attempts are recorded there, and the start says so."""
    folder.parent.mkdir()
    folder.write_bytes(b"")
    before = journals(former)
    run = Run(CANARY, Folders(folder, folder.parent / "log", former / RUNS, former))
    kept = KeptJournal(Kept.NOT_MOVED, former, folder)
    assert run.start() == Recovery([], kept=kept)
    assert journals(former) == before
    run.journal.get().begin(OTHER, CANARY)
    run.close()
    assert attempts(former / JOURNAL)[-1] == (OTHER.reference, "sending")
    assert str(former) in kept_sentence(kept)
    assert str(folder) in kept_sentence(kept)


def test_a_half_written_copy_is_never_taken_for_the_journal(
    former: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk in the middle of it: the old one goes on."""
    before = journals(former)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        assert move(former, folder).kept == KeptJournal(Kept.NOT_MOVED, former, folder)
    assert not (folder / JOURNAL).exists()
    assert journals(former) == before
    assert move(former, folder).kept is None


def test_what_a_copy_that_was_cut_short_has_left_changes_nothing(
    former: Path, folder: Path
) -> None:
    """Nor does the rollback journal of that copy, which would restore something else."""
    shutil.copytree(former, folder)
    (folder / JOURNAL).rename(folder / "journal.sqlite3.moving")
    assert run_in_python(UNFINISHED_CHANGE, folder / "journal.sqlite3.moving") == 9
    before = rows(former / JOURNAL)
    assert move(former, folder) == Relocation(folder, folder / RUNS)
    assert rows(folder / JOURNAL) == before
    assert list(folder.glob("*moving*")) == []


def test_a_damaged_one_is_kept_byte_for_byte(former: Path, folder: Path) -> None:
    """It is set aside like any other, and the start tells where."""
    damaged = b"SQLite format 3\0" + b"\xff" * 5000
    (former / JOURNAL).write_bytes(damaged)
    found = Run(CANARY, Folders(folder, folder / "log", folder, former)).start()
    assert found is not None
    assert found.set_aside is not None
    assert found.set_aside.parent == folder
    assert found.set_aside.read_bytes() == damaged
    assert journals(former) == {}


def test_one_of_a_newer_version_is_left_alone(former: Path, folder: Path) -> None:
    """As in any folder."""
    with closing(sqlite3.connect(former / JOURNAL)) as database:
        database.execute("PRAGMA user_version = 99")
    before = journals(former)
    assert move(former, folder).kept == KeptJournal(Kept.NOT_MOVED, former, folder)
    assert journals(former) == before


def test_one_of_an_older_version_is_migrated_and_its_copy_kept(former: Path, folder: Path) -> None:
    """The copy from before the migration comes along."""
    with closing(sqlite3.connect(former / JOURNAL)) as database:
        database.execute("PRAGMA user_version = 2")
    before = rows(former / JOURNAL)
    assert move(former, folder).kept is None
    assert rows(folder / JOURNAL) == before
    assert rows(folder / "journal-version-2.sqlite3") == before


def test_the_search_index_of_a_moved_journal_is_removed(
    former: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It was made where the journal had to stay; there, it would outlive what is deleted here."""
    monkeypatch.setattr(search_index, "ROWS_WITHOUT", 1)
    history = History(former / JOURNAL)
    history.index.catch_up(lambda: True)
    assert {path.name for path in former.glob("search*")} == {SEARCH_INDEX, SEARCH_CHECKSUM}
    assert move(former, folder) == Relocation(folder, folder / RUNS)
    assert list(former.glob("search*")) == []
    assert list(folder.glob("search*")) == []


def test_a_name_that_is_taken_leaves_both(former: Path, folder: Path) -> None:
    """Nothing is overwritten."""
    folder.mkdir(parents=True)
    (folder / BESIDE[0]).write_bytes(b"another")
    move(former, folder)
    assert (folder / BESIDE[0]).read_bytes() == b"another"
    assert (former / BESIDE[0]).read_bytes() == BESIDE[0].encode() * 1000


def test_an_attempt_that_was_cut_short_is_told_after_the_move(former: Path, folder: Path) -> None:
    """As if the journal had always been here; and whoever is faster than the start moves it too."""
    left = leave_over(former, OTHER, CANARY)
    run = Run(CANARY, Folders(folder, folder / "log", folder, former))
    assert [each.order_reference for each in run.recent_attempts()] == [
        OTHER.reference,
        ORDER.reference,
    ]
    found = run.start()
    assert found is not None
    assert [each.started_at for each in found.left_over] == [left.started_at]
    assert attempts(folder / JOURNAL)[-1] == (OTHER.reference, "unknown")


def test_where_there_is_nothing_nothing_is_made(folder: Path, tmp_path: Path) -> None:
    """Neither by the start nor by the list of the last attempts."""
    run = Run(CANARY, Folders(folder, tmp_path / "log", folder, tmp_path / "none"))
    assert run.start() is None
    assert run.recent_attempts() == []
    assert not folder.exists()
    assert not (tmp_path / "none").exists()


def test_whoever_looks_back_looks_at_the_journal_that_is_in_use(former: Path, folder: Path) -> None:
    """Moved here or kept there: the history shows it, and what is too old is deleted from it."""
    run = Run(CANARY, Folders(folder, folder / "log", folder, former))
    assert run.journal.history().path == folder / JOURNAL
    shutil.copytree(folder, former, dirs_exist_ok=True)
    shutil.rmtree(folder)
    living = RunLock(former / RUNS)
    kept = Run(CANARY, Folders(folder, folder / "log", folder, former))
    assert kept.journal.history().path == former / JOURNAL
    with closing(sqlite3.connect(former / JOURNAL)) as database, database:
        database.execute("UPDATE attempts SET started_at = '2020-01-01T00:00:00.000+00:00'")
    assert kept.delete_older(90, lambda: True) == 2
    living.release()
