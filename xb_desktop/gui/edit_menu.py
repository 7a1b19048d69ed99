"""The menu `Edit`: what can be done with the line that has the keyboard, and with the outcome."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QClipboard, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar, QWidget

from xb_desktop.gui.widgets.line import Line

if TYPE_CHECKING:
    from collections.abc import Callable

    from xb_desktop.gui.cancel.controller import CancelController
    from xb_desktop.gui.main_window import MainWindow


class EditMenu(QObject):
    """Acts on the line of the window that has, or had just before the menu, the keyboard.

    The lines handle the keys themselves: the menu only shows them. It pastes as they do, within a
    time limit.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._line: Line | None = None
        self._controller: CancelController | None = None
        menu = window.edit_menu
        keys = QKeySequence.StandardKey
        self.undo = self._add(self.tr("&Undo"), "Undo", keys.Undo, Line.undo)
        self.redo = self._add(self.tr("&Redo"), "Redo", keys.Redo, Line.redo)
        menu.addSeparator()
        self.cut = self._add(self.tr("Cu&t"), "Cut", keys.Cut, Line.cut)
        self.copy = self._add(self.tr("&Copy"), "Copy", keys.Copy, Line.copy)
        self.paste = self._add(self.tr("&Paste"), "Paste", keys.Paste, _paste)
        menu.addSeparator()
        self.ticket = _shown(
            menu,
            self.tr("Paste &from ticket"),
            "Paste from ticket",
            QKeySequence(self.tr("Ctrl+Shift+V")),
        )
        self.ticket.triggered.connect(window.page.form.ticket_wanted)
        self.result = _shown(menu, self.tr("Cop&y result"), "Copy result")
        self.result.triggered.connect(self._copy_result)
        menu.aboutToShow.connect(self._update)
        application = cast("QApplication", QApplication.instance())
        application.focusChanged.connect(self._on_focus_changed)
        self._on_focus_changed(None, window.focusWidget())
        self._update()

    def follow(self, controller: CancelController) -> None:
        """Copy the outcomes of this page."""
        self._controller = controller

    def _add(
        self,
        text: str,
        identifier: str,
        key: QKeySequence.StandardKey,
        act: Callable[[Line], object],
    ) -> QAction:
        action = _shown(self._window.edit_menu, text, identifier, QKeySequence(key))

        def do() -> None:
            if self._line is not None:
                act(self._line)

        action.triggered.connect(do)
        return action

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        del old
        # Whoever opens the menu has the keyboard there, and goes back to the line.
        if new is not None and not isinstance(new, QMenuBar | QMenu):
            is_here = isinstance(new, Line) and new.window() is self._window
            self._line = cast("Line", new) if is_here else None

    def _copy_result(self) -> None:
        if self._controller is not None:
            self._controller.outcome.copy_result()

    def _update(self) -> None:
        line = self._line
        can_write = line is not None and not line.isReadOnly()
        is_selected = line is not None and line.hasSelectedText()
        self.undo.setEnabled(line is not None and line.isUndoAvailable())
        self.redo.setEnabled(line is not None and line.isRedoAvailable())
        self.cut.setEnabled(can_write and is_selected)
        self.copy.setEnabled(is_selected)
        self.paste.setEnabled(can_write)
        self.ticket.setEnabled(self._window.page.cancel_button.isEnabled())
        self.result.setEnabled(self._window.page.shows_outcome)


def _paste(line: Line) -> None:
    line.paste_wanted.emit(QClipboard.Mode.Clipboard)


def _shown(menu: QMenu, text: str, identifier: str, keys: QKeySequence | None = None) -> QAction:
    """Add an action; its keys are only shown, as the text after a tab is."""
    if keys is not None:
        text = f"{text}\t{keys.toString(QKeySequence.SequenceFormat.NativeText)}"
    action = QAction(text, menu)
    action.setObjectName(identifier)
    menu.addAction(action)
    return action
