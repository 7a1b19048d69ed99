"""The table in a preferences file, as macOS has it; the system writes it from a profile."""

from __future__ import annotations

import plistlib
from typing import TYPE_CHECKING
from xml.parsers.expat import ExpatError

if TYPE_CHECKING:
    from xb_desktop.managed.problem import Wrong

_OF_SYSTEM = ("Payload", "_")
"""How names begin that the system may add to those of a profile."""


def property_table(content: bytes) -> tuple[dict[str, object], list[tuple[str, Wrong]]]:
    """Return the values of a property list by name, as `json_table` does.

    Raises `ValueError` for what is no property list with a dictionary.
    """
    try:
        values = plistlib.loads(content)
    except (plistlib.InvalidFileException, ExpatError, ValueError, LookupError, OverflowError):
        raise ValueError from None
    except (RecursionError, TypeError, AttributeError):
        # A damaged file leads plistlib into these.
        raise ValueError from None
    if isinstance(values, dict):
        named = {str(name): value for name, value in values.items()}
        return {name: named[name] for name in named if not name.startswith(_OF_SYSTEM)}, []
    raise ValueError
