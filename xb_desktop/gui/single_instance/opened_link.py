"""Links that macOS hands to the running program instead of starting it with them.

There, opening `xb-desktop:cancel?…` starts the program at most once, and each link arrives as an
event of the application. It is treated like the form of a second start: filled in, nothing sent.
The bundle that an installer brings registers the program for its links.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QUrl, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from xb_desktop import languages
from xb_desktop.gui.widgets.question import name_icon
from xb_desktop.orders.hand_over import HandOver
from xb_desktop.orders.link import LinkError, parse

if TYPE_CHECKING:
    from xb_desktop.gui.main_window import MainWindow

translate = QCoreApplication.translate


class OpenedLinks(QObject):
    """Finds links among the events of an application.

    It filters every event of the program: only for a system that has such events.

    Signals:
        opened(HandOver): a link with texts for the form was opened.
        refused(str): a link cannot be used; the sentence says why.
    """

    opened = Signal(object)
    refused = Signal(str)

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Handle links, and files that were dropped on the program's icon."""
        if event.type() != QEvent.Type.FileOpen or not isinstance(event, QFileOpenEvent):
            return super().eventFilter(watched, event)
        # Still percent-encoded: `parse` decodes it, as everywhere else.
        link = event.url().toString(QUrl.ComponentFormattingOption.FullyEncoded)
        try:
            self.opened.emit(HandOver(parse(link)))
        except LinkError as problem:
            sentence = languages.translate("Link", problem.text)
            self.refused.emit(sentence.format(**problem.values))
        return True


def connect_links(application: QApplication, window: MainWindow) -> OpenedLinks:
    """Let links fill in the window's form, and report those that cannot be used."""
    links = OpenedLinks(application)
    # Queued: the window may open a dialog, and the system must not wait for its end.
    links.opened.connect(window.fill_from_outside, Qt.ConnectionType.QueuedConnection)
    links.refused.connect(lambda sentence: _show_refusal(window, sentence))
    return links


def _show_refusal(window: QWidget, sentence: str) -> None:
    box = QMessageBox(window)
    box.setIcon(QMessageBox.Icon.Warning)
    name_icon(box, translate("OpenedLink", "Warning"))
    box.setWindowTitle(translate("OpenedLink", "Link"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(
        translate("OpenedLink", "The link that was opened cannot be used. Nothing was filled in.")
    )
    box.setInformativeText(sentence)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    # Not modal: an order in progress must not be interrupted.
    box.setModal(False)
    box.show()
