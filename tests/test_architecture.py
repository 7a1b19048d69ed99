"""The borders between the rooms of the house, and what may not be loaded before the first paint."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "xb_desktop"
MODULES = sorted(PACKAGE.rglob("*.py"))
HEAVY = {
    "httpx",
    "httpcore",
    "anyio",
    "asyncio",
    "truststore",
    "keyring",
    "ssl",
    "sqlite3",
    "http.server",
    "json",
    "idna",
}
OWNERS = {
    "httpx": {"exchange.py", "http_client.py"},
    "idna": {"identity.py"},
    "truststore": {"http_client.py"},
    "keyring": {"system_keychain.py"},
    "sqlite3": {"journal.py"},
}


def imports(module: Path) -> set[str]:
    """Return the full names that a module imports, anywhere in it."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return names


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_each_library_has_one_door(module: Path) -> None:
    """httpx, keyring and sqlite3 are each behind few modules, Qt's widgets behind gui and app."""
    top_level = {name.partition(".")[0] for name in imports(module)}
    for library, owners in OWNERS.items():
        assert library not in top_level or module.name in owners
    if module.parent.name != "gui" and module.name != "app.py":
        assert not any(name.startswith("PySide6.QtWidgets") for name in imports(module))


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_nothing_below_knows_the_window(module: Path) -> None:
    """Orders, outcomes, service, keychain and journal do without Qt and without the gui."""
    if module.parent.name == "gui" or module.name in {
        "__main__.py",
        "app.py",
        "screen.py",
        "settings.py",
        "rehearsal.py",
    }:
        return
    assert not any(
        name.startswith(("PySide6", "xb_desktop.gui")) or name == "xb_desktop.app"
        for name in imports(module)
    )


@pytest.mark.parametrize("module", sorted((PACKAGE / "gui").glob("*.py")), ids=lambda p: p.name)
def test_the_window_knows_no_http(module: Path) -> None:
    """No module of the window compares an HTTP status or speaks to the service itself."""
    assert not imports(module) & {
        "xb_desktop.xendbridge",
        "xb_desktop.exchange",
        "xb_desktop.http_client",
        "xb_desktop.connection",
        "xb_desktop.answer",
    }
    tree = ast.parse(module.read_text(encoding="utf-8"))
    compared = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Compare) and "http_status" in ast.dump(node.left)
    ]
    assert all(isinstance(node.ops[0], ast.IsNot) for node in compared)


@pytest.mark.parametrize("module", sorted((PACKAGE / "gui").rglob("*.py")), ids=lambda p: p.name)
def test_no_scroll_area_is_bare(module: Path) -> None:
    """Qt's own answers to screen readers can end the process; `labels.scrolling` has others."""
    bare = {"QScrollArea", "QAbstractScrollArea", "QMdiArea", "QGraphicsView"}
    made: set[str] = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            made.add(ast.unparse(node.func).rpartition(".")[2])
        elif isinstance(node, ast.ClassDef):
            made |= {ast.unparse(base).rpartition(".")[2] for base in node.bases}
    assert not made & bare


def test_no_part_of_the_window_wears_a_style_sheet() -> None:
    """Their engine stays in memory and polishes every part again: `theme` does without."""
    assert not [module.name for module in MODULES if "StyleSheet" in module.read_text("utf-8")]


@pytest.mark.parametrize("arguments", [[], ["--practice"], ["--api-address", "http://127.0.0.1:9"]])
def test_nothing_heavy_is_loaded_before_the_window_is_painted(
    arguments: list[str], tmp_path: Path
) -> None:
    """At the first paint neither HTTP, TLS, the keychain nor the journal has been imported."""
    program = f"""
import json, sys
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication
from xb_desktop.gui.main_window import MainWindow
def painted(self, event, paint=MainWindow.paintEvent):
    paint(self, event)
    print(json.dumps(before), flush=True)
    QCoreApplication.quit()
before = None
def show(self, show=MainWindow.show):
    global before
    show(self)
    before = sorted(name for name in {sorted(HEAVY - {"json"})!r} if name in sys.modules)
MainWindow.paintEvent = painted
MainWindow.show = show
sys.argv = ["xb-desktop", *{arguments!r}]
from xb_desktop.__main__ import main
sys.exit(main())
"""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_RUNTIME_DIR": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", program],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stdout, done.stderr
    assert json.loads(done.stdout.splitlines()[-1]) == []
