"""Answers that cross with what a person does: each finds the window as it is by then.

Assistive technology can press what is behind a dialog, and its presses arrive 100 ms late.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from tests.support.dead_run import leave_over
from tests.support.desk import Desk, OpenDesk
from tests.support.examples import EMAIL, KEY, ORDER, REFERENCE, folders_in
from tests.support.journal_file import journal_in, outcomes
from tests.support.keychain import MemoryBackend
from tests.support.look_back import LookBack
from tests.support.order_service import Answer, Service
from tests.support.past import Past, write_past
from tests.support.service import order, pending
from tests.support.steps import fields, reads, submit
from xb_desktop.cancellation import follow_up
from xb_desktop.cancellation.looked_up import LookedUp
from xb_desktop.cancellation.preflight import KeyState
from xb_desktop.gui.cancel import confirmation
from xb_desktop.gui.keys.key_dialog import KeyDialog
from xb_desktop.gui.widgets import busy_indicator
from xb_desktop.journal.journal import Journal
from xb_desktop.orders.address import Address
from xb_desktop.orders.order_state import OrderState
from xb_desktop.orders.outcome import Cause, NotSent, Report
from xb_desktop.practice.practice_run import PracticeRun

FAULT = Answer(status=500, body=b"")
YES = "Yes, cancel order"
LATER = (0.0, 60.0)


@pytest.fixture
def service() -> Iterator[Service]:
    """A service that says of every order what the test tells it to."""
    with Service() as running:
        yield running


@pytest.fixture(autouse=True)
def once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let one look-up follow an outcome, and the next one long after the test."""
    monkeypatch.setattr(follow_up, "AFTER_UNKNOWN_S", LATER)
    monkeypatch.setattr(follow_up, "AFTER_CANCELLED_S", LATER)


def at(service: Service) -> Address:
    """Return the service's address."""
    return Address.parse(service.address)


def ask(desk: Desk) -> None:
    """Ask for the cancellation, and wait until yes can be said."""
    submit(desk)
    desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, YES))
    desk.qtbot.waitUntil(desk.find(QPushButton, YES).isEnabled)


def cancelled(open_desk: OpenDesk, service: Service, *, looks_up: bool = True) -> Desk:
    """Cancel an order; `looks_up` is whether look-ups follow, which the question has none of."""
    desk = open_desk(at(service))
    ask(desk)
    desk.controller.flow.looks_up = looks_up
    desk.press(YES)
    desk.qtbot.waitUntil(lambda: desk.heading() is not None)
    return desk


def not_awaited(open_desk: OpenDesk, service: Service, answer: Answer, **options: Any) -> Desk:
    """Cancel an order, and stop waiting for the answer, which is held."""
    service.will_answer(answer)
    desk = open_desk(at(service), **options)
    ask(desk)
    desk.press(YES)
    desk.qtbot.waitUntil(lambda: desk.controller.flow.may_have_left)
    desk.controller.flow.stop()
    desk.qtbot.waitUntil(lambda: desk.heading() == "Outcome unknown")
    return desk


def rest(desk: Desk) -> None:
    """Wait until nothing is under way."""
    desk.qtbot.waitUntil(lambda: not desk._background.is_busy)
    for _ in range(5):
        QApplication.processEvents()
    desk.qtbot.waitUntil(lambda: not desk._background.is_busy)


def says(desk: Desk, *words: str) -> bool:
    """Whether each of these can be read somewhere."""
    return all(any(word in text for text in desk.texts()) for word in words)


def notices(desk: Desk) -> list[str]:
    """Return the notices on unknown outcomes."""
    return [text for text in desk.texts() if text.startswith("It is still not known whether")]


def press_as_screen_reader(button: QPushButton) -> None:
    """Press a button as assistive technology does: it is clicked about 100 ms later."""
    interface = QAccessible.queryAccessibleInterface(button).actionInterface()
    assert interface is not None
    interface.doAction(QAccessibleActionInterface.pressAction())


