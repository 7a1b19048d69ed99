"""Words for problems, troubles and outcomes: what happened, is the order affected, what next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from xb_desktop.escaped import escaped
from xb_desktop.order import MAX_REFERENCE_LENGTH, Problem, is_of_checkout
from xb_desktop.order_state import NotFound
from xb_desktop.outcome import Cancelled, Cause, NotSent, Outcome, Refused
from xb_desktop.settings import Failure

if TYPE_CHECKING:
    from xb_desktop.address import Address
    from xb_desktop.findings import LookedUp
    from xb_desktop.journal import AttemptRecord
    from xb_desktop.order import Order
    from xb_desktop.outcome import Report


_LONGEST_RECORDED = 300
"""Characters of a recorded text: more than an address or a reference can have."""

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
        Problem.EMAIL_LOST_CHARACTER: translate(
            "Problem",
            "A character of the address was lost on its way here (\N{REPLACEMENT CHARACTER}). Copy "
            "or type the address again.",
        ),
        Problem.EMAIL_MASKED: translate(
            "Problem",
            "Parts of this address are hidden or marked with signs such as *. Enter the whole "
            "address alone.",
        ),
        Problem.EMAIL_SIGN: translate(
            "Problem",
            "There is a sign in the address that no address has, such as a quotation mark, a comma "
            "or a bracket. Leave only the address itself.",
        ),
        Problem.EMAIL_TOO_LONG: translate("Problem", "This is too long for an email address."),
        Problem.EMAIL_HOLDS_KEY: translate(
            "Problem",
            "This holds your secret key, so nothing was sent or recorded. Enter the customer's "
            "email address instead.",
        ),
        Problem.REFERENCE_HOLDS_KEY: translate(
            "Problem",
            "This holds your secret key, so nothing was sent or recorded. Enter the order "
            "reference from the ticket instead.",
        ),
        Problem.REFERENCE_EMPTY: translate("Problem", "Enter the order reference from the ticket."),
        Problem.REFERENCE_BLANK: translate(
            "Problem", "There is a blank inside the reference. Remove it."
        ),
        Problem.REFERENCE_INVISIBLE: translate(
            "Problem",
            "There is an invisible character inside the reference. Type the reference again.",
        ),
        Problem.REFERENCE_LOST_CHARACTER: translate(
            "Problem",
            "A character of the reference was lost on its way here (\N{REPLACEMENT CHARACTER}). "
            "Copy or type the reference again.",
        ),
        Problem.REFERENCE_TWO: translate(
            "Problem",
            "There is more than one reference here, or the same one twice. Leave only one.",
        ),
        Problem.REFERENCE_TOO_LONG: translate(
            "Problem", "This is too long for an order reference: {limit} characters are the limit."
        ).format(limit=MAX_REFERENCE_LENGTH),
    }[problem]


def unusual_sentence(reference: str) -> str:
    """Say how a reference differs from the documented examples, without blocking it."""
    if is_of_checkout(reference):
        return translate(
            "Problem",
            "This reference is unusual: it looks like one of a checkout, not of an order. Those of "
            "orders begin with XB_, XS_ or XC_.",
        )
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
        "stopped": translate("Trouble", "The keychain did not answer while somebody waited."),
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
    if isinstance(outcome, NotSent):
        causes = _not_sent_words()
    else:
        causes = _settled_words() if isinstance(outcome, Cancelled | Refused) else _unknown_words()
    affected, next_step = causes[outcome.cause]
    if outcome.cause is Cause.TOO_MANY_REQUESTS and outcome.retry_after_s is not None:
        next_step = translate("Outcome", "Wait {seconds} seconds, then try again.").format(
            seconds=outcome.retry_after_s
        )
    host = address.authority
    status = outcome.http_status or ""
    reason = _unwritable_words(outcome.message)
    if outcome.cause is Cause.JOURNAL_UNWRITABLE:
        next_step = _unwritable_next_step(outcome.message)
    return (
        affected.format(host=host, at=at, status=status, reason=reason),
        next_step.format(host=host),
    )


def _unwritable_words(reason: str) -> str:
    """Say why the journal cannot be written; other texts stay as they are."""
    return {
        "full": translate("Journal", "the disk is full"),
        "read_only": translate("Journal", "it is read-only"),
        "in_use": translate("Journal", "another program holds it"),
        "newer": translate("Journal", "a newer version of XB Desktop wrote it"),
        "no_access": translate("Journal", "its file or folder cannot be opened"),
        "link": translate("Journal", "its file is a link to another file"),
        "no_locks": translate("Journal", "files in its folder cannot be locked"),
        "no_memory": translate("Journal", "this computer is out of memory"),
        "broken": translate("Journal", "its file or disk reports an error"),
        "fault": translate("Journal", "XB Desktop itself has made a mistake"),
    }.get(reason, reason)


def _unwritable_next_step(reason: str) -> str:
    """Say what makes the journal writable again."""
    access = translate("Journal", "Give yourself write access to the data folder, then try again.")
    start_again = translate(
        "Journal",
        "Close XB Desktop, start it again and try again. If the problem persists, report it "
        "together with the log.",
    )
    return {
        "full": translate("Journal", "Make room on the disk, then try again."),
        "read_only": access,
        "in_use": translate("Journal", "Close the other program, then try again."),
        "newer": translate("Journal", "Use the newer version of XB Desktop."),
        "no_access": access,
        "link": translate(
            "Journal", "Move the file itself into the data folder in place of the link."
        ),
        "no_locks": translate(
            "Journal", "Ask your IT staff for a data folder on a disk that can lock files."
        ),
        "no_memory": translate("Journal", "Close other programs, then try again."),
        "broken": translate("Journal", "Ask your IT staff to check the disk."),
    }.get(reason, start_again)


def _settled_words() -> dict[Cause, tuple[str, str]]:
    return {
        Cause.CONFIRMED_BY_LOOK_UP: (
            translate("Outcome", "The service's look-up says so, asked at {at} UTC."),
            translate("Outcome", "You can tell the customer that the order is cancelled."),
        ),
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
        Cause.PROXY_ANSWERED: (
            translate(
                "Outcome",
                "The order is unchanged: a proxy between this computer and the service did not let "
                "the request through (answer {status}).",
            ),
            translate("Outcome", "Ask your IT staff about the proxy."),
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
            "",  # it depends on the reason
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
            translate("Outcome", "{host} could not be reached within 10 seconds."),
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
        Cause.PROXY_SETTING: (
            translate("Outcome", "The proxy that is set for {host} on this computer is not valid."),
            translate("Outcome", "Ask your IT staff to check the proxy settings of this computer."),
        ),
        Cause.SOCKS_PROXY: (
            translate(
                "Outcome",
                "A SOCKS proxy is set for {host} on this computer, and SOCKS proxies are not "
                "supported.",
            ),
            translate("Outcome", "Ask your IT staff for an HTTP proxy."),
        ),
        Cause.INTERRUPTED: (
            translate("Outcome", "An unexpected error occurred before anything was sent."),
            translate("Outcome", "Close XB Desktop and start it again, then try again."),
        ),
        Cause.STOPPED: (
            translate("Outcome", "The cancellation was stopped before anything was sent."),
            translate("Outcome", "Try again."),
        ),
        Cause.NOT_AWAITED: (
            translate("Outcome", "You stopped waiting before anything was sent."),
            translate("Outcome", "Try again."),
        ),
        Cause.INTERRUPTED: (
            translate("Outcome", "An unexpected error occurred before anything was sent."),
            translate("Outcome", "Close XB Desktop and start it again, then try again."),
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
        Cause.CLIENT_CERTIFICATE: (
            translate(
                "Outcome",
                "{host} wants a certificate of this computer (a client certificate), which "
                "XB Desktop does not have.",
            ),
            translate(
                "Outcome",
                "Ask your IT staff about the client certificate. Before you try again, find out "
                "at XendBridge whether the order is cancelled.",
            ),
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
        Cause.GATEWAY_ANSWERED: (
            translate(
                "Outcome",
                "Something in front of the service answered in its place (answer {status}).",
            ),
            look,
        ),
        Cause.PROXY_ANSWERED: (
            translate(
                "Outcome",
                "A proxy between this computer and the service answered in its place "
                "(answer {status}).",
            ),
            look,
        ),
        Cause.TOO_LARGE: (
            translate("Outcome", "The service's answer was too large to be trusted."),
            look,
        ),
        Cause.INTERRUPTED: (translate("Outcome", "An unexpected error came between."), look),
        Cause.STOPPED: (
            translate("Outcome", "XB Desktop stopped waiting before an answer came."),
            look,
        ),
        Cause.NOT_AWAITED: (
            translate(
                "Outcome",
                "You stopped waiting for the answer. If it still comes, it will be shown here.",
            ),
            look,
        ),
    }


def unwritable_sentence(reason: str) -> str:
    """Say at the start that the journal cannot serve, before anybody relies on it."""
    return translate(
        "Journal",
        "The journal on this computer cannot be written ({reason}): no order can be cancelled "
        "until it can. {next_step}",
    ).format(reason=_unwritable_words(reason), next_step=_unwritable_next_step(reason))


def settings_sentence(failure: Failure, path: str) -> str:
    """Say that choices could not be read or kept, and what holds instead."""
    if failure is Failure.UNREAD:
        return translate(
            "Settings",
            "The settings in {path} cannot be read completely, and the defaults hold for what is "
            "missing. Check the address in use before you cancel an order, and ask your IT staff "
            "to look at the file.",
        ).format(path=path)
    return translate(
        "Settings",
        "The change of the settings could not be saved in {path}. It holds until you close XB "
        "Desktop. Make room on the disk or give yourself write access to the file, then change "
        "them again.",
    ).format(path=path)


def set_aside_sentence(path: str) -> str:
    """Say that a damaged journal was moved, and that nothing of it is lost."""
    return translate(
        "Journal",
        "The journal was damaged. It is kept as it was in {path}, and a new one has been begun.",
    ).format(path=path)


def open_folder_sentence(path: str) -> str:
    """Say that the journal is not safe from other users, and what makes it so."""
    return translate(
        "Journal",
        "Other users of this computer can write to the data folder {path} and could replace the "
        "journal in it. Make the folder yours alone: chmod 700, as its owner.",
    ).format(path=_recorded(path))


def left_over_sentence(attempt: AttemptRecord) -> str:
    """Say that an earlier run ended before the answer to a cancellation came."""
    return translate(
        "Journal",
        "An earlier attempt was cut off: {reference} for {email}, at {address}, {time} UTC. The "
        "order may or may not be cancelled. Check it before you try again.",
    ).format(
        reference=_recorded(attempt.order_reference),
        email=_recorded(attempt.email_address),
        address=_recorded(attempt.api_address),
        time=short_time(attempt.started_at),
    )


def more_left_over_sentence(count: int) -> str:
    """Say how many more attempts were cut off than are told one by one."""
    return translate(
        "Journal",
        "{count} older attempts were cut off as well. Their orders may or may not be cancelled. "
        "The journal lists them as unknown.",
    ).format(count=count)


def earlier_sentence(attempt: AttemptRecord) -> str:
    """Say what speaks against cancelling an order again."""
    time = short_time(attempt.started_at)
    if attempt.outcome == "cancelled":
        return translate(
            "Confirmation", "This computer has cancelled this order already, on {time} UTC."
        ).format(time=time)
    if attempt.outcome == "unknown":
        return translate(
            "Confirmation",
            "An attempt on {time} UTC has an unknown outcome: the order may be cancelled already. "
            "Check it first.",
        ).format(time=time)
    return translate(
        "Confirmation",
        "An attempt of {time} UTC is still under way in another window. Wait for its outcome.",
    ).format(time=time)


def _recorded(text: str) -> str:
    """Return what the journal holds as people may see it: its file can be written by others."""
    return escaped(text, longest=_LONGEST_RECORDED)


def short_time(moment: str) -> str:
    """Return an ISO 8601 moment of the journal as date and minute."""
    return escaped(moment[:16]).replace("T", " ")


def look_up_sentence(looked_up: LookedUp) -> str:
    """Say what a look-up found, when it was asked, and whether trying again is safe."""
    result = looked_up.result
    if isinstance(result, NotFound):
        sentence = _look_up_failed(result)
    else:
        sentence = _state_words(result.name, is_paid=result.is_paid)
        if result.dispute:
            sentence += " " + translate("LookUp", "A dispute is open: {name}.").format(
                name=result.dispute
            )
        if not result.is_this_order:
            sentence += " " + translate(
                "LookUp", "The answer does not name this reference, so nothing here is settled."
            )
    return translate("LookUp", "{reference}, asked at {time} UTC at {host}: {sentence}").format(
        reference=_recorded(looked_up.reference),
        time=f"{looked_up.at:%H:%M}",
        host=looked_up.address.authority,
        sentence=sentence,
    )


def _state_words(name: str, *, is_paid: bool) -> str:
    paid = translate(
        "LookUp", "It is not cancelled. Do not try again before the payment is cleared up."
    )
    safe = paid if is_paid else translate("LookUp", "It is not cancelled; trying again is safe.")
    words = {
        "Submitted": (translate("LookUp", "The order is open (Submitted)."), safe),
        "Acknowledged": (translate("LookUp", "The order is accepted (Acknowledged)."), safe),
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
            translate("LookUp", "It is not cancelled, and can no longer be."),
        ),
    }
    unknown = (
        translate("LookUp", "The service calls its state “{name}”.").format(name=name)
        if name
        else translate("LookUp", "The service does not say what its state is."),
        translate("LookUp", "What that means for trying again is not documented: ask XendBridge."),
    )
    return " ".join(words.get(name, unknown))


def _look_up_failed(result: NotFound) -> str:
    reasons = {
        Cause.NOT_FOUND: translate("LookUp", "the service knows no such order"),
        Cause.KEY_REJECTED: translate("LookUp", "the service does not accept the secret key"),
        Cause.FORBIDDEN: translate("LookUp", "the secret key has no permission"),
        Cause.NO_KEY: translate("LookUp", "there is no secret key"),
        Cause.KEY_IN_ORDER: translate("LookUp", "the reference holds the secret key"),
        Cause.KEY_UNUSABLE: translate("LookUp", "the saved secret key cannot be used"),
        Cause.KEYCHAIN_CLOSED: translate("LookUp", "the keychain did not give the key out"),
        Cause.UNCLEAR_ANSWER: translate("LookUp", "the answer could not be understood"),
        Cause.GATEWAY_ANSWERED: translate(
            "LookUp", "something in front of the service answered in its place"
        ),
        Cause.PROXY_ANSWERED: translate(
            "LookUp", "a proxy between this computer and the service answered in its place"
        ),
        Cause.CLIENT_CERTIFICATE: translate(
            "LookUp", "the service wants a certificate of this computer"
        ),
    }
    reason = reasons.get(result.cause, translate("LookUp", "the service could not be reached"))
    return translate(
        "LookUp", "The order could not be looked up: {reason}. Nothing has changed by that."
    ).format(reason=reason)


def late_sentence(order: Order, report: Report, address: Address) -> str:
    """Say that an answer came after somebody stopped waiting for it."""
    words = outcome_words(report.outcome, address, f"{datetime.now(UTC):%H:%M}")
    sentence = translate(
        "LookUp", "A late answer came for {reference}: {heading}. {affected}"
    ).format(reference=order.reference, heading=words.heading.lower(), affected=words.affected)
    return sentence if report.recorded else f"{sentence} {unrecorded_sentence()}"


def unrecorded_sentence() -> str:
    """Say that an outcome stands nowhere but on the screen."""
    return translate(
        "Journal", "The journal on this computer could not be completed: note this outcome."
    )


def still_unknown_sentence(order: Order, address: Address) -> str:
    """Say that the window has gone on, but what became of an order is still not known."""
    return translate(
        "LookUp",
        "It is still not known whether {reference} for {email} is cancelled, at {address}. Check "
        "it before you try again.",
    ).format(reference=order.reference, email=order.email_address, address=address)


def elsewhere_sentence(reference: str, address: str) -> str:
    """Say why an order of another address cannot be looked up now."""
    return translate(
        "LookUp", "{reference} belongs to {address}: choose that address in the settings first."
    ).format(reference=_recorded(reference), address=_recorded(address))


def missing_sentence(email_address: str | None, reference: str | None) -> str:
    """Say what a link or a second start did not bring; empty where it brought both."""
    if not email_address:
        return translate("Start", "No email address came with it: enter the customer's.")
    if not reference:
        return translate("Start", "No order reference came with it: enter it from the ticket.")
    return ""


def other_address_sentence(wanted: str, here: str) -> str:
    """Say that a second start with another address changes nothing here."""
    return translate(
        "Start",
        "A second start asked for {wanted}. This window stays at {here}: close it first to work at "
        "another address.",
    ).format(wanted=wanted, here=here)
