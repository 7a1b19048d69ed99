"""What each package may import, and what may not be loaded before the first paint.

`python -m tests.test_architecture` prints the figures of the module graph.
"""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "xb_desktop"
MODULES = {
    ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__"): path
    for path in sorted(PACKAGE.rglob("*.py"))
}
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
# Each layer may import the ones above it here, and itself; so may all that lies in it.
LAYERS = (
    {"orders", "resources"},
    {"system", "command_line"},
    {"service", "journal", "keys", "settings"},
    {"cancellation"},
    {"session", "texts"},
    {"practice"},
    {"gui"},
    {"app"},
    {"__main__"},
)
LIBRARIES = {
    "httpx": {"service"},
    "httpcore": {"service"},
    "anyio": {"service"},
    "truststore": {"service"},
    "idna": {"orders"},
    "keyring": {"keys"},
    "sqlite3": {"journal"},
    "PySide6": {"settings", "system", "texts", "gui", "app", "__main__"},
    "PySide6.QtWidgets": {"gui", "app"},
    "PySide6.QtGui": {"gui", "app"},
}


def imports(path: Path) -> set[str]:
    """Return the full names that a module imports, anywhere in it."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def imports_of_ours(path: Path, *, to_run: bool = False) -> set[str]:
    """Return the modules of ours that a module imports; `to_run` leaves out those for types."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = set()
    for node in _nodes(tree, to_run=to_run):
        if isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                full = f"{node.module}.{alias.name}"
                found.add(full if full in MODULES else node.module)
    return found & MODULES.keys() - {"xb_desktop"}


def _nodes(tree: ast.AST, *, to_run: bool) -> Iterator[ast.AST]:
    for node in ast.iter_child_nodes(tree):
        if to_run and isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            continue
        yield node
        yield from _nodes(node, to_run=to_run)


def cyclic(graph: dict[str, set[str]]) -> list[str]:
    """Return the modules that import each other in a cycle, and those that import one of these."""
    while leaves := {name for name, imported in graph.items() if not imported & graph.keys()}:
        graph = {name: imported for name, imported in graph.items() if name not in leaves}
    return sorted(graph)


def package(module: str) -> str:
    """Return the part of the program that a module lies in."""
    return module.split(".")[1] if "." in module else ""


def layer(part: str) -> int:
    """Return how high a part lies."""
    return next(number for number, parts in enumerate(LAYERS) if part in parts)


@pytest.mark.parametrize("module", [name for name in MODULES if package(name)])
def test_each_module_imports_its_own_layer_and_lower_ones(module: str) -> None:
    """In every package, however deep; parts of one layer do not know each other."""
    part = package(module)
    for imported in imports_of_ours(MODULES[module]):
        other = package(imported)
        assert other == part or layer(other) < layer(part), imported


@pytest.mark.parametrize("module", MODULES)
def test_each_library_has_one_owner(module: str) -> None:
    """httpx, keyring and sqlite3 are each behind one package, Qt's widgets behind gui and app."""
    for name in imports(MODULES[module]):
        for library, owners in LIBRARIES.items():
            is_meant = name == library or name.startswith(f"{library}.")
            assert not is_meant or package(module) in owners, name


def test_no_modules_import_each_other_in_a_circle() -> None:
    """Neither at their beginning nor inside functions; what is imported for types is left out."""
    graph = {name: imports_of_ours(path, to_run=True) for name, path in MODULES.items()}
    assert not cyclic(graph)


@pytest.mark.parametrize("module", [name for name in MODULES if package(name) == "gui"])
def test_the_window_knows_no_http(module: str) -> None:
    """No module of the window compares an HTTP status or speaks to the service itself."""
    assert not any(package(name) == "service" for name in imports_of_ours(MODULES[module]))
    tree = ast.parse(MODULES[module].read_text(encoding="utf-8"))
    compared = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Compare) and "http_status" in ast.dump(node.left)
    ]
    assert all(isinstance(node.ops[0], ast.IsNot) for node in compared)


@pytest.mark.parametrize("module", [name for name in MODULES if package(name) == "gui"])
def test_no_scroll_area_is_bare(module: str) -> None:
    """Qt's own answers to screen readers can end the process; `labels.scrolling` has others."""
    bare = {"QScrollArea", "QAbstractScrollArea", "QMdiArea", "QGraphicsView"}
    made: set[str] = set()
    for node in ast.walk(ast.parse(MODULES[module].read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            made.add(ast.unparse(node.func).rpartition(".")[2])
        elif isinstance(node, ast.ClassDef):
            made |= {ast.unparse(base).rpartition(".")[2] for base in node.bases}
    assert not made & bare


def test_no_part_of_the_window_has_a_style_sheet() -> None:
    """Their engine stays in memory and polishes every part again: `theme` does without."""
    assert not [name for name, path in MODULES.items() if "StyleSheet" in path.read_text("utf-8")]


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


def _print_figures() -> None:
    graph = {name: imports_of_ours(path, to_run=True) for name, path in MODULES.items()}
    packages = sorted({name.rpartition(".")[0] for name in MODULES if name.count(".") > 1})
    print(f"{len(MODULES)} modules in {len(packages)} packages: {', '.join(packages)}")
    print(f"{sum(map(len, graph.values()))} imports of each other, in cycles: {cyclic(graph)}")
    texts = [path.read_text("utf-8") for path in MODULES.values()]
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    inside = {
        (number, node.lineno)
        for number, text in enumerate(texts)
        for function in ast.walk(ast.parse(text))
        if isinstance(function, functions)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    }
    print(
        f"{len(inside)} imports inside functions, {sum(map(len, map(str.splitlines, texts)))} lines"
    )


if __name__ == "__main__":
    _print_figures()
