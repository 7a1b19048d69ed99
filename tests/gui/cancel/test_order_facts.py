"""The confirmation says what the order is, and asks for more care where it is called for."""

from __future__ import annotations

import threading
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from tests.support.desk import Desk, OpenDesk
from tests.support.examples import EMAIL, ORDER, REFERENCE
from tests.support.service import Script, Service, envelope, raw, reply
from tests.support.service import order as service_order
from tests.support.steps import reads, submit
from xb_desktop.gui.cancel import confirmation, order_facts
from xb_desktop.gui.widgets.badge import Kind, Place
from xb_desktop.languages import Language
from xb_desktop.orders.address import Address
from xb_desktop.orders.order_state import NotFound
from xb_desktop.orders.outcome import Cause


def order(**changes: Any) -> Script:
    """Answer a look-up in the documented shape, with some values changed."""
    return reply(200, service_order(REFERENCE, EMAIL, **changes))


def ask(open_desk: OpenDesk, service: Service) -> Desk:
    """Open the confirmation of the test's order."""
    desk = open_desk(service.address, looks_up=True)
    submit(desk)
    desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, "Yes, cancel order"))
    return desk


def yes(desk: Desk) -> QPushButton:
    """Return the button that says yes."""
    return desk.find(QPushButton, "Yes, cancel order")


def test_an_open_order_is_described_without_moving_a_button(open_desk: OpenDesk) -> None:
    """Amounts, type, state and expiry come while the confirmation is open."""
    with Service(order(), reply(200, envelope())) as service:
        desk = ask(open_desk, service)
        before = yes(desk).mapTo(yes(desk).window(), QPoint(0, 0))
        reads(desk, "Type: Buy", "69 NGN → 0.00000012 BUSD", "Open")
        reads(desk, "It expires by itself in 9:")
        assert yes(desk).mapTo(yes(desk).window(), QPoint(0, 0)) == before
        assert yes(desk).isEnabled()
        desk.press("Yes, cancel order")
        desk.wait_for_heading("Order cancelled")


def test_another_customers_order_takes_the_end_of_its_reference(open_desk: OpenDesk) -> None:
    """It is said, and yes stays off until the last four characters are typed."""
    joes = order(customerContact={"email": "joe@example.com"})
    with Service(joes, reply(200, envelope())) as service:
        desk = ask(open_desk, service)
        reads(desk, "This order belongs to another customer: joe@example.com.")
        assert not yes(desk).isEnabled()
        desk.write(desk.find(QLineEdit, "Last four characters of the reference"), "d522")
        desk.press("Yes, cancel order")
        desk.wait_for_heading("Order cancelled")


@pytest.mark.parametrize("state", ["Cancelled", "Completed", 7])
def test_an_order_that_is_over_takes_a_deliberate_step(open_desk: OpenDesk, state: Any) -> None:
    """Yes stays off until somebody says that they want it all the same."""
    with Service(order(p2POrderStatus=state), reply(200, envelope())) as service:
        desk = ask(open_desk, service)
        desk.qtbot.waitUntil(lambda: bool(desk._parts(QCheckBox)))
        assert not yes(desk).isEnabled()
        box = next(box for box in desk._parts(QCheckBox) if "anyway" in box.text())
        box.setChecked(True)
        desk.press("Yes, cancel order")
        desk.wait_for_heading("Order cancelled")


@pytest.mark.parametrize(
    "changes",
    [
        {"p2POrderStatus": "FundedProvider"},
        {"p2POrderStatus": 5},
        {"p2POrderStatus": "FundedUser"},
        {"disputeStatus": "Opened"},
        {"p2POrderStatus": "Completed", "disputeStatus": "Opened"},
        {"fundedProviderAtTimeStamp": 1644228000000},
        {"disputeStatus": 1},
        {"customerContact": "Jane Doe"},
    ],
)
def test_a_paid_order_takes_the_end_of_its_reference(
    open_desk: OpenDesk, changes: dict[str, Any]
) -> None:
    """Yes stays off until the last four characters of the reference are typed."""
    with Service(order(**changes), reply(200, envelope())) as service:
        desk = ask(open_desk, service)
        last_four = "Last four characters of the reference"
        desk.qtbot.waitUntil(lambda: desk.sees(QLineEdit, last_four))
        assert not yes(desk).isEnabled()
        field = desk.find(QLineEdit, last_four)
        for typed, enabled in (("d52", False), ("d523", False), ("D522", True)):
            field.clear()
            desk.write(field, typed)
            assert yes(desk).isEnabled() is enabled
        desk.qtbot.keyClick(field, Qt.Key.Key_Tab)
        desk.press("Yes, cancel order")
        desk.wait_for_heading("Order cancelled")


