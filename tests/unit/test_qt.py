"""What the program needs of the Qt bindings, and what a release of them once broke."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import QObject


def test_calls_that_return_nothing_lose_no_reference() -> None:
    """Before Python 3.12 every lost reference to None brings the interpreter nearer to its end."""
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(500):
        thing.setObjectName("name")
    assert sys.getrefcount(None) > before - 50


def test_importing_qt_replaces_the_import_function() -> None:
    """Once it does not, `__main__._load_qt` need not put Python's own back: that trick can go."""
    program = (
        "import builtins; before = builtins.__import__; import PySide6.QtCore;"
        " print(builtins.__import__ is before)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout == "False\n"


@pytest.mark.parametrize("arguments", ["[]", "['--practice']", "['--email', 'jane@example.com']"])
def test_a_start_with_any_arguments_keeps_pythons_import_function(arguments: str) -> None:
    """Qt's reads the source of every module that is imported from then on: 9 MB of it."""
    program = (
        "import builtins, sys, types, xb_desktop.__main__\n"
        "before = builtins.__import__\n"
        "run = lambda _: print(builtins.__import__ is before)\n"
        "xb_desktop.app = types.SimpleNamespace(run=run)\n"
        f"sys.argv[1:] = {arguments}\n"
        "xb_desktop.__main__.main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout == "True\n"
