"""The part of the settings on what is recorded of each order, besides the order itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget
from shiboken6 import isValid

from xb_desktop.gui.settings.managed_mark import indented, managed_mark, texts_below
from xb_desktop.gui.settings.reasons_edit import ReasonsEdit
from xb_desktop.gui.widgets.choices import CheckBox
from xb_desktop.gui.widgets.columns import in_column
from xb_desktop.gui.widgets.labels import (
    explanation_of,
    label_for,
    name_button,
    plain_label,
    show_text,
)
from xb_desktop.orders.reasons import (
    MAX_REASON_LENGTH,
    MAX_REASONS,
    clean_reasons,
    unusable_reasons,
)
from xb_desktop.settings import Setting
from xb_desktop.system.stop import Stop
from xb_desktop.texts.managed import set_by_organisation

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent

    from xb_desktop.gui.settings.key_search import KeySearch
    from xb_desktop.settings import Settings

_PAUSE_MS = 300
"""How long nothing is typed before the reasons are looked through for keys."""


class RecordedSettings(QWidget):
    """Two switches and the reasons of the desk. Every change is in the settings at once.

    Reasons are there as soon as it is known that none of them holds a key. What the organisation
    has set is shown and cannot be changed; what it hides is not shown.

    Signals:
        chosen(): another choice is in the settings now.
    """

    chosen = Signal()

    def __init__(self, settings: Settings, key_search: KeySearch) -> None:
        super().__init__()
        self._settings = settings
        self._key_search = key_search
        self._is_searching = False
        self._with_key: frozenset[str] = frozenset()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._search)
        self._ticket = name_button(
            CheckBox(), self.tr("Record a ticket &number"), "Record a ticket number"
        )
        self._ticket.setChecked(settings.records_ticket)
        self._reason = name_button(CheckBox(), self.tr("Record a reas&on"), "Record a reason")
        self._reason.setChecked(settings.records_reason)
        self._reasons = ReasonsEdit()
        self._label = label_for(self._reasons, self.tr("Reasons to c&hoose from, one per line"))
        self._reasons.setAccessibleName(self.tr("Reasons"))
        self._reasons.setObjectName("Reasons")
        self._reasons.setPlainText("\n".join(settings.reasons))
        # A list that cannot be changed can still be read, with the keyboard as well.
        self._reasons.setReadOnly(settings.is_locked(Setting.REASONS))
        self._mark = plain_label(set_by_organisation())
        self._note = plain_label()
        self._lay_out()
        self._show_reasons()
        self._ticket.toggled.connect(self._choose_ticket)
        self._reason.toggled.connect(self._choose_reason)
        self._reasons.textChanged.connect(self._choose_reasons)
        self._reasons.unreadable.connect(self._say)

    def _lay_out(self) -> None:
        column = in_column(self)
        explanation = explanation_of(
            self._ticket,
            self.tr(
                "The form then has a field for it. What is entered there is kept in the journal "
                "and is part of the copied result, with the name of your user account on this "
                "computer. XendBridge does not get it."
            ),
        )
        self._reason.setAccessibleDescription(self._ticket.accessibleDescription())
        self._add(column, Setting.TICKET, self._ticket, is_required=self._settings.requires_ticket)
        self._add(column, Setting.REASON, self._reason, is_required=self._settings.requires_reason)
        column.addLayout(indented(self._reason, explanation))
        for part in (self._label, self._reasons, self._mark, self._note):
            column.addWidget(part)
        # Where the organisation hides both, there is nothing to explain.
        switches = (Setting.TICKET, Setting.REASON)
        explanation.setHidden(all(map(self._settings.is_hidden, switches)))

    def _add(
        self, column: QVBoxLayout, setting: Setting, box: QCheckBox, *, is_required: bool
    ) -> None:
        """Add a switch, unless it is hidden; one that is required is on and stays so."""
        if self._settings.is_hidden(setting):
            return
        mark = managed_mark(box, is_locked=is_required or self._settings.is_locked(setting))
        column.addLayout(texts_below(box, mark))

    def _show_reasons(self) -> None:
        is_shown = self._reason.isChecked() and not self._settings.is_hidden(Setting.REASONS)
        for part in (self._label, self._reasons):
            part.setVisible(is_shown)
        self._mark.setVisible(is_shown and self._reasons.isReadOnly())
        self._say_of_reasons()

    def _say_of_reasons(self) -> None:
        """Say what is left out of the list, and why."""
        text = self._reasons.toPlainText()
        if not self._with_key.isdisjoint(clean_reasons(text)):
            self._say(
                self.tr(
                    "At least one of these lines contains a secret key or part of it. Such a line "
                    "is not saved. Remove it from the list."
                )
            )
            return
        is_left_out = self._reason.isChecked() and unusable_reasons(text)
        sentence = self.tr(
            "Not all of these lines can be used as reasons. A reason has at most {length} "
            "characters, none of them invisible, and there are at most {count} reasons."
        ).format(length=MAX_REASON_LENGTH, count=MAX_REASONS)
        self._say(sentence if is_left_out else "")

    def _say(self, sentence: str) -> None:
        show_text(self._note, sentence)
        mark = self._mark.text() if self._reasons.isReadOnly() else ""
        self._reasons.setAccessibleDescription(mark or sentence)

    def _choose_ticket(self, wanted: bool) -> None:  # noqa: FBT001 - Qt's signal hands it over
        self._settings.records_ticket = wanted
        self.chosen.emit()

    def _choose_reason(self, wanted: bool) -> None:  # noqa: FBT001 - Qt's signal hands it over
        self._settings.records_reason = wanted
        self._show_reasons()
        self.chosen.emit()

    def _choose_reasons(self) -> None:
        self._say_of_reasons()
        self._pause.start()

    def look_again(self) -> None:
        """Look for keys that are saved by now, and were not when a reason was entered."""
        if self._settings.reasons and not self._reasons.isReadOnly():
            self._search()

    def hideEvent(self, event: QHideEvent) -> None:
        """Wait for no more typing when the settings are closed."""
        super().hideEvent(event)
        if self._pause.isActive():
            self._search()

    def _search(self) -> None:
        """Look through the reasons for keys, one search at a time."""
        if self._is_searching:
            self._pause.start()
            return
        self._pause.stop()
        self._is_searching = True
        reasons = clean_reasons(self._reasons.toPlainText())
        self._key_search.run(reasons, Stop(), lambda found: self._store(reasons, found))

    def _store(self, reasons: tuple[str, ...], with_key: frozenset[str] | None) -> None:
        self._is_searching = False
        if not isValid(self):
            return
        if with_key is None:
            self._say(
                self.tr(
                    "An unexpected error occurred, and the reasons were not saved. Change them "
                    "again."
                )
            )
            return
        self._with_key = with_key
        self._say_of_reasons()
        usable = tuple(it for it in reasons if it not in with_key)
        if usable != self._settings.reasons:
            self._settings.reasons = usable
            self.chosen.emit()
