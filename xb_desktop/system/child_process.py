"""A child process of this program: how it is started, and how it ends with its parent."""

from __future__ import annotations

import os
import subprocess
import sys
import threading

from xb_desktop.system.own_command import own_command


def start(*arguments: str) -> subprocess.Popen[bytes]:
    """Start this program with arguments, between two pipes, without a console.

    Raises `OSError` where the system starts none.
    """
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


def said_by(*arguments: str, seconds: float) -> tuple[int, str]:
    """Run this program to its end; return its exit code and what it printed, errors last.

    Raises `OSError` where the system starts none, and `subprocess.TimeoutExpired` after `seconds`,
    when it is ended.
    """
    done = subprocess.run(  # noqa: S603 - this very program, with arguments of its own
        [*own_command(), *arguments],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        start_new_session=True,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        timeout=seconds,
        check=False,
    )
    return done.returncode, (done.stdout + done.stderr).decode("utf-8", "replace").strip()


def end_with_input() -> None:
    """End this process as soon as its parent has ended, whatever it is doing then."""
    threading.Thread(target=_wait_for_end, daemon=True).start()


def _wait_for_end() -> None:
    while os.read(sys.stdin.fileno(), 1):
        continue
    os._exit(0)
