"""Signals of Qt that reach us before the classes of their arguments are loaded."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

EXPECTED = [
    # The class of the type is that of the object, and loaded with it.
    "activated(QSocketDescriptor,QSocketNotifier::Type)",
    # Ours, by a slot without an argument.
    "colorSchemeChanged(Qt::ColorScheme)",
]
"""Every signal that is connected once the window is complete, and has an argument of a type within
a namespace or class."""
EMITTED = """
import ctypes, json, os, sys
from pathlib import Path

import PySide6
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import getCppPointer

from tests.support.qt_classes import qt_classes
from xb_desktop.__main__ import main
from xb_desktop.gui.main_window import MainWindow

run_loop = QApplication.exec
raised = []

def follow_signals():
    application = QApplication.instance()
    windows = [it for it in application.topLevelWidgets() if isinstance(it, MainWindow)]
    if not windows[0].completion:
        QTimer.singleShot(50, follow_signals)
        return
    sys.excepthook = lambda kind, error, trace: raised.append(str(error))
    before = qt_classes()
    gui = ctypes.CDLL(str(Path(PySide6.__path__[0], "Qt", "lib", "libQt6Gui.so.6")))
    own, hints = (getCppPointer(it)[0] for it in (application, application.styleHints()))
    # By their names in C++: Python would load the classes of the arguments in order to emit them.
    # No session manager can be made here; any object has a pointer.
    gui._ZN15QGuiApplication17commitDataRequestER15QSessionManager(
        ctypes.c_void_p(own), ctypes.c_void_p(own))
    gui._ZN11QStyleHints18colorSchemeChangedEN2Qt11ColorSchemeE(
        ctypes.c_void_p(hints), ctypes.c_int(2))
    application.processEvents()
    loaded = before & {"PySide6.QtCore.Qt", "PySide6.QtGui.QSessionManager"}
    connected = sorted(set(connected_with_a_scope(application)))
    print(json.dumps({"raised": raised, "loaded": sorted(loaded), "connected": connected}))
    sys.stdout.flush()
    os._exit(0)

def connected_with_a_scope(application):
    from PySide6.QtCore import QMetaMethod, QObject
    objects = [application, application.styleHints(), *application.screens()]
    for parent in (application, *application.topLevelWidgets()):
        objects += [parent, *parent.findChildren(QObject)]
    for it in objects:
        kind = it.metaObject()
        for method in map(kind.method, range(kind.methodCount())):
            signature = method.methodSignature().data().decode()
            is_signal = method.methodType() == QMetaMethod.MethodType.Signal
            if is_signal and "::" in signature and it.isSignalConnected(method):
                yield signature

def run(application):
    follow_signals()
    return run_loop()

QApplication.exec = run
sys.argv = ["xb-desktop"]
main()
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="calls Qt by its names on Linux")
def test_a_signal_may_come_before_the_class_of_its_argument(home: Path) -> None:
    """PySide6 loads a class by its name, but no enumeration of a namespace such as `Qt`."""
    done = subprocess.run(
        [sys.executable, "-c", EMITTED],
        env={**os.environ, "XDG_RUNTIME_DIR": str(home), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert json.loads(done.stdout.splitlines()[-1]) == {
        "raised": [],
        "loaded": [],
        "connected": EXPECTED,
    }
