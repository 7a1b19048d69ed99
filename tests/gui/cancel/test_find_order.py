"""A customer's pending order is found by hand, read-only, and filled in where it is certain."""

from __future__ import annotations

import json
import threading
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from tests.support.desk import Desk, OpenDesk
from tests.support.examples import EMAIL, KEY, REFERENCE, folders_in
from tests.support.service import CANCELLED, Script, Service, order, pending, reply
from tests.support.steps import dialog_above, fields, reads, send
from xb_desktop.gui.cancel.practice_list import add_practice
from xb_desktop.gui.widgets import busy_indicator
from xb_desktop.gui.widgets.badge import Kind, Place
from xb_desktop.orders.address import Address
from xb_desktop.orders.hand_over import HandOver
from xb_desktop.orders.link import Filling
from xb_desktop.practice import practice_orders
from xb_desktop.practice.practice_run import PracticeRun

OTHER = "XB_11111111111111111111111111111111"

pytestmark = pytest.mark.qt_log_ignore("does not support raise", extend=True)

NONE = b'{"data": {"orderStatus": "Available", "orderResponse": null}, "status": "OK"}'


def open_with_email(open_desk: OpenDesk, service: Service, **options: Any) -> Desk:
    """Open the window and type the customer's address."""
    desk = open_desk(service.address, **options)
    desk.write(desk.find(QLineEdit, "Email address"), EMAIL)
    return desk


def find_button(desk: Desk) -> QPushButton:
    """Return the button that finds the order."""
    return desk.find(QPushButton, "Find order")


def test_one_order_is_filled_in_and_described(open_desk: OpenDesk) -> None:
    """Reference, state, amounts and its beginning; Return goes on to the question, nothing more."""
    with Service(reply(200, pending(REFERENCE))) as service:
        desk = open_with_email(open_desk, service)
        desk.press("Find order")
        reads(desk, f"The pending order of {EMAIL} was filled in: {REFERENCE}. Open.")
        reads(desk, "Pays 69 NGN. Receives 0.00000012 BUSD. Begun 2022-02-07 ")
        assert fields(desk) == (EMAIL, REFERENCE)
        assert desk.window.focusWidget() is desk.find(QPushButton, "Cancel order")
        assert [request.method for request in service.requests] == ["GET"]
        assert service.requests[0].target.endswith("/PendingOrder?emailAddress=jane%40example.com")


def test_nothing_is_asked_for_by_itself(open_desk: OpenDesk) -> None:
    """Typing, pasting, leaving the field and a problem with the order ask the service nothing."""
    with Service(reply(200, pending(REFERENCE))) as service:
        desk = open_with_email(open_desk, service)
        desk.find(QLineEdit, "Order reference").setFocus()
        desk.press("Cancel order")
        desk.window.fill_from_outside(HandOver(Filling(EMAIL, None)))
        desk.qtbot.wait(100)
        assert service.connections == 0


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("Acknowledged", "Accepted by the provider."),
        ("FundedProvider", "The customer says they have paid."),
        ("FundReceivedFromUser", "Payment received."),
        ("FundedUser", "Paid out."),
        ("Completed", "Completed."),
        ("Cancelled", "Cancelled."),
        ("<b>Paused</b>", "Status XendBridge calls '<b>Paused</b>'."),
        (f"At {KEY}", "Status XendBridge calls 'At [key]'."),
    ],
)
def test_what_the_order_is_stands_in_words(open_desk: OpenDesk, state: str, words: str) -> None:
    """The service's own word is plain text and holds no key."""
    body = pending(REFERENCE, p2POrderStatus=state, disputeStatus="OpenDispute")
    with Service(reply(200, body)) as service:
        desk = open_with_email(open_desk, service)
        desk.press("Find order")
        reads(desk, words, "There is an open dispute about this order.")


