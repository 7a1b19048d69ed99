"""What an organisation has set: the values that hold, and what was wrong with the others."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from xb_desktop.orders.address import CANARY
from xb_desktop.settings import Setting

if TYPE_CHECKING:
    from xb_desktop.languages import Language
    from xb_desktop.managed.problem import Problem
    from xb_desktop.orders.address import Address
    from xb_desktop.orders.named_address import NamedAddress


class Rule(StrEnum):
    """Whether something is recorded of each order; the values are those of the policy file."""

    OFF = "off"
    OPTIONAL = "optional"
    REQUIRED = "required"


class ExportRule(StrEnum):
    """Whether the history can be exported, and how; the values are those of the policy file."""

    OFF = "off"
    MASKED = "masked"
    """Only with masked email addresses."""
    FULL = "full"
    """With masked addresses or full ones, as the person chooses."""


class KeptFor(NamedTuple):
    """For how many days attempts are kept; None for ever."""

    days: int | None


class Policy(NamedTuple):
    """The settings of an organisation, in the names of the policy file.

    None means that nothing is set: the person chooses. A setting in `locked` has the value that is
    set here, or else the program's own; one in `hidden` is not shown either. `places` are where
    settings were found, the one that counts most first, also those that are ignored.
    """

    addresses: tuple[NamedAddress, ...] = ()
    default_address: Address | None = None
    look_up: bool | None = None
    copy_results: bool | None = None
    ticket: Rule | None = None
    reason: Rule | None = None
    reasons: tuple[str, ...] | None = None
    keep_attempts: KeptFor | None = None
    export: ExportRule = ExportRule.FULL
    language: Language | None = None
    audit: bool = False
    locked: frozenset[Setting] = frozenset()
    hidden: frozenset[Setting] = frozenset()
    problems: tuple[Problem, ...] = ()
    places: tuple[str, ...] = ()

    def locks(self, setting: Setting) -> bool:
        """Whether nobody can change a setting in the window."""
        given = {
            Setting.LOOK_UP: self.look_up,
            Setting.COPY_RESULTS: self.copy_results,
            Setting.TICKET: self.ticket,
            Setting.REASON: self.reason,
            Setting.REASONS: self.reasons,
            Setting.KEEP_ATTEMPTS: self.keep_attempts,
            Setting.LANGUAGE: self.language,
        }
        return given.get(setting) is not None or setting in self.locked | self.hidden

    def switch(self, setting: Setting) -> bool | None:
        """Return what a setting that is on or off is set to; None if it is not set."""
        rule = {Setting.TICKET: self.ticket, Setting.REASON: self.reason}.get(setting)
        if rule is not None:
            return rule is not Rule.OFF
        return {Setting.LOOK_UP: self.look_up, Setting.COPY_RESULTS: self.copy_results}.get(setting)

    def allows(self, address: Address) -> bool:
        """Whether a run may be started at an address that its command line names."""
        if self.locks(Setting.ADDRESS_IN_USE):
            return address == (self.default_address or CANARY)
        own = {named.address for named in self.addresses} | {CANARY}
        return address in own or not self.locks(Setting.ADDRESSES)
