"""The results as one line for each check, or as JSON for tools; without secrets. No Qt here."""

from __future__ import annotations

import json
import re
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING

from xb_desktop import __version__
from xb_desktop.check.result import Level, Name, Result, overall
from xb_desktop.orders.escaping import escaped
from xb_desktop.system import console
from xb_desktop.system.data_folder import path_text

if TYPE_CHECKING:
    from collections.abc import Iterable

_LONGEST = 12_000
"""Characters of one sentence: a list of whatever a check shows at most has room in it."""
_BEFORE_AT = re.compile(r"[^\s/@]+@")


def public(result: Result) -> Result:
    """Return a result as it may leave this computer.

    The home folder becomes `~`, and of what looks like an email address or like credentials only
    what follows the `@` stays: folders, proxies and variables can be named after anything.
    """
    return replace(result, sentence=_public(result.sentence), remedy=_public(result.remedy))


def to_text(results: Iterable[Result]) -> str:
    """Return one line for each result: its level, its name, what was found and what to do."""
    return "\n".join(f"{it.level:<8} {it.name:<12} {it.text}" for it in results)


def to_json(results: tuple[Result, ...]) -> str:
    """Return all results as one document, in ASCII."""
    document = {
        "version": __version__,
        "overall": overall(results),
        "results": [asdict(result) for result in results],
    }
    return json.dumps(document, indent=2)


def tell(results: tuple[Result, ...], *, as_json: bool) -> int:
    """Print the results; return the exit code: 1 if there is a fault, else 0."""
    if as_json:
        console.say_to_programs(to_json(results))
    else:
        console.say(to_text(results))
    return 1 if overall(results) is Level.FAULT else 0


def tell_unstarted(sentence: str, *, as_json: bool) -> int:
    """Print the only result where Qt cannot be loaded, and return the exit code."""
    result = public(Result(Name.LIBRARIES, Level.FAULT, sentence))
    return tell((result,), as_json=as_json)


def _public(text: str) -> str:
    home = _home()
    # Some languages have it before a colon: it is no character that hides anything.
    text = text.replace("\N{NO-BREAK SPACE}", " ")
    without_home = text.replace(home, "~") if home else text
    return escaped(_BEFORE_AT.sub("***@", without_home), longest=_LONGEST)


def _home() -> str:
    """Return the home folder as paths are shown; empty if it is not known, or the root."""
    try:
        home = path_text(Path.home())
    except RuntimeError:
        return ""
    return home if len(home) > 1 else ""
