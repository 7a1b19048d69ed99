"""The window of the gui tests, and a bench on which gateways stand between it and the service."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
import trustme

from tests.gateways.bench import Bench


@pytest.fixture
def bench(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, authority: trustme.CA
) -> Iterator[Bench]:
    """Return the bench of one test; what it started is ended afterwards."""
    with tempfile.TemporaryDirectory() as name:
        open_folder = Path(name)
        open_folder.chmod(0o755)
        with Bench(monkeypatch, tmp_path, open_folder, authority) as standing:
            yield standing
