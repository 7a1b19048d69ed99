"""Every test runs in a home of its own, without the keychain, proxies or settings of its user."""

from __future__ import annotations

import logging
import os
import ssl
import sys
import urllib.request
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
import trustme
import truststore
from hypothesis import settings
from PySide6.QtCore import QCoreApplication, QSettings
from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from tests.support.policy import remove_policy
from tests.support.tls import server_tls, trusting
from xb_desktop.languages import Language, install_language, load_language
from xb_desktop.system import policy_place

pytest_plugins = ["tests.support.desk", "tests.support.states"]

# For `--hypothesis-profile=thorough`: 21 times as many examples as usually.
settings.register_profile("thorough", settings.default, max_examples=2_100)

TESTS = Path(__file__).parent
MEASURED = {"unit", "gui"}
"""The groups whose coverage is measured."""
LONGEST = "test_every_window.py"
PATIENCE_MS = 20_000
"""How long tests of the window wait for something: 5 seconds are short for a busy machine."""
for wait in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitActive, QtBot.waitExposed):
    wait.__kwdefaults__ = {**(wait.__kwdefaults__ or {}), "timeout": PATIENCE_MS}


def pytest_configure() -> None:
    """Let every window of this process open without a screen; system tests start their own."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if sys.platform == "win32":
        # Without a screen, Qt does not look for fonts there by itself.
        os.environ.setdefault("QT_QPA_FONTDIR", str(Path(os.environ["WINDIR"]) / "Fonts"))
        # Nor does it know which font is meant there: it would take any, also one of equal widths.
        QFont.insertSubstitutions("Sans Serif", ["Segoe UI", "Liberation Sans"])
        QFont.insertSubstitutions("monospace", ["Consolas", "Liberation Mono"])


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the longest tests, and measure the coverage of those of the parts alone.

    The other groups are about whole programs, and following each of their lines takes a third
    longer; what they run of the program in the tests' own process, these tests run, too.
    """
    # The longest, at the end, would be waited for by one process alone.
    items.sort(key=lambda item: item.path.name != LONGEST)
    for item in items:
        if item.path.relative_to(TESTS).parts[0] not in MEASURED:
            item.add_marker(pytest.mark.no_cover)


@pytest.fixture(autouse=True)
def language(request: pytest.FixtureRequest) -> Language:
    """Have the program speak the language that a test asks for; English, whatever the system's."""
    wanted: Language = getattr(request, "param", Language.ENGLISH)
    load_language(wanted)
    application = QCoreApplication.instance() or request.getfixturevalue("qapp")
    install_language(application)
    return wanted


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the test a home folder, and take away what its user's settings would change."""
    folder = tmp_path / "home"
    folder.mkdir()
    # The second one is for macOS, whose own libraries do not ask for the first.
    for name in ("HOME", "CFFIXED_USER_HOME"):
        monkeypatch.setenv(name, str(folder))
    for kind in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(kind, QSettings.Scope.UserScope, str(folder))
    for name in ("getproxies_registry", "getproxies_macosx_sysconf"):
        monkeypatch.setattr(urllib.request, name, dict, raising=False)
    for name in list(os.environ):
        if name.startswith("XDG_") or name.lower().endswith("_proxy"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    # Its notifications would be shown to whoever runs the tests.
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    return folder


@pytest.fixture(autouse=True)
def policy_places(home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Have this process look for the settings of an organisation where a test can put some."""
    monkeypatch.setattr(policy_place, "POLICY_FILE", home / "etc" / "managed.json")
    monkeypatch.setattr(policy_place, "PREFERENCES_FOLDER", home / "Managed Preferences")
    key = rf"Software\xb-desktop-tests-{os.getpid()}"
    monkeypatch.setattr(policy_place, "REGISTRY_KEY", key)
    if sys.platform != "win32":
        monkeypatch.setattr(policy_place, "TRUSTED_OWNER", os.getuid())
    yield
    remove_policy()


@pytest.fixture(autouse=True)
def ended_log() -> Iterator[None]:
    """Take back what a run that a test has started does to the log of this process."""
    yield
    ours = logging.getLogger("xb_desktop")
    ours.propagate = True
    ours.setLevel(logging.NOTSET)
    for handler in list(ours.handlers):
        if isinstance(handler, logging.FileHandler):
            ours.removeHandler(handler)
            handler.close()


@pytest.fixture(scope="session")
def authority() -> trustme.CA:
    """Return a certificate authority that nobody trusts but for a test."""
    return trustme.CA()


@pytest.fixture
def tls(authority: trustme.CA) -> ssl.SSLContext:
    """Return a server's TLS for `localhost`, from the tests' authority."""
    return server_tls(authority, "localhost", "127.0.0.1")


_SSLContext = truststore.SSLContext


def _context_trusting(bundle: Path, protocol: int) -> truststore.SSLContext:
    context = _SSLContext(protocol)
    context.load_verify_locations(cafile=str(bundle))
    return context


@pytest.fixture
def trusted(authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the system trust the tests' authority, as a company's computers trust its own."""
    if not sys.platform.startswith("linux"):
        # There, no variable names an authority, and the person's own list is not for tests.
        bundle = tmp_path / "authority.pem"
        authority.cert_pem.write_to_path(str(bundle))
        monkeypatch.setattr(truststore, "SSLContext", partial(_context_trusting, bundle))
        return
    for name, value in trusting(authority, tmp_path).items():
        monkeypatch.setenv(name, value)
