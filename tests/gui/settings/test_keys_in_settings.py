"""No key gets into the settings file, whichever of their texts it is pasted into."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QListWidget, QPlainTextEdit

from tests.support.address_rows import open_settings, rows
from tests.support.desk import Desk, OpenDesk
from tests.support.examples import KEY
from tests.support.keychain import MemoryBackend
from tests.support.service import Service
from tests.support.steps import reads
from xb_desktop.keys.keychain import Keychain
from xb_desktop.orders.address import Address
from xb_desktop.orders.named_address import Colour, NamedAddress
from xb_desktop.settings import Settings

OTHER = Address.parse("https://live.example.com")
ACME = NamedAddress("Acme", OTHER, Colour.BLUE)
OTHER_KEY = "sk_other_9876543210fedcbaCANARY"
LONG_S = 20.0


def stored(desk: Desk) -> str:
    """Return what the settings file holds, once nothing is looked for any more."""
    desk.qtbot.waitUntil(lambda: not desk._background.is_busy)
    path = Path(Settings().path)
    return path.read_text("utf-8") if path.exists() else ""


def write_reasons(desk: Desk, text: str) -> None:
    """Have the reasons recorded, and enter them."""
    box = desk.find(QCheckBox, "Record a reason")
    if not box.isChecked():
        box.click()
    desk.find(QPlainTextEdit, "Reasons").setPlainText(text)


def enter(desk: Desk, name: str, address: str) -> None:
    """Enter an address and save it."""
    desk.press("Add address")
    desk.qtbot.waitUntil(lambda: desk.sees(QLineEdit, "Name"))
    desk.find(QLineEdit, "Name").setText(name)
    desk.find(QLineEdit, "Address").setText(address)
    desk.press("Save address")


@pytest.fixture
def desk(open_desk: OpenDesk, service: Service, backend: MemoryBackend) -> Desk:
    """Return a window with its settings open, and two addresses that have a key."""
    Settings().addresses = (ACME,)
    backend.keys["xb-desktop", str(OTHER)] = OTHER_KEY
    desk = open_desk(service.address)
    open_settings(desk)
    return desk


@pytest.mark.parametrize("key", [KEY, OTHER_KEY, f"see {KEY[:14]}", KEY.encode().hex()])
def test_a_reason_with_a_key_is_left_out(desk: Desk, key: str) -> None:
    """The others are saved, the window says what to do, and goes back when that is done."""
    write_reasons(desk, f"One\n{key}\nTwo")
    reads(desk, "contains a secret key or part of it", "Remove it from the list")
    desk.qtbot.waitUntil(lambda: Settings().reasons == ("One", "Two"))
    assert key not in stored(desk)
    note = desk.find(QPlainTextEdit, "Reasons").accessibleDescription()
    assert "secret key" in note
    assert key not in " ".join(desk.texts())
    write_reasons(desk, "One\nTwo\nThree")
    desk.qtbot.waitUntil(lambda: Settings().reasons == ("One", "Two", "Three"))
    assert not any("secret key or part" in text for text in desk.texts())


def test_a_reason_that_turns_out_to_be_a_key_goes(
    open_desk: OpenDesk, service: Service, backend: MemoryBackend
) -> None:
    """It was saved before the key was, or by an earlier version: the next look finds it."""
    Settings().records_reason = True
    Settings().reasons = ("One", KEY)
    desk = open_desk(service.address, key=None)
    open_settings(desk)
    assert KEY in stored(desk)
    desk.press("Close")
    backend.keys["xb-desktop", str(service.address)] = KEY
    open_settings(desk)
    reads(desk, "contains a secret key or part of it")
    assert Settings().reasons == ("One",)
    assert KEY not in stored(desk)


def test_nothing_is_saved_before_the_keychain_has_answered(
    desk: Desk, backend: MemoryBackend
) -> None:
    """Also if the settings are closed at once; the window goes on meanwhile."""
    go_on = threading.Event()
    backend.before_each = lambda: go_on.wait(LONG_S)
    write_reasons(desk, f"One\n{KEY}")
    desk.press("Close")
    desk.qtbot.wait(50)
    assert Settings().reasons == ()
    go_on.set()
    desk.qtbot.waitUntil(lambda: Settings().reasons == ("One",))
    assert KEY not in stored(desk)


def test_what_is_typed_during_a_search_is_looked_through_as_well(
    desk: Desk, backend: MemoryBackend
) -> None:
    """One search at a time; the last one has everything."""
    go_on = threading.Event()
    backend.before_each = lambda: go_on.wait(LONG_S)
    write_reasons(desk, "One")
    desk.qtbot.waitUntil(lambda: desk._background.is_busy)
    write_reasons(desk, f"One\n{OTHER_KEY}")
    desk.qtbot.wait(400)
    go_on.set()
    reads(desk, "contains a secret key or part of it")
    assert OTHER_KEY not in stored(desk)
    assert Settings().reasons == ("One",)


@pytest.mark.parametrize(
    ("name", "address", "field"),
    [
        (KEY, "https://api.example.com", "Name"),
        (f"Acme {OTHER_KEY[:20]}", "https://api.example.com", "Name"),
        ("Other", f"https://{KEY}.example.com", "Address"),
        ("Other", f"https://{OTHER_KEY}", "Address"),
    ],
)
def test_an_address_with_a_key_is_not_saved(
    desk: Desk, name: str, address: str, field: str
) -> None:
    """The window says so at the field, keeps what was typed, and takes another text."""
    enter(desk, name, address)
    reads(desk, "contains a secret key or part of it, so nothing was saved")
    assert Settings().addresses == (ACME,)
    assert "secret key" in desk.find(QLineEdit, field).accessibleDescription()
    assert desk.find(QLineEdit, "Name").isEnabled()
    assert not {KEY, OTHER_KEY} & set(stored(desk).split("="))
    desk.find(QLineEdit, "Name").setText("Other")
    desk.find(QLineEdit, "Address").setText("https://api.example.com")
    desk.press("Save address")
    desk.qtbot.waitUntil(lambda: len(Settings().addresses) == 2)


def test_a_new_name_with_a_key_is_not_saved(desk: Desk) -> None:
    """Nor does a known address get it."""
    places = rows(desk)

    at = next(row for row, text in enumerate(places) if "Acme" in text)
    desk.find(QListWidget, "Addresses").setCurrentRow(at)
    desk.press("Edit")
    desk.qtbot.waitUntil(lambda: desk.sees(QLineEdit, "Name"))
    desk.find(QLineEdit, "Name").setText(OTHER_KEY)
    desk.press("Save address")
    reads(desk, "The name contains a secret key")
    assert Settings().addresses == (ACME,)


def test_leaving_while_the_keychain_is_asked_saves_nothing(
    desk: Desk, backend: MemoryBackend
) -> None:
    """What was typed is still there the next time, and can be saved."""
    go_on = threading.Event()
    backend.before_each = lambda: go_on.wait(LONG_S)
    enter(desk, "Other", "https://api.example.com")
    assert not desk.find(QLineEdit, "Name").isEnabled()
    desk.press("Not now")
    desk.qtbot.waitUntil(lambda: not desk.sees(QLineEdit, "Name"))
    go_on.set()
    desk.qtbot.waitUntil(lambda: not desk._background.is_busy)
    assert Settings().addresses == (ACME,)
    desk.press("Add address")
    assert desk.find(QLineEdit, "Name").text() == "Other"
    desk.press("Save address")
    desk.qtbot.waitUntil(lambda: len(Settings().addresses) == 2)


def test_nobody_is_asked_for_a_keychain_that_is_closed(desk: Desk, backend: MemoryBackend) -> None:
    """What can be known without that is: the keys of this session."""
    desk.session.keep_key(Address.parse("https://third.example.com"), "sk_third_zyxwvutsrqCANARY")
    desk.qtbot.waitUntil(lambda: not desk._background.is_busy)
    backend.is_locked = True
    backend.before_each = lambda: pytest.fail("somebody was asked")
    write_reasons(desk, "One\nsk_third_zyxwvutsrqCANARY\nA long reason that is none")
    desk.qtbot.waitUntil(lambda: Settings().reasons == ("One", "A long reason that is none"))
    enter(desk, "Other", "https://api.example.com")
    desk.qtbot.waitUntil(lambda: len(Settings().addresses) == 2)


def test_what_cannot_be_looked_through_is_not_saved(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An error that nobody expected leaves the settings as they are."""

    def fail(*_: object) -> tuple[str, ...]:
        raise ZeroDivisionError

    monkeypatch.setattr(Keychain, "known_keys", fail)
    write_reasons(desk, "One")
    reads(desk, "the reasons were not saved")
    enter(desk, "Other", "https://api.example.com")
    reads(desk, "the address was not saved")
    assert Settings().reasons == ()
    assert Settings().addresses == (ACME,)
    assert {type(error) for error in desk.errors} == {ZeroDivisionError}
