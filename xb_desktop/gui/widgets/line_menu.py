"""The context menu of a line edit. Qt's own reads the clipboard, which may block."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QClipboard, QKeySequence
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from collections.abc import Callable

    from xb_desktop.gui.widgets.line import Line

translate = QCoreApplication.translate


def line_menu(line: Line) -> QMenu:
    """Return the menu of what can be done with a line now; pasting is asked for by its signal.

    The actions have the object names of Qt's.
    """
    menu = QMenu(line)
    keys = QKeySequence.StandardKey
    can_write, is_selected = not line.isReadOnly(), line.hasSelectedText()

    def paste() -> None:
        line.paste_wanted.emit(QClipboard.Mode.Clipboard)

    def add(
        name: str, text: str, key: QKeySequence.StandardKey, act: Callable[[], None], *, on: bool
    ) -> None:
        action = menu.addAction(text, act)
        action.setObjectName(name)
        action.setShortcut(QKeySequence(key))
        action.setEnabled(on)

    add(
        "edit-undo", translate("LineMenu", "&Undo"), keys.Undo, line.undo, on=line.isUndoAvailable()
    )
    add(
        "edit-redo", translate("LineMenu", "&Redo"), keys.Redo, line.redo, on=line.isRedoAvailable()
    )
    menu.addSeparator()
    add("edit-cut", translate("LineMenu", "Cu&t"), keys.Cut, line.cut, on=can_write and is_selected)
    add("edit-copy", translate("LineMenu", "&Copy"), keys.Copy, line.copy, on=is_selected)
    add("edit-paste", translate("LineMenu", "&Paste"), keys.Paste, paste, on=can_write)
    add(
        "edit-delete",
        translate("LineMenu", "Delete"),
        keys.Delete,
        line.del_,
        on=can_write and is_selected,
    )
    menu.addSeparator()
    add(
        "select-all",
        translate("LineMenu", "Select All"),
        keys.SelectAll,
        line.selectAll,
        on=bool(line.text()),
    )
    return menu
