"""What an organisation has set counts above what a person has chosen, which is kept."""

from __future__ import annotations

import pytest

from xb_desktop.languages import Language
from xb_desktop.managed.managed_settings import ManagedSettings
from xb_desktop.managed.policy import ExportRule, KeptFor, Policy, Rule
from xb_desktop.orders.address import CANARY, Address
from xb_desktop.orders.named_address import Colour, NamedAddress
from xb_desktop.settings import Setting, Settings

ACME = NamedAddress("Acme", Address.parse("https://api.acme.example"), Colour.RED)
OWN = NamedAddress("Own", Address.parse("https://own.example"), Colour.GREEN)


def test_what_is_not_set_is_chosen_here() -> None:
    """An empty policy changes nothing."""
    settings = ManagedSettings(Policy())
    settings.addresses = (OWN,)
    settings.address_in_use = OWN.address
    settings.looks_up_before_confirming = False
    settings.records_ticket = settings.copies_results = True
    settings.reasons = ("Test order",)
    again = ManagedSettings(Policy())
    assert again.addresses == Settings().addresses == (OWN,)
    assert again.address_in_use == OWN.address
    assert not again.looks_up_before_confirming
    assert again.records_ticket
    assert again.copies_results
    assert again.reasons == ("Test order",)
    again.retention_days = 365
    assert ManagedSettings(Policy()).retention_days == Settings().retention_days == 365
    assert again.can_export
    assert again.exports_in_full
    assert not any(map(again.is_locked, Setting))


def test_what_is_set_counts_and_is_locked() -> None:
    """Whatever is in the file of the person, and whatever is chosen later."""
    Settings().looks_up_before_confirming = True
    Settings().records_ticket = Settings().records_reason = False
    policy = Policy(
        look_up=False,
        copy_results=False,
        ticket=Rule.REQUIRED,
        reason=Rule.OPTIONAL,
        reasons=("Ours",),
        language=Language.FRENCH,
    )
    settings = ManagedSettings(policy)
    settings.looks_up_before_confirming = settings.copies_results = True
    settings.records_ticket = settings.records_reason = False
    settings.reasons = ("Mine",)
    assert not settings.looks_up_before_confirming
    assert not settings.copies_results
    assert settings.records_ticket
    assert settings.requires_ticket
    assert settings.records_reason
    assert not settings.requires_reason
    assert settings.reasons == ("Ours",)
    locked = {Setting.LOOK_UP, Setting.COPY_RESULTS, Setting.TICKET, Setting.REASON}
    assert set(filter(settings.is_locked, Setting)) == {
        *locked,
        Setting.REASONS,
        Setting.LANGUAGE,
    }


@pytest.mark.parametrize("days", [30, 365, None])
def test_how_long_attempts_are_kept(days: int | None) -> None:
    """As the organisation says; what the person chose counts again after the policy."""
    Settings().retention_days = 60
    settings = ManagedSettings(Policy(keep_attempts=KeptFor(days)))
    assert settings.is_locked(Setting.KEEP_ATTEMPTS)
    settings.retention_days = 180
    assert settings.retention_days == days
    assert Settings().retention_days == 60


@pytest.mark.parametrize(
    ("rule", "can_export", "in_full"),
    [
        (ExportRule.OFF, False, False),
        (ExportRule.MASKED, True, False),
        (ExportRule.FULL, True, True),
    ],
)
def test_what_can_be_exported(rule: ExportRule, *, can_export: bool, in_full: bool) -> None:
    """Nothing, masked addresses, or what the person chooses."""
    settings = ManagedSettings(Policy(export=rule))
    assert settings.can_export == can_export
    assert settings.exports_in_full == in_full


def test_off_is_off_and_cannot_be_chosen() -> None:
    """An organisation may want that no ticket is asked for."""
    Settings().records_ticket = True
    settings = ManagedSettings(Policy(ticket=Rule.OFF))
    assert not settings.records_ticket
    assert settings.is_locked(Setting.TICKET)


def test_a_locked_setting_without_a_value_has_the_programs_own() -> None:
    """A choice from before the policy does not hold, and neither does an edited file."""
    Settings().looks_up_before_confirming = False
    Settings().copies_results = Settings().records_ticket = True
    Settings().reasons = ("Mine",)
    Settings().retention_days = None
    Settings().addresses = (OWN,)
    Settings().address_in_use = OWN.address
    for policy in (Policy(locked=frozenset(Setting)), Policy(hidden=frozenset(Setting))):
        settings = ManagedSettings(policy)
        assert settings.looks_up_before_confirming
        assert not settings.copies_results
        assert not settings.records_ticket
        assert settings.reasons == ()
        assert settings.retention_days == 90
        assert settings.addresses == ()
        assert settings.address_in_use == CANARY
        assert settings.is_hidden(Setting.REASONS) == (Setting.REASONS in policy.hidden)


def test_addresses_of_the_organisation_come_first() -> None:
    """They replace what the person called the same address, and are not written to their file."""
    mine = NamedAddress("Mine", ACME.address, Colour.GREEN)
    Settings().addresses = (mine, OWN)
    settings = ManagedSettings(Policy(addresses=(ACME,)))
    assert settings.addresses == (ACME, OWN)
    assert settings.named(ACME.address) == ACME
    assert settings.is_given(ACME)
    assert not settings.is_given(OWN)
    other = NamedAddress("Other", Address.parse("https://other.example"), Colour.BLUE)
    settings.addresses = (*settings.addresses, other)
    assert settings.addresses == (ACME, OWN, other)
    assert set(Settings().addresses) == {OWN, other, mine}


def test_the_default_is_used_until_another_is_chosen() -> None:
    """Also the test address can be chosen, and an address that is gone cannot."""
    policy = Policy(addresses=(ACME,), default_address=ACME.address)
    settings = ManagedSettings(policy)
    assert settings.address_in_use == ACME.address
    settings.address_in_use = CANARY
    assert ManagedSettings(policy).address_in_use == CANARY
    settings.addresses = (OWN,)
    settings.address_in_use = OWN.address
    assert ManagedSettings(policy).address_in_use == OWN.address
    settings.addresses = ()
    assert ManagedSettings(policy).address_in_use == ACME.address


def test_which_address_a_command_line_may_name() -> None:
    """Any, unless the list is locked; only that of the organisation, if the choice is."""
    local = Address.parse("http://127.0.0.1:9")
    assert Policy(addresses=(ACME,)).allows(OWN.address)
    listed = Policy(addresses=(ACME,), locked=frozenset({Setting.ADDRESSES}))
    assert listed.allows(ACME.address)
    assert listed.allows(CANARY)
    assert not listed.allows(OWN.address)
    assert not listed.allows(local)
    chosen = Policy((ACME,), ACME.address, hidden=frozenset({Setting.ADDRESS_IN_USE}))
    assert chosen.allows(ACME.address)
    assert not chosen.allows(CANARY)
