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
from tests.support.steps import dialog_above, send, submit
from xb_desktop.gui.cancel import outcome_panel
from xb_desktop.gui.widgets import announcement
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
    """What is new is said with the heading alone, and first when somebody comes back to it."""
    desk = open_desk(Address.parse(orders.address))
    desk.controller.outcome.copies_at_once = False
    submit(desk)
    desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, "Yes, cancel order"))
    desk.controller.flow.looks_up = True
    desk.press("Yes, cancel order")
    desk.wait_for_heading("Order cancelled")
    copy = desk.find(QPushButton, "Copy result")
    come_back(desk)
    hears(desk, "Checked ", "Order cancelled.")
    assert "The service confirmed" not in described(copy)
    desk.find(QLineEdit, "Email address").setFocus()
    desk.qtbot.waitUntil(lambda: "The service confirmed" in described(copy))
    assert described(copy).startswith("Checked ")


def test_a_check_that_finds_nothing_new(
    open_desk: OpenDesk, orders: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever asks is answered each time."""
    said: list[str] = []
    monkeypatch.setattr(outcome_panel, "announce", lambda _, sentence: said.append(sentence))
    orders.will_answer(Answer(500, b""))
    desk = open_desk(Address.parse(orders.address))
    send(desk)
    desk.wait_for_heading("Outcome unknown")
    for count in (1, 2):
        desk.press("Check order")
        desk.qtbot.waitUntil(
            lambda count=count: sum(it.startswith("Checked ") for it in said) == count  # type: ignore[misc]
        )


def test_an_order_that_is_kept(open_desk: OpenDesk, service: BareService) -> None:
    """Said with the button that gets the focus, as long as it has it."""
    desk = open_desk(service.address)
    submit(desk)
    desk.press("No, keep order")
    hears(desk, "The order is kept. No cancellation was sent.")
    button = desk.find(QPushButton, "Cancel order")
    come_back(desk)
    assert QApplication.focusWidget() is button
    desk.find(QLineEdit, "Email address").setFocus()
    desk.qtbot.waitUntil(lambda: described(button) == "")


def test_progress(open_desk: OpenDesk) -> None:
    """A wait that takes a second is heard of, in words."""
    go_on = threading.Event()
    with BareService(reply(200, CANCELLED, once=go_on)) as service:
        desk = open_desk(service.address)
        send(desk)
        hears(desk, "Waiting for the answer.")
        go_on.set()
        desk.qtbot.waitUntil(lambda: desk.heading() is not None)


def test_the_result_of_a_check(open_desk: OpenDesk, orders: Service) -> None:
    """Asked for in the menu while the keyboard is in the form."""
    desk = open_desk(Address.parse(orders.address))
    desk.fill(EMAIL, REFERENCE)
    desk.find(QLineEdit, "Order reference").setFocus()
    desk.controller.look_ups.check_form()
    hears(desk, REFERENCE)


def test_a_notice(open_desk: OpenDesk, service: BareService) -> None:
    """A notice that appears."""
    desk = open_desk(service.address)
    desk.controller.notices.add("Something happened.")
    hears(desk, "Something happened.")


def test_facts_that_come_after_the_question(open_desk: OpenDesk, orders: Service) -> None:
    """Said with the answer in focus, unless they call for warnings."""
    desk = open_desk(Address.parse(orders.address), looks_up=True)
    submit(desk)
    question = dialog_above(desk)
    hears(desk, "Status: Open.")
    assert question.focusWidget() is desk.find(QPushButton, "No, keep order")
    desk.press("No, keep order")


def test_facts_that_do_not_come(open_desk: OpenDesk, orders: Service) -> None:
    """The reason is said, too."""
    orders.will_answer_look_ups(Answer(404, b""))
    desk = open_desk(Address.parse(orders.address), looks_up=True)
    submit(desk)
    hears(desk, "Details of this order are not available.", "Reason: ")
    desk.press("No, keep order")


def test_the_next_order(open_desk: OpenDesk, service: BareService) -> None:
    """The focus is heard before the texts go: Orca says none that comes with a change of text."""
    desk = open_desk(service.address)
    desk.fill(EMAIL, REFERENCE)
    desk.find(QLineEdit, "Order reference").setFocus()
    line = desk.find(QLineEdit, "Email address")
    had_focus: list[bool] = []
    line.textChanged.connect(lambda _: had_focus.append(desk.window.focusWidget() is line))
    desk.controller.form.empty()
    assert had_focus == [True]


def test_a_field_that_has_nothing_new_to_say(open_desk: OpenDesk, service: BareService) -> None:
    """Typing on does not take away, and does not repeat, what an announcement has described."""
    desk = open_desk(service.address)
    line = desk.find(QLineEdit, "Email address")
    line.setFocus()
    desk.controller.notices.add("Something happened.")
    hears(desk, "Something happened.")
    desk.write(line, "j")
    assert "Something happened." in described(line)


def test_what_comes_with_the_focus_is_said_once(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It waits until the control has been read; what has gone until then is not said."""
    window = QWidget()
    qtbot.addWidget(window)
    line, other, gone = QLineEdit(window), QLineEdit(window), QWidget(window)
    other.move(0, 50)
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    monkeypatch.setattr(announcement, "SETTLED_MS", 60_000)
    line.setFocus()
    for part, sentence in ((window, "First."), (window, "Second."), (gone, "Gone.")):
        announce(part, sentence)
    gone.hide()
    qtbot.wait(0)
    assert described(line) == ""
    monkeypatch.setattr(announcement, "SETTLED_MS", 0)
    other.setFocus()
    qtbot.waitUntil(lambda: described(other) == "Second.")
    assert described(line) == ""


def test_a_description_of_its_own(qtbot: QtBot) -> None:
    """Returns with the control, unless another has come in the meantime."""
    window = QWidget()
    qtbot.addWidget(window)
    line, other = QLineEdit(window), QLineEdit(window)
    line.setAccessibleDescription("Its own.")
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    other.move(0, 50)
    for sentence in ("First.", "Second."):
        line.setFocus()
        announce(window, sentence)
        qtbot.waitUntil(lambda sentence=sentence: described(line) == sentence)  # type: ignore[misc]
    other.setFocus()
    qtbot.waitUntil(lambda: described(line) == "Its own.")
    line.setFocus()
    announce(window, "Third.")
    qtbot.waitUntil(lambda: described(line) == "Third.")
    line.setAccessibleDescription("Another.")
    other.setFocus()
    qtbot.wait(0)
    assert described(line) == "Another."
