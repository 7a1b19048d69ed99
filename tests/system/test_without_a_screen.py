"""What the command says where no window can be opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import xb_desktop

if TYPE_CHECKING:
    from tests.support.desktop import Desktop

    from .person import Person

pytestmark = pytest.mark.system


def one_line(printed: bytes) -> bool:
    """Tell whether something is one line for a person."""
    return len(printed.decode().strip().splitlines()) == 1


def test_practice_without_a_screen(desktop: Desktop) -> None:
    """Without a screen, practice says so, cancels in words, and ends well."""
    done = desktop.run(desktop.new_account(), "--practice")
    words = done.stdout.decode()
    assert done.returncode == 0, done.stderr
    assert "screen" in words
    assert words.index("screen") < words.index("Order cancelled")


@pytest.mark.parametrize("variables", [{}, {"DISPLAY": ":4711"}], ids=["none", "unreachable"])
def test_without_a_screen(desktop: Desktop, variables: dict[str, str]) -> None:
    """Without a screen that answers, one line says so, the exit code is 2, and nothing crashes."""
    account = desktop.new_account()
    done = desktop.run(account, **variables)
    assert done.returncode == 2, done.stderr
    assert one_line(done.stderr)
    assert b"screen" in done.stderr
    assert done.stdout == b""
    assert not list(account.home.glob("core*"))


def test_version(desktop: Desktop) -> None:
    """The version can be asked for without a screen."""
    done = desktop.run(desktop.new_account(), "--version")
    assert done.returncode == 0
    assert xb_desktop.__version__ in done.stdout.decode()


@pytest.mark.parametrize("platform", ["wayland", "wayland-egl"])
def test_a_platform_for_another_kind_of_screen(person: Person, platform: str) -> None:
    """Who has Wayland in their profile and comes over X11 gets the window there."""
    program = person.start("--practice", QT_QPA_PLATFORM=platform)
    program.screen.wait_for_button("Cancel order", timeout=20)
