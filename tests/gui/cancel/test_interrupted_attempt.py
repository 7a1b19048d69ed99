"""An attempt that somebody ends: window, journal and wire agree, in whatever phase it is."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QSessionManager
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from tests.support.desk import Desk, OpenDesk, answer_question
from tests.support.examples import EMAIL, KEY, REFERENCE
from tests.support.journal_file import attempts, journal_in
from tests.support.keychain import MemoryBackend
from tests.support.service import Connection, Service, envelope, once_set, reply
from tests.support.service import order as order_facts
from tests.support.steps import reads, send, submit
from xb_desktop.gui import shutdown
from xb_desktop.gui.keys.key_dialog import KeyDialog
from xb_desktop.gui.signals import Signals
from xb_desktop.gui.widgets import busy_indicator
from xb_desktop.journal.journal import Journal
from xb_desktop.orders.address import Address
from xb_desktop.orders.order import Order
from xb_desktop.orders.outcome import Cause, Unknown
from xb_desktop.service.xendbridge import XendBridge


def outcomes(folder: Path) -> list[tuple[str, str]]:
    """Return what the journal holds of each attempt."""
    return attempts(journal_in(folder), "outcome", "detail")


@pytest.fixture(autouse=True)
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Offer to stop waiting after a second."""
    monkeypatch.setattr(busy_indicator, "OFFER_STOP_AFTER_S", 1)


