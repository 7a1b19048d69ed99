"""Labels, the sizes of what contains them, and of controls. Partly shown in the first paint."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6 import QtCore, QtGui
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QLabel, QLayout, QScrollArea, QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QFont, QPaintEvent
    from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QDialog

_Button = TypeVar("_Button", bound="QAbstractButton")

_PLAIN_TEXT = 0
_SCROLL_BAR_ALWAYS_OFF = 1
_NO_FOCUS = 0
_IS_SCROLLED = "isScrolled"
TARGET = 24
"""Pixels, of both sides (WCAG 2.2, 2.5.8): with a small font, the style's controls are lower."""
_CONTROLS = ("QAbstractButton", "QLineEdit", "QComboBox", "QAbstractSpinBox")
_WITH_PARTS = _CONTROLS[1:]
_ZERO_WIDTH_SPACE = "\u200b"
_FITS_ANYWHERE = 20
"""Characters: a line of the narrowest window at twice the text size."""

# Qt chooses what serves screen readers by the class name that C++ sees. What it chooses for a
# QScrollArea (QAccessibleAbstractScrollArea in qtbase's qaccessiblewidgets.cpp, 6.8 to 6.12) counts
# the visible scroll bars, and `child()` does not check its index: a screen reader that asks for a
# child after the bar it counted is hidden ends the process. A plain QWidget's checks.
_ScrollArea: type[QScrollArea] = type("QWidget", (QScrollArea,), {})


_NO_BREAK_SPACE = "\u00a0"
_UNITS = {"UTC", "s", "min", "h"}
_PUNCTUATION = ".,;:)?!\u201d"
_ELLIPSIS, _WORD_JOINER = "\u2026", "\u2060"


class _WrappedLabel(QLabel):
    """A label that accepts the height of one line; layouts ask for the height at their width.

    A plain QLabel demands room for each word on a line of its own, and the window scrolls for it.
    A number stays in one line with its unit, and an ellipsis with what follows it, on the screen
    alone: `text()` and what is read aloud have ordinary spaces.
    """

    def __init__(self, text: str = "") -> None:
        super().__init__()
        self._read_aloud = ""
        self.setText(text)

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Show a text."""
        shown = _kept_together(text)
        super().setText(shown)
        read_aloud = text if shown != text else ""
        # A name that somebody gave the label stays.
        if self.accessibleName() == self._read_aloud != read_aloud:
            self.setAccessibleName(read_aloud)
            self._read_aloud = read_aloud

    def text(self) -> str:
        """Return the text as it was set."""
        return super().text().replace(_NO_BREAK_SPACE, " ").replace(_WORD_JOINER, "")

    def minimumSizeHint(self) -> QSize:
        return QSize(1, self.fontMetrics().height())


class _PlainLabel(_WrappedLabel):
    """A wrapped label that can be copied from, and breaks a word that is wider than it is.

    Qt lays such a label out as a document. It sets the document's wrapping, anew after each change
    (`QLabelPrivate::ensureTextLayouted`), to the spaces alone, and a long word would be cut off.
    """

    def heightForWidth(self, width: int) -> int:
        """Return the height that the text needs at a width, in pixels."""
        self._break_long_words()
        return super().heightForWidth(width)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, long words broken."""
        self._break_long_words()
        super().paintEvent(event)

    def _break_long_words(self) -> None:
        if all(len(word) <= _FITS_ANYWHERE for word in self.text().split()):
            return
        # This has Qt lay the text out, if it has not yet.
        super().heightForWidth(self.width())
        document = self.findChild(QtGui.QTextDocument)
        if document is None:
            return
        option = document.defaultTextOption()
        anywhere = QtGui.QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
        if option.wrapMode() != anywhere:
            option.setWrapMode(anywhere)
            document.setDefaultTextOption(option)


# As above, by their class names: Qt says that a plain QWidget is neither label nor picture.
_Explanation: type[_PlainLabel] = type("QWidget", (_PlainLabel,), {})
_Picture: type[QLabel] = type("QWidget", (QLabel,), {})


