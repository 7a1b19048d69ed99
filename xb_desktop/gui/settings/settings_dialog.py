"""The settings dialog: addresses and keys, look-ups, the clipboard, and what is recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from xb_desktop.gui.settings.language_settings import LanguageSettings
from xb_desktop.gui.settings.managed_mark import managed_mark, texts_below
from xb_desktop.gui.settings.recorded_settings import RecordedSettings
from xb_desktop.gui.settings.retention_settings import RetentionSettings
from xb_desktop.gui.widgets.close_key import add_close_key
from xb_desktop.gui.widgets.labels import explanation_of, fit, name_button, plain_label, scrolling
from xb_desktop.gui.widgets.theme import EDGE, GAP, SECTION
from xb_desktop.gui.widgets.wrapping_check_box import WrappingCheckBox
from xb_desktop.settings import Setting
from xb_desktop.texts.managed import audited_sentence

if TYPE_CHECKING:
    from xb_desktop.gui.settings.address_list import AddressList
    from xb_desktop.gui.settings.key_search import KeySearch
    from xb_desktop.settings import Settings


class SettingsDialog(QDialog):
    """Every change takes effect at once; closing it changes nothing.

    It is created once and opened again, so that what was typed and not saved is kept. `addresses`
    is None in practice mode, which has its own address and key.

    Signals:
        looks_up_chosen(bool): whether the order is looked up while the confirmation is open.
        copies_chosen(bool): whether each result is copied to the clipboard automatically.
        restart_wanted(): the program is to be started again, in another language.
        recorded_chosen(): what is recorded of each order, which is in the settings already.
    """

    looks_up_chosen = Signal(bool)
    copies_chosen = Signal(bool)
    recorded_chosen = Signal()
    restart_wanted = Signal()

    def __init__(
        self,
        settings: Settings,
        addresses: AddressList | None,
        key_search: KeySearch,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._looks_up = WrappingCheckBox(self.tr("&Look up orders before and after cancelling"))
        self._looks_up.setObjectName("Look up orders before and after cancelling")
        self._looks_up.setChecked(settings.looks_up_before_confirming)
        self._looks_up.toggled.connect(self.looks_up_chosen)
        self._copies = WrappingCheckBox(self.tr("Copy each resul&t automatically"))
        self._copies.setObjectName("Copy each result automatically")
        self._copies.setChecked(settings.copies_results)
        self._copies.toggled.connect(self.copies_chosen)
        self._recorded = RecordedSettings(settings, key_search)
        self._recorded.chosen.connect(self.recorded_chosen)
        self._retention = RetentionSettings(settings)
        self._language = LanguageSettings(settings)
        self._language.restart_wanted.connect(self._restart)
        self._close = name_button(QPushButton(), self.tr("&Close"), "Close")
        self._addresses = addresses
        self.setWindowTitle(self.tr("Settings"))
        self._lay_out(addresses)
        add_close_key(self)

    def open_with(self) -> None:
        """Open with what is known now."""
        if self._addresses is not None:
            self._addresses.refresh()
        self._recorded.look_again()
        self.open()

    def _restart(self) -> None:
        self.accept()
        self.restart_wanted.emit()

    def _lay_out(self, addresses: AddressList | None) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(EDGE, EDGE, EDGE, GAP)
        column.setSpacing(SECTION)
        if addresses is None:
            sentence = self.tr("Practice mode has its own address and secret key.")
            column.addWidget(plain_label(sentence))
        else:
            column.addWidget(addresses, 1)
        looks_up = self.tr(
            "The question then shows the amounts, state and expiry of the order, and after a "
            "cancellation the window checks by itself what became of it. The service is asked with "
            "the secret key; nothing is changed there."
        )
        self._add(column, Setting.LOOK_UP, self._looks_up, looks_up)
        copies = self.tr("Each result then replaces what is on the clipboard.")
        self._add(column, Setting.COPY_RESULTS, self._copies, copies)
        column.addWidget(self._recorded)
        # What is practised is not deleted by itself.
        is_hidden = self._settings.is_hidden(Setting.KEEP_ATTEMPTS)
        self._retention.setHidden(addresses is None or is_hidden)
        column.addWidget(self._retention)
        self._language.setHidden(self._settings.is_hidden(Setting.LANGUAGE))
        column.addWidget(self._language)
        if addresses is not None and self._settings.is_audited:
            column.addWidget(plain_label(audited_sentence()))
        scroll = scrolling(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll, 1)
        layout.addWidget(self._buttons())
        # After the layout: the dialog that contains the button remembers its default.
        self._close.setDefault(True)
        self.setMinimumWidth(320)
        fit(self, columns=84, around=(scroll, column))

    def _add(self, column: QVBoxLayout, setting: Setting, box: QCheckBox, explanation: str) -> None:
        """Add a check box with what it does, for screen readers as well, unless it is hidden."""
        if self._settings.is_hidden(setting):
            return
        label = explanation_of(box, explanation)
        mark = managed_mark(box, is_locked=self._settings.is_locked(setting))
        column.addLayout(texts_below(box, label, mark))

    def _buttons(self) -> QDialogButtonBox:
        self._close.clicked.connect(self.accept)
        box = QDialogButtonBox()
        box.setContentsMargins(EDGE, GAP, EDGE, EDGE)
        box.addButton(self._close, QDialogButtonBox.ButtonRole.AcceptRole)
        return box
