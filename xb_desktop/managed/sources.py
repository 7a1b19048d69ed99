"""The settings of an organisation, read from where the system keeps them."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from xb_desktop.managed.json_file import json_table
from xb_desktop.managed.problem import Problem, Wrong
from xb_desktop.managed.schema import Source, read
from xb_desktop.managed.trusted_file import FaultError, read_trusted
from xb_desktop.system import policy_place
from xb_desktop.system.data_folder import path_text

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from xb_desktop.managed.policy import Policy

    Parse = Callable[[bytes], tuple[dict[str, object], list[tuple[str, Wrong]]]]


def load() -> Policy:
    """Return what the organisation has set on this computer, and all that is wrong with it.

    Reads small files or the registry. Never raises: what cannot be used is in `Policy.problems`.
    """
    if sys.platform == "win32":
        from xb_desktop.managed import registry

        return read(registry.sources())
    parse = _parser()
    return read(file_source(path, parse) for path in policy_place.present_files())


def file_source(path: Path, parse: Parse) -> Source:
    """Return what a file sets; nothing, and why, where it is not trusted or cannot be read."""
    place = path_text(path)
    try:
        values, ignored = parse(read_trusted(path))
    except FaultError as error:
        return Source(place, {}, (Problem(place, "", error.wrong),))
    except ValueError:
        return Source(place, {}, (Problem(place, "", Wrong.MALFORMED),))
    return Source(place, values, tuple(Problem(place, name, wrong) for name, wrong in ignored))


def _parser() -> Parse:
    if sys.platform != "darwin":
        return json_table
    from xb_desktop.managed.property_list import property_table

    return property_table
