"""The question before a cancellation tells what the order is, and keeps telling it while open."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollBar,
    QWidget,
)

from tests.support.desk import Desk, OpenDesk
from tests.support.examples import EMAIL, REFERENCE
from tests.support.order_service import Answer, Service
from tests.support.steps import dialog_above, reads, submit
from xb_desktop.gui.cancel import confirmation
from xb_desktop.gui.widgets.theme import Tone, applied_tone
from xb_desktop.journal.journal import Journal
from xb_desktop.orders.address import Address
from xb_desktop.orders.order import Order
from xb_desktop.orders.outcome import Cause, Unknown

NO = "No, keep order"
LAST_FOUR = "Last four characters of the reference"
JANE = {"email": EMAIL.upper(), "name": "Jane Doe"}
PAID = "The customer says that they have paid."
RECEIVED = "The customer's payment has been received."
REMEDY = "Cancelling ends the right to raise a dispute about it."
STATES = {
    "Submitted": "Open",
    "Acknowledged": "Accepted by the provider",
    "FundedProvider": "The customer says they have paid",
    "FundReceivedFromUser": "Payment received",
    "FundedUser": "Paid out",
    "Completed": "Completed",
    "Cancelled": "Cancelled",
}


@pytest.fixture
def orders() -> Iterator[Service]:
    """Return a service that tells look-ups from cancellations."""
    with Service() as running:
        yield running


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look the facts up again soon."""
    monkeypatch.setattr(confirmation, "REFRESH_MS", 200)


def ask(open_desk: OpenDesk, orders: Service, *, looks_up: bool = True) -> tuple[Desk, QWidget]:
    """Open the question about the test's order."""
    desk = open_desk(Address.parse(orders.address), looks_up=looks_up)
    submit(desk)
    return desk, dialog_above(desk)


def row(question: QWidget, name: str) -> QLabel:
    """Return the visible label of an accessible name."""
    [found] = [
        label
        for label in question.findChildren(QLabel)
        if label.isVisible() and (label.accessibleName() or label.text()) == name
    ]
    return found


def is_allowed(desk: Desk) -> bool:
    """Whether yes can be said."""
    return desk.find(QPushButton, "Yes, cancel order").isEnabled()


def looked_up_again(desk: Desk, orders: Service) -> None:
    """Wait until what was looked up from now on has come."""
    before = len(orders.look_ups)
    desk.qtbot.waitUntil(lambda: len(orders.look_ups) >= before + 2)


@pytest.mark.parametrize("state", STATES)
def test_a_state_is_told_in_words(open_desk: OpenDesk, orders: Service, state: str) -> None:
    """The service's own word is in the tooltip, and the row is read with its caption."""
    orders.will_say_of_orders(p2POrderStatus=state, customerContact=JANE)
    desk, question = ask(open_desk, orders)
    reads(desk, STATES[state], "Jane Doe · matches")
    assert state in row(question, f"Status: {STATES[state]}").toolTip()
    desk.press("No, keep order")


def test_a_state_that_nobody_knows_is_quoted(open_desk: OpenDesk, orders: Service) -> None:
    """As the service spells it, as plain text, and without any guard."""
    orders.will_say_of_orders(p2POrderStatus="<b>Frozen</b>")
    desk, question = ask(open_desk, orders)
    reads(desk, "Status XendBridge calls '<b>Frozen</b>'")
    status = row(question, "Status: Status XendBridge calls '<b>Frozen</b>'")
    assert status.textFormat() is Qt.TextFormat.PlainText
    assert status.toolTip() == ""
    assert not any("expires" in text for text in desk.texts())
    assert is_allowed(desk)
    desk.press("No, keep order")


def test_each_fact_has_a_row(open_desk: OpenDesk, orders: Service) -> None:
    """Customer, order, amount, status and place, each read with its caption."""
    orders.will_say_of_orders(payableAmount=6912, customerContact=JANE)
    desk, question = ask(open_desk, orders)
    reads(desk, "It expires by itself in 9:5")
    for name in (
        f"Customer: {EMAIL}",
        f"Order: {REFERENCE}",
        "Amount: 6,912 NGN → 0.00000012 BUSD",
        "Status: Open",
        "Address in use: Local",
    ):
        assert row(question, name).isVisible()
    flags = row(question, f"Order: {REFERENCE}").textInteractionFlags()
    assert flags & Qt.TextInteractionFlag.TextSelectableByMouse
    desk.press("No, keep order")


