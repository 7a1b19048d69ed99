"""What stands in the form is one customer's, and an outcome stands beside its own order alone."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QRadioButton

from tests.support.desk import Desk, OpenDesk
from tests.support.examples import EMAIL, KEY, REFERENCE
from tests.support.service import Connection, Service, envelope, order, raw, reply, whole
from tests.support.steps import cancel, fields, reads, send, submit
from xb_desktop.orders.hand_over import HandOver
from xb_desktop.orders.link import Filling, parse

OTHER = "joe@example.org"
OTHER_REFERENCE = "XB_11111111111111111111111111111111"

pytestmark = pytest.mark.qt_log_ignore("does not support raise", extend=True)


def holding_an_order(open_desk: OpenDesk, service: Service, *, is_after_outcome: bool) -> Desk:
    """Open the window, and leave one customer's order in the form."""
    desk = open_desk(service.address)
    if is_after_outcome:
        cancel(desk)
    else:
        desk.fill(EMAIL, REFERENCE)
    return desk


def paste(desk: Desk, text: str) -> None:
    """Paste a ticket."""
    QApplication.clipboard().setText(text)
    desk.press("Paste from ticket")


@pytest.mark.parametrize("is_after_outcome", [False, True])
@pytest.mark.parametrize(
    ("ticket", "expected", "missing"),
    [
        (f"From {OTHER}, please cancel", (OTHER, ""), "No order reference was found"),
        (f"Please cancel {OTHER_REFERENCE}", ("", OTHER_REFERENCE), "No email address was found"),
    ],
)
def test_a_ticket_replaces_the_whole_form(
    open_desk: OpenDesk,
    service: Service,
    ticket: str,
    expected: tuple[str, str],
    missing: str,
    *,
    is_after_outcome: bool,
) -> None:
    """What it lacks stays empty, is said, and is where the keyboard is."""
    desk = holding_an_order(open_desk, service, is_after_outcome=is_after_outcome)
    paste(desk, ticket)
    desk.qtbot.waitUntil(lambda: fields(desk) == expected)
    reads(desk, missing)
    assert desk.heading() is None
    empty = "Order reference" if expected[0] else "Email address"
    assert desk.window.focusWidget() is desk.find(QLineEdit, empty)


@pytest.mark.parametrize("is_after_outcome", [False, True])
@pytest.mark.parametrize(
    ("filling", "missing"),
    [
        (Filling(OTHER, None), "No order reference was passed on"),
        (Filling(None, OTHER_REFERENCE), "No email address was passed on"),
    ],
)
def test_a_link_or_a_second_start_replaces_the_whole_form(
    open_desk: OpenDesk,
    service: Service,
    filling: Filling,
    missing: str,
    *,
    is_after_outcome: bool,
) -> None:
    """One text alone never stands beside what another customer's ticket left."""
    desk = holding_an_order(open_desk, service, is_after_outcome=is_after_outcome)
    desk.window.fill_from_outside(HandOver(filling))
    assert fields(desk) == (filling.email_address or "", filling.reference or "")
    reads(desk, missing)
    assert desk.heading() is None


def test_a_second_start_without_an_order_leaves_the_form(
    open_desk: OpenDesk, service: Service
) -> None:
    """It only brings the window to the front."""
    desk = open_desk(service.address)
    cancel(desk)
    desk.window.fill_from_outside(HandOver(Filling()))
    assert fields(desk) == (EMAIL, REFERENCE)
    assert desk.heading() == "Order cancelled"


def test_a_link_that_fills_nothing_in_leaves_no_other_order(
    open_desk: OpenDesk, service: Service
) -> None:
    """Whoever opened it would take the order that stands there for the one of the link."""
    desk = open_desk(service.address)
    desk.fill(EMAIL, REFERENCE)
    link = parse(f"xb-desktop:cancel?Reference={REFERENCE}3")
    handed = HandOver.from_bytes(HandOver(link).to_bytes())
    assert handed is not None
    desk.window.fill_from_outside(handed)
    assert fields(desk) == ("", "")
    reads(desk, "No email address was passed on.")


def test_an_outcome_leaves_with_its_order(open_desk: OpenDesk) -> None:
    """Whoever changes the form, assistive technology too; an unknown one moves to a notice."""
    with Service(raw(b""), reply(200, envelope())) as service:
        desk = open_desk(service.address)
        cancel(desk)
        assert desk.heading() == "Outcome unknown"
        desk.find(QLineEdit, "Order reference").setText(OTHER_REFERENCE)
        assert desk.heading() is None
        reads(desk, f"It is still not known whether {REFERENCE}")
        cancel(desk)
        assert desk.heading() == "Order cancelled"
        desk.find(QLineEdit, "Email address").setText(OTHER)
        assert desk.heading() is None


