"""What is said without a window reaches whoever started the program, however that was."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Callable

import pytest

from tests.support.systems import posix_only, windows_only
from xb_desktop import __main__, app
from xb_desktop.check import report
from xb_desktop.check.result import Level, Name, Result
from xb_desktop.gui.crash_handler import CrashHandler
from xb_desktop.gui.single_instance import second_start
from xb_desktop.gui.single_instance.first_instance import FirstInstance
from xb_desktop.options import Options
from xb_desktop.system import console, screen
from xb_desktop.system.own_command import own_command


@pytest.fixture
def boxes(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, bool]]:
    """Make this a program of Windows with no console; return the boxes that it shows.

    It still has streams: pytest sets its own after the fixtures (`windowed`).
    """
    shown: list[tuple[str, bool]] = []

    def show(text: str, *, is_error: bool) -> None:
        shown.append((text, is_error))

    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr("gc.disable", lambda: None)
    monkeypatch.setattr(console, "print_on_parents_console", lambda _: False, raising=False)
    monkeypatch.setattr(console, "show_box", show, raising=False)
    return shown


def windowed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take the streams away, as from a windowed program."""
    for name in ("stdout", "stderr"):
        monkeypatch.setattr(sys, name, None)


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int | str | None:
    """Run the program in this process, as far as it goes without a window."""
    monkeypatch.setattr(sys, "argv", ["xb-desktop", *arguments])
    try:
        return __main__.main()
    except SystemExit as ended:
        return ended.code


@pytest.mark.parametrize(
    ("argument", "code", "words"),
    [
        ("--version", 0, ["xb-desktop 0.1.0"]),
        ("--help", 0, ["usage: xb-desktop", "--practice", "you confirm."]),
        ("--nonsense", 2, ["usage: xb-desktop", "unrecognized arguments: --nonsense"]),
        ("xb-desktop:nonsense", 2, ["usage: xb-desktop", "error: "]),
    ],
)
def test_a_windowed_program_says_it_in_one_box(
    boxes: list[tuple[str, bool]],
    monkeypatch: pytest.MonkeyPatch,
    argument: str,
    code: int,
    words: list[str],
) -> None:
    """Where argparse would swallow it, or say it in two pieces."""
    windowed(monkeypatch)
    assert run(monkeypatch, argument) == code
    ((text, is_error),) = boxes
    assert is_error == (code != 0)
    assert all(word in text for word in words)


@pytest.mark.parametrize("as_json", [False, True])
def test_a_report_for_programs_waits_for_nobody(
    boxes: list[tuple[str, bool]], monkeypatch: pytest.MonkeyPatch, *, as_json: bool
) -> None:
    """A tool that wants the exit code alone gets it; whoever clicked on a link sees the lines."""
    windowed(monkeypatch)
    found = Result(Name.SCREEN, Level.FAULT, "There is no screen.")
    assert report.tell((found,), as_json=as_json) == 1
    assert len(boxes) == (0 if as_json else 1)


def no_answer(monkeypatch: pytest.MonkeyPatch) -> int:
    """Start beside a first program that does not answer."""
    result = second_start.StartResult.UNANSWERED
    monkeypatch.setattr(second_start, "hand_over", lambda *_: result)
    monkeypatch.setattr(FirstInstance, "claim", lambda _: False)
    return app._run_window(Options(), None)


