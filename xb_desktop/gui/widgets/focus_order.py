"""The order in which Tab leads through parts that are not made in the order of reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator


def focus_after(before: QWidget, part: QWidget) -> QWidget:
    """Have Tab lead from a control into a part of its window; return the last control there."""
    for stop in list(_stops(before, part)):
        QWidget.setTabOrder(before, stop)
        before = stop
    return before


def _stops(start: QWidget, part: QWidget) -> Iterator[QWidget]:
    """Return what Tab leads to in a part, in the order of now."""
    found = start.nextInFocusChain()
    while found is not None and found is not start:
        takes_tab = bool(found.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if takes_tab and part.isAncestorOf(found):
            yield found
        found = found.nextInFocusChain()