def test_no_fact_reads_like_an_outcome(open_desk: OpenDesk, orders: Service) -> None:
    """A name or an amount that begins like a heading is quoted."""
    jane = JANE | {"name": "Not cancelled Ltd"}
    orders.will_say_of_orders(payableAmount="Order cancelled", customerContact=jane)
    desk, _ = ask(open_desk, orders)
    reads(desk, "“Not cancelled Ltd” · matches", "“Order cancelled NGN →")
    assert desk.heading() is None
    desk.press("No, keep order")


def test_a_row_without_a_fact_goes(open_desk: OpenDesk, orders: Service) -> None:
    """No amount and no customer: no row says that there is none."""
    orders.will_say_of_orders(payableAmount=None, receivableAmount=None, customerContact=None)
    desk, _ = ask(open_desk, orders)
    reads(desk, "Open")
    assert "Amount" not in desk.texts()
    assert "Looking up…" not in desk.texts()
    desk.press("No, keep order")


def test_only_what_is_known_is_shown_where_nothing_is_looked_up(
    open_desk: OpenDesk, orders: Service
) -> None:
    """There is no row for what nobody asks for, now or later."""
    desk, _ = ask(open_desk, orders, looks_up=False)
    for caption in ("Amount", "Status", "Looking up…"):
        assert caption not in desk.texts()
    assert is_allowed(desk)
    assert orders.look_ups == []
    desk.press("No, keep order")


def test_why_there_are_no_facts_is_said(open_desk: OpenDesk, orders: Service) -> None:
    """In the row that waited for them."""
    orders.will_answer_look_ups(Answer(404, b""))
    desk, _ = ask(open_desk, orders)
    reads(desk, "Details of this order are not available.")
    reads(desk, "Reason: the service does not know this order.")
    assert "Looking up…" not in desk.texts()
    desk.press("No, keep order")


def test_the_question_is_read_with_customer_and_address(
    open_desk: OpenDesk, orders: Service
) -> None:
    """A dialog that opens is read by its longer labels, and a focus with what describes it."""
    orders.will_say_of_orders(p2POrderStatus="FundedProvider")
    desk, question = ask(open_desk, orders)
    authority = Address.parse(orders.address).authority
    row(
        question,
        "Cancel this order? This cannot be undone. "
        f"For the customer {EMAIL}, at the address {authority} (Local). Order: {REFERENCE}.",
    )
    reads(desk, PAID)
    for part in (desk.find(QPushButton, "No, keep order"), desk.find(QLineEdit, LAST_FOUR)):
        desk.qtbot.waitUntil(
            lambda part=part: part.accessibleDescription() == f"{PAID} {REMEDY}"  # type: ignore[misc]
        )
    desk.press("No, keep order")


@pytest.mark.usefixtures("quick")
def test_a_payment_that_arrives_meanwhile_guards(open_desk: OpenDesk, orders: Service) -> None:
    """Yes was allowed; it is not any more until the last four characters are typed."""
    desk, _ = ask(open_desk, orders)
    desk.qtbot.waitUntil(lambda: is_allowed(desk))
    orders.will_say_of_orders(p2POrderStatus="FundReceivedFromUser")
    desk.qtbot.waitUntil(lambda: not is_allowed(desk))
    reads(desk, "Payment received", RECEIVED, REMEDY)
    assert not any("expires" in text for text in desk.texts())
    desk.write(desk.find(QLineEdit, LAST_FOUR), REFERENCE[-4:])
    desk.press("Yes, cancel order")
    desk.wait_for_heading("Order cancelled")
    assert len(orders.cancellations) == 1


def test_a_dispute_is_told_in_words(open_desk: OpenDesk, orders: Service) -> None:
    """The service's own word is in the tooltip."""
    orders.will_say_of_orders(disputeStatus="opendispute")
    desk, question = ask(open_desk, orders)
    reads(desk, "There is an open dispute about this order.")
    [warning] = warnings_of(question)
    assert warning.toolTip() == "XendBridge calls this dispute OpenDispute."
    desk.press("No, keep order")


UNKNOWN = Unknown(Cause.TIMED_OUT)


