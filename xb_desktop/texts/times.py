"""Moments in words: in the user's time zone on the screen, in UTC where others read them.

No line breaks amid a time: its parts are joined by non-breaking spaces.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

if TYPE_CHECKING:
    from datetime import datetime

_NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"


def local_time(moment: datetime) -> str:
    """Return hour and minute here, in the short form of the user's language."""
    here = moment.astimezone()
    short = QLocale().toString(QTime(here.hour, here.minute), QLocale.FormatType.ShortFormat)
    return unbroken(short)


def local_moment(moment: datetime) -> str:
    """Return date, hour and minute here; raises `OverflowError` beyond the years of a clock."""
    here = moment.astimezone()
    day = QDate(here.year, here.month, here.day).toString(date_format())
    return unbroken(f"{day} {local_time(moment)}")


def date_format() -> str:
    """Return how Qt writes a date on the screen: ISO 8601, or as people of the language do."""
    return QCoreApplication.translate("Times", "yyyy-MM-dd")


def utc_moment(moment: datetime) -> str:
    """Return date and time in UTC, to the second, with the zone's name."""
    return unbroken(f"{moment:%Y-%m-%d %H:%M:%S} UTC")


def unbroken(text: str) -> str:
    """Return a text that a label does not break at its spaces."""
    return _NO_BREAK_SPACE.join(text.split())
