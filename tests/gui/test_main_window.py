"""What the window does after a fault: notices, look-ups, guards, and ends that lose nothing."""

from __future__ import annotations

import json
import os
import sqlite3
import threading
from contextlib import closing
from pathlib import Path
from typing import Any, NoReturn

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from tests.support.dead_run import leave_over
from tests.support.desk import OpenDesk, answer_question
from tests.support.examples import EMAIL, KEY, REFERENCE
from tests.support.journal_file import journal_in, outcomes
from tests.support.service import Service, envelope, once_set, raw, reply
from tests.support.steps import reads, send
from xb_desktop.gui import parts, shutdown
from xb_desktop.gui.crash_handler import CrashHandler
from xb_desktop.gui.main_window import MainWindow
from xb_desktop.gui.widgets import busy_indicator
from xb_desktop.orders.order import Order
from xb_desktop.service import xendbridge


def state(name: Any, **facts: Any) -> bytes:
    """Return a look-up's answer."""
    order = {"orderReference": REFERENCE, "p2POrderStatus": name, **facts}
    return json.dumps({"data": {"orderResponse": order}}).encode()


def test_a_look_up_settles_an_unknown_outcome(open_desk: OpenDesk, tmp_path: Path) -> None:
    """Check order turns unknown into cancelled where the service says so, here and on record."""
    with Service(raw(b""), reply(200, state("Cancelled"))) as service:
        desk = open_desk(service.address)
        send(desk)
        desk.wait_for_heading("Outcome unknown")
        desk.press("Check order")
        desk.qtbot.waitUntil(lambda: desk.heading() == "Order cancelled")
    assert outcomes(journal_in(tmp_path)) == ["cancelled"]
    assert len(service.posts) == 1


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (reply(200, state("Submitted")), "rying again is safe"),
        (reply(200, state(4)), "The customer says that they have paid"),
        (reply(200, state("Submitted", disputeStatus="OpenDispute")), "until the dispute has been"),
        (
            reply(200, state("Submitted", fundedProviderAtTimeStamp=1644228000000)),
            "until the payment has been",
        ),
        (reply(200, state("OnHold")), "“OnHold”"),
        (reply(404), "the service does not know this order"),
        (
            reply(404, b"<html>Not found</html>", {"Content-Type": "text/html"}),
            "something in front of the service answered",
        ),
        (reply(403, b"<html>", {"X-Squid-Error": "ERR_ACCESS_DENIED 0"}), "a proxy between"),
        (reply(200, b"garbage"), "Nothing was changed"),
        (raw(b""), "no usable answer arrived"),
    ],
)
def test_any_other_look_up_leaves_the_outcome_unknown(
    open_desk: OpenDesk, tmp_path: Path, answer: Any, words: str
) -> None:
    """The state is said in words with the time of asking; an error changes nothing."""
    with Service(raw(b""), answer) as service:
        desk = open_desk(service.address)
        send(desk)
        desk.wait_for_heading("Outcome unknown")
        desk.press("Check order")
        reads(desk, words)
        assert desk.heading() == "Outcome unknown"
    assert outcomes(journal_in(tmp_path)) == ["unknown"]


def test_an_order_can_be_looked_up_at_any_time(open_desk: OpenDesk) -> None:
    """The menu asks for the order in the form; no heading of an outcome appears."""
    with Service(reply(200, state("Cancelled"))) as service:
        desk = open_desk(service.address)
        desk.fill(EMAIL, REFERENCE)
        desk.menus.check.trigger()
        reads(desk, ": Cancelled. There is nothing more to do.")
        assert desk.heading() is None
        assert service.posts == []


def test_an_earlier_attempt_is_called_so(open_desk: OpenDesk) -> None:
    """What this computer cancelled, or does not know, is said before it is sent again."""
    with Service(raw(b""), reply(200, envelope())) as service:
        desk = open_desk(service.address)
        send(desk)
        desk.wait_for_heading("Outcome unknown")
        desk.press("Cancel order")
        reads(desk, " is unknown: the order may already be cancelled")
        desk.press("Yes, cancel order")
        desk.wait_for_heading("Order cancelled")
        another = open_desk(service.address)
        desk.window.close()
        another.fill(EMAIL, REFERENCE)
        another.press("Cancel order")
        reads(another, "this order is already cancelled (attempt of 20")
        another.press("No, keep order")


def test_a_left_over_attempt_is_told_until_it_is_settled(
    open_desk: OpenDesk, tmp_path: Path
) -> None:
    """The reference and what to do stand in a notice; a look-up that settles it takes it away."""
    with Service(reply(200, state("Cancelled"))) as service:
        leave_over(tmp_path / "data", Order(EMAIL, REFERENCE), service.address)
        desk = open_desk(service.address)
        reads(desk, f"An earlier attempt was interrupted: {REFERENCE}")
        assert desk.heading() is None
        assert outcomes(journal_in(tmp_path)) == ["unknown"]
        desk.press("Check order")
        reads(desk, ": Cancelled. There is nothing more to do.")
        assert outcomes(journal_in(tmp_path)) == ["cancelled"]
        desk.qtbot.waitUntil(lambda: not desk.sees(QPushButton, "Dismiss"))


