"""Installed for one person on Linux: in the menu, and what opens `xb-desktop:` links."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from xb_desktop.languages import Language

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only for Linux")

RESOURCES = Path(__file__).parent.parent.parent / "resources"
LINK = "xb-desktop:cancel?email=jane%40example.com&reference=XB_1"
SCHEME = "x-scheme-handler/xb-desktop"
ICON = "icons/hicolor/scalable/apps/xb-desktop.svg"
ODD_NAMES = ["plain", "with blanks", 'a"b', "c$d", "e`f", "g\\h", 'all "of` $them\\ \\"']


class Checkout:
    """A copy of what the script needs, with a program that only writes down what it is given."""

    def __init__(self, root: Path, home: Path) -> None:
        self.root = root
        self.home = home
        self.said = home / "said"
        shutil.copytree(RESOURCES / "linux", root / "resources" / "linux")
        shutil.copytree(RESOURCES / "icons", root / "resources" / "icons")
        (root / "resources" / "linux" / "setup.sh").write_text("")
        program = root / ".venv" / "bin" / "xb-desktop"
        program.parent.mkdir(parents=True)
        program.write_text('#!/bin/sh\nprintf "%s\\n" "$#" "$@" >"$HOME/said.new"\n')
        with program.open("a") as script:
            script.write('mv "$HOME/said.new" "$HOME/said"\n')
        program.chmod(0o755)
        self.program = program

    def install(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run the script for the person whose home it is."""
        return self.run("sh", str(self.root / "resources" / "linux" / "install.sh"), *arguments)

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        """Run something as that person, without a desktop of any other."""
        kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
        # The tools would ask the desktop that runs; here is none, nor a screen that answers.
        here = {"HOME": str(self.home), "XDG_CURRENT_DESKTOP": "X-Generic", "DISPLAY": ":4711"}
        environment = {**kept, **here}
        return subprocess.run(
            command, env=environment, capture_output=True, text=True, timeout=30, check=False
        )

    def wait_for_program(self) -> str:
        """Wait until the program has been started, and return what it was given."""
        until = time.monotonic() + 10
        while not self.said.exists():
            assert time.monotonic() < until, self.entries()["Exec"]
            time.sleep(0.05)
        return self.said.read_text()

    @property
    def files(self) -> dict[str, bytes]:
        """What stands below the data folder."""
        data = self.home / ".local" / "share"
        paths = (path for path in data.rglob("*") if path.is_file())
        return {str(path.relative_to(data)): path.read_bytes() for path in paths}

    def entries(self) -> dict[str, str]:
        """Return the keys of the installed desktop file."""
        text = self.files["applications/xb-desktop.desktop"].decode()
        return dict(line.split("=", 1) for line in text.splitlines() if "=" in line)


@pytest.fixture
def checkout(tmp_path: Path, home: Path) -> Checkout:
    """Return a checkout in a folder of an ordinary name."""
    return Checkout(tmp_path / "checkout", home)


def need(tool: str) -> str:
    """Skip where a tool is not installed."""
    found = shutil.which(tool)
    if found is None:
        pytest.skip(f"{tool} is not installed")
    return found


def test_installing_twice_is_installing_once(checkout: Checkout) -> None:
    """Desktop file and icon are put in place, and a second run leaves the very same files."""
    done = checkout.install()
    assert done.returncode == 0, done.stderr
    first = checkout.files
    assert {"applications/xb-desktop.desktop", ICON} <= set(first)
    assert first[ICON] == (RESOURCES / "icons" / "xb-desktop.svg").read_bytes()
    assert checkout.install().returncode == 0
    assert checkout.files == first


def test_desktop_file_says_who_opens_links(checkout: Checkout) -> None:
    """The installed file names the scheme, the icon, the window, and this checkout's program."""
    assert checkout.install().returncode == 0
    entries = checkout.entries()
    assert entries["MimeType"] == f"{SCHEME};"
    assert entries["Exec"] == f"{checkout.program} %u"
    assert entries["Icon"] == entries["StartupWMClass"] == "xb-desktop"
    template = (RESOURCES / "linux" / "xb-desktop.desktop").read_text()
    assert template.count("\n") == checkout.files["applications/xb-desktop.desktop"].count(b"\n")


