"""The window: address, form, button and outcome in one quiet column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QAction, QCloseEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from xb_desktop.gui.badge import Badge, Kind
from xb_desktop.gui.busy_note import BusyNote
from xb_desktop.gui.cancel_flow import CancelFlow
from xb_desktop.gui.form import Form
from xb_desktop.gui.key_menu import KeyMenu
from xb_desktop.gui.labels import plain_label
from xb_desktop.gui.outcome_panel import OutcomePanel

if TYPE_CHECKING:
    from xb_desktop.cancellation import Report
    from xb_desktop.gui.background import Background
    from xb_desktop.order import Order
    from xb_desktop.session import Session


class MainWindow(QMainWindow):
    """Everything a person does with one order happens here."""

    def __init__(self, session: Session, background: Background, *, practice: bool) -> None:
        super().__init__()
        kind = Kind.of(session.address, practice=practice)
        self._session = session
        self._order: Order | None = None
        self._request_is_out = False
        self.form = Form()
        self._button = QPushButton()
        self._busy = BusyNote()
        self._note = plain_label()
        self._note.hide()
        self.outcome = OutcomePanel(key_replaceable=not practice)
        self._flow = CancelFlow(session, background, kind, self)
        self._keys = KeyMenu(session, background, self, replaceable=not practice)
        self._lay_out(Badge(session.address, kind), practice=practice)
        self._add_menus()
        self._name_parts(kind)
        self._connect()
        self.form.focus_first_empty()

    def _lay_out(self, badge: Badge, *, practice: bool) -> None:
        column = QWidget()
        layout = QVBoxLayout(column)
        layout.setContentsMargins(20, 16, 20, 20)
        layout.setSpacing(14)
        actions = QHBoxLayout()
        actions.addWidget(self._busy, 1)
        actions.addStretch(1)
        actions.addWidget(self._button)
        if practice:
            self._add_practice(layout, badge)
        else:
            layout.addWidget(badge)
            layout.addWidget(self.form)
        layout.addLayout(actions)
        layout.addWidget(self._note)
        layout.addWidget(self.outcome)
        if practice:
            layout.addWidget(self._practice_list)
        layout.addStretch(1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(column)
        self._scroll = scroll
        self.setCentralWidget(scroll)

    def _add_practice(self, layout: QVBoxLayout, badge: Badge) -> None:
        from xb_desktop.gui.practice_list import PracticeList, practice_banner

        self._practice_list = PracticeList()
        self._practice_list.chosen.connect(self._fill_practice)
        for part in (practice_banner(), badge, self.form):
            layout.addWidget(part)

    def _add_menus(self) -> None:
        menus = self.menuBar()
        self._keys.add_to(menus)
        self._help_menu = menus.addMenu("")
        self._about = QAction(self)
        self._about.setMenuRole(QAction.MenuRole.AboutRole)
        self._about.triggered.connect(self._tell_about)
        self._help_menu.addAction(self._about)

    def _name_parts(self, kind: Kind) -> None:
        self.setWindowTitle(self.tr("{name} \N{EM DASH} XB Desktop").format(name=kind.title))
        self._button.setText(self.tr("&Cancel order"))
        self._button.setAccessibleName(self.tr("Cancel order"))
        self._help_menu.setTitle(self.tr("&Help"))
        self._about.setText(self.tr("&About XB Desktop"))

    def _connect(self) -> None:
        self._button.setDefault(True)
        self._button.clicked.connect(self._submit)
        self.form.submitted.connect(self._submit)
        self.form.edited.connect(self._note.hide)
        self.outcome.replace_key_wanted.connect(self._keys.replace)
        self._keys.told.connect(self._tell)
        self._keys.waiting.connect(self._wait_for_keychain)
        self._keys.done.connect(self._busy.end)
        self._flow.waiting_for_keychain.connect(self._wait_for_keychain)
        self._flow.waiting_for_person.connect(self._busy.end)
        self._flow.sending.connect(self._on_sending)
        self._flow.kept.connect(self._on_kept)
        self._flow.settled.connect(self._on_settled)

    def sizeHint(self) -> QSize:
        """Open wide enough for a whole reference, and tall enough for an outcome."""
        em = self.fontMetrics().height()
        return QSize(max(460, 28 * em), max(520, 34 * em))

    def _submit(self) -> None:
        if not self._button.isEnabled():
            return
        order = self.form.order()
        if order is None:
            return
        self._order = order
        self.outcome.clear()
        self._note.hide()
        self._hold(still=True)
        self._flow.begin(order)

    def _hold(self, *, still: bool) -> None:
        self._button.setDisabled(still)
        self.form.hold(still=still)
        self._keys.setDisabled(still)

    def _wait_for_keychain(self) -> None:
        self._busy.begin(
            self.tr("Waiting for the keychain, {seconds} s. It may be asking for your password.")
        )

    def _on_sending(self) -> None:
        self._request_is_out = True
        self._busy.begin(self.tr("Cancelling the order, {seconds} s. Waiting for the answer."))

    def _on_kept(self) -> None:
        self._hold(still=False)
        self._tell(self.tr("The order is kept. Nothing was sent."))
        self._button.setFocus()

    def _on_settled(self, report: Report) -> None:
        self._request_is_out = False
        self._busy.end()
        self._hold(still=False)
        if self._order is not None:
            self.outcome.show_report(report, self._order, self._session.address)
        self._button.setFocus()
        # The panel gets its size with the next layout, and only then can be scrolled to.
        QTimer.singleShot(0, self._scroll_to_outcome)

    def _scroll_to_outcome(self) -> None:
        self._scroll.ensureWidgetVisible(self.outcome)
        # Where the panel is taller than the window, its heading counts most.
        self._scroll.ensureVisible(0, self.outcome.y(), 0, 0)

    def _fill_practice(self, email_address: str, reference: str) -> None:
        if self._button.isEnabled():
            self.form.fill(email_address, reference)

    def _tell(self, sentence: str) -> None:
        self._note.setText(sentence)
        self._note.show()

    def _tell_about(self) -> None:
        from xb_desktop import __version__

        QMessageBox.about(
            self,
            self.tr("About XB Desktop"),
            self.tr("XB Desktop {version} cancels one XendBridge order by hand.").format(
                version=__version__
            ),
        )

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let the window go at once, but ask while a request is out."""
        if self._request_is_out and not self._leave_request_behind():
            event.ignore()
        else:
            event.accept()

    def _leave_request_behind(self) -> bool:
        question = QMessageBox(self)
        question.setIcon(QMessageBox.Icon.Warning)
        question.setText(self.tr("A cancellation is under way."))
        question.setInformativeText(
            self.tr(
                "If you close XB Desktop now, you will not see whether the order was cancelled. "
                "The attempt stays in the journal."
            )
        )
        wait = question.addButton(self.tr("&Keep waiting"), QMessageBox.ButtonRole.RejectRole)
        leave = question.addButton(self.tr("C&lose anyway"), QMessageBox.ButtonRole.AcceptRole)
        question.setDefaultButton(wait)
        question.setEscapeButton(wait)
        self._flow.settled.connect(question.reject)
        question.exec()
        return question.clickedButton() is leave
