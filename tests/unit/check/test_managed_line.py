"""What the check says of the settings of an organisation."""

from __future__ import annotations

from pathlib import Path

from xb_desktop.check.managed import check_managed
from xb_desktop.check.report import public
from xb_desktop.check.result import Level, Result
from xb_desktop.check.subject import Subject
from xb_desktop.managed.policy import Policy
from xb_desktop.managed.problem import Problem, Wrong
from xb_desktop.orders.address import CANARY

COMPUTER, USER = "/Library/managed.plist", "/Library/jane/managed.plist"


def line(policy: Policy | None) -> Result:
    """Return the line about a policy, as it is told."""
    (result,) = check_managed(Subject(CANARY, Path(), False, "", True, policy))
    return public(result)


def test_nothing_is_set() -> None:
    """Also where the settings were removed while they were being read."""
    for policy in (None, Policy()):
        found = line(policy)
        assert (found.level, found.remedy) == (Level.OK, "")
        assert found.sentence == "Your organisation has set nothing on this computer."


def test_all_of_it_applies() -> None:
    """Every place is named."""
    found = line(Policy(places=(COMPUTER, USER)))
    assert (found.level, found.remedy) == (Level.OK, "")
    assert found.sentence == f"Your organisation's settings come from {COMPUTER}, {USER}."


def test_one_of_two_places_is_ignored() -> None:
    """It is a fault, and what applies is named as well."""
    places, problem = (COMPUTER, USER), Problem(USER, "", Wrong.UNREADABLE)
    found = line(Policy(places=places, problems=(problem,)))
    assert found.level is Level.FAULT
    assert found.sentence.startswith(f"Your organisation's settings come from {COMPUTER}. The ")
    assert f"in {USER} are ignored" in found.sentence
    assert "let all users read" in found.remedy


def test_the_first_problems_of_very_many() -> None:
    """Whole sentences, however long the names are: the last one counts the rest."""
    names = [f"{number}{'x' * 400}" for number in range(1000)]
    problems = tuple(Problem(COMPUTER, name, Wrong.UNKNOWN_NAME) for name in names)
    found = line(Policy(places=(COMPUTER,), problems=problems))
    assert found.level is Level.WARNING
    assert found.sentence.count("this version has no setting of that name.") == 20
    assert found.sentence.endswith("980 more values are ignored.")
