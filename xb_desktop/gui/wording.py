"""Words for problems, troubles and outcomes: what happened, is the order affected, what next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from xb_desktop.order import MAX_REFERENCE_LENGTH, Problem
from xb_desktop.outcome import Cancelled, Cause, NotSent, Outcome, Refused

if TYPE_CHECKING:
    from xb_desktop.address import Address


# lupdate finds texts by this very name.
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Words:
    """An outcome in words. `affected` and `next_step` are each one or two whole sentences."""

    heading: str
    affected: str
    next_step: str


def problem_sentence(problem: Problem) -> str:
    """Say what is wrong with a field, and what to do about it."""
    return {
        Problem.EMAIL_EMPTY: translate("Problem", "Enter the customer's email address."),
        Problem.EMAIL_INCOMPLETE: translate(
            "Problem", "This is not a whole email address yet. It looks like jane@example.com."
        ),
        Problem.EMAIL_TWO: translate(
            "Problem", "There is more than one address here. Leave only the customer's."
        ),
        Problem.EMAIL_MARKUP: translate(
            "Problem", "There is markup around the address. Leave only the address itself."
        ),
        Problem.EMAIL_BLANK: translate(
            "Problem", "There is a blank inside the address. Remove it."
        ),
        Problem.EMAIL_INVISIBLE: translate(
            "Problem", "There is an invisible character inside the address. Type the address again."
        ),
        Problem.EMAIL_TOO_LONG: translate("Problem", "This is too long for an email address."),
        Problem.REFERENCE_EMPTY: translate("Problem", "Enter the order reference from the ticket."),
        Problem.REFERENCE_BLANK: translate(
            "Problem", "There is a blank inside the reference. Remove it."
        ),
        Problem.REFERENCE_INVISIBLE: translate(
            "Problem",
            "There is an invisible character inside the reference. Type the reference again.",
        ),
        Problem.REFERENCE_TOO_LONG: translate(
            "Problem", "This is too long for an order reference: {limit} characters are the limit."
        ).format(limit=MAX_REFERENCE_LENGTH),
    }[problem]


def unusual_sentence() -> str:
    """Say that a reference differs from the documented examples, without blocking it."""
    return translate(
        "Problem", "This reference is unusual: most are XB_ and 32 digits or letters a to f."
    )


def trouble_sentence(trouble: str) -> str:
    """Say what keeps the keychain from serving; `trouble` is a `keychain.Trouble`."""
    return {
        "absent": translate(
            "Trouble", "This computer offers no keychain that XB Desktop can trust with a key."
        ),
        "not_trusted": translate(
            "Trouble",
            "The keychain that is set up here is not the operating system's own, so no key is "
            "saved in it.",
        ),
        "locked": translate("Trouble", "The keychain is locked."),
        "failed": translate("Trouble", "The keychain did not do what it was asked for."),
        "not_kept": translate(
            "Trouble", "The keychain took the key but did not give the same one back."
        ),
    }[trouble]


def outcome_words(outcome: Outcome, address: Address, at: str) -> Words:
    """Put an outcome into words; `at` is the UTC time of the answer as people read it."""
    cause = _cause_words(outcome, address, at)
    if isinstance(outcome, Cancelled):
        return Words(translate("Outcome", "Order cancelled"), *cause)
    if isinstance(outcome, Refused):
        return Words(translate("Outcome", "Not cancelled"), *cause)
    if isinstance(outcome, NotSent):
        safe = translate("Outcome", "The order is unchanged, and it is safe to try again.")
        return Words(translate("Outcome", "Not sent"), f"{cause[0]} {safe}", cause[1])
    doubt = translate("Outcome", "The order may or may not be cancelled.")
    return Words(translate("Outcome", "Outcome unknown"), f"{cause[0]} {doubt}", cause[1])


def _cause_words(outcome: Outcome, address: Address, at: str) -> tuple[str, str]:
    affected, next_step = {**_settled_words(), **_not_sent_words(), **_unknown_words()}[
        outcome.cause
    ]
    if outcome.cause is Cause.TOO_MANY_REQUESTS and outcome.retry_after_s is not None:
        next_step = translate("Outcome", "Wait {seconds} seconds, then try again.").format(
            seconds=outcome.retry_after_s
        )
    host = address.authority
    status = outcome.http_status or ""
    return (
        affected.format(host=host, at=at, status=status, reason=outcome.message),
        next_step.format(host=host),
    )


def _settled_words() -> dict[Cause, tuple[str, str]]:
    return {
        Cause.CONFIRMED: (
            translate("Outcome", "The service confirmed it at {at} UTC."),
            translate("Outcome", "You can tell the customer that the order is cancelled."),
        ),
        Cause.DECLINED: (
            translate("Outcome", "The service answered that it did not cancel the order."),
            translate("Outcome", "Check that the email address and the reference belong together."),
        ),
        Cause.REQUEST_INVALID: (
            translate(
                "Outcome", "The order is unchanged: for the service, something is missing or wrong."
            ),
            translate(
                "Outcome",
                "Check that the email address and the reference belong together and that the order "
                "is still open, then try again.",
            ),
        ),
        Cause.KEY_REJECTED: (
            translate("Outcome", "The order is unchanged: {host} does not accept the secret key."),
            translate("Outcome", "Replace the key, then try again."),
        ),
        Cause.FORBIDDEN: (
            translate(
                "Outcome", "The order is unchanged: the secret key has no permission to cancel it."
            ),
            translate("Outcome", "Ask whoever gave you the key for one that may cancel orders."),
        ),
        Cause.NOT_FOUND: (
            translate("Outcome", "The order is unchanged: {host} knows no such order."),
            translate(
                "Outcome",
                "Compare the reference and the email address with the ticket, and check that the "
                "order belongs to this address.",
            ),
        ),
        Cause.CONFLICT: (
            translate(
                "Outcome", "The order is unchanged: its present state does not allow cancelling it."
            ),
            translate("Outcome", "Look the order up at XendBridge before you try again."),
        ),
        Cause.TOO_MANY_REQUESTS: (
            translate("Outcome", "The order is unchanged: the service had too many requests."),
            translate("Outcome", "Wait a minute, then try again."),
        ),
        Cause.REFUSED_OTHERWISE: (
            translate(
                "Outcome",
                "The order is unchanged: the service refused the request (answer {status}).",
            ),
            translate(
                "Outcome", "If the service's message does not help, report it to XendBridge."
            ),
        ),
    }


def _not_sent_words() -> dict[Cause, tuple[str, str]]:
    network = translate("Outcome", "Check the network connection, then try again.")
    return {
        Cause.NO_KEY: (
            translate(
                "Outcome", "There is no secret key for {host}, so nothing left this computer."
            ),
            translate("Outcome", "Enter a key, then try again."),
        ),
        Cause.KEY_UNUSABLE: (
            translate("Outcome", "The saved secret key holds characters that no key can have."),
            translate("Outcome", "Replace the key, then try again."),
        ),
        Cause.KEYCHAIN_CLOSED: (
            translate("Outcome", "The keychain is locked or did not give the secret key out."),
            translate("Outcome", "Unlock the keychain, then try again."),
        ),
        Cause.JOURNAL_UNWRITABLE: (
            translate(
                "Outcome",
                "The journal on this computer cannot be written ({reason}), and nothing is sent "
                "without a record.",
            ),
            translate("Outcome", "Make room on the disk or mend the data folder, then try again."),
        ),
        Cause.NAME_NOT_FOUND: (
            translate("Outcome", "The name {host} was not found in the network."),
            network,
        ),
        Cause.CONNECTION_REFUSED: (
            translate("Outcome", "{host} refused the connection."),
            translate("Outcome", "Check the address, or try again later."),
        ),
        Cause.CONNECT_TIMEOUT: (
            translate("Outcome", "{host} could not be reached within 5 seconds."),
            network,
        ),
        Cause.UNREACHABLE: (translate("Outcome", "{host} could not be reached."), network),
        Cause.CERTIFICATE: (
            translate("Outcome", "The certificate of {host} is not one that this computer trusts."),
            translate(
                "Outcome", "Do not go around this. Ask your IT staff to look at the certificate."
            ),
        ),
        Cause.CERTIFICATE_STORE: (
            translate(
                "Outcome", "The list of trusted certificates on this computer cannot be read."
            ),
            translate("Outcome", "Ask your IT staff to check the setting SSL_CERT_FILE."),
        ),
        Cause.TLS: (
            translate("Outcome", "No secure connection (TLS) to {host} came about."),
            translate("Outcome", "Try again; if it stays so, ask your IT staff."),
        ),
        Cause.PROXY: (
            translate("Outcome", "The network's proxy did not let the connection through."),
            translate("Outcome", "Ask your IT staff to check the proxy settings of this computer."),
        ),
        Cause.NOT_STARTED: (
            translate("Outcome", "An unexpected error stopped the attempt before it began."),
            translate("Outcome", "Try again; if it stays so, restart XB Desktop."),
        ),
    }


def _unknown_words() -> dict[Cause, tuple[str, str]]:
    look = translate(
        "Outcome", "Before you try again, find out at XendBridge whether the order is cancelled."
    )
    return {
        Cause.TIMED_OUT: (translate("Outcome", "No whole answer came within 30 seconds."), look),
        Cause.CONNECTION_LOST: (
            translate("Outcome", "The connection was lost before a whole answer came."),
            look,
        ),
        Cause.REDIRECTED: (
            translate(
                "Outcome",
                "The service pointed to another address (answer {status}), which was not followed.",
            ),
            look,
        ),
        Cause.SERVICE_TIMEOUT: (
            translate("Outcome", "The service ran out of time (answer {status})."),
            look,
        ),
        Cause.SERVICE_FAULT: (
            translate("Outcome", "The service reported a fault of its own ({status})."),
            look,
        ),
        Cause.UNCLEAR_ANSWER: (
            translate(
                "Outcome", "The service's answer ({status}) does not say clearly what happened."
            ),
            look,
        ),
        Cause.CONTRADICTION: (
            translate("Outcome", "The service's answer ({status}) contradicts itself."),
            look,
        ),
        Cause.TOO_LARGE: (
            translate("Outcome", "The service's answer was too large to be trusted."),
            look,
        ),
        Cause.INTERRUPTED: (translate("Outcome", "An unexpected error came between."), look),
    }
