"""The attempts, their details, and the line between them, which is moved by keys as well."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QTableView
from pytestqt.qtbot import QtBot

from tests.support.room import cut
from tests.support.states import Stage, history_of_an_unknown_attempt, top
from tests.support.text_size import text_times
from xb_desktop.gui.history.panes import KEYS, Panes


def test_keys_move_the_line(qtbot: QtBot) -> None:
    """Up gives more room to the details, and down takes it back; readers find no handle."""
    panes = Panes(QLabel("attempts"), QLabel("details"))
    qtbot.addWidget(panes)
    panes.resize(300, 600)
    panes.show()
    by_key = {it.key(): it for it in panes.findChildren(QShortcut)}
    before = panes.sizes()
    by_key[QKeySequence(KEYS[0])].activated.emit()
    upper, lower = panes.sizes()
    assert upper < before[0]
    assert lower > before[1]
    by_key[QKeySequence(KEYS[1])].activated.emit()
    assert panes.sizes() == before
    handle = QAccessible.queryAccessibleInterface(panes.handle(1))
    assert handle.role() is not QAccessible.Role.Grip


def test_both_have_room_with_large_text(stage: Stage) -> None:
    """At three times the size, in a window for half of that: what has no room is scrolled."""
    with text_times(3):
        desk = history_of_an_unknown_attempt(stage)
        window = top(desk)
        window.resize(800, 480)
        table = desk.find(QTableView, "Attempts")
        desk.qtbot.waitUntil(lambda: cut(window) == [])
        assert table.viewport().height() > 2 * table.rowHeight(0)
