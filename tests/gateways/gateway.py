"""One gateway: a process on loopback with a configuration of its own, ended by its process id."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self

import pytest

if TYPE_CHECKING:
    from collections.abc import Sequence

START_SECONDS = 20.0
"""A gateway that does not accept connections after this time has failed to start."""
_FOLDERS = "/usr/local/sbin:/usr/sbin:/sbin"
"""Where daemons are; not in everybody's PATH."""


def program(name: str, package: str) -> str:
    """Return the path of a program; where it is missing, skip the test, and on Linux CI fail it."""
    found = shutil.which(name) or shutil.which(name, path=_FOLDERS)
    if found:
        return found
    if os.environ.get("CI") and sys.platform.startswith("linux"):
        pytest.fail(f"CI must have {name} (package {package})")
    pytest.skip(f"needs {name} (package {package})")


def free_port() -> int:
    """Return a port of loopback that nobody listens at."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port: int = probe.getsockname()[1]
    return port


@dataclass
class Gateway:
    """A command that serves `port` in the foreground, from `with` on until its end."""

    command: Sequence[str]
    port: int
    log: Path

    def __enter__(self) -> Self:
        with self.log.open("wb") as log:
            self._process = subprocess.Popen(
                self.command, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT
            )
        try:
            self._wait_until_it_accepts()
        except BaseException:
            self._end()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def _end(self) -> None:
        # It has nothing to save, and asked politely squid takes a second.
        self._process.kill()
        self._process.wait()

    def _wait_until_it_accepts(self) -> None:
        until = time.monotonic() + START_SECONDS
        while time.monotonic() < until and self._process.poll() is None:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.01)
        printed = self.log.read_text(errors="replace")
        raise RuntimeError(f"{self.command[0]} does not serve port {self.port}: {printed}")