def check_in_history(desk: Desk) -> None:
    """Look up the newest attempt of the history."""
    past = LookBack(desk)
    past.select(0)
    buttons = past.table.window().findChildren(QPushButton)
    [check] = [it for it in buttons if it.isVisible() and it.objectName() == "Check order"]
    check.click()


def test_a_late_press_of_yes_does_not_outrun_a_guard(open_desk: OpenDesk, service: Service) -> None:
    """The order was found to be paid after the press: yes waits for the last four characters."""
    desk = open_desk(at(service), looks_up=True)
    ask(desk)
    press_as_screen_reader(desk.find(QPushButton, YES))
    question = desk.controller.flow._confirmation
    assert question is not None
    paid = OrderState("FundedProvider", is_this_order=True, email_address=EMAIL)
    question.show_facts(paid)
    desk.qtbot.wait(300)
    assert desk.sees(QPushButton, YES)
    assert service.cancellations == []


@pytest.mark.parametrize("looks_up", [False, True])
def test_what_was_cancelled_meanwhile_is_not_sent_again(
    open_desk: OpenDesk, service: Service, tmp_path: Path, *, looks_up: bool
) -> None:
    """A late answer comes while the question about the next attempt is open: it says so."""
    late = threading.Event()
    desk = not_awaited(open_desk, service, Answer(held=late), looks_up=looks_up)
    desk.press("Cancel order")
    desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, YES))
    desk.qtbot.waitUntil(desk.find(QPushButton, YES).isEnabled)
    late.set()
    reads(desk, "According to the journal, this order is already cancelled")
    assert outcomes(journal_in(tmp_path)) == ["cancelled"]
    assert not desk.find(QPushButton, YES).isEnabled()
    assert not says(desk, "is unknown")
    desk.find(QCheckBox, "Cancel it anyway").click()
    assert desk.find(QPushButton, YES).isEnabled()
    desk.press("No, keep order")
    assert len(service.cancellations) == 1


def test_a_yes_that_was_overtaken_sends_nothing(
    open_desk: OpenDesk, service: Service, tmp_path: Path
) -> None:
    """Another window cancels the order while the question is open here."""
    desk = open_desk(at(service))
    ask(desk)
    write_past(
        tmp_path / "data", [Past(REFERENCE, outcome="cancelled", api_address=str(at(service)))]
    )
    desk.press(YES)
    desk.wait_for_heading("Not sent")
    assert says(desk, "While the question was open, another attempt for this order")
    assert says(desk, "an earlier attempt has cancelled this order")
    assert not says(desk, "it is safe to try again")
    assert not desk.sees(QPushButton, "Try again")
    assert service.cancellations == []
    assert sorted(outcomes(journal_in(tmp_path))) == ["cancelled", "not_sent"]
    desk.press("Cancel order")
    reads(desk, "According to the journal, this order is already cancelled")
    desk.press("No, keep order")


def test_an_open_question_hears_what_the_history_finds(
    open_desk: OpenDesk, service: Service, tmp_path: Path
) -> None:
    """The row is settled from there, and the question does not call it unknown any more."""
    write_past(tmp_path / "data", [Past(REFERENCE, outcome="unknown", api_address=service.address)])
    desk = open_desk(at(service))
    ask(desk)
    reads(desk, "The outcome of an attempt of")
    service.will_say_of_orders(p2POrderStatus="Cancelled")
    check_in_history(desk)
    reads(desk, "According to the journal, this order is already cancelled")
    assert not says(desk, "The outcome of an attempt of")
    desk.press("No, keep order")


def test_a_cancellation_that_comes_late_says_more_than_the_refusal_after_it(
    open_desk: OpenDesk, service: Service, tmp_path: Path
) -> None:
    """The second attempt was refused because the first one had cancelled the order."""
    late, refused = threading.Event(), threading.Event()
    desk = not_awaited(open_desk, service, Answer(held=late))
    service.will_answer(Answer(status=400, body=b"{}", held=refused))
    desk.press("Cancel order")
    desk.press(YES)
    desk.qtbot.waitUntil(lambda: len(service.cancellations) == 2)
    late.set()
    desk.qtbot.waitUntil(lambda: outcomes(journal_in(tmp_path))[0] == "cancelled")
    desk.qtbot.wait(100)
    refused.set()
    desk.qtbot.waitUntil(lambda: desk.heading() is not None)
    assert desk.heading() == "Order cancelled"
    assert outcomes(journal_in(tmp_path)) == ["cancelled", "refused"]
    assert notices(desk) == []


