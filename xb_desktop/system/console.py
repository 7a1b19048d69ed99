"""What the program says without a window: on its streams or, where it has none, in a message box.

A windowed program of Windows has no standard streams (`sys.stdout` and `sys.stderr` are None) but
those that whoever started it has redirected: what it printed would be lost without a word.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TextIO


def say(text: str) -> None:
    """Say what was asked for, such as the version."""
    _say(text, sys.stdout, is_error=False)


def say_to_programs(text: str) -> None:
    """Say what other programs read: no message box waits where nobody may see it."""
    if sys.stdout is not None or sys.platform != "win32":
        _say(text, sys.stdout, is_error=False)
    else:
        print_on_parents_console(text)


def say_error(text: str) -> None:
    """Say why the program ends without having done what was asked for."""
    _say(text, sys.stderr, is_error=True)


def print_error(text: str) -> None:
    """Print an error that is told elsewhere, too: where there is no stream, nothing is said."""
    if sys.stderr is not None:
        _print_if_possible(text, sys.stderr)


def _say(text: str, stream: TextIO | None, *, is_error: bool) -> None:
    if stream is not None:
        _print_if_possible(text, stream)
    elif sys.platform == "win32" and not print_on_parents_console(text):
        show_box(text, is_error=is_error)


def _print_if_possible(text: str, stream: TextIO) -> None:
    try:
        _print(text, stream)
    except (OSError, ValueError):
        # Closed, full, or a pipe that nobody reads: there is nobody to tell that to.
        _discard(stream)


def _discard(stream: TextIO) -> None:
    """Let whatever is written to a stream go nowhere, with what it could not write.

    Python would try again at the exit, print a traceback, and end with an exit code of its own.
    """
    with suppress(OSError, ValueError):
        number = stream.fileno()
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, number)
        os.close(nowhere)


def _print(text: str, stream: TextIO) -> None:
    try:
        print(text, file=stream, flush=True)
    except UnicodeEncodeError:
        # Some locales have no code for every character.
        encoded = text.encode(stream.encoding, "backslashreplace")
        print(encoded.decode(stream.encoding), file=stream, flush=True)


if sys.platform == "win32":
    _PARENT_PROCESS = -1
    _ICON_ERROR, _ICON_INFORMATION, _SET_FOREGROUND = 0x10, 0x40, 0x10000

    def print_on_parents_console(text: str) -> bool:
        """Print on the console in which the program was started; return whether there is one."""
        # Hardly any start has anything to say.
        import ctypes

        # Fails where there is none, but also where it is this program's already.
        ctypes.windll.kernel32.AttachConsole(_PARENT_PROCESS)
        try:
            with open("CONOUT$", "w", encoding="utf-8") as console:  # noqa: PTH123 - no file
                # Below the prompt, which does not wait for a windowed program.
                print(f"\n{text}", file=console)
        except OSError:
            return False
        return True

    def show_box(text: str, *, is_error: bool) -> None:
        """Show a text until somebody has read it; needs no Qt."""
        import ctypes

        icon = _ICON_ERROR if is_error else _ICON_INFORMATION
        ctypes.windll.user32.MessageBoxW(None, text, "XB Desktop", icon | _SET_FOREGROUND)
