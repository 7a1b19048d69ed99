"""The parts of the page that attempts, look-ups and outcomes share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xb_desktop.gui.cancel.cancel_flow import CancelFlow
    from xb_desktop.gui.cancel.order_form import OrderForm
    from xb_desktop.gui.cancel.outcome_panel import OutcomePanel
    from xb_desktop.gui.cancel.page import CancelPage
    from xb_desktop.gui.notices.notices import Notices
    from xb_desktop.gui.widgets.busy_indicator import BusyIndicator


@dataclass(frozen=True, slots=True)
class Parts:
    """The page, what is on it, and the attempt that is in progress on it."""

    page: CancelPage
    form: OrderForm
    flow: CancelFlow
    outcome: OutcomePanel
    notices: Notices
    progress: BusyIndicator
