"""The start under strange circumstances: it works, or says in one line why it cannot."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from xb_desktop.system import screen

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="Qt's platforms for Linux")
posix_only = pytest.mark.skipif(os.name != "posix", reason="locales and numbers of streams")
PROGRAM = """
import sys
from PySide6.QtCore import QTimer
from xb_desktop.gui.main_window import MainWindow
def on_started(self, found, on_started=MainWindow._on_started):
    on_started(self, found)
    if self._waiting:
        self.do(lambda _: self.close())
    else:
        QTimer.singleShot(0, self.close)
MainWindow._on_started = on_started
from xb_desktop.__main__ import main
sys.exit(main())
"""
"""The program, whose window closes as soon as it is there."""
OLD_LOCALE = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
ACCENT = "jos\N{LATIN SMALL LETTER E WITH ACUTE}"
QUIRK = "This plugin does not support propagateSizeHints()\n"
"""What the platform without a screen has to say of every window."""


def start(
    *arguments: str,
    program: str = PROGRAM,
    redirected: str = "",
    variables: Mapping[str, str | None] | None = None,
) -> tuple[int, str, str]:
    """Run the program to its end, and return its exit code and what it printed.

    A variable that is None is unset.
    """
    changed = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **(variables or {})}
    command = [sys.executable, "-c", program, *arguments]
    if redirected:
        command = ["/bin/sh", "-c", f'exec "$0" "$@" {redirected}', *command]
    done = subprocess.run(
        command,
        env={name: value for name, value in changed.items() if value is not None},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr.replace(QUIRK, "")


def is_one_line(text: str) -> bool:
    """Whether a person is told something, and no traceback."""
    return len(text.splitlines()) == 1 and "Traceback" not in text


@posix_only
@pytest.mark.parametrize("arguments", [(), ("--practice",)], ids=["real", "practice"])
@pytest.mark.parametrize(
    "locale",
    [{}, OLD_LOCALE, {"LC_ALL": "en_US.ISO-8859-1", "PYTHONUTF8": "0"}],
    ids=["UTF-8", "C", "another"],
)
def test_a_home_with_an_accent(
    home: Path, locale: dict[str, str], arguments: tuple[str, ...]
) -> None:
    """Whatever the locale is, data and log lie in this very home, and the start is quiet."""
    accented = home / ACCENT
    accented.mkdir()
    done = start(*arguments, variables={"HOME": str(accented), **locale})
    assert done == (0, "", "")
    data = accented / ".local" / "share" / "xb-desktop"
    assert (data / "/".join(a.strip("-") for a in arguments) / "first.lock").exists()
    assert (accented / ".local" / "state" / "xb-desktop").exists()
    assert [path.name for path in home.iterdir()] == [ACCENT]


@posix_only
def test_practice_without_a_screen_in_a_home_with_an_accent(home: Path) -> None:
    """The place of the journal is printed in the bytes that it has."""
    accented = home / ACCENT
    accented.mkdir()
    nowhere = {"QT_QPA_PLATFORM": None, "DISPLAY": None, "WAYLAND_DISPLAY": None}
    variables = {"HOME": str(accented), **OLD_LOCALE, **nowhere}
    code, printed, errors = start("--practice", variables=variables)
    assert (code, errors) == (0, "")
    assert str(accented) in printed


STRANGE: dict[str, dict[str, str | None]] = {
    "no home": {"HOME": None},
    "an empty home": {"HOME": ""},
    "a home that is not there": {"HOME": "{folder}/nowhere"},
    "a home that is a file": {"HOME": "/etc/passwd"},
    "a home that nothing can be made in": {"HOME": "/proc"},
    "no runtime folder": {"XDG_RUNTIME_DIR": None},
    "a runtime folder that is not there": {"XDG_RUNTIME_DIR": "{folder}/nowhere"},
    "no temporary folder": {"TMPDIR": "/nonexistent/tmp"},
    "a locale that nobody knows": {"LC_ALL": "xx_YY.nonsense", "LANG": "xx_YY.nonsense"},
    "a name of a folder that is too long": {"XDG_DATA_HOME": f"/tmp/{'x' * 300}"},
    "a style that nobody knows": {"QT_STYLE_OVERRIDE": "nonsense"},
}


@posix_only
@pytest.mark.parametrize("variables", STRANGE.values(), ids=STRANGE)
def test_a_strange_environment(tmp_path: Path, variables: dict[str, str | None]) -> None:
    """The window opens, and is what says so where nothing can be recorded."""
    apart = {}
    if not variables.get("HOME", "set"):
        # Without a home the system's own is taken: nothing of it is touched here.
        names = ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")
        apart = {name: str(tmp_path / name) for name in names}
    placed = {
        name: None if value is None else value.format(folder=tmp_path)
        for name, value in variables.items()
    }
    code, _, errors = start(variables={**apart, **placed})
    assert code == 0, errors
    assert "Traceback" not in errors


@posix_only
def test_a_data_folder_that_is_a_file(home: Path) -> None:
    """The same holds where a file stands in the way of the data folder."""
    (home / ".local" / "share").mkdir(parents=True)
    (home / ".local" / "share" / "xb-desktop").touch()
    assert start() == (0, "", "")


NUMBER = """
import os, sys
from xb_desktop import app
def run(options):
    number = os.open(sys.path.pop(), os.O_RDWR | os.O_CREAT)
    os.write(number, str(number).encode())
    return 0
