"""The two panes of the history, one above the other, and the line between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSplitter, QSplitterHandle

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

KEYS = ("Ctrl+Shift+Up", "Ctrl+Shift+Down")
"""They move the line: the keyboard does not come to it."""
_STEP = 40
"""Pixels."""
_LINES = 14
"""Of text: half a dozen attempts, and the beginning of the details of one."""

# Screen readers would find something without a role: Qt says that a plain QWidget is none.
_Handle: type[QSplitterHandle] = type("QWidget", (QSplitterHandle,), {})


class Panes(QSplitter):
    """Divides its height between two parts as a person wants it, by mouse or by keys."""

    def __init__(self, upper: QWidget, lower: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self.setChildrenCollapsible(False)
        self.addWidget(upper)
        self.addWidget(lower)
        # Screen readers read in the order of stacking, which a splitter turns round.
        lower.raise_()
        self.setStretchFactor(0, 3)
        self.setStretchFactor(1, 2)
        for keys, step in zip(KEYS, (-_STEP, _STEP), strict=True):
            QShortcut(QKeySequence(keys), self).activated.connect(lambda by=step: self._move(by))

    def sizeHint(self) -> QSize:
        """Ask for what is needed at the least, and take what there is."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Ask for some lines of both, whatever else is in the window."""
        lines = QSize(0, _LINES * self.fontMetrics().height())
        return super().minimumSizeHint().expandedTo(lines)

    def createHandle(self) -> QSplitterHandle:  # noqa: N802 - Qt's name
        """Return the line that the mouse moves."""
        return _Handle(self.orientation(), self)

    def _move(self, by: int) -> None:
        upper, lower = self.sizes()
        self.setSizes([upper + by, lower - by])
