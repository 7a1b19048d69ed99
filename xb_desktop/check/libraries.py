"""Whether the system libraries that Qt needs are installed; Linux alone has them apart from Qt."""

from __future__ import annotations

import ctypes
import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import PySide6
from PySide6.QtCore import QCoreApplication

from xb_desktop.check.result import Level, Name, Result
from xb_desktop.system.screen import PACKAGES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from xb_desktop.check.subject import Subject

translate = QCoreApplication.translate

_NAMED = re.compile(r"(\S+\.so[.\d]*): ")
"""The library that dlopen(3) says it cannot load, for whatever reason; first in glibc and musl."""


def check_libraries(subject: Subject) -> tuple[Result, ...]:
    """Load what Qt loads for a window, and name all that is missing."""
    del subject
    if not sys.platform.startswith("linux"):
        sentence = translate("Check", "On this system, Qt needs no other libraries.")
        return (Result(Name.LIBRARIES, Level.OK, sentence),)
    missing = missing_libraries()
    if not missing:
        sentence = translate("Check", "The system libraries that Qt needs are installed.")
        return (Result(Name.LIBRARIES, Level.OK, sentence),)
    sentence = translate(
        "Check", "System libraries that Qt needs are missing or cannot be loaded: {names}."
    )
    return (
        Result(
            Name.LIBRARIES,
            Level.FAULT,
            sentence.format(names=", ".join(missing)),
            _remedy(missing),
        ),
    )


def missing_libraries() -> list[str]:
    """Return the names of the libraries that are missing, as Qt asks for them."""
    first = {name for path in _parts_of_qt() if (name := _missing_for(str(path)))}
    if not first:
        return []
    # A part of Qt tells only of the first one that it lacks.
    return sorted(first | {name for name in PACKAGES if _missing_for(name)})


def _parts_of_qt() -> Iterator[Path]:
    """Yield what Qt loads to open a window on the screen that there is."""
    qt = Path(PySide6.__file__).parent / "Qt"
    is_wayland = bool(os.environ.get("WAYLAND_DISPLAY"))
    platform = os.environ.get("QT_QPA_PLATFORM") or ("wayland" if is_wayland else "xcb")
    yield from (qt / "lib").glob("libQt6Widgets.so.*")
    yield from (qt / "lib").glob("libQt6DBus.so.*")
    plugin = "libqwayland*.so" if platform.startswith("wayland") else "libqxcb.so"
    yield from (qt / "plugins" / "platforms").glob(plugin)


def _missing_for(library: str) -> str | None:
    """Return what a library lacks to be loaded, or None if it can be."""
    try:
        ctypes.CDLL(library)
    except OSError as error:
        found = _NAMED.search(str(error))
        return Path(found[1]).name if found else Path(library).name
    return None


def _remedy(missing: list[str]) -> str:
    packages = sorted({PACKAGES[name] for name in missing if name in PACKAGES})
    if len(packages) < len(missing):
        return translate("Check", "Install the packages of your system that contain them.")
    command = f"sudo apt-get install {' '.join(packages)}"
    return translate("Check", "Install them, on Debian or Ubuntu with: {command}").format(
        command=command
    )