app.run = run
from xb_desktop.__main__ import main
sys.path.append(sys.argv.pop())
sys.exit(main())
"""
"""The program, which only writes the number of the first file that it opens into that."""


@posix_only
@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_closed_streams(tmp_path: Path, closed: str) -> None:
    """The window opens, and no file gets the number that a closed stream has left."""
    assert start(redirected=closed) == (0, "", "")
    start(str(tmp_path / "number"), program=NUMBER, redirected=closed)
    assert int((tmp_path / "number").read_text()) > 2


NO_SCREEN = {"QT_QPA_PLATFORM": None, "DISPLAY": None, "WAYLAND_DISPLAY": None}
CLOSED_PIPE = """
import os, sys
read, write = os.pipe()
os.close(read)
os.dup2(write, 1)
if sys.argv[1] == "both":
    os.dup2(write, 2)
os.execv(sys.argv[2], sys.argv[2:])
"""
"""Runs a command whose output nobody reads any more, and whose errors nobody reads if so asked."""


@linux_only
@pytest.mark.parametrize("unheard", ["full", "both full", "closed pipe", "both closed pipes"])
@pytest.mark.parametrize(
    ("arguments", "variables", "code"),
    [
        (("--version",), {}, 0),
        (("--help",), {}, 0),
        (("--nonsense",), {}, screen.EXIT_CODE),
        ((), NO_SCREEN, screen.EXIT_CODE),
        (("--practice",), NO_SCREEN, 0),
        (("--check", "--practice"), {}, 0),
        (("--check", "--practice", "--json"), {}, 0),
        (("--check", "--practice"), NO_SCREEN, 1),
    ],
)
def test_the_exit_code_is_the_same_where_nobody_reads_what_is_said(
    arguments: tuple[str, ...], variables: dict[str, str | None], code: int, unheard: str
) -> None:
    """Python would end with a code of its own, and print a traceback where it can."""
    changed = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **variables}
    # As for everybody: what is not buffered is not written again at the end.
    changed["PYTHONUNBUFFERED"] = None
    command = [sys.executable, "-m", "xb_desktop", *arguments]
    which = unheard.partition(" ")[0]
    if unheard.endswith("full"):
        redirected = ">/dev/full 2>&1" if which == "both" else ">/dev/full"
        command = ["/bin/sh", "-c", f'exec "$0" "$@" {redirected}', *command]
    else:
        command = [sys.executable, "-c", CLOSED_PIPE, which, *command]
    done = subprocess.run(
        command,
        env={name: value for name, value in changed.items() if value is not None},
        stdin=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == code
    assert "Exception ignored" not in done.stderr
    assert "Traceback" not in done.stderr


def test_no_traceback_of_what_nobody_expected() -> None:
    """One line with the error's class and no text of it, and exit code 2."""
    program = "from xb_desktop import app\n"
    program += "def run(options):\n    raise ValueError('secret')\napp.run = run\n"
    program += "import sys\nfrom xb_desktop.__main__ import main\nsys.exit(main())"
    code, printed, errors = start(program=program)
    assert (code, printed) == (screen.EXIT_CODE, "")
    assert is_one_line(errors)
    assert errors.startswith("An unexpected error ended XB Desktop: ValueError < run")
    assert "secret" not in errors


