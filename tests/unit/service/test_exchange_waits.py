"""What one exchange waits for, and that nothing of it outlives the end."""

from __future__ import annotations

import errno
import socket
import threading
from collections.abc import Collection, Iterator

import httpcore
import pytest

from xb_desktop.orders.outcome import Cause
from xb_desktop.service.connection import PlainStream, begin_to_connect, connect_error
from xb_desktop.service.waiting import THREAD_NAME, EndedError, Waiting

WAITS_SECONDS = 10.0


@pytest.fixture
def waiting() -> Iterator[Waiting]:
    """Return what waits for ten seconds at most."""
    with Waiting() as waiting:
        waiting.limit(waiting.now() + WAITS_SECONDS)
        yield waiting


@pytest.fixture
def pair() -> Iterator[tuple[socket.socket, socket.socket]]:
    """Return two connected sockets; the first does not block."""
    ours, theirs = socket.socketpair()
    ours.setblocking(False)
    with ours, theirs:
        yield ours, theirs


def fill(sock: socket.socket) -> None:
    """Send until the system takes no more."""
    try:
        while True:
            sock.send(bytes(65_536))
    except BlockingIOError:
        return


def stop_soon(waiting: Waiting) -> None:
    """Stop from another thread, probably amid the wait; what is asserted holds in any case."""
    threading.Timer(0.05, waiting.stop).start()


def test_without_a_limit_nothing_is_waited_for(pair: tuple[socket.socket, socket.socket]) -> None:
    """Whoever forgets it, hangs nowhere."""
    with Waiting() as waiting, pytest.raises(EndedError):
        waiting.until_readable(pair[0])
    assert waiting.ended_by is Cause.TIMED_OUT


def test_a_stop_before_the_beginning_is_kept(pair: tuple[socket.socket, socket.socket]) -> None:
    """It is heard at the first wait."""
    waiting = Waiting()
    waiting.stop()
    waiting.limit(waiting.now() + WAITS_SECONDS)
    with waiting, pytest.raises(EndedError):
        waiting.until_writable((pair[0],))
    assert waiting.ended_by is Cause.STOPPED


def test_the_first_reason_for_the_end_stays(waiting: Waiting) -> None:
    """A stop after the time was over is none."""
    waiting.limit(waiting.now())
    with pytest.raises(EndedError):
        waiting.check()
    waiting.stop()
    with pytest.raises(EndedError):
        waiting.check()
    assert waiting.ended_by is Cause.TIMED_OUT


@pytest.mark.parametrize("counts", [False, True])
def test_what_has_not_arrived_by_the_end_is_not_waited_for(
    waiting: Waiting, pair: tuple[socket.socket, socket.socket], *, counts: bool
) -> None:
    """What has arrived is read, where it counts."""
    ours, theirs = pair
    waiting.counts_what_arrived = counts
    theirs.send(b"x")
    waiting.stop()
    if counts:
        waiting.until_readable(ours)
        assert ours.recv(1) == b"x"
    with pytest.raises(EndedError):
        waiting.until_readable(ours)


def test_a_stop_ends_each_wait(waiting: Waiting, pair: tuple[socket.socket, socket.socket]) -> None:
    """At once, from another thread, and all that come after it."""
    began = waiting.now()
    fill(pair[0])
    stop_soon(waiting)
    with pytest.raises(EndedError):
        waiting.until_readable(pair[0])
    with pytest.raises(EndedError):
        waiting.until_writable((pair[0],))
    with pytest.raises(EndedError):
        waiting.until_done(threading.Event().wait)
    assert waiting.now() - began < WAITS_SECONDS


