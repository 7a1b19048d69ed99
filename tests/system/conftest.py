"""A desktop for all, and for each test a person's folders and a service of its own."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from tests.support.desktop import Desktop, missing_parts
from tests.support.order_service import Service

from .person import Person

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator
    from pathlib import Path


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Add the screen to the report of a failed test, and a picture of it beside."""
    report = yield
    if report.when == "call" and report.failed:
        for person in getattr(item, "funcargs", {}).values():
            if isinstance(person, Person):
                picture = person.account.root / "screen.png"
                person.desktop.screenshot(picture)
                report.sections.append((f"screen ({picture})", person.report()))
    return report


@pytest.fixture(scope="session")
def desktops(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Give folders for desktops; without the parts for one, skip, and on Linux CI fail."""
    missing = missing_parts()
    if missing and os.environ.get("CI") and sys.platform.startswith("linux"):
        pytest.fail(f"CI must have the parts of a desktop, but lacks: {', '.join(missing)}")
    if missing:
        pytest.skip(f"no desktop of its own without: {', '.join(missing)}")
    return tmp_path_factory.mktemp


@pytest.fixture(scope="session")
def desktop(desktops: Callable[[str], Path]) -> Iterator[Desktop]:
    """A whole desktop with an unlocked keychain."""
    with Desktop(desktops("desktop")) as whole:
        yield whole


@pytest.fixture(scope="session")
def bare_desktop(desktops: Callable[[str], Path]) -> Iterator[Desktop]:
    """A desktop on whose session bus there is no keychain."""
    with Desktop(desktops("bare-desktop"), keychain=False) as bare:
        yield bare


@pytest.fixture
def person(desktop: Desktop) -> Iterator[Person]:
    """Somebody who has never started the program before."""
    somebody = Person(desktop, desktop.new_account())
    yield somebody
    somebody.leave()


@pytest.fixture
def bare_person(bare_desktop: Desktop) -> Iterator[Person]:
    """Somebody whose desktop has no keychain."""
    somebody = Person(bare_desktop, bare_desktop.new_account())
    yield somebody
    somebody.leave()


@pytest.fixture
def service() -> Iterator[Service]:
    """A service that cancels whatever it is asked to, unless told otherwise."""
    with Service() as listening:
        yield listening
