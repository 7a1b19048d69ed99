"""The process that looks at the journal at the start: what it says, and that it settles nothing."""

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

from tests import dead_run
from xb_desktop.cancellation.findings import Found
from xb_desktop.journal import journal_look
from xb_desktop.journal.journal import AttemptRecord, Journal, Unwritable
from xb_desktop.journal.journal_look import is_in_order
from xb_desktop.orders.address import CANARY
from xb_desktop.orders.order import Order
from xb_desktop.session import Session
from xb_desktop.system import log, own_process
from xb_desktop.system.data_folder import JOURNAL
from xb_desktop.system.own_process import JOURNAL_LOOK, own_command

ORDER = Order("jane@example.com", "XB_0877e5692ee946f491bafab275d3d522")
IN_ORDER, NOT_IN_ORDER = 10, 11
PATIENCE_SECONDS = 20.0
HANGS = """
import sys, time
from xb_desktop.journal import journal_look
from xb_desktop.journal.journal import Journal

def look(self):
    print("looks", flush=True)
    time.sleep(600)

Journal.is_in_order = look
journal_look.may_hold_journal = lambda _: True
journal_look.serve(sys.argv[1])
"""
"""The process, for whom the disk does not answer."""


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


def start(folder: Path, tmp_path: Path) -> Found | None:
    """Return what the start of a run finds."""
    return Session(CANARY, folder, tmp_path / "log").start()


def test_a_journal_that_needs_nothing_is_in_order(folder: Path, tmp_path: Path) -> None:
    """Nor does what another run, or this one, is just sending need anything."""
    assert is_in_order(folder)
    journal = Journal(folder)
    journal.begin(ORDER, CANARY)
    before = files(folder)
    assert is_in_order(folder)
    assert files(folder) == before
    assert start(folder, tmp_path) is None
    journal.close()


@pytest.mark.parametrize("make", [leave_over, damage, make_newer, make_older])
def test_what_is_to_be_told_is_left_for_the_window(
    folder: Path, make: Callable[[Path], object]
) -> None:
    """Whoever dies between the look and the window has changed nothing: the next start finds it."""
    make(folder)
    before = files(folder)
    assert not is_in_order(folder)
    assert files(folder) == before
    assert not is_in_order(folder)


def test_the_start_finds_what_the_process_saw(folder: Path, tmp_path: Path) -> None:
    """It settles and tells, once: attempts that were cut off, damage, a newer version."""
    attempts = [leave_over(folder), leave_over(folder)]
    assert start(folder, tmp_path) == Found(attempts)
    assert start(folder, tmp_path) is None
    damage(folder)
    found = start(folder, tmp_path)
    assert found is not None
    assert found.set_aside is not None
    assert found.set_aside.read_bytes().endswith(b"\xff" * 5000)
    assert start(folder, tmp_path) is None
    make_newer(folder)
    assert start(folder, tmp_path) == Found([], None, Unwritable.NEWER)


@pytest.mark.parametrize(
    "body",
    [
        "raise SystemExit(0)",
        "raise SystemExit(1)",
        "import os; os.kill(os.getpid(), 9)",
        "import time; time.sleep(600)",
        None,
    ],
    ids=["ended", "failed", "killed", "hangs", "none"],
)
def test_without_an_answer_the_window_looks(
    body: str | None, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A process that is not to be had, or ends in whatever way of its own, says nothing."""
    command = ["/no/such/program"] if body is None else [sys.executable, "-c", body]
    monkeypatch.setattr(own_process, "own_command", lambda: command)
    monkeypatch.setattr(journal_look, "_SECONDS", 1.0)
    attempt = leave_over(folder)
    assert start(folder, tmp_path) == Found([attempt])
    logged = (tmp_path / "log" / log.FILE_NAME).read_text("utf-8")
    assert " WARNING xb_desktop.journal.journal_look: " in logged


def test_the_program_itself_is_that_process(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Wherever it is started, and whatever lies there; the argument is not in the help."""
    monkeypatch.chdir(tmp_path)
    Path("xb_desktop.py").write_text("raise SystemExit(10)", "utf-8")

    def look() -> int:
        with own_process.start(JOURNAL_LOOK, str(folder)) as process:
            return process.wait(PATIENCE_SECONDS)

    assert look() == IN_ORDER
    leave_over(folder)
    assert look() == NOT_IN_ORDER
    helped = subprocess.run([*own_command(), "--help"], capture_output=True, timeout=60, check=True)
    assert JOURNAL_LOOK.encode() not in helped.stdout


def test_the_process_makes_no_journal(tmp_path: Path) -> None:
    """Where it finds none, it is for the window's process to say what that means."""
    assert not is_in_order(tmp_path / "none")
    assert not (tmp_path / "none").exists()


def test_nobody_is_left_looking_when_the_program_is_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It would hold what the next start needs."""
    command = [sys.executable, "-Pc", HANGS, str(tmp_path)]
    monkeypatch.setattr(own_process, "own_command", lambda: command)
    process = own_process.start()
    assert process.stdin is not None
    assert process.stdout is not None
    assert process.stdout.readline().strip() == b"looks"
    process.stdin.close()
    assert process.wait(PATIENCE_SECONDS) == 0
    process.stdout.close()


def test_an_order_waits_until_the_start_is_done(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Otherwise a dead run's attempt would be told as one that is under way."""
    attempt = leave_over(folder)
    begun, go_on = threading.Event(), threading.Event()

    def look(_: Path) -> bool:
        begun.set()
        go_on.wait(PATIENCE_SECONDS)
        return False

    monkeypatch.setattr(journal_look, "is_in_order", look)
    session = Session(CANARY, folder, tmp_path / "log")
    with ThreadPoolExecutor() as workers:
        starting = workers.submit(session.start)
        assert begun.wait(PATIENCE_SECONDS)
        guarding = workers.submit(lambda: session.journal().earlier(ORDER, CANARY))
        with pytest.raises(TimeoutError):
            guarding.result(0.2)
        go_on.set()
        assert starting.result(PATIENCE_SECONDS) == Found([attempt])
        found = guarding.result(PATIENCE_SECONDS)
    assert found == replace(attempt, outcome="unknown")


def test_damage_that_an_order_came_upon_first_is_told(folder: Path, tmp_path: Path) -> None:
    """Whoever is faster than the start sets the file aside; the start tells of it."""
    damage(folder)
    session = Session(CANARY, folder, tmp_path / "log")
    assert session.journal().earlier(ORDER, CANARY) is None
    found = session.start()
    assert found is not None
    assert found.set_aside is not None
    assert session.take_set_aside() is None


def test_a_window_that_stands_there_has_no_database_in_memory(folder: Path, tmp_path: Path) -> None:
    """Nor what comes along with it."""
    script = """
import sys
from pathlib import Path
from xb_desktop.orders.address import CANARY
from xb_desktop.session import Session
assert Session(CANARY, *map(Path, sys.argv[1:])).start() is None
print(*({"sqlite3", "json", "dataclasses", "datetime"} & set(sys.modules)))
"""
    done = subprocess.run(
        [sys.executable, "-c", script, str(folder), str(tmp_path / "log")],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stdout == "\n"
