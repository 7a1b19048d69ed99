"""Every check becomes a result, in time and without secrets."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import NoReturn

import pytest

from tests.support.examples import EMAIL, KEY
from xb_desktop.check.checks import CHECKS
from xb_desktop.check.report import public, to_json, to_text
from xb_desktop.check.result import Level, Name, Result, overall
from xb_desktop.check.run import Check, run
from xb_desktop.check.subject import Subject
from xb_desktop.orders.address import CANARY

OK = Result(Name.SCREEN, Level.OK, "Fine.")
FAULT = Result(Name.JOURNAL, Level.FAULT, "Broken.", "Mend it.")
WARNING = Result(Name.CLOCK, Level.WARNING, "Odd.", "Look.")


@pytest.fixture
def subject(tmp_path: Path) -> Subject:
    """Return something to check."""
    return Subject(CANARY, tmp_path, False, "settings", True)


def test_every_name_has_one_check() -> None:
    """Tools find each of them in every report."""
    assert sorted(name for check in CHECKS for name in check.names) == sorted(Name)


def test_results_come_in_the_order_of_their_names(subject: Subject) -> None:
    """Whatever the order in which they are made, and however many one check gives."""
    checks = [
        Check((Name.JOURNAL, Name.CLOCK), lambda _: (FAULT, WARNING)),
        Check((Name.SCREEN,), lambda _: (OK,)),
    ]
    assert run(subject, checks) == (OK, WARNING, FAULT)


def test_a_check_that_hangs_is_told_as_a_fault(subject: Subject) -> None:
    """Each of its lines, while the others have their results."""
    release = threading.Event()

    def hang(_: Subject) -> NoReturn:
        release.wait(60)
        raise AssertionError

    checks = [Check((Name.PROXY, Name.TLS), hang), Check((Name.SCREEN,), lambda _: (OK,))]
    found = run(subject, checks, seconds=0.2)
    release.set()
    assert [(it.name, it.level) for it in found] == [
        (Name.SCREEN, Level.OK),
        (Name.PROXY, Level.FAULT),
        (Name.TLS, Level.FAULT),
    ]
    assert "did not finish in time" in found[1].sentence


def test_an_error_that_nobody_expected_is_told_without_its_text(
    subject: Subject, caplog: pytest.LogCaptureFixture
) -> None:
    """Its text could hold anything."""

    def fail(_: Subject) -> NoReturn:
        raise ValueError(KEY)

    [found] = run(subject, [Check((Name.KEYCHAIN,), fail)])
    assert found.level is Level.FAULT
    assert "internal error" in found.sentence
    assert KEY not in found.text + caplog.text


def test_the_worst_level_counts() -> None:
    """A warning is not as bad as a fault."""
    assert overall((OK,)) is Level.OK
    assert overall((OK, WARNING)) is Level.WARNING
    assert overall((WARNING, FAULT, OK)) is Level.FAULT


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("http://jane:secret@proxy:8080", "http://***@proxy:8080"),
        (f"/srv/{EMAIL}/data", "/srv/***@example.com/data"),
        ("line\nwith\u202ewords", "line\\nwith\\u202ewords"),
    ],
)
def test_what_does_not_belong_in_a_report_is_taken_out(text: str, told: str) -> None:
    """Credentials, email addresses, and what would make two lines of one."""
    assert public(Result(Name.PROXY, Level.OK, text, text)) == Result(
        Name.PROXY, Level.OK, told, told
    )


def test_the_home_folder_is_a_tilde(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is named after its person."""
    # What Python asks for on Windows.
    monkeypatch.setenv("USERPROFILE", str(home))
    told = public(Result(Name.DATA_FOLDER, Level.OK, f"{home / 'data'} is there."))
    assert told.sentence.replace("\\", "/") == "~/data is there."


def test_each_line_and_the_document_hold_the_same() -> None:
    """One line for people, ASCII for tools."""
    assert to_text((OK, FAULT)).splitlines() == [
        "ok       screen       Fine.",
        "fault    journal      Broken. Mend it.",
    ]
    assert to_json((Result(Name.SCREEN, Level.OK, "Schön."),)).isascii()
