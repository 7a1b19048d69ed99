"""Audit lines read back through a `journalctl` that a test has made, within bounds."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest

from tests.support.audited import Journalctl
from xb_desktop.audit import own_lines
from xb_desktop.audit.journald import MESSAGE_ID
from xb_desktop.audit.own_lines import Unread, UnreadError

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="systemd's journal")
PATIENCE_S = 20.0


@pytest.fixture
def journalctl(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Journalctl:
    """Return what is found as `journalctl`."""
    return Journalctl(tmp_path / "bin", monkeypatch)


def read(seconds: float = PATIENCE_S) -> list[str]:
    """Return all lines."""
    return list(own_lines.read_lines(time.monotonic() + seconds))


def reason(seconds: float = PATIENCE_S) -> Unread:
    """Return why they cannot be read."""
    with pytest.raises(UnreadError) as caught:
        read(seconds)
    return caught.value.reason


def test_lines_of_this_user_alone(journalctl: Journalctl, monkeypatch: pytest.MonkeyPatch) -> None:
    """The last ones, without what else an entry holds, and in an environment of no program's."""
    monkeypatch.setenv("LD_LIBRARY_PATH", "/bundle")
    journalctl.runs('printf "one\\ntwo\\n%s\\n" "$LD_LIBRARY_PATH"')
    assert read() == ["one", "two", ""]
    (call,) = journalctl.calls
    for part in (
        "--output=json --output-fields=MESSAGE --all",
        f"--lines={own_lines.MOST_LINES}",
        f"MESSAGE_ID={MESSAGE_ID} _UID={os.getuid()}",
    ):
        assert part in call


def test_bytes_that_are_no_text(journalctl: Journalctl) -> None:
    """Whoever may write to the log can write anything."""
    journalctl.runs(r'printf "\377\n"')
    assert read() == ["\ufffd"]


def test_no_program(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Systems without systemd have none."""
    monkeypatch.setenv("PATH", str(tmp_path))
    assert reason() is Unread.NO_PROGRAM


def test_a_program_that_cannot_be_started(journalctl: Journalctl) -> None:
    """The system says so."""
    journalctl._program.write_text("#!/nowhere\n")
    assert reason() is Unread.REFUSED


def test_a_program_that_refuses(journalctl: Journalctl) -> None:
    """Also after some lines: they are not all."""
    journalctl.prints("one\n", code=1)
    assert reason() is Unread.REFUSED


@pytest.mark.parametrize("script", ["", "exec >&-", "while :; do echo; done &"])
def test_a_program_that_does_not_end(journalctl: Journalctl, script: str, tmp_path: Path) -> None:
    """It is ended, with all that it has started."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with os.fdopen(os.open(pipe, os.O_RDONLY | os.O_NONBLOCK), "rb") as reader:
        journalctl.runs(f'exec 3> "{pipe}"; echo begun >&3\n{script}\n(sleep 10; echo ended >&3)')
        assert reason(seconds=1.0) is Unread.TOO_MUCH
        os.set_blocking(reader.fileno(), True)
        # The end comes once nobody is left who holds the pipe.
        assert reader.read() == b"begun\n"


@pytest.mark.parametrize(
    "script", ["head -c 5M /dev/zero | tr '\\0' '\\n'", "head -c 2M /dev/zero"]
)
def test_more_than_is_read(
    journalctl: Journalctl, monkeypatch: pytest.MonkeyPatch, script: str
) -> None:
    """Neither in many lines nor in one."""
    monkeypatch.setattr(own_lines, "_MOST_BYTES", 4 * 1024 * 1024)
    journalctl.runs(script)
    assert reason() is Unread.TOO_MUCH
