"""The window of the gui tests, and a bench on which everything around it can be broken."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import trustme

from tests.faults.bench import Bench
from tests.support.keychain import MemoryBackend


@pytest.fixture
def bench(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    authority: trustme.CA,
    backend: MemoryBackend,
) -> Iterator[Bench]:
    """Return the bench of one test; what it started is stopped afterwards."""
    with Bench(monkeypatch, tmp_path, authority, backend) as standing:
        yield standing
