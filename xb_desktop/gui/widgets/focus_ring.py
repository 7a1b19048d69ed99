"""A ring around whatever has the keyboard focus, in every window and dialog."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, cast

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QFocusFrame, QLineEdit, QMenu, QScrollArea, QWidget
from shiboken6 import isValid

from xb_desktop.gui.widgets.labels import is_scrolled
from xb_desktop.gui.widgets.theme import focus_color
from xb_desktop.gui.widgets.tint import pen_of, rounded

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_WIDTH = 2
_DISTANCE = 1
"""Between the ring and what it surrounds, in pixels: beside a default button's outline, too, it is
seen as a ring."""
_MARGIN = _WIDTH + _DISTANCE
_CHANGES = {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide}


@cache
def show_focus() -> None:
    """Show where the keyboard is in every window of this process, from now on."""
    _FocusRing(cast("QApplication", QApplication.instance()))


class _FocusRing(QObject):
    """Shows where the keyboard is: Fusion changes hardly anything about a focused button.

    What takes the focus by a click alone, such as a text that can be copied, gets no ring.
    """

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._ring: _Ring | None = None
        self._watched: list[QWidget] = []
        application.focusChanged.connect(self._follow)
        self._follow(None, QApplication.focusWidget())

    def _follow(self, old: QWidget | None, now: QWidget | None) -> None:
        del old
        for watched in self._watched:
            if isValid(watched):
                watched.removeEventFilter(self)
        self._watched = []
        # It was deleted with a dialog that it was in.
        if self._ring is not None and isValid(self._ring):
            self._ring.hide()
        if now is None or not _takes_tab(now) or isinstance(now.window(), QMenu):
            return
        _bring_into_sight(now)
        if self._ring is None or not isValid(self._ring):
            self._ring = _Ring()
        self._surround(now, self._ring)

    def _surround(self, widget: QWidget, ring: _Ring) -> None:
        host = _host(widget)
        if host is widget:
            return
        ring.setParent(host)
        part: QWidget | None = widget
        while part is not None and part is not host:
            part.installEventFilter(self)
            self._watched.append(part)
            part = part.parentWidget()
        ring.surround(widget)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay around the widget when it or what contains it moves."""
        del watched
        # While the program ends, this object may have lost its attributes already.
        if event.type() in _CHANGES and isValid(self) and self._ring is not None:
            widget = self._watched[0] if self._watched else None
            if widget is not None and isValid(widget) and isValid(self._ring):
                self._ring.surround(widget)
        return False


def _bring_into_sight(widget: QWidget) -> None:
    """Scroll to a widget that cannot be seen: Qt does where Tab does not come from outside."""
    area = widget.parentWidget()
    # What can be seen may just be pressed by the mouse, under which it must not move.
    while area is not None and widget.visibleRegion().isEmpty():
        if isinstance(area, QScrollArea):
            area.ensureWidgetVisible(widget)
        area = area.parentWidget()


def _takes_tab(widget: QWidget) -> bool:
    # A line has the keyboard from the start: to ask that one would load the namespace `Qt`.
    return isinstance(widget, QLineEdit) or bool(
        widget.focusPolicy() & QtCore.Qt.FocusPolicy.TabFocus
    )


def _host(widget: QWidget) -> QWidget:
    """Return what contains a widget and has room for a ring: the window, or what scrolls."""
    host = widget
    # What is scrolled moves together with the widget.
    while not (host.isWindow() or (host is not widget and is_scrolled(host))):
        parent = host.parentWidget()
        if parent is None:
            break
        host = parent
    return host


class _Ring(QFocusFrame):
    """Qt takes a `QFocusFrame` away from the mouse and from screen readers, but follows badly.

    It stays within the widget's parent, where most controls leave no room for it.
    """

    def surround(self, widget: QWidget) -> None:
        """Place the ring around a widget, above everything else in its parent."""
        host = self.parentWidget()
        if not widget.isVisible() or host is None:
            self.hide()
            return
        place = QRect(widget.mapTo(host, QPoint(0, 0)), widget.size())
        self.setGeometry(place.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN))
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        half = _WIDTH / 2
        border = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.strokePath(rounded(border), pen_of(focus_color(QApplication.palette()), _WIDTH))
