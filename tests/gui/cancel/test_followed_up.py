"""An outcome is followed up by itself: read-only, bounded, and only while it is on the screen."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QPushButton

from tests.support.dead_run import leave_over
from tests.support.desk import Desk, OpenDesk
from tests.support.examples import EMAIL, KEY, ORDER, REFERENCE
from tests.support.journal_file import attempts, journal_in
from tests.support.keychain import MemoryBackend
from tests.support.order_service import Answer, Service
from tests.support.service import CANCELLED, order
from tests.support.steps import is_whole, reads, submit
from xb_desktop.cancellation import follow_up
from xb_desktop.orders.address import Address
from xb_desktop.orders.order import Order
from xb_desktop.orders.outcome import Cause, Report, Unknown

FAULT = Answer(status=500, body=b"")
PATH = "/api/PeerToPeerOrder/ThirdParty/Order/Reference"
SOON = (0.0, 0.02, 0.04, 0.06)
LATER = (0.0, 60.0)


@pytest.fixture
def service() -> Iterator[Service]:
    """A service that says of every order what the test tells it to."""
    with Service() as running:
        yield running


@pytest.fixture(autouse=True)
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the look-ups follow one another at once."""
    monkeypatch.setattr(follow_up, "AFTER_UNKNOWN_S", SOON)
    monkeypatch.setattr(follow_up, "AFTER_CANCELLED_S", SOON[:2])


def once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let one look-up come, and the next one long after the test."""
    monkeypatch.setattr(follow_up, "AFTER_UNKNOWN_S", LATER)
    monkeypatch.setattr(follow_up, "AFTER_CANCELLED_S", LATER)


def cancelled_at(open_desk: OpenDesk, service: Service, *, is_seen: bool = True) -> Desk:
    """Cancel an order where orders are looked up; the question's own look-up is not counted."""
    desk = open_desk(Address.parse(service.address))
    submit(desk)
    desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, "Yes, cancel order"))
    desk.controller.flow.looks_up = True
    desk.controller.outcome.setUpdatesEnabled(is_seen)
    desk.press("Yes, cancel order")
    desk.qtbot.waitUntil(lambda: desk.heading() is not None)
    return desk


def while_it_is_looked_up(open_desk: OpenDesk, service: Service) -> tuple[Desk, threading.Event]:
    """Return a desk with an unknown outcome whose look-up is out; the event lets its answer go."""
    go_on = threading.Event()
    service.will_answer(FAULT)
    service.will_hold_look_ups(go_on)
    desk = cancelled_at(open_desk, service)
    desk.qtbot.waitUntil(lambda: len(service.look_ups) == 1)
    return desk, go_on


def checked(desk: Desk) -> str:
    """Return what the panel says of the last look-up."""
    return desk.controller.outcome._checked.text()


def has_ended(desk: Desk) -> bool:
    """Whether no look-up is out, and none will come."""
    return not desk.controller.look_ups.follow_up.is_pending and not desk._background.is_busy


def rows(folder: Path) -> list[tuple[Any, ...]]:
    """Return what the journal has of each attempt and of the look-ups after it."""
    return attempts(journal_in(folder), "outcome", "checked_state")


def test_an_unknown_outcome_settles_by_itself(
    open_desk: OpenDesk, service: Service, tmp_path: Path
) -> None:
    """Nobody presses anything: panel, list, journal and receipt say that the order is cancelled."""
    service.will_answer(FAULT)
    service.will_say_of_orders(p2POrderStatus="Cancelled")
    desk = cancelled_at(open_desk, service)
    desk.qtbot.waitUntil(lambda: desk.heading() == "Order cancelled")
    desk.qtbot.waitUntil(lambda: has_ended(desk))
    assert rows(tmp_path) == [("cancelled", "Cancelled")]
    rows_below = desk.find(QListWidget, "Last attempts")
    desk.qtbot.waitUntil(lambda: "Cancelled" in rows_below.item(0).text())
    [look_up] = service.look_ups
    assert look_up.target == f"{PATH}?orderReference={REFERENCE}"
    assert len(service.cancellations) == 1
    assert not desk.sees(QPushButton, "Try again")
    desk.press("Copy result")
    assert QApplication.clipboard().text().endswith("UTC: Cancelled")


