"""For which ticket and why: two fields that a desk switches on, and where they end up."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.support.desk import Desk, OpenDesk
from tests.support.examples import EMAIL, KEY, REFERENCE, folders_in
from tests.support.journal_file import attempts, journal_in
from tests.support.service import Service, envelope, reply
from tests.support.steps import fields, reads
from xb_desktop.gui.background import Background
from xb_desktop.gui.main_window import MainWindow
from xb_desktop.orders.link import Filling
from xb_desktop.run import Run
from xb_desktop.settings import Settings
from xb_desktop.system.user import user_name

ASKED, TEST = "Customer asked for it", "Test order"
LINK = "https://acme.zendesk.com/agent/tickets/48213"


@pytest.fixture
def recording() -> None:
    """Switch both fields on, with two reasons."""
    Settings().records_ticket = True
    Settings().records_reason = True
    Settings().reasons = (ASKED, TEST)


def ticket(desk: Desk) -> QLineEdit:
    """Return the field for the ticket."""
    return desk.find(QLineEdit, "Ticket")


def reason(desk: Desk) -> QComboBox:
    """Return the choice of the reason."""
    return desk.find(QComboBox, "Reason")


def texts(desk: Desk) -> tuple[str, str, str, str]:
    """Return what is in all fields of the form."""
    return *fields(desk), ticket(desk).text(), reason(desk).currentText()


def enter(desk: Desk, number: str = "48213", why: str = ASKED) -> None:
    """Fill the whole form in."""
    desk.fill(EMAIL, REFERENCE)
    desk.write(ticket(desk), number)
    reason(desk).setCurrentText(why)


def test_nothing_is_asked_for_unless_it_is_switched_on(
    open_desk: OpenDesk, service: Service, tmp_path: Path
) -> None:
    """The form is as it was, and the row says who it was."""
    desk = open_desk(service.address)
    assert not desk.sees(QLineEdit, "Ticket")
    assert not desk.sees(QComboBox, "Reason")
    QApplication.clipboard().setText(f"#48213 {EMAIL} {REFERENCE}")
    desk.press("Paste from ticket")
    desk.press("Cancel order")
    desk.press("Yes, cancel order")
    desk.wait_for_heading("Order cancelled")
    expected = ("", "", user_name())
    assert attempts(journal_in(tmp_path), "ticket", "reason", "operator") == [expected]
    desk.press("Copy result")
    assert QApplication.clipboard().text().count(" | ") == 4


def test_the_settings_switch_the_fields_on_and_off(open_desk: OpenDesk, service: Service) -> None:
    """At once, with the reasons of the desk, and also for the next start."""
    desk = open_desk(service.address)
    desk.press("Settings")
    assert not desk.sees(QPlainTextEdit, "Reasons")
    desk.find(QCheckBox, "Record a ticket number").click()
    desk.find(QCheckBox, "Record a reason").click()
    long = "x" * 121
    desk.find(QPlainTextEdit, "Reasons").setPlainText(f" {ASKED}\n\n{TEST}\n{TEST}\n{long}")
    reads(desk, "Not all of these lines can be used as reasons. A reason has at most 120")
    desk.press("Close")
    choice = reason(desk)
    desk.qtbot.waitUntil(lambda: choice.count() == 3)
    assert [choice.itemText(index) for index in range(choice.count())] == ["", ASKED, TEST]
    assert not choice.isEditable()
    # A number alone would look, and sound, like what is in the field.
    assert ticket(desk).placeholderText() == "For example 48213"
    assert Settings().records_ticket
    assert Settings().records_reason
    assert Settings().reasons == (ASKED, TEST)
    enter(desk)
    desk.press("Settings")
    desk.find(QCheckBox, "Record a ticket number").click()
    desk.find(QCheckBox, "Record a reason").click()
    desk.press("Close")
    assert not desk.sees(QLineEdit, "Ticket")
    assert not desk.sees(QComboBox, "Reason")
    order = desk.controller.form.order()
    assert order is not None
    assert (order.ticket, order.reason) == ("", "")


@pytest.mark.usefixtures("recording")
def test_the_fields_are_there_before_the_first_key(
    qtbot: QtBot, tmp_path: Path, service: Service
) -> None:
    """With what comes right after the first paint: nothing moves under the pointer later."""
    run = Run(service.address, folders_in(tmp_path))
    background = Background(lambda error: pytest.fail(repr(error)))
    window = MainWindow(run, background)
    qtbot.addWidget(window, before_close_func=lambda _: background.wait(2))
    window.show()
    qtbot.waitUntil(lambda: window.completion is not None)
    qtbot.waitUntil(lambda: not background.is_busy)
    # Until the window has grown.
    qtbot.waitUntil(lambda: window.height() >= window.height_for(window.width()))
    assert window._loaded is None
    line = window.findChild(QLineEdit, "Ticket")
    assert line is not None
    assert line.isVisible()
    button = window.page.cancel_button
    before, size = button.mapTo(window, QPoint()), window.size()
    QApplication.clipboard().setText("48213")
    qtbot.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: line.text() == "48213")
    qtbot.keyClicks(window.page.form.email.line, EMAIL)
    qtbot.wait(100)
    assert len(window.findChildren(QLineEdit, "Ticket")) == 1
    assert (button.mapTo(window, QPoint()), window.size()) == (before, size)
    run.close()


@pytest.mark.usefixtures("recording")
def test_reasons_are_pasted_within_a_time_limit(open_desk: OpenDesk, service: Service) -> None:
    """With the program's own reading of the clipboard; where there is nothing, it is said."""
    desk = open_desk(service.address)
    desk.press("Settings")
    edit = desk.find(QPlainTextEdit, "Reasons")
    edit.selectAll()
    QApplication.clipboard().setText("One\nTwo\n")
    desk.qtbot.keyClick(edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    desk.qtbot.waitUntil(lambda: Settings().reasons == ("One", "Two"))
    QApplication.clipboard().clear()
    desk.qtbot.keyClick(edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    reads(desk, "There is no text to paste")
    assert Settings().reasons == ("One", "Two")
    desk.press("Close")
    assert reason(desk).count() == 3


@pytest.mark.usefixtures("recording")
def test_what_is_entered_stands_in_panel_receipt_and_journal(
    open_desk: OpenDesk, service: Service, tmp_path: Path
) -> None:
    """The service gets none of it."""
    desk = open_desk(service.address)
    enter(desk, "#48213")
    desk.press("Cancel order")
    assert ticket(desk).isReadOnly()
    assert not reason(desk).isEnabled()
    desk.press("Yes, cancel order")
    desk.wait_for_heading("Order cancelled")
    assert desk.sees(QLabel, "Ticket: 48213")
    assert desk.sees(QLabel, "Reason: Customer asked for it")
    assert not ticket(desk).isReadOnly()
    desk.press("Copy result")
    assert re.fullmatch(
        rf"Order cancelled \| {REFERENCE} \| {re.escape(service.address.authority)} \|"
        r" \d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC \| j\*\*\*@example\.com"
        rf" \| Ticket 48213 \| Customer asked for it \| by {re.escape(user_name())}",
        QApplication.clipboard().text(),
    )
    expected = ("48213", ASKED, user_name())
    assert attempts(journal_in(tmp_path), "ticket", "reason", "operator") == [expected]
    assert service.posts[0].json() == {"emailAddress": EMAIL, "orderReference": REFERENCE}
    desk.press("New cancellation")
    assert texts(desk) == ("", "", "", "")


@pytest.mark.usefixtures("recording")
@pytest.mark.parametrize(("number", "why"), [("48213", ""), ("", ASKED)])
def test_either_alone_is_told_alone(
    open_desk: OpenDesk, service: Service, number: str, why: str
) -> None:
    """Neither leaves a gap."""
    desk = open_desk(service.address)
    enter(desk, number, why)
    desk.press("Cancel order")
    desk.press("Yes, cancel order")
    desk.wait_for_heading("Order cancelled")
    assert desk.sees(QLabel, f"Ticket: {number}") is bool(number)
    assert desk.sees(QLabel, f"Reason: {why}") is bool(why)
    desk.press("Copy result")
    assert QApplication.clipboard().text().count(" | ") == 6


@pytest.mark.usefixtures("recording")
def test_a_pasted_ticket_brings_its_number(open_desk: OpenDesk, service: Service) -> None:
    """It replaces the whole form; what it lacks is empty."""
    desk = open_desk(service.address)
    enter(desk, "1111")
    QApplication.clipboard().setText(f"{LINK}\nFrom: {EMAIL}\nplease cancel {REFERENCE}")
    desk.press("Paste from ticket")
    assert texts(desk) == (EMAIL, REFERENCE, "48213", "")
    QApplication.clipboard().setText(f"#48213 or #48214\nplease cancel {REFERENCE}")
    desk.qtbot.keyClick(ticket(desk), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert texts(desk) == ("", REFERENCE, "", "")


@pytest.mark.usefixtures("recording")
def test_a_ticket_with_a_choice_brings_its_number_too(
    open_desk: OpenDesk, service: Service
) -> None:
    """Once it is chosen what the order is."""
    desk = open_desk(service.address)
    QApplication.clipboard().setText(f"#48213\nFrom: {EMAIL}\nplease cancel {REFERENCE} XS_1234567")
    desk.press("Paste from ticket")
    desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, "Use these"))
    desk.find(QRadioButton, REFERENCE).click()
    assert ticket(desk).text() == ""
    desk.press("Use these")
    assert texts(desk) == (EMAIL, REFERENCE, "48213", "")


@pytest.mark.usefixtures("recording")
@pytest.mark.parametrize("pasted", [LINK, "#48213", " 48213\n"])
def test_a_number_pasted_into_its_field_stays_there(
    open_desk: OpenDesk, service: Service, pasted: str
) -> None:
    """A link becomes its number when the field is left."""
    desk = open_desk(service.address)
    desk.fill(EMAIL, REFERENCE)
    ticket(desk).setFocus()
    QApplication.clipboard().setText(pasted)
    desk.qtbot.keyClick(ticket(desk), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    desk.find(QLineEdit, "Email address").setFocus()
    assert texts(desk) == (EMAIL, REFERENCE, "48213", "")


@pytest.mark.usefixtures("recording")
def test_what_comes_as_one_thing_empties_both(open_desk: OpenDesk, service: Service) -> None:
    """A link, a practice order and whatever else comes from outside."""
    desk = open_desk(service.address)
    enter(desk)
    desk.controller.form.fill_from_outside(Filling(EMAIL, None))
    assert texts(desk) == (EMAIL, "", "", "")
    enter(desk)
    desk.controller.fill_practice_order("joe@example.com", "XB_1")
    assert texts(desk) == ("joe@example.com", "XB_1", "", "")


@pytest.mark.usefixtures("recording")
def test_what_is_typed_after_a_cancellation_belongs_to_the_next_order(
    open_desk: OpenDesk, service: Service
) -> None:
    """Also where it is the ticket or the reason."""
    for name in ("ticket", "reason"):
        desk = open_desk(service.address)
        enter(desk)
        desk.press("Cancel order")
        desk.press("Yes, cancel order")
        desk.wait_for_heading("Order cancelled")
        if name == "ticket":
            ticket(desk).selectAll()
            desk.write(ticket(desk), "9")
            assert texts(desk) == ("", "", "9", "")
        else:
            desk.qtbot.keyClick(reason(desk), Qt.Key.Key_Down)
            assert texts(desk) == ("", "", "", TEST)
        assert desk.heading() is None
        desk.window.close()


@pytest.mark.usefixtures("recording")
def test_the_order_that_was_confirmed_is_shown_with_its_outcome(
    open_desk: OpenDesk, service: Service
) -> None:
    """Assistive technology writes into fields that are held."""
    desk = open_desk(service.address)
    enter(desk)
    desk.press("Cancel order")
    ticket(desk).setText("9999")
    reason(desk).setCurrentText(TEST)
    desk.press("Yes, cancel order")
    desk.wait_for_heading("Order cancelled")
    assert texts(desk) == (EMAIL, REFERENCE, "48213", ASKED)


@pytest.mark.usefixtures("recording")
@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("x" * 65, "the limit is 64 characters"),
        ("48\u200b213", "an invisible or damaged character"),
    ],
)
def test_what_can_be_no_ticket_is_said(
    open_desk: OpenDesk, service: Service, number: str, words: str
) -> None:
    """Cancel order goes no further."""
    desk = open_desk(service.address)
    desk.fill(EMAIL, REFERENCE)
    ticket(desk).setText(number)
    desk.press("Cancel order")
    reads(desk, words)
    assert words in ticket(desk).accessibleDescription()
    assert not desk.sees(QPushButton, "Yes, cancel order")
    assert ticket(desk).hasFocus()


