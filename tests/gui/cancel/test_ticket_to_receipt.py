"""From ticket to receipt: pasting, choosing, copying, beginning anew."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QPushButton, QRadioButton

from tests.support.desk import OpenDesk
from tests.support.examples import EMAIL, KEY, REFERENCE
from tests.support.service import Service
from tests.support.steps import cancel, fields

TICKET = f"""Hello,
> please cancel my order {REFERENCE}!
From: Jane Doe <{EMAIL}>
"""


COPIED = "The result has been copied to the clipboard."


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
    assert cancel(desk) == "Order cancelled"
    assert COPIED not in desk.texts()
    place = desk.find(QPushButton, "New cancellation").pos()
    desk.press("Copy result")
    desk.qtbot.waitUntil(lambda: COPIED in desk.texts())
    assert desk.find(QPushButton, "New cancellation").pos() == place
    assert cancel(desk) == "Order cancelled"
    assert COPIED not in desk.texts()


def test_results_can_be_copied_at_once(open_desk: OpenDesk, service: Service) -> None:
    """Whoever wants that finds each receipt on the clipboard, from one paste and two keys."""
    desk = open_desk(service.address)
    desk.press("Settings")
    desk.find(QCheckBox, "Copy each result automatically").setChecked(True)
    desk.press("Close")
    for _ in range(2):
        QApplication.clipboard().setText("something else")
        assert cancel(desk) == "Order cancelled"
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


def test_what_may_be_cut_is_offered_with_its_surroundings(
    open_desk: OpenDesk, service: Service
) -> None:
    """Nothing doubtful is filled in: a person sees where it stands, and may take none of it."""
    desk = open_desk(service.address)
    text = f"\u8bf7\u53d1\u90ae\u4ef6\u5230{EMAIL}\u8c22\u8c22 \u8ba2\u5355{REFERENCE}\u3002"
    for choice, expected in ((EMAIL, EMAIL), ("None of these", "")):
        desk.fill("", "")
        QApplication.clipboard().setText(text)
        desk.press("Paste from ticket")
        desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, "Use these"))
        assert fields(desk) == ("", "")
        assert any("\u5230jane@example.com\u8c22\u8c22" in shown for shown in desk.texts())
        assert not desk.find(QPushButton, "Use these").isEnabled()
        desk.find(QRadioButton, choice).click()
        desk.press("Use these")
        assert fields(desk) == (expected, REFERENCE)
        desk.qtbot.waitUntil(lambda: not desk.sees(QPushButton, "Use these"))


@pytest.mark.parametrize("words", ["word ", "a@b.cd "])
def test_a_text_that_was_not_read_to_its_end_is_told(
    open_desk: OpenDesk, service: Service, words: str
) -> None:
    """Nobody takes the first order of a very long text for its only one."""
    desk = open_desk(service.address)
    QApplication.clipboard().setText(f"{TICKET}{words * 300_000}")
    desk.press("Paste from ticket")
    assert any("only its beginning was read" in text for text in desk.texts())
    if desk.sees(QPushButton, "Keep the form"):
        desk.press("Keep the form")


def test_a_ticket_behind_a_large_picture_is_read(open_desk: OpenDesk, service: Service) -> None:
    """Embedded pictures do not count as text, on one line or on many."""
    desk = open_desk(service.address)
    picture = "iVBORw0KGgoAAAANSUhEUgAA" * 400_000
    lines = "\n".join([picture[:76]] * 8000)
    QApplication.clipboard().setText(
        f'<img src="data:image/png;base64,{picture}">\n{lines}==\n{TICKET}'
    )
    desk.press("Paste from ticket")
    assert fields(desk) == (EMAIL, REFERENCE)
