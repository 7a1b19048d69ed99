"""From an outcome back to the question: where that helps, and never past it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from tests.support.desk import Desk, OpenDesk
from tests.support.examples import EMAIL, KEY, ORDER, REFERENCE
from tests.support.journal_file import journal_in, outcomes
from tests.support.keychain import MemoryBackend
from tests.support.scenes import open_settings
from tests.support.service import Service, envelope, reply
from tests.support.steps import fields, send, submit
from xb_desktop.cancellation.looked_up import LookedUp
from xb_desktop.orders.address import Address
from xb_desktop.orders.order_state import OrderState
from xb_desktop.orders.outcome import Cancelled, Cause, Earlier, NotSent, Refused, Report, Unknown

NOT_SENT = [Cause.NO_KEY, Cause.KEYCHAIN_CLOSED, Cause.CONNECTION_REFUSED]
NEVER = [
    Cancelled(Cause.CONFIRMED, 200),
    Refused(Cause.KEY_REJECTED, 401),
    Refused(Cause.FORBIDDEN, 403),
    Refused(Cause.NOT_FOUND, 404),
    Unknown(Cause.TIMED_OUT),
    NotSent(Cause.INTERRUPTED),
]


def panel_of(desk: Desk, report: Report, address: Address) -> None:
    """Show an outcome."""
    desk.controller.outcome.show_report(report, ORDER, address)


@pytest.mark.parametrize("text", ["Order cancelled by customer", "not sent #5", " Outcome unknown"])
def test_no_value_reads_like_an_outcome(open_desk: OpenDesk, service: Service, text: str) -> None:
    """A script that looks for the heading finds one; the value is quoted, and copied as it is."""
    desk = open_desk(service.address)
    order = replace(ORDER, ticket=text, reason=text)
    report = Report(Refused(Cause.DECLINED, 200, "Order cancelled"))
    desk.controller.outcome.show_report(report, order, service.address)
    assert desk.heading() == "Not cancelled"
    assert f"“{text}”" in desk.texts()
    desk.press("Copy result")
    assert f"“{text}”" not in QApplication.clipboard().text()
    assert text.strip() in QApplication.clipboard().text()


def says_new_key(desk: Desk) -> bool:
    """Whether the panel says that there is a new key, and not what to do about the old one."""
    said = " ".join(desk.texts())
    spoken = desk.find(QPushButton, "Copy result").accessibleDescription()
    old = ("Replace the secret key, then", "Enter the secret key, then", "Ask the issuer")
    new = "There is a new secret key now. You can try again."
    return new in said and new in spoken and not any(words in said for words in old)


def test_a_check_does_not_bring_the_old_key_back(open_desk: OpenDesk, service: Service) -> None:
    """What was found out since says nothing of a key."""
    desk = open_desk(service.address)
    panel_of(desk, Report(Refused(Cause.KEY_REJECTED, 401)), service.address)
    panel = desk.controller.outcome
    panel.offer_retry(service.address)
    still_open = OrderState("Submitted", is_this_order=True)
    looked_up = LookedUp(REFERENCE, service.address, still_open, datetime.now(UTC))
    panel.show_looked_up(looked_up, is_out=False, is_asked_for=True)
    assert says_new_key(desk)
    panel_of(desk, Report(Refused(Cause.KEY_REJECTED, 401)), service.address)
    assert not says_new_key(desk)


@pytest.mark.parametrize("cause", NOT_SENT)
def test_it_is_offered_after_what_was_not_sent(
    open_desk: OpenDesk, service: Service, cause: Cause
) -> None:
    """But not where an earlier attempt may have cancelled the order."""
    desk = open_desk(service.address)
    panel_of(desk, Report(NotSent(cause)), service.address)
    assert desk.sees(QPushButton, "Try again")
    panel_of(desk, Report(NotSent(cause), earlier=Earlier.UNKNOWN), service.address)
    assert not desk.sees(QPushButton, "Try again")
    assert desk.sees(QPushButton, "Check order")


@pytest.mark.parametrize("outcome", NEVER, ids=lambda each: f"{each.name}-{each.cause}")
def test_it_is_not_offered_otherwise(
    open_desk: OpenDesk, service: Service, outcome: Cancelled | Refused | Unknown | NotSent
) -> None:
    """Not before something has changed that was in the way."""
    desk = open_desk(service.address)
    panel_of(desk, Report(outcome), service.address)
    assert not desk.sees(QPushButton, "Try again")


def test_it_leads_to_the_question_and_sends_nothing_by_itself(
    open_desk: OpenDesk, tmp_path: Path
) -> None:
    """The same order is asked about again, once the service can be reached."""
    with Service(listening=False) as service:
        desk = open_desk(service.address)
        send(desk)
        desk.wait_for_heading("Not sent")
        service.open()
        desk.press("Try again")
        desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, "No, keep order"))
        assert desk.heading() is None
        assert service.posts == []
        desk.press("No, keep order")
        assert fields(desk) == (EMAIL, REFERENCE)
        desk.press("Cancel order")
        desk.press("Yes, cancel order")
        desk.wait_for_heading("Order cancelled")
    assert outcomes(journal_in(tmp_path)) == ["not_sent", "cancelled"]


@pytest.mark.parametrize("status", [401, 403])
def test_a_replaced_key_leads_back_to_the_order(
    open_desk: OpenDesk, backend: MemoryBackend, status: int
) -> None:
    """The keyboard is on Try again, which asks before it sends; it sends the new key."""
    with Service(reply(status), reply(200, envelope())) as service:
        desk = open_desk(service.address, key="an-older-key")
        send(desk)
        desk.wait_for_heading("Not cancelled")
        desk.press("Replace key")
        desk.qtbot.waitUntil(lambda: desk.sees(QLineEdit, "Secret key"))
        desk.find(QLineEdit, "Secret key").setText(KEY)
        desk.press("Save key")
        desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, "Try again"))
        assert backend.keys == {("xb-desktop", str(service.address)): KEY}
        again = desk.find(QPushButton, "Try again")
        desk.qtbot.waitUntil(lambda: desk.window.focusWidget() is again)
        assert says_new_key(desk)
        assert len(service.posts) == 1
        desk.qtbot.keyClick(again, Qt.Key.Key_Return)
        desk.press("Yes, cancel order")
        desk.wait_for_heading("Order cancelled")
        assert [post.header("secretKey") for post in service.posts] == ["an-older-key", KEY]


def test_a_key_that_was_replaced_in_the_settings_leads_back_too(open_desk: OpenDesk) -> None:
    """Wherever the key was replaced, the order is one press away."""
    with Service(reply(401), reply(200, envelope())) as service:
        desk = open_desk(service.address)
        send(desk)
        desk.wait_for_heading("Not cancelled")
        open_settings(desk)
        desk.press("Replace key")
        desk.qtbot.waitUntil(lambda: desk.sees(QLineEdit, "Secret key"))
        desk.find(QLineEdit, "Secret key").setText(KEY)
        desk.press("Save key")
        desk.press("Close")
        desk.press("Try again")
        desk.press("Yes, cancel order")
        desk.wait_for_heading("Order cancelled")


def test_a_key_that_was_not_replaced_leads_nowhere(open_desk: OpenDesk) -> None:
    """Whoever thinks better of it is where they were."""
    with Service(reply(401)) as service:
        desk = open_desk(service.address)
        send(desk)
        desk.wait_for_heading("Not cancelled")
        desk.press("Replace key")
        desk.press("Not now")
        desk.qtbot.waitUntil(lambda: not desk.sees(QLineEdit, "Secret key"))
        assert not desk.sees(QPushButton, "Try again")


def test_who_has_no_key_is_asked_to_enter_one(
    open_desk: OpenDesk, service: Service, tmp_path: Path
) -> None:
    """Esc in the key dialog keeps the order, quietly and on record; both buttons lead on."""
    desk = open_desk(service.address, key=None)
    submit(desk)
    desk.qtbot.waitUntil(lambda: desk.sees(QLineEdit, "Secret key"))
    desk.qtbot.keyClick(desk.find(QLineEdit, "Secret key"), Qt.Key.Key_Escape)
    desk.wait_for_heading("Not sent")
    assert any("the order is kept" in text for text in desk.texts())
    assert outcomes(journal_in(tmp_path)) == ["not_sent"]
    assert not desk.sees(QPushButton, "Replace key")
    desk.press("Enter key")
    desk.qtbot.waitUntil(lambda: desk.sees(QLineEdit, "Secret key"))
    desk.find(QLineEdit, "Secret key").setText(KEY)
    desk.press("Save key")
    again = desk.find(QPushButton, "Try again")
    desk.qtbot.waitUntil(lambda: desk.window.focusWidget() is again)
    assert says_new_key(desk)
    desk.press("Try again")
    desk.press("Yes, cancel order")
    desk.wait_for_heading("Order cancelled")


def test_a_button_that_goes_leaves_the_keyboard_on_the_receipt(
    open_desk: OpenDesk, service: Service
) -> None:
    """Never on one that changes something."""
    desk = open_desk(service.address)
    panel_of(desk, Report(NotSent(Cause.CONNECTION_REFUSED)), service.address)
    desk.find(QPushButton, "Try again").setFocus()
    panel_of(desk, Report(Unknown(Cause.TIMED_OUT)), service.address)
    assert desk.window.focusWidget() is desk.find(QPushButton, "Copy result")