def test_removing_leaves_nothing_of_ours(checkout: Checkout) -> None:
    """After --remove, also a second time, no file names the program; others' files stay."""
    other = checkout.home / ".local" / "share" / "applications" / "other.desktop"
    other.parent.mkdir(parents=True)
    other.write_text("[Desktop Entry]\nType=Application\nName=Other\nExec=true\n")
    assert checkout.install().returncode == 0
    for _ in range(2):
        done = checkout.install("--remove")
        assert done.returncode == 0, done.stderr
        assert "applications/other.desktop" in checkout.files
        left = {
            name: content for name, content in checkout.files.items() if b"xb-desktop" in content
        }
        assert left == {}
        assert not any("xb-desktop" in name for name in checkout.files)


def test_unknown_argument_changes_nothing(checkout: Checkout) -> None:
    """An argument that the script does not know is said so, and nothing is installed."""
    done = checkout.install("--uninstall")
    assert done.returncode == 1
    assert "Usage" in done.stderr
    assert checkout.files == {}


def test_desktop_file_is_valid(checkout: Checkout) -> None:
    """The installed file is one that freedesktop's own validator accepts."""
    validate = need("desktop-file-validate")
    assert checkout.install().returncode == 0
    file = checkout.home / ".local" / "share" / "applications" / "xb-desktop.desktop"
    done = checkout.run(validate, str(file))
    assert (done.returncode, done.stdout + done.stderr) == (0, "")


@pytest.mark.parametrize(
    "question", [["gio", "mime", SCHEME], ["xdg-mime", "query", "default", SCHEME]], ids=" ".join
)
def test_system_knows_who_opens_links(checkout: Checkout, question: list[str]) -> None:
    """Asked who opens the links, the system names the program; after --remove, nobody."""
    need("update-desktop-database")
    need(question[0])
    assert checkout.install().returncode == 0
    assert "xb-desktop.desktop" in checkout.run(*question).stdout
    assert checkout.install("--remove").returncode == 0
    assert "xb-desktop.desktop" not in checkout.run(*question).stdout


@pytest.mark.parametrize("name", ODD_NAMES)
def test_link_reaches_the_program(tmp_path: Path, home: Path, name: str) -> None:
    """A link that is opened starts the program with it, whatever the folder's name."""
    need("update-desktop-database")
    need("gio")
    checkout = Checkout(tmp_path / name, home)
    assert checkout.install().returncode == 0
    opened = checkout.run("gio", "open", LINK)
    assert opened.returncode == 0, opened.stderr
    assert checkout.wait_for_program() == f"1\n{LINK}\n"


def test_link_reaches_the_program_without_a_desktop(checkout: Checkout) -> None:
    """Where no desktop but only a window manager runs, a link starts the program too."""
    need("update-desktop-database")
    need("xdg-open")
    assert checkout.install().returncode == 0
    opened = checkout.run("xdg-open", LINK)
    assert opened.returncode == 0, opened.stderr
    assert checkout.wait_for_program() == f"1\n{LINK}\n"


@pytest.mark.parametrize("name", ["50%", "a=b", "two\nlines"])
def test_folder_that_no_desktop_file_can_name(tmp_path: Path, home: Path, name: str) -> None:
    """A checkout whose path a desktop file cannot hold is refused in a sentence, without traces."""
    checkout = Checkout(tmp_path / name, home)
    done = checkout.install()
    assert done.returncode == 1
    assert "move it" in done.stderr
    assert checkout.files == {}


def test_the_menu_entry_is_in_every_language() -> None:
    """A menu shows it in the language of the session."""
    lines = (RESOURCES / "linux" / "xb-desktop.desktop").read_text(encoding="utf-8").splitlines()
    names = {line.partition("=")[0] for line in lines}
    for language in set(Language) - {Language.ENGLISH}:
        for name in ("GenericName", "Comment", "Keywords"):
            assert f"{name}[{language}]" in names
