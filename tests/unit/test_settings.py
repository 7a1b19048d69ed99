"""What is chosen is there at the next start; what cannot be read counts as not chosen."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from xb_desktop.orders.address import CANARY, Address
from xb_desktop.orders.named_address import Colour, NamedAddress, clean_name, is_usable_name
from xb_desktop.settings import Failure, Settings, WindowPlace, stored_settings
from xb_desktop.system import log

LIVE = Address.parse("https://api.example.com")
ACME = NamedAddress("Acme & Söhne", LIVE, Colour.YELLOW)


@pytest.mark.parametrize(
    ("stored", "days"),
    [("30", 30), ("365", 365), ("for_ever", None), ("29", 90), ("366", 90), ("-40", 90), ("x", 90)],
)
def test_attempts_are_kept_for_30_to_365_days_or_for_ever(stored: str, days: int | None) -> None:
    """What cannot be read there counts as not chosen: 90 days."""
    assert Settings().retention_days == 90
    settings = Settings()
    settings._stored.setValue("keep_attempts_days", stored)
    assert settings.retention_days == days


def test_choices_are_remembered() -> None:
    """Another start finds the addresses, the one in use and every switch."""
    Settings().addresses = (ACME,)
    Settings().address_in_use = LIVE
    Settings().looks_up_before_confirming = False
    Settings().copies_results = True
    Settings().has_begun = True
    Settings().records_ticket = True
    Settings().records_reason = True
    Settings().reasons = ("Customer asked for it", "Test, order; \\n = 100 %")
    Settings().keeps_on_top = True
    Settings().retention_days = 31
    Settings().window_place = WindowPlace(-10, 20, 460, 0)
    again = Settings()
    assert again.keeps_on_top
    assert again.retention_days == 31
    assert again.window_place == WindowPlace(-10, 20, 460, 0)
    assert again.addresses == (ACME,)
    assert again.named(LIVE) == ACME
    assert again.address_in_use == LIVE
    assert not again.looks_up_before_confirming
    assert again.copies_results
    assert again.has_begun
    assert again.records_ticket
    assert again.records_reason
    assert again.reasons == ("Customer asked for it", "Test, order; \\n = 100 %")


@pytest.mark.parametrize("system", ["linux", "darwin", "win32"])
def test_settings_are_a_file_that_a_test_has_for_itself(
    home: Path, monkeypatch: pytest.MonkeyPatch, system: str
) -> None:
    """On every system: neither a registry nor a property list, which no test could do without."""
    if sys.platform == "win32" and system == "linux":
        pytest.skip("there, the format of Linux is the registry")
    monkeypatch.setattr(sys, "platform", system)
    Settings().copies_results = True
    path = place(home)
    assert b"copy_results_at_once=true" in path.read_bytes()
    assert {each.name for each in home.rglob("*") if each.is_file()} == {path.name}


@pytest.fixture
def everybodys(tmp_path: Path) -> Iterator[QSettings]:
    """Return the settings for all users of the computer, which are the test's own."""
    kind, scope = QSettings.Format.IniFormat, QSettings.Scope.SystemScope
    usual = Path(QSettings(kind, scope, "xb-desktop", "xb-desktop").fileName()).parent.parent
    QSettings.setPath(kind, scope, str(tmp_path))
    yield QSettings(kind, scope, "xb-desktop", "xb-desktop")
    QSettings.setPath(kind, scope, str(usual))


@pytest.mark.parametrize("system", ["darwin", "win32"])
def test_settings_for_all_users_are_not_read(
    home: Path, monkeypatch: pytest.MonkeyPatch, everybodys: QSettings, system: str
) -> None:
    """On Windows, any user can make such a file, and choose everybody's address with it."""
    monkeypatch.setattr(sys, "platform", system)
    everybodys.setValue("copy_results_at_once", "true")
    everybodys.sync()
    assert not Settings().copies_results
    make_file_of_objects(home)
    assert not Settings().copies_results


def test_without_a_choice_nothing_more_is_recorded() -> None:
    """And nothing is compulsory: that is for managed settings."""
    assert not Settings().records_ticket
    assert not Settings().records_reason
    assert not Settings().requires_ticket
    assert not Settings().requires_reason
    assert Settings().reasons == ()


