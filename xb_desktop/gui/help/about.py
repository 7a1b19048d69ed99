"""About XB Desktop: its version, what it contacts, and the licences of what comes with it."""

from __future__ import annotations

import re
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from xb_desktop import __version__
from xb_desktop.gui.help.text_dialog import text_dialog
from xb_desktop.resources import resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QDialog

    from xb_desktop.gui.main_window import MainWindow

translate = QCoreApplication.translate

DEPENDENCIES = (
    "PySide6-Essentials",
    "httpcore",
    "httpx",
    "idna",
    "jeepney",
    "keyring",
    "truststore",
)
"""What the program uses; each may bring others."""
PACKED_LICENCES = Path(resource("licences"))
"""What a package has beside the program (`resources/packaging/licences.py`)."""
_LONGEST_LICENCE = 60
"""Some packages have the whole text where the name should be."""
_NAME = re.compile(r"[A-Za-z0-9._-]+")


def about(window: MainWindow) -> QDialog:
    """Return the dialog."""
    return text_dialog(
        window,
        translate("About", "About XB Desktop"),
        (
            (
                translate("About", "XB Desktop {version}").format(version=__version__),
                (
                    translate("About", "Cancels one XendBridge order by hand."),
                    translate("About", "Licence: MIT."),
                ),
            ),
            (translate("About", "What is contacted"), (_contacts(window),)),
            (
                translate("About", "What it is made with"),
                (*_of_texts(), _of_qt(), "\n".join(licences())),
            ),
        ),
    )


def _contacts(window: MainWindow) -> str:
    return translate(
        "About",
        "Only the address in use, {address}, for orders that you cancel or look up, and for the "
        "check of this computer if you ask for it. Nothing is sent anywhere else: no statistics, "
        "no reports, and no search for updates.",
    ).format(address=window.place.address)


def _of_qt() -> str:
    return translate("About", "Qt and PySide6 are used under the LGPL, version 3.")


def _of_texts() -> Iterator[str]:
    """Say where a package has the texts of the licences; elsewhere, each part brings its own."""
    if PACKED_LICENCES.is_dir():
        yield translate(
            "About",
            "The texts of all licences, and how to replace Qt with another build of it, are in "
            "the folder {folder}.",
        ).format(folder=PACKED_LICENCES)


def licences() -> Iterator[str]:
    """Return a line for each part that is installed or packed: its name, version and licence."""
    packed = PACKED_LICENCES / "parts.txt"
    if packed.is_file():
        yield from packed.read_text("utf-8").splitlines()
    for part in _parts():
        yield translate("About", "{name} {version}: {licence}").format(
            name=part.name, version=part.version, licence=_licence_of(part)
        )


def _parts() -> list[Distribution]:
    """Return what the program uses, and what that brings, as far as it is installed."""
    waiting, found = list(DEPENDENCIES), dict[str, Distribution]()
    while waiting:
        name = waiting.pop(0)
        try:
            part = distribution(name)
        except PackageNotFoundError:
            # Needed on another system, or by another Python.
            continue
        if part.name not in found:
            found[part.name] = part
            needed = (each for each in part.requires or () if "extra ==" not in each)
            waiting += [name[0] for name in map(_NAME.match, needed) if name is not None]
    return list(found.values())


def _licence_of(part: Distribution) -> str:
    """Return the licence that a part states itself, if it does so in a few words."""
    metadata = part.metadata.json
    stated = str(metadata.get("license_expression") or metadata.get("license") or "")
    if 0 < len(stated) <= _LONGEST_LICENCE and "\n" not in stated:
        return stated
    classifiers = metadata.get("classifier", [])
    return ", ".join(
        classifier.rpartition(":: ")[2]
        for classifier in ([classifiers] if isinstance(classifiers, str) else classifiers)
        if classifier.startswith("License ::")
    )
