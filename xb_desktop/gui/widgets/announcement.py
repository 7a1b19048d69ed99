"""Announcements: what screen readers say at once, wherever the keyboard focus is."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

SETTLED_MS = 1500
"""A screen reader reads a control with its description some time after the control has got the
focus. A description that changes before that is said twice: with the control, and as a change."""


def announce(widget: QWidget, sentence: str) -> None:
    """Have screen readers say a sentence about a widget; without one, nothing happens.

    Orca has no handler for announcements before version 44. Every version says a description that
    changes under the focus, so the control that has the focus is described by the sentence, too.
    """
    event = QAccessibleAnnouncementEvent(widget, sentence)
    event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)
    after_focus(widget, lambda: _describe_focus(widget, sentence))


def describe_anew(control: QWidget, description: str, new: str) -> None:
    """Describe a control that may have been read already; while it has the focus, by what is `new`.

    The whole of it would repeat what was heard with the control.
    """
    if control.hasFocus():
        _passing(control).show(new, own=description)
    else:
        control.setAccessibleDescription(description)


def after_focus(context: QWidget, action: Callable[[], object]) -> None:
    """Describe something by `action` once the control in focus has been read, if `context` lives.

    What leads to a sentence often moves the focus as well, before or after it.
    """
    _last_focus().wait(context, action)


@cache
def _last_focus() -> _LastFocus:
    return _LastFocus(cast("QApplication", QApplication.instance()))


class _LastFocus(QObject):
    """Lets actions wait, in their order, until the focus has been where it is for long enough."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._waiting: list[tuple[QWidget, Callable[[], object]]] = []
        self._unsettled = QTimer(self)
        self._unsettled.setSingleShot(True)
        self._unsettled.timeout.connect(self._act)
        application.focusChanged.connect(self._follow)
        self._follow()

    def wait(self, context: QWidget, action: Callable[[], object]) -> None:
        """Do something after what waits already, at the next turn of the event loop or later."""
        self._waiting.append((context, action))
        if not self._unsettled.isActive():
            self._unsettled.start(0)

    def _follow(self) -> None:
        self._unsettled.start(SETTLED_MS)

    def _act(self) -> None:
        waiting, self._waiting = self._waiting, []
        for context, action in waiting:
            if isValid(context):
                action()


def _describe_focus(widget: QWidget, sentence: str) -> None:
    # What it was about has gone meanwhile, such as a wait that has ended.
    if not widget.isVisible():
        return
    focus = QApplication.focusWidget()
    if focus is None or not focus.isVisible():
        # Said when somebody comes back to the window.
        focus = widget.window().focusWidget()
    # A control may have the sentence in a description of its own, and is not to say it twice.
    if focus is not None and sentence not in focus.accessibleDescription():
        _passing(focus).show(sentence)


def _passing(control: QWidget) -> _PassingDescription:
    return control.findChild(_PassingDescription) or _PassingDescription(control)


class _PassingDescription(QObject):
    """A sentence in place of a control's own description, until the focus leaves the control.

    In place of it: the own description would be repeated with each sentence.
    """

    def __init__(self, control: QWidget) -> None:
        super().__init__(control)
        self._control = control
        self._own = self._sentence = control.accessibleDescription()
        control.installEventFilter(self)

    def show(self, sentence: str, own: str | None = None) -> None:
        """Describe the control by a sentence, and later by its `own` description, if that is new.

        A sentence that is there already is said again.
        """
        if own is not None:
            self._own = own
        elif self._control.accessibleDescription() != self._sentence:
            self._own = self._control.accessibleDescription()
        self._sentence = sentence
        if self._control.accessibleDescription() == sentence:
            self._control.setAccessibleDescription("")
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
