"""The installer of Windows: installed, upgraded and removed without a window, for one person.

What it installs here is a stand-in, which is made with NSIS too; the real program takes minutes to
freeze. On Linux, the installer runs under Wine, in a Windows of its own.
"""

from __future__ import annotations

import os
import re
import shutil
import struct
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from xb_desktop import __version__

PACKAGING = Path(__file__).parent.parent.parent / "resources" / "packaging" / "windows"
UNINSTALL_KEY = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\xb-desktop"
SCHEME_KEY = r"HKCU\Software\Classes\xb-desktop"
IN_USE = 3
PATIENCE_SECONDS = 60.0
STAND_IN = r"""
Target amd64-unicode
SilentInstall silent
RequestExecutionLevel user
OutFile "${OUTPUT}"
Section
  FileOpen $0 "$EXEDIR\started" w
  FileClose $0
  Sleep 60000
SectionEnd
"""


def makensis() -> str | None:
    """Return the compiler of NSIS, if it is installed; on Windows it is not on the path."""
    usual = Path(os.environ.get("PROGRAMFILES(X86)", "")) / "NSIS" / "makensis.exe"
    return shutil.which("makensis") or (str(usual) if usual.is_file() else None)


needs_nsis = pytest.mark.skipif(makensis() is None, reason="NSIS is not installed")
needs_windows = pytest.mark.skipif(
    sys.platform != "win32" and shutil.which("wine") is None,
    reason="neither Windows nor Wine is here",
)


class Windows(NamedTuple):
    """A Windows, or Wine's: how to start its programs, and a person's folders in it."""

    command: list[str]
    environment: dict[str, str]
    local: Path
    roaming: Path

    @property
    def program(self) -> Path:
        """Where the program is installed."""
        return self.local / "Programs" / "XB Desktop"

    @property
    def menu_entry(self) -> Path:
        """The entry in the Start menu."""
        return self.roaming / "Microsoft/Windows/Start Menu/Programs/XB Desktop.lnk"

    def start(self, *arguments: str) -> subprocess.Popen[bytes]:
        """Start a program."""
        return subprocess.Popen(
            [*self.command, *arguments],
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )

    def run(self, *arguments: str) -> tuple[int, str]:
        """Run a program to its end; return its exit code and what it said."""
        with self.start(*arguments) as process:
            said, _ = process.communicate(timeout=PATIENCE_SECONDS)
        return process.returncode, said.decode("utf-8", "replace")

    def registry(self, key: str) -> dict[str, str]:
        """Return the texts and numbers under a key and those below it; none if it is not there."""
        _, said = self.run("reg", "query", key, "/s")
        found = re.findall(r"^ {4}(.+?) {4}REG_\w+ {4}(.*?)\r?$", said, re.MULTILINE)
        return dict(found)

    def remove(self) -> int:
        """Remove the program, and wait for that; return the exit code."""
        # NSIS takes the rest of the line for the folder, without quotation marks.
        batch = self.local / "remove.bat"
        folder = r"%LOCALAPPDATA%\Programs\XB Desktop"
        batch.write_text(f'"{folder}\\uninstall.exe" /S _?={folder}\r\nexit /b %ERRORLEVEL%\r\n')
        return self.run("cmd", "/c", r"%LOCALAPPDATA%\remove.bat")[0]


@pytest.fixture(scope="session")
def windows(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Windows]:
    """Return the Windows of this computer, or a new one of Wine's."""
    if sys.platform == "win32":
        if not os.environ.get("CI"):
            pytest.skip("it would install and remove the program of whoever runs the tests")
        variables = dict(os.environ)
        yield Windows([], variables, Path(variables["LOCALAPPDATA"]), Path(variables["APPDATA"]))
        return
    prefix = tmp_path_factory.mktemp("wine") / "prefix"
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(prefix.parent),
        "WINEPREFIX": str(prefix),
        "WINEARCH": "win64",
        "WINEDEBUG": "-all",
        # Neither a browser engine nor .NET is asked for.
        "WINEDLLOVERRIDES": "mscoree,mshtml=",
    }
    for command in (["wineboot", "-i"], ["winecfg", "-v", "win10"]):
        subprocess.run(
            ["wine", *command], env=environment, stdin=subprocess.DEVNULL, check=False, timeout=180
        )
    (user,) = (path for path in (prefix / "drive_c/users").iterdir() if path.name != "Public")
    data = user / "AppData"
    yield Windows(["wine"], environment, data / "Local", data / "Roaming")
    subprocess.run(["wineserver", "-k"], env=environment, check=False, timeout=60)


