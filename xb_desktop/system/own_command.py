"""The command that starts this program once more. Imported before the first paint."""

from __future__ import annotations

import sys
from pathlib import Path

_START = (
    "import sys; sys.path.insert(0, sys.argv.pop(1));"
    " from xb_desktop.__main__ import main; sys.exit(main())"
)
"""Starts the very package that this module is of, wherever Python would look for one."""


def own_command() -> list[str]:
    """Return the command without arguments, whether installed, in a clone or frozen."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    # -P keeps Python from importing whatever lies in the folder that we were started in.
    return [sys.executable, "-P", "-c", _START, str(Path(__file__).parent.parent.parent)]
