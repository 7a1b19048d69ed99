"""How this program starts itself once more, and what such a process can be there for.

Some work needs libraries for a moment that would stay in the window's memory for the rest of the
run. It has a process of its own, which ends with its answer.
"""

from __future__ import annotations

import os
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import subprocess

KEYCHAIN_CALL = "--one-keychain-call"
"""The argument that makes it a `system_keychain` process. For no person: `--help` has it not."""
JOURNAL_LOOK = "--one-look-at-the-journal"
"""The argument, before a folder, that makes it a `journal_look` process. For no person either."""

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


def start(*arguments: str) -> subprocess.Popen[bytes]:
    """Start a process between two pipes, which nobody sees or hears of.

    Raises `OSError` where the system starts none.
    """
    import subprocess

    return subprocess.Popen(  # noqa: S603 - this very program, with arguments of its own
        [*own_command(), *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        # What a library says of an error could hold a key, or a customer's address.
        stderr=subprocess.DEVNULL,
        # Ctrl-C in a terminal is for the window, which lets its answer come first.
        start_new_session=True,
        # On Windows a console would flash up; elsewhere there is no such flag.
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def end_with_input() -> None:
    """End this process as soon as whoever started it has, whatever it is doing then."""
    threading.Thread(target=_wait_for_end, daemon=True).start()


def _wait_for_end() -> None:
    while os.read(sys.stdin.fileno(), 1):
        continue
    os._exit(0)
