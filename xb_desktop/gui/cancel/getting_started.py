"""What to do, in three lines, for whoever opens the program for the first time."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from xb_desktop.gui.widgets.labels import ensure_target, name_button, wrapped_label
from xb_desktop.gui.widgets.theme import GAP, SECTION, Tone
from xb_desktop.gui.widgets.tint import apply_tint
from xb_desktop.system.own_command import own_command

translate = QCoreApplication.translate


class GettingStarted(QFrame):
    """Three lines, and a button that opens practice mode beside this window."""

    def __init__(self) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SECTION, SECTION, SECTION, SECTION)
        layout.setSpacing(GAP)
        for number, step in enumerate(_steps(), start=1):
            layout.addWidget(wrapped_label(f"{number}. {step}"))
        self._practise = name_button(
            QPushButton(), self.tr("Tr&y practice mode"), "Try practice mode"
        )
        self._practise.setAutoDefault(True)
        ensure_target(self._practise)
        self._practise.clicked.connect(start_practice)
        row = QHBoxLayout()
        row.addWidget(self._practise)
        row.addStretch(1)
        layout.addLayout(row)
        apply_tint(self, Tone.INFO)


def start_practice() -> bool:
    """Open practice mode in a process of its own; return whether that was possible."""
    program, *arguments = own_command()
    # PySide6 creates a class when it is first named: this one takes a millisecond.
    started, _ = QtCore.QProcess.startDetached(program, [*arguments, "--practice"])
    return started


def _steps() -> tuple[str, str, str]:
    return (
        translate(
            "GettingStarted", "Copy the ticket and press Paste from ticket, or fill in both fields."
        ),
        translate(
            "GettingStarted",
            "Press Cancel order. The first time, you enter the secret key, which is saved in the "
            "keychain of this computer.",
        ),
        translate(
            "GettingStarted",
            "Read the question and answer yes or no. No order is cancelled before you say yes, and "
            "every attempt after that is recorded.",
        ),
    )