@pytest.fixture
def exits(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return the codes that the program was told to end with."""
    codes: list[int] = []
    monkeypatch.setattr(QApplication, "exit", codes.append)
    return codes


@pytest.fixture
def prompt(backend: MemoryBackend) -> Iterator[threading.Event]:
    """Let the keychain wait for a person until the event is set."""
    answered = threading.Event()
    backend.before_each = lambda: answered.wait(20)
    yield answered
    answered.set()


@pytest.fixture
def deaf() -> Iterator[Address]:
    """Give the address of a service that takes connections and never begins with TLS."""

    def wait(connection: Connection) -> None:
        connection.service.closing.wait(30)

    with Service(wait) as service:
        yield Address("https", "localhost", service.port)


def test_a_prompt_that_nobody_answers_can_be_left(
    open_desk: OpenDesk, service: Service, prompt: threading.Event, tmp_path: Path
) -> None:
    """Stop waiting is a Not sent with its row; what the keychain answers later sends nothing."""
    desk = open_desk(service.address)
    submit(desk)
    reads(desk, "Waiting for the keychain")
    assert not any("Waiting for the answer" in text for text in desk.texts())
    desk.press("Stop waiting")
    desk.wait_for_heading("Not sent")
    assert any("keychain" in text for text in desk.texts())
    assert outcomes(tmp_path) == [("not_sent", "keychain_closed")]
    prompt.set()
    desk.qtbot.waitUntil(lambda: not desk.window._background.is_busy)
    desk.qtbot.wait(50)
    assert desk.heading() == "Not sent"
    assert not desk.sees(QPushButton, "Yes, cancel order")
    assert service.connections == 0
    desk.press("Cancel order")
    desk.press("Yes, cancel order")
    desk.wait_for_heading("Order cancelled")
    assert [outcome for outcome, _ in outcomes(tmp_path)] == ["not_sent", "cancelled"]


def test_a_keychain_that_fails_leads_to_a_key_for_this_session(
    open_desk: OpenDesk, service: Service, backend: MemoryBackend
) -> None:
    """No question without a key to send: the dialog says what failed, and offers the way out."""
    desk = open_desk(service.address)
    backend.trouble = RuntimeError("no encryption plugin")
    submit(desk)
    desk.qtbot.waitUntil(lambda: desk.sees(QLineEdit, "Secret key"))
    assert not desk.sees(QPushButton, "Yes, cancel order")
    assert any("You can use the key for this session" in text for text in desk.texts())
    desk.find(QLineEdit, "Secret key").setText(KEY)
    for_session = desk.window.findChildren(KeyDialog)[0]._for_session
    assert for_session.isChecked()
    for_session.setChecked(False)
    assert desk.sees(QPushButton, "Save key")
    for_session.setChecked(True)
    desk.press("Use for this session")
    desk.press("Yes, cancel order")
    desk.wait_for_heading("Order cancelled")


def test_the_window_says_that_it_connects_until_something_leaves(
    open_desk: OpenDesk, deaf: Address, tmp_path: Path
) -> None:
    """Nobody is told of an answer to what was not sent; ended there, it is Not sent."""
    desk = open_desk(deaf)
    send(desk)
    reads(desk, "Connecting to the service")
    assert not any("Waiting for the answer" in text for text in desk.texts())
    assert [outcome for outcome, _ in outcomes(tmp_path)] == ["sending"]
    desk.press("Stop waiting")
    desk.wait_for_heading("Not sent")
    assert any("You stopped waiting before anything was sent" in text for text in desk.texts())
    assert outcomes(tmp_path) == [("not_sent", "not_awaited")]
    desk.qtbot.waitUntil(lambda: not desk.window._background.is_busy)


@pytest.mark.parametrize("ends", ["close", "signal"])
@pytest.mark.parametrize("phase", ["preparing", "asking", "connecting", "leaving"])
def test_the_program_ends_in_every_phase_with_a_true_row(
    *,
    open_desk: OpenDesk,
    deaf: Address,
    backend: MemoryBackend,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    exits: list[int],
    phase: str,
    ends: str,
) -> None:
    """Nothing is on record before a yes; Not sent before the first byte; Unknown after it."""
    monkeypatch.setattr(shutdown, "GRACE_MS", 100)
    answered = threading.Event()
    with Service(reply(200, envelope(), after_s=20)) as service:
        desk = open_desk(deaf if phase == "connecting" else service.address)
        if phase == "preparing":
            backend.before_each = lambda: answered.wait(20)
        submit(desk)
        if phase == "preparing":
            reads(desk, "Waiting for the keychain")
        else:
            desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, "Yes, cancel order"))
        if phase in {"connecting", "leaving"}:
            desk.press("Yes, cancel order")
            reads(desk, "Connecting" if phase == "connecting" else "Waiting for the answer")
        if ends == "close":
            if phase in {"connecting", "leaving"}:
                answer_question("Close anyway")
            assert desk.window.close()
        else:
            desk.window.end_soon()
            desk.qtbot.waitUntil(lambda: set(exits) == {0})
        expected = {"connecting": [("not_sent", "stopped")], "leaving": [("unknown", "stopped")]}
        desk.qtbot.waitUntil(lambda: outcomes(tmp_path) == expected.get(phase, []))
        assert len(service.posts) == (phase == "leaving")
    answered.set()


class LogOut:
    """A log-out, in place of the system's: asks the program, and can be called off."""

    is_called_off = False

    def allowsInteraction(self) -> bool:  # noqa: N802 - Qt's name
        """A question may be asked."""
        return True

    def release(self) -> None:
        """It has been asked."""

    def cancel(self) -> None:
        """The program asks to stay."""
        self.is_called_off = True


def log_out(desk: Desk) -> LogOut:
    """Begin a log-out."""
    manager = LogOut()
    desk.window.allow_logout(cast("QSessionManager", manager))
    return manager


def test_a_log_out_that_is_called_off_stops_one_attempt_alone(
    open_desk: OpenDesk, tmp_path: Path
) -> None:
    """The one that was ended is unknown; the next one is sent as ever."""
    with Service(reply(200, envelope(), after_s=20), reply(200, envelope())) as service:
        desk = open_desk(service.address)
        send(desk)
        desk.qtbot.waitUntil(lambda: len(service.posts) == 1)
        answer_question("Close anyway")
        assert not log_out(desk).is_called_off
        desk.wait_for_heading("Outcome unknown")
        assert outcomes(tmp_path) == [("unknown", "stopped")]
        desk.press("Cancel order")
        desk.press("Yes, cancel order")
        desk.wait_for_heading("Order cancelled")
        assert len(service.posts) == 2


def test_a_log_out_leaves_an_open_question_alone(open_desk: OpenDesk, service: Service) -> None:
    """It may be called off: nobody has said yes, and nothing is lost."""
    desk = open_desk(service.address)
    submit(desk)
    desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, "Yes, cancel order"))
    assert not log_out(desk).is_called_off
    desk.press("Yes, cancel order")
    desk.wait_for_heading("Order cancelled")


