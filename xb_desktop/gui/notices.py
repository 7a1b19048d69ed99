"""Sentences that wait at the top of the window until somebody has read them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from xb_desktop.gui.labels import plain_label
from xb_desktop.gui.theme import Tone, wear


class Notice(QFrame):
    """One sentence, a button that does something about it, maybe, and one that takes it away.

    Signals:
        acted(): the first button was pressed.
        dismissed(): the other one was.
    """

    acted = Signal()
    dismissed = Signal()

    def __init__(self, sentence: str, action: str = "") -> None:
        super().__init__()
        self._text = plain_label(sentence)
        self._text.setAccessibleName(sentence)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        if action:
            act = QPushButton(action)
            act.setAccessibleName(action)
            act.clicked.connect(self.acted)
            buttons.addWidget(act)
        dismiss = QPushButton(self.tr("&Dismiss"))
        dismiss.setAccessibleName(self.tr("Dismiss"))
        dismiss.clicked.connect(self.dismissed)
        buttons.addWidget(dismiss)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.addWidget(self._text)
        layout.addLayout(buttons)
        wear(self, "notice", Tone.DOUBT, radius=6)


class Notices(QWidget):
    """The notices, the newest last; takes no room while there is none."""

    def __init__(self) -> None:
        super().__init__()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        self._layout.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.hide()

    def tell(self, sentence: str, action: str = "") -> Notice:
        """Add a notice and return it, for its button to be connected."""
        notice = Notice(sentence, action)
        notice.dismissed.connect(lambda: self.remove(notice))
        self._layout.addWidget(notice)
        self.show()
        return notice

    def remove(self, notice: Notice) -> None:
        """Take a notice away."""
        self._layout.removeWidget(notice)
        notice.deleteLater()
        self.setVisible(self._layout.count() > 0)
