"""Every control has a name and an Alt key of its own, in every window and whatever it shows."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QPushButton,
    QTableView,
    QWidget,
)

from tests.support.alt_keys import OUTCOMES, check
from tests.support.desk import Desk, OpenDesk
from tests.support.examples import EMAIL, REFERENCE
from tests.support.scenes import ask_before_deleting, open_export, open_history
from tests.support.service import CANCELLED, Script, Service, order, reply
from tests.support.steps import dialog_above, reads, submit
from xb_desktop.gui.widgets import busy_indicator
from xb_desktop.settings import Settings


def confirmation(desk: Desk) -> QWidget:
    """Ask to cancel an order and return the question."""
    submit(desk)
    desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, "No, keep order"))
    return dialog_above(desk)


def saying(state: str) -> Script:
    """Answer a look-up: the order is in this state."""
    return reply(200, order(REFERENCE, EMAIL, p2POrderStatus=state))


@pytest.mark.parametrize("records", [False, True])
def test_the_first_window(open_desk: OpenDesk, service: Service, *, records: bool) -> None:
    """The form with all of its fields, the settings, the menus and the first steps."""
    Settings().records_ticket = Settings().records_reason = records
    check(open_desk(service.address).window)


@pytest.mark.parametrize("heading", OUTCOMES)
def test_an_outcome(open_desk: OpenDesk, heading: str) -> None:
    """The panel's buttons get along with those of the form."""
    Settings().records_ticket = Settings().records_reason = True
    with Service(OUTCOMES[heading]) as service:
        desk = open_desk(service.address)
        confirmation(desk)
        desk.press("Yes, cancel order")
        desk.wait_for_heading(heading)
        check(desk.window)


def test_a_cancellation_that_may_be_waited_for_no_longer(
    open_desk: OpenDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While it is out, the button that stops waiting is there too."""
    monkeypatch.setattr(busy_indicator, "OFFER_STOP_AFTER_S", 1)
    with Service(reply(200, CANCELLED, after_s=60)) as service:
        desk = open_desk(service.address)
        confirmation(desk)
        desk.press("Yes, cancel order")
        desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, "Stop waiting"))
        check(desk.window)


@pytest.mark.parametrize("state", ["Submitted", "Cancelled", "FundedProvider"])
def test_a_confirmation(open_desk: OpenDesk, state: str) -> None:
    """Whatever it asks for, it can be answered by keys."""
    with Service(saying(state)) as service:
        desk = open_desk(service.address, looks_up=True)
        question = confirmation(desk)
        reads(desk, "Type: Buy")
        check(question)
        desk.press("No, keep order")


@pytest.mark.parametrize("scene", [open_history, ask_before_deleting, open_export])
def test_the_history(open_desk: OpenDesk, service: Service, scene: Callable[[Desk], None]) -> None:
    """Search, filters, what can be done with an attempt, and the dialogs above it."""
    desk = open_desk(service.address)
    scene(desk)
    history = desk.find(QTableView, "Attempts").window()
    check(QApplication.activeModalWidget() or history)


def test_the_last_four_characters_are_typed_after_alt_t(open_desk: OpenDesk) -> None:
    """The label leads to the line, and Alt+Y says yes."""
    with Service(saying("FundedProvider"), reply(200, CANCELLED)) as service:
        desk = open_desk(service.address, looks_up=True)
        question = confirmation(desk)
        name = "Last four characters of the reference"
        desk.qtbot.waitUntil(lambda: desk.sees(QLineEdit, name))
        desk.qtbot.keyClick(question, Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
        assert desk.find(QLineEdit, name).hasFocus()
        desk.qtbot.keyClicks(desk.find(QLineEdit, name), REFERENCE[-4:])
        desk.qtbot.keyClick(question, Qt.Key.Key_Y, Qt.KeyboardModifier.AltModifier)
        desk.wait_for_heading("Order cancelled")


@pytest.mark.parametrize("has_keychain", [True, False])
def test_the_key_dialog(open_desk: OpenDesk, service: Service, *, has_keychain: bool) -> None:
    """With a keychain or without one."""
    desk = open_desk(service.address, key=None, has_keychain=has_keychain)
    submit(desk)
    check(dialog_above(desk))
    desk.press("Not now")


def test_several_notices_beside_an_outcome(open_desk: OpenDesk) -> None:
    """However many orders stay unknown, each is checked and dismissed by a key of its own."""
    with Service(*[reply(500)] * 3) as service:
        desk = open_desk(service.address)
        for last in "345":
            desk.fill(EMAIL, REFERENCE[:-1] + last)
            desk.press("Cancel order")
            desk.press("Yes, cancel order")
            desk.wait_for_heading("Outcome unknown")
            check(desk.window)
            desk.press("New cancellation")

        def unknown() -> list[str]:
            told = [text for text in desk.texts() if "It is still not known" in text]
            return sorted(reference for reference in "345" if f"{reference} for" in " ".join(told))

        check(desk.window)
        desk.press("Show notices")
        desk.qtbot.waitUntil(lambda: unknown() == ["3", "4", "5"])
        check(desk.window)
        with desk.qtbot.waitActive(desk.window):
            desk.window.activateWindow()
        desk.qtbot.keyClick(desk.window, Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
        desk.qtbot.waitUntil(lambda: unknown() == ["3", "5"])
        check(desk.window)


def test_the_settings(open_desk: OpenDesk, service: Service) -> None:
    """The addresses and what can be done with them, and the dialog of a new one."""
    desk = open_desk(service.address)
    desk.press("Settings")
    check(dialog_above(desk))
    desk.press("Add address")
    desk.qtbot.waitUntil(lambda: desk.sees(QLineEdit, "Name"))
    check(dialog_above(desk))


def test_a_ticket_with_several_orders(open_desk: OpenDesk, service: Service) -> None:
    """Each candidate is chosen by its number."""
    desk = open_desk(service.address)
    other = REFERENCE[:-1] + "3"
    QApplication.clipboard().setText(f"{EMAIL} wants {REFERENCE} or\n{other} cancelled")
    desk.press("Paste from ticket")
    choice = dialog_above(desk)
    check(choice)
    desk.qtbot.keyClick(choice, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    # A shortcut presses its button for a moment before it clicks.
    desk.qtbot.waitUntil(desk.find(QPushButton, "Use these").isEnabled)
    desk.qtbot.keyClick(choice, Qt.Key.Key_U, Qt.KeyboardModifier.AltModifier)
    desk.qtbot.waitUntil(lambda: desk.controller.form.reference == other)


def test_several_pending_orders(open_desk: OpenDesk) -> None:
    """Each order of the customer is chosen by its number."""
    other = REFERENCE[:-1] + "3"
    orders = [json.loads(order(reference, EMAIL))["data"] for reference in (REFERENCE, other)]
    with Service(reply(200, json.dumps({"data": orders}).encode())) as service:
        desk = open_desk(service.address)
        desk.fill(EMAIL, "")
        desk.press("Find order")
        choice = dialog_above(desk)
        check(choice)
        desk.qtbot.keyClick(choice, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
        desk.qtbot.waitUntil(desk.find(QPushButton, "Use this order").isEnabled)
        desk.qtbot.keyClick(choice, Qt.Key.Key_U, Qt.KeyboardModifier.AltModifier)
        desk.qtbot.waitUntil(lambda: desk.controller.form.reference == other)
