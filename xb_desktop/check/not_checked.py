"""The result of a check on the network that needs what another one found missing."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from xb_desktop.check.result import Level, Name, Result

translate = QCoreApplication.translate


def not_checked(name: Name) -> Result:
    """Return that there was no answer to look at: the fault is told by another line."""
    sentence = translate("Check", "This could not be checked: there was no answer.")
    remedy = translate("Check", "Follow what the other lines on the network say.")
    return Result(name, Level.WARNING, sentence, remedy)
