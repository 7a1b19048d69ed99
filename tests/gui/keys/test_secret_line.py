"""The line for a secret: accessibility is off while it changes, and on again whatever happens."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from xb_desktop.gui.keys.secret_line import SecretLine


@pytest.fixture
def line(qtbot: QtBot) -> SecretLine:
    """Return an empty line on the screen."""
    made = SecretLine()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def _somebody_listens() -> Iterator[None]:
    before = QAccessible.isActive()
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(before)


@pytest.mark.usefixtures("_somebody_listens")
def test_change_is_announced_when_it_is_over(qtbot: QtBot, line: SecretLine) -> None:
    """What a change brings about elsewhere in the window is told, what changes the line is not."""
    during, after = [], []
    line.textChanged.connect(lambda: during.append(QAccessible.isActive()))
    line.changed.connect(lambda: after.append(QAccessible.isActive()))
    qtbot.keyClicks(line, "ab")
    qtbot.keyClick(line, Qt.Key.Key_Backspace)
    line.clear()
    with qtbot.waitSignal(line.changed):
        line.setText("filled in through accessibility")
    assert during == [False] * 5
    assert after == [True] * 5


@pytest.mark.usefixtures("_somebody_listens")
def test_line_that_goes_amid_a_change(qtbot: QtBot) -> None:
    """Accessibility is on again although the line is gone before it could tell."""
    line = SecretLine()
    line.setText("filled in")
    assert not QAccessible.isActive()
    delete(line)
    qtbot.waitUntil(QAccessible.isActive)


def test_nobody_listens(qtbot: QtBot, line: SecretLine) -> None:
    """Where nobody has turned accessibility on, it stays off, and the line works."""
    assert not QAccessible.isActive()
    with qtbot.waitSignal(line.changed):
        qtbot.keyClicks(line, "a")
    assert line.text() == "a"
    assert not QAccessible.isActive()


def test_cleared_for_good(qtbot: QtBot, line: SecretLine) -> None:
    """What was cleared cannot be brought back, nor what was undone."""
    qtbot.keyClicks(line, "ab")
    line.clear()
    assert not line.isUndoAvailable()
    line.undo()
    assert line.text() == ""


def test_menu_without_copies(line: SecretLine) -> None:
    """The menu offers to paste, and nothing that would take the text out."""
    line.setText("secret")
    line.selectAll()
    menu = line.context_menu()
    names = [action.objectName() for action in menu.actions() if not action.isSeparator()]
    assert names == ["edit-undo", "edit-paste", "edit-delete", "select-all"]
