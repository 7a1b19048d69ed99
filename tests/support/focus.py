"""Where the keyboard comes to in a window, and whether that can be seen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from tests.support.desk import Desk
from tests.support.pixels import SIGN, Pixels

AROUND = 4
"""Pixels beside a control that belong to the ring around it."""
MOST_STOPS = 60


def focus(desk: Desk, part: QWidget) -> None:
    """Move the keyboard to a part, as the Tab key does."""
    part.setFocus(Qt.FocusReason.TabFocusReason)
    desk.qtbot.waitUntil(part.hasFocus)


def check_focus(desk: Desk, window: QWidget, controls: list[QWidget]) -> None:
    """Assert that enough pixels around each control differ enough where it has the focus."""
    for part in controls:
        other = next(it for it in controls if it is not part)
        focus(desk, other)
        before = Pixels(window)
        focus(desk, part)
        changes = Pixels(window).changed(before, part, AROUND)
        seen = sum(change >= SIGN for change in changes)
        assert seen >= 2 * (part.width() + part.height()), (part.objectName(), type(part))


def press_tab(window: QWidget) -> QWidget:
    """Press Tab, and return what has the keyboard then."""
    there = window.focusWidget() or window
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        key = QKeyEvent(kind, Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(there, key)
    found = window.focusWidget()
    assert found is not None, f"Tab leads nowhere from {there.objectName()}"
    return found


def tab_stops(window: QWidget) -> list[QWidget]:
    """Return what Tab leads to in a window, in its order, from where the keyboard is now."""
    first = press_tab(window)
    stops = [first]
    while (found := press_tab(window)) is not first:
        stops.append(found)
        assert len(stops) < MOST_STOPS, [it.objectName() for it in stops]
    return stops


def place_in(window: QWidget, part: QWidget) -> QRect:
    """Return where a part is in its window, perhaps out of what can be seen."""
    return QRect(part.mapTo(window, QPoint(0, 0)), part.size())