def test_a_reason_in_the_file_that_cannot_be_recorded_is_left_out() -> None:
    """Whoever edits the file by hand can write anything there."""
    Settings().reasons = ("usable", "x" * 121, "in\u200bvisible", "usable", " spaced  out ")
    assert Settings().reasons == ("usable", "spaced out")


def test_without_a_choice_orders_are_cancelled_at_the_test_address() -> None:
    """So it is before the first choice, and when the chosen address has been removed."""
    assert Settings().address_in_use == CANARY
    Settings().addresses = (ACME,)
    Settings().address_in_use = LIVE
    Settings().addresses = ()
    assert Settings().address_in_use == CANARY
    assert Settings().addresses == ()


@pytest.mark.parametrize(
    ("name", "address", "colour"),
    [
        ("", "https://a.example.com", "red"),
        ("A", "http://a.example.com", "red"),
        ("A", "https://a.example.com", "plaid"),
        ("A", str(CANARY), "red"),
        ("A\u202e", "https://a.example.com", "red"),
    ],
)
def test_what_cannot_be_used_is_passed_over(name: str, address: str, colour: str) -> None:
    """A file that was edited by hand takes no key to an address that could not be entered."""
    Settings().addresses = (ACME, ACME)
    stored = stored_settings()
    for part, value in (("name", name), ("address", address), ("colour", colour)):
        stored.setValue(f"addresses/1/{part}", value)
    stored.setValue("address_in_use", address)
    stored.sync()
    assert Settings().addresses == (ACME,)
    assert Settings().address_in_use == CANARY


def test_a_name_is_one_visible_line() -> None:
    """Blanks become single ones; what nobody can see or a badge cannot hold is no name."""
    assert clean_name("  Acme \n Live ") == "Acme Live"
    assert is_usable_name("Acme Live")
    assert not is_usable_name("")
    assert not is_usable_name("A" * 41)
    assert not is_usable_name("A\u200bB")


STRANGE = {
    "a list": b"a, b",
    "an object": rb"@Variant(\0\0\0\x8\0\0\0\x1\0\0\0\x2\0\x61\0\0\0\x2\0\0\0\x1)",
    "a list without end": rb"@Variant(\0\0\0\x9\x7f\xff\xff\xff)",
    "an unknown type": rb"@Variant(\0\0\0\x41\xff\xff)",
    "a moment": rb"@DateTime(\0\0\0\x10\xff)",
    "bytes": rb"@ByteArray(\xff\x00)",
    "a place": b"@Rect(1 2 3 4)",
    "nothing": b"@Invalid()",
    "no text": b"",
    "half a character": rb"\xd800",
    "a zero": rb"\0",
    "no UTF-8": b"\xff\xfe",
    "a word": b"maybe",
    "a long text": b"x" * 1_000_000,
}


@pytest.mark.parametrize("value", STRANGE.values(), ids=STRANGE)
def test_a_value_of_another_kind_counts_as_not_chosen(home: Path, value: bytes) -> None:
    """Whatever stands there, each setting has its default, and nothing ends the program."""
    switches = ("look_up_before_confirming", "copy_results_at_once", "has_begun", "address_in_use")
    lines = [b"%s=%s" % (name.encode(), value) for name in switches]
    parts = [b"1\\%s=%s" % (name, value) for name in (b"name", b"address", b"colour")]
    write(home, b"\n".join([b"[General]", *lines, b"[addresses]", b"size=1", *parts, b""]))
    settings = Settings()
    assert settings.looks_up_before_confirming
    assert not settings.copies_results
    assert not settings.has_begun
    assert settings.addresses == ()
    assert settings.address_in_use == CANARY


@pytest.mark.parametrize("size", [b"2147483647", b"-1", b"many", b"1, 2", rb"@Invalid()"])
def test_no_more_addresses_are_looked_for_than_there_can_be(home: Path, size: bytes) -> None:
    """A wrong number of addresses holds nothing up."""
    entry = rb"1\name=A", b"1\\address=" + str(LIVE).encode(), rb"1\colour=red"
    write(home, b"\n".join([b"[addresses]", b"size=" + size, *entry, b""]))
    found = Settings().addresses
    assert found in ((), (NamedAddress("A", LIVE, Colour.RED),))