@pytest.mark.usefixtures("recording")
@pytest.mark.parametrize("where", ["ticket", "reason"])
def test_a_key_there_is_refused(
    open_desk: OpenDesk, service: Service, tmp_path: Path, where: str
) -> None:
    """It is said at its field, and nothing is sent or recorded."""
    Settings().reasons = (KEY,)
    desk = open_desk(service.address)
    enter(desk, KEY if where == "ticket" else "48213", KEY if where == "reason" else "")
    desk.press("Cancel order")
    reads(desk, "This contains the secret key or part of it, so nothing was sent or recorded.")
    part: QWidget = ticket(desk) if where == "ticket" else reason(desk)
    assert "secret key" in part.accessibleDescription()
    assert part.hasFocus()
    assert service.posts == []
    assert attempts(journal_in(tmp_path)) == []


@pytest.mark.usefixtures("recording")
def test_both_can_be_compulsory(
    open_desk: OpenDesk, service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An empty one is a problem of its field; the switch in the settings is on and fixed."""
    Settings().records_ticket = Settings().records_reason = False
    monkeypatch.setattr(Settings, "requires_ticket", property(lambda _: True))
    monkeypatch.setattr(Settings, "requires_reason", property(lambda _: True))
    desk = open_desk(service.address)
    desk.fill(EMAIL, REFERENCE)
    desk.press("Cancel order")
    reads(desk, "Enter the number of the ticket.", "Choose why the order is cancelled.")
    assert ticket(desk).hasFocus()
    desk.write(ticket(desk), "48213")
    desk.press("Cancel order")
    assert reason(desk).hasFocus()
    assert not desk.sees(QPushButton, "Yes, cancel order")
    assert service.posts == []
    reason(desk).setCurrentText(TEST)
    assert "Choose why" not in " ".join(desk.texts())
    desk.press("Settings")
    for name in ("Record a ticket number", "Record a reason"):
        assert desk.find(QCheckBox, name).isChecked()
        assert not desk.find(QCheckBox, name).isEnabled()
    desk.press("Close")
    desk.press("Cancel order")
    desk.press("Yes, cancel order")
    desk.wait_for_heading("Order cancelled")


@pytest.mark.usefixtures("recording")
def test_the_keyboard_goes_from_the_reference_to_the_ticket(
    open_desk: OpenDesk, service: Service
) -> None:
    """In the order of the screen; Return submits from each of them."""
    desk = open_desk(service.address)
    enter(desk)
    desk.find(QLineEdit, "Order reference").setFocus()
    buttons = [desk.find(QPushButton, name) for name in ("Paste from ticket", "Cancel order")]
    for part in (ticket(desk), reason(desk), *buttons):
        desk.qtbot.keyClick(desk.window.focusWidget(), Qt.Key.Key_Tab)
        assert desk.window.focusWidget() is part
    for field in (ticket(desk), reason(desk)):
        field.setFocus()
        desk.qtbot.keyClick(field, Qt.Key.Key_Return)
        desk.press("No, keep order")
        desk.qtbot.waitUntil(reason(desk).isEnabled)


@pytest.mark.usefixtures("recording")
def test_the_wheel_chooses_no_reason(open_desk: OpenDesk, service: Service) -> None:
    """Who scrolls past has not chosen another one."""
    desk = open_desk(service.address)
    enter(desk)
    turned = QWheelEvent(
        QPointF(5, 5),
        QPointF(reason(desk).mapToGlobal(QPoint(5, 5))),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(reason(desk), turned)
    assert reason(desk).currentText() == ASKED


@pytest.mark.usefixtures("recording")
def test_a_late_answer_tells_of_its_own_ticket(open_desk: OpenDesk) -> None:
    """The panel says for which ticket the order was cancelled, not what the form holds by now."""
    with Service(reply(200, envelope(), after_s=2)) as service:
        desk = open_desk(service.address)
        enter(desk)
        desk.press("Cancel order")
        desk.press("Yes, cancel order")
        desk.qtbot.waitUntil(lambda: service.posts != [])
        desk.controller.flow.stop()
        desk.wait_for_heading("Outcome unknown")
        ticket(desk).setText("9999")
        desk.qtbot.waitUntil(lambda: desk.heading() == "Order cancelled")
        assert desk.sees(QLabel, "Ticket: 48213")
        assert desk.sees(QLabel, f"Reason: {ASKED}")
