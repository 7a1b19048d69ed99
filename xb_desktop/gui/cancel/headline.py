"""The first line of an outcome: its sign, its heading, and when it came."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QGridLayout, QWidget

from xb_desktop.gui.widgets.breaking_label import BreakingLabel
from xb_desktop.gui.widgets.labels import bold, picture, text_label, wrapping_policy
from xb_desktop.resources import resource
from xb_desktop.texts.times import local_time, utc_moment

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QResizeEvent

_NARROW = 28
"""Characters: in a narrower place, the time stands below the heading."""


class Headline(QWidget):
    """A sign, a heading in large letters, and the local time, which has UTC in its tooltip."""

    def __init__(self) -> None:
        super().__init__()
        self._icon = picture()
        self._heading = BreakingLabel()
        self._time = text_label()
        self._heading.setFont(bold(self._heading.font(), 1.3))
        self._parts = QGridLayout(self)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setHorizontalSpacing(12)
        self._parts.setColumnStretch(1, 1)
        self._parts.addWidget(self._icon, 0, 0)
        self._parts.addWidget(self._heading, 0, 1, Qt.AlignmentFlag.AlignVCenter)
        self._parts.addWidget(self._time, 0, 2)
        self.setSizePolicy(wrapping_policy())

    @property
    def heading(self) -> str:
        """The heading as shown; empty if there is none."""
        return self._heading.text()

    def show_heading(self, heading: str, icon: str, at: datetime) -> None:
        """Show a heading with the icon of that file, and the moment of its outcome."""
        self._heading.setText(heading)
        self._time.setText(local_time(at))
        self._time.setToolTip(utc_moment(at))
        side = self.fontMetrics().height() * 2
        self._icon.setPixmap(QIcon(resource(icon)).pixmap(QSize(side, side)))

    def clear(self) -> None:
        """Take the heading away, from screen readers too."""
        self._heading.clear()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the time below the heading where there is no room beside it."""
        super().resizeEvent(event)
        is_narrow = self.width() < self.fontMetrics().averageCharWidth() * _NARROW
        self._parts.addWidget(self._time, *((1, 1) if is_narrow else (0, 2)))