def test_an_order_that_stays_open_is_looked_up_four_times(
    open_desk: OpenDesk, service: Service, tmp_path: Path
) -> None:
    """The panel says that trying again is safe; the outcome stays unknown, and it ends."""
    service.will_answer(FAULT)
    desk = cancelled_at(open_desk, service)
    reads(desk, "still open. Trying again is safe")
    desk.qtbot.waitUntil(lambda: has_ended(desk))
    assert len(service.look_ups) == 4
    assert desk.heading() == "Outcome unknown"
    assert rows(tmp_path) == [("unknown", "Submitted")]
    assert desk.sees(QPushButton, "Try again")
    assert desk.window.focusWidget() is desk.find(QPushButton, "Copy result")
    spoken = desk.controller.outcome._checked.accessibleName()
    assert f"{REFERENCE} (Submitted)" in spoken
    tool_tip = desk.controller.outcome._checked.toolTip()
    assert tool_tip.endswith("\nXendBridge calls this state Submitted.")
    desk.press("Copy result")
    assert QApplication.clipboard().text().endswith("UTC: Submitted")
    assert not any(KEY in request.target for request in service.look_ups)


@pytest.mark.parametrize(
    ("facts", "is_told"),
    [({}, True), ({"p2POrderStatus": "FundedProvider"}, True), ({"orderReference": "XB_2"}, False)],
)
def test_what_was_looked_up_is_not_to_be_looked_up(
    open_desk: OpenDesk, service: Service, facts: dict[str, str], *, is_told: bool
) -> None:
    """The advice to check the order goes once the service has said what it is, and the doubt."""
    service.will_answer(FAULT)
    service.will_say_of_orders(**facts)
    desk = cancelled_at(open_desk, service)
    desk.qtbot.waitUntil(lambda: has_ended(desk))
    panel = desk.controller.outcome
    said = [label.text() + label.accessibleName() for label in panel.findChildren(QLabel)]
    for advice in ("Before you try again", "may or may not"):
        assert any(advice in each for each in said) is not is_told


def test_what_settles_an_outcome_is_said_once(open_desk: OpenDesk, service: Service) -> None:
    """The look-up that shows the cancellation is not repeated below it; the receipt has it."""
    service.will_answer(FAULT)
    service.will_say_of_orders(p2POrderStatus="Cancelled")
    desk = cancelled_at(open_desk, service)
    desk.qtbot.waitUntil(lambda: desk.heading() == "Order cancelled")
    reads(desk, "shows that the order is cancelled.")
    assert checked(desk) == ""
    desk.press("Copy result")
    assert QApplication.clipboard().text().endswith("UTC: Cancelled")


def test_what_an_outcome_offers_can_be_pressed_at_once(
    open_desk: OpenDesk, service: Service
) -> None:
    """Its buttons have their places before the next event, where the window is too small, too."""
    desk = open_desk(Address.parse(service.address))
    desk.window.resize(460, 260)
    desk.qtbot.waitUntil(lambda: desk.window.height() == 260)
    panel = desk.controller.outcome
    report = Report(Unknown(Cause.SERVICE_FAULT, 500))
    panel.show_report(report, Order(EMAIL, REFERENCE), desk.session.address)
    shown = [button for button in panel.findChildren(QPushButton) if button.isVisible()]
    assert len(shown) == 3
    assert all(is_whole(button, panel) for button in shown)


def test_what_a_look_up_adds_is_in_sight(
    open_desk: OpenDesk, service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The panel becomes taller by it, and none of its buttons is below the window's edge."""
    once(monkeypatch)
    go_on = threading.Event()
    service.will_answer(FAULT)
    service.will_hold_look_ups(go_on)
    desk = cancelled_at(open_desk, service)
    desk.window.resize(440, 460)
    go_on.set()
    reads(desk, "rying again is safe")
    again = desk.find(QPushButton, "Try again")
    desk.qtbot.waitUntil(lambda: again.visibleRegion().boundingRect() == again.rect())


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"p2POrderStatus": "FundedProvider"}, "Do not try again until the payment"),
        ({"disputeStatus": "OpenDispute"}, "Do not try again until the dispute"),
        ({"p2POrderStatus": "Completed"}, "can no longer be cancelled"),
        ({"p2POrderStatus": "OnHold"}, "“OnHold”"),
    ],
)
def test_trying_again_is_not_offered_where_it_is_not_safe(
    open_desk: OpenDesk, service: Service, facts: dict[str, str], words: str
) -> None:
    """The state is said, and what it means."""
    service.will_answer(FAULT)
    service.will_say_of_orders(**facts)
    desk = cancelled_at(open_desk, service)
    reads(desk, words)
    assert not desk.sees(QPushButton, "Try again")
    assert desk.heading() == "Outcome unknown"


