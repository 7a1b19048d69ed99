"""What a person has chosen, behind named properties. Holds no key and nothing of any order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings

from xb_desktop.address import CANARY, Address, AddressError

if TYPE_CHECKING:
    from xb_desktop.named_address import NamedAddress

_ADDRESSES = "addresses"
_IN_USE = "address_in_use"
_LOOKS_UP = "look_up_before_confirming"
_COPIES = "copy_results_at_once"
_HAS_BEGUN = "has_begun"


class Settings:
    """The choices of this user, in the place where the system keeps such things.

    The file can be edited by hand: what cannot be read there counts as not chosen.
    """

    def __init__(self) -> None:
        self._stored = QSettings("xb-desktop", "xb-desktop")

    @property
    def looks_up_before_confirming(self) -> bool:
        """Whether a confirmation asks the service what the order is."""
        return self._stored.value(_LOOKS_UP, "true") in {"true", True}

    @looks_up_before_confirming.setter
    def looks_up_before_confirming(self, wanted: bool) -> None:
        self._stored.setValue(_LOOKS_UP, wanted)

    @property
    def copies_results(self) -> bool:
        """Whether each result goes to the clipboard at once, without a press."""
        return self._stored.value(_COPIES, "false") in {"true", True}

    @copies_results.setter
    def copies_results(self, wanted: bool) -> None:
        self._stored.setValue(_COPIES, wanted)

    @property
    def has_begun(self) -> bool:
        """Whether somebody has made an attempt here: no first steps are needed any more."""
        return self._stored.value(_HAS_BEGUN, "false") in {"true", True}

    @has_begun.setter
    def has_begun(self, begun: bool) -> None:
        self._stored.setValue(_HAS_BEGUN, begun)

    @property
    def addresses(self) -> tuple[NamedAddress, ...]:
        """The addresses that were entered here, each at most once, in their order."""
        found: dict[Address, NamedAddress] = {}
        for index in range(self._stored.beginReadArray(_ADDRESSES)):
            self._stored.setArrayIndex(index)
            named = self._read_address()
            if named is not None:
                found.setdefault(named.address, named)
        self._stored.endArray()
        return tuple(found.values())

    @addresses.setter
    def addresses(self, addresses: tuple[NamedAddress, ...]) -> None:
        self._stored.remove(_ADDRESSES)
        self._stored.beginWriteArray(_ADDRESSES, len(addresses))
        for index, named in enumerate(addresses):
            self._stored.setArrayIndex(index)
            self._stored.setValue("name", named.name)
            self._stored.setValue("address", str(named.address))
            self._stored.setValue("colour", named.colour.value)
        self._stored.endArray()

    @property
    def address_in_use(self) -> Address:
        """The address that was chosen last, if it is still among the known ones; else the test."""
        stored = str(self._stored.value(_IN_USE, ""))
        known = {str(named.address): named.address for named in self.addresses} if stored else {}
        return known.get(stored, CANARY)

    @address_in_use.setter
    def address_in_use(self, address: Address) -> None:
        self._stored.setValue(_IN_USE, str(address))

    def named(self, address: Address) -> NamedAddress | None:
        """Return the entry of an address, if it has one."""
        return next((named for named in self.addresses if named.address == address), None)

    def _read_address(self) -> NamedAddress | None:
        from xb_desktop.named_address import Colour, NamedAddress, clean_name, is_usable_name

        name = clean_name(str(self._stored.value("name", "")))
        try:
            address = Address.parse(str(self._stored.value("address", "")))
            colour = Colour(str(self._stored.value("colour", Colour.RED)))
        except (AddressError, ValueError):
            return None
        is_its_own = is_usable_name(name) and address != CANARY
        return NamedAddress(name, address, colour) if is_its_own else None