def test_waiting_for_a_moment_is_no_end(
    waiting: Waiting, pair: tuple[socket.socket, socket.socket]
) -> None:
    """Nothing is ready by then, and the next wait goes on."""
    fill(pair[0])
    assert waiting.until_writable((pair[0],), waiting.now() + 0.01) == set()
    waiting.check()


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Return how long each look at the system was to take at most, in seconds."""
    seen: list[float] = []
    select = Waiting._select

    def note(
        self: Waiting, socks: Collection[socket.socket], event: int, seconds: float
    ) -> set[socket.socket]:
        seen.append(seconds)
        return select(self, socks, event, seconds)

    monkeypatch.setattr(Waiting, "_select", note)
    return seen


def test_after_the_end_it_looks_once(
    waiting: Waiting, pair: tuple[socket.socket, socket.socket], looks: list[float]
) -> None:
    """What has not arrived by then is not looked for again and again."""
    waiting.counts_what_arrived = True
    waiting.stop()
    with pytest.raises(EndedError):
        waiting.until_readable(pair[0])
    assert looks == [0.0]


def test_whoever_was_woken_sleeps_again(
    waiting: Waiting, pair: tuple[socket.socket, socket.socket], looks: list[float]
) -> None:
    """What a thread has said once keeps no later wait awake."""
    fill(pair[0])
    waiting.until_done(lambda: None)
    looks.clear()
    assert waiting.until_writable((pair[0],), waiting.now() + 0.05) == set()
    assert len(looks) <= 2


def test_a_call_has_its_result_or_its_error(waiting: Waiting) -> None:
    """Both come from its thread, which ends with it."""
    assert waiting.until_done(lambda: threading.current_thread().name) == THREAD_NAME
    with pytest.raises(ZeroDivisionError):
        waiting.until_done(lambda: 1 // 0)


def test_a_result_that_comes_too_late_is_none(waiting: Waiting) -> None:
    """Whether it was there a moment before the end is not left to chance."""
    waiting.limit(waiting.now() + 0.01)
    with pytest.raises(EndedError):
        waiting.until_done(lambda: threading.Event().wait(0.02))


def test_a_call_may_come_back_after_the_end() -> None:
    """There is nobody to be woken any more."""
    over = threading.Event()
    threads: list[threading.Thread] = []

    def hang() -> None:
        threads.append(threading.current_thread())
        over.wait(WAITS_SECONDS)

    with Waiting() as waiting:
        waiting.limit(waiting.now() + 0.05)
        with pytest.raises(EndedError):
            waiting.until_done(hang)
    waiting.stop()
    over.set()
    for thread in threads:
        thread.join(WAITS_SECONDS)


def test_outside_of_an_exchange_nothing_waits(pair: tuple[socket.socket, socket.socket]) -> None:
    """It could not be stopped there."""
    waiting = Waiting()
    waiting.limit(waiting.now() + WAITS_SECONDS)
    with pytest.raises(RuntimeError):
        waiting.until_readable(pair[0])


def test_what_is_open_at_the_end_is_closed(pair: tuple[socket.socket, socket.socket]) -> None:
    """Whoever lost it."""
    with Waiting() as waiting:
        waiting.close_at_end(pair[0])
        assert pair[0].fileno() >= 0
    assert pair[0].fileno() < 0


def test_writing_that_is_stopped_leaves_what_arrived_to_be_read(
    waiting: Waiting, pair: tuple[socket.socket, socket.socket]
) -> None:
    """A gateway that stopped reading may have answered before."""
    ours, theirs = pair
    stream = PlainStream(ours, waiting)
    fill(ours)
    theirs.send(b"x")
    waiting.counts_what_arrived = True
    stop_soon(waiting)
    with pytest.raises(httpcore.WriteError):
        stream.write(bytes(64_000_000))
    assert stream.read(1) == b"x"


def test_writing_goes_on_where_the_system_had_no_room(
    waiting: Waiting, pair: tuple[socket.socket, socket.socket]
) -> None:
    """All of it arrives, in order."""
    ours, theirs = pair
    sent = bytes(range(256)) * 8_192
    received = bytearray()

    def receive() -> None:
        while len(received) < len(sent):
            received.extend(theirs.recv(65_536))

    reader = threading.Thread(target=receive)
    reader.start()
    PlainStream(ours, waiting).write(sent)
    reader.join(WAITS_SECONDS)
    assert received == sent


def test_a_refused_connection_says_so(waiting: Waiting) -> None:
    """Its error is the system's own."""
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        place = nobody.getsockname()
        info = (socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP, "", place)
        try:
            with begin_to_connect(info) as sock:
                assert waiting.until_writable((sock,)) == {sock}
                error = connect_error(sock)
        except ConnectionRefusedError as at_once:
            error = at_once
    assert error is not None
    assert error.errno == errno.ECONNREFUSED