@posix_only
def test_ctrl_c_before_there_is_a_window() -> None:
    """It ends the program without a word."""
    program = "from xb_desktop import app\nimport sys, time\n"
    program += "def run(options):\n    print('runs', flush=True)\n    time.sleep(60)\n"
    program += "app.run = run\nfrom xb_desktop.__main__ import main\nsys.exit(main())"
    process = subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "runs\n"
    process.send_signal(signal.SIGINT)
    assert process.communicate(timeout=30) == ("", "")
    assert process.returncode == 130


X11, WAYLAND = {"DISPLAY": ":4711"}, {"WAYLAND_DISPLAY": "wayland-4711"}
NO_WINDOW = "Qt cannot open a window with QT_QPA_PLATFORM={}."
PLATFORMS: list[tuple[str | None, dict[str, str], str]] = [
    (None, X11, "The screen cannot be reached: check DISPLAY=:4711."),
    ("xcb", X11, "The screen cannot be reached: check DISPLAY=:4711."),
    ("wayland", X11, "The screen cannot be reached: check DISPLAY=:4711."),
    ("wayland", WAYLAND, "The screen cannot be reached: check WAYLAND_DISPLAY=wayland-4711"),
    ("xcb", WAYLAND, "The screen cannot be reached: check WAYLAND_DISPLAY=wayland-4711"),
    ("wayland;", X11, NO_WINDOW.format("wayland;")),
    ("nonsense", X11, NO_WINDOW.format("nonsense")),
    ("windows", X11, NO_WINDOW.format("windows")),
    ("nonsense", {}, NO_WINDOW.format("nonsense")),
    ("linuxfb:fb=/nonexistent", {}, NO_WINDOW.format("linuxfb:fb=/nonexistent")),
    (";", X11, NO_WINDOW.format(";")),
]


@linux_only
@pytest.mark.parametrize(("platform", "screens", "line"), PLATFORMS)
def test_a_platform_that_does_not_fit(
    platform: str | None, screens: dict[str, str], line: str
) -> None:
    """One line names what is wrong: the screen that was tried, or the platform that was chosen."""
    variables = {"DISPLAY": None, "WAYLAND_DISPLAY": None, "QT_QPA_PLATFORM": platform, **screens}
    code, printed, errors = start(variables=variables)
    assert (code, printed) == (screen.EXIT_CODE, "")
    assert is_one_line(errors), errors
    assert errors.startswith(line)


