"""Children that make attempts, in the hands of a test that may kill them."""

from __future__ import annotations

import json
import os
import queue
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any, Self

ROOT = Path(__file__).parents[2]
ANSWER_SECONDS = 30.0


class Children:
    """Starts children one after the other, each from a process that has everything imported."""

    def __enter__(self) -> Self:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.robustness.child"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            # It may be a file, which a limit of file sizes holds for as well.
            stderr=subprocess.DEVNULL,
        )
        self._said: queue.Queue[dict[str, Any]] = queue.Queue()
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.wait(10)
        self._listener.join(10)
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.stdout.close()

    def start(self, work: str, **job: object) -> Child:
        """Start a child and return it when it lives."""
        self.write(json.dumps({"work": work, **job}))
        return Child(self, self.hear()["pid"])

    def write(self, line: str) -> None:
        """Send a line to the process that forks."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{line}\n".encode())
        self._process.stdin.flush()

    def hear(self) -> dict[str, Any]:
        """Return what is said next."""
        return self._said.get(timeout=ANSWER_SECONDS)

    def _listen(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._said.put(json.loads(line))


class Child:
    """One child, from its birth until it is waited for."""

    def __init__(self, children: Children, pid: int) -> None:
        self._children = children
        self._pid = pid
        self.last_words: dict[str, Any] = {}

    def hear(self) -> dict[str, Any]:
        """Return what the child says next."""
        return self._children.hear()

    def kill(self) -> None:
        """End it as kill -9 does. Its process id is its own until `wait`."""
        os.kill(self._pid, signal.SIGKILL)

    def wait(self) -> bool:
        """Wait for its end; return whether it was killed. `last_words` is what it said before."""
        self._children.write("")
        while "ended" not in (said := self._children.hear()):
            self.last_words = said
        status: int = said["ended"]
        if os.WIFSIGNALED(status):
            assert os.WTERMSIG(status) == signal.SIGKILL
            return True
        assert os.WEXITSTATUS(status) == 0, self.last_words
        return False
