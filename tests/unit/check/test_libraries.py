"""Libraries that Qt needs are named, whichever of them a system says first."""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path

import pytest

from xb_desktop.check.libraries import check_libraries, missing_libraries
from xb_desktop.check.result import Level
from xb_desktop.check.subject import Subject
from xb_desktop.orders.address import CANARY

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="apart from Qt only on Linux")

SUBJECT = Subject(CANARY, Path(), is_practice=False, settings_path="", settings_are_readable=True)


def lack(monkeypatch: pytest.MonkeyPatch, parts: dict[str, str], *libraries: str) -> None:
    """Let parts of Qt fail with these words, and libraries be missing."""
    load = ctypes.CDLL

    def fail(name: str) -> object:
        words = parts.get(Path(name).name.partition(".")[0])
        if words is None and name in libraries:
            words = f"{name}: cannot open shared object file: No such file or directory"
        if words is not None:
            raise OSError(words)
        return load(name) if "/" in name else None

    monkeypatch.setattr(ctypes, "CDLL", fail)


def test_nothing_is_missing_here() -> None:
    """The tests could not run otherwise."""
    assert missing_libraries() == []


def test_all_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not only the first, which is all that Qt's own message has."""
    words = "libxcb-icccm.so.4: cannot open shared object file: No such file or directory"
    lack(monkeypatch, {"libqxcb": words}, "libxcb-icccm.so.4", "libxcb-cursor.so.0")
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    [found] = check_libraries(SUBJECT)
    assert found.level is Level.FAULT
    assert "libxcb-cursor.so.0, libxcb-icccm.so.4." in found.sentence
    assert found.remedy.endswith("sudo apt-get install libxcb-cursor0 libxcb-icccm4")


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("libEGL.so.1: wrong ELF class: ELFCLASS32", "libEGL.so.1"),
        ("Error loading shared library libfoo.so.2: No such file (needed by x)", "libfoo.so.2"),
        ("something else", "libQt6Widgets.so.6"),
    ],
)
def test_other_words_of_the_system(monkeypatch: pytest.MonkeyPatch, words: str, name: str) -> None:
    """Another architecture, another C library, or nothing that names one."""
    lack(monkeypatch, {"libQt6Widgets": words})
    assert missing_libraries() == [name]


def test_a_bundle_has_its_own_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the system lacks does not matter if Qt finds everything."""
    lack(monkeypatch, {}, "libxcb-cursor.so.0")
    assert missing_libraries() == []
