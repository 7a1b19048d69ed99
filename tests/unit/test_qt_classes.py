"""The classes of Qt that are created on the GUI thread before a worker may need them."""

from __future__ import annotations

import json
import os
import subprocess
import sys

STAGES = """
import json
import PySide6.QtCore, PySide6.QtGui, PySide6.QtWidgets
def classes():
    modules = PySide6.QtCore, PySide6.QtGui, PySide6.QtWidgets
    return {f"{module.__name__}.{name}" for module in modules for name in vars(module)}
import xb_desktop.gui.application
import xb_desktop.gui.qt_classes.completion
before = classes()
import xb_desktop.gui.completion
soon = classes() - before
assert "PySide6.QtCore.Qt" not in classes()
import xb_desktop.gui.qt_classes.namespace
before = classes()
import xb_desktop.session
assert classes() == before
import xb_desktop.gui.qt_classes.loaded
before = classes()
import xb_desktop.gui.loaded
print(json.dumps([sorted(soon), sorted(classes() - before)]))
"""


def test_workers_import_nothing_that_creates_a_class() -> None:
    """Whoever names another class of Qt in a lazy part adds it to `gui.qt_classes`."""
    done = subprocess.run(
        [sys.executable, "-c", STAGES],
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    created_by_completion, created_by_loaded = json.loads(done.stdout)
    assert created_by_completion == []
    assert created_by_loaded == []
