"""What the start of a run does with the journal: it settles and tells, and nothing is lost."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support import dead_run
from tests.support.examples import ORDER
from xb_desktop.cancellation.recovery import Recovery
from xb_desktop.journal.attempt_record import AttemptRecord, RecordedOutcome
from xb_desktop.journal.journal import Journal
from xb_desktop.journal.journal_error import Unwritable
from xb_desktop.orders.address import CANARY
from xb_desktop.run import Run
from xb_desktop.system.data_folder import JOURNAL, Folders

PATIENCE_SECONDS = 20.0


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a data folder with an empty journal; its name is as awkward as a name may be."""
    undecodable = "\udcff" if sys.platform == "linux" else ""
    path = tmp_path / f"donn\N{LATIN SMALL LETTER E WITH ACUTE}es d'un 'autre'{undecodable}"
    Journal(path).earlier(ORDER, CANARY)
    return path


def leave_over(folder: Path) -> AttemptRecord:
    """Put an attempt on record whose program is dead."""
    return dead_run.leave_over(folder, ORDER, CANARY)


def damage(folder: Path) -> None:
    """Make the journal no database any more."""
    (folder / JOURNAL).write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)


def make_newer(folder: Path) -> None:
    """Make the journal one of a program that is yet to come."""
    with closing(sqlite3.connect(folder / JOURNAL)) as database:
        database.execute("PRAGMA user_version = 99")


def make_older(folder: Path) -> None:
    """Make the journal one of an older program."""
    with closing(sqlite3.connect(folder / JOURNAL)) as database:
        database.execute("PRAGMA user_version = 1")


def files(folder: Path) -> dict[str, bytes]:
    """Return the journal's files and what is in them."""
    return {path.name: path.read_bytes() for path in folder.glob("journal*")}


def start(folder: Path, tmp_path: Path) -> Recovery | None:
    """Return what the start of a run finds."""
    return Run(CANARY, Folders(folder, tmp_path / "log", folder)).start()


def test_a_journal_that_needs_nothing_is_left_as_it_is(folder: Path, tmp_path: Path) -> None:
    """Nor does what another run is just sending need anything."""
    before = files(folder)
    assert start(folder, tmp_path) is None
    assert files(folder) == before
    journal = Journal(folder)
    journal.begin(ORDER, CANARY)
    before = files(folder)
    assert start(folder, tmp_path) is None
    assert files(folder) == before
    journal.close()


@pytest.mark.parametrize("make", [leave_over, make_older])
def test_what_a_start_cannot_settle_is_left_for_the_next(
    folder: Path, tmp_path: Path, make: Callable[[Path], object]
) -> None:
    """It says why, and changes nothing; neither an attempt nor an older version is lost."""
    attempts = [leave_over(folder)]
    if make is leave_over:
        attempts.append(leave_over(folder))
    else:
        make(folder)
    before = files(folder)
    with closing(sqlite3.connect(folder / JOURNAL, isolation_level=None)) as other_program:
        other_program.execute("BEGIN IMMEDIATE")
        assert start(folder, tmp_path) == Recovery([], None, Unwritable.IN_USE)
    assert (folder / JOURNAL).read_bytes() == before[JOURNAL]
    assert start(folder, tmp_path) == Recovery(attempts)
    assert start(folder, tmp_path) is None


def test_the_start_settles_and_tells_once(folder: Path, tmp_path: Path) -> None:
    """Attempts that were cut off and damage; a newer version is told each time."""
    attempts = [leave_over(folder), leave_over(folder)]
    assert start(folder, tmp_path) == Recovery(attempts)
    assert start(folder, tmp_path) is None
    damage(folder)
    found = start(folder, tmp_path)
    assert found is not None
    assert found.set_aside is not None
    assert found.set_aside.read_bytes().endswith(b"\xff" * 5000)
    assert start(folder, tmp_path) is None
    make_newer(folder)
    before = files(folder)
    for _ in range(2):
        assert start(folder, tmp_path) == Recovery([], None, Unwritable.NEWER)
    assert files(folder) == before


def test_an_order_waits_until_the_start_is_done(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Otherwise a dead run's attempt would be told as one that is under way."""
    attempt = leave_over(folder)
    begun, go_on = threading.Event(), threading.Event()
    recover = Journal.recover

    def recover_late(journal: Journal) -> list[AttemptRecord]:
        begun.set()
        go_on.wait(PATIENCE_SECONDS)
        return recover(journal)

    monkeypatch.setattr(Journal, "recover", recover_late)
    run = Run(CANARY, Folders(folder, tmp_path / "log", folder))
    session = run.session()
    with ThreadPoolExecutor() as workers:
        starting = workers.submit(run.start)
        assert begun.wait(PATIENCE_SECONDS)
        guarding = workers.submit(lambda: session.journal().earlier(ORDER, CANARY))
        with pytest.raises(TimeoutError):
            guarding.result(0.2)
        go_on.set()
        assert starting.result(PATIENCE_SECONDS) == Recovery([attempt])
        found = guarding.result(PATIENCE_SECONDS)
    assert found is not None
    assert found.finished_at
    unfinished = replace(found, finished_at="")
    assert unfinished == replace(attempt, outcome=RecordedOutcome.UNKNOWN)


def test_damage_that_an_order_came_upon_first_is_told(folder: Path, tmp_path: Path) -> None:
    """Whoever is faster than the start sets the file aside; the start tells of it."""
    damage(folder)
    run = Run(CANARY, Folders(folder, tmp_path / "log", folder))
    session = run.session()
    assert session.journal().earlier(ORDER, CANARY) is None
    found = run.start()
    assert found is not None
    assert found.set_aside is not None
    assert session.take_set_aside() is None


def test_without_a_journal_no_database_is_loaded(tmp_path: Path) -> None:
    """Nor what comes along with it; and a start alone makes no journal."""
    script = """
import sys
from pathlib import Path
from xb_desktop.orders.address import CANARY
from xb_desktop.run import Run
from xb_desktop.system.data_folder import Folders
folder, log = map(Path, sys.argv[1:])
assert Run(CANARY, Folders(folder, log, folder)).start() is None
print(*({"sqlite3", "json", "dataclasses", "datetime"} & set(sys.modules)))
"""
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "none"), str(tmp_path / "log")],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stdout == "\n"
    assert not (tmp_path / "none").exists()
