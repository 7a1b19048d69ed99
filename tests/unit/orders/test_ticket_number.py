"""A ticket's number is found where a text is clear about it, and never a part of anything else."""

from __future__ import annotations

import pytest

from tests.support.examples import EMAIL, REFERENCE
from xb_desktop.orders.order import Problem
from xb_desktop.orders.reasons import (
    MAX_REASON_LENGTH,
    MAX_REASONS,
    clean_reasons,
    unusable_reasons,
)
from xb_desktop.orders.ticket import find
from xb_desktop.orders.ticket_and_reason import MAX_TICKET_LENGTH, clean_ticket, ticket_problem
from xb_desktop.orders.ticket_number import ticket_number
from xb_desktop.orders.ticket_text import MAX_TEXT_LENGTH

ZENDESK = "https://acme.zendesk.com/agent/tickets/48213"
FRESHDESK = "https://acme.freshdesk.com/a/tickets/48213"
JIRA = "https://acme.atlassian.net/browse/SUP-123"
FOUND = {
    "#48213": "48213",
    "Ticket #48213": "48213",
    "Ticket: #48213": "48213",
    "Ticket:48213": "48213",
    "[#48213] Please cancel": "48213",
    "Re: [Acme] (#48213)": "48213",
    "**#48213**": "48213",
    "<b>#48213</b>": "48213",
    "#48213, please": "48213",
    "Is #48213 done?": "48213",
    "It is #48213.": "48213",
    "Re:#48213": "48213",
    "Ticket ID: 48213": "48213",
    "ticket number 48213 is open": "48213",
    "Ticket no. 48213": "48213",
    "Ticket 48213": "48213",
    "Ticket 48213\nHello": "48213",
    "Ticket #7": "7",
    ZENDESK: "48213",
    f"see {ZENDESK}.": "48213",
    f"<{ZENDESK}>": "48213",
    f"[ticket]({ZENDESK})": "48213",
    f"{ZENDESK}/conversations": "48213",
    f"{ZENDESK}?brand=1": "48213",
    f"{ZENDESK}#comment": "48213",
    f'<a href="{ZENDESK}">#48213</a>': "48213",
    f"{ZENDESK} is #48213": "48213",
    "https://help.acme.example/agent/tickets/48213": "48213",
    FRESHDESK: "48213",
    "https://acme.freshdesk.com/helpdesk/tickets/48213": "48213",
    "https://acme.freshdesk.com/support/tickets/48213": "48213",
    JIRA: "SUP-123",
    f"{JIRA}?focusedCommentId=7": "SUP-123",
    "https://jira.acme.example:8443/browse/SUP-123": "SUP-123",
    "ticket SUP-123": "SUP-123",
    "Issue: SUP-123.": "SUP-123",
    "Issue key SUP-123": "SUP-123",
    "(case SUP2-123)": "SUP2-123",
    "SUP-123 ticket": "SUP-123",
    f"{JIRA} (ticket SUP-123)": "SUP-123",
    f"#48213 {EMAIL} {REFERENCE}": "48213",
    "Order #1111, ticket #48213": "48213",
}
NOT_FOUND = [
    "",
    "48213",
    "ticket",
    "#1",
    "we are #12",
    "#48213a",
    "x#48213",
    "#48213-5",
    "#48213.5",
    "#48213/7",
    "#48213_7",
    "#48213%20",
    "#48213@example.com",
    "#48213\u20265",
    "#48213\u2026",
    "#482\u200b13",
    "#482***",
    "##48213",
    "###48213",
    "#048213",
    "#000000",
    "#1234567890123",
    "#\u0664\u0668\u0662\u0661\u0663",
    "Order #48213",
    "order no. #48213",
    "ORDER: #48213",
    "Invoice #48213",
    "color: #112233",
    "Bestellung #48213",
    "\u0437\u0430\u043a\u0430\u0437 #48213",
    "#48213 and #48214",
    "ticket 48213 was merged into #48214",
    f"Ticket 48213 is a duplicate of {ZENDESK}4",
    "see tickets 48213 and #48214",
    f"{ZENDESK} and #48214",
    f"{ZENDESK} {JIRA}",
    f"{ZENDESK}5a",
    f"{ZENDESK}-5",
    f"{ZENDESK}.5",
    f"{ZENDESK}\u2026",
    f"x{ZENDESK}",
    f"https://evil.example/?to={ZENDESK}",
    f"https://evil.example/{ZENDESK}",
    "https://acme.zendesk.com/agent/tickets/",
    "https://acme.zendesk.com/agent/tickets/0",
    "https://acme.zendesk.com/agent/users/48213",
    "https://acme.zendesk.com/agent/tickets/48213\u0660",
    "javascript://acme.zendesk.com/agent/tickets/48213",
    "https://user@acme.zendesk.com/agent/tickets/48213",
    "https://shop.example/orders/48213",
    "https://shop.example/#48213",
    "https://acme.atlassian.net/browse/sup-123",
    "https://acme.atlassian.net/browse/SUP-123-4",
    "SUP-123",
    "ticket sup-123",
    "ticket SUP-123-4",
    "ticket XSUP-0123",
    "ticket A-1",
    "ticket SUP-123x",
    "ticket SUP-\n123",
    "ticketSUP-123",
    "ticket SUP-123, blocked by SUP-124",
    f"{JIRA} SUP-124",
    "Hi<b>#48213</b>",
    "<b>#48213</b>5",
    "tickets SUP-123 and SUP-124",
    "tickets SUP-123, ticket SUP-124",
    "case UTF-8",
    "issue ISO-8601",
    "case COVID-19",
    "ticket XB-1",
    f"ticket {REFERENCE}",
    f"ticket #{REFERENCE}",
    "ticket XB_1234",
    "ticket 500 NGN",
    "a ticket 50000 naira each",
    "ticket 12",
    "case 48213",
    "issue 48213",
]


