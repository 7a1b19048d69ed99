"""Times: of the user's place on the screen, in UTC elsewhere, and on one line."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QLocale

from xb_desktop.texts.recorded import recorded_time
from xb_desktop.texts.times import local_moment, local_time, utc_moment

MOMENT = datetime(2026, 1, 1, 23, 27, 11, tzinfo=UTC)

pytestmark = pytest.mark.skipif(not hasattr(time, "tzset"), reason="zones of POSIX")


@pytest.fixture
def lagos(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let this computer be an hour ahead of UTC."""
    monkeypatch.setenv("TZ", "WAT-1")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.fixture
def english() -> Iterator[None]:
    """Let the user's language be one whose times have a space."""
    usual = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    yield
    QLocale.setDefault(usual)


@pytest.mark.usefixtures("lagos")
def test_the_screen_has_local_time() -> None:
    """The day is that of the user's place, too."""
    QLocale.setDefault(QLocale.c())
    assert local_time(MOMENT) == "00:27"
    assert local_moment(MOMENT) == "2026-01-02\N{NO-BREAK SPACE}00:27"
    assert utc_moment(MOMENT) == "2026-01-01\N{NO-BREAK SPACE}23:27:11\N{NO-BREAK SPACE}UTC"


@pytest.mark.usefixtures("lagos", "english")
def test_no_line_breaks_amid_a_time() -> None:
    """Whatever the language puts between its parts."""
    assert local_time(MOMENT) == "12:27\N{NO-BREAK SPACE}AM"


@pytest.mark.usefixtures("lagos")
def test_a_recorded_time_is_local_where_it_is_one() -> None:
    """Another program can have written anything there."""
    QLocale.setDefault(QLocale.c())
    assert recorded_time(MOMENT.isoformat()) == local_moment(MOMENT)
    assert recorded_time("2026-01-01T23:27:11") == local_moment(MOMENT)
    assert recorded_time("yesterday\N{RIGHT-TO-LEFT OVERRIDE}") == "yesterday\\u202e"
    for extreme in ("0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00"):
        assert recorded_time(extreme)
