"""Overwrites what SQLite leaves of deleted rows inside of pages that are in use.

`secure_delete` overwrites what is deleted. But when SQLite moves rows to another page, it leaves a
copy of them in the gap between the header of a page and its content (SQLite file format, 1.6), and
knows nothing of it any more. No row, no index and no other part of the file is in that gap.
"""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from xb_desktop.journal.schema import pragma
from xb_desktop.system.data_folder import NO_FOLLOW

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from pathlib import Path

SLICE_BYTES = 1024 * 1024
"""So much is looked through at a time: 2 ms, at most 10 in 335 MB (Linux, SSD)."""
_FILE_HEADER = 100
_HEADER_BYTES = {0x02: 12, 0x05: 12, 0x0A: 8, 0x0D: 8}
"""How long the header of a page of rows or of an index is, by its first byte. Pages of other kinds
begin with the number of a page, whose first byte is 0 in files of this size."""
_LARGEST_BYTES = 1024**3
"""3,500,000 attempts. There, SQLite keeps its locks, which Windows lets nobody read."""


class Gap(NamedTuple):
    """Bytes of a file that hold nothing."""

    start: int
    stop: int


@contextmanager
def handle_of(path: Path) -> Iterator[int]:
    """Open a journal's file to overwrite parts of it.

    It must be opened before SQLite opens the file and closed after SQLite has closed it: on POSIX,
    closing it drops all locks of this process on the file.
    """
    handle = os.open(path, os.O_RDWR | NO_FOLLOW)
    try:
        yield handle
    finally:
        os.close(handle)


def overwrite_slice(database: sqlite3.Connection, handle: int, start: int) -> int:
    """Overwrite the gaps of some pages from an offset on; return where the next ones begin.

    That is 0 after the last one. While it is done, nobody else can read or write. If the computer
    loses power meanwhile, nothing is lost but what was to be overwritten.
    """
    # What it locks, it locks for others; what it would restore was restored before.
    database.execute("BEGIN EXCLUSIVE")
    try:
        pages, size = pragma(database, "page_count"), pragma(database, "page_size")
        end = pages * size
        # With `auto_vacuum`, which we never set, there are pages of yet another kind.
        if end > _LARGEST_BYTES or pragma(database, "auto_vacuum"):
            return 0
        stop = min(start + max(SLICE_BYTES, size), end)
        os.lseek(handle, start, os.SEEK_SET)
        gaps = list(_gaps(os.read(handle, stop - start), start, size))
        for gap in gaps:
            os.lseek(handle, gap.start, os.SEEK_SET)
            os.write(handle, bytes(gap.stop - gap.start))
        if gaps:
            os.fsync(handle)
        return stop if stop < end else 0
    finally:
        database.execute("ROLLBACK")


def _gaps(content: bytes, start: int, size: int) -> Iterator[Gap]:
    """Return the gaps, in the file, of pages from an offset on, as far as anything is in them."""
    for at in range(0, len(content) - size + 1, size):
        gap = _gap_of(content[at : at + size], _FILE_HEADER if start + at == 0 else 0)
        if gap is not None:
            yield Gap(start + at + gap.start, start + at + gap.stop)


def _gap_of(page: bytes, header: int) -> Gap | None:
    """Return the gap in a page whose header is at this offset; None where nothing is in it."""
    length = _HEADER_BYTES.get(page[header])
    if length is None:
        return None
    cells = int.from_bytes(page[header + 3 : header + 5])
    stop = int.from_bytes(page[header + 5 : header + 7]) or 65536
    gap = Gap(header + length + 2 * cells, stop)
    # A page that is not in order is left as it is.
    if not gap.start < gap.stop <= len(page) or not any(page[gap.start : gap.stop]):
        return None
    return gap
