"""The part of the settings on how long attempts are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QLabel, QSpinBox, QVBoxLayout, QWidget

from xb_desktop.gui.widgets.labels import plain_label
from xb_desktop.gui.widgets.theme import GAP
from xb_desktop.settings import RETENTION_DAYS

if TYPE_CHECKING:
    from xb_desktop.settings import Settings

_OFFERED = 90
"""Days that are offered to whoever has kept all attempts so far."""


class RetentionSettings(QWidget):
    """A switch, and a number of days. Every change is in the settings at once."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        days = settings.retention_days
        self._deletes = QCheckBox(self.tr("&Delete old attempts"))
        self._deletes.setAccessibleName(self.tr("Delete old attempts"))
        self._deletes.setChecked(days is not None)
        self._label = QLabel(self.tr("K&eep attempts for"))
        self._days = QSpinBox()
        self._days.setAccessibleName(self.tr("Keep attempts for"))
        self._days.setRange(RETENTION_DAYS.start, RETENTION_DAYS.stop - 1)
        self._days.setSuffix(self.tr(" days"))
        # 300 is not 30 amid being typed.
        self._days.setKeyboardTracking(False)
        self._days.setValue(_OFFERED if days is None else days)
        self._label.setBuddy(self._days)
        self._lay_out()
        self._show_days()
        self._deletes.toggled.connect(self._choose)
        self._days.valueChanged.connect(self._choose)

    def _lay_out(self) -> None:
        explanation = self.tr(
            "Older attempts are deleted from this computer for good, within an hour of such a "
            "choice. Attempts with an unknown outcome are kept until it is known. Exported files "
            "and backups are not deleted."
        )
        self._deletes.setAccessibleDescription(explanation)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for part in (self._deletes, plain_label(explanation), self._label, self._days):
            column.addWidget(part)

    def _show_days(self) -> None:
        for part in (self._label, self._days):
            part.setVisible(self._deletes.isChecked())

    def _choose(self) -> None:
        self._show_days()
        self._settings.retention_days = self._days.value() if self._deletes.isChecked() else None
