"""Makes the Debian package: `python resources/packaging/debian.py FOLDER`.

FOLDER is that of `build.py` and has the frozen program; the package is put beside it. The same
frozen program gives the same bytes.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

PACKAGING = Path(__file__).parent
sys.path[:0] = [str(PACKAGING), str(PACKAGING.parent.parent)]

import build  # noqa: E402 - beside this file
import contents  # noqa: E402
import icons  # noqa: E402

import xb_desktop  # noqa: E402 - two folders above

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

PARTS = PACKAGING / "debian"
HOME = f"usr/lib/{contents.PROGRAM}"
"""Where the program is, below the root; `postinst` makes the copy there that is run."""
METAINFO = "org.xb_desktop.xb_desktop.metainfo.xml"
PACKAGE_OF = {
    "ld-linux-x86-64.so.2": "libc6",
    "ld-linux-aarch64.so.1": "libc6",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libbrotlicommon.so.1": "libbrotli1",
    "libbrotlidec.so.1": "libbrotli1",
    "libc.so.6": "libc6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libdl.so.2": "libc6",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgcc_s.so.1": "libgcc-s1",
    "libglib-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libgthread-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "libm.so.6": "libc6",
    "libpthread.so.0": "libc6",
    "libresolv.so.2": "libc6",
    "librt.so.1": "libc6",
    "libstdc++.so.6": "libstdc++6",
    "libutil.so.1": "libc6",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
"""The package of Debian and Ubuntu that has each library which is the desktop's own."""
_GLIBC = re.compile(rb"GLIBC_(\d+)\.(\d+)")
_NEEDED = re.compile(r"\(NEEDED\).*\[(.+)\]")


def main() -> int:
    """Make the package; return the exit code."""
    if len(sys.argv) != 2:
        sys.stderr.write("Usage: debian.py FOLDER\n")
        return 2
    folder = Path(sys.argv[1]).resolve()
    print(make(folder / contents.PROGRAM, folder))
    return 0


def make(program: Path, folder: Path) -> Path:
    """Make the package of a frozen program and return its path."""
    tree = folder / "debian"
    shutil.rmtree(tree, ignore_errors=True)
    shutil.copytree(program, tree / HOME / "package", symlinks=True)
    _add_menu_entry(tree / "usr/share")
    _link(tree / f"usr/bin/{contents.PROGRAM}", f"../lib/{contents.PROGRAM}/current/xb-desktop")
    _add_control(tree, depends_on(program))
    moment = build.source_date(os.environ)
    _make_anonymous(tree, moment)
    architecture = _ask("dpkg", "--print-architecture")
    path = folder / f"{contents.PROGRAM}_{xb_desktop.__version__}_{architecture}.deb"
    options = ["--root-owner-group", "-Zxz", "-z9", "--threads-max=1", "--uniform-compression"]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(moment)}
    command = ["dpkg-deb", *options, "--build", str(tree), str(path)]
    subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)  # noqa: S603
    shutil.rmtree(tree)
    return path


def depends_on(program: Path) -> list[str]:
    """Return the packages that have what the program is linked with and does not bring.

    Raises `LookupError` for a library that no known package has.
    """
    files = [path for path in program.rglob("*") if _is_elf(path)]
    needed = {name for path in files for name in _needed_by(path)}
    foreign = sorted(needed - {path.name for path in files})
    unknown = [name for name in foreign if name not in PACKAGE_OF]
    if unknown:
        raise LookupError(f"no package is known for {', '.join(unknown)}")
    packages = {PACKAGE_OF[name] for name in foreign} - {"libc6"}
    return ["ca-certificates", f"libc6 (>= {_newest_glibc(files)})", *sorted(packages)]


def _is_elf(path: Path) -> bool:
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def _needed_by(path: Path) -> list[str]:
    return _NEEDED.findall(_ask("readelf", "--dynamic", "--wide", str(path)))


def _newest_glibc(files: Iterable[Path]) -> str:
    found = {
        (int(major), int(minor))
        for path in files
        for major, minor in _GLIBC.findall(path.read_bytes())
    }
    return ".".join(map(str, max(found)))


def _add_menu_entry(share: Path) -> None:
    linux = PACKAGING.parent / "linux" / "xb-desktop.desktop"
    _copy(linux, share / "applications" / linux.name)
    _copy(PARTS / METAINFO, share / "metainfo" / METAINFO)
    hicolor = share / "icons" / "hicolor"
    _copy(icons.DRAWING, hicolor / "scalable" / "apps" / icons.DRAWING.name)
    for side in icons.HICOLOR:
        _write(hicolor / f"{side}x{side}" / "apps" / "xb-desktop.png", icons.png(side))


def _add_control(tree: Path, depends: Iterable[str]) -> None:
    licence = (
        (contents.ROOT / "LICENSE").read_text("utf-8").partition("\n\n")[2].partition("\n\n")[2]
    )
    indented = "\n".join(f" {line}" if line else " ." for line in licence.strip().splitlines())
    document = _filled("copyright", {"licence": indented})
    _write(tree / f"usr/share/doc/{contents.PROGRAM}/copyright", document)
    size = sum(path.lstat().st_size for path in tree.rglob("*") if not path.is_dir())
    values = {
        "architecture": _ask("dpkg", "--print-architecture"),
        "depends": ", ".join(depends),
        "functions": (PARTS / "functions").read_text("utf-8").strip(),
        "identity": f"{xb_desktop.__version__}-{identity(tree)}",
        "size": str(size // 1024),
        "version": xb_desktop.__version__,
    }
    for name in ("control", "postinst", "prerm", "postrm"):
        _write(tree / "DEBIAN" / name, _filled(name, values))
    for name in ("postinst", "prerm", "postrm"):
        (tree / "DEBIAN" / name).chmod(0o755)
    _write(tree / "DEBIAN" / "md5sums", _sums(tree))


def identity(tree: Path) -> str:
    """Return a short name for exactly these contents: a rebuilt version gets a copy of its own."""
    return hashlib.sha256(_sums(tree)).hexdigest()[:12]


def _sums(tree: Path) -> bytes:
    files = sorted(
        path
        for path in tree.rglob("*")
        if path.is_file() and not path.is_symlink() and "DEBIAN" not in path.parts
    )
    # dpkg compares these to find damaged files, not to find forged ones.
    lines = [
        f"{hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()}  "
        f"{path.relative_to(tree)}\n"
        for path in files
    ]
    return "".join(lines).encode()


def _make_anonymous(tree: Path, moment: int) -> None:
    """Leave out when it was built, and with which umask."""
    for path in (tree, *tree.rglob("*")):
        if not path.is_symlink():
            executable = path.is_dir() or path.stat().st_mode & 0o100
            path.chmod(0o755 if executable else 0o644)
        os.utime(path, (moment, moment), follow_symlinks=False)


def _filled(name: str, values: Mapping[str, str]) -> bytes:
    text = (PARTS / name).read_text("utf-8")
    for key, value in values.items():
        text = text.replace(f"@{key}@", value)
    return text.encode()


def _copy(source: Path, target: Path) -> None:
    _write(target, source.read_bytes())


def _write(target: Path, data: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data)


def _link(path: Path, target: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.symlink_to(target)


def _ask(*command: str) -> str:
    environment = {**os.environ, "LC_ALL": "C"}
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)  # noqa: S603
    return done.stdout.strip()


if __name__ == "__main__":
    sys.exit(main())
