"""Sentences about a comparison of the journal with the audit lines of an organisation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from xb_desktop.audit.compare import Kind

if TYPE_CHECKING:
    from xb_desktop.audit.compare import Difference

# lupdate finds texts by this name.
translate = QCoreApplication.translate


def difference_sentence(difference: Difference) -> str:
    """Say how the journal differs from the audit lines about one attempt."""
    return {
        Kind.ROW_MISSING: translate(
            "Audit", "Attempt {attempt} is in the log, but not in the journal."
        ),
        Kind.ROW_CHANGED: translate(
            "Audit", "Attempt {attempt} was changed in the journal after it was begun."
        ),
        Kind.OUTCOME_CHANGED: translate(
            "Audit", "The outcome of attempt {attempt} in the journal is not the one in the log."
        ),
        Kind.OUTCOME_NOT_LOGGED: translate(
            "Audit", "The outcome of attempt {attempt} is in the journal, but not in the log."
        ),
        Kind.NOT_LOGGED: translate(
            "Audit", "Attempt {attempt} is in the journal, but not in the log."
        ),
        Kind.ROW_BEFORE_CHANGED: translate(
            "Audit",
            "The attempt before attempt {attempt} was changed in the journal, or removed from it.",
        ),
    }[difference.kind].format(attempt=difference.attempt)
