"""The thread that writes audit lines: nobody waits for it, and what it cannot write is told."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from tests.unit.audit.changes import change
from xb_desktop.audit import system_log
from xb_desktop.audit.event import Event
from xb_desktop.audit.trail import Trail
from xb_desktop.system import log

PATIENCE_S = 10.0


def test_lines_are_written_in_their_order(monkeypatch: pytest.MonkeyPatch) -> None:
    """The end waits until all are."""
    written: list[int] = []
    monkeypatch.setattr(
        system_log, "write", lambda line: written.append(line["metadata"]["sequence"])
    )
    trail = Trail("here", lambda: None)
    for number in range(1, 101):
        trail.add(change(number))
    trail.finish(PATIENCE_S)
    assert written == list(range(1, 101))


def test_a_log_that_never_reads_holds_nobody_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither who adds a line nor the end of the program waits; the loss is in the log."""
    log.start(tmp_path)
    is_writing, may_go_on = threading.Event(), threading.Event()

    def write(_: Event) -> None:
        is_writing.set()
        may_go_on.wait(PATIENCE_S)

    monkeypatch.setattr(system_log, "write", write)
    trail = Trail("here", lambda: None)
    trail.add(change(1))
    assert is_writing.wait(PATIENCE_S)
    trail.add(change(2))
    trail.finish(0.05)
    assert not may_go_on.is_set()
    assert "audit lines of this run are lost" in (tmp_path / log.FILE_NAME).read_text()
    may_go_on.set()


@pytest.mark.parametrize("error", [OSError(28, "full"), ValueError("a text of others")])
def test_a_line_that_is_lost_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    """By whatever fault, and the next one is written all the same."""
    log.start(tmp_path)
    written: list[int] = []
    lost: list[None] = []

    def write(line: Event) -> None:
        number = line["metadata"]["sequence"]
        if number == 2:
            raise error
        written.append(number)

    monkeypatch.setattr(system_log, "write", write)
    trail = Trail("here", lambda: lost.append(None))
    for number in (1, 2, 3):
        trail.add(change(number))
    trail.finish(PATIENCE_S)
    assert written == [1, 3]
    assert lost == [None]
    told = (tmp_path / log.FILE_NAME).read_text()
    assert "no audit line on attempt 2" in told
    assert "a text of others" not in told


def test_whoever_is_told_may_fail(monkeypatch: pytest.MonkeyPatch) -> None:
    """The window may be gone by then; the lines after it are written."""
    written: list[int] = []

    def write(line: Event) -> None:
        if line["metadata"]["sequence"] == 1:
            raise OSError
        written.append(line["metadata"]["sequence"])

    def fail() -> None:
        raise RuntimeError

    monkeypatch.setattr(system_log, "write", write)
    trail = Trail("here", fail)
    trail.add(change(1))
    trail.add(change(2))
    trail.finish(PATIENCE_S)
    assert written == [2]


def test_no_room_for_a_thread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Attempts are made all the same, and each line that is lost is told."""
    log.start(tmp_path)
    lost: list[None] = []

    def fail(_: threading.Thread) -> None:
        raise RuntimeError

    with monkeypatch.context() as patched:
        patched.setattr(threading.Thread, "start", fail)
        trail = Trail("here", lambda: lost.append(None))
    trail.add(change(1))
    trail.finish(PATIENCE_S)
    assert lost == [None]
    assert "no audit line on attempt 1" in (tmp_path / log.FILE_NAME).read_text()
