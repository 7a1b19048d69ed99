"""An order stays at the address where it was begun, and no key goes to another one."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QListWidget, QPushButton

from tests.support.address_rows import open_settings
from tests.support.desk import Desk, OpenDesk
from tests.support.examples import EMAIL, REFERENCE
from tests.support.journal_file import attempts, journal_in, rows
from tests.support.keychain import MemoryBackend
from tests.support.service import Service, order, reply
from tests.support.steps import reads, send
from xb_desktop.orders.address import Address
from xb_desktop.orders.named_address import Colour, NamedAddress
from xb_desktop.settings import Settings
from xb_desktop.system.stop import Stop

WAITS_SECONDS = 20.0
OTHER_KEY = "sk_other_9876543210fedcbaCANARY"


@pytest.fixture
def other(backend: MemoryBackend) -> Iterator[Service]:
    """Return a service at another known address, which has a key of its own."""
    with Service(reply(200, order(REFERENCE, EMAIL))) as service:
        Settings().addresses = (NamedAddress("Other", service.address, Colour.RED),)
        backend.keys["xb-desktop", str(service.address)] = OTHER_KEY
        yield service


def use(desk: Desk, address: Address) -> None:
    """Choose an address in the settings, as a screen reader does behind whatever is open."""
    places = desk.find(QListWidget, "Addresses")
    at = next(row for row in range(places.count()) if str(address) in places.item(row).text())
    places.setCurrentRow(at)
    desk.find(QPushButton, "Use this address").click()


def test_an_order_that_is_being_prepared_stays_where_it_was_begun(
    open_desk: OpenDesk, service: Service, other: Service, backend: MemoryBackend, tmp_path: Path
) -> None:
    """The request, its key, its row and the panel are all of one address."""
    desk = open_desk(service.address)
    desk.fill(EMAIL, REFERENCE)
    open_settings(desk)
    go_on = threading.Event()
    backend.before_each = lambda: go_on.wait(WAITS_SECONDS)
    desk.find(QPushButton, "Cancel order").click()
    use(desk, other.address)
    reads(desk, "You can choose another address once")
    go_on.set()
    desk.press("Yes, cancel order")
    desk.wait_for_heading("Order cancelled")
    assert len(service.posts) == 1
    assert other.requests == []
    assert attempts(journal_in(tmp_path), "api_address") == [(str(service.address),)]


def test_the_facts_of_an_order_are_asked_for_where_it_was_begun(
    open_desk: OpenDesk, other: Service
) -> None:
    """Also again, while the question is open."""
    with Service(reply(200, order(REFERENCE, EMAIL))) as service:
        desk = open_desk(service.address, looks_up=True)
        desk.fill(EMAIL, REFERENCE)
        open_settings(desk)
        desk.find(QPushButton, "Cancel order").click()
        desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, "Yes, cancel order"))
        use(desk, other.address)
        desk.qtbot.waitUntil(lambda: len(service.requests) == 1)
        assert desk.session.address == service.address
        # Whoever changes it past the window's guard changes nothing for this order.
        desk.session.address = other.address
        attempt = desk.controller.flow._attempt
        assert attempt is not None
        attempt.facts()
        assert len(service.requests) == 2
        assert other.requests == []


def test_another_address_can_be_used_again_once_the_order_has_its_outcome(
    open_desk: OpenDesk, service: Service, other: Service
) -> None:
    """Nothing holds the settings any longer than the order."""
    desk = open_desk(service.address)
    send(desk)
    desk.wait_for_heading("Order cancelled")
    open_settings(desk)
    use(desk, other.address)
    assert desk.session.address == other.address
    assert desk.window.place.address == other.address


@pytest.mark.parametrize("is_kept_for_session", [False, True])
@pytest.mark.parametrize("field", ["email", "reference", "ticket"])
def test_the_key_of_another_address_is_no_part_of_an_order(
    open_desk: OpenDesk,
    service: Service,
    other: Service,
    backend: MemoryBackend,
    tmp_path: Path,
    field: str,
    *,
    is_kept_for_session: bool,
) -> None:
    """It is neither sent nor recorded, and the field says so."""
    Settings().records_ticket = True
    desk = open_desk(service.address)
    if is_kept_for_session:
        del backend.keys["xb-desktop", str(other.address)]
        desk.session.keep_key(other.address, OTHER_KEY)
    email = f"{OTHER_KEY}@example.com" if field == "email" else EMAIL
    desk.fill(email, OTHER_KEY if field == "reference" else REFERENCE)
    if field == "ticket":
        desk.write(desk.find(QLineEdit, "Ticket"), OTHER_KEY)
    desk.press("Cancel order")
    reads(desk, "secret key")
    assert not desk.sees(QPushButton, "Yes, cancel order")
    assert service.connections == 0
    assert rows(journal_in(tmp_path)) == []


HEX_KEY = REFERENCE.removeprefix("XB_")
HERE = Address("http", "127.0.0.1", 9)
"""Where nobody answers: nothing must be sent there."""
DOTTED_KEY = "sk.other.9876"


@pytest.mark.parametrize(
    ("key", "email", "reference"),
    [
        (OTHER_KEY, f"jane@{OTHER_KEY}.com", REFERENCE),
        (OTHER_KEY, f"jane@mail.{OTHER_KEY}", REFERENCE),
        (OTHER_KEY, f"jane@{OTHER_KEY[3:16]}.com", REFERENCE),
        (OTHER_KEY, EMAIL, f"XB_{OTHER_KEY[:16].encode().hex()}"),
        (HEX_KEY, EMAIL, REFERENCE),
        (HEX_KEY, EMAIL, HEX_KEY),
        (f"live-{HEX_KEY[7:20]}", EMAIL, REFERENCE),
        (DOTTED_KEY, f"jane@{DOTTED_KEY}.com", REFERENCE),
        ("sk987654", "sk987654@example.com", REFERENCE),
    ],
)
@pytest.mark.parametrize("is_at_once", [False, True])
def test_the_key_of_another_address_is_found_within_a_usual_order(
    open_desk: OpenDesk,
    other: Service,
    backend: MemoryBackend,
    tmp_path: Path,
    *,
    key: str,
    email: str,
    reference: str,
    is_at_once: bool,
) -> None:
    """Whether or not something was known of it before the press."""
    backend.keys["xb-desktop", str(other.address)] = key
    desk = open_desk(HERE)
    if not is_at_once:
        desk.session.prepare()
    desk.fill(email, reference)
    desk.press("Cancel order")
    reads(desk, "secret key")
    assert not desk.sees(QPushButton, "Yes, cancel order")
    assert rows(journal_in(tmp_path)) == []


def test_a_usual_order_waits_for_no_key_but_its_own(
    open_desk: OpenDesk,
    service: Service,
    other: Service,
    backend: MemoryBackend,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What there is to know of the others is known before the press, and is no key."""
    key = backend.keys["xb-desktop", str(other.address)] = "sk_live_ghijklmn0123opqrCANARY"
    desk = open_desk(service.address)
    desk.session.prepare()
    read: list[str] = []
    get = backend.get_password

    def get_and_note(*of: str, stop: Stop, may_prompt: bool = True) -> str | None:
        read.append(of[1])
        return get(*of, stop=stop, may_prompt=may_prompt)

    monkeypatch.setattr(backend, "get_password", get_and_note)
    desk.fill(EMAIL, REFERENCE)
    desk.press("Cancel order")
    desk.press("Yes, cancel order")
    desk.wait_for_heading("Order cancelled")
    assert set(read) == {str(service.address)}
    assert key not in repr(vars(desk.session.keychain()))


