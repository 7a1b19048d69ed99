"""How large the window is and where: as tall as what is in it, and where it was the last time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, QSize, QTimer
from PySide6.QtGui import QGuiApplication

from xb_desktop.settings import WindowPlace

if TYPE_CHECKING:
    from xb_desktop.gui.cancel.recent_attempts import RecentAttempts
    from xb_desktop.gui.main_window import MainWindow
    from xb_desktop.settings import Settings

_FOLLOWS_CONTENT = QSize(0, 0)
_FRAME_WIDTH = 16
"""Pixels, of both sides: a little more than any system's."""
_SPARE_LINES = 3


def restore(window: MainWindow, place: WindowPlace) -> None:
    """Put a window that is not shown yet where it was, inside a screen that is there now."""
    size = _size_of(place)
    wanted = QRect(QPoint(place.x, place.y), window.sizeHint() if size.isEmpty() else size)
    # A frame is known only once the window is shown; a title bar is about two lines high.
    frame = QSize(_FRAME_WIDTH, 2 * window.fontMetrics().height())
    allowed = inside_a_screen(wanted, frame)
    window.resize(allowed.size())
    window.move(allowed.topLeft())


def inside_a_screen(wanted: QRect, frame: QSize) -> QRect:
    """Return a rectangle moved, and made smaller if need be, until one screen holds all of it.

    `frame` is what the window's frame takes, in pixels. The screen is the one that holds most of
    the rectangle; the primary one where none holds any.
    """
    areas = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    primary = QGuiApplication.primaryScreen().availableGeometry()
    area = max([primary, *areas], key=lambda each: _overlap(each, wanted))
    room = area.size() - frame
    width, height = min(wanted.width(), room.width()), min(wanted.height(), room.height())
    left = min(max(wanted.left(), area.left()), area.left() + room.width() - width)
    top = min(max(wanted.top(), area.top()), area.top() + room.height() - height)
    return QRect(left, top, width, height)


def _overlap(one: QRect, other: QRect) -> int:
    common = one.intersected(other)
    return common.width() * common.height()


def _size_of(place: WindowPlace | None) -> QSize:
    return QSize(place.width, place.height) if place is not None else _FOLLOWS_CONTENT


def _pair(size: QSize) -> tuple[int, int]:
    return size.width(), size.height()


class WindowSize(QObject):
    """Keeps the window as tall as what is in it, and remembers what a person made of it.

    Only its lower edge moves, and not beyond the screen: nothing moves under the pointer. Where a
    person has chosen a size, only an outcome makes it taller, and with that goes what it was given.
    """

    def __init__(self, window: MainWindow, recent: RecentAttempts, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._recent = recent
        self._settings = settings
        self._remembers = not window.is_practice
        self._chosen = _size_of(settings.window_place if self._remembers else None)
        self._given = {_pair(window.size())}
        self._needed = window.height_for(window.width())
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._fit)
        # No event filter: Python would make an object of every event, 1 MB of their classes.
        window.page.rearranged.connect(self._timer.start)

    def on_resized(self) -> None:
        """Take the content as it is for what a person wants to see at the size that they gave."""
        if _pair(self._window.size()) not in self._given:
            self._needed = self._window.height_for(self._window.width())

    def remember(self) -> None:
        """Write down where the window is, and the size that a person has chosen."""
        if not self._remembers or self._is_whole_screen:
            return
        self._note_size()
        position = self._window.pos()
        place = WindowPlace(position.x(), position.y(), self._chosen.width(), self._chosen.height())
        if place != self._settings.window_place:
            self._settings.window_place = place

    @property
    def _is_whole_screen(self) -> bool:
        return self._window.isMaximized() or self._window.isFullScreen()

    def _note_size(self) -> None:
        size = self._window.size()
        # Not the last one alone: X11 tells of a size that was asked for after the next one was.
        if _pair(size) not in self._given:
            self._chosen, self._given = size, {_pair(size)}

    def _fit(self) -> None:
        window = self._window
        if self._is_whole_screen or not window.isVisible():
            return
        self._note_size()
        room = self._room()
        needed = window.height_for(window.width())
        lacks_room = needed + self._recent.hidden_height > room
        if self._recent.give_room(enough=not (lacks_room and window.page.shows_outcome)):
            # The page is laid out anew for it, and that leads here again.
            return
        has_grown, self._needed = needed > self._needed, needed
        spare = window.height() - min(self._wanted(needed), room)
        may_grow = self._chosen.isEmpty() or window.page.shows_outcome
        # What goes at the beginning of an attempt comes back soon: the window would jump twice.
        may_shrink = not window.page.is_held
        if (spare < 0 and has_grown and may_grow) or (spare > self._most_spare and may_shrink):
            size = QSize(window.width(), window.height() - spare)
            self._given.add(_pair(size))
            window.resize(size)

    def _wanted(self, needed: int) -> int:
        """Return the height that the window is to have where that is `needed`, in pixels."""
        if self._chosen.isEmpty():
            return needed
        return max(needed if self._window.page.shows_outcome else 0, self._chosen.height())

    @property
    def _most_spare(self) -> int:
        """The height that may be left empty, in pixels: hints come and go while a person types."""
        return _SPARE_LINES * self._window.fontMetrics().height()

    def _room(self) -> int:
        """Return the height that the window can have without moving, in pixels."""
        window = self._window
        frame = window.frameGeometry().bottom() - window.geometry().bottom()
        bottom = window.screen().availableGeometry().bottom() - frame
        return bottom - window.geometry().top() + 1
