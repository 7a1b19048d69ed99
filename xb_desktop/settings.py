"""What a person has chosen, behind named properties. Holds no key and nothing of any order."""

from __future__ import annotations

import sys
from enum import Enum, StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QSettings, Signal

from xb_desktop.languages import Language
from xb_desktop.orders.address import CANARY, Address, AddressError

if TYPE_CHECKING:
    from xb_desktop.orders.named_address import NamedAddress

_ADDRESSES = "addresses"
_IN_USE = "address_in_use"
_LANGUAGE = "language"
_HAS_BEGUN = "has_begun"
_REASONS = "reasons"
_RETENTION = "keep_attempts_days"
_FOR_EVER = "for_ever"
_TOLD_RETENTION = "told_of_retention"
_ON_TOP = "keep_on_top"
_WINDOW = "window"

RETENTION_DAYS = range(30, 366)
"""How long attempts can be kept, unless they are kept for ever."""
USUAL_RETENTION = 90
"""The days that hold where nobody has chosen."""

_NAME = "xb-desktop"
_MOST_ADDRESSES = 1000
"""Whatever number of them a file claims to hold: to look for two thousand million takes hours."""
_OBJECTS = (b"@Variant(", b"@DateTime(")
"""How Qt writes objects of its own, which we never have written: a bad one ends the process when it
is read (`std::bad_alloc`)."""


class Setting(StrEnum):
    """What an organisation can choose for everybody; the values are the names in its settings."""

    ADDRESSES = "addresses"
    ADDRESS_IN_USE = "address_in_use"
    LOOK_UP = "look_up"
    COPY_RESULTS = "copy_results"
    TICKET = "ticket"
    REASON = "reason"
    REASONS = "reasons"
    KEEP_ATTEMPTS = "keep_attempts"
    LANGUAGE = "language"


_STORED = {
    Setting.LOOK_UP: "look_up_before_confirming",
    Setting.COPY_RESULTS: "copy_results_at_once",
    Setting.TICKET: "record_ticket",
    Setting.REASON: "record_reason",
}
"""The names of the switches in the file of a person."""


class Failure(Enum):
    """What can go wrong with the settings file. The window has the words."""

    UNREAD = "unread"
    NOT_SAVED = "not_saved"


class WindowPlace(NamedTuple):
    """The window's upper left corner and its size, in pixels.

    The size is 0 x 0 unless somebody has chosen one: then it follows what is in the window.
    """

    x: int
    y: int
    width: int
    height: int


