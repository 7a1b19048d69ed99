"""Sentences that wait at the top of the window until somebody has read them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from xb_desktop.gui.widgets.button_row import ButtonRow
from xb_desktop.gui.widgets.labels import plain_label
from xb_desktop.gui.widgets.theme import Tone
from xb_desktop.gui.widgets.tint import apply_tint


class Notice(QFrame):
    """One sentence, a button that does something about it, maybe, and one that takes it away.

    Signals:
        triggered(): the first button was pressed.
        dismissed(): the other one was.
    """

    triggered = Signal()
    dismissed = Signal()

    def __init__(self, sentence: str, action: str = "") -> None:
        super().__init__()
        self._text = plain_label(sentence)
        self._text.setAccessibleName(sentence)
        self.buttons: list[QPushButton] = []
        if action:
            self._add_button(action, self.triggered)
        self._add_button(self.tr("Dismiss"), self.dismissed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.addWidget(self._text)
        layout.addWidget(ButtonRow(*self.buttons))
        apply_tint(self, Tone.WARNING, radius=6)

    def _add_button(self, name: str, pressed: SignalInstance) -> None:
        button = QPushButton()
        button.setAccessibleName(name)
        button.clicked.connect(pressed)
        self.buttons.append(button)


class NoticeList(QWidget):
    """The notices, the newest last; takes no room while there is none.

    Their buttons have digits for mnemonics: there may be many, and the window has the letters.
    """

    def __init__(self) -> None:
        super().__init__()
        self._notices: list[Notice] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        self._layout.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.hide()

    def add(self, sentence: str, action: str = "") -> Notice:
        """Add a notice and return it, for its button to be connected."""
        notice = Notice(sentence, action)
        notice.dismissed.connect(lambda: self.remove(notice))
        self._layout.addWidget(notice)
        self._notices.append(notice)
        self._number_buttons()
        self.show()
        return notice

    def remove(self, notice: Notice) -> None:
        """Take a notice away."""
        self._layout.removeWidget(notice)
        self._notices.remove(notice)
        notice.deleteLater()
        self._number_buttons()
        self.setVisible(bool(self._notices))

    def _number_buttons(self) -> None:
        buttons = [button for notice in self._notices for button in notice.buttons]
        for number, button in enumerate(buttons, start=1):
            name = button.accessibleName()
            button.setText(f"{name} (&{number})" if number <= 9 else name)