def test_who_keeps_waiting_calls_the_log_out_off(open_desk: OpenDesk) -> None:
    """The system is asked to stay, and the outcome is seen."""
    answers = threading.Event()
    with Service(once_set(answers)) as service:
        desk = open_desk(service.address)
        send(desk)
        desk.qtbot.waitUntil(lambda: len(service.posts) == 1)
        pressed = answer_question("Keep waiting")
        assert log_out(desk).is_called_off
        assert pressed == ["Keep waiting"]
        answers.set()
        desk.wait_for_heading("Order cancelled")
        assert not desk.window.findChildren(QMessageBox)


def test_an_error_before_anything_was_sent_is_not_sent(
    open_desk: OpenDesk, service: Service, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A library that is gone, as in an upgrade: Not sent with its row, and start it again."""

    def fail(_: object) -> None:
        raise ModuleNotFoundError(KEY)

    desk = open_desk(service.address)
    monkeypatch.setattr(XendBridge, "prepare", fail)
    submit(desk)
    desk.wait_for_heading("Not sent")
    assert not desk.sees(QLineEdit, "Secret key")
    assert any("start it again" in text for text in desk.texts())
    assert outcomes(tmp_path) == [("not_sent", "interrupted")]
    assert service.connections == 0


def is_removed(path: Path) -> bool:
    """Remove a file, if nobody has it open: Windows refuses that."""
    with suppress(PermissionError):
        path.unlink()
    return not path.exists()


def test_a_late_answer_that_is_not_recorded_says_so(open_desk: OpenDesk, tmp_path: Path) -> None:
    """The window has gone on, and the journal is lost meanwhile: the notice tells both."""
    journal = journal_in(tmp_path)
    go_on = threading.Event()

    with Service(reply(200, envelope(), once=go_on)) as service:
        desk = open_desk(service.address)
        send(desk)
        reads(desk, "Waiting for the answer")
        desk.press("Stop waiting")
        desk.wait_for_heading("Outcome unknown")
        desk.press("New cancellation")
        desk.qtbot.waitUntil(lambda: is_removed(journal))
        journal.mkdir()
        go_on.set()
        reads(desk, f"A late answer arrived for {REFERENCE}: order cancelled.")
        reads(desk, "Note it down")


def stop_waiting_for(desk: Desk) -> None:
    """Send an order's cancellation, and stop waiting for its answer."""
    send(desk)
    reads(desk, "Waiting for the answer")
    desk.press("Stop waiting")
    desk.wait_for_heading("Outcome unknown")


def test_a_late_refusal_says_nothing_of_the_next_attempt(
    open_desk: OpenDesk, tmp_path: Path
) -> None:
    """What became of that one is still unknown, in the panel and when the panel has gone."""
    first, second = threading.Event(), threading.Event()
    with Service(reply(404, b"{}", once=first), reply(404, b"{}", once=second)) as service:
        desk = open_desk(service.address)
        stop_waiting_for(desk)
        stop_waiting_for(desk)
        first.set()
        reads(desk, f"A late answer arrived for {REFERENCE}: not cancelled.")
        assert desk.heading() == "Outcome unknown"
        assert outcomes(tmp_path) == [("refused", "not_found"), ("unknown", "not_awaited")]
        desk.press("New cancellation")
        reads(desk, f"It is still not known whether {REFERENCE}")
        second.set()
        desk.qtbot.waitUntil(lambda: not any("still not known" in text for text in desk.texts()))


def test_trying_again_is_not_called_safe_while_a_request_is_out(open_desk: OpenDesk) -> None:
    """The service calls the order open, and has the request to cancel it already."""
    go_on = threading.Event()
    state = reply(200, order_facts(REFERENCE, EMAIL))
    with Service(reply(404, b"{}", once=go_on), state) as service:
        desk = open_desk(service.address)
        stop_waiting_for(desk)
        desk.press("Check order")
        reads(desk, "Wait for it before you try again")
        assert not any("rying again is safe" in text for text in desk.texts())
        go_on.set()
        desk.qtbot.waitUntil(lambda: desk.heading() == "Not cancelled")
        desk.menus.check.trigger()
        reads(desk, "rying again is safe")


def test_a_late_refusal_leaves_an_earlier_attempt_unknown(open_desk: OpenDesk) -> None:
    """The panel tells of the second attempt; a notice says that the first one's is not known."""
    go_on = threading.Event()
    with Service(reply(500), reply(404, b"{}", once=go_on)) as service:
        desk = open_desk(service.address)
        send(desk)
        desk.wait_for_heading("Outcome unknown")
        stop_waiting_for(desk)
        go_on.set()
        desk.qtbot.waitUntil(lambda: desk.heading() == "Not cancelled")
        reads(desk, f"It is still not known whether {REFERENCE}")


def test_a_late_cancellation_says_more_than_the_next_refusal(
    open_desk: OpenDesk, tmp_path: Path
) -> None:
    """Nobody reads that the order is unchanged while it is known to be cancelled."""
    go_on = threading.Event()
    with Service(reply(200, envelope(), once=go_on), reply(404, b"{}")) as service:
        desk = open_desk(service.address)
        stop_waiting_for(desk)
        send(desk)
        desk.wait_for_heading("Not cancelled")
        go_on.set()
        desk.qtbot.waitUntil(lambda: desk.heading() == "Order cancelled")
        assert not any("unchanged" in text or "still not known" in text for text in desk.texts())
        assert [outcome for outcome, _ in outcomes(tmp_path)] == ["cancelled", "refused"]


@pytest.mark.parametrize("heading", ["Not cancelled", "Not sent", "Not sent, still locked"])
def test_nobody_reads_that_an_order_is_unchanged_which_an_earlier_attempt_may_have_cancelled(
    open_desk: OpenDesk, backend: MemoryBackend, tmp_path: Path, heading: str
) -> None:
    """Also in a later run, which has no notice of it, and where the key was never read."""
    order, address = Order(EMAIL, REFERENCE), Address("http", "127.0.0.1", 9)
    with Service(reply(404, b"{}")) as service:
        if heading == "Not cancelled":
            address = service.address
        earlier = Journal(tmp_path / "data")
        earlier.finish(earlier.begin(order, address), Unknown(Cause.TIMED_OUT))
        earlier.close()
        desk = open_desk(address)
        if heading == "Not sent, still locked":
            locked = threading.Event()
            backend.before_each = lambda: locked.wait(20)
        submit(desk)
        if heading == "Not sent, still locked":
            desk.press("Stop waiting")
            locked.set()
        else:
            desk.press("Yes, cancel order")
        desk.wait_for_heading(heading.partition(",")[0])
        reads(desk, "an earlier one has an unknown outcome")
        assert not any("safe to try again" in text for text in desk.texts())
        assert desk.sees(QPushButton, "Check order")
        desk.qtbot.waitUntil(lambda: not desk.window._background.is_busy)


def test_a_look_up_that_waits_for_the_keychain_can_be_left(
    open_desk: OpenDesk, service: Service, backend: MemoryBackend
) -> None:
    """It keeps the keychain busy: whoever stops waiting can cancel orders again."""
    ended = threading.Event()

    def wait_for_end() -> None:
        keychain = desk.session.keychain()
        assert keychain._current is not None
        with keychain._current.ends_with(ended.set):
            assert ended.wait(20)
        backend.before_each = lambda: None
        raise TimeoutError

    desk = open_desk(service.address)
    backend.before_each = wait_for_end
    desk.fill(EMAIL, REFERENCE)
    desk.menus.check.trigger()
    desk.qtbot.waitUntil(lambda: desk.session._keychain is not None)
    desk.press("Cancel order")
    reads(desk, "Waiting for the keychain")
    desk.press("Stop waiting")
    desk.wait_for_heading("Not sent")
    desk.press("Cancel order")
    desk.press("Yes, cancel order")
    desk.wait_for_heading("Order cancelled")


def test_a_look_up_that_gets_no_answer_can_be_left(open_desk: OpenDesk) -> None:
    """The button that ends the wait for the keychain ends the wait for the service, too."""
    with Service(reply(200, after_s=20)) as service:
        desk = open_desk(service.address)
        desk.fill(EMAIL, REFERENCE)
        desk.menus.check.trigger()
        desk.qtbot.waitUntil(lambda: len(service.requests) == 1)
        desk.press("Stop waiting")
        reads(desk, "could not be looked up: you stopped waiting for the answer.")
        assert not any("Looking the order up" in text for text in desk.texts())


def test_nobody_waits_for_what_a_worker_makes(open_desk: OpenDesk, service: Service) -> None:
    """Press, stop and close return while a library is still being imported under a lock."""
    desk = open_desk(service.address)
    desk.qtbot.waitUntil(lambda: not desk.window._background.is_busy)
    session = desk.session
    with session._journal._recovering:
        # Whoever waited would wait for ever; this lets the test fail.
        too_late = threading.Timer(10, session._journal._recovering.release)
        too_late.start()
        submit(desk)
        desk.controller.flow.stop()
        desk.controller._stop_waiting()
        desk.window.close()
        assert too_late.is_alive()
        too_late.cancel()
    desk.qtbot.waitUntil(lambda: not desk.window._background.is_busy)


@pytest.mark.parametrize("text", [KEY, f"XB_{KEY}", KEY[3:20].upper()])
@pytest.mark.parametrize("looks_up", [True, False])
def test_a_key_in_place_of_a_reference_goes_nowhere(
    open_desk: OpenDesk, service: Service, tmp_path: Path, text: str, *, looks_up: bool
) -> None:
    """It is a problem of its field, said in words: not sent, not looked up, not recorded."""
    desk = open_desk(service.address, looks_up=looks_up)
    desk.fill(EMAIL, text)
    desk.press("Cancel order")
    field = desk.find(QLineEdit, "Order reference")
    desk.qtbot.waitUntil(lambda: "secret key" in field.accessibleDescription())
    assert desk.window.focusWidget() is field
    field.setText(text)
    desk.menus.check.trigger()
    desk.qtbot.waitUntil(lambda: "secret key" in field.accessibleDescription())
    assert desk.heading() is None
    assert not any(text in shown for shown in desk.texts() if shown != field.text())
    assert service.connections == 0
    assert outcomes(tmp_path) == []
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert not any(text.encode() in path.read_bytes() for path in files)
    submit(desk)
    desk.press("No, keep order")


def test_a_key_in_place_of_an_address_goes_nowhere(open_desk: OpenDesk, service: Service) -> None:
    """The field of the customer's address says it as well."""
    desk = open_desk(service.address)
    desk.fill(f"{KEY}@example.com", REFERENCE)
    desk.press("Cancel order")
    field = desk.find(QLineEdit, "Email address")
    desk.qtbot.waitUntil(lambda: "secret key" in field.accessibleDescription())
    assert service.connections == 0


def test_an_attempt_without_a_thread_is_not_sent(
    open_desk: OpenDesk, service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A system that starts no more threads: nothing was sent, and the window says so."""
    desk = open_desk(service.address)
    submit(desk)
    desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, "Yes, cancel order"))

    def refuse(_: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    with monkeypatch.context() as limits:
        limits.setattr(threading.Thread, "start", refuse)
        desk.press("Yes, cancel order")
        desk.wait_for_heading("Not sent")
    assert service.connections == 0


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_a_signal_is_told_by_the_event_loop_alone(qtbot: QtBot) -> None:
    """Not amid whatever the GUI thread does, where it may hold a lock that the end waits for."""
    numbers = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)
    handlers = {number: signal.getsignal(number) for number in numbers}
    told: list[int] = []
    parent = QObject()
    signals = Signals(parent)
    signals.received.connect(lambda: told.append(1))
    try:
        signal.raise_signal(signal.SIGTERM)
        assert told == []
        qtbot.waitUntil(lambda: told == [1])
        signal.raise_signal(signal.SIGHUP)
        qtbot.waitUntil(lambda: told == [1, 1])
    finally:
        signal.set_wakeup_fd(-1)
        for number, handler in handlers.items():
            signal.signal(number, handler)
        parent.deleteLater()