def earlier_warning(desk: Desk) -> tuple[str, bool]:
    """Return what is said of an earlier attempt, and whether in the tone of a danger."""
    [label] = [part for part in desk._parts(QLabel) if "an attempt of" in part.text()]
    tone = applied_tone(label)
    assert tone is not None
    assert label.accessibleName() in desk.find(QPushButton, NO).accessibleDescription()
    return label.text(), tone._tone is Tone.DANGER


def attempted(folder: Path, orders: Service, *states: str) -> None:
    """Have an attempt with an unknown outcome on record, and look-ups before and after its end."""
    address = Address.parse(orders.address)
    journal = Journal(folder / "data")
    attempt = journal.begin(Order(EMAIL, REFERENCE), address)
    journal.record_check(REFERENCE, address, datetime.now(UTC), "Submitted")
    time.sleep(0.002)
    journal.finish(attempt, UNKNOWN)
    for state in states:
        journal.record_check(REFERENCE, address, datetime.now(UTC), state)
    journal.close()


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("Submitted", "but XendBridge listed the order as open at"),
        ("Acknowledged", "but XendBridge listed the order as open at"),
        ("FundReceivedFromUser", "but the order was not cancelled at"),
        ("Completed", "but the order was not cancelled at"),
    ],
)
@pytest.mark.parametrize("is_on_record", [True, False])
def test_what_was_found_since_an_attempt_is_said(
    open_desk: OpenDesk,
    orders: Service,
    tmp_path: Path,
    state: str,
    words: str,
    *,
    is_on_record: bool,
) -> None:
    """Nobody is sent to check what was checked: before, or for this very question."""
    attempted(tmp_path, orders, *[state] * is_on_record)
    orders.will_say_of_orders(p2POrderStatus=state)
    desk, _ = ask(open_desk, orders, looks_up=not is_on_record)
    reads(desk, words)
    desk.qtbot.waitUntil(lambda: words in desk.find(QPushButton, NO).accessibleDescription())
    said, is_danger = earlier_warning(desk)
    assert "Check it first" not in said
    assert not is_danger
    desk.press(NO)


@pytest.mark.parametrize("states", [(), ("",), ("OnHold",)])
def test_what_is_not_known_since_an_attempt_is_to_be_checked(
    open_desk: OpenDesk, orders: Service, tmp_path: Path, states: tuple[str, ...]
) -> None:
    """A look-up that was sent before the attempt had ended says nothing of it."""
    attempted(tmp_path, orders, *states)
    desk, _ = ask(open_desk, orders, looks_up=False)
    reads(desk, "the order may already be cancelled. Check it first.")
    assert earlier_warning(desk)[1]
    desk.press(NO)


def test_an_order_that_is_cancelled_by_now_is_called_so(
    open_desk: OpenDesk, orders: Service, tmp_path: Path
) -> None:
    """It stays a danger, and was checked."""
    attempted(tmp_path, orders)
    orders.will_say_of_orders(p2POrderStatus="Cancelled")
    desk, _ = ask(open_desk, orders)
    reads(desk, "but XendBridge listed the order as cancelled at")
    desk.qtbot.waitUntil(
        lambda: "listed the order" in desk.find(QPushButton, NO).accessibleDescription()
    )
    assert earlier_warning(desk)[1]
    desk.press(NO)


@pytest.mark.usefixtures("quick")
def test_another_warning_asks_again(open_desk: OpenDesk, orders: Service) -> None:
    """What was typed before there was a dispute is no care about the dispute."""
    orders.will_say_of_orders(p2POrderStatus="FundedProvider")
    desk, _ = ask(open_desk, orders)
    desk.qtbot.waitUntil(lambda: desk.sees(QLineEdit, LAST_FOUR))
    desk.write(desk.find(QLineEdit, LAST_FOUR), REFERENCE[-4:])
    looked_up_again(desk, orders)
    assert is_allowed(desk)
    orders.will_say_of_orders(p2POrderStatus="FundedProvider", disputeStatus="OpenDispute")
    desk.qtbot.waitUntil(lambda: not is_allowed(desk))
    assert desk.find(QLineEdit, LAST_FOUR).text() == ""
    desk.press("No, keep order")


