"""The menu that replaces and removes the key of the address in use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMessageBox, QWidget

from xb_desktop.gui.key_dialog import KeyDialog
from xb_desktop.gui.wording import trouble_sentence
from xb_desktop.session import KeyState

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenuBar

    from xb_desktop.gui.background import Background
    from xb_desktop.keychain import Trouble
    from xb_desktop.session import Session


class KeyMenu(QObject):
    """What can be done with the key, apart from using it.

    Signals:
        told(str): a sentence for the person.
        waiting(), done(): a keychain call began, ended.
    """

    told = Signal(str)
    waiting = Signal()
    done = Signal()

    def __init__(
        self, session: Session, background: Background, window: QWidget, *, replaceable: bool
    ) -> None:
        super().__init__(window)
        self._session = session
        self._background = background
        self._window = window
        self._replaceable = replaceable
        self._replace = QAction(self.tr("&Replace key…"), self)
        self._remove = QAction(self.tr("Re&move key…"), self)
        self._replace.triggered.connect(self.replace)
        self._remove.triggered.connect(self._ask_before_removing)
        self.setDisabled(False)

    def add_to(self, menus: QMenuBar) -> None:
        """Put the menu into the window's menu bar."""
        menu = menus.addMenu(self.tr("&Key"))
        menu.addAction(self._replace)
        menu.addAction(self._remove)

    def setDisabled(self, disabled: bool) -> None:  # noqa: FBT001, N802 - as every Qt part has it
        """Turn the menu off while an attempt needs the key; practice has no key to change."""
        for action in (self._replace, self._remove):
            action.setEnabled(self._replaceable and not disabled)

    def replace(self) -> None:
        """Ask for another key."""
        dialog = KeyDialog(self._session, self._background, KeyState(saved=False), self._window)
        dialog.accepted.connect(lambda: self.told.emit(self.tr("The key is saved.")))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _ask_before_removing(self) -> None:
        host = self._session.address.authority
        question = QMessageBox(self._window)
        question.setIcon(QMessageBox.Icon.Question)
        question.setText(self.tr("Remove the secret key for {host}?").format(host=host))
        question.setInformativeText(
            self.tr("To cancel orders there, you will have to enter the key again.")
        )
        remove = question.addButton(self.tr("&Remove key"), QMessageBox.ButtonRole.AcceptRole)
        keep = question.addButton(self.tr("&Keep key"), QMessageBox.ButtonRole.RejectRole)
        question.setDefaultButton(keep)
        question.setEscapeButton(keep)
        question.finished.connect(
            lambda _: self._remove_key() if question.clickedButton() is remove else None
        )
        question.finished.connect(question.deleteLater)
        question.open()

    def _remove_key(self) -> None:
        self.waiting.emit()
        self._background.run(
            self._session.remove_key, self._on_removed, lambda: self._on_removed("failed")
        )

    def _on_removed(self, trouble: Trouble | str | None) -> None:
        self.done.emit()
        if trouble is None:
            self.told.emit(self.tr("The key is removed from this computer."))
        else:
            self.told.emit(
                self.tr("The key could not be removed. {reason}").format(
                    reason=trouble_sentence(trouble)
                )
            )
