"""What a cancellation leaves behind: its row in the journal, and never the key."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

import pytest

from tests.support import journal_file
from tests.support.examples import EMAIL, KEY, REFERENCE

from .evidence import files_with, said
from .steps import KEYCHAIN_NAME, confirm, fill_in, save_key, started_with_key

if TYPE_CHECKING:
    from tests.support.order_service import Service

    from .person import Person

pytestmark = pytest.mark.system

FOR_SESSION = "Use for this session"


def test_key_leaves_no_trace(person: Person, service: Service) -> None:
    """The key stands in no file, output, argument, clipboard or word on the screen."""
    program = person.start("--api-address", service.address)
    screen = program.screen
    fill_in(screen)
    screen.wait_for_button("Save key")
    screen.field("Secret key").type(KEY)
    while_asked = said(screen)
    screen.press("Save key")
    confirm(screen)
    screen.wait_for(prefix="Order cancelled")
    traces = [while_asked, said(screen), program.command_line(), person.desktop.clipboard()]
    program.end()

    assert len(service.cancellations) == 1
    assert not any(KEY.encode() in trace for trace in traces)
    assert files_with(EMAIL, person.account.root) != []
    assert files_with(KEY, person.desktop.root) == []


def test_journal(person: Person, service: Service) -> None:
    """The journal is its owner's alone, and has one row with everything about the attempt."""
    screen = started_with_key(person, service)
    fill_in(screen)
    confirm(screen)
    screen.wait_for(prefix="Order cancelled")

    [journal] = person.account.journals()
    assert stat.S_IMODE(journal.stat().st_mode) == 0o600
    assert stat.S_IMODE(journal.parent.stat().st_mode) == 0o700
    [row] = journal_file.rows(journal)
    assert row["api_address"] == service.address
    assert (row["email_address"], row["order_reference"]) == (EMAIL, REFERENCE)
    assert (row["outcome"], row["http_status"]) == ("cancelled", 200)
    assert row["started_at"] <= row["finished_at"]
    assert row["started_at"].endswith(("Z", "+00:00"))


def test_without_a_keychain(bare_person: Person, service: Service) -> None:
    """Without a keychain the key is asked for, kept for this session, and never written."""
    program = bare_person.start("--api-address", service.address)
    screen = program.screen
    fill_in(screen)
    screen.wait_for_button(FOR_SESSION)
    screen.wait_for_words("keychain")
    save_key(screen, FOR_SESSION)
    confirm(screen)
    screen.wait_for(prefix="Order cancelled")
    fill_in(screen)
    confirm(screen)
    screen.wait_for(prefix="Order cancelled")
    program.end()

    assert [request.header("secretKey") for request in service.cancellations] == [KEY, KEY]
    assert files_with(KEY, bare_person.desktop.root) == []
    assert bare_person.desktop.keychain_lookup(KEYCHAIN_NAME, service.address) is None


def test_session_key_ends_with_the_session(bare_person: Person, service: Service) -> None:
    """A key for one session is asked for again at the next start."""
    first = bare_person.start("--api-address", service.address)
    fill_in(first.screen)
    save_key(first.screen, FOR_SESSION)
    first.screen.wait_for_button("Yes, cancel order")
    first.end()

    screen = bare_person.start("--api-address", service.address).screen
    fill_in(screen)
    screen.wait_for_button(FOR_SESSION)
    assert not screen.shows("Yes, cancel order")
