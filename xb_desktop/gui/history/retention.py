"""Deletes old attempts by itself: soon after the start, then every hour, never amid an order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from xb_desktop.system.stop import Stop

if TYPE_CHECKING:
    from xb_desktop.gui.background import Background
    from xb_desktop.history.orders_first import OrdersFirst
    from xb_desktop.run import Run
    from xb_desktop.settings import Settings

_FIRST_MS = 60 * 1000
"""By then, whoever has opened the window for one order has cancelled it."""
_EACH_MS = 60 * 60 * 1000


class Retention(QObject):
    """Keeps attempts for as long as the settings say; a new choice holds from the next time on."""

    def __init__(
        self,
        run: Run,
        background: Background,
        settings: Settings,
        orders_first: OrdersFirst,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._run = run
        self._background = background
        self._settings = settings
        self._orders_first = orders_first
        self._stop = Stop()
        self._is_busy = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.delete_old)
        self._timer.start(_FIRST_MS)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self._stop.set)

    def delete_old(self) -> None:
        """Delete what is too old now, unless that is being done already."""
        self._timer.setInterval(_EACH_MS)
        days = self._settings.retention_days
        if days is None or self._is_busy:
            return
        self._is_busy = True
        self._background.run(
            lambda: self._run.delete_older(days, lambda: self._orders_first.let_pass(self._stop)),
            lambda _: self._end(),
            self._end,
        )

    def _end(self) -> None:
        self._is_busy = False
