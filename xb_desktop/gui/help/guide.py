"""The user guide: the way of an order, the four outcomes, and the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from xb_desktop.gui.help.shortcuts import key_line, mnemonic
from xb_desktop.gui.help.text_dialog import text_dialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog, QWidget

translate = QCoreApplication.translate


def guide(parent: QWidget) -> QDialog:
    """Return the user guide."""
    return text_dialog(
        parent,
        translate("Guide", "User guide"),
        (
            (translate("Guide", "To cancel an order"), _steps()),
            (translate("Guide", "What each outcome means"), _outcomes()),
            (translate("Guide", "Keys"), _keys()),
        ),
    )


def _steps() -> tuple[str, ...]:
    return (
        translate(
            "Guide",
            "1. Copy the ticket and press Paste from ticket, or fill in both fields. The strip at "
            "the top says where orders are cancelled.",
        ),
        translate(
            "Guide",
            "2. Press Cancel order, read the question, and answer yes or no. Nothing is cancelled "
            "before you say yes.",
        ),
        translate(
            "Guide",
            "3. Read the outcome, and copy the result into the ticket. Every attempt is recorded "
            "on this computer.",
        ),
    )


def _outcomes() -> tuple[str, ...]:
    """Say what each outcome means; no paragraph begins like the heading of an outcome."""
    return (
        translate(
            "Guide",
            "“Order cancelled”: the service confirmed that the order is cancelled. Tell the "
            "customer.",
        ),
        translate(
            "Guide",
            "“Not cancelled”: the service answered and refused, so the order is unchanged. Do what "
            "the window says.",
        ),
        translate(
            "Guide",
            "“Not sent”: nothing left this computer, so this attempt left the order unchanged. It "
            "is safe to try again.",
        ),
        translate(
            "Guide",
            "“Outcome unknown”: there is no trustworthy answer, so the order may or may not be "
            "cancelled. Check the order before you try again.",
        ),
    )


def _keys() -> tuple[str, ...]:
    return (
        key_line("Ctrl+Shift+V", translate("Guide", "paste from ticket")),
        key_line(
            translate("Guide", "Return"),
            translate("Guide", "go on: to the next field, to the question, to Copy result"),
        ),
        key_line(
            mnemonic(translate("CancelPage", "&Cancel order")),
            translate("Guide", "cancel the order"),
        ),
        key_line(
            mnemonic(translate("Confirmation", "&Yes, cancel order")),
            translate("Guide", "yes, cancel the order"),
        ),
        key_line(translate("Guide", "Esc"), translate("Guide", "no, keep the order")),
        key_line(
            mnemonic(translate("OutcomeButtons", "Copy resul&t")),
            translate("Guide", "copy the result once there is one"),
        ),
        key_line(
            mnemonic(translate("RecentList", "&Use again")),
            translate("Guide", "use the selected attempt again"),
        ),
        key_line("F1", translate("Guide", "this guide")),
        key_line("Ctrl+Q", translate("Guide", "quit")),
        translate("Guide", "The menu Help has a list of all keyboard shortcuts."),
    )
