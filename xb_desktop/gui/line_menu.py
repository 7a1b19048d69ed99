"""The context menu of a line of text, without Qt's look at the clipboard, which may hang."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QLineEdit

translate = QCoreApplication.translate


def line_menu(line: QLineEdit, paste: Callable[[], None]) -> QMenu:
    """Return the menu of what can be done with a line now; `paste` stands in for Qt's own way."""
    menu = QMenu(line)
    keys = QKeySequence.StandardKey
    can_write, is_selected = not line.isReadOnly(), line.hasSelectedText()

    def add(text: str, key: QKeySequence.StandardKey, act: Callable[[], None], *, on: bool) -> None:
        action = menu.addAction(text, act)
        action.setShortcut(QKeySequence(key))
        action.setEnabled(on)

    add(translate("LineMenu", "&Undo"), keys.Undo, line.undo, on=line.isUndoAvailable())
    add(translate("LineMenu", "&Redo"), keys.Redo, line.redo, on=line.isRedoAvailable())
    menu.addSeparator()
    add(translate("LineMenu", "Cu&t"), keys.Cut, line.cut, on=can_write and is_selected)
    add(translate("LineMenu", "&Copy"), keys.Copy, line.copy, on=is_selected)
    add(translate("LineMenu", "&Paste"), keys.Paste, paste, on=can_write)
    add(translate("LineMenu", "Delete"), keys.Delete, line.del_, on=can_write and is_selected)
    menu.addSeparator()
    add(translate("LineMenu", "Select All"), keys.SelectAll, line.selectAll, on=bool(line.text()))
    return menu
