"""How a person begins: the first time, and after every outcome."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QProcess, Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from tests.support.desk import Desk, OpenDesk
from tests.support.examples import EMAIL, REFERENCE
from tests.support.service import Service, envelope, reply
from tests.support.steps import cancel, fields
from xb_desktop.gui.cancel.getting_started import start_practice
from xb_desktop.system.own_command import own_command


def steps(desk: Desk) -> int:
    """Count the lines that say what to do."""
    return sum(text.startswith(("1. ", "2. ", "3. ")) for text in desk.texts())


def test_the_first_steps_stand_there_until_the_first_outcome(
    open_desk: OpenDesk, service: Service
) -> None:
    """Three lines say what to do, and come no more once somebody has done it."""
    desk = open_desk(service.address)
    desk.qtbot.waitUntil(lambda: steps(desk) == 3)
    assert desk.sees(QPushButton, "Try practice mode")
    cancel(desk)
    assert not desk.sees(QPushButton, "Try practice mode")
    desk.window.close()
    again = open_desk(service.address)
    # What comes after the first paint has come when the journal is being looked at.
    again.qtbot.waitUntil(lambda: bool(again.window._background._threads))
    assert not again.sees(QPushButton, "Try practice mode")


def test_practice_is_one_click_away(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is this very program once more, whether Python runs it or it is frozen."""
    started = []

    def start(program: str, arguments: list[str]) -> tuple[bool, int]:
        started.append([program, *arguments])
        return True, 1

    monkeypatch.setattr(QProcess, "startDetached", start)
    assert start_practice()
    usual = own_command()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    start_practice()
    assert started == [
        [*usual, "--practice"],
        [sys.executable, "--practice"],
    ]


def test_typing_after_an_outcome_begins_the_next_order(
    open_desk: OpenDesk, service: Service
) -> None:
    """Wherever the keyboard is, what is typed goes into an empty form."""
    desk = open_desk(service.address)
    cancel(desk)
    copy = desk.find(QPushButton, "Copy result")
    assert desk.window.focusWidget() is copy
    desk.qtbot.keyClicks(copy, "j")
    desk.qtbot.keyClicks(desk.window.focusWidget(), "oe@example.com")
    assert fields(desk) == ("joe@example.com", "")
    assert desk.heading() is None


def test_typing_into_a_field_after_a_cancellation_empties_the_other(
    open_desk: OpenDesk, service: Service
) -> None:
    """The reference of an order that is done never stays beside another customer's address."""
    desk = open_desk(service.address)
    cancel(desk)
    field = desk.find(QLineEdit, "Email address")
    field.setFocus()
    field.selectAll()
    desk.write(field, "joe@example.com")
    assert fields(desk) == ("joe@example.com", "")
    assert desk.heading() is None


def test_the_same_order_in_other_letters_leaves_an_outcome_as_it_looks(
    open_desk: OpenDesk, service: Service
) -> None:
    """What is made ready for the next order does not repaint the last one's outcome."""
    desk = open_desk(service.address)
    cancel(desk)
    panel = desk.controller.outcome
    desk.qtbot.wait(100)
    look = panel.grab().toImage()
    desk.controller.form.fill(EMAIL, REFERENCE.replace("e", "E"))
    desk.qtbot.wait(100)
    assert desk.heading() == "Order cancelled"
    assert panel.grab().toImage() == look


def test_a_refused_order_can_be_corrected(open_desk: OpenDesk) -> None:
    """Typing takes the outcome away and leaves the other field as it is."""
    with Service(reply(404)) as service:
        desk = open_desk(service.address)
        cancel(desk)
        field = desk.find(QLineEdit, "Order reference")
        field.setFocus()
        field.selectAll()
        desk.write(field, "XS_1234567")
        assert fields(desk) == (EMAIL, "XS_1234567")
        assert desk.heading() is None


def test_an_unknown_outcome_stays_in_sight_until_it_is_settled(open_desk: OpenDesk) -> None:
    """Its panel makes room for the next order, and a notice takes its place."""
    with Service(reply(500), reply(200, envelope()), reply(200, envelope())) as service:
        desk = open_desk(service.address)
        cancel(desk)
        desk.press("New cancellation")
        assert fields(desk) == ("", "")
        assert any("It is still not known whether" in text for text in desk.texts())
        assert desk.heading() is None
        cancel(desk)
        assert desk.heading() == "Order cancelled"
        assert not any("It is still not known whether" in text for text in desk.texts())


def test_return_on_the_outcome_copies_the_receipt(open_desk: OpenDesk, service: Service) -> None:
    """No key that is pressed once too often asks to cancel the order again."""
    desk = open_desk(service.address)
    cancel(desk)
    from PySide6.QtWidgets import QApplication

    QApplication.clipboard().setText("")
    desk.qtbot.keyClick(desk.window.focusWidget(), Qt.Key.Key_Return)
    assert QApplication.clipboard().text().startswith("Order cancelled | ")
    assert not desk.sees(QPushButton, "Yes, cancel order")