def test_a_journal_that_was_damaged_is_told_before_the_yes(
    open_desk: OpenDesk, service: Service, tmp_path: Path
) -> None:
    """What it held warns of nothing any more."""
    desk = open_desk(at(service))
    rest(desk)
    path = journal_in(tmp_path)
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"garbage" * 1000)
    ask(desk)
    question = desk.controller.flow._confirmation
    assert question is not None
    warned = [label.text() for label in question.findChildren(QLabel) if label.isVisible()]
    assert any("The journal was damaged" in text for text in warned)
    desk.press("No, keep order")
    assert says(desk, "The journal was damaged")


def test_a_refusal_that_comes_late_takes_its_warning_away(
    open_desk: OpenDesk, service: Service
) -> None:
    """Nothing speaks against trying again any more."""
    late = threading.Event()
    refusal = Answer(status=404, body=b"{}", held=late)
    desk = not_awaited(open_desk, service, refusal)
    desk.press("Cancel order")
    reads(desk, "has not been answered yet")
    late.set()
    desk.qtbot.waitUntil(lambda: not says(desk, "has not been answered yet"))
    rest(desk)
    assert not says(desk, "The outcome of an attempt of")
    desk.press(YES)
    desk.wait_for_heading("Order cancelled")
    assert len(service.cancellations) == 2


def test_the_question_does_not_soften_while_an_answer_may_come(
    open_desk: OpenDesk, service: Service
) -> None:
    """The order is open because the request has not been dealt with yet."""
    late = threading.Event()
    desk = not_awaited(open_desk, service, Answer(held=late), looks_up=True)
    desk.press("Cancel order")
    desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, YES))
    desk.qtbot.waitUntil(desk.find(QPushButton, YES).isEnabled)
    assert says(desk, "has not been answered yet, and its answer may still arrive. Wait for it.")
    assert not says(desk, "listed the order as open")
    desk.press("No, keep order")
    late.set()


def test_a_check_from_before_an_attempt_says_nothing_of_it(
    open_desk: OpenDesk, service: Service, tmp_path: Path
) -> None:
    """The history asked before the order was to be cancelled, and is answered after it."""
    slow = threading.Event()
    service.will_answer(FAULT)
    service.will_answer_look_ups(Answer(body=order(REFERENCE, EMAIL), held=slow))
    write_past(tmp_path / "data", [Past(REFERENCE, outcome="unknown", api_address=service.address)])
    desk = open_desk(at(service))
    check_in_history(desk)
    desk.qtbot.waitUntil(lambda: len(service.look_ups) == 1)
    ask(desk)
    desk.press(YES)
    desk.qtbot.waitUntil(lambda: desk.heading() == "Outcome unknown")
    slow.set()
    rest(desk)
    assert not says(desk, "rying again is safe")
    assert not desk.sees(QPushButton, "Try again")
    assert not says(desk, "Looking up the order…")


def test_a_check_from_before_a_late_answer_says_nothing_after_it(
    open_desk: OpenDesk, service: Service
) -> None:
    """It was sent while the request was out: that the order was open then means nothing now."""
    late, slow = threading.Event(), threading.Event()
    desk = not_awaited(open_desk, service, Answer(status=500, body=b"", held=late))
    desk.press("New cancellation")
    desk.qtbot.waitUntil(lambda: len(notices(desk)) == 1)
    service.will_answer_look_ups(Answer(body=order(REFERENCE, EMAIL), held=slow))
    desk.press("Check order")
    desk.qtbot.waitUntil(lambda: len(service.look_ups) == 1)
    late.set()
    desk.qtbot.waitUntil(lambda: not desk.controller.flow.is_out)
    slow.set()
    rest(desk)
    assert not says(desk, "safe")
    assert not desk.sees(QPushButton, "Try again")