def test_all_that_speaks_against_it_is_said(open_desk: OpenDesk) -> None:
    """Another customer, a payment and a dispute: no warning hides another."""
    facts = {"p2POrderStatus": "FundedProvider", "disputeStatus": "Opened"}
    with Service(order(**facts, customerContact={"email": "joe@example.com"})) as service:
        desk = ask(open_desk, service)
        reads(
            desk, "joe@example.com", "says that they have paid", "which XendBridge calls 'Opened'."
        )
        desk.press("No, keep order")


def test_an_order_that_is_over_has_no_time_left(open_desk: OpenDesk) -> None:
    """What it would have had means nothing any more."""
    with Service(order(p2POrderStatus="Cancelled")) as service:
        desk = ask(open_desk, service)
        reads(desk, "Cancelled", "already cancelled")
        assert not any("xpire" in text for text in desk.texts())
        desk.press("No, keep order")


def test_nobody_is_asked_after_a_no(open_desk: OpenDesk) -> None:
    """A no that comes before the question was seen to be painted asks the service nothing."""
    with Service(order()) as service:
        desk = open_desk(service.address, looks_up=False)
        desk.controller.flow.looks_up = True
        submit(desk)
        desk.qtbot.waitUntil(lambda: desk.controller.flow._confirmation is not None)
        question = desk.controller.flow._confirmation
        assert question is not None
        question.reject()
        question.painted.emit()
        desk.qtbot.wait(200)
        asked_before_the_no = question._is_painted
        assert len(service.requests) <= asked_before_the_no


@pytest.mark.parametrize("name", ["No, keep order", "Yes, cancel order"])
def test_a_yes_is_sent_once_whatever_is_pressed_after_it(open_desk: OpenDesk, name: str) -> None:
    """The question is gone, and its buttons say neither yes again nor no."""
    with Service(reply(200, envelope())) as service:
        desk = open_desk(service.address)
        submit(desk)
        desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, "Yes, cancel order"))
        button = desk.find(QPushButton, name)
        yes(desk).click()
        button.click()
        desk.wait_for_heading("Order cancelled")
        assert not any("The order is kept" in text for text in desk.texts())
        desk.qtbot.wait(50)
        assert len(service.posts) == 1


@pytest.mark.parametrize(
    "script",
    [reply(404), reply(401), reply(200, b"garbage"), raw(b""), order(orderReference="XB_other")],
)
def test_a_look_up_that_errs_stands_in_nobodys_way(open_desk: OpenDesk, script: Script) -> None:
    """Details are not available, and the order can be cancelled."""
    with Service(script, reply(200, envelope())) as service:
        desk = ask(open_desk, service)
        reads(desk, "Details of this order are not available.")
        desk.press("Yes, cancel order")
        desk.wait_for_heading("Order cancelled")


