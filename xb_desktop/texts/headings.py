"""The headings of outcomes, and how a text of somebody else's is told from one."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

# lupdate finds texts by this name.
translate = QCoreApplication.translate

_ENGLISH = ("Order cancelled", "Not cancelled", "Not sent", "Outcome unknown")


def set_apart(text: str) -> str:
    """Return a text of a person or the service in quotation marks if it reads like a heading.

    Whoever looks for the outcome, by eye or with a screen reader or a script, finds one alone.
    """
    here = (
        translate("Outcome", "Order cancelled"),
        translate("Outcome", "Not cancelled"),
        translate("Outcome", "Not sent"),
        translate("Outcome", "Outcome unknown"),
    )
    headings = tuple(heading.casefold() for heading in (*_ENGLISH, *here))
    if not text.lstrip().casefold().startswith(headings):
        return text
    return translate("Outcome", "“{text}”").format(text=text)
