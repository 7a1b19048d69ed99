"""Sentences about the fields of the form: what is wrong with one, unusual or missing."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from xb_desktop.orders.order import MAX_EMAIL_LENGTH, MAX_REFERENCE_LENGTH, Problem, is_of_checkout
from xb_desktop.orders.ticket_and_reason import MAX_TICKET_LENGTH

# lupdate finds texts by this name.
translate = QCoreApplication.translate


def problem_sentence(problem: Problem) -> str:
    """Say what is wrong with the text in a field, and what to do about it."""
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
            "The email address contains < or >. Enter only the address itself.",
        ),
        Problem.EMAIL_SPACE: translate(
            "Problem", "There is a space in the email address. Remove it."
        ),
        Problem.EMAIL_INVISIBLE: translate(
            "Problem",
            "There is an invisible character in the email address. Type the address again.",
        ),
        Problem.EMAIL_LOST_CHARACTER: translate(
            "Problem",
            "A character of the email address is damaged (�). Copy or type the address again.",
        ),
        Problem.EMAIL_MASKED: translate(
            "Problem",
            "The email address contains a character that usually hides or marks text, such as *. "
            "Enter the complete address without it.",
        ),
        Problem.EMAIL_SIGN: translate(
            "Problem",
            "This contains a character that does not belong in an email address, such as a "
            "quotation mark, a comma or a bracket. Enter only the address itself.",
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
        Problem.REFERENCE_SPACE: translate(
            "Problem", "There is a space in the order reference. Remove it."
        ),
        Problem.REFERENCE_INVISIBLE: translate(
            "Problem",
            "There is an invisible character in the order reference. Type the reference again.",
        ),
        Problem.REFERENCE_LOST_CHARACTER: translate(
            "Problem",
            "A character of the order reference is damaged (�). Copy or type the reference again.",
        ),
        Problem.REFERENCE_TWO: translate(
            "Problem",
            "There is more than one order reference here, or the same one twice. Enter only one.",
        ),
        Problem.REFERENCE_TOO_LONG: translate(
            "Problem", "This is too long for an order reference: the limit is {limit} characters."
        ).format(limit=MAX_REFERENCE_LENGTH),
        Problem.TICKET_EMPTY: translate("Problem", "Enter the number of the ticket."),
        Problem.TICKET_INVISIBLE: translate(
            "Problem",
            "There is an invisible or damaged character in the ticket number. Type the number "
            "again.",
        ),
        Problem.TICKET_TOO_LONG: translate(
            "Problem", "This is too long for a ticket number: the limit is {limit} characters."
        ).format(limit=MAX_TICKET_LENGTH),
        Problem.TICKET_HOLDS_KEY: translate(
            "Problem",
            "This contains the secret key or part of it, so nothing was sent or recorded. Enter "
            "the number of the ticket instead.",
        ),
        Problem.REASON_EMPTY: translate("Problem", "Choose why the order is cancelled."),
        Problem.REASON_HOLDS_KEY: translate(
            "Problem",
            "This contains the secret key or part of it, so nothing was sent or recorded. Choose "
            "another reason, and remove this one from the list in the settings.",
        ),
    }[problem]


def unusual_sentence(reference: str) -> str:
    """Say how a reference differs from the documented examples; it is not blocked."""
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


def missing_sentence(email_address: str | None, reference: str | None) -> str:
    """Say which text a link or a second start does not contain; empty if it contains both."""
    if not email_address:
        return translate(
            "Start", "No email address was passed on. Enter the customer's email address."
        )
    if not reference:
        return translate(
            "Start", "No order reference was passed on. Enter the one from the ticket."
        )
    return ""
