"""How much room is left on the disk of the data folder."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from xb_desktop.check.data_folder import existing
from xb_desktop.check.result import Level, Name, Result

if TYPE_CHECKING:
    from xb_desktop.check.subject import Subject

translate = QCoreApplication.translate

_MIB = 1024 * 1024
_LEAST = 1 * _MIB
"""Bytes: below, an attempt may find no room for its row."""
_LITTLE = 100 * _MIB
"""Bytes: below, something else on this computer may soon take the rest."""


def check_free_space(subject: Subject) -> tuple[Result, ...]:
    """Say how much is free for this user."""
    try:
        free = shutil.disk_usage(existing(subject.data_folder)).free
    except OSError:
        sentence = translate("Check", "The free space on the disk could not be determined.")
        remedy = translate("Check", "Make sure that the disk of the data folder can be reached.")
        return (Result(Name.FREE_SPACE, Level.WARNING, sentence, remedy),)
    sentence = translate("Check", "{size} MB are free on the disk of the data folder.")
    level, remedy = Level.OK, ""
    if free < _LITTLE:
        level = Level.FAULT if free < _LEAST else Level.WARNING
        remedy = translate("Check", "Free up space: no order is cancelled that cannot be recorded.")
    sentence = sentence.format(size=QLocale().toString(free // _MIB))
    return (Result(Name.FREE_SPACE, level, sentence, remedy),)
