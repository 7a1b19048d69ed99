"""The operating system's user, whatever the environment says."""

from __future__ import annotations

import getpass
import os
import sys
from collections.abc import Iterator

import pytest

from xb_desktop.system import user
from xb_desktop.system.user import user_name


@pytest.fixture(autouse=True)
def _unasked() -> Iterator[None]:
    """Forget the answer of other tests, and let them not have the ones of these."""
    user_name.cache_clear()
    yield
    user_name.cache_clear()


posix_only = pytest.mark.skipif(sys.platform == "win32", reason="the users of POSIX")


@pytest.mark.parametrize("name", ["LOGNAME", "USER", "LNAME", "USERNAME"])
def test_the_environment_does_not_say_who_it_is(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Anybody can set it."""
    before = user_name()
    assert before
    monkeypatch.setenv(name, "somebody-else")
    user_name.cache_clear()
    assert user_name() == before
    assert sys.platform == "win32" or getpass.getuser() in {"somebody-else", before}


@posix_only
def test_a_user_without_a_name_has_a_number(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a container that runs as any user."""
    monkeypatch.setattr(os, "getuid", lambda: 4_000_000_123)
    assert user_name() == "4000000123"


@pytest.mark.parametrize("name", ["bad\udcff", "two\nlines", "x" * 1000, "\u202eo"])
def test_no_name_forges_a_line(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Nor is there one that the journal could not store."""
    monkeypatch.setattr(user, "_login_name", lambda: name)
    shown = user_name()
    assert shown.isprintable()
    assert 0 < len(shown) <= 126
    assert shown.encode()
