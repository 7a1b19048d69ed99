"""The named pipe of Windows: its owner, who else may speak on it, and the note that names it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from tests.support.systems import windows_only
from xb_desktop.gui.single_instance import endpoint, protocol
from xb_desktop.gui.single_instance.first_instance import FirstInstance
from xb_desktop.gui.single_instance.listener import MAX_CONNECTIONS, Listener
from xb_desktop.gui.single_instance.protocol import Connection, Message, Reply
from xb_desktop.orders.hand_over import MAX_BYTES, HandOver
from xb_desktop.orders.link import Filling

pytestmark = windows_only("elsewhere there are sockets")
REQUEST = HandOver(Filling("jane@example.com", "XB_0877e5692ee946f491bafab275d3d522"))

SECOND = """
import pathlib, sys
from xb_desktop.gui.single_instance import endpoint, protocol
from xb_desktop.orders.hand_over import HandOver
from xb_desktop.orders.link import Filling
from xb_desktop.system import pipe_owner
if sys.argv[2] == "False":
    pipe_owner._is_this_user = lambda _: False
request = HandOver(Filling("jane@example.com", "XB_0877e5692ee946f491bafab275d3d522"))
print(protocol.send(endpoint.server_name(pathlib.Path(sys.argv[1])), request).value)
"""
"""A second start, for whom the pipe may be another user's."""


class First:
    """The first program at a data folder, and what it has received."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.lock = FirstInstance(folder)
        assert self.lock.claim()
        self.listener = Listener(self.lock)
        self.received: list[HandOver] = []
        self.listener.received.connect(self.received.append)
        assert self.listener.listen()

    def connect(self) -> QLocalSocket:
        """Connect as a stranger would, of whom nobody knows what they say."""
        stranger = QLocalSocket(self.listener)
        stranger.connectToServer(endpoint.server_name(self.folder) or "")
        assert stranger.waitForConnected(5000)
        return stranger

    def connections(self) -> int:
        """Count those that are being served."""
        return len(self.listener.findChildren(Connection))


@pytest.fixture
def first(qtbot: QtBot, tmp_path: Path) -> Iterator[First]:
    """Return a first program that listens."""
    del qtbot
    opened = First(tmp_path)
    yield opened
    opened.listener.close()
    opened.lock.close()


def test_a_pipe_of_our_own_is_spoken_to(qtbot: QtBot, first: First) -> None:
    """Windows says that its owner is this user."""
    stranger = first.connect()
    assert endpoint.is_of_this_user(stranger.socketDescriptor())
    qtbot.waitUntil(stranger.canReadLine)
    assert bytes(stranger.readLine().data()) == Message.GREETING.value
    stranger.write(REQUEST.to_bytes() + b"\n")
    qtbot.waitUntil(lambda: first.received != [])
    assert first.received == [REQUEST]


# The second start may be gone before the greeting is written.
@pytest.mark.qt_log_ignore("QWindowsPipeWriter: write failed")
@pytest.mark.parametrize(("is_ours", "reply"), [(True, "accepted"), (False, "unanswered")])
def test_another_users_pipe_is_told_nothing(
    qtbot: QtBot, first: First, reply: str, *, is_ours: bool
) -> None:
    """Whoever offers one by the noted name, it hears of no order."""
    command = [sys.executable, "-c", SECOND, str(first.folder), str(is_ours)]
    second = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=60_000)
    assert second.communicate()[0].strip() == reply
    qtbot.waitUntil(lambda: first.connections() == 0)
    assert first.received == [REQUEST] * is_ours


def test_what_is_no_pipe_has_no_owner() -> None:
    """Where Windows does not tell, nobody is trusted."""
    assert not endpoint.is_of_this_user(0)


def test_a_note_that_leads_nowhere(tmp_path: Path) -> None:
    """A program that was killed leaves one behind; nobody listens there."""
    endpoint.pipe_note(tmp_path).write_text("xb-desktop-gone", "utf-8")
    assert protocol.send(endpoint.server_name(tmp_path), REQUEST) is Reply.NOT_LISTENING


def test_the_note_goes_with_the_pipe(tmp_path: Path, first: First) -> None:
    """And names another pipe the next time."""
    before = endpoint.server_name(tmp_path)
    first.listener.close()
    assert endpoint.server_name(tmp_path) is None
    assert first.listener.listen()
    assert endpoint.server_name(tmp_path) not in {None, before}


@pytest.mark.parametrize(
    "said",
    [b"garbage\n", b"[1]\n", b"{", b"\n\n\n", b"x" * (2 * MAX_BYTES)],
    ids=["garbage", "list", "cut off", "lines", "flood"],
)
def test_strangers(
    qtbot: QtBot, first: First, monkeypatch: pytest.MonkeyPatch, said: bytes
) -> None:
    """Whoever says something else or too much is let go, and the next one is served."""
    monkeypatch.setattr(protocol, "ANSWER_SECONDS", 0.3)
    stranger = first.connect()
    stranger.write(said)
    disconnected = QLocalSocket.LocalSocketState.UnconnectedState
    qtbot.waitUntil(lambda: stranger.state() is disconnected)
    visitor = first.connect()
    visitor.write(REQUEST.to_bytes() + b"\n")
    qtbot.waitUntil(lambda: first.received != [])
    assert first.received == [REQUEST]


def test_no_more_than_some_at_once(qtbot: QtBot, first: First) -> None:
    """A flood of connections takes no more than their number."""
    opened = [first.connect() for _ in range(MAX_CONNECTIONS)]
    qtbot.waitUntil(lambda: first.connections() == MAX_CONNECTIONS)
    for each in opened:
        each.abort()
    qtbot.waitUntil(lambda: first.connections() == 0)
