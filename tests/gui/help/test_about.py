"""About and the user guide say what a person may ask for, without the network."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

import xb_desktop
from tests.support.desk import HEADINGS, Desk, OpenDesk
from tests.support.service import Service
from tests.support.steps import reads
from xb_desktop import __version__
from xb_desktop.gui.help.about import DEPENDENCIES, licences

PROJECT = Path(xb_desktop.__file__).parent.parent / "pyproject.toml"


def choose(desk: Desk, name: str) -> None:
    """Choose an entry of the menu Help."""
    found = [action for action in desk.menus.help.actions() if action.text() == name]
    found[0].trigger()


def test_about_names_version_address_and_licences(open_desk: OpenDesk, service: Service) -> None:
    """And that nothing but the address is contacted."""
    desk = open_desk(service.address)
    choose(desk, "&About XB Desktop")
    reads(desk, f"XB Desktop {__version__}", f"Only the address in use, {service.address}")
    reads(desk, "Qt and PySide6 are used under the LGPL", "httpx 0.", "keyring 2", "truststore 0")
    assert QApplication.activeModalWidget() is not None


def test_every_part_states_its_licence() -> None:
    """A line ends in it; whole texts of licences are left out."""
    lines = list(licences())
    assert len(lines) >= len(DEPENDENCIES)
    for line in lines:
        name, _, licence = line.partition(": ")
        assert licence, name
        assert len(line) < 120
    found = {line.split()[0]: line for line in lines}
    assert "LGPL" in found["PySide6_Essentials"]
    assert "BSD" in found["httpx"]
    assert "BSD" in found["httpcore"]
    assert "BSD" in found["idna"]
    assert all("MIT" in found[name] for name in ("anyio", "keyring", "truststore"))


def test_a_package_lists_what_no_python_package_describes(
    open_desk: OpenDesk, service: Service, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Python itself and Qt, with the folder that has the texts; elsewhere, there is none."""
    assert not any(line.startswith("Python ") for line in licences())
    (tmp_path / "parts.txt").write_text("Python 3.11.7: PSF-2.0\nQt 6.11.3: LGPL-3.0-only\n")
    monkeypatch.setattr("xb_desktop.gui.help.about.PACKED_LICENCES", tmp_path)
    desk = open_desk(service.address)
    choose(desk, "&About XB Desktop")
    reads(desk, str(tmp_path), "Python 3.11.7: PSF-2.0", "Qt 6.11.3: LGPL-3.0-only", "httpx 0.")


def test_nothing_that_the_program_needs_is_left_out() -> None:
    """The list is that of the project."""
    needed = tomllib.loads(PROJECT.read_text("utf-8"))["project"]["dependencies"]
    names = {need.partition(">=")[0] for need in needed}
    assert names == set(DEPENDENCIES)


def test_the_guide_opens_on_f1(open_desk: OpenDesk, service: Service) -> None:
    """It explains the four outcomes and the keys, and begins no line like an outcome."""
    desk = open_desk(service.address)
    with desk.qtbot.waitActive(desk.window):
        desk.window.activateWindow()
    desk.qtbot.keyClick(desk.window, Qt.Key.Key_F1)
    reads(desk, "Ctrl+Shift+V: paste from ticket", *(f"“{heading}”" for heading in HEADINGS))
    assert desk.heading() is None
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    desk.press("Close")
    desk.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