def _kept_together(text: str) -> str:
    """Return a text in which no line ends within `05:27 UTC`, `69 NGN`, `30 s` or `…d522`."""
    first, *others = (_with_ellipsis(word) for word in text.split(" "))
    for word in others:
        is_united = first[-1:].isdigit() and _is_unit(word.rstrip(_PUNCTUATION))
        first += (_NO_BREAK_SPACE if is_united else " ") + word
    return first


def _with_ellipsis(word: str) -> str:
    rest = word.removeprefix(_ELLIPSIS)
    return f"{_ELLIPSIS}{_WORD_JOINER}{rest}" if rest and rest != word else word


def _is_unit(word: str) -> bool:
    is_currency = word.isascii() and word.isalpha() and word.isupper() and 3 <= len(word) <= 5
    return is_currency or word in _UNITS


def bold(font: QFont, times: float = 1) -> QFont:
    """Return a font in bold letters, so many times as large."""
    changed = QtGui.QFont(font)
    changed.setBold(True)
    if times != 1:
        changed.setPointSizeF(font.pointSizeF() * times)
    return changed


def show_text(label: QLabel, text: str) -> None:
    """Show a text in a label, or take the label away if there is nothing to say."""
    label.setText(text)
    label.setVisible(bool(text))


def begin_at_edge(label: QLabel) -> None:
    """Align a label where reading begins in the window: Qt would, where its own text begins.

    A name or a text that is not translated may be in the other direction.
    """
    if label.isRightToLeft():
        sides = QtCore.Qt.AlignmentFlag
        vertical = label.alignment() & sides.AlignVertical_Mask
        label.setAlignment(sides.AlignRight | sides.AlignAbsolute | vertical)


def text_label() -> QLabel:
    """Return a label that shows its text as it is: by default, a label guesses rich text."""
    label = QLabel()
    _set_by_number(label, "textFormat", _PLAIN_TEXT)
    begin_at_edge(label)
    return label


def wrapped_label(text: str = "") -> QLabel:
    """Return a wrapping label that shows text as it is."""
    return _wrapped(_WrappedLabel(text))


def label_for(part: QWidget, text: str, object_name: str = "") -> QLabel:
    """Return the wrapping label of a control, which its mnemonic leads to.

    With an object name, it names the control, too.
    """
    label = wrapped_label(text)
    label.setBuddy(part)
    if object_name:
        name_part(part, text, object_name)
    return label


def name_button(button: _Button, text: str, object_name: str) -> _Button:
    """Give a button its text and its names, and return it."""
    button.setText(text)
    name_part(button, text, object_name)
    return button


def name_part(part: QWidget, text: str, object_name: str) -> None:
    """Have screen readers call a control by a text, and tests by the same in English."""
    part.setAccessibleName(plain(text))
    part.setObjectName(object_name)


def plain(text: str) -> str:
    """Return the text of a control without its mnemonic and what follows it on the screen."""
    return text.replace("&", "").rstrip("…:▾ ")


def _wrapped(label: QLabel) -> QLabel:
    _set_by_number(label, "textFormat", _PLAIN_TEXT)
    label.setWordWrap(True)
    begin_at_edge(label)
    # A wrapped label must be free to become narrower than its longest line.
    label.setSizePolicy(wrapping_policy())
    return label