def test_a_cancelled_order_is_verified(
    open_desk: OpenDesk, service: Service, tmp_path: Path
) -> None:
    """Once where the service lists it as cancelled."""
    service.will_say_of_orders(p2POrderStatus="Cancelled")
    desk = cancelled_at(open_desk, service)
    reads(desk, "XendBridge lists the order as cancelled.")
    desk.qtbot.waitUntil(lambda: has_ended(desk))
    assert len(service.look_ups) == 1
    assert rows(tmp_path) == [("cancelled", "Cancelled")]


def notices(desk: Desk) -> list[str]:
    """Return what is said of orders whose outcome is unknown, and no longer on the screen."""
    doubts = ("It is still not known", "An earlier attempt was", "The outcome of an attempt to")
    return [text for text in desk.texts() if text.startswith(doubts)]


CHECKED = f"The outcome of an attempt to cancel {REFERENCE} for {EMAIL} at "


@pytest.mark.parametrize("is_left_over", [True, False])
def test_a_notice_says_what_a_check_has_found(
    open_desk: OpenDesk, service: Service, tmp_path: Path, *, is_left_over: bool
) -> None:
    """It does not ask for another one, and leads to the question once trying again is safe."""
    address = Address.parse(service.address)
    if is_left_over:
        leave_over(tmp_path / "data", ORDER, address)
    desk = open_desk(address)
    if not is_left_over:
        desk.controller.notices.add_still_unknown(ORDER, address)
    desk.qtbot.waitUntil(lambda: len(notices(desk)) == 1)
    assert "Check it before you try again." in notices(desk)[0]
    assert not desk.sees(QPushButton, "Try again")
    desk.press("Check order")
    reads(desk, f"{CHECKED}{address} is unknown. Checked ")
    [notice] = notices(desk)
    assert notice.endswith(": still open. Trying again is safe.")
    again = desk.find(QPushButton, "Try again")
    assert again.accessibleDescription().replace("\u00a0", " ") == notice
    service.will_say_of_orders(p2POrderStatus="FundReceivedFromUser")
    desk.press("Check order")
    reads(desk, "payment received. The order is not cancelled. Do not try again until")
    assert not desk.sees(QPushButton, "Try again")
    service.will_say_of_orders(p2POrderStatus="Submitted")
    desk.press("Check order")
    desk.press("Try again")
    desk.press("Yes, cancel order")
    desk.wait_for_heading("Order cancelled")
    assert notices(desk) == []


def test_what_the_panel_found_moves_to_its_notice(open_desk: OpenDesk, service: Service) -> None:
    """Trying again stays safe when the outcome leaves the screen; a new attempt begins anew."""
    service.will_answer(FAULT)
    desk = cancelled_at(open_desk, service)
    reads(desk, "still open. Trying again is safe")
    desk.press("New cancellation")
    desk.qtbot.waitUntil(lambda: len(notices(desk)) == 1)
    assert notices(desk)[0].endswith(": still open. Trying again is safe.")
    desk.controller.flow.looks_up = False
    service.will_answer(FAULT)
    desk.press("Try again")
    desk.press("Yes, cancel order")
    desk.wait_for_heading("Outcome unknown")
    assert notices(desk) == []
    desk.press("New cancellation")
    desk.qtbot.waitUntil(lambda: len(notices(desk)) == 1)
    assert "Check it before you try again." in notices(desk)[0]


def test_a_notice_of_another_address_cannot_be_tried_here(
    open_desk: OpenDesk, service: Service
) -> None:
    """Its order is not sent to the address that is in use by now."""
    desk = open_desk(Address.parse(service.address))
    desk.controller.notices.retry_wanted.emit(ORDER, "https://xb.acme.example")
    reads(desk, "first choose its address in the settings: https://xb.acme.example")
    assert not desk.sees(QPushButton, "Yes, cancel order")


