"""What is packed is what the program needs, on every system."""

from __future__ import annotations

import ast
import importlib.util
import json
import os
import subprocess
import sys
from importlib.metadata import distribution, requires
from pathlib import Path

import contents
import licences
import pytest
import start

import xb_desktop
from xb_desktop.gui.help.about import DEPENDENCIES
from xb_desktop.keys.keychain_process import _SYSTEM_BACKENDS

PACKAGE = Path(xb_desktop.__file__).parent
OPTIONAL = {"bz2", "lzma"}
"""`shutil` does without them where they are missing."""
EVERYTHING = """
import importlib, json, pkgutil, sys
import xb_desktop
from xb_desktop.__main__ import main
sys.argv[1:] = ["--practice"]
assert main() == 0
elsewhere = ("Windows", "windows", "macos", "pipe_server", "pipe_owner")
for found in pkgutil.walk_packages(xb_desktop.__path__, "xb_desktop."):
    if not found.name.endswith(("__main__", *elsewhere)):
        importlib.import_module(found.name)
print("MODULES", json.dumps(sorted(sys.modules)))
"""


def is_excluded(module: str) -> bool:
    """Tell whether a package lacks a module."""
    return any(module == name or module.startswith(f"{name}.") for name in contents.EXCLUDED)


def imported_names() -> set[str]:
    """Return what the program's sources import, as they name it."""
    found = set[str]()
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                found |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


