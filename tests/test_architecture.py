"""What each package may import, and what may not be loaded before the first paint.

`python -m tests.test_architecture` prints the figures of the module graph.
"""

from __future__ import annotations

import ast
import importlib
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6 import QtCore, QtGui, QtNetwork, QtWidgets

Module = TypeVar("Module", str, Path)
TESTS = Path(__file__).parent
PACKAGE = TESTS.parent / "xb_desktop"
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
    "subprocess",
    "idna",
    "xb_desktop.managed",
    "xb_desktop.audit",
}
# Each layer may import the ones above it here, and itself; so may all that lies in it.
LAYERS = (
    {"orders", "resources"},
    {"languages"},
    {"system", "options"},
    {"command_line"},
    {"service", "journal", "keys", "settings"},
    {"history"},
    {"cancellation", "managed", "audit"},
    {"session", "texts"},
    {"run"},
    {"practice"},
    {"check"},
    {"gui"},
    {"app"},
    {"__main__"},
)
QT_ARGUMENTS = {"parent"}
"""The keywords that are arguments of constructors of Qt, and no properties."""
LIBRARIES = {
    "httpx": {"service"},
    "httpcore": {"service"},
    "truststore": {"service"},
    "idna": {"orders"},
    "keyring": {"keys"},
    "sqlite3": {"journal", "history"},
    "jeepney": {"system"},
    # In `check`, a sentence stands beside the fact that it tells.
    "PySide6": {
        "languages",
        "settings",
        "system",
        "texts",
        "practice",
        "check",
        "gui",
        "app",
        "__main__",
    },
    "PySide6.QtWidgets": {"gui", "app"},
    "PySide6.QtGui": {"gui", "app"},
}


_ON_ONE_SYSTEM = "exists or is needed on one system only"
IMPORTS_INSIDE_FUNCTIONS = {
    "xb_desktop.__main__": "what only some starts need; and Qt may be missing",
    "xb_desktop.app": "each way to run loads its own parts",
    "xb_desktop.run": "the session and what deletes, on a worker; an organisation's settings",
    "xb_desktop.managed.sources": _ON_ONE_SYSTEM,
    "xb_desktop.cancellation.run_journal": "SQLite, on a worker, where there is a journal",
    "xb_desktop.session": "httpx and TLS, on a worker, once somebody types",
    "xb_desktop.practice.practice_run": "the session of practice mode, on a worker",
    "xb_desktop.practice.practice_session": "as in the session",
    "xb_desktop.gui.completion": "fields and a check that only some ask for",
    "xb_desktop.gui.cancel.recent_attempts": "the list, where there are attempts; the namespace Qt",
    "xb_desktop.gui.cancel.practice_list": "what paints a selected row, 30 ms",
    "xb_desktop.gui.cancel.recent_list": "what paints a selected row, 1.2 MB",
    "xb_desktop.gui.key_filter": "the namespace Qt, with the first key",
    "xb_desktop.gui.help.check_dialog": "HTTP and the journal, on a worker",
    "xb_desktop.gui.application": "practice mode, and what the first paint does without",
    "xb_desktop.gui.main_window": "what comes after the first paint; a place to restore",
    "xb_desktop.gui.parts": "all that acts on the window, in steps",
    "xb_desktop.gui.loaded": "the history, once somebody opens it",
    "xb_desktop.gui.menus": "what Help opens, once somebody asks for it",
    "xb_desktop.gui.crash_handler": "the log, which hardly any start needs before the first paint",
    "xb_desktop.gui.single_instance.listener": "QtNetwork, 3 MB, once somebody connects",
    "xb_desktop.gui.single_instance.endpoint": "OpenSSL, 3.7 MB, for a path that is too long",
    "xb_desktop.keys.system_keychain": _ON_ONE_SYSTEM,
    "xb_desktop.service.proxy": _ON_ONE_SYSTEM,
    "xb_desktop.system.console": _ON_ONE_SYSTEM,
    "xb_desktop.system.desktop_notification": _ON_ONE_SYSTEM,
    "xb_desktop.system.motion": _ON_ONE_SYSTEM,
    "xb_desktop.system.screen": "must load where Qt cannot be loaded",
    "xb_desktop.settings": "named addresses, reasons and the log, which most starts do not need",
    "xb_desktop.orders.identity": "the tables of IDNA, for addresses beyond ASCII",
    "xb_desktop.orders.html_text": "the table of HTML's entities, for text that has some",
}
"""The lazy border: where imports may stand inside functions, and why; elsewhere they may not."""


