"""Links that the system hands to the running program instead of starting it with them: macOS.

There, opening `xb-desktop:cancel?…` starts the program at most once, and each link comes as an
event of the application. It goes the way of a second start's form: filled in, and nothing sent.
Which program gets the links is said by the bundle that an installer brings.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QUrl, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from xb_desktop.orders.link import HandOver, LinkError, parse

if TYPE_CHECKING:
    from xb_desktop.gui.main_window import MainWindow


class OpenedLinks(QObject):
    """Looks for links among the events of an application.

    Every event of the program comes by here: to be made only on a system that has such events.

    Signals:
        opened(HandOver): a link asks for texts in the form.
        refused(str): a sentence on what is wrong with a link.
    """

    opened = Signal(object)
    refused = Signal(str)

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take links, and files that somebody dropped on the program's icon, out of the events."""
        if event.type() != QEvent.Type.FileOpen or not isinstance(event, QFileOpenEvent):
            return super().eventFilter(watched, event)
        # As it came: what is percent-encoded is decoded once, by the same reader as elsewhere.
        link = event.url().toString(QUrl.ComponentFormattingOption.FullyEncoded)
        try:
            self.opened.emit(HandOver(parse(link)))
        except LinkError as problem:
            self.refused.emit(str(problem))
        return True


def connect_links(application: QApplication, window: MainWindow) -> OpenedLinks:
    """Let links fill the window's form, and say what is wrong with those that cannot."""
    links = OpenedLinks(application)
    # Queued: the window may open a dialog, and the system is not to wait for its end.
    links.opened.connect(window.fill_from_outside, Qt.ConnectionType.QueuedConnection)
    links.refused.connect(lambda sentence: _tell_refused(window, sentence))
    return links


def _tell_refused(window: QWidget, sentence: str) -> None:
    box = QMessageBox(QMessageBox.Icon.Warning, window.tr("Link"), "", parent=window)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(window.tr("The link that was opened cannot be used. Nothing was filled in."))
    box.setInformativeText(sentence)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    # Not modal: nobody is to be kept from an order that is under way.
    box.setModal(False)
    box.show()
