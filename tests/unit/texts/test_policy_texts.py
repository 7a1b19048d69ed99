"""What is said of the settings of an organisation that are ignored."""

from __future__ import annotations

import pytest

from xb_desktop.managed.policy import Policy
from xb_desktop.managed.problem import Problem, Wrong
from xb_desktop.texts.managed import policy_notice, policy_sentences

PLACE = "/etc/xb-desktop/managed.json"
OF_PLACES = {Wrong.NOT_TRUSTED, Wrong.UNREADABLE, Wrong.MALFORMED}


def sentence(wrong: Wrong) -> str:
    """Return what is said of one problem."""
    name = "" if wrong in OF_PLACES else "addresses[2].colour"
    (said,) = policy_sentences(Policy(problems=(Problem(PLACE, name, wrong),)))
    return said


@pytest.mark.parametrize("wrong", Wrong)
def test_every_problem_has_a_sentence_of_its_own(wrong: Wrong) -> None:
    """It names the place and the value, and what would be right."""
    said = sentence(wrong)
    assert said.startswith(("In ", "The settings of your organisation in "))
    assert said.endswith(".")
    assert PLACE in said
    assert not set("{}") & set(said)
    assert "it is not valid" not in said
    assert (wrong in OF_PLACES) or "addresses[2].colour" in said
    assert [other for other in Wrong if sentence(other) == said] == [wrong]


def test_the_notice_is_short() -> None:
    """It says the first problems, how many more there are, and what to do."""
    assert policy_notice(Policy()) == ""
    problems = tuple(Problem(PLACE, f"name_{number}", Wrong.UNKNOWN_NAME) for number in range(9))
    notice = policy_notice(Policy(problems=problems))
    assert "name_2" in notice
    assert "name_3" not in notice
    assert "6 more values are ignored." in notice
    assert notice.endswith("xb-desktop --check lists the problems.")


def test_the_place_is_named_once() -> None:
    """It can be long; after another one, it is named again."""
    names = [(PLACE, "one"), (PLACE, "two"), ("other", "three"), (PLACE, "four")]
    problems = tuple(Problem(place, name, Wrong.NOT_A_SWITCH) for place, name in names)
    assert policy_sentences(Policy(problems=problems)) == [
        f"In {PLACE}, one is ignored: it must be true or false.",
        "two is also ignored: it must be true or false.",
        "In other, three is ignored: it must be true or false.",
        f"In {PLACE}, four is ignored: it must be true or false.",
    ]


def test_one_more_problem_is_told_itself() -> None:
    """There is no "1 more values"."""
    problems = tuple(Problem(PLACE, f"name_{number}", Wrong.UNKNOWN_NAME) for number in range(4))
    assert "name_3 is also ignored: " in policy_notice(Policy(problems=problems))


@pytest.mark.parametrize("wrong", sorted(OF_PLACES))
def test_nothing_else_is_said_to_apply_where_nothing_does(wrong: Wrong) -> None:
    """All of the file is ignored."""
    notice = policy_notice(Policy(problems=(Problem(PLACE, "", wrong),)))
    assert "apply" not in notice
    assert notice.endswith("Tell your IT staff: xb-desktop --check lists the problems.")


def test_nothing_in_a_sentence_is_hidden() -> None:
    """A name may hold anything."""
    problem = Problem(PLACE, "a\u202eb\n" + "x" * 1000, Wrong.UNKNOWN_NAME)
    (said,) = policy_sentences(Policy(problems=(problem,)))
    assert said.isprintable()
    assert len(said) < 500