@pytest.fixture(scope="session")
def build(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Return how to build an installer of a stand-in that has one file of a given name."""
    folder = tmp_path_factory.mktemp("installers")
    script = folder / "stand-in.nsi"
    script.write_text(STAND_IN, "utf-8")
    stand_in = folder / "stand-in.exe"
    compile_with(stand_in, script)

    def build(file: str) -> Path:
        frozen = folder / file / "xb-desktop"
        (frozen / "_internal" / "xb_desktop").mkdir(parents=True)
        shutil.copyfile(stand_in, frozen / "xb-desktop.exe")
        (frozen / "_internal" / "xb_desktop" / file).write_text(file)
        installer = folder / f"{file}.exe"
        compile_with(installer, PACKAGING / "xb-desktop.nsi", f"-DFOLDER={frozen}")
        return installer

    return build


def compile_with(output: Path, script: Path, *options: str) -> None:
    """Compile a script of NSIS; with its quickest compression."""
    nsis = makensis()
    assert nsis is not None
    quick = "-XSetCompressor /FINAL zlib"
    command = [nsis, "-V2", quick, f"-DOUTPUT={output}", *options, str(script)]
    subprocess.run(command, check=True, timeout=PATIENCE_SECONDS)


@needs_nsis
@needs_windows
def test_from_the_installation_to_the_removal(
    windows: Windows, build: Callable[[str], Path]
) -> None:
    """The whole life of it, in one: each step needs the one before."""
    journal = windows.local / "xb-desktop" / "journal.sqlite3"
    journal.parent.mkdir(exist_ok=True)
    journal.write_bytes(b"kept")
    program = windows.program

    assert windows.run(str(build("first")), "/S")[0] == 0
    names = {"_internal", "xb-desktop.exe", "uninstall.exe"}
    assert {path.name for path in program.iterdir()} == names
    assert windows.menu_entry.is_file()
    entry = windows.registry(UNINSTALL_KEY)
    assert (entry["DisplayName"], entry["DisplayVersion"]) == ("XB Desktop", __version__)
    assert entry["QuietUninstallString"].endswith(r'\XB Desktop\uninstall.exe" /S')
    scheme = windows.registry(SCHEME_KEY)
    assert "URL Protocol" in scheme
    # A link with quotation marks in it can bring no option.
    assert r'\XB Desktop\xb-desktop.exe" -- "%1"' in " ".join(scheme.values())

    second = build("second")
    with windows.start(str(program / "xb-desktop.exe")) as running:
        wait_until((program / "started").exists)
        assert windows.run(str(second), "/S")[0] == IN_USE
        assert windows.remove() == IN_USE
        running.kill()
    end_stand_ins(windows)
    (program / "started").unlink()
    assert (program / "_internal" / "xb_desktop" / "first").is_file()
    assert {path.name for path in program.iterdir()} == names

    assert windows.run(str(second), "/S")[0] == 0
    # Nothing of the version before is left.
    assert [path.name for path in (program / "_internal" / "xb_desktop").iterdir()] == ["second"]
    assert {path.name for path in program.iterdir()} == names

    # As Windows' own settings do it: a copy of it does the work, and nobody waits for that.
    assert windows.run(other_name(program / "uninstall.exe"), "/S")[0] == 0
    wait_until(lambda: not program.exists())
    assert not windows.menu_entry.exists()
    assert windows.registry(UNINSTALL_KEY) == {}
    assert windows.registry(SCHEME_KEY) == {}
    assert journal.read_bytes() == b"kept"


def wait_until(is_so: Callable[[], bool]) -> None:
    """Wait for what another program does."""
    until = time.monotonic() + PATIENCE_SECONDS
    while not is_so():
        assert time.monotonic() < until
        time.sleep(0.05)


def other_name(path: Path) -> str:
    """Return another name of a file than the one that it was installed under."""
    if sys.platform != "win32":
        return "Z:" + str(path).replace("/", "\\")
    import ctypes

    short = ctypes.create_unicode_buffer(1024)
    return short.value if ctypes.windll.kernel32.GetShortPathNameW(str(path), short, 1024) else ""


def end_stand_ins(windows: Windows) -> None:
    """End the stand-in if its starter was all that was ended."""
    windows.run("taskkill", "/f", "/im", "xb-desktop.exe")


def test_the_version_is_one_that_windows_can_compare() -> None:
    """Three numbers; the resources of the installer and of the program need four."""
    assert re.fullmatch(r"\d+\.\d+\.\d+", __version__)
    found = re.search(
        r'searchparse /file "(.*?)" `(.*?)`', (PACKAGING / "xb-desktop.nsi").read_text()
    )
    assert found is not None
    source = (PACKAGING / found[1].replace("\\", "/")).read_text()
    assert f'{found[2]}{__version__}"' in source


def test_the_icon_has_a_size_for_each_place() -> None:
    """From the title bar to the large icons of the Explorer, at each scale of the screen."""
    content = (PACKAGING / "xb-desktop.ico").read_bytes()
    _, kind, count = struct.unpack_from("<3H", content)
    widths = [struct.unpack_from("<B", content, 6 + 16 * index)[0] or 256 for index in range(count)]
    assert kind == 1
    assert {16, 20, 24, 32, 40, 48, 64, 256} <= set(widths)
