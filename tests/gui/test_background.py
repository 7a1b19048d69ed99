"""Work off the GUI thread: exactly one result comes, whatever happens on the way."""

from __future__ import annotations

import io
import threading
from collections.abc import Callable
from typing import NoReturn

import pytest
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from tests.support.examples import KEY
from xb_desktop.gui.background import Background
from xb_desktop.gui.crash_handler import CrashHandler


def fail(*_: object) -> NoReturn:
    """Raise what nobody expects."""
    raise RuntimeError(KEY)


def leave(*_: object) -> NoReturn:
    """Raise what is no `Exception`."""
    raise SystemExit(KEY)


def no_thread(thread: threading.Thread) -> NoReturn:
    """Stand for a system that has no room for another thread."""
    del thread
    raise RuntimeError("can't start new thread")


def no_memory(thread: threading.Thread) -> NoReturn:
    """Stand for a system that has no memory for another thread."""
    del thread
    raise MemoryError


class Results:
    """What came back from some work."""

    def __init__(self, qtbot: QtBot, on_error: Callable[[BaseException], None]) -> None:
        self.heard: list[str] = []
        self._qtbot = qtbot
        self.background = Background(on_error)

    def run(self, work: Callable[[], str]) -> None:
        """Begin some work."""
        self.background.run(work, self.heard.append, lambda: self.heard.append("crashed"))

    def wait(self) -> list[str]:
        """Return what came once a later piece of work has brought its result."""
        self.background.run(lambda: "last", self.heard.append, lambda: None)
        self._qtbot.waitUntil(lambda: "last" in self.heard)
        return self.heard[:-1]


@pytest.mark.parametrize("on_error", [lambda _: None, fail, leave])
@pytest.mark.parametrize("work", [fail, leave])
def test_a_crash_is_told_whoever_else_fails(
    qtbot: QtBot, on_error: Callable[[BaseException], None], work: Callable[[], str]
) -> None:
    """The window never waits for ever because reporting an error failed."""
    results = Results(qtbot, on_error)
    results.run(work)
    results.background.wait(5)
    assert results.wait() == ["crashed"]


@pytest.mark.parametrize("start", [no_thread, no_memory])
@pytest.mark.parametrize("on_error", [lambda _: None, fail])
def test_without_a_thread_the_crash_comes_afterwards(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    start: Callable[[threading.Thread], None],
    on_error: Callable[[BaseException], None],
) -> None:
    """Where no thread can be started that is told, but not before `run` has returned."""
    results = Results(qtbot, on_error)
    with monkeypatch.context() as patched:
        patched.setattr(threading.Thread, "start", start)
        results.run(lambda: "done")
    assert results.heard == []
    assert not results.background.is_busy
    results.background.wait(5)
    assert results.wait() == ["crashed"]


@pytest.mark.parametrize("on_error", [lambda _: None, fail])
def test_a_delivery_that_fails_loses_no_other(
    qtbot: QtBot, on_error: Callable[[BaseException], None]
) -> None:
    """What somebody does with one result keeps no other from coming, and is reported."""
    errors: list[BaseException] = []

    def report(error: BaseException) -> None:
        errors.append(error)
        on_error(error)

    results = Results(qtbot, report)
    crashes: list[str] = []
    results.background.run(lambda: "lost", fail, lambda: crashes.append("crashed"))
    results.background.wait(5)
    results.run(lambda: "done")
    results.background.wait(5)
    assert results.wait() == ["done"]
    assert [type(error) for error in errors] == [RuntimeError]
    assert crashes == []


class Closed(io.TextIOBase):
    """A standard error that nobody reads any more."""

    def write(self, text: str) -> NoReturn:
        """Refuse."""
        raise BrokenPipeError(text)

    def flush(self) -> NoReturn:
        """Refuse."""
        raise ValueError("I/O operation on closed file")


@pytest.mark.parametrize("stderr", [None, Closed()])
def test_reporting_an_error_raises_none(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, stderr: object
) -> None:
    """Neither a closed standard error nor a window that is gone makes a second error of the first.

    Python would print that one with its text.
    """
    del qtbot
    unexpected = CrashHandler()
    told: list[str] = []
    unexpected.caught.connect(told.append)
    monkeypatch.setattr("sys.stderr", stderr)
    unexpected.handle(RuntimeError(KEY))
    assert len(told) == 1
    assert KEY not in told[0]
    delete(unexpected)
    unexpected.handle(RuntimeError(KEY))
