"""The one schema of managed settings, whatever the system keeps them in: names and their values.

A new setting is a field of `Policy` and a reader in `_READERS`. A value that cannot be read counts
as not set, which is told; everything else holds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from xb_desktop.languages import Language
from xb_desktop.managed.policy import ExportRule, KeptFor, Policy, Rule
from xb_desktop.managed.problem import Problem, Wrong
from xb_desktop.orders.address import CANARY, Address, AddressError
from xb_desktop.orders.named_address import Colour, NamedAddress, clean_name, is_usable_name
from xb_desktop.orders.reasons import MAX_REASONS, clean_reasons
from xb_desktop.settings import RETENTION_DAYS, Setting

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

MOST_ADDRESSES = 200
"""More than anybody chooses among."""
SWITCHES = frozenset({"look_up", "copy_results", "audit"})
LISTS = frozenset({"addresses", "reasons", "locked", "hidden"})
"""What the registry has no types for (`registry`)."""
_FOR_EVER = "for_ever"
_PARTS_OF_ADDRESS = {"name", "address", "colour"}


class Source(NamedTuple):
    """One place with settings, as the system keeps them: `values` by name, not checked yet.

    `place` is its name for people. `problems` are those of the place itself.
    """

    place: str
    values: Mapping[str, object]
    problems: tuple[Problem, ...] = ()


class BadValueError(Exception):
    """A value cannot be used; `wrong` says why, and `part` which part of it."""

    def __init__(self, wrong: Wrong, part: str = "") -> None:
        super().__init__(wrong)
        self.wrong = wrong
        self.part = part


class _Reading:
    """The values of one source as they are read; a part that cannot be used is told."""

    def __init__(self, source: Source) -> None:
        self._place = source.place
        self.problems = list(source.problems)

    def tell(self, name: str, wrong: Wrong) -> None:
        """Note that a value is ignored."""
        self.problems.append(Problem(self._place, name, wrong))

    def parts(
        self, name: str, value: object, most: int, read: Callable[[object], Any]
    ) -> Iterator[Any]:
        """Return what can be used of a list. Raises `BadValueError` where it is none."""
        if not isinstance(value, list):
            raise BadValueError(Wrong.NOT_A_LIST)
        if len(value) > most:
            self.tell(f"{name}[{most + 1}]", Wrong.TOO_MANY)
        for number, part in enumerate(value[:most], start=1):
            try:
                yield read(part)
            except BadValueError as error:
                self.tell(f"{name}[{number}]{error.part}", error.wrong)


def read(sources: Iterable[Source]) -> Policy:
    """Return the policy of all sources; the first one that has a usable value for a name counts."""
    values: dict[str, Any] = {}
    places: dict[str, str] = {}
    problems: list[Problem] = []
    found_in: list[str] = []
    for source in sources:
        found_in.append(source.place)
        reading = _Reading(source)
        for name, value in source.values.items():
            if name not in _READERS:
                reading.tell(name, Wrong.UNKNOWN_NAME)
                continue
            try:
                found = _READERS[name](reading, value)
            except BadValueError as error:
                reading.tell(name + error.part, error.wrong)
            else:
                places.setdefault(name, source.place)
                values.setdefault(name, found)
        problems += reading.problems
    policy = Policy(**values, problems=tuple(problems), places=tuple(found_in))
    return _with_reasons(_with_known_default(policy, places), places)


def _with_known_default(policy: Policy, places: Mapping[str, str]) -> Policy:
    """Forget a default that is in no list: it would be in use without a name."""
    known = {named.address for named in policy.addresses} | {CANARY, None}
    if policy.default_address in known:
        return policy
    problem = Problem(places["default_address"], "default_address", Wrong.NOT_LISTED)
    return policy._replace(default_address=None, problems=(*policy.problems, problem))


def _with_reasons(policy: Policy, places: Mapping[str, str]) -> Policy:
    """Forget that a reason is required where there is none: no order could be cancelled."""
    if policy.reason is not Rule.REQUIRED or policy.reasons:
        return policy
    problem = Problem(places["reason"], "reason", Wrong.NO_REASONS)
    return policy._replace(reason=Rule.OPTIONAL, problems=(*policy.problems, problem))


def _switch(_: _Reading, value: object) -> bool:
    if not isinstance(value, bool):
        raise BadValueError(Wrong.NOT_A_SWITCH)
    return value


def _rule(_: _Reading, value: object) -> Rule:
    try:
        return Rule(_text(value))
    except ValueError:
        raise BadValueError(Wrong.NOT_A_RULE) from None


def _kept_for(_: _Reading, value: object) -> KeptFor:
    if value == _FOR_EVER:
        return KeptFor(None)
    if not isinstance(value, int) or value not in RETENTION_DAYS:
        raise BadValueError(Wrong.NOT_A_TIME)
    return KeptFor(value)


def _export(_: _Reading, value: object) -> ExportRule:
    try:
        return ExportRule(_text(value))
    except ValueError:
        raise BadValueError(Wrong.NOT_AN_EXPORT) from None


def _language(_: _Reading, value: object) -> Language:
    try:
        return Language(_text(value))
    except ValueError:
        raise BadValueError(Wrong.NOT_A_LANGUAGE) from None


def _default_address(_: _Reading, value: object) -> Address:
    return _address(value)


def _addresses(reading: _Reading, value: object) -> tuple[NamedAddress, ...]:
    found: dict[Address, NamedAddress] = {}

    def read_one(part: object) -> None:
        named = _named_address(part)
        if named.address in found or named.name.casefold() in _names(found.values()):
            raise BadValueError(Wrong.TWICE)
        found[named.address] = named

    for _ in reading.parts("addresses", value, MOST_ADDRESSES, read_one):
        continue
    return tuple(found.values())


def _names(addresses: Iterable[NamedAddress]) -> set[str]:
    return {named.name.casefold() for named in addresses}


def _named_address(part: object) -> NamedAddress:
    if not isinstance(part, dict):
        raise BadValueError(Wrong.NOT_A_TABLE)
    unknown = sorted(str(name) for name in part.keys() - _PARTS_OF_ADDRESS)
    if unknown:
        raise BadValueError(Wrong.UNKNOWN_NAME, f".{unknown[0]}")
    address = _in_part(".address", lambda: _address(part.get("address")))
    if address == CANARY:
        # It is in every list, with a name of its own.
        raise BadValueError(Wrong.TWICE, ".address")
    name = _in_part(".name", lambda: _name(part.get("name")))
    return NamedAddress(name, address, _in_part(".colour", lambda: _colour(part.get("colour"))))


def _in_part(part: str, read_part: Callable[[], Any]) -> Any:
    try:
        return read_part()
    except BadValueError as error:
        raise BadValueError(error.wrong, part) from None


def _address(value: object) -> Address:
    try:
        return Address.parse(_text(value))
    except AddressError:
        raise BadValueError(Wrong.NOT_AN_ADDRESS) from None


def _name(value: object) -> str:
    name = clean_name(_text(value))
    if not is_usable_name(name):
        raise BadValueError(Wrong.NOT_A_NAME)
    return name


def _colour(value: object) -> Colour:
    if value is None:
        # As in the settings of a person: what is not marked otherwise is to be taken for live.
        return Colour.RED
    try:
        return Colour(_text(value))
    except ValueError:
        raise BadValueError(Wrong.NOT_A_COLOUR) from None


def _reasons(reading: _Reading, value: object) -> tuple[str, ...]:
    found = dict.fromkeys(reading.parts("reasons", value, MAX_REASONS, _reason))
    return tuple(found)


def _reason(part: object) -> str:
    usable = clean_reasons(_text(part))
    if len(usable) != 1:
        raise BadValueError(Wrong.NOT_A_REASON)
    return usable[0]


def _settings(name: str) -> Callable[[_Reading, object], frozenset[Setting]]:
    def read_list(reading: _Reading, value: object) -> frozenset[Setting]:
        return frozenset(reading.parts(name, value, len(Setting) * 4, _setting))

    return read_list


def _setting(part: object) -> Setting:
    try:
        return Setting(_text(part))
    except ValueError:
        raise BadValueError(Wrong.NOT_A_SETTING) from None


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise BadValueError(Wrong.NOT_A_TEXT)
    return value


_READERS: Mapping[str, Callable[[_Reading, object], Any]] = {
    "addresses": _addresses,
    "default_address": _default_address,
    "look_up": _switch,
    "copy_results": _switch,
    "ticket": _rule,
    "reason": _rule,
    "reasons": _reasons,
    "keep_attempts": _kept_for,
    "export": _export,
    "language": _language,
    "audit": _switch,
    "locked": _settings("locked"),
    "hidden": _settings("hidden"),
}
