"""One notice is readable, and so is news; several unknown outcomes are one line that opens."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.support.desk import HEADINGS, Desk, OpenDesk
from tests.support.examples import EMAIL, REFERENCE
from tests.support.service import Service
from tests.support.steps import is_whole
from xb_desktop.gui.notices import notice_list
from xb_desktop.languages import Language
from xb_desktop.orders.order import Order

IN_EACH = pytest.mark.parametrize("language", Language, indirect=True)
REFERENCES = [f"{REFERENCE[:-2]}a{number}" for number in range(5)]


def tell(desk: Desk, count: int) -> None:
    """Tell of so many orders whose outcome is unknown."""
    for reference in REFERENCES[:count]:
        address = desk.session.address
        desk.controller.notices.add_still_unknown(Order(EMAIL, reference), address)


def wait_for(desk: Desk, count: int) -> None:
    """Wait until so many notices can be read, and no more."""
    desk.qtbot.waitUntil(lambda: len(told(desk)) == count)


def told(desk: Desk) -> list[str]:
    """Return the sentences of the notices that can be read."""
    return [text for text in desk.texts() if text.startswith("It is still not known whether")]


def names(desk: Desk) -> list[str]:
    """Return what a screen reader reads of every label."""
    return [label.accessibleName() for label in desk._parts(QLabel)]


def test_a_single_notice_speaks_for_itself(open_desk: OpenDesk, service: Service) -> None:
    """There is nothing to open."""
    desk = open_desk(service.address)
    tell(desk, 1)
    wait_for(desk, 1)
    assert not desk.sees(QPushButton, "Hide notices")


@pytest.mark.parametrize("count", [2, 3])
def test_a_few_are_one_line_that_opens_and_closes(
    open_desk: OpenDesk, service: Service, count: int
) -> None:
    """Closed, the line says how many there are, and by which references to know them."""
    desk = open_desk(service.address)
    tell(desk, count)
    desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, "Show notices"))
    assert told(desk) == []
    [line] = [text for text in desk.texts() if f"{count} unknown outcomes." in text]
    assert all(f"…{reference[-4:]}" in line for reference in REFERENCES[:2])
    desk.press("Show notices")
    wait_for(desk, count)
    desk.press("Hide notices")
    desk.qtbot.waitUntil(lambda: told(desk) == [])


def test_the_line_is_one(open_desk: OpenDesk, service: Service) -> None:
    """In the width with which the window opens, it does not wrap."""
    desk = open_desk(service.address)
    tell(desk, 5)
    desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, "Show notices"))
    [line] = [label for label in desk._parts(QLabel) if "5 unknown outcomes." in label.text()]
    assert line.heightForWidth(line.width()) < 2 * line.fontMetrics().lineSpacing()


def test_news_is_readable_beside_the_line(open_desk: OpenDesk, service: Service) -> None:
    """What was never on the screen is not hidden behind a press, before or after the others."""
    desk = open_desk(service.address)
    desk.controller.notices.add("Something happened.")
    tell(desk, 2)
    desk.controller.notices.add("Something else did.")
    desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, "Show notices"))
    texts = desk.texts()
    assert {"Something happened.", "Something else did."} <= set(texts)
    assert told(desk) == []
    assert any("2 unknown outcomes." in text for text in texts)
    dismiss = [it.text() for it in desk._parts(QPushButton) if it.objectName() == "Dismiss"]
    assert sorted(dismiss) == ["Dismiss (&1)", "Dismiss (&2)"]


def test_a_lot_of_news_is_one_line_too(open_desk: OpenDesk, service: Service) -> None:
    """The form stays on the screen whatever comes."""
    desk = open_desk(service.address)
    for number in range(4):
        desk.controller.notices.add(f"Event {number}.")
    desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, "Show notices"))
    assert not any(text.startswith("Event") for text in desk.texts())
    desk.press("Show notices")
    desk.qtbot.waitUntil(lambda: "Event 3." in desk.texts())


def test_the_keyboard_stays_when_the_line_goes(open_desk: OpenDesk, service: Service) -> None:
    """One of two is settled while the keyboard is on the line: the other one has it then."""
    desk = open_desk(service.address)
    tell(desk, 2)
    desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, "Show notices"))
    with desk.qtbot.waitActive(desk.window):
        desk.window.activateWindow()
    desk.find(QPushButton, "Show notices").setFocus()
    desk.controller.notices.remove_unknown(REFERENCES[0], desk.session.address)
    wait_for(desk, 1)
    assert desk.window.focusWidget() is desk.find(QPushButton, "Dismiss")


def test_the_keyboard_goes_from_news_to_the_line(open_desk: OpenDesk, service: Service) -> None:
    """Where the last readable notice is dismissed, the line is what is left."""
    desk = open_desk(service.address)
    tell(desk, 2)
    desk.controller.notices.add("Something happened.")
    with desk.qtbot.waitActive(desk.window):
        desk.window.activateWindow()
    desk.find(QPushButton, "Dismiss").setFocus()
    desk.press("Dismiss")
    assert desk.window.focusWidget() is desk.find(QPushButton, "Show notices")
    assert told(desk) == []


def test_what_is_shown_can_be_pressed_at_once(open_desk: OpenDesk, service: Service) -> None:
    """Its buttons have their places before the next event, where the window is too small, too."""
    desk = open_desk(service.address)
    desk.window.resize(460, 260)
    desk.qtbot.waitUntil(lambda: desk.window.height() == 260)
    for count in (1, 2, 3):
        tell(desk, count)
        if count == 2:
            desk.press("Show notices")
        notices = desk.controller._notice_list
        shown = [button for button in notices.findChildren(QPushButton) if button.isVisible()]
        assert len(shown) >= 2 * count
        assert all(is_whole(button, notices) for button in shown)


def test_many_are_one_line_that_names_each(open_desk: OpenDesk, service: Service) -> None:
    """Each order and what to do can be read by a screen reader; Alt+0 opens the list."""
    desk = open_desk(service.address)
    tell(desk, 5)
    assert told(desk) == []
    [line] = [name for name in names(desk) if name.startswith("5 unknown outcomes.")]
    assert all(reference in line for reference in REFERENCES)
    assert "Check each order before you try it again" in line
    assert not any(name.startswith(HEADINGS) for name in names(desk))
    with desk.qtbot.waitActive(desk.window):
        desk.window.activateWindow()
    desk.qtbot.keyClick(desk.window, Qt.Key.Key_0, Qt.KeyboardModifier.AltModifier)
    wait_for(desk, 5)


def test_the_line_names_what_is_to_be_checked(qtbot: QtBot) -> None:
    """An order that was checked is counted, but nobody is sent to check it."""
    notices = notice_list.NoticeList()
    qtbot.addWidget(notices)
    first, _ = (notices.add("It is not known.", "Check order", unknown=it) for it in REFERENCES[:2])
    notices.tell_check(first, "It is open.", can_retry=True)
    line = notices._line.sentence
    assert line == f"2 unknown outcomes. Check each order before you try it again: {REFERENCES[1]}."
    notices._line.button.click()
    shown = [button.text() for button in notices.findChildren(QPushButton)]
    assert [text for text in shown if "Try again" in text] == ["Try again (&3)"]


def test_hiding_by_keyboard_hides_the_notice_that_has_it(
    open_desk: OpenDesk, service: Service
) -> None:
    """Alt+0 pressed within the list closes it, and the keyboard is on the button that opens it."""
    desk = open_desk(service.address)
    tell(desk, 2)
    desk.press("Show notices")
    buttons = desk._parts(QPushButton)
    next(button for button in buttons if button.accessibleName() == "Dismiss").setFocus()
    with desk.qtbot.waitActive(desk.window):
        desk.window.activateWindow()
    desk.qtbot.keyClick(desk.window, Qt.Key.Key_0, Qt.KeyboardModifier.AltModifier)
    wait_for(desk, 0)
    assert desk.window.focusWidget() is desk.find(QPushButton, "Show notices")


def test_the_list_is_not_closed_under_the_keyboard(open_desk: OpenDesk, service: Service) -> None:
    """What comes leaves the list open for whoever is in it: a single notice stays open, too."""
    desk = open_desk(service.address)
    tell(desk, 1)
    wait_for(desk, 1)
    buttons = desk._parts(QPushButton)
    next(button for button in buttons if button.accessibleName() == "Dismiss").setFocus()
    tell(desk, 5)
    wait_for(desk, 5)


@IN_EACH
def test_each_button_is_described_by_its_order(
    open_desk: OpenDesk, service: Service, language: Language
) -> None:
    """Several have the same name: with the focus, it is heard which order it is about."""
    desk = open_desk(service.address)
    tell(desk, 3)
    desk.press("Show notices")
    for name in ("Check order", "Dismiss"):
        buttons = [it for it in desk._parts(QPushButton) if it.objectName() == name]
        heard = [
            QAccessible.queryAccessibleInterface(it).text(QAccessible.Text.Description)
            for it in buttons
        ]
        found = [it for it in REFERENCES[:3] for text in heard if it in text]
        assert (len(heard), found) == (3, REFERENCES[:3]), language


def test_what_comes_is_said(
    open_desk: OpenDesk, service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    """News as it is; several unknown outcomes by their line, not one after the other."""
    said: list[str] = []
    monkeypatch.setattr(notice_list, "announce", lambda _, sentence: said.append(sentence))
    desk = open_desk(service.address)
    desk.controller.notices.add("Something happened.")
    desk.qtbot.waitUntil(lambda: said == ["Something happened."])
    desk.controller.notices.add("Something else did.")
    tell(desk, 5)
    desk.qtbot.waitUntil(lambda: len(said) == 2)
    assert said[1].startswith("5 unknown outcomes.")
    assert said[1].endswith(". Something else did.")


def test_other_notices_are_counted_too(qtbot: QtBot) -> None:
    """What is not about an order is only counted."""
    notices = notice_list.NoticeList()
    qtbot.addWidget(notices)
    for sentence in "abcd":
        notices.add(sentence)
    assert notices._line.sentence == "4 notices."


def test_large_numbers_are_grouped() -> None:
    """Both numbers of a sentence that has two."""
    assert (
        notice_list._title(1200, 1100) == "1,200 notices, of which 1,100 are on unknown outcomes."
    )