def test_an_outcome_stays_beside_its_order_in_another_spelling(
    open_desk: OpenDesk, service: Service
) -> None:
    """The same order is the same order, whatever case it is written in."""
    desk = open_desk(service.address)
    cancel(desk)
    desk.find(QLineEdit, "Order reference").setText(REFERENCE.upper())
    desk.find(QLineEdit, "Email address").setText(EMAIL.upper())
    assert desk.heading() == "Order cancelled"


@pytest.mark.parametrize("spelling", [REFERENCE.upper(), REFERENCE.lower()])
def test_no_guard_is_lost_in_another_spelling(open_desk: OpenDesk, spelling: str) -> None:
    """An earlier attempt is called so, the service's facts count, and what is sent is as typed."""
    paid = reply(200, order(REFERENCE, OTHER, p2POrderStatus="FundedProvider"))
    with Service(raw(b""), paid, reply(200, envelope())) as service:
        desk = open_desk(service.address)
        cancel(desk)
        desk.controller.flow.looks_up = True
        desk.fill(EMAIL, spelling)
        desk.press("Cancel order")
        reads(desk, " is unknown: the order may already be cancelled")
        reads(desk, f"This order belongs to another customer: {OTHER.upper()}.")
        assert not desk.find(QPushButton, "Yes, cancel order").isEnabled()
        desk.write(desk.find(QLineEdit, "Last four characters of the reference"), "d522")
        desk.press("Yes, cancel order")
        desk.wait_for_heading("Order cancelled")
        assert service.posts[-1].json()["orderReference"] == spelling
        assert not any("It is still not known" in text for text in desk.texts())


def test_a_look_up_settles_an_order_in_another_spelling(open_desk: OpenDesk) -> None:
    """Its panel and its row are those of the same order."""
    cancelled = reply(200, order(REFERENCE.upper(), EMAIL, p2POrderStatus="Cancelled"))
    with Service(raw(b""), cancelled) as service:
        desk = open_desk(service.address)
        cancel(desk)
        assert desk.heading() == "Outcome unknown"
        desk.find(QLineEdit, "Order reference").setText(REFERENCE.lower())
        desk.menus.check.trigger()
        desk.qtbot.waitUntil(lambda: desk.heading() == "Order cancelled")


def test_an_outcome_finds_its_order_in_the_form(open_desk: OpenDesk) -> None:
    """Assistive technology can write into fields that are held: no verdict is on that order."""
    goes_on = threading.Event()

    def answer(connection: Connection) -> None:
        connection.read_request()
        goes_on.wait(10)
        connection.send(whole(200, envelope()))

    with Service(answer) as service:
        desk = open_desk(service.address)
        send(desk)
        desk.qtbot.waitUntil(lambda: len(service.posts) == 1)
        desk.find(QLineEdit, "Order reference").setText(OTHER_REFERENCE)
        goes_on.set()
        desk.wait_for_heading("Order cancelled")
        assert fields(desk) == (EMAIL, REFERENCE)


def test_what_was_said_of_an_order_leaves_with_it(open_desk: OpenDesk, service: Service) -> None:
    """Whatever writes another one into the form, without a key pressed."""
    desk = open_desk(service.address)
    submit(desk)
    desk.press("No, keep order")
    reads(desk, "The order is kept.")
    desk.find(QLineEdit, "Order reference").setText(OTHER_REFERENCE)
    assert not any("The order is kept." in text for text in desk.texts())


def test_a_choice_left_open_fills_nothing_into_an_attempt(
    open_desk: OpenDesk, service: Service
) -> None:
    """The form stays the order that is asked about, whatever assistive technology presses."""
    desk = open_desk(service.address)
    desk.fill(EMAIL, REFERENCE)
    paste(desk, f"{OTHER} jim@example.net {OTHER_REFERENCE}")
    desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, "Use these"))
    choices, use = desk._parts(QRadioButton), desk.find(QPushButton, "Use these")
    desk.find(QPushButton, "Cancel order").click()
    desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, "Yes, cancel order"))
    choices[0].click()
    use.click()
    assert fields(desk) == (EMAIL, REFERENCE)
    desk.find(QPushButton, "No, keep order").click()


def test_a_key_that_was_checked_says_nothing_of_the_next_order(
    open_desk: OpenDesk, service: Service
) -> None:
    """The look-up is over when another order is in the form."""
    desk = open_desk(service.address)
    desk.fill(EMAIL, KEY)
    desk.menus.check.trigger()
    desk.window.fill_from_outside(HandOver(Filling(OTHER, OTHER_REFERENCE)))
    desk.qtbot.waitUntil(desk.menus.check.isEnabled)
    assert not any("holds your secret key" in text for text in desk.texts())


def test_a_problem_leaves_with_the_text_that_had_it(open_desk: OpenDesk, service: Service) -> None:
    """Also where assistive technology writes the next text, and nobody edits it."""
    desk = open_desk(service.address)
    field = desk.find(QLineEdit, "Order reference")
    desk.write(field, "XB_12 34")
    reads(desk, "There is a space in the order reference.")
    field.setText(REFERENCE)
    assert not any("There is a space" in text for text in desk.texts())
    assert field.accessibleDescription() == ""
