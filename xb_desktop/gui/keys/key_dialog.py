"""The dialog in which a secret key is entered, checked and saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from xb_desktop.gui.keys.secret_line import SecretLine
from xb_desktop.gui.widgets.announcement import announce
from xb_desktop.gui.widgets.busy_indicator import BusyIndicator
from xb_desktop.gui.widgets.button_row import ButtonRow
from xb_desktop.gui.widgets.labels import fit, label_for, name_button, plain_label, scrolling
from xb_desktop.gui.widgets.single_result_dialog import SingleResultDialog
from xb_desktop.gui.widgets.theme import EDGE, GAP, Tone
from xb_desktop.gui.widgets.tint import apply_tint
from xb_desktop.gui.widgets.wrapping_check_box import WrappingCheckBox
from xb_desktop.keys.keychain_problem import NO_KEYCHAIN, KeychainProblem
from xb_desktop.orders.secret_key import (
    MAX_KEY_LENGTH,
    clean_key,
    is_public_key,
    is_usable_key,
)
from xb_desktop.system.stop import Stop
from xb_desktop.texts.keychain import keychain_sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from xb_desktop.cancellation.preflight import KeyState
    from xb_desktop.gui.background import Background
    from xb_desktop.orders.address import Address
    from xb_desktop.session import Session

translate = QCoreApplication.translate


class KeyDialog(SingleResultDialog):
    """Asks for the key of one address; `accepted` means that it is saved, or kept for the session.

    The line never contains a stored key and cannot be revealed. It is cleared when the dialog is
    closed.
    """

    def __init__(
        self,
        session: Session,
        background: Background,
        parent: QWidget,
        address: Address,
        state: KeyState,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._address = address
        self._background = background
        self._stop = Stop()
        self._line = SecretLine()
        self._note = plain_label()
        self._note.setMargin(GAP)
        self._note.hide()
        self._caps_lock = plain_label(self.tr("Caps Lock is on."))
        self._caps_lock.hide()
        self._for_session = WrappingCheckBox(self.tr("Only for this session: keep it in &memory"))
        self._for_session.setObjectName("Only for this session: keep it in memory")
        self._busy = BusyIndicator()
        self._save = QPushButton()
        self._not_now = name_button(QPushButton(), self.tr("Not &now"), "Not now")
        self._name_save(self._for_session.isChecked())
        self._for_session.toggled.connect(self._name_save)
        self.setWindowTitle(self.tr("Secret key"))
        self._lay_out()
        if state.problem is not None:
            self._show_problem(state.problem)
            # A keychain that cannot be read can hardly be written.
            self._for_session.setChecked(True)
        self._fit()
        # Not textEdited: assistive technology sets the text, which is not an edit.
        self._line.changed.connect(self._clear_note)
        self._line.unreadable.connect(self._show_note)
        self._line.caps_lock_seen.connect(self._show_caps_lock)
        self.finished.connect(self._line.clear)

    def _lay_out(self) -> None:
        content = QWidget()
        self._column = column = QVBoxLayout(content)
        column.setContentsMargins(EDGE, EDGE, EDGE, GAP)
        column.setSpacing(GAP)
        host = self._address.authority
        column.addWidget(
            plain_label(
                self.tr(
                    "Enter the secret key for {host}. It is saved in the keychain of this "
                    "computer, if there is one, and sent to this address only."
                ).format(host=host)
            )
        )
        label = label_for(self._line, self.tr("Secret &key"), "Secret key")
        column.addSpacing(GAP)
        for part in (label, self._line, self._caps_lock, self._note, self._for_session, self._busy):
            column.addWidget(part)
        column.addStretch(1)
        self._scroll = scrolling(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._scroll, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(EDGE, GAP, EDGE, EDGE)
        foot.addWidget(self._buttons())
        layout.addLayout(foot)
        # After the layout: the dialog that contains the button remembers its default.
        self._save.setDefault(True)
        self.setMinimumWidth(320)

    def _fit(self) -> None:
        """Be as tall as what is in the dialog; on a small screen, that is scrolled."""
        fit(self, around=(self._scroll, self._column))

    def _buttons(self) -> ButtonRow:
        self._save.clicked.connect(self._save_key)
        self._not_now.clicked.connect(self.reject)
        return ButtonRow(self._save, self._not_now, at_end=True)

    def done(self, result: int) -> None:
        """Close the dialog, and end a prompt of the keychain that it is waiting for.

        A key that is still waiting for another call to end is then not saved.
        """
        self._stop.set()
        super().done(result)

    def _save_key(self) -> None:
        key = clean_key(self._line.text())
        if not is_usable_key(key) or is_public_key(key):
            self._show_note(_key_problem(key))
            return
        if self._for_session.isChecked():
            self._run(lambda: self._session.keep_key(self._address, key, self._stop))
        else:
            self._run(lambda: self._session.save_key(self._address, key, self._stop))

    def _run(self, work: Callable[[], KeychainProblem | None]) -> None:
        self._set_busy(busy=True)
        self._background.run(work, self._on_saved, lambda: self._on_saved(None, ok=False))

    def _on_saved(self, problem: KeychainProblem | None, *, ok: bool = True) -> None:
        if not isValid(self) or self.is_done:
            # The user chose "Not now" while the keychain was still asking.
            return
        self._set_busy(busy=False)
        if problem is not None:
            self._show_problem(problem)
        elif ok:
            self.accept()
        else:
            self._show_note(
                self.tr("An unexpected error occurred, and the key was not saved. Try again.")
            )

    def _set_busy(self, *, busy: bool) -> None:
        if busy:
            # Otherwise Qt moves the focus to Not now, and a second Return presses that.
            self.setFocus()
        for part in (self._line, self._for_session, self._save):
            part.setDisabled(busy)
        if busy:
            self._busy.begin(
                self.tr(
                    "Waiting for the keychain, {seconds} s. It may be asking for your password."
                )
            )
        else:
            self._busy.end()

    def _show_problem(self, problem: KeychainProblem) -> None:
        way_out = self.tr(
            "You can use the key for this session: it stays in memory until you close XB Desktop "
            "and is not saved."
        )
        self._for_session.setChecked(problem in NO_KEYCHAIN)
        # Without a keychain there is no choice.
        self._for_session.setHidden(problem in NO_KEYCHAIN)
        self._show_note(f"{keychain_sentence(problem)} {way_out}")

    def _show_note(self, sentence: str) -> None:
        self._note.setText(sentence)
        apply_tint(self._note, Tone.WARNING)
        self._note.show()
        self._fit()
        self._line.setFocus()
        self._line.setAccessibleDescription(sentence)

    def _show_caps_lock(self, is_on: bool) -> None:  # noqa: FBT001 - Qt's signal hands it over
        if is_on is self._caps_lock.isHidden():
            self._caps_lock.setVisible(is_on)
            self._fit()
            if is_on:
                announce(self._line, self._caps_lock.text())

    def _name_save(self, for_session: bool) -> None:  # noqa: FBT001 - Qt's signal hands it over
        if for_session:
            name_button(self._save, self.tr("&Use for this session"), "Use for this session")
        else:
            name_button(self._save, self.tr("&Save key"), "Save key")

    def _clear_note(self) -> None:
        self._note.hide()
        self._line.setAccessibleDescription("")


def _key_problem(key: str) -> str:
    if not key:
        return translate("KeyDialog", "Enter the secret key first.")
    if len(key) > MAX_KEY_LENGTH:
        return translate(
            "KeyDialog", "This is too long for a key: the limit is {limit} characters."
        ).format(limit=MAX_KEY_LENGTH)
    if is_public_key(key):
        return translate(
            "KeyDialog",
            "This is a public key, which cannot cancel orders. Enter the secret key that belongs "
            "to it.",
        )
    return translate(
        "KeyDialog",
        "A key contains only plain letters, digits and symbols, and no spaces. Copy it again.",
    )
