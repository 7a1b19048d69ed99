"""The causes of the outcomes Cancelled and Refused: the service answered."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from xb_desktop.orders.outcome import Cause

# lupdate finds texts by this name.
translate = QCoreApplication.translate


def answered_causes() -> dict[Cause, tuple[str, str]]:
    """Return, for each cause of these outcomes, what happened and what to do next."""
    return {
        Cause.CONFIRMED_BY_LOOK_UP: (
            translate("Outcome", "A look-up at {at} shows that the order is cancelled."),
            translate("Outcome", "You can tell the customer that the order is cancelled."),
        ),
        Cause.CONFIRMED: (
            translate("Outcome", "The service confirmed the cancellation at {at}."),
            translate("Outcome", "You can tell the customer that the order is cancelled."),
        ),
        Cause.DECLINED: (
            translate(
                "Outcome", "The order is unchanged: the service answered that it did not cancel it."
            ),
            translate(
                "Outcome",
                "Check that the email address and the order reference belong together, and that "
                "the order is still open. Then try again.",
            ),
        ),
        Cause.REQUEST_INVALID: (
            translate(
                "Outcome",
                "The order is unchanged: according to the service, something that was sent is "
                "missing or wrong.",
            ),
            translate(
                "Outcome",
                "Check that the email address and the order reference belong together, and that "
                "the order is still open. Then try again.",
            ),
        ),
        Cause.KEY_REJECTED: (
            translate("Outcome", "The order is unchanged: {host} does not accept the secret key."),
            translate("Outcome", "Replace the secret key, then try again."),
        ),
        Cause.FORBIDDEN: (
            translate(
                "Outcome", "The order is unchanged: the secret key has no permission to cancel it."
            ),
            translate(
                "Outcome", "Ask the issuer of the key for one that is allowed to cancel orders."
            ),
        ),
        Cause.NOT_FOUND: (
            translate("Outcome", "The order is unchanged: {host} does not know this order."),
            translate(
                "Outcome",
                "Compare the order reference and the email address with the ticket. Check also "
                "that {host} is the right address for this order.",
            ),
        ),
        Cause.CONFLICT: (
            translate(
                "Outcome", "The order is unchanged: its current state does not allow cancellation."
            ),
            translate("Outcome", "Check the state of the order before you try again."),
        ),
        Cause.TOO_MANY_REQUESTS: (
            translate("Outcome", "The order is unchanged: the service was asked too often."),
            translate("Outcome", "Wait a minute, then try again."),
        ),
        Cause.PROXY_ANSWERED: (
            translate(
                "Outcome",
                "The order is unchanged: a proxy between this computer and the service stopped the "
                "cancellation (HTTP status {status}).",
            ),
            translate("Outcome", "Ask your IT staff to check the proxy."),
        ),
        Cause.REFUSED_OTHERWISE: (
            translate(
                "Outcome",
                "The order is unchanged: the service refused to cancel it (HTTP status {status}).",
            ),
            translate(
                "Outcome", "If the reason is not clear, contact XendBridge before you try again."
            ),
        ),
    }
