"""The list of notices below the form, each shown until it is dismissed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTimer, Signal, SignalInstance
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from xb_desktop.gui.widgets.announcement import announce
from xb_desktop.gui.widgets.button_row import ButtonRow
from xb_desktop.gui.widgets.columns import in_column
from xb_desktop.gui.widgets.focus_order import focus_after
from xb_desktop.gui.widgets.labels import plain_label
from xb_desktop.gui.widgets.theme import GAP, SECTION, Tone
from xb_desktop.gui.widgets.tint import apply_tint
from xb_desktop.texts.counts import counts

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

translate = QCoreApplication.translate

_MOST_OPEN = 3
"""How many notices are open unless somebody has opened or closed them."""
_MOST_NAMED = 6
"""How many orders the line shows by the end of their references; screen readers get all."""

_LEAST_BESIDE = 24
"""Characters: with less room beside the button, it stands below the line."""


class Notice(QFrame):
    """One sentence, a button for an action if there is one, and a button that dismisses it.

    `unknown` is the reference of an order whose outcome it says is unknown, if it is about one: it
    can then be offered to try again. `is_checked` tells that it says what a look-up has found.

    Signals:
        triggered(): the action's button was pressed.
        dismissed(): the button that dismisses it was pressed.
        retry_wanted(): the button that is there once trying again is safe was pressed.
    """

    triggered = Signal()
    dismissed = Signal()
    retry_wanted = Signal()

    def __init__(self, sentence: str, action: str = "", unknown: str = "") -> None:
        super().__init__()
        self.unknown = unknown
        self.is_checked = False
        self._text = plain_label()
        self.buttons: list[QPushButton] = []
        if action:
            self._add_button(action, self.triggered)
        self._dismiss = self._add_button(self.tr("Dismiss"), self.dismissed)
        self._dismiss.setObjectName("Dismiss")
        # The last one: it comes later than the others, and moves none of them then.
        self._retry = self._add_button(self.tr("Try again"), self.retry_wanted) if unknown else None
        if self._retry is not None:
            self._retry.setObjectName("Try again")
            self._retry.hide()
        self._say(sentence)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SECTION, GAP, SECTION, GAP)
        layout.addWidget(self._text)
        layout.addWidget(ButtonRow(*self.buttons))
        apply_tint(self, Tone.WARNING)

    def take_focus(self) -> None:
        """Put the keyboard on the button that dismisses it."""
        self._dismiss.setFocus(Qt.FocusReason.OtherFocusReason)

    def tell_check(self, sentence: str, *, can_retry: bool) -> None:
        """Say instead what a look-up has found."""
        self.is_checked = True
        self._say(sentence)
        if self._retry is not None:
            if not can_retry and self._retry.hasFocus():
                self.take_focus()
            self._retry.setVisible(can_retry)

    def _say(self, sentence: str) -> None:
        self.sentence = sentence
        self._text.setText(sentence)
        self._text.setAccessibleName(sentence)
        for button in self.buttons:
            # Several notices have a button of this name.
            button.setAccessibleDescription(sentence)

    def _add_button(self, name: str, pressed: SignalInstance) -> QPushButton:
        button = QPushButton()
        button.setAccessibleName(name)
        button.clicked.connect(pressed)
        self.buttons.append(button)
        return button


class NoticeList(QWidget):
    """The notices, the newest last, below a line that tells how many there are; hidden if none.

    A few are all readable. From `_MOST_OPEN` on, only the line is, which names what they are about,
    until somebody opens it. The mnemonics of the buttons are digits: there may be many, and the
    window uses the letters.

    Signals:
        left(): the last notice has gone, and it had the keyboard.
    """

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._notices: list[Notice] = []
        self._is_open: bool | None = None
        self._unsaid: list[Notice] = []
        self._saying = QTimer(self)
        self._saying.setSingleShot(True)
        self._saying.timeout.connect(self._say)
        self._line = _NoticeLine()
        self._line.toggled.connect(self._toggle)
        self._list = QWidget()
        in_column(self, self._line, self._list)
        self._layout = in_column(self._list)
        self._layout.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.hide()

    def add(self, sentence: str, action: str = "", *, unknown: str = "") -> Notice:
        """Add a notice and return it, so that its signals can be connected.

        `unknown` is the reference of an order whose outcome it says is unknown.
        """
        notice = Notice(sentence, action, unknown)
        notice.dismissed.connect(lambda: self.remove(notice))
        self._layout.addWidget(notice)
        before = self._notices[-1].buttons[-1] if self._notices else self._line.button
        focus_after(before, notice)
        # A layout shows it later, by when its list may have been closed and opened again.
        notice.show()
        self._notices.append(notice)
        self._update()
        self._unsaid.append(notice)
        self._saying.start()
        return notice

    def remove(self, notice: Notice) -> None:
        """Remove a notice; where it has the keyboard, that goes to the next one, or the last."""
        had_focus = notice.isAncestorOf(QApplication.focusWidget() or self)
        place = self._notices.index(notice)
        self._layout.removeWidget(notice)
        self._notices.remove(notice)
        if notice in self._unsaid:
            self._unsaid.remove(notice)
        notice.deleteLater()
        if had_focus and self._notices:
            self._notices[min(place, len(self._notices) - 1)].take_focus()
        elif had_focus:
            self.left.emit()
        # A removed notice is still there until the event loop deletes it.
        notice.hide()
        self._update()

    def tell_check(self, notice: Notice, sentence: str, *, can_retry: bool) -> None:
        """Have a notice say what a look-up has found, which is said elsewhere as well."""
        notice.tell_check(sentence, can_retry=can_retry)
        self._update()

    def _toggle(self) -> None:
        self._is_open = self._list.isHidden()
        if self._is_used:
            # The button's mnemonic leaves the keyboard where it is, in what is to be hidden.
            self._line.take_focus()
        self._update()

    @property
    def _is_used(self) -> bool:
        """Whether the keyboard is in one of the notices."""
        return self._list.isAncestorOf(self.focusWidget() or self)

    def _update(self) -> None:
        if len(self._notices) < 2:
            self._is_open = None
        is_open = len(self._notices) <= _MOST_OPEN if self._is_open is None else self._is_open
        is_open = is_open or self._is_used
        self._list.setVisible(is_open)
        self._line.show_notices(self._notices, is_open=is_open)
        self._number_buttons()
        self.setVisible(bool(self._notices))

    def _say(self) -> None:
        """Have screen readers say what has come: one notice as it is, several by their line."""
        unsaid, self._unsaid = self._unsaid, []
        if len(unsaid) == 1:
            announce(self, unsaid[0].sentence)
        elif unsaid:
            announce(self, self._line.sentence)

    def _number_buttons(self) -> None:
        buttons = [
            each for notice in self._notices for each in notice.buttons if not each.isHidden()
        ]
        for number, button in enumerate(buttons, start=1):
            name = button.accessibleName()
            button.setText(f"{name} (&{number})" if number <= 9 else name)


class _NoticeLine(QFrame):
    """One line on several notices, and a button that shows or hides them.

    Signals:
        toggled(): the button was pressed.
    """

    toggled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._text = plain_label()
        self.button = QPushButton()
        self.button.setAutoDefault(True)
        self.button.clicked.connect(self.toggled)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(SECTION, GAP, SECTION, GAP)
        self._row.setSpacing(GAP)
        self._row.addWidget(self._text, 1)
        self._row.addWidget(self.button)
        apply_tint(self, Tone.WARNING)

    @property
    def sentence(self) -> str:
        """What the line says to screen readers: it names every order that is in doubt."""
        return self._text.accessibleName()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the button below the line where there is no room for both."""
        super().resizeEvent(event)
        room = self.width() - self.button.sizeHint().width()
        is_narrow = room < self.fontMetrics().averageCharWidth() * _LEAST_BESIDE
        direction, place = QBoxLayout.Direction, Qt.AlignmentFlag
        self._row.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)
        self._row.setAlignment(self.button, place.AlignLeft if is_narrow else place.AlignVCenter)

    def take_focus(self) -> None:
        """Put the keyboard on the button."""
        self.button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_notices(self, notices: list[Notice], *, is_open: bool) -> None:
        """Say what these notices are about; a single one speaks for itself."""
        self.setVisible(len(notices) > 1)
        unknown = [notice.unknown for notice in notices if notice.unknown]
        line = _title(len(notices), len(unknown))
        to_check = [
            notice.unknown for notice in notices if notice.unknown and not notice.is_checked
        ]
        in_short = "" if is_open else _references(_shortened(to_check))
        self._text.setText(f"\N{WARNING SIGN} {line} {in_short}".strip())
        self._text.setAccessibleName(f"{line} {_references(to_check)}".strip())
        name = self.tr("Hide notices") if is_open else self.tr("Show notices")
        self.button.setText(self.tr("Hide (&0)") if is_open else self.tr("Show (&0)"))
        self.button.setAccessibleName(name)
        self.button.setObjectName("Hide notices" if is_open else "Show notices")
        self.button.setAccessibleDescription(self.sentence)


def _title(notices: int, unknown: int) -> str:
    if unknown == notices:
        return counts.unknown_outcomes(unknown)
    if not unknown:
        return counts.notices(notices)
    return counts.unknown_among(unknown).format(count=QLocale().toString(notices))


def _references(references: list[str]) -> str:
    if not references:
        return ""
    sentence = translate("NoticeList", "Check each order before you try it again: {references}.")
    return sentence.format(references=", ".join(references))


def _shortened(references: list[str]) -> list[str]:
    """Return what tells the orders apart at a glance, for a line that stays one."""
    short = [f"…{reference[-4:]}" for reference in references[:_MOST_NAMED]]
    return short if len(references) <= _MOST_NAMED else [*short, "…"]
