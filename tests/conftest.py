"""Every test runs in a home of its own, without the keychain, proxies or settings of its user."""

from __future__ import annotations

import os
import ssl
from typing import TYPE_CHECKING

import pytest
import trustme
from PySide6.QtCore import QSettings

from tests.support.tls import server_tls, trusting

if TYPE_CHECKING:
    from pathlib import Path

pytest_plugins = ["tests.support.desk"]


def pytest_configure() -> None:
    """Let every window of this process open without a screen; system tests start their own."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the test a home folder, and take away what its user's settings would change."""
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setenv("HOME", str(folder))
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(folder))
    for name in list(os.environ):
        if name.startswith("XDG_") or name.lower().endswith("_proxy"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    return folder


@pytest.fixture(scope="session")
def authority() -> trustme.CA:
    """Return a certificate authority that nobody trusts but for a test."""
    return trustme.CA()


@pytest.fixture
def tls(authority: trustme.CA) -> ssl.SSLContext:
    """Return a server's TLS for `localhost`, from the tests' authority."""
    return server_tls(authority, "localhost", "127.0.0.1")


@pytest.fixture
def trusted(authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the system trust the tests' authority, as a company's computers trust its own."""
    for name, value in trusting(authority, tmp_path).items():
        monkeypatch.setenv(name, value)