def test_a_journal_full_of_left_over_attempts_does_not_freeze_the_window(
    open_desk: OpenDesk, tmp_path: Path
) -> None:
    """The newest are told one by one, and of all others how many there are."""
    with Service() as service:
        leave_over(tmp_path / "data", Order(EMAIL, "XB_0"), service.address)
        path = journal_in(tmp_path)
        with closing(sqlite3.connect(path)) as database, database:
            database.executemany(
                "INSERT INTO attempts (started_at, api_address, email_address, order_reference,"
                " outcome, run) SELECT started_at, api_address, email_address, ?, outcome, run"
                " FROM attempts WHERE id = 1",
                [(f"XB_{number}",) for number in range(1, 60)],
            )
        desk = open_desk(service.address)
        desk.press("Show notices")
        reads(desk, "XB_59 ")
        assert sum("An earlier attempt was interrupted" in text for text in desk.texts()) == 50
        assert any("10 older attempts were also interrupted" in text for text in desk.texts())


def test_a_left_over_attempt_can_be_dismissed(open_desk: OpenDesk, tmp_path: Path) -> None:
    """A notice stays through a look-up that settles nothing, and goes when a person says so."""
    with Service(reply(200, state("Submitted"))) as service:
        leave_over(tmp_path / "data", Order(EMAIL, REFERENCE), service.address)
        desk = open_desk(service.address)
        desk.press("Check order")
        reads(desk, ": Open. It is not cancelled; trying again is safe.")
        [told] = [part for part in desk._parts(QLabel) if ": Open." in part.text()]
        assert told.toolTip() == "XendBridge calls this state Submitted."
        assert outcomes(journal_in(tmp_path)) == ["unknown"]
        desk.press("Dismiss")
        desk.qtbot.waitUntil(lambda: not desk.sees(QPushButton, "Dismiss"))


def test_a_damaged_journal_is_told_at_the_start(open_desk: OpenDesk, tmp_path: Path) -> None:
    """The window says where the damaged file is kept."""
    path = journal_in(tmp_path)
    path.parent.mkdir()
    path.write_bytes(b"garbage" * 1000)
    with Service() as service:
        desk = open_desk(service.address)
        reads(desk, "It is kept as it was in")
        send(desk)
        desk.wait_for_heading("Order cancelled")
    assert len(list(path.parent.glob("journal-damaged-*.sqlite3"))) == 1


def test_closing_while_a_request_is_out_asks(open_desk: OpenDesk, tmp_path: Path) -> None:
    """Who keeps waiting sees the outcome; who leaves has it on record as unknown."""
    answers = threading.Event()
    with Service(once_set(answers), reply(200, envelope(), after_s=20)) as service:
        desk = open_desk(service.address)
        send(desk)
        desk.qtbot.waitUntil(lambda: len(service.posts) == 1)
        pressed = answer_question("Keep waiting")
        assert not desk.window.close()
        assert pressed == ["Keep waiting"]
        answers.set()
        desk.wait_for_heading("Order cancelled")
        send(desk)
        desk.qtbot.waitUntil(lambda: len(service.posts) == 2)
        answer_question("Close anyway")
        assert desk.window.close()
        recorded = ["cancelled", "unknown"]
        # Before the service ends: its answer would settle the row.
        desk.qtbot.waitUntil(lambda: outcomes(journal_in(tmp_path)) == recorded)


def test_an_answer_closes_the_question(open_desk: OpenDesk) -> None:
    """An outcome that comes while somebody thinks about leaving is shown, not lost."""
    answers = threading.Event()
    with Service(once_set(answers)) as service:
        desk = open_desk(service.address)
        send(desk)
        desk.qtbot.waitUntil(lambda: len(service.posts) == 1)
        event = QCloseEvent()
        # Once the question is open: until then, no timer has its turn.
        QTimer.singleShot(0, answers.set)
        desk.window.closeEvent(event)
        assert not event.isAccepted()
        desk.wait_for_heading("Order cancelled")


