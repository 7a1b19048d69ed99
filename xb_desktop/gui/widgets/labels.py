"""Labels that the window is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QLabel, QScrollArea, QSizePolicy

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QDialog, QLayout, QWidget

# The documented values of Qt's enumerations: some of these parts are painted first of all, and
# PySide6 takes longer to load the namespace Qt than to make them.
_PLAIN_TEXT = 0
_SELECTABLE_BY_MOUSE = 1
_ALIGN_LEFT = 0x0001
_WRAP_ANYWHERE = 0x2000
_SCROLL_BAR_ALWAYS_OFF = 1
_NO_FOCUS = 0
_NO_FRAME = 0
STYLED_PANEL = 6
_ZERO_WIDTH_SPACE = "\u200b"
_FITS_ANYWHERE = 20
"""Characters: a line of the narrowest window at twice the text size."""

# Qt chooses what speaks to screen readers by the class name that C++ sees. What it chooses for a
# QScrollArea (QAccessibleAbstractScrollArea in qtbase's qaccessiblewidgets.cpp, 6.8 to 6.12) counts
# the scroll bars that are visible, and `child()` does not check its index: a screen reader that
# asks for a child after the bar it counted has gone ends the process. A plain QWidget's checks.
_ScrollArea: type[QScrollArea] = type("QWidget", (QScrollArea,), {})


class _WrappedLabel(QLabel):
    """A label that is content with one line's height; what it needs at a width is asked for apart.

    A plain QLabel wants room for each word on a line of its own, and a window scrolls for it.
    """

    def minimumSizeHint(self) -> QSize:
        return QSize(1, self.fontMetrics().height())


def text_label() -> QLabel:
    """Return a label that shows its text as it is: never rich text, which a label guesses."""
    label = QLabel()
    label.setProperty("textFormat", _PLAIN_TEXT)
    return label


def wrapped_label(text: str = "") -> QLabel:
    """Return a wrapping label that shows text as it is."""
    label = _WrappedLabel(text)
    label.setProperty("textFormat", _PLAIN_TEXT)
    label.setWordWrap(True)
    # A wrapped label must be free to become narrower than its longest line.
    label.setSizePolicy(wrapping_policy())
    return label


def plain_label(text: str = "") -> QLabel:
    """Return a wrapping label that shows text as it is, and lets it be copied."""
    label = wrapped_label(text)
    label.setProperty("textInteractionFlags", _SELECTABLE_BY_MOUSE)
    return label


def breakable(value: str) -> str:
    """Return a value that a wrapped label may break after every character, if it is a long one.

    Not to be copied from there: it then has a zero-width space wherever it may break.
    """
    return value if len(value) <= _FITS_ANYWHERE else _ZERO_WIDTH_SPACE.join(value)


def wrapping_policy() -> QSizePolicy:
    """Return the policy of what may be made as narrow as its surroundings, and grows taller."""
    policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    return policy


def scrolling(content: QWidget) -> QScrollArea:
    """Return a frame around what may become taller, never wider, than there is room for."""
    scroll = _ScrollArea(widgetResizable=True)
    scroll.setProperty("frameShape", _NO_FRAME)
    scroll.setProperty("horizontalScrollBarPolicy", _SCROLL_BAR_ALWAYS_OFF)
    scroll.setProperty("focusPolicy", _NO_FOCUS)
    scroll.setWidget(content)
    return scroll


def fit(
    dialog: QDialog,
    columns: int = 52,
    *,
    around: tuple[QScrollArea, QLayout] | None = None,
    lines_kept: int = 0,
) -> None:
    """Give a dialog a width in characters, and just the height that its texts need there.

    `around` names a scrolling part and what it holds: it is to show all of it where it can.
    `lines_kept` is room, in lines of text, for what may come.
    """
    width = dialog.fontMetrics().horizontalAdvance("0") * columns
    room = dialog.screen().availableSize() * 0.9
    width = min(width, room.width())
    layout = dialog.layout()
    height = layout.totalHeightForWidth(width) if layout is not None else -1
    if height < 0:
        height = dialog.sizeHint().height()
    height += lines_kept * dialog.fontMetrics().lineSpacing()
    if around is not None:
        scroll, content = around
        height += content.totalHeightForWidth(width) - scroll.sizeHint().height()
    dialog.resize(width, min(height, room.height()))


class ExactLabel(QLabel):
    """One value to be compared, in a font that tells 0 from O, broken anywhere if it is too long.

    A plain QLabel breaks only at spaces: a reference at twice the text size would be cut off.
    """

    _FLAGS = _ALIGN_LEFT | _WRAP_ANYWHERE

    def __init__(self) -> None:
        super().__init__()
        from PySide6.QtGui import QFontDatabase

        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPointSizeF(max(font.pointSizeF(), self.font().pointSizeF()))
        self.setFont(font)
        self.setProperty("textFormat", _PLAIN_TEXT)
        self.setSizePolicy(wrapping_policy())

    def hasHeightForWidth(self) -> bool:
        """Tell layouts that a narrower label is a taller one."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that the text needs at a width, in pixels."""
        return self._bounds(width).height()

    def sizeHint(self) -> QSize:
        """Ask for one line."""
        return self.fontMetrics().size(0, self.text())

    def minimumSizeHint(self) -> QSize:
        """Be content with any width; the height for it is asked for apart."""
        return QSize(1, self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, broken wherever it must be."""
        from PySide6.QtGui import QPainter, QPalette

        del event
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(self.rect(), self._FLAGS, self.text())

    def _bounds(self, width: int) -> QRect:
        return self.fontMetrics().boundingRect(
            QRect(0, 0, max(width, 1), 100_000), self._FLAGS, self.text()
        )
