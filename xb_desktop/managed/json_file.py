"""The table in a policy file, as Linux has it."""

from __future__ import annotations

import json
from typing import Any

from xb_desktop.managed.problem import Wrong


def json_table(content: bytes) -> tuple[dict[str, object], list[tuple[str, Wrong]]]:
    """Return the values of a JSON object by name, and which names are ignored, with the reason.

    A name that is there twice is ignored in both places: nobody knows which one was meant. Raises
    `ValueError` for what is no JSON object.
    """
    twice: list[tuple[str, Wrong]] = []

    def table(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        for name in {name for name, _ in pairs if [other for other, _ in pairs].count(name) > 1}:
            del found[name]
            twice.append((name, Wrong.TWICE))
        return found

    try:
        values = json.loads(content.decode("utf-8-sig"), object_pairs_hook=table)
    except RecursionError:
        raise ValueError from None
    if isinstance(values, dict):
        return values, twice
    raise ValueError
