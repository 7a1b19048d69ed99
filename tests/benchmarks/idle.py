"""The heartbeat of the floor's window, where nothing happens: what the machine itself does to one.

`python -m tests.benchmarks.idle SECONDS` prints one line of JSON.
"""

from __future__ import annotations

import json
import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from .floor import make_window
from .heartbeat import Heartbeat

_SETTLING_MS = 500


def main() -> int:
    """Let the heart of an idle window beat for so many seconds."""
    application = QApplication(["floor"])
    window = make_window()
    window.show()
    heart = Heartbeat(window)
    QTimer.singleShot(_SETTLING_MS, lambda: heart.begin("idle"))
    QTimer.singleShot(_SETTLING_MS + int(float(sys.argv[1]) * 1000), application.quit)
    code = application.exec()
    heart.end()
    print(json.dumps(heart.to_json()), flush=True)
    return code


if __name__ == "__main__":
    sys.exit(main())
