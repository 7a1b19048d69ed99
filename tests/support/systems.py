"""On which systems a test can hold, said once, and what differs between them."""

from __future__ import annotations

import stat
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path


def is_wine() -> bool:
    """Whether Windows is Wine here: its `ntdll` exports what no other one does."""
    if sys.platform != "win32":
        return False
    import ctypes

    return hasattr(ctypes.windll.ntdll, "wine_get_version")


def not_under_wine(lacks: str) -> pytest.MarkDecorator:
    """Skip a test under Wine, which `lacks` something that Windows has."""
    return pytest.mark.skipif(is_wine(), reason=f"Wine: {lacks}")


def posix_only(why: str) -> pytest.MarkDecorator:
    """Skip a test on Windows, which has no such thing."""
    return pytest.mark.skipif(sys.platform == "win32", reason=f"Windows: {why}")


def windows_only(why: str) -> pytest.MarkDecorator:
    """Skip a test everywhere but on Windows, also where that is Wine."""
    return pytest.mark.skipif(sys.platform != "win32", reason=f"only on Windows: {why}")


def assert_private(path: Path) -> None:
    """Assert that a file or folder is its owner's alone.

    On Windows it is so by the access list that it inherits from the user's profile; Python shows
    the read-only flag in the place of a mode there.
    """
    if sys.platform != "win32":
        found = path.stat()
        expected = 0o700 if stat.S_ISDIR(found.st_mode) else 0o600
        assert stat.S_IMODE(found.st_mode) == expected