def test_the_key_of_another_address_is_not_looked_up(
    open_desk: OpenDesk, service: Service, other: Service
) -> None:
    """A look-up would send it, too."""
    del other
    desk = open_desk(service.address)
    desk.fill(EMAIL, OTHER_KEY)
    desk.controller.look_ups.check_form()
    reads(desk, "secret key")
    assert service.connections == 0


def test_a_locked_keychain_is_not_opened_for_the_keys_of_other_addresses(
    open_desk: OpenDesk, service: Service, other: Service, backend: MemoryBackend
) -> None:
    """The key for this session is enough for the order, and nobody is asked."""
    desk = open_desk(service.address, key=None)
    desk.session.keep_key(service.address, "sk_session_0123456789abcdefCANARY")
    backend.is_locked = True
    desk.fill(EMAIL, "AN-UNUSUAL-REFERENCE")
    desk.press("Cancel order")
    desk.press("Yes, cancel order")
    desk.wait_for_heading("Order cancelled")
    assert other.connections == 0


def test_what_was_noted_of_an_order_goes_when_the_next_one_is_typed(
    open_desk: OpenDesk, service: Service
) -> None:
    """Typing while an outcome is shown begins the next order, of which nothing is known yet."""
    Settings().records_ticket = True
    desk = open_desk(service.address)
    desk.fill(EMAIL, REFERENCE)
    desk.write(desk.find(QLineEdit, "Ticket"), "48213")
    desk.press("Cancel order")
    desk.press("Yes, cancel order")
    desk.wait_for_heading("Order cancelled")
    desk.write(desk.find(QPushButton, "Copy result"), "j")
    assert desk.find(QLineEdit, "Email address").text() == "j"
    assert desk.find(QLineEdit, "Ticket").text() == ""
