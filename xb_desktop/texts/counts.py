"""Texts with a number on which their words depend, in the plural forms of each language.

lupdate knows such texts by `tr` alone, in a class. English has a file for them, too.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


class Counts:
    """Each method has one text; `%Ln` is the number in the digits of the language.

    No QObject: whatever thread imports this first would define a class of Qt.
    """

    def tr(self, text: str, comment: str, count: int) -> str:
        """Return a text in the plural form for a number."""
        return QCoreApplication.translate("Counts", text, comment, count)

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

    def attempts_to_delete(self, count: int) -> str:
        """Say how many attempts are older than they are kept; `{time}` stands for how long."""
        return self.tr(
            "XB Desktop keeps attempts for {time}. %Ln older attempt(s) on this computer will be "
            "deleted for good after the next start of XB Desktop. Nothing has been deleted yet, "
            "and no order is affected. To keep attempts longer or for ever, open Settings and "
            "change “Keep attempts for”. To keep a copy, open History and export them.",
            "",
            count,
        )

    def agreeing_lines(self, count: int) -> str:
        """Say how many audit lines agree with the journal; at least one."""
        return self.tr("%Ln line(s) about this journal agree(s) with it.", "", count)

    def more_differences(self, count: int) -> str:
        """Say how many differences between journal and audit are not told; at least one."""
        return self.tr("There is/are %Ln more difference(s).", "", count)

    def seconds(self, count: int) -> str:
        """Return a time in seconds."""
        return self.tr("%Ln second(s)", "", count)

    def days(self, count: int) -> str:
        """Return a time in days."""
        return self.tr("%Ln day(s)", "", count)

    def seconds_to_wait(self, count: int) -> str:
        """Say how long to wait before another attempt; at least two seconds."""
        return self.tr("Wait %Ln second(s), then try again.", "", count)

    def seconds_asked_for(self, count: int) -> str:
        """Say how long an answer asks to wait that also says something else; at least one."""
        return self.tr("The answer asks you to wait %Ln second(s) before you try again.", "", count)

    def reason_to_wait(self, count: int) -> str:
        """Say how long the answer to a look-up asks to wait; `{reason}` is why it says no more."""
        return self.tr("{reason}; the answer asks you to wait %Ln second(s)", "", count)


counts = Counts()
