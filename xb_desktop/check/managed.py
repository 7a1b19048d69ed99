"""Whether what the organisation has set can be used, all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from xb_desktop.check.result import Level, Name, Result
from xb_desktop.managed.problem import Wrong
from xb_desktop.texts.managed import ignored_text
from xb_desktop.texts.recorded import recorded_text

if TYPE_CHECKING:
    from xb_desktop.check.subject import Subject
    from xb_desktop.managed.policy import Policy

translate = QCoreApplication.translate

_MOST = 20
"""Problems that are named one by one."""


def check_managed(subject: Subject) -> tuple[Result, ...]:
    """Say where the settings come from, and what of them is ignored."""
    policy = subject.policy
    if policy is None or not policy.places:
        sentence = translate("Check", "Your organisation has set nothing on this computer.")
        return (_result(Level.OK, sentence),)
    if policy.problems:
        return (_with_problems(policy),)
    return (_result(Level.OK, _sources(policy.places)),)


def _with_problems(policy: Policy) -> Result:
    """Name the problems: a place of which nothing applies is worse than single values."""
    lost = {problem.place: problem.wrong for problem in policy.problems if not problem.name}
    used = tuple(place for place in policy.places if place not in lost)
    sentence = " ".join(filter(None, (_sources(used), ignored_text(policy, _MOST))))
    if lost:
        remedies = dict.fromkeys(_remedy_of_place(wrong) for wrong in lost.values())
        return _result(Level.FAULT, sentence, " ".join(remedies))
    remedy = translate(
        "Check", "All other values apply. Ask your IT staff to correct those that are ignored."
    )
    return _result(Level.WARNING, sentence, remedy)


def _sources(places: tuple[str, ...]) -> str:
    """Say where the settings come from; empty if from nowhere."""
    if not places:
        return ""
    sentence = translate("Check", "Your organisation's settings come from {places}.")
    return sentence.format(places=", ".join(map(recorded_text, places)))


def _remedy_of_place(wrong: Wrong) -> str:
    return {
        Wrong.NOT_TRUSTED: translate(
            "Check",
            "Ask your IT staff to run chown root and chmod go-w on the file and its folder, and to "
            "check what the file says.",
        ),
        Wrong.UNREADABLE: translate(
            "Check", "Ask your IT staff to let all users read the settings."
        ),
    }.get(
        wrong,
        translate(
            "Check",
            "Ask your IT staff to correct the format of the settings, or to install them again.",
        ),
    )


def _result(level: Level, sentence: str, remedy: str = "") -> Result:
    return Result(Name.MANAGED, level, sentence, remedy)