@pytest.mark.parametrize(("text", "number"), FOUND.items(), ids=FOUND)
def test_a_number_that_is_clear_is_found(text: str, number: str) -> None:
    """As help desks write it, alone and in a whole ticket."""
    assert find(text).ticket_number == number
    assert find(f"From: {EMAIL}\n{text}\nOrder: {REFERENCE}\n").ticket_number == number


@pytest.mark.parametrize("text", NOT_FOUND)
def test_a_number_that_is_not_clear_is_not_found(text: str) -> None:
    """A part of something longer, a number of something else, one of several."""
    assert find(text).ticket_number == ""


@pytest.mark.parametrize("text", ["#1", "ticket ", "#48213", "a-", "https://a", "ticket:#", "A-1 "])
def test_a_long_text_is_searched_in_proportion_to_its_length(
    monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    """No pattern matches the same characters in two ways: this would never end."""
    monkeypatch.setattr("xb_desktop.orders.ticket_number._LONGEST", MAX_TEXT_LENGTH)
    assert ticket_number(text * (MAX_TEXT_LENGTH // len(text) // 2)) in {"", "48213"}


def test_no_number_is_taken_from_a_very_long_text() -> None:
    """It holds more than one ticket, and a person waits for the search."""
    assert find(f"#48213{' ' * 99_000}").ticket_number == "48213"
    assert find(f"#48213{' ' * 100_000}").ticket_number == ""


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        (" 48213 ", "48213"),
        ("#48213", "48213"),
        (ZENDESK, "48213"),
        (f"<{JIRA}>", "SUP-123"),
        ("SUP-123", "SUP-123"),
        ("ticket #48213", "ticket #48213"),
        ("#48213 #48214", "#48213 #48214"),
        ("https://acme.example/x", "https://acme.example/x"),
        ("#7", "#7"),
    ],
)
def test_what_is_typed_as_a_ticket_is_cleaned(text: str, clean: str) -> None:
    """The number of a link; anything else stays what it is."""
    assert clean_ticket(text) == clean


@pytest.mark.parametrize(
    ("ticket", "problem"),
    [
        ("48213", None),
        ("Ticket 48213, second", None),
        ("x" * MAX_TICKET_LENGTH, None),
        ("x" * (MAX_TICKET_LENGTH + 1), Problem.TICKET_TOO_LONG),
        ("48\u200b213", Problem.TICKET_INVISIBLE),
        ("48\x00213", Problem.TICKET_INVISIBLE),
        ("48\n213", Problem.TICKET_INVISIBLE),
        ("48\u202e213", Problem.TICKET_INVISIBLE),
        ("48\ud800213", Problem.TICKET_INVISIBLE),
    ],
)
def test_what_can_be_no_ticket_is_a_problem(ticket: str, problem: Problem | None) -> None:
    """Its form is the company's own: only what nobody could read later is refused."""
    assert ticket_problem(ticket, is_required=False) == problem
    assert ticket_problem(ticket, is_required=True) == problem


def test_a_lost_character_is_a_problem() -> None:
    """Nobody knows what stood there."""
    ticket = "48\N{REPLACEMENT CHARACTER}13"
    assert ticket_problem(ticket, is_required=False) is Problem.TICKET_INVISIBLE


def test_a_ticket_may_be_required() -> None:
    """An empty one is a problem then, and only then."""
    assert ticket_problem("", is_required=False) is None
    assert ticket_problem("", is_required=True) is Problem.TICKET_EMPTY


def test_reasons_are_usable_lines_each_once() -> None:
    """What cannot be recorded or shown on one line is left out, and can be told."""
    long, unseen = "x" * (MAX_REASON_LENGTH + 1), "in\u200bvisible"
    text = f" Customer  asked\tfor it \n\nTest order\r\nTest order\n{long}\n{unseen}\n"
    assert clean_reasons(text) == ("Customer asked for it", "Test order")
    assert unusable_reasons(text) == (long, unseen)
    many = "\n".join(map(str, range(MAX_REASONS + 1)))
    assert len(clean_reasons(many)) == MAX_REASONS
    assert unusable_reasons(many) == (str(MAX_REASONS),)
