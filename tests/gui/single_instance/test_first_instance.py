"""One program per data folder: locks, sockets and processes are real, only the window is not."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import stat
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.support.systems import not_under_wine
from xb_desktop.gui.single_instance import endpoint, listener, protocol, second_start
from xb_desktop.gui.single_instance.activation import bring_to_front
from xb_desktop.gui.single_instance.first_instance import FirstInstance
from xb_desktop.gui.single_instance.listener import Listener
from xb_desktop.gui.single_instance.pipe_server import PipeServer
from xb_desktop.gui.single_instance.second_start import StartResult
from xb_desktop.orders.hand_over import MAX_BYTES, HandOver
from xb_desktop.orders.link import Filling

FILLING = Filling("jane@example.com", "XB_0877e5692ee946f491bafab275d3d522")
ADDRESS = "http://127.0.0.1:9"
START = """
import pathlib, sys, time
from xb_desktop.gui.single_instance import endpoint, second_start
from xb_desktop.gui.single_instance.first_instance import FirstInstance
from xb_desktop.orders.link import Filling
folder, email, reference, address, seconds, kind = sys.argv[1:]
if kind == "pipe":
    second_start.server_name = endpoint.noted_pipe_name
first = FirstInstance(pathlib.Path(folder))
result = second_start.StartResult.FIRST
if not first.claim():
    result = second_start.hand_over(first, Filling(email, reference), address)
print(result.value, flush=True)
time.sleep(float(seconds))
"""
posix_only = pytest.mark.skipif(os.name != "posix", reason="sockets with a path, and signals")
linux_only = pytest.mark.skipif(sys.platform != "linux", reason="who is there, Linux tells")
no_raising = pytest.mark.qt_log_ignore("This plugin does not support raise")


class Start:
    """A start of the program in a process of its own, as far as its data folder goes."""

    def __init__(self, folder: Path, *, stays: float = 0, kind: str = "socket") -> None:
        texts = (FILLING.email_address or "", FILLING.reference or "", ADDRESS)
        arguments = [sys.executable, "-c", START, str(folder), *texts, str(stays), kind]
        environment = {**os.environ, "XDG_ACTIVATION_TOKEN": "leave"}
        self.began = time.monotonic()
        self.process = subprocess.Popen(
            arguments, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )

    def result(self) -> StartResult:
        """Wait until the start has found out what it is."""
        assert self.process.stdout is not None
        return StartResult(self.process.stdout.readline().decode().strip())

    def end(self) -> None:
        """End it the hard way."""
        self.process.kill()
        self.process.communicate(timeout=5)


StartAt = Callable[..., Start]


@pytest.fixture
def start() -> Iterator[StartAt]:
    """Return a function that starts the program at a data folder; all are ended with the test."""
    starts: list[Start] = []

    def start_at(folder: Path, *, stays: float = 0, kind: str = "socket") -> Start:
        starts.append(Start(folder, stays=stays, kind=kind))
        return starts[-1]

    yield start_at
    for one in starts:
        one.end()


class Opened:
    """The first program at a data folder, and what it was handed."""

    def __init__(self, folder: Path) -> None:
        self.first = FirstInstance(folder)
        self.listener = Listener(self.first)
        self.handed: list[HandOver] = []
        self.listener.received.connect(self.handed.append)
        self.result = StartResult.FIRST
        if not self.first.claim():
            self.result = second_start.hand_over(self.first, Filling(), None)

    def close(self) -> None:
        """End as the program does."""
        self.listener.close()
        self.first.close()


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
        one.close()


@pytest.fixture
def short_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make this process give up sooner than people would like."""
    monkeypatch.setattr(second_start, "WAIT_SECONDS", 0.3)
    monkeypatch.setattr(protocol, "ANSWER_SECONDS", 0.3)


def connected(folder: Path) -> socket.socket:
    """Connect to the first program as a stranger would."""
    stranger = socket.socket(socket.AF_UNIX)
    stranger.settimeout(5)
    stranger.connect(place(folder))
    return stranger


