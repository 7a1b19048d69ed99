"""The window: it hosts the page on which an order is cancelled, and the menus."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtWidgets import QApplication, QMainWindow

from xb_desktop.gui.cancel.page import CancelPage
from xb_desktop.gui.widgets.badge import Kind, Place
from xb_desktop.gui.widgets.theme import ensure_contrast
from xb_desktop.run import settings_under
from xb_desktop.system.data_folder import others_can_write

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent, QResizeEvent, QSessionManager

    from xb_desktop.cancellation.recovery import Recovery
    from xb_desktop.gui.background import Background
    from xb_desktop.gui.cancel.field import Field
    from xb_desktop.gui.cancel.order_form import OrderForm
    from xb_desktop.gui.completion import Completion
    from xb_desktop.gui.loaded import Loaded
    from xb_desktop.orders.hand_over import HandOver
    from xb_desktop.orders.link import Filling
    from xb_desktop.run import Run
    from xb_desktop.session import Session


class MainWindow(QMainWindow):
    """Hosts the page and the menus; what acts on them is `Loaded` when it is first needed.

    Whatever is asked of the window before that waits for it, in its order.

    Signals:
        painted(): the window is on the screen for the first time.
    """

    painted = Signal()
    _audit_lost = Signal()

    def __init__(self, run: Run, background: Background) -> None:
        super().__init__()
        # Before any control is made: each of them would otherwise be told of the change.
        ensure_contrast()
        self._run = run
        self._background = background
        self._settings = settings_under(run.policy)
        self._is_painted = False
        self._is_completing = False
        self.is_to_restart = False
        self._is_loading = False
        self._loaded: Loaded | None = None
        self._waiting: list[Callable[[Loaded], object]] = []
        self.page = CancelPage()
        self.order_menu = self.menuBar().addMenu(self.tr("Or&der"))
        self.edit_menu = self.menuBar().addMenu(self.tr("&Edit"))
        self.view_menu = self.menuBar().addMenu(self.tr("&View"))
        self.help_menu = self.menuBar().addMenu(self.tr("&Help"))
        self.completion: Completion | None = None
        self.setCentralWidget(self.page)
        self._place = self._first_place()
        self._show_place(self._place)
        self._connect()
        self._restore()
        self.page.form.focus_first_empty()

    def _restore(self) -> None:
        """Put the window where it was, and above all others if it was; practice is apart."""
        if self._run.is_practice:
            return
        place = self._settings.window_place
        if place is not None:
            from xb_desktop.gui.window_size import restore

            restore(self, place)
        if self._settings.keeps_on_top:
            self.setWindowFlag(QtCore.Qt.WindowType.WindowStaysOnTopHint)

    @property
    def is_practice(self) -> bool:
        """Whether nothing here is real."""
        return self._run.is_practice

    @property
    def place(self) -> Place:
        """Where orders are cancelled now."""
        return self._place

    def _first_place(self) -> Place:
        address = self._run.address
        if self._run.is_practice:
            return Place(address, Kind.PRACTICE)
        return Place.of(address, self._settings.named(address))

    def _show_place(self, place: Place) -> None:
        self._place = place
        self.page.header.show_place(place)
        if self.completion is not None:
            self.completion.recent.refresh()
        self.setWindowTitle(self.tr("{name} — XB Desktop").format(name=place.title))

    def _connect(self) -> None:
        """Lead what a person does to what acts on it."""
        page, form = self.page, self.page.form
        page.cancel_wanted.connect(lambda: self.do_in_turn(lambda it: it.controller.cancel()))
        page.settings_wanted.connect(self.open_settings)
        # Emitted on a thread of its own, it is queued.
        self._audit_lost.connect(lambda: self.do(lambda it: it.controller.notices.add_audit_lost()))
        self._run.on_audit_lost = self._audit_lost.emit
        self._settings.failed.connect(
            lambda failure: self.do(lambda it: it.controller.tell_settings_failed(failure))
        )
        form.filled.connect(self._load)
        form.ticket_wanted.connect(lambda: self._do_in_form(lambda it: it.paste_ticket()))
        form.added.connect(self._connect_field)
        for field in form.fields:
            self._connect_field(field)

    def _connect_field(self, field: Field) -> None:
        line = field.line
        line.paste_wanted.connect(
            lambda mode: self._do_in_form(lambda it: it.paste_into(field, mode))
        )
        line.menu_wanted.connect(
            lambda where: self._do_in_form(lambda it: it.open_menu(field, where))
        )
        line.text_dropped.connect(lambda text: self._do_in_form(lambda it: it.insert(field, text)))
        line.html_dropped.connect(
            lambda html: self._do_in_form(lambda it: it.insert_html(field, html))
        )

    def _do_in_form(self, action: Callable[[OrderForm], object]) -> None:
        self.do_in_turn(lambda it: action(it.controller.form))

    def do(self, action: Callable[[Loaded], object]) -> None:
        """Do something with what acts on the window: at once, or as soon as it is loaded."""
        if self._loaded is not None:
            action(self._loaded)
        else:
            self._waiting.append(action)
            self._load()

    def do_in_turn(self, action: Callable[[Loaded], object]) -> None:
        """Do what a person has asked for, before the next key or click is delivered.

        While the parts are being loaded, the window goes on painting; keys and clicks wait.
        """
        self.do(action)
        if self._is_completing:
            # A screen reader pressed it amid `_after_paint`, which would wait for this loop to end.
            return
        # Once the program is to end, no loop runs any more, and there is nothing to wait for.
        while self._waiting and self._loading.exec(_all_but_input()) == 0:
            continue

    @cached_property
    def _loading(self) -> QtCore.QEventLoop:
        """The loop in which the window goes on painting while the parts are being loaded."""
        return QtCore.QEventLoop(self)

    def _load(self) -> None:
        if self.completion is not None and not self._is_loading:
            # Here, so that no class of Qt that it names is created on the worker.
            from xb_desktop.gui import parts

            self._is_loading = True
            self._background.run(
                lambda: self._import(parts.import_without_qt),
                lambda session: self._import_next(parts.import_parts(), session),
                self._on_not_imported,
            )

    def _import(self, import_without_qt: Callable[[], None]) -> Session:
        """Import what may be imported beside the window, and make the session. Blocks."""
        import_without_qt()
        return self._run.session()

    def _import_next(self, steps: Iterator[None], session: Session) -> None:
        """Go one step on; the window does what it has to do between the steps."""
        try:
            for _ in steps:
                QTimer.singleShot(0, self, lambda: self._import_next(steps, session))
                return
            from xb_desktop.gui.loaded import Loaded

            loaded = Loaded(self.page, session, self._background, self._settings, self._place)
        except Exception:
            # Whoever waits for the parts must not wait for ever.
            self._on_not_imported()
            raise
        self._take(loaded)

    def _take(self, loaded: Loaded) -> None:
        loaded.place_chosen.connect(self._show_place)
        loaded.restart_wanted.connect(self.restart)
        if self.completion is not None:
            self.completion.follow(loaded.controller)
            loaded.attempts_deleted.connect(self.completion.recent.refresh)
            self.completion.attempts_deleted.connect(loaded.refresh_history)
        loaded.controller.settled.connect(self._on_settled)
        self._loaded = loaded
        self._loading.quit()
        waiting, self._waiting = self._waiting, []
        for action in waiting:
            action(loaded)

    def _on_not_imported(self) -> None:
        self._is_loading = False
        self._loading.quit()
        self._waiting.clear()
        self.page.say(
            self.tr(
                "XB Desktop could not load all of its parts. Nothing was sent. Close it and start "
                "it again; if the problem persists, install it again."
            )
        )

    def sizeHint(self) -> QSize:
        """Open wide enough for a whole reference, and as tall as what there is."""
        width = max(460, 28 * self.fontMetrics().height())
        return QSize(width, self.height_for(width))

    def height_for(self, width: int) -> int:
        """Return the height at which nothing needs to be scrolled, at a width; in pixels."""
        bar = 0 if self.menuBar().isNativeMenuBar() else self.menuBar().heightForWidth(width)
        return max(bar, 0) + self.page.height_for(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep to the size that a person gives."""
        super().resizeEvent(event)
        if self.completion is not None:
            self.completion.size.on_resized()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Let everything that can wait begin once the window is painted."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self, self._after_paint)

    def _after_paint(self) -> None:
        self.painted.emit()
        try:
            # At once: the next key may be a shortcut, or open a menu.
            from xb_desktop.gui.completion import Completion
        except ImportError:
            self._on_not_imported()
            raise
        # Here, half of the work is done: whatever is to be painted is, and only people wait.
        self._is_completing = True
        QApplication.processEvents(_all_but_input())
        self._is_completing = False
        self.completion = Completion(self, self._run, self._background, self._settings)
        if not (self._run.is_practice or self._settings.has_begun):
            self.completion.show_getting_started()
        self._background.run(self._run.start, self._on_started, self._settings.check)
        if self._waiting or not self.page.form.is_empty:
            self._load()

    def _on_started(self, found: Recovery | None) -> None:
        folder = self._run.data_folder
        if others_can_write(folder):
            self.do(lambda it: it.controller.notices.add_open_folder(folder))
        policy = self._run.policy
        if policy is not None and policy.problems:
            self.do(lambda it: it.controller.notices.add_policy(policy))
        if found is not None:
            self.do(lambda it: it.controller.notices.add_found(found))
        if self.completion is not None:
            self.completion.recent.refresh()
        # Only now is there a log to tell it to as well.
        self._settings.check()

    def _on_settled(self) -> None:
        if self.completion is not None and self.completion.hide_getting_started():
            self._settings.has_begun = True

    def fill(self, filling: Filling) -> None:
        """Fill the form in before it is shown."""
        self.page.form.fill(filling.email_address, filling.reference)
        self.page.form.focus_first_empty()

    def fill_practice_order(self, email_address: str, reference: str) -> None:
        """Fill in an order that was chosen from the list of practice mode."""
        self.do(lambda it: it.controller.fill_practice_order(email_address, reference))

    def fill_from_outside(self, handed: HandOver) -> None:
        """Take what a second start hands over, unless something is under way here."""
        self.do(lambda it: it.controller.fill_from_outside(handed))

    def tell_unexpected(self, details: str) -> None:
        """Say in one sentence that something unexpected happened; a button copies the details."""
        self.do(lambda it: it.controller.notices.add_unexpected(details))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin the next order with what is typed while an outcome is shown, wherever that is."""
        keys = QtCore.Qt.KeyboardModifier
        no_text = keys.ControlModifier | keys.AltModifier | keys.MetaModifier
        text = event.text()
        is_text = text.isprintable() and bool(text.strip()) and not event.modifiers() & no_text
        if not (is_text and self._loaded is not None and self._loaded.controller.type_next(text)):
            super().keyPressEvent(event)

    def open_settings(self) -> None:
        """Open the settings."""
        self.do_in_turn(lambda it: it.open_settings())

    def restart(self) -> None:
        """Close and be started again, unless an order that is being cancelled keeps it open."""
        self.is_to_restart = self.close()

    def open_history(self) -> None:
        """Open the history."""
        if self.completion is not None:
            orders_first = self.completion.orders_first
            self.do_in_turn(lambda it: it.open_history(orders_first))

    def end_soon(self) -> None:
        """End for a signal, but let an answer that may be on its way come first."""
        if self._loaded is not None and self._loaded.controller.flow.is_busy:
            self._loaded.shutdown.end_soon()
        else:
            self._remember_place()
            QApplication.exit(0)

    def allow_logout(self, manager: QSessionManager) -> None:
        """Ask before the person's session ends while an order is being cancelled."""
        if self._loaded is not None and self._loaded.controller.flow.is_busy:
            self._loaded.shutdown.allow_logout(manager)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let the window go at once, but ask while an order is being cancelled."""
        if self._loaded is not None and self._loaded.controller.flow.is_busy:
            self._loaded.shutdown.answer_close(event)
        if event.isAccepted():
            self._remember_place()

    def _remember_place(self) -> None:
        if self.completion is not None:
            self.completion.size.remember()


def _all_but_input() -> QtCore.QEventLoop.ProcessEventsFlag:
    """Have keys and clicks wait while the window goes on painting."""
    return QtCore.QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents
