"""One program per data folder: locks, sockets and processes are real, only the window is not."""

from __future__ import annotations

import os
import signal
import socket
import stat
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from xb_desktop.gui import door, first_instance, hand_over
from xb_desktop.gui.first_instance import Beginning, FirstInstance, bring_to_front
from xb_desktop.link import MAX_BYTES, Filling, HandOver

FILLING = Filling("jane@example.com", "XB_0877e5692ee946f491bafab275d3d522")
ADDRESS = "http://127.0.0.1:9"
START = """
import pathlib, sys, time
from xb_desktop.gui.first_instance import FirstInstance
from xb_desktop.link import Filling
folder, email, reference, address, seconds = sys.argv[1:]
first = FirstInstance(pathlib.Path(folder))
print(first.begin(Filling(email, reference), address).value, flush=True)
time.sleep(float(seconds))
"""
posix_only = pytest.mark.skipif(os.name != "posix", reason="sockets with a path, and signals")
no_raising = pytest.mark.qt_log_ignore("This plugin does not support raise")


class Start:
    """A start of the program in a process of its own, as far as its data folder goes."""

    def __init__(self, folder: Path, *, stays: float = 0) -> None:
        texts = (FILLING.email_address or "", FILLING.reference or "", ADDRESS)
        arguments = [sys.executable, "-c", START, str(folder), *texts, str(stays)]
        environment = {**os.environ, "XDG_ACTIVATION_TOKEN": "leave"}
        self.began = time.monotonic()
        self.process = subprocess.Popen(
            arguments, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )

    def beginning(self) -> Beginning:
        """Wait until the start has found out what it is."""
        assert self.process.stdout is not None
        return Beginning(self.process.stdout.readline().decode().strip())

    def end(self) -> None:
        """End it the hard way."""
        self.process.kill()
        self.process.communicate(timeout=5)


StartAt = Callable[..., Start]


@pytest.fixture
def start() -> Iterator[StartAt]:
    """Return a function that starts the program at a data folder; all are ended with the test."""
    starts: list[Start] = []

    def start_at(folder: Path, *, stays: float = 0) -> Start:
        starts.append(Start(folder, stays=stays))
        return starts[-1]

    yield start_at
    for one in starts:
        one.end()


class Opened:
    """The first program at a data folder, and what it was handed."""

    def __init__(self, folder: Path) -> None:
        self.instance = FirstInstance(folder)
        self.handed: list[HandOver] = []
        self.instance.filled.connect(self.handed.append)
        self.beginning = self.instance.begin(Filling(), None)


Open = Callable[[Path], Opened]


@pytest.fixture
def open_at(qtbot: QtBot) -> Iterator[Open]:
    """Return a function that begins at a data folder; all are closed with the test."""
    del qtbot
    opened: list[Opened] = []

    def open_one(folder: Path) -> Opened:
        opened.append(Opened(folder))
        return opened[-1]

    yield open_one
    for one in opened:
        one.instance.close()


