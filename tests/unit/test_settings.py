"""What is chosen is there at the next start; what cannot be read counts as not chosen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings

from xb_desktop.address import CANARY, Address
from xb_desktop.named_address import Colour, NamedAddress, clean_name, is_usable_name
from xb_desktop.settings import Settings

LIVE = Address.parse("https://api.example.com")
ACME = NamedAddress("Acme & Söhne", LIVE, Colour.YELLOW)


def test_choices_are_remembered() -> None:
    """Another start finds the addresses, the one in use and every switch."""
    Settings().addresses = (ACME,)
    Settings().address_in_use = LIVE
    Settings().looks_up_before_confirming = False
    Settings().copies_results = True
    Settings().has_begun = True
    again = Settings()
    assert again.addresses == (ACME,)
    assert again.named(LIVE) == ACME
    assert again.address_in_use == LIVE
    assert not again.looks_up_before_confirming
    assert again.copies_results
    assert again.has_begun


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
    stored = QSettings("xb-desktop", "xb-desktop")
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
