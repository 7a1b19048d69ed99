"""Which program this is, on which system: what whoever reads a report asks first."""

from __future__ import annotations

import platform
from typing import TYPE_CHECKING

import PySide6
from PySide6.QtCore import QCoreApplication

from xb_desktop import __version__
from xb_desktop.check.result import Level, Name, Result

if TYPE_CHECKING:
    from xb_desktop.check.subject import Subject

translate = QCoreApplication.translate


def check_program(subject: Subject) -> tuple[Result, ...]:
    """Name the versions."""
    del subject
    sentence = translate(
        "Check", "XB Desktop {version}, with Python {python} and Qt {qt}, on {system}."
    ).format(
        version=__version__,
        python=platform.python_version(),
        qt=PySide6.__version__,
        system=f"{platform.system()} {platform.release()}",
    )
    return (Result(Name.PROGRAM, Level.OK, sentence),)
