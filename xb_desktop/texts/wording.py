"""Words for problems and outcomes: what happened, is the order affected, what next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from xb_desktop.keys.keychain_problem import KeychainProblem
from xb_desktop.orders.escaped import escaped
from xb_desktop.orders.order import MAX_EMAIL_LENGTH, MAX_REFERENCE_LENGTH, Problem, is_of_checkout
from xb_desktop.orders.order_state import NotFound
from xb_desktop.orders.outcome import Cancelled, Cause, NotSent, Outcome, Refused
from xb_desktop.settings import Failure

if TYPE_CHECKING:
    from xb_desktop.cancellation.findings import LookedUp
    from xb_desktop.journal.journal import AttemptRecord
    from xb_desktop.orders.address import Address
    from xb_desktop.orders.order import Order
    from xb_desktop.orders.order_state import OrderState
    from xb_desktop.orders.outcome import Report


_LONGEST_RECORDED = 300
"""Characters of a recorded text: more than an address or a reference can have."""

_UNREACHABLE = (
    Cause.NAME_NOT_FOUND,
    Cause.CONNECTION_REFUSED,
    Cause.CONNECT_TIMEOUT,
    Cause.UNREACHABLE,
)

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
            "Problem", "This is not a complete email address. It should look like jane@example.com."
        ),
        Problem.EMAIL_TWO: translate(
            "Problem", "There is more than one @ here. Enter only the customer's email address."
        ),
        Problem.EMAIL_MARKUP: translate(
            "Problem",
            "There is markup (< or >) in the email address. Enter only the address itself.",
        ),
        Problem.EMAIL_BLANK: translate(
            "Problem", "There is a space in the email address. Remove it."
        ),
        Problem.EMAIL_INVISIBLE: translate(
            "Problem",
            "There is an invisible character in the email address. Type the address again.",
        ),
        Problem.EMAIL_LOST_CHARACTER: translate(
            "Problem",
            "A character of the email address is damaged (\N{REPLACEMENT CHARACTER}). Copy or type "
            "the address again.",
        ),
        Problem.EMAIL_MASKED: translate(
            "Problem",
            "There is a character in the email address that usually hides or marks text, such as "
            "*. Enter the complete address without it.",
        ),
        Problem.EMAIL_SIGN: translate(
            "Problem",
            "There is a character that does not belong in an email address, such as a quotation "
            "mark, a comma or a bracket. Enter only the address itself.",
        ),
        Problem.EMAIL_TOO_LONG: translate(
            "Problem", "This is too long for an email address: the limit is {limit} characters."
        ).format(limit=MAX_EMAIL_LENGTH),
        Problem.EMAIL_HOLDS_KEY: translate(
            "Problem",
            "This contains the secret key or part of it, so nothing was sent or recorded. Enter "
            "the customer's email address instead.",
        ),
        Problem.REFERENCE_HOLDS_KEY: translate(
            "Problem",
            "This contains the secret key or part of it, so nothing was sent or recorded. Enter "
            "the order reference from the ticket instead.",
        ),
        Problem.REFERENCE_EMPTY: translate("Problem", "Enter the order reference from the ticket."),
        Problem.REFERENCE_BLANK: translate(
            "Problem", "There is a space in the order reference. Remove it."
        ),
        Problem.REFERENCE_INVISIBLE: translate(
            "Problem",
            "There is an invisible character in the order reference. Type the reference again.",
        ),
        Problem.REFERENCE_LOST_CHARACTER: translate(
            "Problem",
            "A character of the order reference is damaged (\N{REPLACEMENT CHARACTER}). Copy or "
            "type the reference again.",
        ),
        Problem.REFERENCE_TWO: translate(
            "Problem",
            "There is more than one order reference here, or the same one twice. Enter only one.",
        ),
        Problem.REFERENCE_TOO_LONG: translate(
            "Problem", "This is too long for an order reference: the limit is {limit} characters."
        ).format(limit=MAX_REFERENCE_LENGTH),
    }[problem]


def unusual_sentence(reference: str) -> str:
    """Say how a reference differs from the documented examples, without blocking it."""
    if is_of_checkout(reference):
        return translate(
            "Problem",
            "This reference is unusual: it looks like the reference of a checkout, not of an "
            "order. Order references begin with XB_, XS_ or XC_.",
        )
    return translate(
        "Problem",
        "This reference is unusual: most are XB_ followed by 32 digits or letters from a to f.",
    )


def keychain_sentence(problem: KeychainProblem) -> str:
    """Say why the keychain cannot be used."""
    return {
        KeychainProblem.ABSENT: translate(
            "KeychainProblem", "This computer has no keychain that XB Desktop can use."
        ),
        KeychainProblem.NOT_TRUSTED: translate(
            "KeychainProblem",
            "The keychain that is configured on this computer is not the operating system's own, "
            "so XB Desktop does not use it.",
        ),
        KeychainProblem.LOCKED: translate("KeychainProblem", "The keychain is locked."),
        KeychainProblem.FAILED: translate(
            "KeychainProblem", "The keychain could not complete the request."
        ),
        KeychainProblem.STOPPED: translate(
            "KeychainProblem", "The request to the keychain was stopped before it was answered."
        ),
        KeychainProblem.NOT_KEPT: translate(
            "KeychainProblem", "The keychain accepted the key but did not return the same one."
        ),
    }[problem]


def outcome_words(
    outcome: Outcome, address: Address, at: str, *, earlier_unknown: bool = False
) -> Words:
    """Put an outcome into words; `at` is the UTC time of the answer as people read it.

    `earlier_unknown` is whether an earlier attempt may have cancelled the order.
    """
    cause = _cause_words(outcome, address, at)
    if isinstance(outcome, Cancelled):
        return Words(translate("Outcome", "Order cancelled"), *cause)
    if isinstance(outcome, Refused):
        doubt = f" {_earlier_unknown_words()}" if earlier_unknown else ""
        return Words(translate("Outcome", "Not cancelled"), f"{cause[0]}{doubt}", cause[1])
    if isinstance(outcome, NotSent):
        safe = translate(
            "Outcome", "This attempt left the order unchanged, and it is safe to try again."
        )
        affected = f"{cause[0]} {_earlier_unknown_words() if earlier_unknown else safe}"
        return Words(translate("Outcome", "Not sent"), affected, cause[1])
    doubt = translate("Outcome", "The order may or may not be cancelled.")
    return Words(translate("Outcome", "Outcome unknown"), f"{cause[0]} {doubt}", cause[1])


def _earlier_unknown_words() -> str:
    return translate(
        "Outcome",
        "That is about this attempt alone: an earlier one has an unknown outcome, and the order "
        "may be cancelled already. Check it before you try again.",
    )


def _cause_words(outcome: Outcome, address: Address, at: str) -> tuple[str, str]:
    if isinstance(outcome, NotSent):
        causes = _not_sent_words()
    else:
        causes = _settled_words() if isinstance(outcome, Cancelled | Refused) else _unknown_words()
    affected, next_step = causes[outcome.cause]
    if outcome.cause is Cause.TOO_MANY_REQUESTS and outcome.retry_after_s is not None:
        next_step = _retry_words(outcome.retry_after_s)
    host = address.authority
    status = outcome.http_status or ""
    reason = _unwritable_words(outcome.message)
    if outcome.cause is Cause.JOURNAL_UNWRITABLE:
        next_step = _unwritable_next_step(outcome.message)
    return (
        affected.format(host=host, at=at, status=status, reason=reason),
        next_step.format(host=host),
    )


def _retry_words(seconds: int) -> str:
    if seconds <= 1:
        return translate("Outcome", "Wait a moment, then try again.")
    return translate("Outcome", "Wait {seconds} seconds, then try again.").format(seconds=seconds)


def _unwritable_words(reason: str) -> str:
    """Say why the journal cannot be written; other texts stay as they are."""
    return {
        "full": translate("Journal", "the disk or your quota is full"),
        "read_only": translate("Journal", "it is read-only"),
        "in_use": translate("Journal", "another program is using it"),
        "newer": translate("Journal", "a newer version of XB Desktop wrote it"),
        "no_access": translate("Journal", "its file or folder cannot be opened"),
        "link": translate("Journal", "its file is a link to another file"),
        "no_locks": translate("Journal", "files in its folder cannot be locked"),
        "no_memory": translate("Journal", "this computer is out of memory"),
        "broken": translate("Journal", "its file or disk reports an error"),
        "fault": translate("Journal", "XB Desktop caused an internal error"),
    }.get(reason, reason)


def _unwritable_next_step(reason: str) -> str:
    """Say what makes the journal writable again."""
    access = translate(
        "Journal", "Make sure that you can write to the data folder, then try again."
    )
    start_again = translate(
        "Journal",
        "Close XB Desktop and start it again, then try again. If the problem persists, report it "
        "together with the log.",
    )
    return {
        "full": translate("Journal", "Free up space on the disk, then try again."),
        "read_only": access,
        "in_use": translate("Journal", "Close the other program, then try again."),
        "newer": translate("Journal", "Use the newer version of XB Desktop."),
        "no_access": access,
        "link": translate(
            "Journal", "Replace the link in the data folder with the file itself, then try again."
        ),
        "no_locks": translate(
            "Journal", "Ask your IT staff for a data folder on a file system that supports locks."
        ),
        "no_memory": translate("Journal", "Close other programs, then try again."),
        "broken": translate("Journal", "Ask your IT staff to check the disk."),
    }.get(reason, start_again)


def _settled_words() -> dict[Cause, tuple[str, str]]:
    return {
        Cause.CONFIRMED_BY_LOOK_UP: (
            translate("Outcome", "A look-up at {at} UTC shows that the order is cancelled."),
            translate("Outcome", "You can tell the customer that the order is cancelled."),
        ),
        Cause.CONFIRMED: (
            translate("Outcome", "The service confirmed the cancellation at {at} UTC."),
            translate("Outcome", "You can tell the customer that the order is cancelled."),
        ),
        Cause.DECLINED: (
            translate(
                "Outcome", "The order is unchanged: the service answered that it did not cancel it."
            ),
            translate(
                "Outcome",
                "Check that the email address and the order reference belong together and that "
                "the order is still open, then try again.",
            ),
        ),
        Cause.REQUEST_INVALID: (
            translate(
                "Outcome",
                "The order is unchanged: according to the service, something in the request is "
                "missing or wrong.",
            ),
            translate(
                "Outcome",
                "Check that the email address and the order reference belong together and that "
                "the order is still open, then try again.",
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
                "Compare the order reference and the email address with the ticket, and check "
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
            translate("Outcome", "The order is unchanged: the service received too many requests."),
            translate("Outcome", "Wait a minute, then try again."),
        ),
        Cause.PROXY_ANSWERED: (
            translate(
                "Outcome",
                "The order is unchanged: a proxy between this computer and the service did not let "
                "the request through (HTTP status {status}).",
            ),
            translate("Outcome", "Ask your IT staff to check the proxy."),
        ),
        Cause.REFUSED_OTHERWISE: (
            translate(
                "Outcome",
                "The order is unchanged: the service refused the request (HTTP status {status}).",
            ),
            translate(
                "Outcome", "If the reason is not clear, contact XendBridge before you try again."
            ),
        ),
    }


def _not_sent_words() -> dict[Cause, tuple[str, str]]:
    network = translate("Outcome", "Check the network connection, then try again.")
    return {
        Cause.NO_KEY: (
            translate("Outcome", "No secret key for {host} is available, so nothing was sent."),
            translate("Outcome", "Enter the secret key, then try again."),
        ),
        Cause.KEY_UNUSABLE: (
            translate(
                "Outcome",
                "The saved secret key is too long or contains characters that are not allowed.",
            ),
            translate("Outcome", "Replace the secret key, then try again."),
        ),
        Cause.KEYCHAIN_CLOSED: (
            translate("Outcome", "The keychain is locked or did not return the secret key."),
            translate("Outcome", "Unlock the keychain, then try again."),
        ),
        Cause.JOURNAL_UNWRITABLE: (
            translate(
                "Outcome",
                "The journal on this computer cannot be written ({reason}), and nothing is sent "
                "unless it can be recorded.",
            ),
            "",  # it depends on the reason
        ),
        Cause.NAME_NOT_FOUND: (
            translate("Outcome", "The host name {host} could not be found."),
            network,
        ),
        Cause.CONNECTION_REFUSED: (
            translate("Outcome", "{host} refused the connection."),
            translate("Outcome", "Check the address in use, or try again later."),
        ),
        Cause.CONNECT_TIMEOUT: (
            translate("Outcome", "{host} could not be reached within 10 seconds."),
            network,
        ),
        Cause.UNREACHABLE: (translate("Outcome", "{host} could not be reached."), network),
        Cause.CERTIFICATE: (
            translate("Outcome", "This computer does not trust the certificate of {host}."),
            translate(
                "Outcome", "Do not bypass this warning. Ask your IT staff to check the certificate."
            ),
        ),
        Cause.CERTIFICATE_STORE: (
            translate(
                "Outcome", "The list of trusted certificates on this computer cannot be read."
            ),
            translate("Outcome", "Ask your IT staff to check the variable SSL_CERT_FILE."),
        ),
        Cause.TLS: (
            translate("Outcome", "A secure connection (TLS) to {host} could not be established."),
            translate("Outcome", "Try again. If the problem persists, ask your IT staff."),
        ),
        Cause.PROXY: (
            translate("Outcome", "No connection through the proxy could be established."),
            translate("Outcome", "Ask your IT staff to check the proxy settings of this computer."),
        ),
        Cause.PROXY_SETTING: (
            translate("Outcome", "The proxy setting for {host} on this computer is not valid."),
            translate("Outcome", "Ask your IT staff to check the proxy settings of this computer."),
        ),
        Cause.SOCKS_PROXY: (
            translate(
                "Outcome",
                "The proxy for {host} on this computer is a SOCKS proxy, and SOCKS proxies are "
                "not supported.",
            ),
            translate("Outcome", "Ask your IT staff for an HTTP proxy."),
        ),
        Cause.STOPPED: (
            translate("Outcome", "The attempt was stopped before anything was sent."),
            translate("Outcome", "To try again, press Cancel order."),
        ),
        Cause.NOT_AWAITED: (
            translate("Outcome", "You stopped waiting before anything was sent."),
            translate("Outcome", "To try again, press Cancel order."),
        ),
        Cause.INTERRUPTED: (
            translate("Outcome", "An unexpected error occurred before anything was sent."),
            translate("Outcome", "Close XB Desktop and start it again, then try again."),
        ),
    }


def _unknown_words() -> dict[Cause, tuple[str, str]]:
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
            translate("Outcome", "The service's answer was too large to be read."),
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


def unwritable_sentence(reason: str) -> str:
    """Say at the start that the journal cannot serve, before anybody relies on it."""
    return translate(
        "Journal",
        "The journal on this computer cannot be written ({reason}), so no order can be cancelled. "
        "{next_step}",
    ).format(reason=_unwritable_words(reason), next_step=_unwritable_next_step(reason))


def settings_sentence(failure: Failure, path: str) -> str:
    """Say that choices could not be read or kept, and what holds instead."""
    if failure is Failure.UNREAD:
        return translate(
            "Settings",
            "The settings in {path} cannot be read completely, so the defaults apply to what is "
            "missing. Check the address in use before you cancel an order, and ask your IT staff "
            "to check the file.",
        ).format(path=path)
    return translate(
        "Settings",
        "The changed settings could not be saved in {path}. They apply until you close XB Desktop. "
        "Free up space on the disk or make sure that you can write to the file, then change the "
        "settings again.",
    ).format(path=path)


def set_aside_sentence(path: str) -> str:
    """Say that a damaged journal was moved, and that nothing of it is lost."""
    return translate(
        "Journal",
        "The journal was damaged or changed by another program. It is kept as it was in {path}, "
        "and a new journal has been started. Attempts in the old journal no longer cause a "
        "warning.",
    ).format(path=path)


def open_folder_sentence(path: str) -> str:
    """Say that the journal is not safe from other users, and what makes it so."""
    return translate(
        "Journal",
        "Other users of this computer can write to the data folder {path} and could replace the "
        "journal in it. Remove their access: as the owner of the folder, run chmod 700 on it.",
    ).format(path=_recorded(path))


def left_over_sentence(attempt: AttemptRecord) -> str:
    """Say that an earlier run ended before the answer to a cancellation came."""
    return translate(
        "Journal",
        "An earlier attempt was interrupted: {reference} for {email} at {address}, {time} UTC. The "
        "order may or may not be cancelled. Check it before you try again.",
    ).format(
        reference=_recorded(attempt.order_reference),
        email=_recorded(attempt.email_address),
        address=_recorded(attempt.api_address),
        time=short_time(attempt.started_at),
    )


def more_left_over_sentence(count: int) -> str:
    """Say how many more attempts were interrupted than are told one by one."""
    return translate(
        "Journal",
        "{count} older attempts were also interrupted. Their orders may or may not be cancelled. "
        "The journal lists them as unknown.",
    ).format(count=count)


def earlier_sentence(attempt: AttemptRecord) -> str:
    """Say what speaks against cancelling an order again."""
    time = short_time(attempt.started_at)
    if attempt.outcome == "cancelled":
        return translate(
            "Confirmation",
            "According to the journal, this order is already cancelled (attempt of {time} UTC).",
        ).format(time=time)
    if attempt.outcome == "unknown":
        return translate(
            "Confirmation",
            "The outcome of an attempt of {time} UTC is unknown: the order may already be "
            "cancelled. Check it first.",
        ).format(time=time)
    return translate(
        "Confirmation",
        "An attempt of {time} UTC is still in progress in another window. Wait for its outcome.",
    ).format(time=time)


def _recorded(text: str) -> str:
    """Return what the journal holds as people may see it: its file can be written by others."""
    return escaped(text, longest=_LONGEST_RECORDED)


def short_time(moment: str) -> str:
    """Return an ISO 8601 moment of the journal as date and minute."""
    return escaped(moment[:16]).replace("T", " ")


def look_up_sentence(looked_up: LookedUp, *, is_out: bool) -> str:
    """Say what a look-up found, when it was asked, and whether trying again is safe.

    It is not where a request to cancel the order `is_out`.
    """
    result = looked_up.result
    if isinstance(result, NotFound):
        sentence = _look_up_failed(result)
    elif result.is_this_order:
        sentence = _state_words(result, is_out=is_out)
        if result.dispute:
            dispute = translate("LookUp", "There is a dispute about this order: {name}.")
            sentence += " " + dispute.format(name=result.dispute)
    else:
        sentence = translate(
            "LookUp",
            "The service reports the state “{name}”, but its answer does not name this order, so "
            "it settles nothing. Ask XendBridge before you try again.",
        ).format(name=result.name)
    return translate("LookUp", "{reference}, looked up at {time} UTC at {host}: {sentence}").format(
        reference=_recorded(looked_up.reference),
        time=f"{looked_up.at:%H:%M}",
        host=looked_up.address.authority,
        sentence=sentence,
    )


def _state_words(state: OrderState, *, is_out: bool) -> str:
    name = state.name
    paid = translate(
        "LookUp", "It is not cancelled. Do not try again until the payment has been clarified."
    )
    if is_out:
        safe = translate(
            "LookUp",
            "It is not cancelled yet, but the answer to your attempt may still arrive. Wait for it "
            "before you try again.",
        )
    elif state.is_paid:
        safe = paid
    elif state.dispute:
        safe = translate(
            "LookUp", "It is not cancelled. Do not try again until the dispute has been resolved."
        )
    else:
        safe = translate("LookUp", "It is not cancelled; trying again is safe.")
    words = {
        "Submitted": (translate("LookUp", "The order is open (Submitted)."), safe),
        "Acknowledged": (translate("LookUp", "The order has been accepted (Acknowledged)."), safe),
        "Cancelled": (
            translate("LookUp", "The service says that this order is cancelled (Cancelled)."),
            translate("LookUp", "There is nothing more to do."),
        ),
        "FundedProvider": (
            translate("LookUp", "The customer says that they have paid (FundedProvider)."),
            paid,
        ),
        "FundReceivedFromUser": (
            translate("LookUp", "The customer's payment has arrived (FundReceivedFromUser)."),
            paid,
        ),
        "FundedUser": (translate("LookUp", "The customer has been paid out (FundedUser)."), paid),
        "Completed": (
            translate("LookUp", "The order is completed (Completed)."),
            translate("LookUp", "It is not cancelled and can no longer be cancelled."),
        ),
    }
    unknown = (
        translate("LookUp", "The service reports the state “{name}”.").format(name=name)
        if name
        else translate("LookUp", "The service does not report a state."),
        translate("LookUp", "What this means for trying again is not documented: ask XendBridge."),
    )
    return " ".join(words.get(name, unknown))


def _look_up_failed(result: NotFound) -> str:
    reasons = {
        Cause.NOT_FOUND: translate("LookUp", "the service does not know this order"),
        Cause.KEY_REJECTED: translate("LookUp", "the service does not accept the secret key"),
        Cause.FORBIDDEN: translate("LookUp", "the secret key does not have permission"),
        Cause.NO_KEY: translate("LookUp", "no secret key is saved for this address"),
        Cause.KEY_IN_ORDER: translate("LookUp", "the order reference contains the secret key"),
        Cause.KEY_UNUSABLE: translate("LookUp", "the saved secret key cannot be used"),
        Cause.KEYCHAIN_CLOSED: translate("LookUp", "the keychain did not return the secret key"),
        Cause.UNCLEAR_ANSWER: translate("LookUp", "the answer could not be understood"),
        Cause.STOPPED: translate("LookUp", "you stopped waiting for the answer"),
        Cause.GATEWAY_ANSWERED: translate(
            "LookUp", "something in front of the service answered in its place"
        ),
        Cause.PROXY_ANSWERED: translate(
            "LookUp", "a proxy between this computer and the service answered in its place"
        ),
        Cause.CERTIFICATE: translate(
            "LookUp", "this computer does not trust the certificate of the service"
        ),
        Cause.PROXY: translate("LookUp", "no connection through the proxy could be established"),
        Cause.PROXY_SETTING: translate("LookUp", "the proxy setting on this computer is not valid"),
        Cause.SOCKS_PROXY: translate("LookUp", "SOCKS proxies are not supported"),
        Cause.CLIENT_CERTIFICATE: translate(
            "LookUp", "the service reported a problem with a certificate"
        ),
    }
    unreachable = translate("LookUp", "the service could not be reached")
    reasons |= dict.fromkeys(_UNREACHABLE, unreachable)
    no_answer = translate("LookUp", "no usable answer arrived")
    reason = reasons.get(result.cause, no_answer)
    return translate(
        "LookUp", "The order could not be looked up: {reason}. Nothing was changed."
    ).format(reason=reason)


def late_sentence(order: Order, report: Report, address: Address) -> str:
    """Say that an answer came after somebody stopped waiting for it."""
    at = f"{datetime.now(UTC):%H:%M}"
    words = outcome_words(report.outcome, address, at, earlier_unknown=report.earlier_unknown)
    sentence = translate(
        "LookUp", "A late answer arrived for {reference}: {heading}. {affected}"
    ).format(reference=order.reference, heading=words.heading.lower(), affected=words.affected)
    return sentence if report.recorded else f"{sentence} {unrecorded_sentence()}"


def unrecorded_sentence() -> str:
    """Say that an outcome stands nowhere but on the screen."""
    return translate("Journal", "This outcome could not be recorded in the journal. Note it down.")


def still_unknown_sentence(order: Order, address: Address) -> str:
    """Say that the window has gone on, but what became of an order is still not known."""
    return translate(
        "LookUp",
        "It is still not known whether {reference} for {email} at {address} is cancelled. Check it "
        "before you try again.",
    ).format(reference=order.reference, email=order.email_address, address=address)


def elsewhere_sentence(reference: str, address: str) -> str:
    """Say why an order of another address cannot be looked up now."""
    return translate(
        "LookUp", "To check {reference}, first choose its address in the settings: {address}."
    ).format(reference=_recorded(reference), address=_recorded(address))


def missing_sentence(email_address: str | None, reference: str | None) -> str:
    """Say what a link or a second start did not bring; empty where it brought both."""
    if not email_address:
        return translate("Start", "No email address was passed on. Enter the customer's.")
    if not reference:
        return translate("Start", "No order reference was passed on. Enter it from the ticket.")
    return ""


def other_address_sentence(wanted: str, here: str) -> str:
    """Say that a second start with another address changes nothing here."""
    return translate(
        "Start",
        "XB Desktop was started again for {wanted}. This window still uses {here}; close it first "
        "to use another address.",
    ).format(wanted=wanted, here=here)
