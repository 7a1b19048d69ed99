"""What workers import neither creates a class of Qt nor defines one that derives from it."""

from __future__ import annotations

import json
import os
import subprocess
import sys

STAGES = """
import json
import PySide6.QtCore, PySide6.QtGui, PySide6.QtWidgets
from tests.support.qt_classes import qt_classes
import xb_desktop.gui.application
import xb_desktop.gui.completion
assert "PySide6.QtCore.Qt" not in qt_classes()
from xb_desktop.gui.parts import import_parts, import_without_qt
before = qt_classes()
import_without_qt()
import xb_desktop.session
import xb_desktop.check.command
import xb_desktop.history.export
import xb_desktop.history.deletion
print(json.dumps(sorted(qt_classes() - before)))
for _ in import_parts():
    pass
import xb_desktop.gui.loaded
"""


def test_workers_import_nothing_that_makes_a_class() -> None:
    """What a worker needs of Qt is named in `gui.parts`; what derives from it is in `gui`."""
    done = subprocess.run(
        [sys.executable, "-c", STAGES],
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert json.loads(done.stdout) == []
