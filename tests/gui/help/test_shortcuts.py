"""The list of keyboard shortcuts: it has what there is, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QMenu,
    QTableView,
    QWidget,
)

from tests.support import scenes
from tests.support.alt_keys import OUTCOMES
from tests.support.desk import Desk, OpenDesk
from tests.support.examples import EMAIL, REFERENCE
from tests.support.longer import texts_from_the_right
from tests.support.service import Service, order, reply
from tests.support.steps import dialog_above, send, submit
from xb_desktop.gui.help.guide import guide
from xb_desktop.gui.help.shortcuts import shortcuts
from xb_desktop.gui.widgets.labels import plain
from xb_desktop.languages import Language
from xb_desktop.settings import Settings

IN_EACH = pytest.mark.parametrize("language", Language, indirect=True)
MENUS = (("D", "Order"), ("E", "Edit"), ("V", "View"), ("H", "Help"))
ELSEWHERE = {
    "Alt+Y: Enter key",
    "Alt+L: Replace key",
    "Alt+A: Practice orders: choose one to fill in the form",
}
"""What comes where the key is the problem, and in practice mode alone."""
DIGIT = re.compile(r"Alt\+\d")


def native(keys: QKeySequence) -> str:
    """Return keys as they are shown."""
    return keys.toString(QKeySequence.SequenceFormat.NativeText)


def lines(dialog: QDialog) -> list[str]:
    """Return the lines of a list of keys."""
    return [label.text() for label in dialog.findChildren(QLabel)]


def listed(desk: Desk) -> list[str]:
    """Return the list of keyboard shortcuts."""
    dialog = shortcuts(desk.window)
    found = lines(dialog)
    dialog.deleteLater()
    return found


def mnemonics(window: QWidget) -> set[tuple[str, str]]:
    """Return the Alt key of each control of a window that has one, and the control's text."""
    controls: list[QAbstractButton | QLabel] = [
        *window.findChildren(QAbstractButton),
        *(it for it in window.findChildren(QLabel) if it.buddy() is not None),
    ]
    own = [it for it in controls if it.window() is window and "&" in it.text()]
    keys = {(native(QKeySequence.mnemonic(it.text())), plain(it.text())) for it in own}
    return {(key, text) for key, text in keys if not DIGIT.fullmatch(key)}


def missing(desk: Desk, window: QWidget) -> list[tuple[str, str]]:
    """Return what has an Alt key in a window, but no line in the list."""
    found = listed(desk)
    return [
        (key, text)
        for key, text in mnemonics(window)
        if not any(line.startswith(f"{key}:") and text in line for line in map(unspaced, found))
    ]


def unspaced(line: str) -> str:
    """Return a line as English has it: French puts a space before a colon."""
    return re.sub(r"[\s\u2066\u2069]+:", ":", line).replace("\u2066", "")


def paid(desk: Desk) -> QWidget:
    """Open the question about an order that may have been paid."""
    desk.controller.flow.looks_up = True
    submit(desk)
    return dialog_above(desk)


def history(desk: Desk) -> QWidget:
    """Open the history."""
    scenes.open_history(desk)
    return desk.find(QTableView, "Attempts").window()


@IN_EACH
@pytest.mark.parametrize("scene", [lambda desk: desk.window, paid, history])
def test_each_alt_key_is_listed(
    open_desk: OpenDesk, scene: Callable[[Desk], QWidget], language: Language
) -> None:
    """With what it does, in the language that is spoken, whether it can be seen now or not."""
    Settings().records_ticket = Settings().records_reason = True
    with Service(reply(200, order(REFERENCE, EMAIL, p2POrderStatus="FundedProvider"))) as service:
        desk = open_desk(service.address)
        assert missing(desk, scene(desk)) == [], language


@IN_EACH
def test_each_shortcut_is_listed(open_desk: OpenDesk, service: Service, language: Language) -> None:
    """Those of entries of menus, those that entries only show, and those of no entry."""
    desk = open_desk(service.address)
    window = history(desk)
    text = "\n".join(listed(desk))
    found = [native(it.key()) for it in desk.window.findChildren(QShortcut)]
    found += [native(it.key()) for it in window.findChildren(QShortcut)]
    for action in desk.window.findChildren(QAction):
        if not isinstance(action.parent(), QMenu):
            continue
        found += [native(it) for it in action.shortcuts()]
        found += action.text().split("\t")[1:]
    assert len(found) >= 12, language
    assert [keys for keys in found if keys not in text] == []


def test_each_alt_key_that_is_listed_exists(open_desk: OpenDesk) -> None:
    """No line is about something that was renamed, or has another letter by now."""
    Settings().records_ticket = Settings().records_reason = True
    with Service(reply(200, order(REFERENCE, EMAIL, p2POrderStatus="FundedProvider"))) as service:
        desk = open_desk(service.address)
        there = mnemonics(desk.window) | mnemonics(paid(desk))
        desk.press("No, keep order")
        there |= mnemonics(history(desk))
        lines_there = {f"{key}: {text}" for key, text in there}
        lines_there |= {f"Alt+{key}: open the menu {menu}" for key, menu in MENUS}
        keys = [line for line in listed(desk) if re.match(r"Alt\+[A-Z]:", line)]
        assert [line for line in keys if line not in lines_there | ELSEWHERE] == []


def test_it_is_opened_from_the_help_menu_and_read(open_desk: OpenDesk, service: Service) -> None:
    """A line for each, of words and keys that a screen reader reads."""
    desk = open_desk(service.address)
    [entry] = [it for it in desk.menus.help.actions() if it.objectName() == "Keyboard shortcuts"]
    entry.trigger()
    dialog = dialog_above(desk)
    assert isinstance(dialog, QDialog)
    found = lines(dialog)
    assert "Alt+C: Cancel order" in found
    assert "Ctrl+Shift+V: Paste from ticket" in found
    assert "Ctrl+H: History" in found
    assert "Ctrl+Q or Ctrl+W: Quit" in found
    assert "F1: User guide" in found
    desk.press("Close")


def test_from_right_to_left(open_desk: OpenDesk, service: Service) -> None:
    """The keys keep their order within a sentence that is read from the right."""
    with texts_from_the_right():
        desk = open_desk(service.address)
        assert "\u2066Shift+F10\u2069: " in "\n".join(listed(desk))


@IN_EACH
def test_the_guide_names_the_keys_of_its_language(
    open_desk: OpenDesk, service: Service, language: Language
) -> None:
    """The letter under the button, not that of the English one."""
    desk = open_desk(service.address)
    key = native(QKeySequence.mnemonic(desk.window.page.cancel_button.text()))
    dialog = guide(desk.window)
    assert any(unspaced(line).startswith(f"{key}:") for line in lines(dialog)), language
    assert QApplication.focusWidget() is not None


@pytest.mark.parametrize("heading", OUTCOMES)
def test_an_outcome(open_desk: OpenDesk, heading: str) -> None:
    """The buttons that come with it are listed."""
    with Service(OUTCOMES[heading]) as service:
        desk = open_desk(service.address)
        send(desk)
        desk.wait_for_heading(heading)
        assert missing(desk, desk.window) == []