@pytest.fixture
def short_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make this process give up sooner than people would like."""
    monkeypatch.setattr(first_instance, "BEGIN_SECONDS", 0.3)
    monkeypatch.setattr(hand_over, "ANSWER_SECONDS", 0.3)


def connected(folder: Path) -> socket.socket:
    """Connect to the first program as a stranger would."""
    stranger = socket.socket(socket.AF_UNIX)
    stranger.settimeout(5)
    stranger.connect(door.door_name(folder))
    return stranger


def test_second_start_hands_over(
    qtbot: QtBot, open_at: Open, start: StartAt, tmp_path: Path
) -> None:
    """A second start hands over texts, address and leave to come to the front, each time anew."""
    first = open_at(tmp_path)
    assert first.beginning is Beginning.FIRST
    assert first.instance.listen()
    for _ in range(2):
        first.handed.clear()
        second = start(tmp_path)
        qtbot.waitUntil(lambda: first.handed != [], timeout=10_000)
        assert second.beginning() is Beginning.HANDED_OVER
        assert first.handed == [HandOver(FILLING, ADDRESS, "leave")]


def test_nothing_is_waited_for_by_the_first(open_at: Open, tmp_path: Path) -> None:
    """The first start is not held up, in a folder that does not exist yet either."""
    began = time.monotonic()
    first = open_at(tmp_path / "new" / "folder")
    assert first.beginning is Beginning.FIRST
    assert time.monotonic() - began < 0.5


def test_first_that_does_not_listen_yet(
    qtbot: QtBot, open_at: Open, start: StartAt, tmp_path: Path
) -> None:
    """A start that comes before the first one listens waits for it, and is no first itself."""
    first = open_at(tmp_path)
    second = start(tmp_path)
    qtbot.wait(600)
    assert second.process.poll() is None
    assert first.instance.listen()
    qtbot.waitUntil(lambda: first.handed != [], timeout=10_000)
    assert second.beginning() is Beginning.HANDED_OVER


@pytest.mark.usefixtures("short_patience")
def test_first_that_never_listens(open_at: Open, tmp_path: Path) -> None:
    """One that has the place and never listens is told from one that does not exist."""
    open_at(tmp_path)
    assert open_at(tmp_path).beginning is Beginning.UNANSWERED


def test_first_that_ends_meanwhile(
    qtbot: QtBot, open_at: Open, start: StartAt, tmp_path: Path
) -> None:
    """A start that waits for one that ends becomes the first itself."""
    first = open_at(tmp_path)
    second = start(tmp_path)
    qtbot.wait(600)
    first.instance.close()
    assert second.beginning() is Beginning.FIRST


def test_first_that_is_about_to_end(
    qtbot: QtBot, open_at: Open, start: StartAt, tmp_path: Path
) -> None:
    """Who is told nothing any more because the first is ending waits for its end."""
    first = open_at(tmp_path)
    assert first.instance.listen()
    first.instance.stop_listening()
    second = start(tmp_path)
    qtbot.wait(600)
    assert second.process.poll() is None
    first.instance.close()
    assert second.beginning() is Beginning.FIRST
    assert first.handed == []


def test_simultaneous_starts(start: StartAt, tmp_path: Path) -> None:
    """Of many starts at the same moment exactly one is the first."""
    starts = [start(tmp_path, stays=20) for _ in range(5)]
    found = [one.beginning() for one in starts]
    assert sorted(found, key=lambda one: one.value) == [
        Beginning.FIRST,
        *[Beginning.UNANSWERED] * 4,
    ]


@posix_only
def test_killed_first_leaves_no_trace_that_matters(
    qtbot: QtBot, open_at: Open, start: StartAt, tmp_path: Path
) -> None:
    """After a kill -9, whose lock and socket stay behind, the next start is the first and works."""
    killed = start(tmp_path, stays=60)
    assert killed.beginning() is Beginning.FIRST
    with socket.socket(socket.AF_UNIX) as stale:
        stale.bind(door.door_name(tmp_path))
    killed.end()
    first = open_at(tmp_path)
    assert first.beginning is Beginning.FIRST
    assert first.instance.listen()
    second = start(tmp_path)
    qtbot.waitUntil(lambda: first.handed != [], timeout=10_000)
    assert second.beginning() is Beginning.HANDED_OVER


def test_frozen_first(qtbot: QtBot, open_at: Open, start: StartAt, tmp_path: Path) -> None:
    """One that listens but does not answer is said so in time, and is told nothing afterwards."""
    first = open_at(tmp_path)
    assert first.instance.listen()
    second = start(tmp_path)
    # Reading blocks this process, and with it the first program.
    assert second.beginning() is Beginning.UNANSWERED
    assert time.monotonic() - second.began < 10
    qtbot.wait(300)
    assert first.handed == []


def test_other_folders_are_apart(open_at: Open, tmp_path: Path) -> None:
    """Every data folder has a first of its own, also one inside another."""
    for folder in (tmp_path, tmp_path / "practice", tmp_path / "other"):
        opened = open_at(folder)
        assert opened.beginning is Beginning.FIRST
        assert opened.instance.listen()


@pytest.mark.usefixtures("short_patience")
def test_one_folder_by_two_names(open_at: Open, tmp_path: Path) -> None:
    """A data folder is the same by whatever path it is reached."""
    (tmp_path / "data").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "data")
    assert open_at(tmp_path / "data").beginning is Beginning.FIRST
    assert open_at(tmp_path / "link").beginning is Beginning.UNANSWERED
    names = {door.door_name(tmp_path / name) for name in ("data", "link")}
    assert len(names) == 1


def test_folder_without_room_for_a_lock(open_at: Open, tmp_path: Path) -> None:
    """Where nothing can be written the window opens, to say so, and nobody hands over to it."""
    (tmp_path / "file").write_bytes(b"")
    opened = open_at(tmp_path / "file")
    assert opened.beginning is Beginning.FIRST
    assert not opened.instance.listen()


@posix_only
def test_a_place_that_cannot_be_had(open_at: Open, tmp_path: Path) -> None:
    """Where something else lies that cannot be taken away, nobody listens, and nothing breaks."""
    (tmp_path / "first.socket" / "kept").mkdir(parents=True)
    first = open_at(tmp_path)
    assert not first.instance.listen()
    first.instance.close()
    assert (tmp_path / "first.socket" / "kept").exists()


@posix_only
@pytest.mark.parametrize("kind", [door.SocketDoor, door.PipeDoor])
def test_both_kinds_of_door(
    qtbot: QtBot,
    open_at: Open,
    start: StartAt,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    kind: type[door.Door],
) -> None:
    """The one for Windows hands visitors on as the other does; here it offers a socket, too."""
    monkeypatch.setattr(door, "SocketDoor", kind)
    first = open_at(tmp_path)
    assert first.instance.listen()
    second = start(tmp_path)
    qtbot.waitUntil(lambda: first.handed != [], timeout=10_000)
    assert second.beginning() is Beginning.HANDED_OVER
    assert first.handed == [HandOver(FILLING, ADDRESS, "leave")]


@posix_only
def test_path_too_long_for_a_socket(
    qtbot: QtBot, open_at: Open, start: StartAt, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A data folder deep down is served by a socket among the temporary files."""
    monkeypatch.delenv("TMPDIR", raising=False)
    folder = tmp_path / ("deep" * 10) / ("down" * 10)
    first = open_at(folder)
    assert first.instance.listen()
    assert not door.door_name(folder).startswith(str(tmp_path))
    second = start(folder)
    qtbot.waitUntil(lambda: first.handed != [], timeout=10_000)
    assert second.beginning() is Beginning.HANDED_OVER
    first.instance.close()
    assert not Path(door.door_name(folder)).exists()


