"""What a new order wiped comes back with Ctrl+Z, field by field."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from tests.support.desk import Desk, OpenDesk
from tests.support.examples import EMAIL, REFERENCE
from tests.support.service import Service, envelope, reply
from tests.support.steps import cancel, fields, send
from xb_desktop.orders.hand_over import HandOver
from xb_desktop.orders.link import Filling

TYPED = ("joe@example.org", "XB_11111111111111111111111111111111")
NAMES = ("Email address", "Order reference")

pytestmark = pytest.mark.qt_log_ignore("does not support raise", extend=True)


def undo(desk: Desk, name: str) -> None:
    """Press Ctrl+Z in a field."""
    field = desk.find(QLineEdit, name)
    field.setFocus()
    desk.qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def type_order(desk: Desk, texts: tuple[str, str] = TYPED) -> None:
    """Type an order, one field after the other."""
    for name, text in zip(NAMES, texts, strict=True):
        field = desk.find(QLineEdit, name)
        field.setFocus()
        field.selectAll()
        desk.write(field, text)


def paste_ticket(desk: Desk) -> None:
    """Paste a ticket with both texts."""
    QApplication.clipboard().setText(f"{EMAIL} wants {REFERENCE} cancelled")
    desk.press("Paste from ticket")


def paste_half_a_ticket(desk: Desk) -> None:
    """Paste a ticket without a reference."""
    QApplication.clipboard().setText(f"Please help {EMAIL} soon")
    desk.press("Paste from ticket")


def open_link(desk: Desk) -> None:
    """Open a link, or start the program again."""
    desk.window.fill_from_outside(HandOver(Filling(EMAIL, REFERENCE)))


def choose_practice_order(desk: Desk) -> None:
    """Choose one of the practice orders."""
    desk.window.fill_practice_order(EMAIL, REFERENCE)


def begin_anew(desk: Desk) -> None:
    """Empty the form for a new cancellation."""
    desk.controller._begin_anew()


WAYS = [paste_ticket, paste_half_a_ticket, open_link, choose_practice_order, begin_anew]


@pytest.mark.parametrize("fill", WAYS)
def test_what_was_typed_comes_back_at_once(
    open_desk: OpenDesk, service: Service, fill: Callable[[Desk], None]
) -> None:
    """One Ctrl+Z in each field, whichever way the new order came; redo leads there again."""
    desk = open_desk(service.address)
    type_order(desk)
    fill(desk)
    filled = fields(desk)
    assert filled != TYPED
    for name in NAMES:
        undo(desk, name)
    assert fields(desk) == TYPED
    for name in NAMES:
        desk.find(QLineEdit, name).redo()
    assert fields(desk) == filled


@pytest.mark.parametrize("fill", WAYS)
def test_what_was_filled_in_comes_back_too(
    open_desk: OpenDesk, service: Service, fill: Callable[[Desk], None]
) -> None:
    """An order that a ticket or a link brought is no less worth than a typed one."""
    desk = open_desk(service.address)
    desk.window.fill_from_outside(HandOver(Filling(*TYPED)))
    fill(desk)
    for name in NAMES:
        undo(desk, name)
    assert fields(desk) == TYPED


def test_a_slip_after_a_ticket_is_undone_alone(open_desk: OpenDesk, service: Service) -> None:
    """What is typed behind a filled-in text is a step of its own."""
    desk = open_desk(service.address)
    type_order(desk)
    paste_ticket(desk)
    desk.write(desk.find(QLineEdit, "Order reference"), "x")
    undo(desk, "Order reference")
    assert fields(desk) == (EMAIL, REFERENCE)


def test_typing_over_an_outcome_can_be_undone(open_desk: OpenDesk, service: Service) -> None:
    """The order whose outcome it was comes back, but not its outcome."""
    desk = open_desk(service.address)
    cancel(desk)
    desk.qtbot.keyClick(desk.window, Qt.Key.Key_J)
    assert fields(desk) == ("j", "")
    assert desk.heading() is None
    for name in NAMES:
        undo(desk, name)
    assert fields(desk) == (EMAIL, REFERENCE)
    assert desk.heading() is None


def test_a_text_that_goes_with_an_edited_one_can_be_undone(
    open_desk: OpenDesk, service: Service
) -> None:
    """After a cancellation, an edit empties the other field."""
    desk = open_desk(service.address)
    cancel(desk)
    desk.write(desk.find(QLineEdit, "Email address"), "x")
    assert fields(desk) == (f"{EMAIL}x", "")
    undo(desk, "Order reference")
    assert fields(desk) == (f"{EMAIL}x", REFERENCE)


def test_a_cleaned_text_forgets_nothing(open_desk: OpenDesk, service: Service) -> None:
    """Leaving a field removes the blanks around its text, and takes no step back away."""
    desk = open_desk(service.address)
    field = desk.find(QLineEdit, "Email address")
    desk.write(field, f" {EMAIL} ")
    field.left.emit()  # type: ignore[attr-defined]
    assert field.text() == EMAIL
    undo(desk, "Email address")
    assert field.text() == f" {EMAIL} "


def test_an_outcome_leaves_with_its_order_when_that_is_undone(
    open_desk: OpenDesk, service: Service
) -> None:
    """An older text beside an outcome would be another order's; undone twice, it stays away."""
    desk = open_desk(service.address)
    type_order(desk)
    paste_ticket(desk)
    desk.press("Cancel order")
    desk.press("Yes, cancel order")
    desk.wait_for_heading("Order cancelled")
    assert fields(desk) == (EMAIL, REFERENCE)
    undo(desk, "Email address")
    assert desk.heading() is None
    desk.find(QLineEdit, "Email address").redo()
    assert desk.heading() is None


def test_the_next_order_of_a_customer_keeps_their_address(
    open_desk: OpenDesk, service: Service
) -> None:
    """What the program puts in is nobody's typing, which would empty the other field."""
    desk = open_desk(service.address)
    cancel(desk)
    desk.window.fill_from_outside(HandOver(Filling(EMAIL, TYPED[1])))
    assert fields(desk) == (EMAIL, TYPED[1])
    assert desk.heading() is None


def test_a_held_form_is_not_undone(open_desk: OpenDesk) -> None:
    """While an order is out, the form shows it, whatever is pressed."""
    answered = threading.Event()
    with Service(reply(200, envelope(), once=answered)) as service:
        desk = open_desk(service.address)
        type_order(desk)
        send(desk)
        desk.qtbot.waitUntil(lambda: not desk.sees(QPushButton, "Yes, cancel order"))
        for name in NAMES:
            undo(desk, name)
            desk.find(QLineEdit, name).undo()
        assert fields(desk) == (EMAIL, REFERENCE)
        answered.set()
        desk.wait_for_heading("Order cancelled")
