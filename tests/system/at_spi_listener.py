"""Everything that programs tell the accessibility bus, as JSON lines on stdout until stdin ends.

A script for the system's own Python, like `at_spi.py`. The first line says that it listens. Each
further one is an event: ``{"pid": 1, "kind": "object:text-changed:insert", "name": "Email address",
"said": "jane", "numbers": [0, 4]}``.
"""

from __future__ import annotations

import importlib
import json
import sys
from typing import Any

gi = importlib.import_module("gi")
gi.require_version("Atspi", "2.0")
# The bindings have no type stubs: everything that comes from them is Any.
Atspi: Any = importlib.import_module("gi.repository.Atspi")
GLib: Any = importlib.import_module("gi.repository.GLib")

CLASSES = ("object", "window", "focus", "document", "terminal")


def tell(line: object) -> None:
    """Write one line that somebody waits for."""
    sys.stdout.write(json.dumps(line) + "\n")
    sys.stdout.flush()


def hear(event: Any) -> None:
    """Tell one event, with everything that it carries."""
    source = event.source
    try:
        pid, name = source.get_process_id(), source.get_name() or ""
    except GLib.Error:
        # Whatever it was has gone meanwhile; what it said counts all the same.
        pid, name = 0, ""
    numbers = [event.detail1, event.detail2]
    said = str(event.any_data)
    tell({"pid": pid, "kind": event.type, "name": name, "said": said, "numbers": numbers})


def end_with_input(*_: object) -> bool:
    """Stop as soon as nobody wants to know any more."""
    Atspi.event_quit()
    return False


def main() -> None:
    """Listen until there is no more input."""
    listener = Atspi.EventListener.new(hear)
    for name in CLASSES:
        listener.register(name)
    GLib.io_add_watch(
        sys.stdin.fileno(), GLib.PRIORITY_DEFAULT, GLib.IO_IN | GLib.IO_HUP, end_with_input
    )
    tell("listening")
    Atspi.event_main()


if __name__ == "__main__":
    main()
