"""The Debian package: its parts are valid, it is the same twice, and an upgrade disturbs nobody."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import TYPE_CHECKING

import debian
import pytest

from tests.support.processes import end
from tests.support.programs import program
from xb_desktop import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only for Linux")

METAINFO = debian.PARTS / debian.METAINFO
EPOCH = "1700000000"


@pytest.fixture
def frozen(tmp_path: Path) -> Path:
    """Give something like a frozen program: a program of the system in a folder."""
    folder = tmp_path / "build" / "xb-desktop"
    (folder / "_internal").mkdir(parents=True)
    shutil.copy(program("sleep", "coreutils"), folder / "xb-desktop")
    (folder / "_internal" / "data").write_text("first")
    return folder


class Installed:
    """The scripts of the package, acting on a folder in place of the system's."""

    def __init__(self, root: Path, frozen: Path) -> None:
        self.root = root
        self._frozen = frozen

    def unpack(self, data: str) -> None:
        """Do what dpkg does with the files: each is replaced by a new one."""
        package = self.root / "package"
        for path in self._frozen.rglob("*"):
            if path.is_file():
                target = package / path.relative_to(self._frozen)
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(path, target.with_name("new"))
                target.with_name("new").rename(target)
        (package / "_internal" / "new").write_text(data)
        (package / "_internal" / "new").rename(package / "_internal" / "data")

    def run(self, script: str, action: str, identity: str = "") -> None:
        """Run a script of the package."""
        functions = (debian.PARTS / "functions").read_text("utf-8")
        text = (debian.PARTS / script).read_text("utf-8")
        filled = text.replace("@functions@", functions).replace("@identity@", identity)
        here = filled.replace("/usr/lib/xb-desktop", str(self.root))
        subprocess.run(["sh", "-c", here, script, action], timeout=30, check=True)

    def start(self) -> subprocess.Popen[bytes]:
        """Start the program as the link in the path does."""
        return subprocess.Popen([self.root / "current" / "xb-desktop", "60"])

    def copies(self) -> list[str]:
        """Return the names of the copies that are run."""
        return sorted(path.name for path in (self.root / "running").iterdir())


@pytest.fixture
def installed(tmp_path: Path, frozen: Path) -> Installed:
    """Give the first version, installed."""
    first = Installed(tmp_path / "usr", frozen)
    first.unpack("first")
    first.run("postinst", "configure", "1")
    return first


@pytest.fixture
def window(installed: Installed) -> Iterator[subprocess.Popen[bytes]]:
    """Give a running program of the first version."""
    process = installed.start()
    yield process
    end(process)


def test_an_upgrade_keeps_the_files_of_an_open_window(
    installed: Installed, window: subprocess.Popen[bytes]
) -> None:
    """They go with the next version once the window is closed."""
    old = Path(f"/proc/{window.pid}/exe").readlink().parent
    installed.unpack("second")
    installed.run("postinst", "configure", "2")
    assert installed.copies() == ["1", "2"]
    assert (old / "_internal" / "data").read_text() == "first"
    assert (installed.root / "current" / "_internal" / "data").read_text() == "second"
    end(window)
    installed.run("postinst", "configure", "3")
    assert installed.copies() == ["3"]


def test_a_copy_takes_no_space(installed: Installed) -> None:
    """Its files are those of the package, by hard links; configuring again changes nothing."""
    installed.run("postinst", "configure", "1")
    assert installed.copies() == ["1"]
    packed = installed.root / "package" / "xb-desktop"
    assert packed.samefile(installed.root / "current" / "xb-desktop")


def test_removal_ends_windows_and_leaves_nothing(
    installed: Installed, window: subprocess.Popen[bytes]
) -> None:
    """The window is asked to end; an upgrade never asks."""
    installed.run("prerm", "upgrade")
    assert window.poll() is None
    installed.run("prerm", "remove")
    assert window.wait(timeout=10) == -15
    shutil.rmtree(installed.root / "package")
    installed.run("postrm", "remove")
    assert not installed.root.exists()


def test_the_same_program_makes_the_same_package(
    frozen: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whenever and with whatever umask it is built."""
    program("dpkg-deb", "dpkg")
    program("readelf", "binutils")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    first = hashlib.sha256(debian.make(frozen, frozen.parent).read_bytes()).hexdigest()
    os.utime(frozen / "xb-desktop", (1, 1))
    before = os.umask(0o077)
    try:
        (frozen / "_internal" / "data").chmod(0o600)
        package = debian.make(frozen, frozen.parent)
    finally:
        os.umask(before)
    assert hashlib.sha256(package.read_bytes()).hexdigest() == first
    listed = subprocess.run(["dpkg-deb", "-c", package], capture_output=True, text=True, check=True)
    for path in (
        "bin/xb-desktop -> ../lib/xb-desktop/current/xb-desktop",
        "48x48/apps/",
        "metainfo",
    ):
        assert path in listed.stdout
    assert "root/root" in listed.stdout


def test_a_library_of_no_known_package_is_refused(
    frozen: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its package would be missing where the program is installed."""
    program("readelf", "binutils")
    assert any(each.startswith("libc6 (>= 2.") for each in debian.depends_on(frozen))
    monkeypatch.setattr(debian, "PACKAGE_OF", {})
    with pytest.raises(LookupError, match=r"libc\.so\.6"):
        debian.depends_on(frozen)


def test_the_description_for_software_centres_is_valid() -> None:
    """By AppStream's own check."""
    check = program("appstreamcli", "appstream")
    command = [check, "validate", "--no-net", str(METAINFO)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)
    assert done.returncode == 0, done.stdout


def test_the_description_names_the_desktop_entry_and_this_version() -> None:
    """A software centre finds the installed program by them."""
    found = ET.parse(METAINFO)
    assert f"{found.findtext('id')}.metainfo.xml" == METAINFO.name
    launchable = found.findtext("launchable")
    assert launchable
    assert (debian.PACKAGING.parent / "linux" / launchable).is_file()
    release = found.find("releases/release")
    assert release is not None
    assert release.get("version") == __version__


def test_the_menu_entry_is_valid() -> None:
    """By the desktops' own check."""
    check = program("desktop-file-validate", "desktop-file-utils")
    entry = debian.PACKAGING.parent / "linux" / "xb-desktop.desktop"
    subprocess.run([check, entry], timeout=30, check=True)
