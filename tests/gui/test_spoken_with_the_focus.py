"""What a screen reader without a handler for announcements says with the control in focus."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.support.desk import Desk, OpenDesk
from tests.support.examples import EMAIL, KEY, REFERENCE
from tests.support.order_service import Answer, Service
from tests.support.service import CANCELLED, envelope, reply
from tests.support.service import Service as BareService
from tests.support.steps import dialog_above, reads, send, submit
from xb_desktop.gui.widgets.announcement import announce
from xb_desktop.orders.address import Address


@pytest.fixture
def orders() -> Iterator[Service]:
    """Return a service that tells look-ups from cancellations."""
    with Service() as running:
        yield running


def described(part: QWidget) -> str:
    """Return what describes a part to assistive technology."""
    found = QAccessible.queryAccessibleInterface(part)
    return found.text(QAccessible.Text.Description)


def focus_in(desk: Desk) -> QWidget | None:
    """Return the control in focus; the platform of the tests does not come back to a window."""
    return QApplication.focusWidget() or desk.window.focusWidget()


def come_back(desk: Desk) -> None:
    """Come back to the window from a dialog that has been closed."""
    with desk.qtbot.waitActive(desk.window):
        desk.window.activateWindow()


def hears(desk: Desk, *words: str) -> None:
    """Wait until the control in focus is described by these words, each of them once."""

    def is_heard() -> bool:
        focus = focus_in(desk)
        return focus is not None and all(described(focus).count(each) == 1 for each in words)

    desk.qtbot.waitUntil(is_heard)


def test_an_outcome(open_desk: OpenDesk) -> None:
    """With the service's own message, and without the key."""
    with BareService(reply(400, envelope(False, "Failed", "The order has expired."))) as service:
        desk = open_desk(service.address)
        send(desk)
        desk.wait_for_heading("Not cancelled")
        hears(desk, "Not cancelled.", "The service's message: “The order has expired.”")
        copy = desk.find(QPushButton, "Copy result")
        come_back(desk)
        assert QApplication.focusWidget() is copy
        assert KEY not in described(copy)
        desk.press("Copy result")
        hears(desk, "The result has been copied to the clipboard.")
        desk.find(QLineEdit, "Email address").setFocus()
        desk.qtbot.waitUntil(lambda: described(copy).startswith("Not cancelled."))


def test_what_a_look_up_finds_after_an_outcome(open_desk: OpenDesk, orders: Service) -> None:
    """What is new comes first."""
    desk = open_desk(Address.parse(orders.address))
    desk.controller.outcome.copies_at_once = False
    submit(desk)
    desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, "Yes, cancel order"))
    desk.controller.flow.looks_up = True
    desk.press("Yes, cancel order")
    desk.wait_for_heading("Order cancelled")
    hears(desk, "Checked ", "Order cancelled.")
    assert described(desk.find(QPushButton, "Copy result")).startswith("Checked ")