def test_a_follow_up_from_before_a_late_answer_is_asked_again(
    open_desk: OpenDesk, service: Service
) -> None:
    """That of the second attempt was sent while the first one was out."""
    late, slow = threading.Event(), threading.Event()
    desk = not_awaited(open_desk, service, Answer(status=500, body=b"", held=late))
    service.will_answer(FAULT)
    desk.press("Cancel order")
    desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, YES))
    desk.controller.flow.looks_up = True
    service.will_hold_look_ups(slow)
    desk.press(YES)
    desk.qtbot.waitUntil(lambda: len(service.look_ups) == 1)
    late.set()
    desk.qtbot.waitUntil(lambda: not desk.controller.flow.is_out)
    slow.set()
    desk.qtbot.waitUntil(lambda: len(service.look_ups) == 2)
    reads(desk, "rying again is safe")


def test_keeping_the_window_on_top_ends_no_look_ups(open_desk: OpenDesk, service: Service) -> None:
    """Qt hides the window for a moment, but the outcome stays on the screen."""
    service.will_answer(FAULT)
    desk = cancelled(open_desk, service)
    reads(desk, "rying again is safe")
    desk.menus.on_top.setChecked(True)
    rest(desk)
    assert desk.heading() == "Outcome unknown"
    assert desk.controller.look_ups.follow_up.is_pending
    desk.press("New cancellation")
    desk.qtbot.waitUntil(lambda: not desk.controller.look_ups.follow_up.is_pending)


@pytest.mark.parametrize("way", ["New cancellation", "Cancel order"])
def test_a_follow_up_that_has_settled_a_row_is_told(
    open_desk: OpenDesk,
    service: Service,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    way: str,
) -> None:
    """The person leaves the panel between the settling and its being told."""
    settled, go_on = threading.Event(), threading.Event()
    settle = Journal.settle

    def slowly(journal: Journal, *row: Any) -> int:
        count = settle(journal, *row)
        settled.set()
        go_on.wait(10)
        return count

    monkeypatch.setattr(Journal, "settle", slowly)
    service.will_answer(FAULT)
    service.will_say_of_orders(p2POrderStatus="Cancelled")
    desk = cancelled(open_desk, service)
    desk.qtbot.waitUntil(settled.is_set)
    desk.controller.flow.looks_up = False
    desk.press(way)
    if way == "Cancel order":
        desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, "No, keep order"))
    go_on.set()
    rest(desk)
    assert outcomes(journal_in(tmp_path)) == ["cancelled"]
    assert notices(desk) == []
    listed = desk.find(QListWidget, "Last attempts")
    desk.qtbot.waitUntil(lambda: "Cancelled" in listed.item(0).text())
    if way == "Cancel order":
        reads(desk, "According to the journal, this order is already cancelled")
        desk.press("No, keep order")


