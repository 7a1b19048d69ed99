"""Writes what is filtered to a file: whole or not at all, in steady memory, after orders."""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from xb_desktop.history.export_formats import Format, head, line
from xb_desktop.system.stop import Stop

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import IO

    from xb_desktop.history.history import History
    from xb_desktop.history.history_record import HistoryRecord
    from xb_desktop.history.query import Filter

_AT_ONCE = 50
"""Rows written before whoever wants to is heard; about 1 ms of work: an order has to wait for it.
"""


@dataclass(frozen=True, slots=True)
class Export:
    """What is to be exported where to; `is_masked` hides the addresses of customers."""

    wanted: Filter
    target: Path
    form: Format = Format.CSV
    is_masked: bool = True


def export(
    history: History,
    wanted: Export,
    may_go_on: Callable[[], bool],
    on_progress: Callable[[int], None] = lambda _: None,
) -> int | None:
    """Write the file and return how many attempts are in it; None where it may not go on.

    `may_go_on` may wait. The file has a temporary name beside its own until it is whole; then it
    takes the place of one of that name. It can be read by its owner alone. Raises `OSError` where
    it cannot be written, and `JournalError`; then the temporary file is removed.
    """
    handle, name = tempfile.mkstemp(
        prefix=f".{wanted.target.name}.", suffix=".part", dir=wanted.target.parent
    )
    temporary = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            count = _write(history, wanted, file, may_go_on, on_progress)
            file.flush()
            os.fsync(file.fileno())
        if count is not None:
            temporary.replace(wanted.target)
    finally:
        temporary.unlink(missing_ok=True)
    return count


def _write(
    history: History,
    wanted: Export,
    file: IO[str],
    may_go_on: Callable[[], bool],
    on_progress: Callable[[int], None],
) -> int | None:
    count = 0
    file.write(head(wanted.form))
    for records in history.rows(wanted.wanted, Stop()):
        for part in _parts(records):
            if not may_go_on():
                return None
            file.writelines(line(it, wanted.form, is_masked=wanted.is_masked) for it in part)
            count += len(part)
        on_progress(count)
    return count if may_go_on() else None


def _parts(records: list[HistoryRecord]) -> list[list[HistoryRecord]]:
    return [records[at : at + _AT_ONCE] for at in range(0, len(records), _AT_ONCE)]
