"""What the menus do: with the line that has the keyboard, with the window, and with the outcome."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from tests.support.desk import Desk, OpenDesk
from tests.support.examples import EMAIL, REFERENCE
from tests.support.service import Service
from tests.support.steps import cancel, fields
from xb_desktop.gui.application import create_application
from xb_desktop.settings import Settings


def menus(desk: Desk) -> list[QMenu]:
    """Return every menu of the window."""
    window = desk.window
    return [window.order_menu, window.edit_menu, window.view_menu, window.help_menu]


def actions(menu: QMenu) -> list[QAction]:
    """Return what can be chosen in a menu."""
    return [action for action in menu.actions() if not action.isSeparator()]


def test_every_entry_has_a_letter_of_its_own(open_desk: OpenDesk, service: Service) -> None:
    """In its menu, no other entry answers to the same letter."""
    for menu in menus(open_desk(service.address)):
        letters = [QKeySequence.mnemonic(action.text()).toString() for action in actions(menu)]
        assert all(letters)
        assert len(letters) == len(set(letters)), letters


def test_edit_acts_on_the_focused_line(open_desk: OpenDesk, service: Service) -> None:
    """Cut, paste, undo and redo, as by the keyboard; pasting goes the line's own way."""
    desk = open_desk(service.address)
    edit, line = desk.menus.edit, desk.window.page.form.reference.line
    line.setFocus()
    desk.qtbot.keyClicks(line, REFERENCE)
    line.selectAll()
    desk.window.edit_menu.aboutToShow.emit()
    edit.cut.trigger()
    assert (line.text(), QApplication.clipboard().text()) == ("", REFERENCE)
    # A ticket is taken apart wherever it is pasted.
    QApplication.clipboard().setText(f"Please cancel {REFERENCE}\nfor {EMAIL}")
    desk.window.edit_menu.aboutToShow.emit()
    edit.paste.trigger()
    desk.qtbot.waitUntil(lambda: fields(desk) == (EMAIL, REFERENCE))
    line.setFocus()
    desk.qtbot.keyClicks(line, "0")
    desk.window.edit_menu.aboutToShow.emit()
    edit.undo.trigger()
    assert line.text() == REFERENCE
    desk.window.edit_menu.aboutToShow.emit()
    edit.redo.trigger()
    assert line.text() == f"{REFERENCE}0"


def test_edit_has_nothing_to_act_on_without_a_line(open_desk: OpenDesk, service: Service) -> None:
    """With the keyboard on a button, nothing can be cut or pasted; there is no result either."""
    desk = open_desk(service.address)
    desk.find(QPushButton, "Settings").setFocus()
    desk.window.edit_menu.aboutToShow.emit()
    edit = desk.menus.edit
    for action in (edit.undo, edit.redo, edit.cut, edit.copy, edit.paste, edit.result):
        assert not action.isEnabled()


def test_the_result_is_copied_from_the_menu(open_desk: OpenDesk, service: Service) -> None:
    """As by the button of the panel."""
    desk = open_desk(service.address)
    cancel(desk)
    QApplication.clipboard().setText("")
    desk.window.edit_menu.aboutToShow.emit()
    desk.menus.edit.result.trigger()
    assert QApplication.clipboard().text().startswith("Order cancelled | ")


def test_a_ticket_is_pasted_from_the_menu(open_desk: OpenDesk, service: Service) -> None:
    """It fills both fields."""
    desk = open_desk(service.address)
    QApplication.clipboard().setText(f"Please cancel {REFERENCE}\nfor {EMAIL}")
    desk.menus.edit.ticket.trigger()
    desk.qtbot.waitUntil(lambda: fields(desk) == (EMAIL, REFERENCE))


@pytest.mark.parametrize("key", [Qt.Key.Key_Q, Qt.Key.Key_W])
def test_ctrl_q_and_ctrl_w_close_the_window(
    open_desk: OpenDesk, service: Service, key: Qt.Key
) -> None:
    """From wherever the keyboard is."""
    desk = open_desk(service.address)
    with desk.qtbot.waitActive(desk.window):
        desk.window.activateWindow()
    line = desk.window.page.form.email.line
    desk.qtbot.keyClick(line, key, Qt.KeyboardModifier.ControlModifier)
    desk.qtbot.waitUntil(lambda: not desk.window.isVisible())


def test_the_keys_of_the_lines_stay_those_of_the_lines(
    open_desk: OpenDesk, service: Service
) -> None:
    """The menu shows the same keys, and neither takes them nor makes them ambiguous."""
    desk = open_desk(service.address)
    with desk.qtbot.waitActive(desk.window):
        desk.window.activateWindow()
    line = desk.window.page.form.reference.line
    line.setFocus()
    QApplication.clipboard().setText(REFERENCE)
    desk.qtbot.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert line.text() == REFERENCE
    QApplication.clipboard().setText(f"Please cancel {REFERENCE}\nfor {EMAIL}")
    shift = Qt.KeyboardModifier.ShiftModifier
    desk.qtbot.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier | shift)
    desk.qtbot.waitUntil(lambda: fields(desk) == (EMAIL, REFERENCE))


def test_keep_on_top_is_off_and_remembered(open_desk: OpenDesk, service: Service) -> None:
    """The window stays where it is, and visible."""
    desk = open_desk(service.address)
    flag = Qt.WindowType.WindowStaysOnTopHint
    assert not desk.window.windowFlags() & flag
    desk.window.move(40, 50)
    where = desk.window.pos()
    desk.menus.on_top.trigger()
    assert desk.window.windowFlags() & flag
    assert desk.window.isVisible()
    assert desk.window.pos() == where
    assert Settings().keeps_on_top
    desk.window.close()
    again = open_desk(service.address)
    assert again.window.windowFlags() & flag
    assert again.menus.on_top.isChecked()
    again.menus.on_top.trigger()
    assert not again.window.windowFlags() & flag
    assert not Settings().keeps_on_top


def test_the_name_of_the_program_is_shown_once(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Qt adds it to the titles of windows, but not where it is already."""
    del qtbot
    names: list[str] = []
    monkeypatch.setattr(
        "xb_desktop.gui.application.QApplication", lambda _: QApplication.instance()
    )
    monkeypatch.setattr(QGuiApplication, "setApplicationDisplayName", names.append)
    assert create_application("xb-desktop") is not None
    assert names == ["XB Desktop"]
