"""From ticket to receipt: pasting, choosing, copying, beginning anew."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QPushButton, QRadioButton

from tests.conftest import KEY
from tests.gui.conftest import Desk, OpenDesk
from tests.service import Service

EMAIL = "jane@example.com"
REFERENCE = "XB_0877e5692ee946f491bafab275d3d522"
TICKET = f"""Hello,
> please cancel my order {REFERENCE}!
From: Jane Doe <{EMAIL}>
"""


COPIED = "The result is on the clipboard."


def cancel(desk: Desk) -> None:
    """Cancel the test's order."""
    desk.fill(EMAIL, REFERENCE)
    desk.press("Cancel order")
    desk.press("Yes, cancel order")
    desk.wait_for_heading("Order cancelled")


def fields(desk: Desk) -> tuple[str, str]:
    """Return the form's texts."""
    return desk.window.form.email.line.text(), desk.window.form.reference.line.text()


def test_a_ticket_is_pasted_with_one_key_and_confirmed_with_two(
    open_desk: OpenDesk, service: Service
) -> None:
    """Both values are found, the button has the focus, and the receipt ends on the clipboard."""
    desk = open_desk(service.address)
    QApplication.clipboard().setText(TICKET)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    desk.qtbot.keyClick(desk.window, Qt.Key.Key_V, both)
    assert fields(desk) == (EMAIL, REFERENCE)
    button = desk.find(QPushButton, "Cancel order")
    assert desk.window.focusWidget() is button
    desk.qtbot.keyClick(button, Qt.Key.Key_Space)
    desk.press("Yes, cancel order")
    desk.wait_for_heading("Order cancelled")
    desk.press("Copy result")
    assert re.fullmatch(
        rf"Order cancelled \| {REFERENCE} \| {re.escape(service.address.authority)} \|"
        r" \d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC \| j\*\*\*@example\.com",
        QApplication.clipboard().text(),
    )
    assert KEY not in QApplication.clipboard().text()
    desk.press("New cancellation")
    assert fields(desk) == ("", "")
    assert desk.heading() is None


def test_a_copied_result_is_said_to_be_copied(open_desk: OpenDesk, service: Service) -> None:
    """It is said below the buttons, which stay where they are, until the next outcome."""
    desk = open_desk(service.address)
    cancel(desk)
    assert COPIED not in desk.texts()
    place = desk.find(QPushButton, "New cancellation").pos()
    desk.press("Copy result")
    desk.qtbot.waitUntil(lambda: COPIED in desk.texts())
    assert desk.find(QPushButton, "New cancellation").pos() == place
    cancel(desk)
    assert COPIED not in desk.texts()


def test_results_can_be_copied_at_once(open_desk: OpenDesk, service: Service) -> None:
    """Whoever wants that finds each receipt on the clipboard, from one paste and two keys."""
    desk = open_desk(service.address)
    desk.press("Settings")
    desk.find(QCheckBox, "Copy each result at once").setChecked(True)
    desk.press("Close")
    for _ in range(2):
        QApplication.clipboard().setText("something else")
        cancel(desk)
        assert QApplication.clipboard().text().startswith(f"Order cancelled | {REFERENCE}")
        assert COPIED in desk.texts()
        desk.window.close()
        desk = open_desk(service.address)


@pytest.mark.parametrize("name", ["Email address", "Order reference"])
def test_a_ticket_pasted_into_a_field_is_taken_apart(
    open_desk: OpenDesk, service: Service, name: str
) -> None:
    """A whole ticket in a field goes where its parts belong; a single value stays."""
    desk = open_desk(service.address)
    field = desk.find(QLineEdit, name)
    QApplication.clipboard().setText(TICKET)
    desk.qtbot.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert fields(desk) == (EMAIL, REFERENCE)
    field.clear()
    QApplication.clipboard().setText("something")
    desk.qtbot.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == "something"


def test_several_candidates_are_offered_and_never_guessed(
    open_desk: OpenDesk, service: Service
) -> None:
    """Nothing is chosen beforehand, and the form stays as it is until all is."""
    desk = open_desk(service.address)
    QApplication.clipboard().setText(f"{TICKET}\nCc: agent@support.example\nalso XS_1234567")
    desk.press("Paste from ticket")
    desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, "Use these"))
    assert fields(desk) == ("", "")
    choices = desk._parts(QRadioButton)
    assert {choice.accessibleName() for choice in choices} == {
        EMAIL,
        "agent@support.example",
        REFERENCE,
        "XS_1234567",
    }
    assert not any(choice.isChecked() for choice in choices)
    use = desk.find(QPushButton, "Use these")
    assert not use.isEnabled()
    desk.find(QRadioButton, EMAIL).click()
    assert not use.isEnabled()
    desk.find(QRadioButton, "XS_1234567").click()
    desk.press("Use these")
    assert fields(desk) == (EMAIL, "XS_1234567")


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("nothing here", "Neither an email address nor an order reference", ("", "")),
        (f"only {EMAIL} here", "No order reference was found", (EMAIL, "")),
        (f"only {REFERENCE} here", "No email address was found", ("", REFERENCE)),
    ],
)
def test_what_is_not_found_is_said(
    open_desk: OpenDesk, service: Service, text: str, words: str, expected: tuple[str, str]
) -> None:
    """What there is goes into the form; what is missing is said in a sentence."""
    desk = open_desk(service.address)
    QApplication.clipboard().setText(text)
    desk.press("Paste from ticket")
    assert any(words in sentence for sentence in desk.texts())
    assert fields(desk) == expected