def test_a_signal_waits_a_bounded_time(
    open_desk: OpenDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Asked to end while a request is out, the program stops it and records it as unknown."""
    monkeypatch.setattr(shutdown, "GRACE_MS", 300)
    ended = threading.Event()
    monkeypatch.setattr(QApplication, "exit", lambda _: ended.set())
    with Service(reply(200, envelope(), after_s=20)) as service:
        desk = open_desk(service.address)
        send(desk)
        desk.qtbot.waitUntil(lambda: len(service.posts) == 1)
        desk.window.end_soon()
        desk.qtbot.waitUntil(ended.is_set)
        desk.wait_for_heading("Outcome unknown")
        assert outcomes(journal_in(tmp_path)) == ["unknown"]


def test_an_unexpected_error_is_told_and_can_be_copied(
    open_desk: OpenDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One sentence, and a button that copies details without the error's text."""
    with Service() as service:
        desk = open_desk(service.address)

        def break_down(*_: object) -> None:
            raise KeyError(KEY)

        monkeypatch.setattr(xendbridge, "judge", break_down)
        send(desk)
        desk.wait_for_heading("Outcome unknown")
        assert [type(error) for error in desk.errors] == [KeyError]
        desk.window.tell_unexpected("XB Desktop: KeyError < cancel")
        reads(desk, "An unexpected error occurred.")
        desk.press("Copy details")
        assert QApplication.clipboard().text() == "XB Desktop: KeyError < cancel"


def test_typing_goes_on_while_a_look_up_is_out(open_desk: OpenDesk) -> None:
    """A look-up holds nothing up."""
    with Service(reply(200, state("Submitted"), after_s=1.5)) as service:
        desk = open_desk(service.address)
        desk.fill(EMAIL, REFERENCE)
        desk.menus.check.trigger()
        field = desk.find(QLineEdit, "Order reference")
        desk.qtbot.keyClick(field, Qt.Key.Key_End)
        desk.write(field, "0")
        assert field.text() == f"{REFERENCE}0"
        reads(desk, "Looking up the order, 1 s")
        reads(desk, "rying again is safe")


def test_waiting_can_be_stopped_and_a_late_answer_still_counts(
    open_desk: OpenDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Stop waiting gives an unknown outcome at once; the answer then settles window and journal."""
    monkeypatch.setattr(busy_indicator, "OFFER_STOP_AFTER_S", 1)
    with Service(reply(200, envelope(), after_s=2.5)) as service:
        desk = open_desk(service.address)
        send(desk)
        desk.press("Stop waiting")
        desk.wait_for_heading("Outcome unknown")
        assert outcomes(journal_in(tmp_path)) == ["unknown"]
        assert desk.find(QPushButton, "Cancel order").isEnabled()
        desk.qtbot.waitUntil(lambda: desk.heading() == "Order cancelled")
    assert outcomes(journal_in(tmp_path)) == ["cancelled"]
    assert len(service.posts) == 1


def test_a_journal_damaged_meanwhile_is_told_with_the_outcome(
    open_desk: OpenDesk, tmp_path: Path
) -> None:
    """Damage that comes after the start is said as well, and the attempt is on record."""
    path = journal_in(tmp_path)
    with Service() as service:
        desk = open_desk(service.address)
        send(desk)
        desk.wait_for_heading("Order cancelled")
        path.write_bytes(b"garbage" * 1000)
        send(desk)
        desk.wait_for_heading("Order cancelled")
        reads(desk, "It is kept as it was in")
    assert outcomes(journal_in(tmp_path)) == ["cancelled"]


def test_an_error_in_telling_of_an_error_ends_there(qtbot: QtBot) -> None:
    """Whoever tells of an unexpected error and fails is not told of that, over and over."""
    told = []
    unexpected = CrashHandler()

    def fail(details: str) -> None:
        told.append(details)
        unexpected.handle(ValueError())

    unexpected.caught.connect(fail)
    unexpected.handle(ValueError())
    unexpected.handle(ValueError())
    qtbot.wait(50)
    assert len(told) == 2


@pytest.mark.skipif(os.name != "posix", reason="modes of POSIX")
@pytest.mark.parametrize("mode", [0o700, 0o770, 0o777])
def test_a_data_folder_that_others_can_write_is_told(
    open_desk: OpenDesk, tmp_path: Path, mode: int
) -> None:
    """A notice at the start says what to do; a folder of one's own is nothing to tell."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data").chmod(mode)
    with Service() as service:
        desk = open_desk(service.address)
        desk.qtbot.waitUntil(lambda: not desk.window._background.is_busy)
        QApplication.processEvents()
        told = [text for text in desk.texts() if "Other users of this computer" in text]
    assert bool(told) == (mode != 0o700)
    assert all(str(tmp_path / "data") in text and "chmod 700" in text for text in told)


@pytest.mark.parametrize("part", ["import", "parts"])
def test_parts_that_cannot_be_loaded_are_told(
    open_desk: OpenDesk, service: Service, monkeypatch: pytest.MonkeyPatch, part: str
) -> None:
    """A press in vain says so, and the window goes on answering."""
    desk = open_desk(service.address)

    def fail(*_: object) -> NoReturn:
        raise ImportError

    window = MainWindow(desk.window._run, desk.window._background)
    desk.qtbot.addWidget(window)
    if part == "import":
        monkeypatch.setattr(window, "_import", fail)
    else:
        monkeypatch.setattr(parts, "import_parts", lambda: map(fail, [None]))
    window.show()
    desk.qtbot.waitUntil(lambda: window.completion is not None)
    window.page.settings_button.click()
    reads(desk, "could not load all of its parts")
    assert [type(error) for error in desk.errors] == [ImportError]