def plain_label(text: str = "") -> QLabel:
    """Return a wrapping label that shows text as it is, however long its words, to be copied."""
    label = _wrapped(_PlainLabel(text))
    label.setTextInteractionFlags(QtCore.Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def explanation_of(control: QWidget, text: str) -> QLabel:
    """Return a label that explains a control, which screen readers say with the control.

    They read a dialog by its labels, apart from its controls: to them, this is none.
    """
    label = _wrapped(_Explanation(text))
    label.setTextInteractionFlags(QtCore.Qt.TextInteractionFlag.TextSelectableByMouse)
    # What can have the focus is a control to them.
    _set_by_number(label, "focusPolicy", _NO_FOCUS)
    label.setAccessibleName(text)
    control.setAccessibleDescription(text)
    return label


def picture() -> QLabel:
    """Return a label for a picture that says nothing which is not beside it in words.

    Screen readers would find a picture without a name.
    """
    return _Picture()


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
    content.setProperty(_IS_SCROLLED, True)
    return scroll


def is_scrolled(widget: QWidget) -> bool:
    """Whether a widget is the content of a `scrolling` frame.

    To ask for the widget around it would be dear: that one is made by Qt, and to tell its class,
    PySide6 creates those of all widgets there are (1.7 MB, 15 ms).
    """
    return widget.property(_IS_SCROLLED) is True


def hide_scroll_bar(area: QAbstractScrollArea) -> None:
    """Let what is in an area never be wider than the room for it."""
    _set_by_number(area, "horizontalScrollBarPolicy", _SCROLL_BAR_ALWAYS_OFF)


def hide_scroll_bars(area: QAbstractScrollArea) -> None:
    """Let what is in an area never be larger than the room for it."""
    hide_scroll_bar(area)
    _set_by_number(area, "verticalScrollBarPolicy", _SCROLL_BAR_ALWAYS_OFF)


def fit(
    dialog: QDialog,
    columns: int = 52,
    *,
    around: tuple[QScrollArea, QLayout] | None = None,
    lines_kept: int = 0,
    least_width: int = 0,
) -> None:
    """Give a dialog a width in characters, and the height that its texts need at that width.

    `around` names a scrolling part and its content, all of which is to be visible if possible.
    `lines_kept` is additional room, in lines of text. `least_width`, in pixels, is what a part
    needs whose font is not that of the dialog.
    """
    ensure_targets(dialog)
    # Layouts hear of that in the event loop, and what contains one keeps the size that it had.
    for inner in dialog.findChildren(QLayout):
        inner.invalidate()
        if (container := inner.parentWidget()) is not None:
            container.updateGeometry()
    width = dialog.fontMetrics().horizontalAdvance("0") * columns
    room = dialog.screen().availableSize() * 0.9
    width = min(max(width, least_width), room.width())
    layout = dialog.layout()
    height = layout.totalHeightForWidth(width) if layout is not None else -1
    if height < 0:
        height = dialog.sizeHint().height()
    height += lines_kept * dialog.fontMetrics().lineSpacing()
    if around is not None:
        scroll, content = around
        # Once a scroll bar is there, it goes only where there is room beside it, too.
        beside_bar = width - scroll.verticalScrollBar().sizeHint().width()
        needed = max(map(content.totalHeightForWidth, (width, beside_bar)))
        height += needed - scroll.sizeHint().height()
    dialog.resize(width, min(height, room.height()))


def ensure_targets(widget: QWidget) -> None:
    """Make each control in a widget large enough to be hit."""
    for part in widget.findChildren(QWidget):
        if _is_one_of(part, _CONTROLS) and not _is_one_of(part.parentWidget(), _WITH_PARTS):
            ensure_target(part)


def ensure_target(control: QWidget) -> None:
    """Make a control large enough to be hit."""
    # A size that is set takes the place of what a text needs: only where that is less.
    needed = control.minimumSizeHint()
    if needed.height() < TARGET:
        control.setMinimumHeight(TARGET)
    if needed.width() < TARGET:
        control.setMinimumWidth(TARGET)


def _is_one_of(part: QObject | None, kinds: tuple[str, ...]) -> bool:
    # By name: to load these classes takes milliseconds of the first paint.
    return part is not None and any(map(part.inherits, kinds))


def _set_by_number(widget: QWidget, name: str, number: int) -> None:
    """Set a property to a documented value of an enumeration in the namespace `Qt`.

    Only for what is shown before anybody does anything: PySide6 takes 15 ms and 1 MB to load that
    namespace. Qt itself would accept any name, so this raises `AttributeError` for one that there
    is not.
    """
    if not widget.setProperty(name, number):
        raise AttributeError(name)
