"""Somebody who opens every window in every state, in any language, by the names that stay."""

from __future__ import annotations

import json
import threading
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.support.examples import EMAIL, KEY, REFERENCE
from tests.support.order_service import Answer
from tests.support.service import envelope, order
from xb_desktop.practice import practice_orders

from .tree_faults import faults

if TYPE_CHECKING:
    from tests.support.order_service import Service
    from tests.support.screen_reader import Node, ScreenReader

    from .person import Person

OTHER = REFERENCE[:-1] + "3"
REFUSAL = "It is too late."
PATIENCE_S = 20
_REPLACED_S = 1.0
LOOKED_UP_S = 45
"""A look-up that was too slow on a busy computer is repeated after 15 seconds."""


@dataclass
class Walk:
    """A program in the hands of somebody who finds things by their object names.

    `seen` is what a screen reader finds in each state.
    """

    person: Person
    screen: ScreenReader
    seen: dict[str, list[Node]] = field(default_factory=dict)

    def see(self, state: str, at: str) -> None:
        """Read all of the window in front, once the keyboard is where it has to be."""
        until = time.monotonic() + PATIENCE_S
        while not self.screen.ask("has_keyboard", id=at):
            assert time.monotonic() < until, f"{state}: the keyboard does not come to {at}"
            time.sleep(0.3)
        nodes = self.screen.tree()
        if faults(nodes):
            # What is being replaced while it is read has no name for a moment: faults stay.
            time.sleep(_REPLACED_S)
            nodes = self.screen.tree()
        self.seen[state] = nodes

    def wait(self, identifier: str, *, timeout: float = PATIENCE_S) -> None:
        """Wait until something is there."""
        self.screen.find(id=identifier, timeout=timeout)

    def wait_until_gone(self, identifier: str) -> None:
        """Wait until nothing has this object name any more."""
        self.screen.ask("gone", id=identifier, timeout=PATIENCE_S)

    def press(self, identifier: str) -> None:
        """Put the keyboard on a button and press it, as soon as it is enabled."""
        self.screen.ask("use", id=identifier, timeout=PATIENCE_S)

    def write(self, identifier: str, text: str) -> None:
        """Replace what stands in a field."""
        self.screen.ask("fill", id=identifier, text=text, timeout=PATIENCE_S)

    def submit(self, *, email: str = EMAIL, reference: str = REFERENCE) -> None:
        """Fill the form in and ask for the cancellation."""
        self.write("Email address", email)
        self.write("Order reference", reference)
        self.press("Cancel order")

    def confirm(self) -> None:
        """Answer the question with yes."""
        self.wait("Yes, cancel order")
        self.press("Yes, cancel order")

    def keep(self) -> None:
        """Answer the question with no."""
        self.press("No, keep order")
        self.wait_until_gone("No, keep order")

    def wait_until_enabled(self, identifier: str) -> None:
        """Wait until a button can be pressed."""
        until = time.monotonic() + PATIENCE_S
        question = {"id": identifier, "kind": "button"}
        while not self.screen.find(timeout=PATIENCE_S, **question).enabled:
            assert time.monotonic() < until, f"{identifier} stays disabled"
            time.sleep(0.05)


def walk_windows(person: Person, service: Service, **language: str) -> Walk:
    """Go through the windows of the program at an address without a key, and of practice mode."""
    program = person.start("--api-address", service.address, **language)
    walk = Walk(person, program.screen)
    _form(walk)
    _key(walk)
    _question(walk, service)
    _outcomes(walk, service)
    _choices(walk, service)
    _settings(walk)
    _history(walk)
    _help(walk)
    program.end()
    practice = person.start("--practice", **language)
    walk.screen = practice.screen
    _practice(walk)
    practice.end()
    return walk


def _form(walk: Walk) -> None:
    walk.wait("Try practice mode")
    walk.see("form, empty", at="Email address")
    walk.submit(email="no address", reference="XB 1")
    walk.see("form, with problems", at="Email address")
    walk.submit(reference="XB_1")
    walk.wait("Save key")
    walk.press("Not now")
    walk.see("not sent, without a key", at="Copy result")
    walk.press("New cancellation")
    walk.wait_until_gone("Copy result")
    walk.see("form, after an outcome", at="Email address")


def _key(walk: Walk) -> None:
    walk.submit()
    walk.wait("Save key")
    walk.see("key dialog", at="Secret key")
    walk.press("Save key")
    walk.see("key dialog, with a problem", at="Secret key")
    walk.write("Secret key", KEY)
    walk.press("Save key")
    walk.wait("Yes, cancel order")


def _question(walk: Walk, service: Service) -> None:
    walk.wait_until_enabled("Yes, cancel order")
    walk.see("question, open", at="No, keep order")
    walk.keep()
    walk.see("form, filled", at="Cancel order")
    service.will_say_of_orders(p2POrderStatus="FundedProvider")
    walk.press("Cancel order")
    walk.wait("Last four characters of the reference", timeout=LOOKED_UP_S)
    walk.see("question, paid", at="No, keep order")
    walk.keep()
    service.will_say_of_orders(disputeStatus="OpenDispute")
    walk.press("Cancel order")
    walk.wait("Last four characters of the reference", timeout=LOOKED_UP_S)
    walk.see("question, disputed", at="No, keep order")
    walk.keep()
    service.will_say_of_orders(p2POrderStatus="Cancelled")
    walk.press("Cancel order")
    walk.wait("Cancel it anyway", timeout=LOOKED_UP_S)
    walk.see("question, already cancelled", at="No, keep order")
    walk.keep()
    service.will_answer_look_ups(Answer(500, b""))
    walk.press("Cancel order")
    walk.wait_until_enabled("Yes, cancel order")
    walk.see("question, look-up failed", at="No, keep order")
    service.will_say_of_orders()
    service.will_answer_look_ups(Answer(404, b""))


