"""Labels, and the sizes of what contains them. Partly shown in the first paint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QSizePolicy

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractScrollArea, QDialog, QLayout, QWidget

_PLAIN_TEXT = 0
_SCROLL_BAR_ALWAYS_OFF = 1
_NO_FOCUS = 0
_ZERO_WIDTH_SPACE = "\u200b"
_FITS_ANYWHERE = 20
"""Characters: a line of the narrowest window at twice the text size."""

# Qt chooses what serves screen readers by the class name that C++ sees. What it chooses for a
# QScrollArea (QAccessibleAbstractScrollArea in qtbase's qaccessiblewidgets.cpp, 6.8 to 6.12) counts
# the visible scroll bars, and `child()` does not check its index: a screen reader that asks for a
# child after the bar it counted is hidden ends the process. A plain QWidget's checks.
_ScrollArea: type[QScrollArea] = type("QWidget", (QScrollArea,), {})


class _WrappedLabel(QLabel):
    """A label that accepts the height of one line; layouts ask for the height at their width.

    A plain QLabel demands room for each word on a line of its own, and the window scrolls for it.
    """

    def minimumSizeHint(self) -> QSize:
        return QSize(1, self.fontMetrics().height())


def text_label() -> QLabel:
    """Return a label that shows its text as it is: by default, a label guesses rich text."""
    label = QLabel()
    _set_by_number(label, "textFormat", _PLAIN_TEXT)
    return label


def wrapped_label(text: str = "") -> QLabel:
    """Return a wrapping label that shows text as it is."""
    label = _WrappedLabel(text)
    _set_by_number(label, "textFormat", _PLAIN_TEXT)
    label.setWordWrap(True)
    # A wrapped label must be free to become narrower than its longest line.
    label.setSizePolicy(wrapping_policy())
    return label


def plain_label(text: str = "") -> QLabel:
    """Return a wrapping label that shows text as it is, and allows it to be copied."""
    label = wrapped_label(text)
    label.setTextInteractionFlags(QtCore.Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def breakable(value: str) -> str:
    """Return a value that a wrapped label may break after every character, if it is long.

    It then has zero-width spaces: not for copying.
    """
    return value if len(value) <= _FITS_ANYWHERE else _ZERO_WIDTH_SPACE.join(value)


def wrapping_policy() -> QSizePolicy:
    """Return the policy of what may be as narrow as its surroundings, and then grows taller."""
    policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    return policy


def scrolling(content: QWidget) -> QScrollArea:
    """Return a frame around what may become taller, but never wider, than the room for it."""
    scroll = _ScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    hide_scroll_bar(scroll)
    _set_by_number(scroll, "focusPolicy", _NO_FOCUS)
    scroll.setWidget(content)
    return scroll


def hide_scroll_bar(area: QAbstractScrollArea) -> None:
    """Let what is in an area never be wider than the room for it."""
    _set_by_number(area, "horizontalScrollBarPolicy", _SCROLL_BAR_ALWAYS_OFF)


def fit(
    dialog: QDialog,
    columns: int = 52,
    *,
    around: tuple[QScrollArea, QLayout] | None = None,
    lines_kept: int = 0,
) -> None:
    """Give a dialog a width in characters, and the height that its texts need at that width.

    `around` names a scrolling part and its content, all of which is to be visible if possible.
    `lines_kept` is additional room, in lines of text.
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


def _set_by_number(widget: QWidget, name: str, number: int) -> None:
    """Set a property to a documented value of an enumeration in the namespace `Qt`.

    Only for what the first paint shows: PySide6 takes 15 ms and 1 MB to load that namespace. Qt
    itself would accept any name, so this raises `AttributeError` for one that there is not.
    """
    if not widget.setProperty(name, number):
        raise AttributeError(name)
