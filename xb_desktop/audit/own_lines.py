"""Reads audit lines back from systemd's journal, where this user may read them.

`journalctl` is systemd's interface for that: the format of its files is read by no other program
that comes with every system.
"""

from __future__ import annotations

import os
import select
import shutil
import signal
import subprocess
import sys
import time
from contextlib import suppress
from enum import Enum
from typing import TYPE_CHECKING

from xb_desktop.audit.journald import MESSAGE_ID

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_LINES = 20_000
"""The last ones: those of about 9,000 attempts, 30 MB as JSON."""
_MOST_BYTES = 64 * 1024 * 1024
_LONGEST_LINE = 1024 * 1024
_CHUNK = 64 * 1024


class Unread(Enum):
    """Why no lines are known."""

    NO_PROGRAM = "no_program"
    REFUSED = "refused"
    """Most probably, this user may not read the log."""
    TOO_MUCH = "too_much"
    """It takes too long, or is more than is read."""


class UnreadError(Exception):
    """The lines cannot be read, or not all of them."""

    def __init__(self, reason: Unread) -> None:
        super().__init__(reason)
        self.reason = reason


if sys.platform != "win32":

    def read_lines(until: float) -> Iterator[str]:
        """Return the last audit lines of this user's programs, as JSON, in the order of the log.

        Blocks until they are read, or until that time of the monotonic clock. Raises `UnreadError`,
        also after some lines: then those are not all.
        """
        program = shutil.which("journalctl")
        if program is None:
            raise UnreadError(Unread.NO_PROGRAM)
        with _started(program) as process:
            try:
                yield from _lines(process, until)
                if process.wait(max(0.0, until - time.monotonic())) != 0:
                    raise UnreadError(Unread.REFUSED)
            except subprocess.TimeoutExpired:
                raise UnreadError(Unread.TOO_MUCH) from None
            finally:
                # Nobody has waited for it yet, or it has ended: the number is nobody else's.
                if process.returncode is None:
                    with suppress(ProcessLookupError):
                        os.killpg(process.pid, signal.SIGKILL)

    def _started(program: str) -> subprocess.Popen[bytes]:
        arguments = (
            "--no-pager",
            "--quiet",
            "--output=json",
            "--output-fields=MESSAGE",
            # Without it, a long field is null.
            "--all",
            f"--lines={MOST_LINES}",
            f"MESSAGE_ID={MESSAGE_ID}",
            f"_UID={os.getuid()}",
        )
        try:
            return subprocess.Popen(  # noqa: S603 - systemd's program, with arguments of our own
                [program, *arguments],
                # Nothing else: a package of this program can have libraries that are not for it.
                env={"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C.UTF-8"},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
        except OSError:
            raise UnreadError(Unread.REFUSED) from None

    def _lines(process: subprocess.Popen[bytes], until: float) -> Iterator[str]:
        output = process.stdout
        total, rest = 0, b""
        while output is not None and (chunk := _read(output.fileno(), until)):
            total += len(chunk)
            *whole, rest = (rest + chunk).split(b"\n")
            if total > _MOST_BYTES or len(rest) > _LONGEST_LINE:
                raise UnreadError(Unread.TOO_MUCH)
            yield from (line.decode("utf-8", "replace") for line in whole)

    def _read(handle: int, until: float) -> bytes:
        """Return what comes next; nothing at the end."""
        left = until - time.monotonic()
        if left <= 0 or not select.select([handle], [], [], left)[0]:
            raise UnreadError(Unread.TOO_MUCH)
        return os.read(handle, _CHUNK)