@pytest.mark.parametrize("answer", [Answer(404, b""), Answer(200, order("XB_2", EMAIL))])
def test_a_check_that_tells_nothing_leaves_the_notice(
    open_desk: OpenDesk, service: Service, answer: Answer
) -> None:
    """It is still to be checked."""
    service.will_answer_look_ups(answer)
    desk = open_desk(Address.parse(service.address))
    desk.controller.notices.add_still_unknown(ORDER, desk.session.address)
    desk.press("Check order")
    reads(desk, f"{REFERENCE}, looked up at")
    [notice] = notices(desk)
    assert notice.endswith("Check it before you try again.")


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("Submitted", "Open"),
        ("FundReceivedFromUser", "Payment received"),
        ("Completed", "Completed"),
        ("OnHold", "OnHold"),
    ],
)
def test_cancelled_stays_cancelled(
    open_desk: OpenDesk, service: Service, tmp_path: Path, state: str, words: str
) -> None:
    """Whatever a look-up says: it is told, twice at most, and takes nothing back."""
    service.will_say_of_orders(p2POrderStatus=state)
    desk = cancelled_at(open_desk, service)
    reads(desk, f"does not list the order as cancelled yet, but as “{words}”")
    desk.qtbot.waitUntil(lambda: has_ended(desk))
    assert len(service.look_ups) == 2
    assert desk.heading() == "Order cancelled"
    assert rows(tmp_path) == [("cancelled", state)]
    assert not desk.sees(QPushButton, "Try again")


def test_nothing_is_looked_up_before_the_outcome_is_painted(
    open_desk: OpenDesk, service: Service
) -> None:
    """The outcome comes first, and is on record before anything is asked."""
    service.will_answer(FAULT)
    desk = cancelled_at(open_desk, service, is_seen=False)
    desk.qtbot.waitUntil(lambda: not desk._background.is_busy)
    QApplication.processEvents()
    assert service.look_ups == []
    desk.controller.outcome.setUpdatesEnabled(True)
    desk.qtbot.waitUntil(lambda: service.look_ups != [])


def test_the_paint_of_one_outcome_does_not_stand_for_the_next(
    open_desk: OpenDesk, service: Service
) -> None:
    """A late answer replaces the outcome just after it was painted: that has to be seen first."""
    service.will_answer(FAULT)
    desk = cancelled_at(open_desk, service, is_seen=False)
    panel = desk.controller.outcome
    panel.grab()
    desk.controller._settlement._show_in_panel(ORDER, Report(Unknown(Cause.TIMED_OUT)))
    QApplication.processEvents()
    desk.qtbot.waitUntil(lambda: not desk._background.is_busy)
    assert service.look_ups == []
    panel.setUpdatesEnabled(True)
    desk.qtbot.waitUntil(lambda: service.look_ups != [])


@pytest.mark.parametrize("answer", [FAULT, Answer()])
def test_nothing_is_looked_up_where_that_is_turned_off(
    open_desk: OpenDesk, service: Service, answer: Answer
) -> None:
    """Neither after an outcome, nor any more once it is turned off."""
    service.will_answer(answer)
    desk = open_desk(Address.parse(service.address))
    submit(desk)
    desk.press("Yes, cancel order")
    desk.qtbot.waitUntil(lambda: desk.heading() is not None)
    desk.qtbot.waitUntil(lambda: has_ended(desk))
    assert service.look_ups == []
    assert checked(desk) == ""