def unexpected(monkeypatch: pytest.MonkeyPatch) -> int | str | None:
    """Start a program that ends in a way that nobody expected."""
    monkeypatch.setattr(app, "run", lambda _: 1 // 0)
    return run(monkeypatch)


def no_library(monkeypatch: pytest.MonkeyPatch) -> int | str | None:
    """Start a program of whose libraries one is missing."""

    def fail(_: Options) -> int:
        raise ImportError("DLL load failed while importing QtGui")

    monkeypatch.setattr(app, "run", fail)
    return run(monkeypatch)


def no_window(monkeypatch: pytest.MonkeyPatch) -> int:
    """Let Qt abort for want of a plugin."""

    def end(code: int) -> None:
        raise SystemExit(code)

    monkeypatch.setattr(os, "_exit", end)
    monkeypatch.setenv("QT_QPA_PLATFORM", "")
    with pytest.raises(SystemExit) as ended:
        screen._end(["no Qt platform plugin could be initialized."])
    return int(ended.value.code or 0)


@pytest.mark.parametrize(
    ("end", "code", "line"),
    [
        (no_answer, 1, second_start.unanswered_line()),
        (unexpected, 2, "An unexpected error ended XB Desktop: ZeroDivisionError"),
        (no_library, 2, "The installation of XB Desktop is not complete (DLL load failed"),
        (no_window, 2, "Qt cannot open a window here. Install XB Desktop again."),
    ],
)
def test_a_windowed_program_says_why_it_ends(
    boxes: list[tuple[str, bool]],
    monkeypatch: pytest.MonkeyPatch,
    end: Callable[[pytest.MonkeyPatch], int | str | None],
    code: int,
    line: str,
) -> None:
    """Whoever clicked on it sees more than nothing."""
    windowed(monkeypatch)
    assert end(monkeypatch) == code
    ((text, is_error),) = boxes
    assert is_error
    assert text.startswith(line)


def test_an_unexpected_error_beside_a_window_opens_no_box(
    boxes: list[tuple[str, bool]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The window tells of it; what would be printed for others is lost, and nothing breaks."""
    windowed(monkeypatch)
    told: list[str] = []
    handler = CrashHandler()
    handler.caught.connect(told.append)
    handler.handle(ValueError("secret"))
    assert len(told) == 1
    assert boxes == []


@posix_only("there, a message box takes the place of closed streams")
def test_closed_streams_elsewhere_are_nobody_to_tell(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is printed to the other stream in their place."""
    monkeypatch.setattr(sys, "stderr", None)
    other = io.StringIO()
    monkeypatch.setattr(sys, "stdout", other)
    console.say_error("unheard")
    assert other.getvalue() == ""


@pytest.mark.parametrize("encoding", ["ascii", "cp437", "cp1252", "utf-8"])
def test_a_character_that_a_stream_has_no_code_for(
    monkeypatch: pytest.MonkeyPatch, encoding: str
) -> None:
    """An escape takes its place; with the code, it stands as it is."""
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding, newline="\n"))
    console.say("…")
    assert raw.getvalue().decode(encoding) == ("…\n" if encoding[-1] in "28" else "\\u2026\n")


@pytest.mark.parametrize("encoding", ["ascii", "cp437"])
def test_help_in_any_code_page(encoding: str) -> None:
    """It is whole, and no mistake of whoever asks for it."""
    done = subprocess.run(
        [*own_command(), "--help"],
        env={**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"},
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode(encoding).split()[-3:] == ["before", "you", "confirm."]


def pythonw(*arguments: str) -> list[str]:
    """Return the command for the program as a windowed one."""
    program, *rest = own_command()
    return [program.replace("python.exe", "pythonw.exe"), *rest, *arguments]


@windows_only("elsewhere, windowed programs have streams like any other")
def test_a_windowed_program_prints_where_it_was_redirected() -> None:
    """A script that asks for the version gets it, and no box waits for somebody to close it."""
    done = subprocess.run(pythonw("--version"), capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, b"xb-desktop 0.1.0", b"")


ON_A_CONSOLE = """
import ctypes, subprocess, sys
from ctypes import wintypes
child = "import sys; sys.stdout = sys.stderr = None; from xb_desktop.__main__ import main; main()"
pythonw = sys.executable.replace("python.exe", "pythonw.exe")
subprocess.run([pythonw, "-c", child, "--nonsense"], timeout=50)
kernel32 = ctypes.WinDLL("kernel32")
kernel32.CreateFileW.restype = wintypes.HANDLE
screen = wintypes.HANDLE(kernel32.CreateFileW("CONOUT$", 0xC0000000, 3, None, 3, 0, None))
text, length = ctypes.create_unicode_buffer(2000), wintypes.DWORD()
kernel32.ReadConsoleOutputCharacterW(screen, text, 1999, wintypes.DWORD(0), ctypes.byref(length))
print(ascii(text.value))
"""
"""Starts the program in a console, as a windowed one without streams, and prints what is read."""


@windows_only("elsewhere there is no such console")
def test_a_windowed_program_prints_on_the_console_that_it_was_started_in() -> None:
    """Whoever typed the command reads the answer below it."""
    done = subprocess.run(
        [sys.executable, "-c", ON_A_CONSOLE],
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert "unrecognized arguments: --nonsense" in done.stdout
