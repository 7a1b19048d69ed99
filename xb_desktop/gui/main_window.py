"""The window: address, form, button and outcome in one quiet column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer, QUrl
from PySide6.QtGui import QAction, QCloseEvent, QDesktopServices, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from xb_desktop.gui.badge import Badge, Kind
from xb_desktop.gui.busy_note import BusyNote
from xb_desktop.gui.cancel_flow import CancelFlow
from xb_desktop.gui.ending import GRACE_MS, ask_to_leave
from xb_desktop.gui.first_instance import bring_to_front
from xb_desktop.gui.form import Form
from xb_desktop.gui.key_menu import KeyMenu
from xb_desktop.gui.labels import plain_label, scrolling
from xb_desktop.gui.look_up_flow import LookUpFlow
from xb_desktop.gui.notices import Notices
from xb_desktop.gui.outcome_panel import OutcomePanel
from xb_desktop.gui.ticket_paste import TicketPaste
from xb_desktop.gui.wording import (
    late_sentence,
    left_over_sentence,
    look_up_sentence,
    other_address_sentence,
    set_aside_sentence,
    unwritable_sentence,
)
from xb_desktop.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QSessionManager

    from xb_desktop.gui.background import Background
    from xb_desktop.link import HandOver
    from xb_desktop.order import Order
    from xb_desktop.outcome import Report
    from xb_desktop.session import Found, LookedUp, Session


class MainWindow(QMainWindow):
    """Everything a person does with one order happens here."""

    def __init__(self, session: Session, background: Background, *, practice: bool) -> None:
        super().__init__()
        kind = Kind.of(session.address, practice=practice)
        self._session = session
        self._background = background
        self._is_started = False
        self._is_ending = False
        self._order: Order | None = None
        self._request_is_out = False
        self._notices = Notices()
        self.form = Form()
        self._button = QPushButton()
        self._busy = BusyNote()
        self._note = plain_label()
        self._note.hide()
        self.outcome = OutcomePanel(key_replaceable=not practice)
        self._flow = CancelFlow(session, background, kind, self)
        self._settings = Settings()
        self._flow.looks_up = self._settings.looks_up_before_confirming
        self._tickets = TicketPaste(self)
        self._look_up = LookUpFlow(session, background, self)
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
        layout.addWidget(self._notices)
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
        self._scroll = scrolling(column)
        self.setCentralWidget(self._scroll)

    def _add_practice(self, layout: QVBoxLayout, badge: Badge) -> None:
        from xb_desktop.gui.practice_list import PracticeList, practice_banner

        self._practice_list = PracticeList()
        self._practice_list.chosen.connect(self._fill_practice)
        for part in (practice_banner(), badge, self.form):
            layout.addWidget(part)

    def _add_menus(self) -> None:
        menus = self.menuBar()
        self._order_menu = menus.addMenu("")
        self._check = QAction(self)
        self._check.triggered.connect(self._check_form)
        self._order_menu.addAction(self._check)
        self._looks_up = QAction(self, checkable=True)
        self._looks_up.setChecked(self._flow.looks_up)
        self._looks_up.toggled.connect(self._choose_look_up)
        self._order_menu.addAction(self._looks_up)
        self._keys.add_to(menus)
        self._help_menu = menus.addMenu("")
        self._open_log = QAction(self)
        self._open_log.triggered.connect(self._show_log)
        self._help_menu.addAction(self._open_log)
        self._about = QAction(self)
        self._about.setMenuRole(QAction.MenuRole.AboutRole)
        self._about.triggered.connect(self._tell_about)
        self._help_menu.addAction(self._about)

    def _name_parts(self, kind: Kind) -> None:
        self.setWindowTitle(self.tr("{name} \N{EM DASH} XB Desktop").format(name=kind.title))
        self._button.setText(self.tr("&Cancel order"))
        self._button.setAccessibleName(self.tr("Cancel order"))
        self._order_menu.setTitle(self.tr("O&rder"))
        self._check.setText(self.tr("&Check order"))
        self._looks_up.setText(self.tr("&Look orders up before confirming"))
        self._open_log.setText(self.tr("Open &log folder"))
        self._help_menu.setTitle(self.tr("&Help"))
        self._about.setText(self.tr("&About XB Desktop"))

    def _connect(self) -> None:
        self._button.setDefault(True)
        self._button.clicked.connect(self._submit)
        self.form.submitted.connect(self._submit)
        self.form.edited.connect(self._note.hide)
        self.form.ticket_pasted.connect(self._tickets.take)
        self._tickets.found.connect(self._fill_from_ticket)
        self._tickets.told.connect(self._tell)
        self.outcome.replace_key_wanted.connect(self._keys.replace)
        self.outcome.new_wanted.connect(self._begin_anew)
        self.outcome.check_wanted.connect(self._look_up.begin)
        self._look_up.asking.connect(self._on_asking)
        self._look_up.found.connect(self._on_looked_up)
        self._look_up.failed.connect(self._on_look_up_failed)
        self._keys.told.connect(self._tell)
        self._keys.waiting.connect(self._wait_for_keychain)
        self._keys.done.connect(self._busy.end)
        self._flow.waiting_for_keychain.connect(self._wait_for_keychain)
        self._flow.waiting_for_person.connect(self._busy.end)
        self._flow.sending.connect(self._on_sending)
        self._flow.kept.connect(self._on_kept)
        self._flow.settled.connect(self._on_settled)
        self._flow.settled_late.connect(self._on_settled_late)
        self._busy.stop_wanted.connect(self._flow.stop_waiting)

    def sizeHint(self) -> QSize:
        """Open wide enough for a whole reference, and tall enough for an outcome."""
        em = self.fontMetrics().height()
        return QSize(max(460, 28 * em), max(560, 36 * em))

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
        self._busy.begin(
            self.tr("Cancelling the order, {seconds} s. Waiting for the answer."), can_stop=True
        )

    def _on_kept(self) -> None:
        self._hold(still=False)
        self._tell(self.tr("The order is kept. Nothing was sent."))
        self._button.setFocus()

    def _on_settled(self, report: Report) -> None:
        self._request_is_out = False
        self._busy.end()
        self._hold(still=False)
        self._tell_set_aside(self._session.take_set_aside())
        if self._order is not None:
            self.outcome.show_report(report, self._order, self._session.address)
        self._button.setFocus()
        # Where the window is in the background, the system shows that it wants to be looked at.
        QApplication.alert(self)
        # The panel gets its size with the next layout, and only then can be scrolled to.
        QTimer.singleShot(0, self._scroll_to_outcome)

    def _on_settled_late(self, order: Order, report: Report) -> None:
        if self.outcome.is_unknown(order.reference):
            self.outcome.show_report(report, order, self._session.address)
        else:
            self._notices.tell(late_sentence(order, report.outcome, self._session.address))

    def _begin_anew(self) -> None:
        self.outcome.clear()
        self._note.hide()
        self.form.fill("", "")
        self.form.focus_first_empty()

    def _scroll_to_outcome(self) -> None:
        self._scroll.ensureWidgetVisible(self.outcome)
        # Where the panel is taller than the window, its heading counts most.
        self._scroll.ensureVisible(0, self.outcome.y(), 0, 0)

    def _fill_practice(self, email_address: str, reference: str) -> None:
        if self._button.isEnabled():
            self.form.fill(email_address, reference)

    def _fill_from_ticket(self, email_address: str, reference: str) -> None:
        self._note.hide()
        self.form.fill(email_address or None, reference or None)
        if self.form.email.value and self.form.reference.value:
            self._button.setFocus()
        else:
            self.form.focus_first_empty()

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

    def paintEvent(self, event: QPaintEvent) -> None:
        """Let everything that can wait begin once the window is painted."""
        super().paintEvent(event)
        if not self._is_started:
            self._is_started = True
            QTimer.singleShot(0, self._start)

    def _start(self) -> None:
        self._background.run(self._session.start, self._on_started, lambda: None)

    def _on_started(self, found: Found) -> None:
        self._tell_set_aside(found.set_aside)
        if found.unwritable is not None:
            self._notices.tell(unwritable_sentence(found.unwritable))
        for attempt in found.left_over:
            is_here = attempt.api_address == str(self._session.address)
            action = self.tr("Check order") if is_here else ""
            notice = self._notices.tell(left_over_sentence(attempt), action)
            reference = attempt.order_reference
            notice.acted.connect(lambda reference=reference: self._look_up.begin(reference))

    def _tell_set_aside(self, path: Path | None) -> None:
        if path is not None:
            self._notices.tell(set_aside_sentence(str(path)))

    def tell_unexpected(self, details: str) -> None:
        """Say in one sentence that something unexpected happened; a button copies the details."""
        sentence = self.tr(
            "Something unexpected happened. What the panel below says of an order still holds."
        )
        notice = self._notices.tell(sentence, self.tr("Copy details"))
        notice.acted.connect(lambda: QApplication.clipboard().setText(details))

    def fill_from_outside(self, handed: HandOver) -> None:
        """Take what a second start hands over, unless something is under way here."""
        bring_to_front(self, handed.activation)
        here = str(self._session.address)
        if handed.address is not None and handed.address != here:
            self._notices.tell(other_address_sentence(handed.address, here))
        filling = handed.filling
        if not self._button.isEnabled() or QApplication.activeModalWidget() is not None:
            self._notices.tell(
                self.tr("A second start found this window busy and filled nothing in.")
            )
        elif filling.email_address is not None or filling.reference is not None:
            self.form.fill(filling.email_address, filling.reference)
            self.form.focus_first_empty()

    def _choose_look_up(self, wanted: bool) -> None:  # noqa: FBT001 - Qt's signal hands it over
        self._flow.looks_up = wanted
        self._settings.looks_up_before_confirming = wanted

    def _check_form(self) -> None:
        if not self.form.reference.insist():
            self._look_up.begin(self.form.reference.value)

    def _on_asking(self) -> None:
        self._check.setDisabled(True)
        self._note.hide()
        if not self._request_is_out:
            self._busy.begin(self.tr("Looking the order up, {seconds} s."))

    def _on_looked_up(self, looked_up: LookedUp) -> None:
        self._end_asking()
        self._tell(look_up_sentence(looked_up, self._session.address))
        if getattr(looked_up.result, "is_cancelled", False):
            self.outcome.settle(looked_up, self._session.address)

    def _on_look_up_failed(self) -> None:
        self._end_asking()
        self._tell(self.tr("The order could not be looked up. Nothing has changed by that."))

    def _end_asking(self) -> None:
        self._check.setDisabled(False)
        if not self._request_is_out:
            self._busy.end()

    def _show_log(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._session.log_folder)))

    def end_soon(self) -> None:
        """End for a signal: at once, or when the answer that is out has come or had its time."""
        if not self._request_is_out:
            self._end()
            return
        self._flow.settled.connect(self._end)
        QTimer.singleShot(GRACE_MS, self._session.stop)

    def allow_logout(self, manager: QSessionManager) -> None:
        """Ask before the person's session ends while a request is out, if the system lets us."""
        if not self._request_is_out:
            return
        if manager.allowsInteraction():
            leaves = ask_to_leave(self, self._flow.settled)
            manager.release()
            if not leaves and self._request_is_out:
                manager.cancel()
                return
        self._session.stop()

    def _end(self) -> None:
        self._is_ending = True
        QApplication.exit(0)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let the window go at once, but ask while a request is out."""
        if self._request_is_out and not self._is_ending:
            if not ask_to_leave(self, self._flow.settled):
                event.ignore()
                return
            self._session.stop()
        event.accept()
