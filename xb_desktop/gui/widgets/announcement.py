"""Announcements: what screen readers say at once, wherever the keyboard focus is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, sentence: str) -> None:
    """Have screen readers say a sentence about a widget; without one, nothing happens.

    Orca has no handler for announcements before version 44. Every version says a description that
    changes under the focus, so the control that has the focus is described by the sentence, too.
    """
    event = QAccessibleAnnouncementEvent(widget, sentence)
    event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)
    # What leads to a sentence often moves the focus as well, and only then.
    QTimer.singleShot(0, widget, lambda: _describe_focus(widget, sentence))


def _describe_focus(widget: QWidget, sentence: str) -> None:
    focus = QApplication.focusWidget()
    if focus is None or not focus.isVisible():
        # Said when somebody comes back to the window.
        focus = widget.window().focusWidget()
    # A control may have the sentence in a description of its own, and is not to say it twice.
    if focus is not None and sentence not in focus.accessibleDescription():
        passing = focus.findChild(_PassingDescription) or _PassingDescription(focus)
        passing.show(sentence)


class _PassingDescription(QObject):
    """A sentence in place of a control's own description, until the focus leaves the control.

    In place of it: the own description would be repeated with each sentence.
    """

    def __init__(self, control: QWidget) -> None:
        super().__init__(control)
        self._control = control
        self._own = self._sentence = control.accessibleDescription()
        control.installEventFilter(self)

    def show(self, sentence: str) -> None:
        """Describe the control by a sentence."""
        if self._control.accessibleDescription() != self._sentence:
            self._own = self._control.accessibleDescription()
        self._sentence = sentence
        self._control.setAccessibleDescription(sentence)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Restore the control's own description once the focus is elsewhere."""
        if event.type() is QEvent.Type.FocusOut:
            # Not at once: what changes before the new focus is known would be said.
            QTimer.singleShot(0, self, self._restore)
        return super().eventFilter(watched, event)

    def _restore(self) -> None:
        if self._control.accessibleDescription() == self._sentence:
            self._control.setAccessibleDescription(self._own)
            self._sentence = self._own