@posix_only
def test_socket_is_its_owners_alone(open_at: Open, tmp_path: Path) -> None:
    """No other user of the computer can reach the socket or the lock."""
    assert open_at(tmp_path).instance.listen()
    for name in (door.door_name(tmp_path), tmp_path / "first.lock"):
        mode = stat.S_IMODE(Path(name).stat().st_mode)
        assert mode & (stat.S_IRWXG | stat.S_IRWXO) == 0


@posix_only
@pytest.mark.usefixtures("short_patience")
def test_stranger_at_our_place_is_told_nothing(
    open_at: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever listens as another user, or does not greet as we do, hears no order."""
    open_at(tmp_path)
    with socket.socket(socket.AF_UNIX) as stranger:
        stranger.bind(door.door_name(tmp_path))
        stranger.listen()
        assert open_at(tmp_path).beginning is Beginning.UNANSWERED
        visitor, _ = stranger.accept()
        with visitor:
            assert visitor.recv(10) == b""
        monkeypatch.setattr(os, "getuid", lambda: tmp_path.stat().st_uid + 1)
        assert open_at(tmp_path).beginning is Beginning.UNANSWERED
        stranger.setblocking(False)
        with pytest.raises(BlockingIOError):
            stranger.accept()


@posix_only
@pytest.mark.parametrize(
    "said",
    [b"garbage\n", b"[1]\n", b"{", b"", b"\n\n\n", b"x" * (2 * MAX_BYTES)],
    ids=["garbage", "list", "cut off", "nothing", "lines", "flood"],
)
@pytest.mark.usefixtures("short_patience")
def test_strange_visitors(qtbot: QtBot, open_at: Open, tmp_path: Path, said: bytes) -> None:
    """Whoever says something else, too much or nothing is let go, and the next one is served."""
    first = open_at(tmp_path)
    assert first.instance.listen()
    with connected(tmp_path) as stranger:
        stranger.setblocking(False)
        stranger.send(said)
        qtbot.waitUntil(lambda: has_ended(stranger), timeout=5000)
    with connected(tmp_path) as visitor:
        visitor.send(HandOver(FILLING).to_bytes() + b"\n")
        qtbot.waitUntil(lambda: first.handed != [], timeout=5000)
    assert first.handed == [HandOver(FILLING)]
    qtbot.waitUntil(lambda: visits(first) == 0, timeout=5000)


def has_ended(stranger: socket.socket) -> bool:
    """Whether the other side has closed, its greeting apart."""
    try:
        return stranger.recv(100) == b""
    except BlockingIOError:
        return False
    except ConnectionResetError:
        return True


def visits(first: Opened) -> int:
    """Count the connections that the first program still knows."""
    return len(first.instance.findChildren(hand_over.Visit))


@posix_only
@pytest.mark.usefixtures("short_patience")
def test_visitors_that_leave_at_once(qtbot: QtBot, open_at: Open, tmp_path: Path) -> None:
    """A visitor that is gone before it was greeted is forgotten."""
    first = open_at(tmp_path)
    assert first.instance.listen()
    for _ in range(20):
        connected(tmp_path).close()
    qtbot.wait(100)
    qtbot.waitUntil(lambda: visits(first) == 0, timeout=5000)
    assert first.handed == []


def test_dialog_that_opens_on_a_hand_over(
    qtbot: QtBot, open_at: Open, start: StartAt, tmp_path: Path
) -> None:
    """The second start has its answer although the window opens a dialog for what it got."""
    first = open_at(tmp_path)
    assert first.instance.listen()
    second = start(tmp_path)
    dialog = QDialog()
    qtbot.addWidget(dialog)
    ended_meanwhile: list[Beginning] = []

    def look() -> None:
        # The dialog holds the test up: it is left from inside.
        if second.process.poll() is not None or time.monotonic() > second.began + 15:
            looking.stop()
            ended_meanwhile.append(second.beginning())
            dialog.reject()

    looking = QTimer(dialog, interval=50)
    looking.timeout.connect(look)
    first.instance.filled.connect(lambda _: looking.start())
    first.instance.filled.connect(lambda _: dialog.exec())
    qtbot.waitUntil(lambda: first.handed != [] and not dialog.isVisible(), timeout=20_000)
    assert ended_meanwhile == [Beginning.HANDED_OVER]


@posix_only
def test_lock_ends_with_its_process(start: StartAt, tmp_path: Path) -> None:
    """A program that a first one started does not keep the place when the first is gone."""
    program = f"""
import pathlib, subprocess, sys
from xb_desktop.gui.first_instance import FirstInstance
from xb_desktop.link import Filling
first = FirstInstance(pathlib.Path({str(tmp_path)!r}))
first.begin(Filling(), None)
child = subprocess.Popen(["sleep", "30"], close_fds=False, stdout=subprocess.DEVNULL)
print(child.pid, flush=True)
"""
    done = subprocess.run([sys.executable, "-c", program], stdout=subprocess.PIPE, check=True)
    try:
        assert start(tmp_path).beginning() is Beginning.FIRST
    finally:
        os.kill(int(done.stdout), signal.SIGKILL)


@no_raising
def test_window_comes_to_the_front(qtbot: QtBot) -> None:
    """A minimised window is shown as it was before, maximised for instance, and is active."""
    window, other = QWidget(), QWidget()
    for one in (window, other):
        qtbot.addWidget(one)
        one.show()
    window.showMaximized()
    window.showMinimized()
    with qtbot.waitActive(other):
        other.activateWindow()
    bring_to_front(window, "leave")
    qtbot.waitUntil(window.isActiveWindow, timeout=5000)
    assert not window.isMinimized()
    assert window.isMaximized()
    assert "XDG_ACTIVATION_TOKEN" not in os.environ


@no_raising
def test_open_dialog_comes_to_the_front(qtbot: QtBot) -> None:
    """A dialog that waits for an answer above the window keeps the keyboard."""
    window = QWidget()
    dialog = QDialog(window)
    for one in (window, dialog):
        qtbot.addWidget(one)
    window.show()
    dialog.open()
    with qtbot.waitActive(dialog):
        bring_to_front(window, None)
    assert dialog.isActiveWindow()
