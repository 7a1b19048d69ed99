"""The order in which Tab leads through parts that are not made in the order of reading."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def focus_after(before: QWidget, part: QWidget) -> QWidget:
    """Have Tab lead from a control into a part of its window; return the last control there.

    Inside the part, the order is that in which its controls were made. Qt's own order could be
    followed by `nextInFocusChain` alone, which makes each widget of the window a child of the one
    before in Python: when one is collected, those after it can no longer be used, as the menus.
    """
    for stop in part.findChildren(QWidget):
        if stop.focusPolicy() & Qt.FocusPolicy.TabFocus:
            QWidget.setTabOrder(before, stop)
            before = stop
    return before
