"""What the check does on its threads beside a window creates no class of Qt there."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

WHOLE_CHECK = """
import json, sys
from pathlib import Path
import PySide6.QtCore, PySide6.QtGui, PySide6.QtWidgets
def classes():
    modules = PySide6.QtCore, PySide6.QtGui, PySide6.QtWidgets
    return {f"{module.__name__}.{name}" for module in modules for name in vars(module)}
import xb_desktop.gui.loaded
import xb_desktop.gui.help.check_dialog
from xb_desktop.check.subject import Subject
from xb_desktop.orders.address import Address
before = classes()
from xb_desktop.check.checks import CHECKS
from xb_desktop.check.run import run
nowhere = Address("http", "127.0.0.1", 9)
levels = [it.level for it in run(Subject(nowhere, Path(sys.argv[1]), False, "", True), CHECKS)]
print(json.dumps([sorted(classes() - before), levels]))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere, the keychain is the person's own")
def test_no_class_of_qt_is_created(tmp_path: Path) -> None:
    """PySide6 does that lazily, and not safely while the GUI thread does it as well."""
    done = subprocess.run(
        [sys.executable, "-c", WHOLE_CHECK, str(tmp_path)],
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    created, levels = json.loads(done.stdout)
    assert created == []
    assert "ok" in levels
