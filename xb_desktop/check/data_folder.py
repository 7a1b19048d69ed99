"""Whether the data folder can be written to, and only by its owner."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from xb_desktop.check.result import Level, Name, Result
from xb_desktop.journal.failures import reason_of
from xb_desktop.system.data_folder import others_can_write, path_text
from xb_desktop.texts.journal import open_folder_sentence, unwritable_next_step, unwritable_reason

if TYPE_CHECKING:
    from xb_desktop.check.subject import Subject

translate = QCoreApplication.translate

_TEST_BYTES = 64 * 1024
"""What is written: more than the row of an attempt needs, with all that SQLite writes beside."""


def check_data_folder(subject: Subject) -> tuple[Result, ...]:
    """Write a temporary file where the journal is, or where its folder will be made."""
    folder = subject.data_folder
    place = existing(folder)
    try:
        _write_in(place)
    except OSError as error:
        reason = reason_of(error, place)
        sentence = translate("Check", "The data folder {path} cannot be written to ({reason}).")
        sentence = sentence.format(path=path_text(folder), reason=unwritable_reason(reason))
        return (_result(Level.FAULT, sentence, unwritable_next_step(reason)),)
    if place == folder and others_can_write(folder):
        return (_result(Level.FAULT, open_folder_sentence(path_text(folder))),)
    if place != folder:
        sentence = translate("Check", "The data folder {path} does not exist yet, and can be made.")
    else:
        sentence = translate(
            "Check", "The data folder {path} can be written to by its owner, and by nobody else."
        )
    if os.name != "posix":
        # There, rights are not told by a mode.
        sentence = translate("Check", "The data folder {path} can be written to.")
    return (_result(Level.OK, sentence.format(path=path_text(folder))),)


def existing(folder: Path) -> Path:
    """Return a folder, or the nearest one above it that exists."""
    return next((it for it in (folder, *folder.parents) if os.path.lexists(it)), Path(os.sep))


def _write_in(folder: Path) -> None:
    with tempfile.TemporaryFile(dir=folder) as file:
        file.write(b"\0" * _TEST_BYTES)
        file.flush()
        os.fsync(file.fileno())


def _result(level: Level, sentence: str, remedy: str = "") -> Result:
    return Result(Name.DATA_FOLDER, level, sentence, remedy)