def _outcomes(walk: Walk, service: Service) -> None:
    late = threading.Event()
    service.will_answer(Answer(held=late), Answer(400, envelope(data=False, message=REFUSAL)))
    walk.confirm()
    walk.wait("Stop waiting", timeout=25)
    walk.see("waiting", at="Order reference")
    late.set()
    walk.see("cancelled", at="Copy result")
    walk.press("Copy result")
    walk.see("cancelled, copied", at="Copy result")
    walk.submit(reference=OTHER)
    walk.confirm()
    walk.see("refused", at="Copy result")
    for last in "4567":
        service.will_answer(Answer(500, b""))
        walk.submit(reference=REFERENCE[:-1] + last)
        walk.confirm()
        walk.wait("New cancellation")
        if last == "4":
            walk.see("unknown", at="Copy result")
            walk.press("Check order")
            walk.see("unknown, checked", at="Check order")
        walk.press("New cancellation")
        walk.wait_until_gone("Copy result")
    walk.wait("Show notices")
    walk.see("notices, closed", at="Email address")
    walk.press("Show notices")
    walk.wait("Dismiss")
    walk.see("notices, open", at="Hide notices")
    for _ in "4567":
        walk.press("Dismiss")
    walk.wait_until_gone("Dismiss")
    walk.see("notices, dismissed", at="Email address")


def _choices(walk: Walk, service: Service) -> None:
    copied = walk.person.desktop.copy(f"{EMAIL} wants {REFERENCE} or\n{OTHER} cancelled")
    walk.press("Paste from ticket")
    walk.wait("Use these")
    walk.see("ticket choice", at=REFERENCE)
    walk.press("Keep the form")
    walk.wait_until_gone("Use these")
    walk.see("ticket choice, closed", at="Paste from ticket")
    copied.terminate()
    orders = [json.loads(order(it, EMAIL))["data"] for it in (REFERENCE, OTHER)]
    service.will_answer_look_ups(Answer(200, json.dumps({"data": orders}).encode()))
    walk.write("Email address", EMAIL)
    walk.write("Order reference", "")
    walk.press("Find order")
    walk.wait("Use this order")
    walk.see("order choice", at=REFERENCE)
    walk.press("Keep the form")
    walk.wait_until_gone("Use this order")
    walk.see("order choice, closed", at="Find order")


def _settings(walk: Walk) -> None:
    walk.press("Settings")
    walk.wait("Addresses")
    for part in ("Record a ticket number", "Record a reason"):
        walk.press(part)
    walk.wait("Reasons")
    walk.see("settings", at="Record a reason")
    walk.press("Add address")
    walk.wait("Save address")
    walk.see("address dialog", at="Name")
    walk.press("Save address")
    walk.see("address dialog, with a problem", at="Name")
    walk.write("Name", "Acme")
    walk.write("Address", "https://api.example.com")
    walk.press("Save address")
    walk.wait_until_gone("Save address")
    walk.see("settings, with an address", at="Add address")
    walk.press("Close")
    walk.wait_until_gone("Addresses")
    walk.wait("Reason")
    walk.see("form, with a ticket and a reason", at="Settings")


def _history(walk: Walk) -> None:
    walk.press("History")
    walk.wait("Search history")
    walk.wait("Attempts")
    walk.see("history", at="Search history")
    walk.screen.ask("focus", id="Attempts")
    # Its last one is settled, and may be deleted.
    walk.screen.key("ctrl+End")
    walk.wait("Copy receipt")
    walk.see("history, with details", at="Attempts")
    walk.press("Copy receipt")
    walk.see("history, receipt copied", at="Copy receipt")
    walk.press("Delete")
    walk.see("question before an attempt is deleted", at="Keep attempt")
    walk.press("Delete attempt")
    walk.wait_until_gone("Keep attempt")
    walk.see("history, an attempt is deleted", at="Attempts")
    walk.press("Export")
    walk.see("export dialog", at="CSV (spreadsheets)")
    walk.press("Close")
    walk.wait_until_gone("Save as")
    walk.write("Search history", "nothing is like this")
    walk.wait("Show all attempts")
    walk.see("history, no match", at="Search history")
    walk.press("Show all attempts")
    walk.wait("Attempts")
    walk.screen.ask("focus", id="Search history")
    walk.screen.key("Escape")
    walk.wait_until_gone("Search history")
    walk.see("history, closed", at="History")


def _help(walk: Walk) -> None:
    for menu in ("Order", "Edit", "View", "Help"):
        walk.screen.ask("show", id=menu, timeout=PATIENCE_S)
        walk.see(f"menu {menu}", at=menu)
        walk.screen.key("Escape")
    walk.screen.key("F1")
    walk.see("user guide", at="Close")
    walk.press("Close")
    walk.wait_until_gone("Close")


def _practice(walk: Walk) -> None:
    walk.wait("Practice orders")
    walk.see("practice", at="Email address")
    walk.submit(reference=practice_orders.UNREACHABLE)
    walk.confirm()
    walk.wait("Try again")
    walk.see("not sent", at="Copy result")
