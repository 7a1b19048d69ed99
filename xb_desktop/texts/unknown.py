"""The causes of the outcome Unknown: the order may or may not be cancelled."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from xb_desktop.orders.outcome import Cause

# lupdate finds texts by this name.
translate = QCoreApplication.translate


def unknown_causes() -> dict[Cause, tuple[str, str]]:
    """Return, for each cause of this outcome, what happened and what to do next.

    What to do before trying again depends on what look-ups have found, and is said elsewhere.
    """
    happened = {
        Cause.TIMED_OUT: translate("Outcome", "No complete answer arrived within 30 seconds."),
        Cause.CONNECTION_LOST: translate(
            "Outcome", "The connection was lost before a complete answer arrived."
        ),
        Cause.CLIENT_CERTIFICATE: translate(
            "Outcome",
            "{host} reported a problem with a certificate. It may require a client "
            "certificate, which XB Desktop does not have.",
        ),
        Cause.REDIRECTED: translate(
            "Outcome",
            "The service pointed to another address (HTTP status {status}). XB Desktop sends "
            "nothing there.",
        ),
        Cause.SERVICE_TIMEOUT: translate(
            "Outcome", "The service reported that it ran out of time (HTTP status {status})."
        ),
        Cause.SERVICE_FAULT: translate(
            "Outcome", "The service reported an internal error (HTTP status {status})."
        ),
        Cause.UNCLEAR_ANSWER: translate(
            "Outcome",
            "The service's answer (HTTP status {status}) does not clearly say what happened.",
        ),
        Cause.CONTRADICTION: translate(
            "Outcome", "The service's answer (HTTP status {status}) contradicts itself."
        ),
        Cause.GATEWAY_ANSWERED: translate(
            "Outcome",
            "Something in front of the service answered in its place (HTTP status {status}).",
        ),
        Cause.PROXY_ANSWERED: translate(
            "Outcome",
            "A proxy between this computer and the service answered in its place "
            "(HTTP status {status}).",
        ),
        Cause.TOO_LARGE: translate("Outcome", "The service's answer was too large to read."),
        Cause.INTERRUPTED: translate("Outcome", "An unexpected error interrupted the attempt."),
        Cause.STOPPED: translate("Outcome", "XB Desktop stopped waiting before an answer arrived."),
        Cause.NOT_AWAITED: translate(
            "Outcome",
            "You stopped waiting for the answer. If it still arrives, this window will show it.",
        ),
    }
    certificate = translate("Outcome", "Ask your IT staff about the certificate.")
    next_steps = {Cause.CLIENT_CERTIFICATE: certificate}
    return {cause: (words, next_steps.get(cause, "")) for cause, words in happened.items()}
