"""Replacing and removing the key of an address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from xb_desktop.cancellation.preflight import KeyState
from xb_desktop.gui.keys.key_dialog import KeyDialog
from xb_desktop.gui.widgets.question import question
from xb_desktop.keys.keychain_problem import KeychainProblem
from xb_desktop.texts.keychain import keychain_sentence

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from xb_desktop.gui.background import Background
    from xb_desktop.orders.address import Address
    from xb_desktop.session import Session


class KeyFlow(QObject):
    """Replaces and removes keys; its dialogs open above `window`.

    Signals:
        waiting(): a keychain call was started.
        finished(str): the call ended; the sentence says how.
        replaced(Address): that address has a new key.
    """

    waiting = Signal()
    finished = Signal(str)
    replaced = Signal(object)

    def __init__(self, session: Session, background: Background, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._background = background
        self._window = window

    def replace(self, address: Address) -> None:
        """Ask for a new key."""
        dialog = KeyDialog(
            self._session, self._background, self._window, address, KeyState(saved=False)
        )
        dialog.accepted.connect(
            lambda: self.finished.emit(self.tr("The new secret key is used from now on."))
        )
        dialog.accepted.connect(lambda: self.replaced.emit(address))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def ask_and_remove(self, address: Address) -> None:
        """Remove the key if the user confirms it."""
        box, is_yes = question(
            self._window,
            self.tr("Remove the secret key for {host}?").format(host=address.authority),
            self.tr("To cancel orders there, you will have to enter the key again."),
            (self.tr("&Remove key"), self.tr("&Keep key")),
            ("Remove key", "Keep key"),
        )
        box.finished.connect(lambda _: self.remove(address) if is_yes() else None)
        box.finished.connect(box.deleteLater)
        box.open()

    def remove(self, address: Address) -> None:
        """Remove the key without asking."""
        self.waiting.emit()
        self._background.run(
            lambda: self._session.remove_key(address),
            self._on_removed,
            lambda: self._on_removed(KeychainProblem.FAILED),
        )

    def _on_removed(self, problem: KeychainProblem | None) -> None:
        if problem is None:
            self.finished.emit(self.tr("The secret key has been removed from this computer."))
        else:
            self.finished.emit(
                self.tr("The secret key could not be removed. {reason}").format(
                    reason=keychain_sentence(problem)
                )
            )