@pytest.mark.usefixtures("quick")
def test_a_ticked_box_is_no_answer_to_a_payment(open_desk: OpenDesk, orders: Service) -> None:
    """The greater care takes the place of the smaller one."""
    orders.will_say_of_orders(p2POrderStatus="Completed")
    desk, _ = ask(open_desk, orders)
    desk.qtbot.waitUntil(lambda: desk._parts(QCheckBox) != [])
    [box] = [box for box in desk._parts(QCheckBox) if "anyway" in box.text()]
    box.setChecked(True)
    assert is_allowed(desk)
    orders.will_say_of_orders(p2POrderStatus="FundedUser")
    desk.qtbot.waitUntil(lambda: desk.sees(QLineEdit, LAST_FOUR))
    assert not is_allowed(desk)
    assert not box.isVisible()
    desk.press("No, keep order")


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize(
    "later", [{"p2POrderStatus": "Submitted"}, {"p2POrderStatus": "Cancelled"}]
)
def test_facts_that_look_better_take_no_guard_back(
    open_desk: OpenDesk, orders: Service, later: dict[str, Any]
) -> None:
    """A refresh never allows a yes that was not allowed."""
    orders.will_say_of_orders(p2POrderStatus="FundedProvider")
    desk, _ = ask(open_desk, orders)
    desk.qtbot.waitUntil(lambda: desk.sees(QLineEdit, LAST_FOUR))
    orders.will_say_of_orders(**later)
    reads(desk, STATES[later["p2POrderStatus"]])
    assert not is_allowed(desk)
    assert desk.sees(QLineEdit, LAST_FOUR)
    desk.press("No, keep order")


@pytest.mark.usefixtures("quick")
def test_a_refresh_that_fails_leaves_the_facts(open_desk: OpenDesk, orders: Service) -> None:
    """It says that it failed, closes nothing, and takes no guard back."""
    orders.will_say_of_orders(p2POrderStatus="FundedProvider")
    desk, _ = ask(open_desk, orders)
    desk.qtbot.waitUntil(lambda: desk.sees(QLineEdit, LAST_FOUR))
    orders.will_answer_look_ups(Answer(500, b""))
    reads(desk, "This could not be looked up again just now.")
    reads(desk, STATES["FundedProvider"], PAID)
    assert not is_allowed(desk)
    desk.press("No, keep order")


@pytest.mark.usefixtures("quick")
def test_facts_may_come_with_a_refresh(open_desk: OpenDesk, orders: Service) -> None:
    """A first look-up that failed is no reason to know nothing for good."""
    orders.will_answer_look_ups(Answer(500, b""))
    desk, _ = ask(open_desk, orders)
    reads(desk, "Details of this order are not available.")
    orders._look_up = None
    reads(desk, "69 NGN → 0.00000012 BUSD", "It expires by itself in")
    assert "Details of this order are not available." not in desk.texts()
    desk.press("No, keep order")


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize("answer", ["Yes, cancel order", "No, keep order"])
def test_nothing_is_looked_up_once_it_is_answered(
    open_desk: OpenDesk, orders: Service, answer: str
) -> None:
    """No look-up is begun by a question that is not open."""
    desk, question = ask(open_desk, orders)
    looked_up_again(desk, orders)
    desk.press(answer)
    assert isinstance(question, confirmation.Confirmation)
    assert not question._refresh.isActive()


COMMON = [
    {},
    {"p2POrderStatus": "Completed"},
    {"p2POrderStatus": "FundedProvider"},
    {"disputeStatus": "OpenDispute"},
    {"customerContact": {"email": "joe@example.com"}},
]
RARE = [
    {"p2POrderStatus": 4, "disputeStatus": "O", "customerContact": {"email": "joe@example.com"}},
    {"payableAmount": None, "receivableAmount": None, "customerContact": None},
]


