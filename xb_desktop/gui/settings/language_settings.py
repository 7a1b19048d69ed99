"""The part of the settings on the language of the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from xb_desktop.gui.settings.managed_mark import managed_mark
from xb_desktop.gui.widgets.choices import Choice
from xb_desktop.gui.widgets.columns import in_column
from xb_desktop.gui.widgets.labels import label_for, name_button, plain_label
from xb_desktop.languages import NAMES, Language, system_language
from xb_desktop.settings import Setting

if TYPE_CHECKING:
    from xb_desktop.settings import Settings


class LanguageSettings(QWidget):
    """A choice of languages. It is in the settings at once, and holds from the next start.

    Signals:
        restart_wanted(): the program is to be closed and started again.
    """

    restart_wanted = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self._begun_with = settings.language
        self._languages = Choice()
        system = self.tr("As the system: {language}").format(language=NAMES[system_language()])
        self._languages.addItem(system, None)
        for language in Language:
            self._languages.addItem(NAMES[language], language)
        self._languages.setCurrentIndex(self._languages.findData(settings.language))
        self._note = plain_label()
        self._restart = name_button(QPushButton(), self.tr("&Restart now"), "Restart now")
        self._restart.setAutoDefault(False)
        self._restart.clicked.connect(self.restart_wanted)
        self._lay_out()
        self._languages.currentIndexChanged.connect(self._choose)

    def _lay_out(self) -> None:
        self._note.setText(
            self.tr(
                "The language changes when XB Desktop is started again. What is in the form is not "
                "kept then."
            )
        )
        mark = managed_mark(self._languages, is_locked=self._settings.is_locked(Setting.LANGUAGE))
        column = in_column(
            self, label_for(self._languages, self.tr("Lan&guage"), "Language"), self._languages
        )
        if mark is not None:
            column.addWidget(mark)
        column.addWidget(self._note)
        column.addWidget(self._restart, 0, Qt.AlignmentFlag.AlignLeading)
        self._offer(restart=False)

    def _choose(self) -> None:
        chosen = self._languages.currentData()
        self._settings.language = None if chosen is None else Language(chosen)
        self._offer(restart=self._settings.language != self._begun_with)

    def _offer(self, *, restart: bool) -> None:
        self._note.setVisible(restart)
        self._restart.setVisible(restart)
        if restart:
            self._languages.setAccessibleDescription(self._note.text())