@cache
def parsed(path: Path) -> ast.Module:
    """Return the syntax tree of a module: many checks walk over the same ones."""
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def imports(path: Path) -> set[str]:
    """Return the full names that a module imports, anywhere in it."""
    names: set[str] = set()
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def imports_of_ours(path: Path, *, to_run: bool = False) -> set[str]:
    """Return the modules of ours that a module imports; `to_run` leaves out those for types."""
    tree = parsed(path)
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


def for_each(modules: Iterable[Module]) -> Callable[[Callable[[Module], None]], Callable[[], None]]:
    """Make one test of a check of a module; its failure names each module that does not pass.

    A test for each would take more time around the checks than in them.
    """

    def decorate(check: Callable[[Module], None]) -> Callable[[], None]:
        def test() -> None:
            wrong = {}
            for module in modules:
                try:
                    check(module)
                except AssertionError as error:
                    wrong[module] = str(error)
            assert not wrong

        test.__doc__ = check.__doc__
        return test

    return decorate


def package(module: str) -> str:
    """Return the part of the program that a module lies in."""
    return module.split(".")[1] if "." in module else ""


def layer(part: str) -> int:
    """Return how high a part lies."""
    return next(number for number, parts in enumerate(LAYERS) if part in parts)


@for_each([name for name in MODULES if package(name)])
def test_each_module_imports_its_own_layer_and_lower_ones(module: str) -> None:
    """In every package, however deep; parts of one layer do not know each other."""
    part = package(module)
    for imported in imports_of_ours(MODULES[module]):
        other = package(imported)
        assert other == part or layer(other) < layer(part), imported


@for_each(MODULES)
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


@for_each([name for name in MODULES if package(name) == "gui"])
def test_the_window_knows_no_http(module: str) -> None:
    """No module of the window compares an HTTP status or speaks to the service itself."""
    assert not any(package(name) == "service" for name in imports_of_ours(MODULES[module]))
    tree = parsed(MODULES[module])
    compared = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Compare) and "http_status" in ast.dump(node.left)
    ]
    assert all(isinstance(node.ops[0], ast.IsNot) for node in compared)


@for_each([name for name in MODULES if package(name) == "gui"])
def test_no_scroll_area_is_bare(module: str) -> None:
    """Qt's own answers to screen readers can end the process; `labels.scrolling` has others."""
    bare = {"QScrollArea", "QAbstractScrollArea", "QMdiArea", "QGraphicsView"}
    made: set[str] = set()
    for node in ast.walk(parsed(MODULES[module])):
        if isinstance(node, ast.Call):
            made.add(ast.unparse(node.func).rpartition(".")[2])
        elif isinstance(node, ast.ClassDef):
            made |= {ast.unparse(base).rpartition(".")[2] for base in node.bases}
    assert not made & bare


@for_each([name for name in MODULES if package(name) == "gui"])
def test_properties_are_set_by_their_setters(module: str) -> None:
    """Constructors of Qt take any keyword for a property and ignore a misspelt one in silence.

    So could a label that must show plain text show rich text. mypy knows the setters' names.
    """
    namespace = vars(importlib.import_module(module))
    tree = parsed(MODULES[module])
    wrong = []
    for scope in ast.walk(tree):
        owner = namespace.get(scope.name) if isinstance(scope, ast.ClassDef) else None
        for call in ast.walk(scope) if owner or scope is tree else ():
            if isinstance(call, ast.Call) and _constructs_qt(call, owner, namespace):
                names = {keyword.arg for keyword in call.keywords} - QT_ARGUMENTS
                wrong += [f"{call.lineno}: {name}" for name in names]
    assert not wrong


def _constructs_qt(call: ast.Call, owner: type | None, namespace: dict[str, object]) -> bool:
    """Whether a call ends in a constructor of Qt itself, and not in one of ours."""
    name = ast.unparse(call.func)
    if name == "super().__init__" and owner is not None:
        classes = owner.__mro__[1:]
    else:
        found = _resolve(name, namespace)
        classes = found.__mro__ if isinstance(found, type) else ()
    maker = next((one for one in classes if "__init__" in vars(one)), object)
    return maker.__module__.startswith("PySide6")


def _resolve(name: str, namespace: dict[str, object]) -> object:
    """Return what a dotted name stands for, also where a function imports it from Qt."""
    first, *others = name.split(".")
    sources = (namespace, vars(QtCore), vars(QtGui), vars(QtNetwork), vars(QtWidgets))
    found = next((source[first] for source in sources if first in source), None)
    for other in others:
        found = getattr(found, other, None)
    return found


