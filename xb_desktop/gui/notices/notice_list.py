"""The list of notices below the form, each shown until it is dismissed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTimer, Signal, SignalInstance
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QVBoxLayout, QWidget

from xb_desktop.gui.widgets.announcement import announce
from xb_desktop.gui.widgets.button_row import ButtonRow
from xb_desktop.gui.widgets.columns import in_column
from xb_desktop.gui.widgets.focus_order import focus_after
from xb_desktop.gui.widgets.labels import plain_label
from xb_desktop.gui.widgets.text_and_buttons import TextAndButtons
from xb_desktop.gui.widgets.theme import GAP, SECTION, Tone
from xb_desktop.gui.widgets.tint import apply_tint
from xb_desktop.texts.counts import counts

translate = QCoreApplication.translate

_MOST_NEWS = 3
"""How many notices that are not on an order are readable without a press."""
_MOST_NAMED = 2
"""How many orders the line shows by the end of their references; screen readers get all."""


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
    """The notices, the newest last, below a line that stands for several; hidden if none.

    A single notice is readable, and so is news. Several on unknown outcomes, which have been
    on the screen before, are one line that names the orders, until somebody opens it. The mnemonics
    of the buttons are digits: there may be many, and the window uses the letters.

    Signals:
        left(): the last notice has gone, and it had the keyboard.
    """

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._notices: list[Notice] = []
        self._is_open = False
        self._unsaid: list[Notice] = []
        self._saying = QTimer(self)
        self._saying.setSingleShot(True)
        self._saying.timeout.connect(self._say)
        self._line = _NoticeLine()
        self._line.toggled.connect(self._toggle)
        self._layout = in_column(self, self._line)
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
        self._notices.append(notice)
        self._update()
        self._unsaid.append(notice)
        self._saying.start()
        return notice

    def remove(self, notice: Notice) -> None:
        """Remove a notice; where the keyboard would go with it, the next one gets it."""
        had_focus = _has_focus([notice])
        place = self._notices.index(notice)
        self._layout.removeWidget(notice)
        self._notices.remove(notice)
        if notice in self._unsaid:
            self._unsaid.remove(notice)
        notice.deleteLater()
        if had_focus or (self._line.button.hasFocus() and not self._together()):
            self._pass_focus_on(place)
        # A removed notice is still there until the event loop deletes it.
        notice.hide()
        self._update()

    def _pass_focus_on(self, place: int) -> None:
        """Put the keyboard on the notice that is now at a place, or the last one before it."""
        readable = self._readable()
        if readable:
            before = sum(each in readable for each in self._notices[:place])
            following = readable[min(before, len(readable) - 1)]
            # What is hidden takes no focus.
            following.show()
            following.take_focus()
        elif self._notices:
            self._line.take_focus()
        else:
            self.left.emit()

    def tell_check(self, notice: Notice, sentence: str, *, can_retry: bool) -> None:
        """Have a notice say what a look-up has found, which is said elsewhere as well."""
        notice.tell_check(sentence, can_retry=can_retry)
        self._update()

    def _toggle(self) -> None:
        self._is_open = not self._is_open
        if _has_focus(self._together()):
            # The button's mnemonic leaves the keyboard where it is, in what is to be hidden.
            self._line.take_focus()
        self._update()

    def _update(self) -> None:
        together = self._together()
        self._is_open = bool(together) and (self._is_open or _has_focus(together))
        readable = self._readable()
        for notice in self._notices:
            notice.setVisible(notice in readable)
        self._line.show_notices(together, is_open=self._is_open)
        self._number_buttons()
        self.setVisible(bool(self._notices))

    def _readable(self) -> list[Notice]:
        together = [] if self._is_open else self._together()
        return [notice for notice in self._notices if notice not in together]

    def _together(self) -> list[Notice]:
        """Return the notices for which the line stands; a single one needs none."""
        unknown = [notice for notice in self._notices if notice.unknown]
        is_much = len(self._notices) - len(unknown) > _MOST_NEWS
        together = self._notices if is_much else unknown
        return together if len(together) > 1 else []

    def _say(self) -> None:
        """Have screen readers say what has come: a notice as it is, several by their line."""
        unsaid, self._unsaid = self._unsaid, []
        together = self._together() if len(unsaid) > 1 else []
        sentences = [notice.sentence for notice in unsaid if notice not in together]
        if len(sentences) < len(unsaid):
            sentences.insert(0, self._line.sentence)
        if sentences:
            announce(self, " ".join(sentences))

    def _number_buttons(self) -> None:
        shown = [notice for notice in self._notices if not notice.isHidden()]
        buttons = [each for notice in shown for each in notice.buttons if not each.isHidden()]
        for number, button in enumerate(buttons, start=1):
            name = button.accessibleName()
            button.setText(f"{name} (&{number})" if number <= 9 else name)


class _NoticeLine(TextAndButtons):
    """One line on several notices, and a button that shows or hides them.

    Signals:
        toggled(): the button was pressed.
    """

    toggled = Signal()

    def __init__(self) -> None:
        self._text = plain_label()
        self.button = QPushButton()
        super().__init__(self._text, self.button, margins=(SECTION, GAP))
        self.button.clicked.connect(self.toggled)
        apply_tint(self, Tone.WARNING)

    @property
    def sentence(self) -> str:
        """What the line says to screen readers: it names every order that is in doubt."""
        return self._text.accessibleName()

    def take_focus(self) -> None:
        """Put the keyboard on the button."""
        self.button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_notices(self, notices: list[Notice], *, is_open: bool) -> None:
        """Say what these notices are about; without any, nothing is shown."""
        self.setVisible(bool(notices))
        unknown = [notice.unknown for notice in notices if notice.unknown]
        line = _title(len(notices), len(unknown))
        to_check = [
            notice.unknown for notice in notices if notice.unknown and not notice.is_checked
        ]
        in_short = "" if is_open else _in_short(to_check)
        self._text.setText(f"\N{WARNING SIGN} {line} {in_short}".strip())
        self._text.setAccessibleName(f"{line} {_in_full(to_check)}".strip())
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


def _in_full(references: list[str]) -> str:
    if not references:
        return ""
    sentence = translate("NoticeList", "Check each order before you try it again: {references}.")
    return sentence.format(references=", ".join(references))


def _in_short(references: list[str]) -> str:
    """Say the same by what tells the orders apart at a glance, for a line that stays one."""
    if not references:
        return ""
    short = [f"…{reference[-4:]}" for reference in references[:_MOST_NAMED]]
    if len(references) > _MOST_NAMED:
        short.append("…")
    return translate("NoticeList", "Check {references}").format(references=", ".join(short))


def _has_focus(notices: list[Notice]) -> bool:
    focused = QApplication.focusWidget()
    return any(notice.isAncestorOf(focused) for notice in notices if focused is not None)