def test_a_look_up_that_hangs_is_given_up(
    open_desk: OpenDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Yes waits for two seconds, the question for four, and both say so."""
    monkeypatch.setattr(order_facts, "PATIENCE_MS", 4000)
    monkeypatch.setattr(confirmation, "HOLD_MS", 1500)
    with Service(reply(200, b"", after_s=10), reply(200, envelope())) as service:
        desk = ask(open_desk, service)
        assert not yes(desk).isEnabled()
        reads(desk, "Looking up…")
        reads(desk, "Still looking up…")
        assert yes(desk).isEnabled()
        reads(desk, "Details of this order are not available.")
        desk.press("Yes, cancel order")
        desk.wait_for_heading("Order cancelled")


def test_no_guard_can_be_outrun(open_desk: OpenDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    """What comes after yes has been allowed still guards, if yes was not said yet."""
    monkeypatch.setattr(confirmation, "HOLD_MS", 1500)
    answered = threading.Event()
    paid = reply(200, service_order(REFERENCE, EMAIL, p2POrderStatus=4), once=answered)
    with Service(paid, reply(200, envelope())) as service:
        desk = ask(open_desk, service)
        assert not yes(desk).isEnabled()
        desk.qtbot.waitUntil(lambda: yes(desk).isEnabled())
        answered.set()
        desk.qtbot.waitUntil(lambda: not yes(desk).isEnabled())
        assert desk.sees(QLineEdit, "Last four characters of the reference")
        desk.press("No, keep order")
        assert service.posts == []


def test_the_look_up_is_a_choice_that_is_remembered(open_desk: OpenDesk) -> None:
    """It is on until somebody turns it off, and off in the next window."""
    with Service() as service:
        desk = open_desk(service.address, looks_up=None)
        assert desk.controller.flow.looks_up
        desk.press("Settings")
        desk.find(QCheckBox, "Look up orders before and after cancelling").setChecked(False)
        assert not desk.controller.flow.looks_up
        assert not open_desk(service.address, looks_up=None).controller.flow.looks_up


@pytest.mark.parametrize(
    ("amount", "shown"),
    [
        ("69 NGN", "69 NGN"),
        ("1234 NGN", "1,234 NGN"),
        ("99999999.99999999999 NGN", "99,999,999.99999999999 NGN"),
        ("-1234567.0001", "-1,234,567.0001"),
        ("0.00000012 BUSD", "0.00000012 BUSD"),
        ("1e400 NGN", "1e400 NGN"),
        ("69,000.50 NGN", "69,000.50 NGN"),
        ("about 5000 NGN", "about 5000 NGN"),
        ("", ""),
    ],
)
def test_thousands_are_grouped(amount: str, shown: str) -> None:
    """Only the digits before the point, and only where they are the service's plain number."""
    assert order_facts.grouped(amount) == shown


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        (Language.ENGLISH, "1,234,567.00012 NGN"),
        (Language.FRENCH, "1\N{NARROW NO-BREAK SPACE}234\N{NARROW NO-BREAK SPACE}567,00012 NGN"),
        (Language.PORTUGUESE, "1.234.567,00012 NGN"),
    ],
    indirect=["language"],
)
def test_separators_are_those_of_the_language(language: Language, shown: str) -> None:
    """A comma is a decimal point to most of the world; the digits are the service's own."""
    assert order_facts.grouped("1234567.00012 NGN") == shown, language
    assert order_facts.grouped("69,000.50 NGN") == "69,000.50 NGN"


def test_amounts_are_shown_to_their_last_digit(open_desk: OpenDesk) -> None:
    """What the service sent can be read, and nothing else."""
    body = service_order(
        REFERENCE, EMAIL, payableAmount=0.5, fundedProviderAtTimeStamp=-62135596800000
    )
    with Service(reply(200, body.replace(b" 0.5", b" 99999999.99999999999"))) as service:
        desk = ask(open_desk, service)
        reads(desk, "99,999,999.99999999999 NGN → 0.00000012 BUSD")
        assert yes(desk).isEnabled()
        desk.press("No, keep order")


def test_a_look_up_without_facts_keeps_its_reason(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The service that could not be reached is not called a service that is awaited, later on."""
    monkeypatch.setattr(order_facts, "PATIENCE_MS", 0)
    facts = order_facts.OrderFacts()
    qtbot.addWidget(facts)
    place = Place(Address.parse("http://127.0.0.1:9"), Kind.PRACTICE)
    facts.show_order(ORDER, place, looks_up=True)
    facts.show_result(NotFound(Cause.CONNECTION_REFUSED))
    told = facts.spoken
    qtbot.wait(1)
    assert facts.spoken == told
