"""The values below a policy key of the Windows registry, as group policies set them.

switch             REG_DWORD, 0 or 1
number             REG_DWORD
text               REG_SZ
list of texts      REG_MULTI_SZ, or REG_SZ with a JSON array
list of addresses  REG_SZ or REG_MULTI_SZ with a JSON array, as in the policy file
"""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

from xb_desktop.managed.problem import Problem, Wrong
from xb_desktop.managed.schema import LISTS, SWITCHES, Source
from xb_desktop.system import policy_place

if sys.platform == "win32":
    import winreg

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST_VALUES = 200


def typed(name: str, value: object) -> object:
    """Return a value of the registry as the schema has it; one that does not fit as it is."""
    if name in SWITCHES and value in (0, 1):
        return bool(value)
    if name == "addresses" and isinstance(value, list):
        value = "\n".join(map(str, value))
    if name in LISTS and isinstance(value, str) and value.strip().startswith("["):
        try:
            return json.loads(value)
        except (ValueError, RecursionError):
            return value
    return value


if sys.platform == "win32":
    _ROOTS = {
        "HKEY_LOCAL_MACHINE": winreg.HKEY_LOCAL_MACHINE,
        "HKEY_CURRENT_USER": winreg.HKEY_CURRENT_USER,
    }

    def sources() -> Iterator[Source]:
        """Return what is set for the computer, which counts most, and for the user."""
        for name, root in _ROOTS.items():
            place = f"{name}\\{policy_place.REGISTRY_KEY}"
            try:
                with winreg.OpenKey(root, policy_place.REGISTRY_KEY) as key:
                    yield Source(place, dict(_values(key)))
            except FileNotFoundError:
                continue
            except OSError:
                yield Source(place, {}, (Problem(place, "", Wrong.UNREADABLE),))

    def _values(key: winreg.HKEYType) -> Iterator[tuple[str, object]]:
        for number in range(_MOST_VALUES):
            try:
                name, value, _ = winreg.EnumValue(key, number)
            except OSError:
                # There are no more.
                return
            # The registry does not tell capitals from small letters.
            yield name.lower(), typed(name.lower(), value)
