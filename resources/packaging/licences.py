"""The licences of everything that a package contains: a list, and the texts beside it.

The list is `parts.txt`, a line for each part that no Python package describes; the dialog *About*
shows it. Python packages say their licences in their own metadata, which is packed, too.
"""

from __future__ import annotations

import platform
import shutil
import subprocess
import sys
from importlib.metadata import Distribution, distribution, version
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

TEXTS = Path(__file__).parent / "licences"
QT = ("PySide6-Essentials", "shiboken6")
"""They come without a text: theirs is here."""
_LICENCE_NAMES = ("LICEN", "COPYING", "NOTICE", "AUTHORS")
_KNOWN = {
    "libffi8": ("libffi", "MIT"),
    "libmpdec3": ("mpdecimal", "BSD-2-Clause"),
    "libsqlite3-0": ("SQLite", "public domain"),
    "libssl3": ("OpenSSL", "Apache-2.0"),
    "libssl3t64": ("OpenSSL", "Apache-2.0"),
    "libxcb-cursor0": ("libxcb-cursor", "X11"),
    "libxcb-icccm4": ("libxcb-icccm", "X11"),
    "libxcb-image0": ("libxcb-image", "X11"),
    "libxcb-keysyms1": ("libxcb-keysyms", "X11"),
    "libxcb-render-util0": ("libxcb-render-util", "HPND-sell-variant"),
    "libxcb-util1": ("libxcb-util", "X11"),
}
"""The packages of Debian and Ubuntu whose libraries are packed: the name and the licence."""


def write(folder: Path, names: Iterable[str], libraries: Iterable[str]) -> None:
    """Write the list and the texts of the named Python packages and of shared libraries.

    `libraries` are the paths of those that belong to no Python package. Raises `LookupError` for a
    part whose licence is not known: a package without it must not be made.
    """
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name in names:
        _copy_texts(distribution(name), folder)
    _write_of_qt(folder)
    _copy_of_python(folder)
    starter = f"PyInstaller's starter {version('pyinstaller')}"
    _copy_texts(distribution("pyinstaller"), folder)
    lines = [
        f"Python {platform.python_version()}: PSF-2.0",
        f"Qt {version('PySide6-Essentials')}: LGPL-3.0-only",
        f"{starter}: GPL-2.0-or-later, with an exception for the programs that it starts",
        *_of_system(folder, libraries),
    ]
    (folder / "parts.txt").write_text("\n".join(lines) + "\n", "utf-8")


def _copy_texts(part: Distribution, folder: Path) -> None:
    texts = [path for path in part.files or () if path.name.upper().startswith(_LICENCE_NAMES)]
    if not texts and part.name.replace("_", "-").lower() not in {each.lower() for each in QT}:
        raise LookupError(f"{part.name} comes without the text of its licence")
    for text in texts:
        target = folder / f"{part.name}-{text.name}"
        target.write_bytes(Path(str(part.locate_file(text))).read_bytes())


def _write_of_qt(folder: Path) -> None:
    qt = version("PySide6-Essentials")
    notice = (TEXTS / "qt.txt").read_text("utf-8")
    filled = notice.replace("{qt}", qt).replace("{series}", qt.rpartition(".")[0])
    (folder / "qt.txt").write_text(filled, "utf-8")
    for name in ("LGPL-3.0.txt", "GPL-3.0.txt", "qt-third-party.txt"):
        (folder / name).write_bytes((TEXTS / name).read_bytes())


def _copy_of_python(folder: Path) -> None:
    """Copy Python's licence; on Windows and macOS it has those of its libraries, too."""
    library = Path(sys.base_prefix) / "lib" / f"python3.{sys.version_info.minor}"
    found = [
        path
        for path in (library / "LICENSE.txt", Path(sys.base_prefix) / "LICENSE.txt")
        if path.is_file()
    ]
    if not found:
        raise LookupError("Python comes without the text of its licence")
    (folder / "Python-LICENSE.txt").write_bytes(found[0].read_bytes())


def _of_system(folder: Path, libraries: Iterable[str]) -> list[str]:
    """Return a line for each package of Debian or Ubuntu, and copy its copyright file."""
    lines = dict[str, str]()
    for library in sorted(libraries):
        package, number = _owner_of(library)
        if package not in _KNOWN:
            raise LookupError(f"the licence of {package} ({library}) is not known")
        name, licence = _KNOWN[package]
        lines[name] = f"{name} {number}: {licence}"
        text = Path("/usr/share/doc") / package / "copyright"
        (folder / f"{name}-copyright.txt").write_bytes(text.read_bytes())
    return list(lines.values())


def _owner_of(library: str) -> tuple[str, str]:
    """Return the package of a system that a library belongs to, and its version."""
    # The list of files has paths as they were before /lib became a link to /usr/lib.
    real = str(Path(library).resolve())
    for path in (real, real.removeprefix("/usr")):
        found = _ask("dpkg-query", "--search", path)
        if found:
            package = found.partition(":")[0]
            return package, _ask("dpkg-query", "--show", "--showformat", "${Version}", package)
    raise LookupError(f"no package of this system has {library}")


def _ask(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    return done.stdout.strip() if done.returncode == 0 else ""
