"""The signs of life of all runs: a dead run's is cleared away, a living run's never."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from xb_desktop.gui.single_instance.first_instance import FirstInstance
from xb_desktop.journal.journal import Journal
from xb_desktop.orders.address import CANARY
from xb_desktop.orders.order import Order
from xb_desktop.orders.outcome import Cancelled, Cause
from xb_desktop.system import run_lock
from xb_desktop.system.data_folder import RUNS
from xb_desktop.system.run_lock import RunLock, living_runs

ORDER = Order("jane@example.com", "XB_0877e5692ee946f491bafab275d3d522")
posix_only = pytest.mark.skipif(os.name != "posix", reason="flock, and files that can be unlinked")
RUN = """
import os, sys
from pathlib import Path
from xb_desktop.system.run_lock import RunLock, living_runs
print(RunLock(Path(sys.argv[1])).run, flush=True)
sys.stdin.read()
os._exit(1)
"""


class Run:
    """A run in a process of its own, which dies when it is told to."""

    def __init__(self, folder: Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", RUN, str(folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdout is not None
        self.name = self._process.stdout.readline().strip()

    def die(self) -> None:
        """End without a word."""
        self._process.kill()
        self._process.communicate()


StartRun = Callable[[Path], Run]


@pytest.fixture
def start_run() -> Iterator[StartRun]:
    """Return a function that starts a run at a folder; all are ended with the test."""
    runs: list[Run] = []

    def start(folder: Path) -> Run:
        runs.append(Run(folder))
        return runs[-1]

    yield start
    for run in runs:
        run.die()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the folder of the signs of life, which does not exist yet."""
    return tmp_path / RUNS


def files(folder: Path) -> set[str]:
    """Return what lies in a folder."""
    return {path.name for path in folder.iterdir()}


def test_dead_runs_are_cleared_away(start_run: StartRun, folder: Path) -> None:
    """Of each run that was killed nothing is left, and of each other everything."""
    dead = [start_run(folder) for _ in range(3)]
    alive = start_run(folder)
    mine = RunLock(folder)
    assert living_runs(folder) == {run.name for run in (*dead, alive)} | {mine.run}
    for run in dead:
        run.die()
    assert living_runs(folder) == {alive.name, mine.run}
    assert files(folder) == {alive.name, mine.run}
    mine.release()
    assert living_runs(folder) == {alive.name}
    assert living_runs(folder / "none") == set()


@pytest.mark.parametrize("look", [Journal.recover, Journal.is_in_order])
def test_each_start_clears_away(
    look: Callable[[Journal], object], start_run: StartRun, tmp_path: Path
) -> None:
    """Also where a dead run has left no attempt behind, which is nothing to tell."""
    journal = Journal(tmp_path)
    journal.finish(journal.begin(ORDER, CANARY), Cancelled(Cause.CONFIRMED, 200))
    run = start_run(tmp_path / RUNS)
    run.die()
    assert run.name in files(tmp_path / RUNS)
    assert look(Journal(tmp_path)) in ([], True)
    assert len(files(tmp_path / RUNS)) == 1
    journal.close()
    assert look(Journal(tmp_path)) in ([], True)
    assert files(tmp_path / RUNS) == set()


@posix_only
@pytest.mark.parametrize("is_over", [True, False], ids=["cleared", "being cleared"])
def test_a_run_that_is_just_beginning_is_not_taken_for_a_dead_one(
    monkeypatch: pytest.MonkeyPatch, folder: Path, *, is_over: bool
) -> None:
    """Between making its file and locking it, it looks dead: then it makes another."""
    lock, taken = run_lock.lock, []

    def lock_late(handle: int) -> bool:
        monkeypatch.setattr(run_lock, "lock", lock)
        (name,) = files(folder)
        if is_over:
            assert living_runs(folder) == set()
        else:
            taken.append(os.open(folder / name, os.O_RDWR))
            assert lock(taken[0])
        return lock(handle)

    monkeypatch.setattr(run_lock, "lock", lock_late)
    run = RunLock(folder)
    for handle in taken:
        os.close(handle)
    assert living_runs(folder) == {run.run}
    assert files(folder) == {run.run}
    run.release()


@posix_only
def test_what_no_run_has_made_is_left_alone(folder: Path) -> None:
    """Other names and other kinds of files stay as they are, and nothing hangs."""
    folder.mkdir()
    for name in ("README", "0" * 15, "0" * 17, "A" * 16, "\N{ARABIC-INDIC DIGIT ONE}" * 16):
        (folder / name).touch()
    (folder / ("0" * 16)).mkdir()
    os.mkfifo(folder / "pipe")
    before = files(folder)
    assert living_runs(folder) == set()
    assert files(folder) == before


NO_LOCKS = [errno.ENOLCK, errno.EOPNOTSUPP, errno.ENOSYS, errno.EINVAL, errno.EACCES]


@pytest.fixture(params=NO_LOCKS, ids=errno.errorcode.__getitem__)
def without_locks(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Take the locks away, as some network file systems and policies do."""

    def refuse(handle: int, operation: int) -> None:
        del handle, operation
        raise OSError(request.param, os.strerror(request.param))

    monkeypatch.setattr("fcntl.flock", refuse)


@posix_only
@pytest.mark.usefixtures("without_locks")
def test_without_locks_attempts_are_recorded_all_the_same(tmp_path: Path) -> None:
    """Nobody can tell who is alive: what is under way is called unknown, and its answer counts."""
    with closing(Journal(tmp_path)) as journal:
        attempt = journal.begin(ORDER, CANARY)
        assert journal.recover() == []
        assert [other.id for other in Journal(tmp_path).recover()] == [attempt.id]
        assert files(tmp_path / RUNS) == {attempt.run}
        journal.finish(attempt, Cancelled(Cause.CONFIRMED, 200))
        earlier = journal.earlier(ORDER, CANARY)
        assert earlier is not None
        assert earlier.outcome == "cancelled"


@posix_only
@pytest.mark.usefixtures("without_locks")
def test_without_locks_each_start_opens_a_window(tmp_path: Path) -> None:
    """No start says that another one does not answer: nobody knows whether there is one."""
    for _ in range(2):
        first = FirstInstance(tmp_path)
        assert first.claim()
        assert not first.is_locked


@posix_only
def test_a_folder_that_has_become_read_only_ends_no_run_badly(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    """What cannot be cleared away at the end is left to a later start."""

    def refuse(path: Path, *, missing_ok: bool = False) -> None:
        del path, missing_ok
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    run = RunLock(folder)
    with monkeypatch.context() as patched:
        patched.setattr(Path, "unlink", refuse)
        run.release()
        assert living_runs(folder) == set()
    assert files(folder) == {run.run}
    assert living_runs(folder) == set()
    assert files(folder) == set()