class Settings(QObject):
    """The choices of this user, in the place where the system keeps such things.

    The file can be edited by hand: what cannot be read there counts as not chosen. A choice that
    cannot be written holds until the program ends.

    Signals:
        failed(Failure): the file cannot be read, or a choice cannot be written; the latter is told
            once until one can be written again.
    """

    failed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._stored = _open()
        self._tells_loss = True

    @property
    def path(self) -> str:
        """Where the choices are kept, as the system names it."""
        return stored_settings().fileName()

    @property
    def is_readable(self) -> bool:
        """Whether the file can be read, if there is one."""
        # Qt reads most of the file only when it is asked for something in it.
        self._stored.allKeys()
        return self._stored.status() is QSettings.Status.NoError

    def check(self) -> None:
        """Tell of a file that cannot be read."""
        if not self.is_readable:
            self._log(Failure.UNREAD, self._stored)
            self.failed.emit(Failure.UNREAD)

    def is_locked(self, _: Setting) -> bool:
        """Whether the organisation has chosen, so that nobody can choose here."""
        return False

    def is_hidden(self, _: Setting) -> bool:
        """Whether the organisation wants a setting not to be shown."""
        return False

    @property
    def is_audited(self) -> bool:
        """Whether the organisation has attempts written to the system's log."""
        return False

    @property
    def can_export(self) -> bool:
        """Whether the history can be exported to a file."""
        return True

    @property
    def exports_in_full(self) -> bool:
        """Whether an export can contain whole email addresses."""
        return True

    def is_given(self, _: NamedAddress | None) -> bool:
        """Whether the organisation has entered an address, so that nobody can change it here."""
        return False

    @property
    def looks_up_before_confirming(self) -> bool:
        """Whether a confirmation asks the service what the order is."""
        return self._choice(Setting.LOOK_UP, default=True)

    @looks_up_before_confirming.setter
    def looks_up_before_confirming(self, wanted: bool) -> None:
        self._put(_STORED[Setting.LOOK_UP], wanted)

    @property
    def language(self) -> Language | None:
        """The language that was chosen for all texts; None for the system's."""
        stored = self._text(_LANGUAGE)
        return Language(stored) if stored in set(Language) else None

    @language.setter
    def language(self, language: Language | None) -> None:
        self._store_language(language)

    def _store_language(self, language: Language | None) -> None:
        self._put(_LANGUAGE, "" if language is None else language.value)

    @property
    def copies_results(self) -> bool:
        """Whether each result goes to the clipboard at once, without a press."""
        return self._choice(Setting.COPY_RESULTS, default=False)

    @copies_results.setter
    def copies_results(self, wanted: bool) -> None:
        self._put(_STORED[Setting.COPY_RESULTS], wanted)

    @property
    def records_ticket(self) -> bool:
        """Whether the form asks for the number of a ticket."""
        return self.requires_ticket or self._choice(Setting.TICKET, default=False)

    @records_ticket.setter
    def records_ticket(self, wanted: bool) -> None:
        self._put(_STORED[Setting.TICKET], wanted)

    @property
    def records_reason(self) -> bool:
        """Whether the form asks why an order is cancelled, and offers `reasons`."""
        return self.requires_reason or self._choice(Setting.REASON, default=False)

    @records_reason.setter
    def records_reason(self, wanted: bool) -> None:
        self._put(_STORED[Setting.REASON], wanted)

    @property
    def reasons(self) -> tuple[str, ...]:
        """The reasons of this desk, in their order; what could not be recorded is left out."""
        from xb_desktop.orders.reasons import clean_reasons

        return clean_reasons(self._text(_REASONS))

    @reasons.setter
    def reasons(self, reasons: tuple[str, ...]) -> None:
        self._store_reasons(reasons)

    def _store_reasons(self, reasons: tuple[str, ...]) -> None:
        self._put(_REASONS, "\n".join(reasons))

    @property
    def requires_ticket(self) -> bool:
        """Whether no order is cancelled without a ticket."""
        return False

    @property
    def requires_reason(self) -> bool:
        """Whether no order is cancelled without a reason."""
        return False

    @property
    def retention_days(self) -> int | None:
        """After how many days attempts are deleted, one of `RETENTION_DAYS`; None for never."""
        stored = self._text(_RETENTION)
        if stored == _FOR_EVER:
            return None
        return int(stored) if _is_retention(stored) else USUAL_RETENTION

    @retention_days.setter
    def retention_days(self, days: int | None) -> None:
        self._store_retention_days(days)

    def _store_retention_days(self, days: int | None) -> None:
        self._put(_RETENTION, _FOR_EVER if days is None else str(days))

    @property
    def has_chosen_retention(self) -> bool:
        """Whether somebody has chosen how long attempts are kept."""
        stored = self._text(_RETENTION)
        return stored == _FOR_EVER or _is_retention(stored)

    @property
    def has_told_retention(self) -> bool:
        """Whether a notice has told that attempts will be deleted, and nobody has chosen since.

        What cannot be read of a choice may have been *for ever*.
        """
        return not self._text(_RETENTION) and self._switch(_TOLD_RETENTION, default=False)

    @has_told_retention.setter
    def has_told_retention(self, told: bool) -> None:
        # That it is lost is nothing to tell: then the notice comes again.
        self._stored.setValue(_TOLD_RETENTION, told)

    @property
    def has_begun(self) -> bool:
        """Whether somebody has made an attempt here: no first steps are needed any more."""
        return self._switch(_HAS_BEGUN, default=False)

    @has_begun.setter
    def has_begun(self, begun: bool) -> None:
        # Nobody has chosen this: that it is lost is nothing to tell.
        self._stored.setValue(_HAS_BEGUN, begun)

    @property
    def keeps_on_top(self) -> bool:
        """Whether the window stays above those of other programs."""
        return self._switch(_ON_TOP, default=False)

    @keeps_on_top.setter
    def keeps_on_top(self, wanted: bool) -> None:
        self._put(_ON_TOP, wanted)

    @property
    def window_place(self) -> WindowPlace | None:
        """Where the window was last; None where that is not known."""
        numbers = self._text(_WINDOW).split()
        if len(numbers) != 4 or not all(map(_is_coordinate, numbers)):
            return None
        return WindowPlace(*map(int, numbers))

    @window_place.setter
    def window_place(self, place: WindowPlace) -> None:
        # Nobody has chosen this: that it is lost is nothing to tell.
        self._stored.setValue(_WINDOW, " ".join(map(str, place)))

    @property
    def addresses(self) -> tuple[NamedAddress, ...]:
        """The addresses that were entered here, each at most once, in their order."""
        found: dict[Address, NamedAddress] = {}
        for index in range(min(self._stored.beginReadArray(_ADDRESSES), _MOST_ADDRESSES)):
            self._stored.setArrayIndex(index)
            named = self._read_address()
            if named is not None:
                found.setdefault(named.address, named)
        self._stored.endArray()
        return tuple(found.values())

    @addresses.setter
    def addresses(self, addresses: tuple[NamedAddress, ...]) -> None:
        self._store_addresses(addresses)

    def _store_addresses(self, addresses: tuple[NamedAddress, ...]) -> None:
        self._stored.remove(_ADDRESSES)
        self._stored.beginWriteArray(_ADDRESSES, len(addresses))
        for index, named in enumerate(addresses):
            self._stored.setArrayIndex(index)
            self._stored.setValue("name", named.name)
            self._stored.setValue("address", str(named.address))
            self._stored.setValue("colour", named.colour.value)
        self._stored.endArray()
        self._save()

    @property
    def known_addresses(self) -> tuple[Address, ...]:
        """All that can be chosen: the documented one, and those that were entered."""
        return (CANARY, *(named.address for named in self.addresses))

    @property
    def address_in_use(self) -> Address:
        """The address that was chosen last, if it is still among the known ones; else the test."""
        return self._chosen_address() or CANARY

    @address_in_use.setter
    def address_in_use(self, address: Address) -> None:
        self._store_address_in_use(address)

    def _store_address_in_use(self, address: Address) -> None:
        self._put(_IN_USE, str(address))

    def _chosen_address(self) -> Address | None:
        stored = self._text(_IN_USE)
        if not stored or stored == str(CANARY):
            return CANARY if stored else None
        known = (named.address for named in self.addresses)
        return next((address for address in known if str(address) == stored), None)

    def named(self, address: Address) -> NamedAddress | None:
        """Return the entry of an address, if it has one."""
        return next((named for named in self.addresses if named.address == address), None)

    def _read_address(self) -> NamedAddress | None:
        from xb_desktop.orders.named_address import Colour, NamedAddress, clean_name, is_usable_name

        name = clean_name(self._text("name"))
        try:
            address = Address.parse(self._text("address"))
            colour = Colour(self._text("colour") or Colour.RED)
        except (AddressError, ValueError):
            return None
        is_its_own = is_usable_name(name) and address != CANARY
        return NamedAddress(name, address, colour) if is_its_own else None

    def _text(self, name: str) -> str:
        value = self._stored.value(name)
        return value if isinstance(value, str) else ""

    def _choice(self, setting: Setting, *, default: bool) -> bool:
        """Whether a switch that an organisation may set is on."""
        return self._switch(_STORED[setting], default=default)

    def _switch(self, name: str, *, default: bool) -> bool:
        value = self._stored.value(name)
        if isinstance(value, bool):
            return value
        return {"true": True, "false": False}.get(self._text(name), default)

    def _put(self, name: str, value: object) -> None:
        """Store what somebody has chosen, and tell if that is lost."""
        self._stored.setValue(name, value)
        self._save()

    def _save(self) -> None:
        self._stored.sync()
        # An object keeps the first error that it met; one that is made now knows only of the last.
        now = _open()
        is_saved = now.status() is QSettings.Status.NoError
        if not is_saved and self._tells_loss:
            self._log(Failure.NOT_SAVED, now)
            self.failed.emit(Failure.NOT_SAVED)
        self._tells_loss = is_saved

    def _log(self, failure: Failure, stored: QSettings) -> None:
        from xb_desktop.system import log

        log.logger(__name__).error("settings %s: %s", failure.value, stored.status().name)


