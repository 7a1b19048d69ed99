"""Sentences about the settings of an organisation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from xb_desktop.managed.problem import Wrong
from xb_desktop.orders.reasons import MAX_REASON_LENGTH
from xb_desktop.settings import RETENTION_DAYS
from xb_desktop.texts.counts import counts
from xb_desktop.texts.recorded import recorded_text

if TYPE_CHECKING:
    from xb_desktop.managed.policy import Policy
    from xb_desktop.managed.problem import Problem

# lupdate finds texts by this name.
translate = QCoreApplication.translate

_MOST_IN_NOTICE = 3


def set_by_organisation() -> str:
    """Say, beside a setting, why it cannot be changed."""
    return translate("Managed", "Set by your organisation.")


def addresses_set_by_organisation(*, can_add: bool, can_choose: bool) -> str:
    """Say what nobody can do with the list of addresses; empty where all can be done."""
    if can_add and can_choose:
        return ""
    if can_choose:
        return translate("Managed", "Set by your organisation: no other addresses can be added.")
    if can_add:
        return translate("Managed", "Set by your organisation: no other address can be used.")
    return translate("Managed", "Set by your organisation: no other address can be added or used.")


def no_export_sentence() -> str:
    """Say, in the history, why nothing can be exported."""
    return translate("Managed", "Your organisation does not allow the history to be exported.")


def audited_sentence() -> str:
    """Say, in the settings, what the organisation records about the person's work."""
    return translate(
        "Managed",
        "Your organisation has every attempt and its outcome written to the log of this computer, "
        "with the name of your user account and without the customer's email address. It also "
        "shows which attempts are deleted from the history.",
    )


def audit_lost_sentence() -> str:
    """Say that the audit of the organisation lacks a line, and what that means for orders."""
    return translate(
        "Managed",
        "An audit line of your organisation could not be written to the log of this computer. No "
        "order is affected, and every attempt is in the journal. Tell your IT staff.",
    )


def policy_sentences(policy: Policy) -> list[str]:
    """Return a sentence for each value of an organisation's settings that is ignored, and why."""
    problems = policy.problems
    before = ("", *(problem.place if problem.name else "" for problem in problems))
    return [
        _sentence(problem, is_place_named=problem.place == place)
        for problem, place in zip(problems, before, strict=False)
    ]


def ignored_text(policy: Policy, most: int) -> str:
    """Return the first of these sentences, about so many, and how many more there are."""
    sentences = policy_sentences(policy)
    # Of a single one more, the sentence is no longer than that it is there.
    if len(sentences) <= most + 1:
        return " ".join(sentences)
    return " ".join([*sentences[:most], counts.more_values(len(sentences) - most)])


def policy_notice(policy: Policy) -> str:
    """Say at the start what is ignored of an organisation's settings; empty if nothing is."""
    ignored = ignored_text(policy, _MOST_IN_NOTICE)
    if not ignored:
        return ""
    step = translate("Managed", "Tell your IT staff: xb-desktop --check lists the problems.")
    if all(problem.name for problem in policy.problems):
        step = translate(
            "Managed",
            "All other settings apply. Tell your IT staff: xb-desktop --check lists the problems.",
        )
    return f"{ignored} {step}"


def _sentence(problem: Problem, *, is_place_named: bool) -> str:
    place = recorded_text(problem.place)
    if not problem.name:
        return _of_place(problem.wrong).format(place=place)
    if is_place_named:
        sentence = translate("Managed", "{name} is also ignored: {reason}.")
    else:
        sentence = translate("Managed", "In {place}, {name} is ignored: {reason}.")
    return sentence.format(
        place=place, name=recorded_text(problem.name), reason=_reason(problem.wrong)
    )


def _of_place(wrong: Wrong) -> str:
    return {
        Wrong.NOT_TRUSTED: translate(
            "Managed",
            "The settings of your organisation in {place} are ignored, because users other than "
            "the administrator could have changed them. The file and its folder must belong to "
            "root, and nobody else may be able to write to them.",
        ),
        Wrong.UNREADABLE: translate(
            "Managed",
            "The settings of your organisation in {place} are ignored: they cannot be read.",
        ),
    }.get(
        wrong,
        translate(
            "Managed",
            "The settings of your organisation in {place} are ignored, because their format is not "
            "valid.",
        ),
    )


def _reason(wrong: Wrong) -> str:
    """Return why a value is ignored, as the end of a sentence."""
    return {
        Wrong.UNKNOWN_NAME: translate("Managed", "this version has no setting of that name"),
        Wrong.TWICE: translate("Managed", "it appears twice"),
        Wrong.NOT_A_SWITCH: translate("Managed", "it must be true or false"),
        Wrong.NOT_A_LIST: translate("Managed", "it must be a list"),
        Wrong.NOT_A_TABLE: translate(
            "Managed", "it must consist of a name, an address and optionally a colour"
        ),
        Wrong.NOT_A_TEXT: translate("Managed", "it must be text"),
        Wrong.NOT_AN_ADDRESS: translate(
            "Managed", "it must be https:// followed by a host and optionally a port"
        ),
        Wrong.NOT_A_NAME: translate("Managed", "a name has 1 to 40 visible characters"),
        Wrong.NOT_A_COLOUR: translate("Managed", "it must be red, yellow, green or blue"),
        Wrong.NOT_A_RULE: translate("Managed", "it must be off, optional or required"),
        Wrong.NOT_A_TIME: translate(
            "Managed", "it must be a number of days from {fewest} to {most}, or for_ever"
        ).format(fewest=RETENTION_DAYS[0], most=RETENTION_DAYS[-1]),
        Wrong.NOT_AN_EXPORT: translate("Managed", "it must be off, masked or full"),
        Wrong.NOT_A_LANGUAGE: translate("Managed", "it must be en, fr or pt"),
        Wrong.NOT_A_SETTING: translate(
            "Managed", "there is no setting of that name to lock or hide"
        ),
        Wrong.NOT_A_REASON: translate(
            "Managed", "a reason is one line of at most {length} visible characters"
        ).format(length=MAX_REASON_LENGTH),
        Wrong.TOO_MANY: translate("Managed", "the list is too long; so is all that follows"),
        Wrong.NO_REASONS: translate(
            "Managed", "a reason can only be required where the reasons are set as well"
        ),
        Wrong.NOT_LISTED: translate("Managed", "it is none of the addresses that are set"),
    }.get(wrong, translate("Managed", "it is not valid"))