def place(folder: Path) -> str:
    """Return the path of the socket."""
    name = endpoint.server_name(folder)
    assert name is not None
    return name


def test_second_start_hands_over(
    qtbot: QtBot, open_at: Open, start: StartAt, tmp_path: Path
) -> None:
    """A second start hands over texts, address and leave to come to the front, each time anew."""
    first = open_at(tmp_path)
    assert first.result is StartResult.FIRST
    assert first.listener.listen()
    for _ in range(2):
        first.handed.clear()
        second = start(tmp_path)
        qtbot.waitUntil(lambda: first.handed != [])
        assert second.result() is StartResult.HANDED_OVER
        assert first.handed == [HandOver(FILLING, ADDRESS, "leave")]


def test_nothing_is_waited_for_by_the_first(
    open_at: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first start is not held up, in a folder that does not exist yet either."""
    waits: list[float] = []
    monkeypatch.setattr(time, "sleep", waits.append)
    first = open_at(tmp_path / "new" / "folder")
    assert first.result is StartResult.FIRST
    assert waits == []


def test_first_that_does_not_listen_yet(
    qtbot: QtBot, open_at: Open, start: StartAt, tmp_path: Path
) -> None:
    """A start that comes before the first one listens waits for it, and is no first itself."""
    first = open_at(tmp_path)
    second = start(tmp_path)
    qtbot.wait(600)
    assert second.process.poll() is None
    assert first.listener.listen()
    qtbot.waitUntil(lambda: first.handed != [])
    assert second.result() is StartResult.HANDED_OVER


@pytest.mark.usefixtures("short_patience")
def test_first_that_never_listens(open_at: Open, tmp_path: Path) -> None:
    """One that has the place and never listens is told from one that does not exist."""
    open_at(tmp_path)
    assert open_at(tmp_path).result is StartResult.UNANSWERED


def test_first_that_ends_meanwhile(
    qtbot: QtBot, open_at: Open, start: StartAt, tmp_path: Path
) -> None:
    """A start that waits for one that ends becomes the first itself."""
    first = open_at(tmp_path)
    second = start(tmp_path)
    qtbot.wait(600)
    first.close()
    assert second.result() is StartResult.FIRST


def test_first_that_is_about_to_end(
    qtbot: QtBot, open_at: Open, start: StartAt, tmp_path: Path
) -> None:
    """Who is told nothing any more because the first is ending waits for its end."""
    first = open_at(tmp_path)
    assert first.listener.listen()
    first.listener.close()
    second = start(tmp_path)
    qtbot.wait(600)
    assert second.process.poll() is None
    first.close()
    assert second.result() is StartResult.FIRST
    assert first.handed == []


def test_simultaneous_starts(start: StartAt, tmp_path: Path) -> None:
    """Of many starts at the same moment exactly one is the first."""
    starts = [start(tmp_path, stays=20) for _ in range(5)]
    found = [one.result() for one in starts]
    assert sorted(found, key=lambda one: one.value) == [
        StartResult.FIRST,
        *[StartResult.UNANSWERED] * 4,
    ]


@posix_only
def test_killed_first_leaves_no_trace_that_matters(
    qtbot: QtBot, open_at: Open, start: StartAt, tmp_path: Path
) -> None:
    """After a kill -9, whose lock and socket stay behind, the next start is the first and works."""
    killed = start(tmp_path, stays=60)
    assert killed.result() is StartResult.FIRST
    with socket.socket(socket.AF_UNIX) as stale:
        stale.bind(place(tmp_path))
    killed.end()
    first = open_at(tmp_path)
    assert first.result is StartResult.FIRST
    assert first.listener.listen()
    second = start(tmp_path)
    qtbot.waitUntil(lambda: first.handed != [])
    assert second.result() is StartResult.HANDED_OVER


def test_frozen_first(qtbot: QtBot, open_at: Open, start: StartAt, tmp_path: Path) -> None:
    """One that listens but does not answer is said so in time, and is told nothing afterwards."""
    first = open_at(tmp_path)
    assert first.listener.listen()
    second = start(tmp_path)
    # Reading blocks this process, and with it the first program.
    assert second.result() is StartResult.UNANSWERED
    assert time.monotonic() - second.began < 10
    qtbot.wait(300)
    assert first.handed == []


def test_other_folders_are_apart(open_at: Open, tmp_path: Path) -> None:
    """Every data folder has a first of its own, also one inside another."""
    for folder in (tmp_path, tmp_path / "practice", tmp_path / "other"):
        opened = open_at(folder)
        assert opened.result is StartResult.FIRST
        assert opened.listener.listen()


@not_under_wine("symbolic links lead nowhere")
@pytest.mark.usefixtures("short_patience")
def test_one_folder_by_two_names(open_at: Open, tmp_path: Path) -> None:
    """A data folder is the same by whatever path it is reached."""
    (tmp_path / "data").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "data")
    assert open_at(tmp_path / "data").result is StartResult.FIRST
    assert open_at(tmp_path / "link").result is StartResult.UNANSWERED
    names = {endpoint.server_name(tmp_path / name) for name in ("data", "link")}
    assert len(names) == 1


def test_folder_without_room_for_a_lock(open_at: Open, tmp_path: Path) -> None:
    """Where nothing can be written the window opens, to say so, and nobody hands over to it."""
    (tmp_path / "file").write_bytes(b"")
    opened = open_at(tmp_path / "file")
    assert opened.result is StartResult.FIRST
    assert not opened.listener.listen()


@posix_only
def test_a_place_that_cannot_be_had(open_at: Open, tmp_path: Path) -> None:
    """Where something else lies that cannot be taken away, nobody listens, and nothing breaks."""
    (tmp_path / "first.socket" / "kept").mkdir(parents=True)
    first = open_at(tmp_path)
    assert not first.listener.listen()
    first.close()
    assert (tmp_path / "first.socket" / "kept").exists()


@posix_only
def test_pipe_of_windows(
    qtbot: QtBot,
    open_at: Open,
    start: StartAt,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A second start finds it by the note; here it offers a socket in place of a pipe."""
    name, note = tmp_path / "any name", tmp_path / "first.pipe"
    monkeypatch.setattr(
        listener, "server_for", lambda _, parent: PipeServer(str(name), note, parent)
    )
    first = open_at(tmp_path)
    assert first.listener.listen()
    second = start(tmp_path, kind="pipe")
    qtbot.waitUntil(lambda: first.handed != [])
    assert second.result() is StartResult.HANDED_OVER
    assert first.handed == [HandOver(FILLING, ADDRESS, "leave")]
    first.close()
    assert not note.exists()


def test_name_of_a_pipe_cannot_be_guessed(
    tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each run has a name of its own, which no other user can take before it."""
    monkeypatch.setattr(sys, "platform", "win32")
    made = [listener.server_for(tmp_path, qapp) for _ in range(2)]
    names = {one.name for one in made if isinstance(one, PipeServer)}
    assert len(names) == 2
    assert all(len(name) > 32 for name in names)
    assert endpoint.server_name(tmp_path) is None


@pytest.fixture
def short() -> Iterator[Path]:
    """Return a folder with a short path."""
    with tempfile.TemporaryDirectory(prefix="xb") as folder:
        yield Path(folder)


@pytest.fixture
def deep(tmp_path: Path, short: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a data folder with too long a path for a socket; temporary files lie in `short`."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(short / "nothing"))
    monkeypatch.setenv("TMPDIR", str(short))
    return tmp_path / ("deep" * 10) / ("down" * 10)


@posix_only
def test_path_too_long_for_a_socket(
    qtbot: QtBot,
    open_at: Open,
    start: StartAt,
    deep: Path,
    short: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A data folder deep down is served by a socket in the folder for such things."""
    runtime = short / "run"
    runtime.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
    first = open_at(deep)
    assert first.listener.listen()
    assert Path(place(deep)).parent == runtime
    second = start(deep)
    qtbot.waitUntil(lambda: first.handed != [])
    assert second.result() is StartResult.HANDED_OVER
    first.close()
    assert not Path(place(deep)).exists()


@posix_only
def test_no_folder_for_a_socket(open_at: Open, deep: Path, short: Path) -> None:
    """Where the system has no such folder, it lies in one of our own among the temporary files."""
    assert open_at(deep).listener.listen()
    own = Path(place(deep)).parent
    assert own.parent == short
    assert stat.S_IMODE(own.stat().st_mode) == 0o700


@posix_only
@pytest.mark.parametrize("kind", ["open to others", "a link", "a file", "another user's"])
@pytest.mark.usefixtures("short_patience")
def test_folder_that_others_can_reach(
    open_at: Open, deep: Path, short: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    """Nobody listens or asks where another user could have prepared the place."""
    planted = short / f"xb-desktop-{os.getuid()}"
    if kind == "a link":
        (short / "elsewhere").mkdir(mode=0o700)
        planted.symlink_to(short / "elsewhere")
    elif kind == "a file":
        planted.touch()
    else:
        planted.mkdir(mode=0o700)
    if kind == "open to others":
        planted.chmod(0o770)
    if kind == "another user's":
        monkeypatch.setattr(endpoint, "is_private", lambda _: False)
    first = open_at(deep)
    assert first.result is StartResult.FIRST
    assert not first.listener.listen()
    assert open_at(deep).result is StartResult.UNANSWERED


@linux_only
@pytest.mark.usefixtures("short_patience")
def test_program_of_another_user(
    qtbot: QtBot, open_at: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever gets at the socket as another user is not heard, and is told nothing."""
    first = open_at(tmp_path)
    assert first.listener.listen()
    monkeypatch.setattr(os, "getuid", lambda: tmp_path.stat().st_uid + 1)
    with connected(tmp_path) as stranger:
        stranger.setblocking(False)
        stranger.send(HandOver(FILLING).to_bytes() + b"\n")
        qtbot.waitUntil(lambda: has_ended(stranger))
    assert first.handed == []


@linux_only
def test_program_of_another_user_that_greets(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever listens in our place as another user is told nothing, whatever they say."""
    heard: list[bytes] = []

    def greet(theirs: socket.socket) -> None:
        client, _ = theirs.accept()
        with client, contextlib.suppress(ConnectionError):
            client.send(b"xb-desktop 1\n")
            heard.append(client.recv(MAX_BYTES))

    path = str(tmp_path / "theirs")
    with socket.socket(socket.AF_UNIX) as theirs:
        theirs.bind(path)
        theirs.listen()
        monkeypatch.setattr(os, "getuid", lambda: tmp_path.stat().st_uid + 1)
        monkeypatch.setattr(protocol, "_is_ours", lambda _: True)
        greeting = threading.Thread(target=greet, args=(theirs,))
        greeting.start()
        assert protocol.send(path, HandOver(FILLING)) is protocol.Reply.UNANSWERED
        greeting.join(5)
    assert b"".join(heard) == b""


@posix_only
@pytest.mark.usefixtures("short_patience")
def test_many_clients(qtbot: QtBot, open_at: Open, tmp_path: Path) -> None:
    """A crowd that says nothing takes no more than a few connections, and is let go in the end."""
    most = listener.MAX_CONNECTIONS
    counts: list[int] = []
    first = open_at(tmp_path)
    assert first.listener.listen()
    with contextlib.ExitStack() as crowd:
        waiting = [crowd.enter_context(connected(tmp_path)) for _ in range(3 * most)]
        for one in waiting:
            one.setblocking(False)

        def are_gone() -> bool:
            counts.append(connections(first))
            waiting[:] = [one for one in waiting if not has_ended(one)]
            return not waiting

        qtbot.waitUntil(are_gone)
    # One that is sent away at once is counted until Qt has deleted it.
    assert max(counts) < 2 * most


@posix_only
def test_socket_is_its_owners_alone(open_at: Open, tmp_path: Path) -> None:
    """No other user of the computer can reach the socket or the lock."""
    assert open_at(tmp_path).listener.listen()
    for name in (place(tmp_path), tmp_path / "first.lock"):
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
        stranger.bind(place(tmp_path))
        stranger.listen()
        assert open_at(tmp_path).result is StartResult.UNANSWERED
        client, _ = stranger.accept()
        with client:
            assert client.recv(10) == b""
        monkeypatch.setattr(os, "getuid", lambda: tmp_path.stat().st_uid + 1)
        assert open_at(tmp_path).result is StartResult.UNANSWERED
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
def test_strange_clients(qtbot: QtBot, open_at: Open, tmp_path: Path, said: bytes) -> None:
    """Whoever says something else, too much or nothing is let go, and the next one is served."""
    first = open_at(tmp_path)
    assert first.listener.listen()
    with connected(tmp_path) as stranger:
        stranger.setblocking(False)
        stranger.send(said)
        qtbot.waitUntil(lambda: has_ended(stranger))
    with connected(tmp_path) as client:
        client.send(HandOver(FILLING).to_bytes() + b"\n")
        qtbot.waitUntil(lambda: first.handed != [])
    assert first.handed == [HandOver(FILLING)]
    qtbot.waitUntil(lambda: connections(first) == 0)


def has_ended(stranger: socket.socket) -> bool:
    """Whether the other side has closed, its greeting apart."""
    try:
        return stranger.recv(100) == b""
    except BlockingIOError:
        return False
    except ConnectionResetError:
        return True


def connections(first: Opened) -> int:
    """Count the connections that the first program still knows."""
    return len(first.listener.findChildren(protocol.Connection))


@posix_only
@pytest.mark.usefixtures("short_patience")
def test_clients_that_leave_at_once(qtbot: QtBot, open_at: Open, tmp_path: Path) -> None:
    """A client that is gone before it was greeted is forgotten."""
    first = open_at(tmp_path)
    assert first.listener.listen()
    for _ in range(20):
        connected(tmp_path).close()
    qtbot.wait(100)
    qtbot.waitUntil(lambda: connections(first) == 0)
    assert first.handed == []


def test_dialog_that_opens_on_a_hand_over(
    qtbot: QtBot, open_at: Open, start: StartAt, tmp_path: Path
) -> None:
    """The second start has its answer although the window opens a dialog for what it got."""
    first = open_at(tmp_path)
    assert first.listener.listen()
    second = start(tmp_path)
    dialog = QDialog()
    qtbot.addWidget(dialog)
    ended_meanwhile: list[StartResult] = []

    def look() -> None:
        # The dialog holds the test up: it is left from inside.
        if second.process.poll() is not None or time.monotonic() > second.began + 15:
            looking.stop()
            ended_meanwhile.append(second.result())
            dialog.reject()

    looking = QTimer(dialog, interval=50)
    looking.timeout.connect(look)
    first.listener.received.connect(lambda _: looking.start())
    first.listener.received.connect(lambda _: dialog.exec())
    qtbot.waitUntil(lambda: first.handed != [] and not dialog.isVisible())
    assert ended_meanwhile == [StartResult.HANDED_OVER]


@posix_only
def test_lock_ends_with_its_process(start: StartAt, tmp_path: Path) -> None:
    """A program that a first one started does not keep the place when the first is gone."""
    program = f"""
import pathlib, subprocess, sys
from xb_desktop.gui.single_instance.first_instance import FirstInstance
first = FirstInstance(pathlib.Path({str(tmp_path)!r}))
assert first.claim()
child = subprocess.Popen(["sleep", "30"], close_fds=False, stdout=subprocess.DEVNULL)
print(child.pid, flush=True)
"""
    done = subprocess.run([sys.executable, "-c", program], stdout=subprocess.PIPE, check=True)
    try:
        assert start(tmp_path).result() is StartResult.FIRST
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
    qtbot.waitUntil(window.isActiveWindow)
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