@pytest.fixture(params=[Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def direction(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[None]:
    """Let the system's windows be laid out in this direction."""
    qapp.setLayoutDirection(request.param)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def let_facts_come(desk: Desk, question: QWidget, came: threading.Event) -> None:
    """Let the held facts of the order come, and see that no button moves by them."""
    buttons = [desk.find(QPushButton, name) for name in ("Yes, cancel order", "No, keep order")]
    QApplication.processEvents()
    before = [button.mapTo(question, QPoint()) for button in buttons]
    came.set()
    desk.qtbot.waitUntil(lambda: "Looking up…" not in desk.texts())
    for _ in range(5):
        QApplication.processEvents()
    assert [button.mapTo(question, QPoint()) for button in buttons] == before


def warnings_of(question: QWidget) -> list[QLabel]:
    """Return the warnings that are to be read."""
    labels = question.findChildren(QLabel)
    return [label for label in labels if label.isVisible() and label.text().startswith("\u26a0")]


@pytest.mark.usefixtures("direction")
@pytest.mark.parametrize("facts", COMMON)
def test_there_is_room_for_what_comes(
    open_desk: OpenDesk, orders: Service, facts: dict[str, Any]
) -> None:
    """No button moves, and all that there is to know can be read at once."""
    came = threading.Event()
    orders.will_say_of_orders(**facts)
    orders.will_hold_look_ups(came)
    desk, question = ask(open_desk, orders)
    let_facts_come(desk, question, came)
    for label in question.findChildren(QLabel):
        if label.isVisible():
            assert label.visibleRegion().boundingRect() == label.rect(), label.text()
    desk.press("No, keep order")


@pytest.fixture
def narrow_letters(qapp: QApplication) -> Iterator[None]:
    """Let the letters of the system be narrower than those of values, as on Windows."""
    usual = qapp.font()
    narrow = qapp.font()
    narrow.setStretch(QFont.Stretch.ExtraCondensed.value)
    qapp.setFont(narrow)
    yield
    qapp.setFont(usual)


@pytest.mark.usefixtures("narrow_letters")
def test_values_stand_beside_their_captions(open_desk: OpenDesk, orders: Service) -> None:
    """The question is as wide as they need, whatever the font of its sentences."""
    desk, question = ask(open_desk, orders)
    reads(desk, "Open")
    [caption] = [part for part in question.findChildren(QLabel) if part.text() == "Order"]
    value = row(question, f"Order: {REFERENCE}")
    beside = [part.mapTo(question, QPoint()) for part in (caption, value)]
    assert beside[0].x() + caption.width() < beside[1].x()
    assert abs(beside[0].y() - beside[1].y()) < caption.height()
    desk.press("No, keep order")


@pytest.mark.usefixtures("quick", "large_text")
def test_a_person_who_scrolls_is_left_alone(open_desk: OpenDesk, orders: Service) -> None:
    """Only a warning that is new takes what they read away."""
    orders.will_say_of_orders(p2POrderStatus="FundedProvider")
    desk, question = ask(open_desk, orders)
    question.resize(360, 480)
    desk.qtbot.waitUntil(lambda: desk.sees(QLineEdit, LAST_FOUR))
    [bar] = [bar for bar in question.findChildren(QScrollBar) if bar.isVisible()]
    desk.qtbot.waitUntil(lambda: bar.value() > 0)
    bar.triggerAction(QScrollBar.SliderAction.SliderToMinimum)
    question.resize(360, 470)
    looked_up_again(desk, orders)
    assert bar.value() == 0
    orders.will_say_of_orders(p2POrderStatus="FundedProvider", disputeStatus="OpenDispute")
    desk.qtbot.waitUntil(lambda: bar.value() > 0)
    desk.press("No, keep order")


@pytest.mark.usefixtures("large_text", "direction")
@pytest.mark.parametrize("facts", [*COMMON, *RARE])
def test_no_button_moves_in_a_small_window(
    open_desk: OpenDesk, orders: Service, facts: dict[str, Any]
) -> None:
    """At 360 x 480 and twice the text size, a warning that comes is scrolled to its beginning."""
    came = threading.Event()
    orders.will_say_of_orders(**facts)
    orders.will_hold_look_ups(came)
    desk, question = ask(open_desk, orders)
    question.resize(360, 480)
    let_facts_come(desk, question, came)
    assert (question.width(), question.height()) == (360, 480)
    for label in question.findChildren(QLabel):
        if label.isVisible() and label.hasHeightForWidth():
            assert label.height() >= label.heightForWidth(label.width()), label.text()
    for warning in warnings_of(question):
        seen = warning.visibleRegion().boundingRect()
        assert seen.top() == 0
        assert seen.width() == warning.width()
        assert seen.height() == warning.height() or seen.bottom() > question.height() / 3
    desk.press("No, keep order")
