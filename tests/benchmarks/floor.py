"""The floor: the least PySide6 window with two fields and a button.

Nobody can open such a window faster, or in less memory, with the same Python, Qt and screen. It is
started by a launcher like that of the program (`launch.py`).
"""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget


def main() -> int:
    """Show the window until it is closed; return Qt's exit code."""
    application = QApplication(["floor"])
    window = make_window()
    window.show()
    return application.exec()


def make_window() -> QWidget:
    """Return the window, not shown yet."""
    window = QWidget()
    column = QVBoxLayout(window)
    for part in (QLineEdit(), QLineEdit(), QPushButton("Cancel order")):
        column.addWidget(part)
    return window