@pytest.mark.parametrize(
    ("script", "words"),
    [
        (reply(200, NONE), f"The service has no pending order of {EMAIL}."),
        (
            reply(200, b'{"data": {"orderStatus": "ProcessingRequest"}}'),
            "names no pending order of jane@example.com, but calls their status “ProcessingReq",
        ),
        (reply(404), f"The service found nothing for {EMAIL}"),
        (reply(401), "does not accept the secret key. Nothing was filled in. Enter a valid key"),
        (reply(500), "an internal error (HTTP status 500). Nothing was filled in. Press Find"),
        (reply(200, b"<html>"), "the answer could not be understood. Nothing was filled in."),
        (reply(200, b'{"Status": 2, "Message": "x", "Data": null}'), "could not be understood"),
        (
            reply(200, pending(REFERENCE, customerContact={"email": "joe@example.com"})),
            "belongs to another email address, joe@example.com. Nothing was filled in.",
        ),
        (
            reply(200, pending(REFERENCE, customerContact={"email": 7})),
            "not clearly whose it is. Nothing was filled in.",
        ),
        (
            reply(200, pending("XCHKB_0877e5692ee946f491bafab275d3d522")),
            "only the reference of a checkout",
        ),
        (reply(200, pending("XB_0877…d522")), "no order reference that can be used"),
        (reply(200, pending(KEY)), "no order reference that can be used"),
    ],
)
def test_what_cannot_be_filled_in_is_said(open_desk: OpenDesk, script: Script, words: str) -> None:
    """None, errors, another customer's, no order's, not whole: with what to do next."""
    with Service(script) as service:
        desk = open_with_email(open_desk, service)
        desk.press("Find order")
        reads(desk, words)
        assert fields(desk) == (EMAIL, "")
        assert any("from the ticket" in text and words in text for text in desk.texts())
        assert not any(KEY in text for text in desk.texts())
        assert find_button(desk).isEnabled()
        assert len(service.requests) == 1