def stored_settings() -> QSettings:
    """Return the file with the choices of this user, unchecked.

    It is a text file on every system. Linux' own format is one. The registry of Windows and the
    property lists of macOS are not: `_holds_objects` could not look into them, and
    `QSettings.setPath`, with which tests stay away from a person's settings, does not move them.
    """
    if sys.platform not in {"win32", "darwin"}:
        return QSettings(_NAME, _NAME)
    stored = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, _NAME, _NAME)
    # On Windows, any user of the computer can put a file there that is meant for all of them.
    stored.setFallbacksEnabled(False)
    return stored


def _is_retention(text: str) -> bool:
    return _is_coordinate(text) and int(text) in RETENTION_DAYS


def _is_coordinate(text: str) -> bool:
    """Whether a text is a number that a screen may have; Qt's are of 32 bits."""
    return text.removeprefix("-").isdecimal() and text.isascii() and len(text) <= 6


def _open() -> QSettings:
    stored = stored_settings()
    if _holds_objects(Path(stored.fileName())):
        # Reads nothing, writes nothing, and says so. Under a name of its own: Qt keeps what it has
        # read of a file for all who open the same.
        return QSettings(f"{stored.fileName()}.unread", QSettings.Format.InvalidFormat)
    return stored


def _holds_objects(path: Path) -> bool:
    try:
        content = path.read_bytes() if path.is_file() else b""
    except OSError:
        # Qt will meet the same, and say so.
        return False
    return any(mark in content for mark in _OBJECTS)
