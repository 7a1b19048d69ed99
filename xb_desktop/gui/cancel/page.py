"""The page on which an order is cancelled, as far as the first paint needs it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from xb_desktop.gui.cancel.form import Form
from xb_desktop.gui.widgets.badge import Header
from xb_desktop.gui.widgets.labels import (
    ensure_targets,
    name_button,
    plain_label,
    scrolling,
    show_text,
    wrapping_policy,
)
from xb_desktop.gui.widgets.theme import GAP, SECTION

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QLabel


class CancelPage(QWidget):
    """Address, form and buttons in one column, with places for what comes later.

    What the parts do is decided by a `CancelController`, which is loaded after the first paint.

    Signals:
        cancel_wanted(): the order in the form is to be cancelled.
        settings_wanted(): the settings are to be opened.
        said(str): a sentence can be read below the form, and is to be heard as well.
        rearranged(): the content may need another height than before.
    """

    rearranged = Signal()
    cancel_wanted = Signal()
    settings_wanted = Signal()
    said = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        # Outside a dialog, Return presses a focused button only where it says so.
        self.settings_button = QPushButton()
        self.settings_button.setAutoDefault(True)
        self.header = Header(beside=self.settings_button)
        self.form = Form()
        self.cancel_button = QPushButton()
        self.cancel_button.setDefault(True)
        self._note: QLabel | None = None
        self._lay_out()
        self._name_parts()
        self.cancel_button.clicked.connect(self.cancel_wanted)
        self.settings_button.clicked.connect(self.settings_wanted)
        self.form.submitted.connect(self._submit)
        ensure_targets(self)

    def _lay_out(self) -> None:
        self.content = QWidget()
        column = _Column(self.content)
        column.arranged.connect(self.rearranged)
        column.setContentsMargins(SECTION, SECTION, SECTION, SECTION)
        column.setSpacing(SECTION)
        self.banner_place = _place(column)
        column.addWidget(self.form)
        column.addWidget(_Ends(self.form.paste_button, self.cancel_button))
        self.progress_place = _place(column)
        self._note_place = _place(column)
        self.outcome_place = _place(column)
        self.notices_place = _place(column)
        self.recent_place = _place(column)
        self.help_place = _place(column)
        column.addStretch(1)
        self._scroll = scrolling(self.content)
        # Where orders are cancelled can be read whatever is scrolled to.
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(0)
        around.addWidget(self.header)
        around.addWidget(self._scroll, 1)

    def _name_parts(self) -> None:
        name_button(self.cancel_button, self.tr("&Cancel order"), "Cancel order")
        name_button(self.settings_button, self.tr("&Settings"), "Settings")

    def height_for(self, width: int) -> int:
        """Return the height at which nothing needs to be scrolled, at a width; in pixels."""
        # Once the scroll bar is there, it goes only where there is room for both.
        beside_bar = width - self._scroll.verticalScrollBar().sizeHint().width()
        content = max(map(self.content.heightForWidth, (width, beside_bar)))
        return self.header.heightForWidth(width) + content

    @property
    def is_held(self) -> bool:
        """Whether an attempt is out, for which the order is kept as it is."""
        return not self.cancel_button.isEnabled()

    @property
    def shows_outcome(self) -> bool:
        """Whether an outcome is on the screen."""
        item = self.outcome_place.itemAt(0)
        panel = item.widget() if item is not None else None
        return panel is not None and panel.isVisible()

    def say(self, sentence: str, tool_tip: str = "") -> None:
        """Say something about what was just done, until the next thing is done."""
        if self._note is None:
            if not sentence:
                return
            # Not before the first paint: a text that can be selected takes Qt 14 ms to load.
            self._note = plain_label()
            self._note_place.addWidget(self._note)
        show_text(self._note, sentence)
        self._note.setToolTip(tool_tip)
        if sentence:
            self.said.emit(sentence)

    def hold(self, *, still: bool) -> None:
        """Keep the order as it is while an attempt is out."""
        if still:
            # A button that is disabled would pass the keyboard on to whatever comes after it.
            self.form.keep_focus()
        self.form.hold(still=still)
        self.cancel_button.setDisabled(still)
        self.settings_button.setDisabled(still)
        self.rearranged.emit()

    def scroll_to(self, part: QWidget) -> None:
        """Bring a part into sight, once it has its size."""
        # It gets that with the next layout.
        QTimer.singleShot(0, self, lambda: self._scroll_to(part))

    def _submit(self) -> None:
        if self.cancel_button.isEnabled():
            self.cancel_wanted.emit()

    def _scroll_to(self, part: QWidget) -> None:
        self._scroll.ensureWidgetVisible(part)
        # Where the part is taller than the window, its beginning counts most.
        self._scroll.ensureVisible(0, part.y(), 0, 0)


class _Column(QVBoxLayout):
    """A column in a scrolling page that has the height it needs at every moment.

    Qt gives a scrolling page its height with the next turn of its event loop. Until then, what has
    just been shown would be squeezed into the old one: a button would have no height at all, in
    which it could be pressed.

    Signals:
        arranged(): the parts have been laid out.
    """

    arranged = Signal()
    _is_growing = False

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt's name
        """Lay the parts out, in more height than that if they need it."""
        content, needed = self.parentWidget(), self.totalHeightForWidth(rect.width())
        if rect.height() < needed and content is not None and not self._is_growing:
            # This comes back with the new height; with less where the scrolling page knows better.
            # Until a layout is told that a part was hidden, it remembers heights from before.
            self._is_growing = True
            content.resize(content.width(), needed)
            self._is_growing = False
        else:
            super().setGeometry(rect)
            self.arranged.emit()


class _Ends(QWidget):
    """Two buttons at the two ends of a line; one below the other where that is too narrow.

    Not a `ButtonRow`: that one is loaded after the first paint.
    """

    def __init__(self, first: QPushButton, last: QPushButton) -> None:
        super().__init__()
        self._first, self._last = first, last
        for button in (first, last):
            button.setParent(self)
        self.setSizePolicy(wrapping_policy())

    def heightForWidth(self, width: int) -> int:
        """Return the height of one or two lines at a width, in pixels."""
        height = _size(self._first).height()
        return height if self._fits(width) else 2 * height + GAP

    def sizeHint(self) -> QSize:
        """Ask for one line."""
        return QSize(1, _size(self._first).height())

    def minimumSizeHint(self) -> QSize:
        """Accept one line; layouts ask for the height at a width."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the buttons for the new width."""
        super().resizeEvent(event)
        first, last, width = _size(self._first), _size(self._last), self.width()
        lower = 0 if self._fits(width) else first.height() + GAP
        far = width - last.width()
        is_mirrored = self.isRightToLeft()
        self._first.setGeometry(
            max(width - first.width(), 0) if is_mirrored else 0,
            0,
            min(first.width(), width),
            first.height(),
        )
        self._last.setGeometry(
            0 if is_mirrored else max(far, 0), lower, min(last.width(), width), last.height()
        )

    def _fits(self, width: int) -> bool:
        return _size(self._first).width() + GAP + _size(self._last).width() <= width


def _size(button: QPushButton) -> QSize:
    """Return the size of a button, which is not smaller than a target."""
    return button.sizeHint().expandedTo(button.minimumSize())


def _place(layout: QVBoxLayout) -> QVBoxLayout:
    """Keep a place in a column for what may come; it takes no room while it is empty."""
    place = QVBoxLayout()
    layout.addLayout(place)
    return place