def test_properties_are_set_by_name_in_one_place() -> None:
    """`labels` checks the name. A choice of a ticket keeps a value of its own, which Qt has not."""
    named = {name for name, path in MODULES.items() if ".setProperty(" in path.read_text("utf-8")}
    assert named == {"xb_desktop.gui.widgets.labels", "xb_desktop.gui.cancel.ticket_paste"}


def test_no_part_of_the_window_has_a_style_sheet() -> None:
    """Their engine stays in memory and polishes every part again: `theme` does without."""
    assert not [name for name, path in MODULES.items() if "StyleSheet" in path.read_text("utf-8")]


@for_each(sorted(TESTS.rglob("*.py")))
def test_nothing_is_imported_from_a_test_module(module: Path) -> None:
    """What tests share lies in `tests/support`, or beside them in a module that is no test."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    parts = {
        part for node in ast.walk(tree) for name in _imported(node) for part in name.split(".")
    }
    assert not [part for part in parts if part == "conftest" or part.startswith("test_")]


def _imported(node: ast.AST) -> list[str]:
    """Return the names of an import, relative ones too; none where the node is no import."""
    if isinstance(node, ast.ImportFrom):
        return [node.module or "", *(alias.name for alias in node.names)]
    return [alias.name for alias in node.names] if isinstance(node, ast.Import) else []


@pytest.mark.parametrize(("group", "part"), [("unit", ""), ("gui", "gui")])
def test_each_folder_of_tests_is_a_package_of_the_program(group: str, part: str) -> None:
    """Whoever knows where a module lies knows where its tests lie."""
    tested = {path.parent.relative_to(TESTS / group) for path in (TESTS / group).rglob("*.py")}
    packages = {path.parent.relative_to(PACKAGE / part) for path in (PACKAGE / part).rglob("*.py")}
    assert tested <= packages


def test_no_two_test_modules_have_one_name() -> None:
    """A name in a report says which module it is, whatever its folder."""
    names = sorted(path.name for path in TESTS.rglob("test_*.py"))
    assert len(names) == len(set(names)), names


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


def imports_inside_functions(module: str) -> list[str]:
    """Return the import statements inside the functions of a module."""
    tree = parsed(MODULES[module])
    return [
        ast.unparse(node)
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]


@for_each(MODULES)
def test_imports_stand_at_the_top_or_at_the_border(module: str) -> None:
    """A module that needs none inside its functions any more leaves the list."""
    assert bool(imports_inside_functions(module)) == (module in IMPORTS_INSIDE_FUNCTIONS)


DISTANCES = {"setContentsMargins", "setSpacing", "addSpacing", "setMargin"}
OFF_THE_GRID = {
    # The two lines of one name or value belong together.
    "xb_desktop.gui.widgets.badge",
    "xb_desktop.gui.widgets.place_badge",
    "xb_desktop.gui.widgets.value_rows",
    # A QListView's spacing is on both sides of each row.
    "xb_desktop.gui.cancel.practice_list",
}
"""Modules with distances of their own; one without them leaves the list."""


@for_each([name for name in MODULES if ".gui." in name])
def test_distances_are_those_of_the_grid(module: str) -> None:
    """Margins and spacings are none, or have the names that `theme` gives to multiples of 8."""
    numbers = {
        argument.value
        for node in ast.walk(parsed(MODULES[module]))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in DISTANCES
        for argument in node.args
        if isinstance(argument, ast.Constant)
    }
    assert bool(numbers - {0}) == (module in OFF_THE_GRID)


@for_each([name for name in MODULES if ".gui." in name])
def test_every_round_corner_has_one_radius(module: str) -> None:
    """That of `theme`; the ends of the line that shows progress are half as round as it is high."""
    radii = [
        ast.unparse(radius)
        for node in ast.walk(parsed(MODULES[module]))
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("RoundedRect")
        for radius in node.args[-2:]
    ]
    is_line = module == "xb_desktop.gui.widgets.busy_indicator"
    assert is_line or [radius for radius in radii if "RADIUS" not in radius] == []


def _print_figures() -> None:
    graph = {name: imports_of_ours(path, to_run=True) for name, path in MODULES.items()}
    packages = sorted({name.rpartition(".")[0] for name in MODULES if name.count(".") > 1})
    print(f"{len(MODULES)} modules in {len(packages)} packages: {', '.join(packages)}")
    print(f"{sum(map(len, graph.values()))} imports of each other, in cycles: {cyclic(graph)}")
    inside = sum(len(imports_inside_functions(module)) for module in MODULES)
    lines = sum(len(path.read_text("utf-8").splitlines()) for path in MODULES.values())
    print(f"{inside} imports inside functions, {lines} lines")


if __name__ == "__main__":
    _print_figures()
