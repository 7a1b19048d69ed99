"""Whether the search index of the history can be used; nothing of it is changed, and none is made.

Whatever is wrong with it, no order and no attempt is affected: it is made anew when it is needed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from xb_desktop.check.result import Level, Name, Result
from xb_desktop.history.index_inspection import IndexState, inspect
from xb_desktop.journal.journal_error import JournalError
from xb_desktop.system.data_folder import JOURNAL, SEARCH_INDEX, path_text
from xb_desktop.system.log import describe, logger

if TYPE_CHECKING:
    from xb_desktop.check.subject import Subject

translate = QCoreApplication.translate


def check_search_index(subject: Subject) -> tuple[Result, ...]:
    """Look whether there is an index, and whether it is one of this journal."""
    path = subject.data_folder / JOURNAL
    try:
        state = inspect(path)
    except JournalError:
        sentence = translate(
            "Check",
            "The search index was not compared with the journal, which could not be read.",
        )
        remedy = translate("Check", "Follow what the line on the journal says.")
        return (Result(Name.SEARCH_INDEX, Level.WARNING, sentence, remedy),)
    except OSError as error:
        logger(__name__).warning("the search index: %s", describe(error))
        sentence = translate(
            "Check",
            "{path} cannot be read. The history can be searched without it, but more slowly.",
        )
        return (_removable(sentence, subject),)
    if state is IndexState.OBSTRUCTED:
        sentence = translate(
            "Check",
            "{path} is not a file, so XB Desktop cannot replace it. The history can be searched "
            "without it, but no attempt can be deleted.",
        )
        return (_removable(sentence, subject),)
    return (Result(Name.SEARCH_INDEX, Level.OK, _sentence(state)),)


def _sentence(state: IndexState) -> str:
    if state is IndexState.ABSENT:
        return translate(
            "Check", "There is no search index. The history makes one once it has many attempts."
        )
    if state is IndexState.SOUND:
        return translate("Check", "The search index matches the journal.")
    return translate(
        "Check",
        "The search index is damaged, not finished or that of another journal. It is not used, and "
        "the history replaces it when it needs one. No attempt is missing from the history.",
    )


def _removable(sentence: str, subject: Subject) -> Result:
    named = sentence.format(path=path_text(subject.data_folder / SEARCH_INDEX))
    remedy = translate("Check", "Close XB Desktop, then remove it.")
    return Result(Name.SEARCH_INDEX, Level.WARNING, named, remedy)