def place(home: Path) -> Path:
    """Return where the settings file is: in the home of the test, never in its person's."""
    path = Path(Settings().path)
    assert path.is_relative_to(home)
    return path


def write(home: Path, content: bytes) -> Path:
    """Put the settings file there."""
    path = place(home)
    path.parent.mkdir()
    path.write_bytes(content)
    return path


def make_file_a_folder(home: Path) -> None:
    """Put a folder where the file should be."""
    place(home).mkdir(parents=True)


def make_file_garbage(home: Path) -> None:
    """Put into the file what cannot be read."""
    write(home, b"garbage\xff [[[\n=\n[addresses]\nsize=1\n")


def make_file_of_objects(home: Path) -> None:
    """Put into the file what we do not let Qt read."""
    write(home, b"[General]\na=@Variant(\\0\\0\\0\\x9\\x7f\\xff\\xff\\xff)\n")


def make_folder_a_file(home: Path) -> None:
    """Put a file where the folder should be: there is nothing to read, and nothing can be kept."""
    (home / "xb-desktop").touch()


CHOICES: list[Callable[[Settings], object]] = [
    lambda settings: setattr(settings, "looks_up_before_confirming", False),
    lambda settings: setattr(settings, "copies_results", True),
    lambda settings: setattr(settings, "addresses", (ACME,)),
    lambda settings: setattr(settings, "address_in_use", LIVE),
]


@pytest.mark.parametrize("break_file", [make_file_a_folder, make_folder_a_file])
@pytest.mark.parametrize("choose", CHOICES)
def test_a_choice_that_is_not_saved_is_told_once(
    qtbot: QtBot,
    home: Path,
    tmp_path: Path,
    break_file: Callable[[Path], None],
    choose: Callable[[Settings], object],
) -> None:
    """It is logged as well, holds until the end, and is told anew after one that was saved."""
    del qtbot
    log.start(tmp_path / "state")
    break_file(home)
    settings = Settings()
    told: list[Failure] = []
    settings.failed.connect(told.append)
    for _ in range(2):
        choose(settings)
        assert told == [Failure.NOT_SAVED]
    assert "settings not_saved: AccessError" in (tmp_path / "state" / log.FILE_NAME).read_text()
    broken = home / "xb-desktop"
    broken.rename(home / "away")
    choose(settings)
    assert told == [Failure.NOT_SAVED]
    broken.rename(home / "saved")
    (home / "away").rename(broken)
    settings.copies_results = not settings.copies_results
    assert told == [Failure.NOT_SAVED] * 2


def test_what_nobody_has_chosen_is_lost_without_a_word(qtbot: QtBot, home: Path) -> None:
    """The end of the first steps is no person's change."""
    del qtbot
    make_folder_a_file(home)
    settings = Settings()
    told: list[Failure] = []
    settings.failed.connect(told.append)
    settings.has_begun = True
    settings.window_place = WindowPlace(1, 2, 3, 4)
    settings.check()
    assert told == []


@pytest.mark.parametrize(
    "break_file", [make_file_a_folder, make_file_garbage, make_file_of_objects]
)
def test_a_file_that_cannot_be_read_is_told(
    qtbot: QtBot, home: Path, tmp_path: Path, break_file: Callable[[Path], None]
) -> None:
    """At the start, in the log too; a file that is in order, or is not there, is not."""
    del qtbot
    log.start(tmp_path / "state")
    told: list[Failure] = []
    for settings in (Settings(), Settings()):
        settings.failed.connect(told.append)
        settings.check()
        assert told == []
        settings.copies_results = True
    (home / "xb-desktop").rename(home / "in-order")
    stored_settings().sync()
    break_file(home)
    settings = Settings()
    settings.failed.connect(told.append)
    settings.check()
    assert told == [Failure.UNREAD]
    assert "settings unread: " in (tmp_path / "state" / log.FILE_NAME).read_text()
