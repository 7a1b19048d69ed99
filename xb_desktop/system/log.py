"""The log: what the program did, for those who maintain it. No key, no personal data.

Of an order it contains only the reference. Errors are logged with their classes, codes and
tracebacks, without their texts and without local variables: both could contain the key.
"""

from __future__ import annotations

import errno
import logging
import os
import time
import traceback
from contextlib import suppress
from io import TextIOWrapper
from itertools import pairwise
from pathlib import Path

from xb_desktop.orders.escaping import escaped
from xb_desktop.system.data_folder import NO_FOLLOW, NO_WAIT

FILE_NAME = "xb-desktop.log"
_MAX_BYTES = 512 * 1024
_BACKUPS = 3


class _PrivateFileHandler(logging.FileHandler):
    """Opens its file for its owner only, and follows no symbolic link."""

    def _open(self) -> TextIOWrapper:
        # Nor does opening block if the file was replaced by a pipe that nobody reads.
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | NO_FOLLOW | NO_WAIT
        handle = os.open(self.baseFilename, flags, 0o600)
        return TextIOWrapper(os.fdopen(handle, "ab"), "utf-8")


class _Formatter(logging.Formatter):
    """Keeps each entry on one line, whatever its texts contain."""

    def format(self, record: logging.LogRecord) -> str:
        return escaped(super().format(record))


def logger(name: str) -> logging.Logger:
    """Return the logger of a module; it writes nowhere until `start`."""
    return logging.getLogger(name)


def start(folder: Path) -> None:
    """Start writing to the log in a folder; if it is not writable, nothing is logged."""
    ours = logging.getLogger("xb_desktop")
    ours.propagate = False
    ours.setLevel(logging.INFO)
    # A full disk must not print tracebacks to the terminal.
    logging.raiseExceptions = False
    for handler in list(ours.handlers):
        ours.removeHandler(handler)
        handler.close()
    ours.addHandler(_handler(folder))


def keep_silent() -> None:
    """Log nothing, not even to the error stream, where Python writes what nobody takes."""
    logging.getLogger("xb_desktop").addHandler(logging.NullHandler())


def describe(error: BaseException) -> str:
    """Return the class and traceback of an error, then those of the errors that caused it.

    An error of the system has its name, such as ENOSPC, and one of SQLite its `sqlite_errorname`.
    No error has its text.
    """
    described = [_describe_one(error)]
    seen = {id(error)}
    while (cause := error.__cause__ or error.__context__) is not None and id(cause) not in seen:
        described.append(_describe_one(cause))
        seen.add(id(cause))
        error = cause
    return ", from ".join(described)


def _describe_one(error: BaseException) -> str:
    places = traceback.extract_tb(error.__traceback__)
    lines = [f"{place.name} ({Path(place.filename).name}:{place.lineno})" for place in places]
    return " < ".join([f"{type(error).__name__}{_code(error)}", *reversed(lines)])


def _code(error: BaseException) -> str:
    name = getattr(error, "sqlite_errorname", None)
    if name is None and isinstance(error, OSError):
        name = errno.errorcode.get(error.errno or 0)
    return f" {name}" if name else ""


def _handler(folder: Path) -> logging.Handler:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        # If an old file cannot be moved, new lines are appended to it.
        with suppress(OSError):
            _rotate(folder / FILE_NAME)
        handler = _PrivateFileHandler(folder / FILE_NAME, encoding="utf-8")
    except OSError:
        return logging.NullHandler()
    formatter = _Formatter("%(asctime)sZ %(levelname)s %(name)s: %(message)s")
    formatter.converter = time.gmtime
    handler.setFormatter(formatter)
    return handler


def _rotate(path: Path) -> None:
    """Start a new file if the current one is large, and keep a few old ones.

    Once per run is enough for a few lines per order. The standard library's rotating handler checks
    at every line, and the module that it is in takes a megabyte.
    """
    if not path.exists() or path.stat().st_size < _MAX_BYTES:
        return
    names = [path, *(path.with_name(f"{FILE_NAME}.{number}") for number in range(1, _BACKUPS + 1))]
    for newer, older in reversed(list(pairwise(names))):
        if newer.exists():
            newer.replace(older)
