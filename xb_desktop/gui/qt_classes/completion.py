"""The classes that `gui.completion` needs. Import this on the GUI thread."""

# ruff: noqa: F401 - to import a class is to create it

from PySide6.QtCore import (
    QDate,
    QEvent,
    QPoint,
    QProcess,
    QRect,
    QRectF,
    QSocketNotifier,
    QTime,
    QUrl,
)
from PySide6.QtGui import (
    QAction,
    QClipboard,
    QDesktopServices,
    QIcon,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPainterPath,
    QPen,
)
from PySide6.QtWidgets import QFocusFrame, QMenu, QMenuBar, QSystemTrayIcon
