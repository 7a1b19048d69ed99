"""The part of the settings on how long attempts are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from xb_desktop.gui.settings.managed_mark import managed_mark
from xb_desktop.gui.widgets.choices import Choice
from xb_desktop.gui.widgets.columns import in_column
from xb_desktop.gui.widgets.labels import explanation_of, label_for
from xb_desktop.settings import Setting
from xb_desktop.texts.counts import counts

if TYPE_CHECKING:
    from xb_desktop.settings import Settings

_DAYS = (30, 60, 90, 120, 180, 270, 365)


class RetentionSettings(QWidget):
    """A choice of days, or for ever. Every change is in the settings at once.

    What the organisation has set is shown and cannot be changed.
    """

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        chosen = settings.retention_days
        self._days = Choice()
        # Another number of days can be in the file.
        for days in sorted({*_DAYS, *({chosen} if chosen is not None else ())}):
            self._days.addItem(counts.days(days), days)
        self._days.addItem(self.tr("For ever"), None)
        self._days.setCurrentIndex(self._days.findData(chosen))
        self._lay_out()
        self._days.currentIndexChanged.connect(self._choose)

    def _lay_out(self) -> None:
        choice = QHBoxLayout()
        label = label_for(self._days, self.tr("K&eep attempts for"), "Keep attempts for")
        choice.addWidget(label, 1)
        choice.addWidget(self._days)
        explanation = self.tr(
            "Older attempts are deleted from this computer for good, within an hour of your "
            "choice. Unknown ones are kept until they are known. Exported files, backups and "
            "copies of the journal are not deleted."
        )
        below = explanation_of(self._days, explanation)
        mark = managed_mark(self._days, is_locked=self._settings.is_locked(Setting.KEEP_ATTEMPTS))
        column = in_column(self)
        column.addLayout(choice)
        for part in (below, mark):
            if part is not None:
                column.addWidget(part)

    def _choose(self) -> None:
        self._settings.retention_days = self._days.currentData()
