"""The process that looks at the journal at the start: what it tells, and what it leaves behind."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from xb_desktop import log, own_process, recovery
from xb_desktop.address import CANARY
from xb_desktop.findings import Found
from xb_desktop.journal import Attempt, Journal, Unwritable
from xb_desktop.order import Order
from xb_desktop.own_process import JOURNAL_LOOK, own_command
from xb_desktop.session import Session

ORDER = Order("jane@example.com", "XB_0877e5692ee946f491bafab275d3d522")
PATIENCE_SECONDS = 20.0
MUTE = """
import sys
from xb_desktop import recovery
sys.stdout = None
recovery.serve(sys.argv[2])
"""
"""The process where the system gives it no output."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a data folder whose name is as awkward as a name may be."""
    undecodable = "\udcff" if sys.platform == "linux" else ""
    return tmp_path / f"donn\N{LATIN SMALL LETTER E WITH ACUTE}es d'un 'autre'{undecodable}"


@pytest.fixture
def leave_over(folder: Path) -> Callable[[], Attempt]:
    """Return a function that puts an attempt on record whose program is dead."""

    def leave() -> Attempt:
        dead = Journal(folder)
        attempt = dead.begin(ORDER, CANARY)
        assert dead._lock is not None
        dead._lock.release()
        return attempt

    return leave


@pytest.fixture
def not_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the test fail where the journal is looked at in this process."""
    monkeypatch.setattr(recovery, "_look", lambda _: pytest.fail("looked at in this process"))


def outcomes(folder: Path) -> list[tuple[str, str]]:
    """Return what is on record of all attempts."""
    with closing(sqlite3.connect(folder / "journal.sqlite3")) as database:
        return database.execute("SELECT outcome, detail FROM attempts ORDER BY id").fetchall()


@pytest.mark.usefixtures("not_here")
def test_what_is_left_over_comes_back_as_it_is(
    folder: Path, leave_over: Callable[[], Attempt]
) -> None:
    """Every attempt of a dead run, on record as unknown, and none the next time."""
    attempts = [leave_over(), leave_over()]
    assert recovery.recover(folder) == Found(attempts)
    assert outcomes(folder) == [("unknown", "interrupted")] * 2
    assert recovery.recover(folder) is None


@pytest.mark.usefixtures("not_here")
def test_what_this_run_is_sending_is_not_left_over(folder: Path) -> None:
    """It lives, as the other process can tell."""
    journal = Journal(folder)
    journal.begin(ORDER, CANARY)
    assert recovery.recover(folder) is None
    assert outcomes(folder) == [("sending", "")]
    journal.close()


@pytest.mark.usefixtures("not_here")
def test_where_a_damaged_journal_was_put_is_told(folder: Path) -> None:
    """The path comes back as it is, whatever its characters."""
    Journal(folder).earlier(ORDER, CANARY)
    (folder / "journal.sqlite3").write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)
    found = recovery.recover(folder)
    assert found is not None
    assert found.set_aside is not None
    assert found.set_aside.read_bytes().endswith(b"\xff" * 5000)
    assert found == Found([], found.set_aside)


@pytest.mark.usefixtures("not_here")
def test_why_a_journal_cannot_serve_is_told(folder: Path) -> None:
    """Not as an error: the window has words for it."""
    Journal(folder).earlier(ORDER, CANARY)
    with closing(sqlite3.connect(folder / "journal.sqlite3")) as database:
        database.execute("PRAGMA user_version = 99")
    assert recovery.recover(folder) == Found([], None, Unwritable.NEWER)


@pytest.mark.usefixtures("not_here")
def test_where_there_is_no_journal_none_is_made(folder: Path) -> None:
    """The process alone knows it as well as whoever starts it."""
    assert recovery.recover(folder) is None
    assert not folder.exists()


@pytest.mark.parametrize(
    "command",
    [
        ["/no/such/program"],
        [sys.executable, "-c", "raise SystemExit(3)"],
        [sys.executable, "-c", "import os; os.kill(os.getpid(), 9)"],
        [sys.executable, "-Pc", MUTE],
    ],
    ids=["none", "exit", "killed", "mute"],
)
def test_without_the_process_nothing_is_missed(
    command: list[str],
    folder: Path,
    tmp_path: Path,
    leave_over: Callable[[], Attempt],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Where there is none, or it ends before it has looked, this one looks, and logs why."""
    attempt = leave_over()
    monkeypatch.setattr(own_process, "own_command", lambda: command)
    log.start(tmp_path / "log")
    assert recovery.recover(folder) == Found([attempt])
    assert outcomes(folder) == [("unknown", "interrupted")]
    assert " WARNING xb_desktop.recovery: " in (tmp_path / "log" / log.FILE_NAME).read_text("utf-8")


def test_the_program_itself_is_that_process(
    folder: Path, tmp_path: Path, leave_over: Callable[[], Attempt]
) -> None:
    """Wherever it is started, and whatever lies there; the argument is not in the help."""
    leave_over()
    (tmp_path / "xb_desktop.py").write_text("raise SystemExit(5)", "utf-8")
    told, again, helped = (
        subprocess.run(
            [*own_command(), *arguments], capture_output=True, cwd=tmp_path, timeout=60, check=True
        )
        for arguments in ([JOURNAL_LOOK, str(folder)], [JOURNAL_LOOK, str(folder)], ["--help"])
    )
    assert ORDER.reference.encode() in told.stdout
    assert (told.stderr, again.stdout, again.stderr) == (b"", b"", b"")
    assert JOURNAL_LOOK.encode() not in helped.stdout


def test_an_attempt_waits_until_the_start_has_looked(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No attempt is written into a file that is about to be set aside."""
    Journal(folder).earlier(ORDER, CANARY)
    begun, go_on = threading.Event(), threading.Event()

    def look(_: Path) -> None:
        begun.set()
        go_on.wait(PATIENCE_SECONDS)

    monkeypatch.setattr(recovery, "recover", look)
    session = Session(CANARY, folder, tmp_path / "log")
    with ThreadPoolExecutor() as workers:
        starting = workers.submit(session.start)
        assert begun.wait(PATIENCE_SECONDS)
        journal = workers.submit(session.journal)
        with pytest.raises(TimeoutError):
            journal.result(0.2)
        go_on.set()
        assert starting.result(PATIENCE_SECONDS) is None
        assert journal.result(PATIENCE_SECONDS).path.parent == folder


def test_sqlite_is_not_loaded_to_look(folder: Path, tmp_path: Path) -> None:
    """A window that only stands there has no database in memory, whoever's it is."""
    Journal(folder).earlier(ORDER, CANARY)
    script = """
import sys
from pathlib import Path
from xb_desktop.address import CANARY
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