def test_a_row_that_became_unknown_meanwhile_is_settled(
    open_desk: OpenDesk, service: Service, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The look-up found the order cancelled while its row was `sending` still."""
    found, go_on, answer = threading.Event(), threading.Event(), threading.Event()
    record_check = Journal.record_check

    def slowly(journal: Journal, *check: Any) -> int:
        found.set()
        go_on.wait(10)
        return record_check(journal, *check)

    monkeypatch.setattr(Journal, "record_check", slowly)
    service.will_answer(Answer(status=500, body=b"", held=answer))
    service.will_say_of_orders(p2POrderStatus="Cancelled")
    desk = open_desk(at(service))
    ask(desk)
    desk.press(YES)
    desk.qtbot.waitUntil(lambda: desk.controller.flow.may_have_left)
    desk.menus.check.trigger()
    desk.qtbot.waitUntil(found.is_set)
    answer.set()
    desk.qtbot.waitUntil(lambda: desk.heading() == "Outcome unknown")
    go_on.set()
    desk.qtbot.waitUntil(lambda: desk.heading() == "Order cancelled")
    assert outcomes(journal_in(tmp_path)) == ["cancelled"]
    assert not says(desk, "could not be recorded")


def test_a_later_check_counts_although_the_clock_was_set_back(
    open_desk: OpenDesk, service: Service
) -> None:
    """Which of two was asked for later is not told by a clock that people set."""
    service.will_answer(FAULT)
    desk = cancelled(open_desk, service)
    reads(desk, "rying again is safe")
    paid = OrderState("FundedProvider", is_this_order=True, email_address=EMAIL)
    long_ago = datetime(2020, 1, 1, tzinfo=UTC)
    desk.controller.look_ups.tell(LookedUp(REFERENCE, at(service), paid, long_ago))
    assert says(desk, "The customer says that they have paid.")
    assert not desk.sees(QPushButton, "Try again")


@pytest.mark.parametrize("key", [KEY, None])
def test_a_late_press_of_stop_ends_nothing_that_it_was_not_for(
    open_desk: OpenDesk, service: Service, backend: MemoryBackend, key: str | None
) -> None:
    """The keychain answers in between: the dialog that is open then stays what it is."""
    answers = threading.Event()
    desk = open_desk(at(service), key=key)
    backend.before_each = lambda: answers.wait(10)
    submit(desk)
    progress = desk.controller._progress
    progress.show()
    progress._stop.show()
    press_as_screen_reader(progress._stop)
    answers.set()
    awaited = (QPushButton, YES) if key else (QLineEdit, "Secret key")
    desk.qtbot.waitUntil(lambda: desk.sees(*awaited))
    desk.qtbot.wait(300)
    assert desk.sees(*awaited)
    assert not says(desk, "The order is kept")
    assert desk.heading() is None
    desk.press("No, keep order" if key else "Not now")


def test_a_key_for_the_session_is_not_kept_after_esc(
    open_desk: OpenDesk, service: Service, backend: MemoryBackend
) -> None:
    """The keychain was busy when the person changed their mind."""
    ends, is_busy = threading.Event(), threading.Event()
    desk = open_desk(at(service), key=None)

    def wait() -> None:
        is_busy.set()
        ends.wait(10)

    backend.before_each = wait
    address = desk.session.address
    desk._background.run(lambda: desk.session.key_state(address), lambda _: None, lambda: None)
    desk.qtbot.waitUntil(is_busy.is_set)
    dialog = KeyDialog(desk.session, desk._background, desk.window, address, KeyState(saved=False))
    dialog.open()
    desk.find(QLineEdit, "Secret key").setText(KEY)
    dialog._for_session.setChecked(True)
    desk.press("Use for this session")
    desk.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    backend.before_each = lambda: None
    ends.set()
    rest(desk)
    assert not desk.session.key_state(address).saved


def test_an_open_question_asks_no_more_once_look_ups_are_off(
    open_desk: OpenDesk, service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The settings were open behind it."""
    monkeypatch.setattr(confirmation, "REFRESH_MS", 50)
    desk = open_desk(at(service), looks_up=True)
    ask(desk)
    desk.controller.flow.looks_up = False
    rest(desk)
    count = len(service.look_ups)
    desk.qtbot.wait(250)
    assert len(service.look_ups) == count
    desk.press("No, keep order")


def test_the_progress_of_a_look_up_outlives_an_order_that_is_kept(
    open_desk: OpenDesk, service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is out still, and can be stopped."""
    go_on = threading.Event()
    service.will_hold_look_ups(go_on)
    monkeypatch.setattr(busy_indicator, "SHOW_AFTER_S", 0)
    desk = open_desk(at(service))
    desk.fill(EMAIL, REFERENCE)
    desk.menus.check.trigger()
    desk.qtbot.waitUntil(desk.controller._progress.isVisible)
    desk.press("Cancel order")
    desk.press("No, keep order")
    desk.qtbot.waitUntil(lambda: says(desk, "Looking up the order"))
    go_on.set()
    desk.qtbot.waitUntil(lambda: not desk.controller._progress.isVisible())


def copied() -> str:
    """Return the text on the clipboard."""
    return QApplication.clipboard().text()


def test_an_automatic_copy_has_what_a_pressed_one_has(
    open_desk: OpenDesk, service: Service
) -> None:
    """Where a look-up finds the outcome, both say that it was one."""
    service.will_answer(FAULT)
    service.will_say_of_orders(p2POrderStatus="Cancelled")
    desk = open_desk(at(service))
    desk.controller.outcome.copies_at_once = True
    ask(desk)
    desk.controller.flow.looks_up = True
    desk.press(YES)
    desk.qtbot.waitUntil(lambda: desk.heading() == "Order cancelled")
    automatic = copied()
    desk.press("Copy result")
    assert automatic == copied()
    assert automatic.endswith("UTC: Cancelled")


def test_an_automatic_copy_leaves_the_next_ticket_alone(
    open_desk: OpenDesk, service: Service
) -> None:
    """A look-up changes the outcome when something else has been copied in the meantime."""
    service.will_answer(FAULT)
    desk = open_desk(at(service))
    desk.controller.outcome.copies_at_once = True
    ask(desk)
    desk.controller.flow.looks_up = True
    desk.press(YES)
    reads(desk, "rying again is safe")
    assert REFERENCE in copied()
    QApplication.clipboard().setText("The next ticket.")
    service.will_say_of_orders(p2POrderStatus="Cancelled")
    desk.press("Check order")
    desk.qtbot.waitUntil(lambda: desk.heading() == "Order cancelled")
    assert copied() == "The next ticket."
    assert not says(desk, "The result has been copied")


def test_a_check_that_fails_takes_nothing_from_the_receipt(
    open_desk: OpenDesk, service: Service
) -> None:
    """The journal keeps the last known state as well."""
    service.will_answer(FAULT)
    desk = cancelled(open_desk, service)
    reads(desk, "rying again is safe")
    service.will_answer_look_ups(FAULT)
    desk.press("Check order")
    reads(desk, "Could not be checked at")
    desk.press("Copy result")
    assert copied().endswith("UTC: Submitted")


def test_no_other_attempt_is_offered_for_a_cancelled_order(
    open_desk: OpenDesk, service: Service
) -> None:
    """Nothing was sent, and the order is cancelled all the same: there is nothing more to do."""
    desk = open_desk(at(service))
    panel = desk.controller.outcome
    panel.show_report(Report(NotSent(Cause.CONNECTION_REFUSED)), ORDER, at(service))
    assert desk.sees(QPushButton, "Try again")
    done = OrderState("Cancelled", is_this_order=True)
    looked_up = LookedUp(REFERENCE, at(service), done, datetime.now(UTC))
    panel.show_looked_up(looked_up, is_out=False, is_asked_for=True)
    assert not desk.sees(QPushButton, "Try again")


def test_practice_sends_nobody_to_settings_that_it_has_not(qtbot: QtBot, tmp_path: Path) -> None:
    """An order of an earlier practice session has an address that is gone."""
    leave_over(tmp_path / "data", ORDER, Address.parse("http://127.0.0.1:9"))
    run = PracticeRun(folders_in(tmp_path))
    desk = Desk(qtbot, run)
    desk.press("Check order")
    reads(desk, "is an order of an earlier practice session, which has ended")
    assert not says(desk, "in the settings")
    assert not any("HTTP" in label.text() for label in desk._parts(QLabel))
    run.close()


def test_finding_an_order_takes_the_keyboard_from_nobody(
    open_desk: OpenDesk, service: Service
) -> None:
    """Whoever has gone on to the ticket types it to its end."""
    go_on = threading.Event()
    service.will_answer_look_ups(Answer(body=pending(REFERENCE), held=go_on))
    desk = open_desk(at(service))
    desk.controller._settings.records_ticket = True
    desk.controller.form.more.refresh()
    desk.write(desk.find(QLineEdit, "Email address"), EMAIL)
    desk.press("Find order")
    ticket = desk.find(QLineEdit, "Ticket")
    ticket.setFocus()
    go_on.set()
    desk.qtbot.waitUntil(lambda: fields(desk)[1] == REFERENCE)
    rest(desk)
    assert desk.window.focusWidget() is ticket