def test_turning_look_ups_off_ends_those_to_come(
    open_desk: OpenDesk, service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The next one asks the settings first."""
    once(monkeypatch)
    service.will_answer(FAULT)
    desk = cancelled_at(open_desk, service)
    reads(desk, "rying again is safe")
    desk.controller.flow.looks_up = False
    desk.controller.look_ups.follow_up._next.start(0)
    desk.qtbot.waitUntil(lambda: has_ended(desk))
    assert len(service.look_ups) == 1


@pytest.mark.parametrize("way", ["new order", "typed", "other address", "closed", "next attempt"])
def test_nothing_is_looked_up_once_the_outcome_is_gone(
    open_desk: OpenDesk, service: Service, way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is out is ended and told nowhere, and nothing follows."""
    once(monkeypatch)
    desk, go_on = while_it_is_looked_up(open_desk, service)
    if way == "new order":
        desk.press("New cancellation")
    elif way == "typed":
        desk.controller.form.fill(EMAIL, f"{REFERENCE[:-1]}0")
    elif way == "other address":
        desk.controller.outcome.clear()
    elif way == "closed":
        desk.window.close()
    else:
        desk.press("Cancel order")
    desk.qtbot.waitUntil(lambda: not desk.controller.look_ups.follow_up.is_pending)
    go_on.set()
    desk.qtbot.waitUntil(lambda: not desk._background.is_busy)
    QApplication.processEvents()
    assert len(service.look_ups) <= 1 + (way == "next attempt")
    assert not any("rying again is safe" in text for text in desk.texts())


def test_a_locked_keychain_is_not_asked(
    open_desk: OpenDesk, service: Service, backend: MemoryBackend, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No prompt comes of itself, and none is waited for: the panel says why it did not check."""
    once(monkeypatch)
    service.will_answer(FAULT)
    desk = open_desk(Address.parse(service.address))
    submit(desk)
    desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, "Yes, cancel order"))
    desk.controller.flow.looks_up = True
    backend.is_locked = True
    desk.press("Yes, cancel order")
    reads(desk, "Could not be checked at", "the keychain did not return the secret key")
    assert not any("Waiting for the keychain" in text for text in desk.texts())
    assert service.look_ups == []
    desk.press("Check order")
    desk.qtbot.waitUntil(lambda: len(service.look_ups) == 1)


def test_of_two_look_ups_the_one_that_was_asked_for_later_counts(
    open_desk: OpenDesk, service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A slow answer to the first takes nothing back that the second has told."""
    once(monkeypatch)
    slow = threading.Event()
    service.will_answer(FAULT)
    service.will_answer_look_ups(Answer(body=order(REFERENCE, EMAIL), held=slow))
    desk = cancelled_at(open_desk, service)
    desk.qtbot.waitUntil(lambda: len(service.look_ups) == 1)
    paid = order(REFERENCE, EMAIL, p2POrderStatus="FundedProvider")
    service.will_answer_look_ups(Answer(body=paid))
    desk.press("Check order")
    reads(desk, "The customer says that they have paid")
    slow.set()
    desk.qtbot.waitUntil(lambda: not desk._background.is_busy)
    QApplication.processEvents()
    reads(desk, "The customer says that they have paid")
    assert not desk.sees(QPushButton, "Try again")


def test_nothing_follows_what_somebody_found_out_first(
    open_desk: OpenDesk, service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Check order settles the outcome: there is nothing left to look up."""
    once(monkeypatch)
    service.will_answer(FAULT)
    desk = cancelled_at(open_desk, service)
    reads(desk, "rying again is safe")
    service.will_say_of_orders(p2POrderStatus="Cancelled")
    desk.press("Check order")
    desk.qtbot.waitUntil(lambda: desk.heading() == "Order cancelled")
    assert not desk.controller.look_ups.follow_up.is_pending


@pytest.mark.parametrize("is_gone", [False, True])
@pytest.mark.parametrize("status", [200, 400])
def test_a_late_answer_says_nothing_against_a_look_up(
    open_desk: OpenDesk, service: Service, tmp_path: Path, status: int, *, is_gone: bool
) -> None:
    """The service lists the order as cancelled: no notice tells that it is unchanged, or again.

    Neither while the panel says so, nor once the next order has taken its place.
    """
    late = threading.Event()
    service.will_answer(Answer(status=status, held=late, body=b"" if status == 400 else CANCELLED))
    service.will_say_of_orders(p2POrderStatus="Cancelled")
    desk = open_desk(Address.parse(service.address))
    submit(desk)
    desk.press("Yes, cancel order")
    desk.qtbot.waitUntil(lambda: desk.controller.flow.may_have_left)
    desk.controller.flow.looks_up = True
    desk.controller.flow.stop()
    desk.qtbot.waitUntil(lambda: desk.heading() == "Order cancelled")
    if is_gone:
        desk.press("New cancellation")
    late.set()
    desk.qtbot.waitUntil(lambda: not desk.controller.flow.is_out)
    assert desk.heading() == (None if is_gone else "Order cancelled")
    assert not any("late answer" in text for text in desk.texts())
    assert rows(tmp_path)[0][0] == "cancelled"


def test_an_answer_outlives_a_look_up_without_one(
    open_desk: OpenDesk, service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is known stays where a later look-up fails by itself; one asked for says so."""
    monkeypatch.setattr(follow_up, "AFTER_UNKNOWN_S", (0.0, 0.0))
    service.will_answer(FAULT)
    desk = cancelled_at(open_desk, service)
    reads(desk, "rying again is safe")
    desk.qtbot.waitUntil(lambda: has_ended(desk))
    service.will_answer_look_ups(FAULT)
    desk.controller.look_ups._on_followed_up(desk.session.look_up(REFERENCE))
    assert "rying again is safe" in checked(desk)
    desk.press("Check order")
    reads(desk, "Could not be checked at")


def test_a_key_that_is_refused_is_shown_once(open_desk: OpenDesk, service: Service) -> None:
    """Nothing is repeated that cannot have another answer."""
    service.will_answer(FAULT)
    service.will_answer_look_ups(Answer(status=401, body=b""))
    desk = cancelled_at(open_desk, service)
    reads(desk, "the service does not accept the secret key")
    desk.qtbot.waitUntil(lambda: has_ended(desk))
    assert len(service.look_ups) == 1


def test_a_fault_of_ours_leaves_no_promise(
    open_desk: OpenDesk, service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody reads that something is being checked for ever."""

    def fail(*_: object, **__: object) -> None:
        raise RuntimeError

    service.will_answer(FAULT)
    desk = open_desk(Address.parse(service.address))
    monkeypatch.setattr(type(desk.session), "look_up", fail)
    submit(desk)
    desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, "Yes, cancel order"))
    desk.controller.flow.looks_up = True
    desk.press("Yes, cancel order")
    reads(desk, "The order was not checked.")
    assert not any("Checking" in text for text in desk.texts())


def test_what_was_asked_before_an_attempt_says_nothing_of_its_outcome(
    open_desk: OpenDesk, service: Service
) -> None:
    """A slow look-up saw the order open before anything was sent: nothing is safe because of it."""
    slow = threading.Event()
    service.will_answer(FAULT)
    service.will_answer_look_ups(Answer(body=order(REFERENCE, EMAIL), held=slow))
    desk = open_desk(Address.parse(service.address))
    desk.fill(EMAIL, REFERENCE)
    desk.menus.check.trigger()
    desk.qtbot.waitUntil(lambda: len(service.look_ups) == 1)
    desk.press("Cancel order")
    desk.press("Yes, cancel order")
    desk.qtbot.waitUntil(lambda: desk.heading() == "Outcome unknown")
    slow.set()
    desk.qtbot.waitUntil(lambda: not desk._background.is_busy)
    desk.qtbot.waitUntil(desk.menus.check.isEnabled)
    assert not any("safe" in text for text in desk.texts())
    assert not desk.sees(QPushButton, "Try again")


def test_what_was_said_before_an_attempt_is_not_read_beside_its_outcome(
    open_desk: OpenDesk, service: Service
) -> None:
    """The look-up was answered while the question was open."""
    slow = threading.Event()
    service.will_answer(FAULT)
    service.will_answer_look_ups(Answer(body=order(REFERENCE, EMAIL), held=slow))
    desk = open_desk(Address.parse(service.address))
    desk.fill(EMAIL, REFERENCE)
    desk.menus.check.trigger()
    desk.press("Cancel order")
    desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, "Yes, cancel order"))
    slow.set()
    reads(desk, "trying again is safe")
    desk.press("Yes, cancel order")
    desk.qtbot.waitUntil(lambda: desk.heading() == "Outcome unknown")
    assert not any("safe" in text for text in desk.texts())


def test_a_state_that_the_service_leaves_out_is_not_quoted(
    open_desk: OpenDesk, service: Service
) -> None:
    """It knows the customer alone: no empty quotation marks, and no state in the receipt."""
    service.will_say_of_orders(p2POrderStatus=None)
    desk = cancelled_at(open_desk, service)
    reads(desk, "XendBridge does not report a status")
    assert "“”" not in checked(desk)
    desk.press("Copy result")
    assert "checked" not in QApplication.clipboard().text()


def test_a_journal_that_a_look_up_finds_damaged_is_told(
    open_desk: OpenDesk, service: Service, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is moved aside at once, and nobody may be left to hear of it later."""
    once(monkeypatch)
    desk, go_on = while_it_is_looked_up(open_desk, service)
    journal_in(tmp_path).write_bytes(b"damaged" * 1000)
    go_on.set()
    reads(desk, "journal-damaged-")