@linux_only
def test_a_missing_library_is_still_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where X11 was chosen or tried and did not get as far as the screen."""
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.delenv("QT_QPA_PLATFORM")
    hint = "From 6.5.0, xcb-cursor0 or libxcb-cursor0 is needed to load the Qt xcb platform plugin."
    assert "apt-get install libxcb-cursor0" in screen._reason(hint)
    monkeypatch.setenv("QT_QPA_PLATFORM", "wayland;xcb")
    both = f"Failed to create wl_display (No such file or directory) {hint}"
    assert "apt-get install libxcb-cursor0" in screen._reason(both)


@linux_only
@pytest.mark.parametrize(
    ("platform", "screens", "fallen_back"),
    [
        ("wayland", X11, "wayland;xcb"),
        ("wayland-egl", X11, "wayland-egl;xcb"),
        ("xcb", WAYLAND, "xcb;wayland"),
        ("wayland", X11 | WAYLAND, "wayland"),
        ("xcb", X11 | WAYLAND, "xcb"),
        ("wayland;xcb", X11, "wayland;xcb"),
        ("offscreen", X11, "offscreen"),
        ("", X11, ""),
    ],
)
def test_qt_falls_back_to_the_screen_that_is_there(
    monkeypatch: pytest.MonkeyPatch, platform: str, screens: dict[str, str], fallen_back: str
) -> None:
    """Only where there is no screen of the kind that it was asked for."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    for name, value in {"QT_QPA_PLATFORM": platform, **screens}.items():
        monkeypatch.setenv(name, value)
    screen.allow_platform_fallback()
    assert os.environ["QT_QPA_PLATFORM"] == fallen_back


NOTICES = (
    """
import sys
from PySide6.QtCore import QTimer
from xb_desktop.gui.notices.notice_list import NoticeList
NoticeList.add = lambda self, sentence: print(sentence)
"""
    + PROGRAM
)

WAITS = """
import sys
from PySide6.QtWidgets import QLabel
from xb_desktop.gui.main_window import MainWindow
def on_started(self, found, on_started=MainWindow._on_started):
    on_started(self, found)
    self.do(lambda _: finish(self))
def finish(self):
    print(*(label.text() for label in self.findChildren(QLabel) if "damaged" in label.text()))
    self.close()
MainWindow._on_started = on_started
from xb_desktop.__main__ import main
sys.exit(main())
"""
"""The program, whose window closes when it has told what the start found, and prints that."""


@posix_only
@pytest.mark.parametrize("arguments", [(), ("--practice",)], ids=["real", "practice"])
def test_a_data_folder_that_others_can_write_is_told(
    home: Path, arguments: tuple[str, ...]
) -> None:
    """At each start, until it is its owner's alone."""
    assert start(*arguments) == (0, "", "")
    (folder,) = (path.parent for path in (home / ".local" / "share").rglob("first.lock"))
    assert start(*arguments, program=NOTICES)[1] == ""
    folder.chmod(0o770)
    assert f"can write to the data folder {folder} " in start(*arguments, program=NOTICES)[1]


@posix_only
def test_a_path_is_shown_whole_in_any_locale(home: Path) -> None:
    """Qt would end a text at the first half character of a path that Python could not decode."""
    accented = home / ACCENT
    data = accented / ".local" / "share" / "xb-desktop"
    data.mkdir(parents=True, mode=0o700)
    (data / "journal.sqlite3").write_bytes(b"garbage" * 1000)
    variables = {"HOME": str(accented), **OLD_LOCALE, "PYTHONIOENCODING": "utf-8"}
    code, told, errors = start(program=WAITS, variables=variables)
    assert (code, errors) == (0, "")
    assert f"It is kept as it was in {data}/journal-damaged-" in told
    assert told.endswith("no longer cause a warning.\n")


ENDS_WHILE_LOADING = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from xb_desktop.gui.main_window import MainWindow
def after_paint(self, after_paint=MainWindow._after_paint):
    after_paint(self)
    QTimer.singleShot(100, lambda: QApplication.exit(0))
    QTimer.singleShot(0, self.page.cancel_button.click)
MainWindow._after_paint = after_paint
MainWindow._import = lambda self, _: time.sleep(600)
from xb_desktop.__main__ import main
sys.exit(main())
"""


def test_the_program_ends_while_a_press_waits_for_its_parts() -> None:
    """Whoever asks it to end then does not wait for a library that cannot be read."""
    assert start(program=ENDS_WHILE_LOADING) == (0, "", "")