def test_the_sources_import_nothing_that_is_left_out() -> None:
    """Neither at the top nor inside a function."""
    assert not {name for name in imported_names() if is_excluded(name)}


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs no screen only on Linux")
def test_a_run_loads_nothing_that_is_left_out(tmp_path: Path) -> None:
    """A practice cancellation, and every module of the program with the libraries behind it."""
    kept = ("PATH", "PYTHONPATH", "LANG")
    environment = {name: os.environ[name] for name in kept if name in os.environ}
    run = subprocess.run(
        [sys.executable, "-c", EVERYTHING],
        env={**environment, "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    loaded = json.loads(run.stdout.rpartition("MODULES ")[2])
    assert "httpx" in loaded
    assert {name for name in loaded if is_excluded(name)} <= OPTIONAL


def test_each_library_of_qt_that_is_imported_is_packed() -> None:
    """With its Python module."""
    used = {name.split(".")[1] for name in imported_names() if name.startswith("PySide6.")}
    assert {name.removeprefix("Qt") for name in used} <= contents.QT_LIBRARIES


def test_each_keychain_that_is_accepted_is_packed() -> None:
    """keyring loads them by name."""
    packed = {name for names in contents.HIDDEN_IMPORTS_OF.values() for name in names}
    assert set(_SYSTEM_BACKENDS) <= packed
    here = {name for name in packed if name in contents.hidden_imports(sys.platform)}
    assert all(importlib.util.find_spec(name) for name in here if not name.startswith("win32"))


def test_metadata_of_each_dependency_is_packed() -> None:
    """Where a dependency is one on some systems only, another that is everywhere brings it."""
    brought = " ".join(requires("keyring") or ())
    missing = set(DEPENDENCIES) - set(contents.WITH_METADATA)
    assert all(name in brought for name in missing)


def test_each_python_package_has_its_licence(tmp_path: Path) -> None:
    """Those without a text have it among ours."""
    texts = tmp_path / "texts"
    texts.mkdir()
    for name in contents.WITH_METADATA:
        licences._copy_texts(distribution(name), texts)
    copied = {path.name.partition("-LICEN")[0] for path in texts.iterdir()}
    assert {name.lower() for name in copied} == {
        name.lower() for name in contents.WITH_METADATA if name not in licences.QT
    }
    for name in ("LGPL-3.0.txt", "GPL-3.0.txt", "qt-third-party.txt", "qt.txt"):
        assert (licences.TEXTS / name).stat().st_size > 1000


QT = "PySide6/Qt/"
FILES = [
    ("linux", f"{QT}lib/libQt6Core.so.6", True),
    ("linux", f"{QT}lib/libQt6WaylandClient.so.6", True),
    ("linux", f"{QT}lib/libQt6Quick.so.6", False),
    ("linux", f"{QT}lib/libQt6OpenGL.so.6", False),
    ("linux", f"{QT}lib/libQt6EglFSDeviceIntegration.so.6", False),
    ("linux", f"{QT}lib/libicudata.so.73", True),
    ("linux", f"{QT}plugins/platforms/libqxcb.so", True),
    ("linux", f"{QT}plugins/platforms/libqeglfs.so", False),
    ("linux", f"{QT}plugins/platformthemes/libqgtk3.so", False),
    ("linux", f"{QT}plugins/platformthemes/libqxdgdesktopportal.so", True),
    ("linux", f"{QT}plugins/tls/libqopensslbackend.so", False),
    ("linux", f"{QT}plugins/wayland-shell-integration/libxdg-shell.so", True),
    ("linux", f"{QT}qml/QtQml/qmldir", False),
    ("linux", f"{QT}translations/qtbase_fr.qm", True),
    ("linux", "xb_desktop/resources/translations/xb_desktop_fr.qm", True),
    ("linux", f"{QT}translations/qtbase_pt_BR.qm", True),
    ("linux", f"{QT}translations/qtbase_de.qm", False),
    ("linux", f"{QT}translations/qt_fr.qm", False),
    ("linux", "PySide6/QtCore.abi3.so", True),
    ("linux", "PySide6/QtOpenGL.abi3.so", False),
    ("linux", "PySide6/libpyside6.abi3.so.6.11", True),
    ("linux", "libX11.so.6", False),
    ("linux", "libxcb.so.1", False),
    ("linux", "libxcb-cursor.so.0", True),
    ("linux", "libstdc++.so.6", False),
    ("linux", "libssl.so.3", True),
    ("linux", "certifi/cacert.pem", False),
    ("linux", "httpx-0.28.1.dist-info/METADATA", True),
    ("linux", "httpx-0.28.1.dist-info/RECORD", False),
    ("linux", "python3.11/lib-dynload/_ssl.cpython-311-x86_64-linux-gnu.so", True),
    ("win32", "PySide6\\Qt6Core.dll", True),
    ("win32", "PySide6\\QtWidgets.pyd", True),
    ("win32", "PySide6\\Qt6Quick.dll", False),
    ("win32", "PySide6\\opengl32sw.dll", False),
    ("win32", "PySide6\\plugins\\platforms\\qwindows.dll", True),
    ("win32", "PySide6\\plugins\\styles\\qmodernwindowsstyle.dll", True),
    ("win32", "PySide6\\plugins\\imageformats\\qjpeg.dll", False),
    ("win32", "PySide6\\translations\\qtbase_fr.qm", True),
    ("win32", "libcrypto-3.dll", True),
    ("darwin", f"{QT}lib/QtCore.framework/Versions/A/QtCore", True),
    ("darwin", f"{QT}lib/QtQml.framework/Versions/A/QtQml", False),
    ("darwin", f"{QT}plugins/platforms/libqcocoa.dylib", True),
    ("darwin", "PySide6/QtGui.abi3.so", True),
]


@pytest.mark.parametrize(("platform", "destination", "packed"), FILES)
def test_files_are_packed_or_left_out(platform: str, destination: str, *, packed: bool) -> None:
    """The program's own and Qt's that it needs; not what a desktop has."""
    assert contents.is_packed(destination, "/usr/lib/x", platform) is packed


def test_programs_that_are_opened_see_no_library_of_the_package(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A browser finds what it found before the program was started."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("LD_LIBRARY_PATH", "/package")
    monkeypatch.setenv("QT_PLUGIN_PATH", "/package/plugins")
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/before")
    start.restore_environment()
    assert os.environ["LD_LIBRARY_PATH"] == "/before"
    assert not {"QT_PLUGIN_PATH", "LD_LIBRARY_PATH_ORIG"} & os.environ.keys()
    start.restore_environment()
    assert "LD_LIBRARY_PATH" not in os.environ
