"""The settings of a person below those of their organisation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xb_desktop.managed.policy import ExportRule, Rule
from xb_desktop.orders.address import CANARY, Address
from xb_desktop.settings import USUAL_RETENTION, Setting, Settings

if TYPE_CHECKING:
    from xb_desktop.languages import Language
    from xb_desktop.managed.policy import Policy
    from xb_desktop.orders.named_address import NamedAddress


class ManagedSettings(Settings):
    """What an organisation has set counts; what it has not, the person chooses.

    A locked setting without a value has the program's own: a choice from before does not count.
    What the person has chosen stays in their file, for the time after the policy.
    """

    def __init__(self, policy: Policy) -> None:
        super().__init__()
        self._policy = policy

    def is_locked(self, setting: Setting) -> bool:
        """Whether the organisation has chosen, so that nobody can choose here."""
        return self._policy.locks(setting)

    def is_hidden(self, setting: Setting) -> bool:
        """Whether the organisation wants a setting not to be shown."""
        return setting in self._policy.hidden

    @property
    def is_audited(self) -> bool:
        """Whether the organisation has attempts written to the system's log."""
        return self._policy.audit

    @property
    def can_export(self) -> bool:
        """Whether the history can be exported to a file."""
        return self._policy.export is not ExportRule.OFF

    @property
    def exports_in_full(self) -> bool:
        """Whether an export can contain whole email addresses."""
        return self._policy.export is ExportRule.FULL

    @property
    def retention_days(self) -> int | None:
        """After how many days attempts are deleted; None for never."""
        if not self.is_locked(Setting.KEEP_ATTEMPTS):
            return super().retention_days
        kept = self._policy.keep_attempts
        return USUAL_RETENTION if kept is None else kept.days

    @retention_days.setter
    def retention_days(self, days: int | None) -> None:
        if not self.is_locked(Setting.KEEP_ATTEMPTS):
            self._store_retention_days(days)

    @property
    def has_chosen_retention(self) -> bool:
        """Whether somebody has chosen how long attempts are kept, or the organisation has."""
        if not self.is_locked(Setting.KEEP_ATTEMPTS):
            return super().has_chosen_retention
        return self._policy.keep_attempts is not None

    def is_given(self, named: NamedAddress | None) -> bool:
        """Whether the organisation has entered an address, so that nobody can change it here."""
        return named in self._policy.addresses

    @property
    def language(self) -> Language | None:
        """The language of the organisation, or else the one that was chosen here."""
        if self.is_locked(Setting.LANGUAGE):
            return self._policy.language
        return super().language

    @language.setter
    def language(self, language: Language | None) -> None:
        if not self.is_locked(Setting.LANGUAGE):
            self._store_language(language)

    @property
    def requires_ticket(self) -> bool:
        """Whether no order is cancelled without a ticket."""
        return self._policy.ticket is Rule.REQUIRED

    @property
    def requires_reason(self) -> bool:
        """Whether no order is cancelled without a reason."""
        return self._policy.reason is Rule.REQUIRED

    @property
    def reasons(self) -> tuple[str, ...]:
        """The reasons of the organisation, or else those of this desk."""
        if self.is_locked(Setting.REASONS):
            return self._policy.reasons or ()
        return super().reasons

    @reasons.setter
    def reasons(self, reasons: tuple[str, ...]) -> None:
        if not self.is_locked(Setting.REASONS):
            self._store_reasons(reasons)

    @property
    def addresses(self) -> tuple[NamedAddress, ...]:
        """The addresses of the organisation, then those that were entered here."""
        given = self._policy.addresses
        if self.is_locked(Setting.ADDRESSES):
            return given
        return given + tuple(own for own in super().addresses if not self._is_taken(own))

    @addresses.setter
    def addresses(self, addresses: tuple[NamedAddress, ...]) -> None:
        if not self.is_locked(Setting.ADDRESSES):
            hidden = (own for own in super().addresses if self._is_taken(own))
            own = (named for named in addresses if not self._is_taken(named))
            self._store_addresses((*own, *hidden))

    @property
    def address_in_use(self) -> Address:
        """The address that was chosen last, if it may be used; else that of the organisation."""
        default = self._policy.default_address or CANARY
        if self.is_locked(Setting.ADDRESS_IN_USE):
            return default
        return self._chosen_address() or default

    @address_in_use.setter
    def address_in_use(self, address: Address) -> None:
        if not self.is_locked(Setting.ADDRESS_IN_USE):
            self._store_address_in_use(address)

    def _is_taken(self, own: NamedAddress) -> bool:
        """Whether an address of the person is one of the organisation's, whatever it is called."""
        return own.address in {named.address for named in self._policy.addresses}

    def _choice(self, setting: Setting, *, default: bool) -> bool:
        if not self.is_locked(setting):
            return super()._choice(setting, default=default)
        given = self._policy.switch(setting)
        return default if given is None else given
