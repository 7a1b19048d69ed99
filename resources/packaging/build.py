"""Builds the package of this system: `python resources/packaging/build.py FOLDER`.

It is run with the Python of an environment that has `requirements.lock` of the project and that of
this folder, and nothing else. The same sources, locks and system give the same bytes.

FOLDER gets `xb-desktop/`, the frozen program (on macOS `XB Desktop.app`), and its archive.
"""

from __future__ import annotations

import lzma
import os
import subprocess
import sys
import tarfile
from pathlib import Path
from typing import TYPE_CHECKING

PACKAGING = Path(__file__).parent
sys.path[:0] = [str(PACKAGING), str(PACKAGING.parent.parent)]

import contents  # noqa: E402 - beside this file

import xb_desktop  # noqa: E402 - two folders above

if TYPE_CHECKING:
    from collections.abc import Mapping

_UNUSED_SINCE = 315532800
"""1980-01-01, UTC: the first moment that every format of an archive can name."""


def main() -> int:
    """Build; return the exit code."""
    if len(sys.argv) != 2:
        sys.stderr.write("Usage: build.py FOLDER\n")
        return 2
    target = Path(sys.argv[1]).resolve()
    freeze(target)
    if sys.platform == "linux":
        print(archive(target / contents.PROGRAM, target))
    return 0


def freeze(target: Path) -> None:
    """Run PyInstaller; the program is in `target` then. Raises `CalledProcessError`."""
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean"]
    places = ["--distpath", str(target), "--workpath", str(target / "work")]
    spec = str(PACKAGING / "xb-desktop.spec")
    subprocess.run([*command, *places, spec], check=True, env=environment())  # noqa: S603
    if sys.platform == "linux":
        remove_search_paths(target / contents.PROGRAM)


def remove_search_paths(program: Path) -> None:
    """Let no library be looked for where the Python of this computer is; Qt's look beside it."""
    libraries = [path for path in sorted(program.rglob("*.so*")) if not path.is_symlink()]
    own = [str(path) for path in libraries if not {"PySide6", "shiboken6"} & set(path.parts)]
    subprocess.run(["patchelf", "--remove-rpath", *own], check=True, env=environment())  # noqa: S603, S607


def environment() -> dict[str, str]:
    """Return the environment of a build: nothing of it depends on when and by whom it is run."""
    fixed = {
        "PYTHONHASHSEED": "0",
        "SOURCE_DATE_EPOCH": str(source_date(os.environ)),
        "PYTHONPATH": str(contents.ROOT),
        # What is packed depends on no plugin or setting of this user.
        "PYTHONNOUSERSITE": "1",
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
        # The tools of the environment, whether it is activated or not.
        "PATH": os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"])),
    }
    return {**os.environ, **fixed}


def source_date(variables: Mapping[str, str]) -> int:
    """Return when the sources were changed last, in seconds since 1970, UTC.

    From `SOURCE_DATE_EPOCH` if it is set, otherwise from the last commit (reproducible-builds.org,
    "SOURCE_DATE_EPOCH"); without either, from neither.
    """
    given = variables.get("SOURCE_DATE_EPOCH")
    if given:
        return int(given)
    command = ["git", "-C", str(contents.ROOT), "log", "-1", "--format=%ct"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603
    except (OSError, subprocess.CalledProcessError):
        return _UNUSED_SINCE
    return int(done.stdout)


def archive(program: Path, target: Path) -> Path:
    """Pack the folder of the program and return the archive's path."""
    path = target / f"{contents.PROGRAM}-{xb_desktop.__version__}-linux-{os.uname().machine}.tar.xz"
    moment = source_date(os.environ)
    with (
        lzma.open(path, "wb", preset=9) as compressed,
        tarfile.open(fileobj=compressed, mode="w", format=tarfile.GNU_FORMAT) as packed,
    ):
        for each in (program, *sorted(program.rglob("*"))):
            packed.add(
                each,
                f"{path.name.removesuffix('.tar.xz')}/{each.relative_to(program)}",
                recursive=False,
                filter=lambda entry: _anonymous(entry, moment),
            )
    return path


def _anonymous(entry: tarfile.TarInfo, moment: int) -> tarfile.TarInfo:
    """Leave out of an entry who built it and when, and with which umask."""
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    entry.mtime = moment
    entry.mode = 0o755 if entry.isdir() or entry.mode & 0o100 else 0o644
    return entry


if __name__ == "__main__":
    sys.exit(main())