def test_of_several_orders_one_is_chosen(open_desk: OpenDesk) -> None:
    """By its number; none is chosen beforehand, and the form is filled with the chosen one."""
    with Service(reply(200, pending(REFERENCE, OTHER))) as service:
        desk = open_with_email(open_desk, service)
        desk.press("Find order")
        choice = dialog_above(desk)
        reads(desk, f"Which pending order of {EMAIL} is to be cancelled?", "Open. Pays 69 NGN.")
        assert not desk.find(QPushButton, "Use this order").isEnabled()
        desk.qtbot.keyClick(choice, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
        desk.qtbot.waitUntil(desk.find(QRadioButton, OTHER).isChecked)
        desk.press("Use this order")
        reads(desk, f"was filled in: {OTHER}.")
        assert fields(desk) == (EMAIL, OTHER)


def test_the_form_is_kept_where_nothing_is_chosen(open_desk: OpenDesk) -> None:
    """Esc, and the button that says so."""
    with Service(reply(200, pending(REFERENCE, OTHER))) as service:
        desk = open_with_email(open_desk, service)
        for leave in ("Esc", "Keep the form"):
            desk.press("Find order")
            choice = dialog_above(desk)
            if leave == "Esc":
                desk.qtbot.keyClick(choice, Qt.Key.Key_Escape)
            else:
                desk.press(leave)
            desk.qtbot.waitUntil(lambda choice=choice: not choice.isVisible())  # type: ignore[misc]
            assert fields(desk) == (EMAIL, "")


def test_beside_another_customers_order_nothing_is_certain(open_desk: OpenDesk) -> None:
    """The order that may be this customer's is offered, the other one is left out and said."""
    orders = [
        json.loads(order(REFERENCE, EMAIL))["data"],
        json.loads(order(OTHER, "joe@example.com"))["data"],
    ]
    with Service(reply(200, json.dumps({"data": orders}).encode())) as service:
        desk = open_with_email(open_desk, service)
        desk.press("Find order")
        dialog_above(desk)
        assert desk.sees(QRadioButton, REFERENCE)
        assert not desk.sees(QRadioButton, OTHER)
        reads(desk, "The service also named an order that is not offered here")
        desk.press("Keep the form")


@pytest.mark.parametrize("change", ["email", "reference", "link", "address"])
def test_a_form_that_changed_meanwhile_is_left_alone(open_desk: OpenDesk, change: str) -> None:
    """What was found is not for what the form shows now."""
    answered = threading.Event()
    with Service(reply(200, pending(REFERENCE), once=answered)) as service:
        desk = open_with_email(open_desk, service)
        desk.press("Find order")
        if change == "email":
            desk.write(desk.find(QLineEdit, "Email address"), "x")
        elif change == "reference":
            desk.write(desk.find(QLineEdit, "Order reference"), "XB_1")
        elif change == "link":
            desk.window.fill_from_outside(HandOver(Filling("joe@example.com", None)))
        else:
            elsewhere = Address("http", "127.0.0.1", 9)
            desk.controller.use_place(Place(elsewhere, Kind.LIVE))
        before = fields(desk)
        answered.set()
        reads(desk, "changed while the order was being looked up, so nothing was filled in.")
        assert fields(desk) == before


def test_a_held_form_is_left_alone(open_desk: OpenDesk) -> None:
    """An order that was entered and sent meanwhile stays, whatever writes into its fields."""
    found, cancelled = threading.Event(), threading.Event()
    scripts = (reply(200, pending(OTHER), once=found), reply(200, CANCELLED, once=cancelled))
    with Service(*scripts) as service:
        desk = open_with_email(open_desk, service)
        desk.press("Find order")
        desk.qtbot.waitUntil(lambda: service.connections == 1)
        send(desk)
        # As assistive technology can.
        desk.find(QLineEdit, "Order reference").clear()
        assert not find_button(desk).isEnabled()
        assert not desk.menus.find.isEnabled()
        found.set()
        reads(desk, "nothing was filled in.")
        assert fields(desk) == (EMAIL, "")
        cancelled.set()
        desk.wait_for_heading("Order cancelled")
        assert fields(desk) == (EMAIL, REFERENCE)


def test_a_second_press_asks_no_second_time(open_desk: OpenDesk) -> None:
    """While one look-up is out, the button waits with the person."""
    answered = threading.Event()
    with Service(reply(200, NONE, once=answered)) as service:
        desk = open_with_email(open_desk, service)
        desk.press("Find order")
        desk.press("Find order")
        desk.menus.find.trigger()
        answered.set()
        reads(desk, "has no pending order")
        assert len(service.requests) == 1


def test_waiting_can_be_stopped(open_desk: OpenDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is said what is waited for, and nothing is filled in after the stop."""
    monkeypatch.setattr(busy_indicator, "OFFER_STOP_AFTER_S", 1)
    with Service(reply(200, pending(REFERENCE), after_s=60)) as service:
        desk = open_with_email(open_desk, service)
        desk.press("Find order")
        reads(desk, "Looking for the customer's pending order, ", "The keychain may ask for your")
        desk.press("Stop waiting")
        reads(desk, "you stopped waiting for the answer. Nothing was filled in.")
        assert fields(desk) == (EMAIL, "")
        assert not desk.sees(QPushButton, "Stop waiting")


def test_a_look_up_that_fails_unexpectedly_is_said(
    open_desk: OpenDesk, service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A fault of the program itself ends the waiting too."""
    desk = open_with_email(open_desk, service)
    monkeypatch.setattr(desk.session, "find_order", lambda *_: 1 / 0)
    desk.press("Find order")
    reads(desk, "The pending order could not be looked up. Nothing was filled in.")
    assert len(desk.errors) == 1
    desk.errors.clear()


def test_the_key_is_refused_as_an_email_address(open_desk: OpenDesk, service: Service) -> None:
    """It is said beside its field, and nothing is sent."""
    desk = open_desk(service.address)
    field = desk.find(QLineEdit, "Email address")
    desk.write(field, f"{KEY}@example.com")
    desk.press("Find order")
    reads(desk, "This contains the secret key or part of it, so nothing was sent or recorded.")
    assert service.requests == []
    assert field.hasFocus()


def test_without_a_key_it_is_said(open_desk: OpenDesk, service: Service) -> None:
    """No question for a key comes up by itself, and nothing is sent."""
    desk = open_with_email(open_desk, service, key=None)
    desk.press("Find order")
    reads(desk, "no secret key is saved for this address. Nothing was filled in. Enter a valid key")
    assert service.requests == []


def test_the_button_is_offered_where_it_can_find_something(
    open_desk: OpenDesk, service: Service
) -> None:
    """A usable address without a reference, in a form that is not held."""
    desk = open_desk(service.address)
    button, email = find_button(desk), desk.find(QLineEdit, "Email address")
    assert not button.isEnabled()
    desk.write(email, "jane@example")
    assert not button.isEnabled()
    desk.write(email, ".com")
    assert button.isEnabled()
    desk.write(desk.find(QLineEdit, "Order reference"), "X")
    assert not button.isEnabled()
    desk.find(QLineEdit, "Order reference").clear()
    assert button.isEnabled()
    desk.fill(EMAIL, REFERENCE)
    assert not button.isEnabled()


def test_the_menu_says_what_it_needs(open_desk: OpenDesk, service: Service) -> None:
    """It is there for whoever looks for it, and never does nothing in silence."""
    desk = open_desk(service.address)
    desk.menus.find.trigger()
    reads(desk, "Enter the customer's email address.")
    assert desk.find(QLineEdit, "Email address").hasFocus()
    desk.fill(EMAIL, REFERENCE)
    desk.menus.find.trigger()
    reads(desk, "There is already an order reference in the form.")
    assert service.requests == []


def test_it_is_reached_by_keyboard(open_desk: OpenDesk) -> None:
    """Alt+F, and Tab behind the reference; undo takes away again what was filled in."""
    with Service(reply(200, pending(REFERENCE))) as service:
        desk = open_with_email(open_desk, service)
        desk.qtbot.keyClick(desk.find(QLineEdit, "Email address"), Qt.Key.Key_Tab)
        line = desk.find(QLineEdit, "Order reference")
        assert line.hasFocus()
        desk.qtbot.keyClick(line, Qt.Key.Key_Tab)
        assert find_button(desk).hasFocus()
        desk.qtbot.keyClick(desk.window, Qt.Key.Key_F, Qt.KeyboardModifier.AltModifier)
        desk.qtbot.waitUntil(lambda: fields(desk) == (EMAIL, REFERENCE))
        line.setFocus()
        desk.qtbot.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert fields(desk) == (EMAIL, "")


def test_an_open_dialog_is_not_covered(open_desk: OpenDesk) -> None:
    """Several orders that come while the settings are open are said, and can be chosen later."""
    answered = threading.Event()
    with Service(reply(200, pending(REFERENCE, OTHER), once=answered)) as service:
        desk = open_with_email(open_desk, service)
        desk.press("Find order")
        desk.press("Settings")
        settings = dialog_above(desk)
        answered.set()
        reads(desk, f"The service has several pending orders of {EMAIL}.")
        assert dialog_above(desk) is settings
        assert isinstance(settings, QDialog)
        settings.reject()


@pytest.mark.parametrize(
    ("customer", "words"),
    [
        (practice_orders.EMAIL_ADDRESS, f"was filled in: {practice_orders.CANCELLED}. Open."),
        (practice_orders.WITHOUT_ORDER, "has no pending order of joe@example.com."),
        (
            practice_orders.WITH_FAULT,
            "could not be looked up: the service reported an internal error (HTTP status 500).",
        ),
    ],
)
def test_it_can_be_practised(qtbot: QtBot, tmp_path: Path, customer: str, words: str) -> None:
    """The list has a row for each, which fills in the address alone."""
    run = PracticeRun(folders_in(tmp_path))
    desk = Desk(qtbot, run)
    add_practice(desk.window)
    desk.qtbot.waitUntil(lambda: desk.sees(QListWidget, "Practice orders"))
    rows = desk.find(QListWidget, "Practice orders")
    [row] = [row for row in map(rows.item, range(rows.count())) if row.text().endswith(customer)]
    rows.itemClicked.emit(row)
    assert fields(desk) == (customer, "")
    desk.press("Find order")
    reads(desk, words)
    run.close()
