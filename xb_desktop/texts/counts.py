"""Texts with a number on which their words depend, in the plural forms of each language.

lupdate knows such texts by `tr` alone, in a class. English has a file for them, too.
"""

from __future__ import annotations

from PySide6.QtCore import QObject


class Counts(QObject):
    """Each method has one text; `%Ln` is the number in the digits of the language."""

    def attempts(self, count: int) -> str:
        """Say how many attempts there are."""
        return self.tr("%Ln attempt(s)", "", count)

    def older_attempts(self, count: int) -> str:
        """Say how many interrupted attempts have no sentence of their own; at least one."""
        return self.tr(
            "%Ln older attempt(s) was/were also interrupted. Its/their order(s) may or may not be "
            "cancelled. The journal lists it/them as unknown.",
            "",
            count,
        )

    def more_values(self, count: int) -> str:
        """Say how many values of an organisation are not named; at least one."""
        return self.tr("%Ln more value(s) is/are ignored.", "", count)

    def notices(self, count: int) -> str:
        """Say how many notices there are."""
        return self.tr("%Ln notice(s).", "", count)

    def unknown_outcomes(self, count: int) -> str:
        """Say of how many attempts the outcome is unknown."""
        return self.tr("%Ln unknown outcome(s).", "", count)

    def unknown_among(self, count: int) -> str:
        """Say the same where there are other notices; `{count}` stands for the number of all."""
        return self.tr("{count} notices, of which %Ln is/are on unknown outcomes.", "", count)

    def days(self, count: int) -> str:
        """Return a time in days."""
        return self.tr("%Ln day(s)", "", count)

    def seconds_to_wait(self, count: int) -> str:
        """Say how long to wait before another attempt; at least two seconds."""
        return self.tr("Wait %Ln second(s), then try again.", "", count)


counts = Counts()
