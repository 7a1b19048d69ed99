"""The causes of the outcome Unknown: the order may or may not be cancelled."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from xb_desktop.orders.outcome import Cause

# lupdate finds texts by this name.
translate = QCoreApplication.translate


def unknown_causes() -> dict[Cause, tuple[str, str]]:
    """Return, for each cause of this outcome, what happened and what to do next."""
    look = translate(
        "Outcome",
        "Before you try again, press Check order or ask XendBridge whether the order is cancelled.",
    )
    return {
        Cause.TIMED_OUT: (
            translate("Outcome", "No complete answer arrived within 30 seconds."),
            look,
        ),
        Cause.CONNECTION_LOST: (
            translate("Outcome", "The connection was lost before a complete answer arrived."),
            look,
        ),
        Cause.CLIENT_CERTIFICATE: (
            translate(
                "Outcome",
                "{host} reported a problem with a certificate. It may require a client "
                "certificate, which XB Desktop does not have.",
            ),
            translate(
                "Outcome",
                "Ask your IT staff about the certificate. Before you try again, press Check order "
                "or ask XendBridge whether the order is cancelled.",
            ),
        ),
        Cause.REDIRECTED: (
            translate(
                "Outcome",
                "The service redirected the request to another address (HTTP status {status}). "
                "XB Desktop does not follow redirects.",
            ),
            look,
        ),
        Cause.SERVICE_TIMEOUT: (
            translate("Outcome", "The service reported a timeout (HTTP status {status})."),
            look,
        ),
        Cause.SERVICE_FAULT: (
            translate("Outcome", "The service reported an internal error (HTTP status {status})."),
            look,
        ),
        Cause.UNCLEAR_ANSWER: (
            translate(
                "Outcome",
                "The service's answer (HTTP status {status}) does not clearly say what happened.",
            ),
            look,
        ),
        Cause.CONTRADICTION: (
            translate("Outcome", "The service's answer (HTTP status {status}) contradicts itself."),
            look,
        ),
        Cause.GATEWAY_ANSWERED: (
            translate(
                "Outcome",
                "Something in front of the service answered in its place (HTTP status {status}).",
            ),
            look,
        ),
        Cause.PROXY_ANSWERED: (
            translate(
                "Outcome",
                "A proxy between this computer and the service answered in its place "
                "(HTTP status {status}).",
            ),
            look,
        ),
        Cause.TOO_LARGE: (
            translate("Outcome", "The service's answer was too large to read."),
            look,
        ),
        Cause.INTERRUPTED: (
            translate("Outcome", "An unexpected error interrupted the attempt."),
            look,
        ),
        Cause.STOPPED: (
            translate("Outcome", "XB Desktop stopped waiting before an answer arrived."),
            look,
        ),
        Cause.NOT_AWAITED: (
            translate(
                "Outcome",
                "You stopped waiting for the answer. If it still arrives, this window will show "
                "it.",
            ),
            look,
        ),
    }
