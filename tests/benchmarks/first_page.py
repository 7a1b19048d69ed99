"""The first page of two histories in turn: `... .first_page FOLDER FOLDER ROUNDS`, as JSON.

Both windows stand side by side in one process, so that whatever else the machine does meets both
alike. Each is opened, read again and closed in every round, in changing order; between two of these
both are idle, as they are before a person does something. Told are milliseconds until the rows are
in the table, for each folder; opening the first time also loads modules, and is not counted.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from .history_desk import HistoryDesk


def main() -> None:
    """Time both."""
    folders, rounds = sys.argv[1:-1], int(sys.argv[-1])
    application = QApplication([])
    sys.setswitchinterval(0.001)
    desks = [HistoryDesk(Path(folder)) for folder in folders]
    taken: list[dict[str, list[float]]] = [{"open again": [], "read again": []} for _ in desks]
    for desk in desks:
        desk.open()
        desk.settle()
        desk.close()
    for number in range(rounds):
        pairs = list(zip(desks, taken, strict=True))
        for desk, samples in pairs if number % 2 else reversed(pairs):
            samples["open again"].append(desk.open())
            desk.settle()
            samples["read again"].append(desk.refresh())
            desk.settle()
            desk.close()
    print(json.dumps(taken), flush=True)
    application.quit()
    os._exit(0)


if __name__ == "__main__":
    main()
