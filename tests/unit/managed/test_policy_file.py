"""The policy file of Linux: who may have written it, and what of it holds."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest

from tests.support.policy import ACME, set_policy, write_policy
from tests.support.systems import posix_only
from xb_desktop.app import load_policy
from xb_desktop.managed.policy import ExportRule, KeptFor, Policy, Rule
from xb_desktop.managed.problem import Problem, Wrong
from xb_desktop.orders.address import CANARY, Address
from xb_desktop.orders.named_address import Colour, NamedAddress
from xb_desktop.settings import Setting
from xb_desktop.system import policy_place

pytestmark = [
    posix_only("policies are in the registry"),
    pytest.mark.skipif(sys.platform == "darwin", reason="macOS: policies are preferences"),
]
NAMED = NamedAddress("Acme", Address.parse("https://api.acme.example"), Colour.YELLOW)
WHOLE = {
    "addresses": [ACME],
    "default_address": "https://api.acme.example/",
    "look_up": False,
    "copy_results": True,
    "ticket": "required",
    "reason": "optional",
    "reasons": ["Customer asked for it", "Test order"],
    "keep_attempts": 30,
    "export": "masked",
    "audit": True,
    "locked": ["addresses"],
    "hidden": ["copy_results"],
}


def policy() -> Policy:
    """Return what is set on this computer; there is something."""
    found = load_policy()
    assert found is not None
    return found


def wrongs() -> list[tuple[str, Wrong]]:
    """Return what is told of the policy file, each time with its path."""
    problems = policy().problems
    assert {problem.place for problem in problems} == {str(policy_place.POLICY_FILE)}
    return [(problem.name, problem.wrong) for problem in problems]


def test_no_file_is_no_policy() -> None:
    """Nothing is set, and nothing is told."""
    assert load_policy() is None


def test_every_value_of_the_schema() -> None:
    """All that an organisation can set, as the program has it."""
    set_policy(**WHOLE)
    assert policy() == Policy(
        addresses=(NAMED,),
        default_address=NAMED.address,
        look_up=False,
        copy_results=True,
        ticket=Rule.REQUIRED,
        reason=Rule.OPTIONAL,
        reasons=("Customer asked for it", "Test order"),
        keep_attempts=KeptFor(30),
        export=ExportRule.MASKED,
        audit=True,
        locked=frozenset({Setting.ADDRESSES}),
        hidden=frozenset({Setting.COPY_RESULTS}),
        places=(str(policy_place.POLICY_FILE),),
    )


@pytest.mark.parametrize(("value", "days"), [(30, 30), (90, 90), (365, 365), ("for_ever", None)])
def test_how_long_attempts_are_kept(value: object, days: int | None) -> None:
    """From 30 to 365 days, or for ever."""
    set_policy(keep_attempts=value)
    assert policy().keep_attempts == KeptFor(days)
    assert policy().problems == ()


@pytest.mark.parametrize("value", ExportRule)
def test_whether_the_history_can_be_exported(value: ExportRule) -> None:
    """Not at all, masked only, or as the person chooses."""
    set_policy(export=str(value))
    assert policy().export is value


def test_an_empty_table_sets_nothing() -> None:
    """A byte-order mark of an editor does no harm either."""
    write_policy(b"\xef\xbb\xbf{}")
    assert policy() == Policy(places=(str(policy_place.POLICY_FILE),))


@pytest.mark.parametrize(
    ("name", "value", "told", "wrong"),
    [
        ("look_up", "yes", "look_up", Wrong.NOT_A_SWITCH),
        ("look_up", 1, "look_up", Wrong.NOT_A_SWITCH),
        ("copy_results", None, "copy_results", Wrong.NOT_A_SWITCH),
        ("audit", "true", "audit", Wrong.NOT_A_SWITCH),
        ("ticket", "always", "ticket", Wrong.NOT_A_RULE),
        ("ticket", True, "ticket", Wrong.NOT_A_TEXT),
        ("reason", "REQUIRED", "reason", Wrong.NOT_A_RULE),
        ("reasons", "Test order", "reasons", Wrong.NOT_A_LIST),
        ("keep_attempts", 29, "keep_attempts", Wrong.NOT_A_TIME),
        ("keep_attempts", 366, "keep_attempts", Wrong.NOT_A_TIME),
        ("keep_attempts", "90", "keep_attempts", Wrong.NOT_A_TIME),
        ("keep_attempts", 90.5, "keep_attempts", Wrong.NOT_A_TIME),
        ("keep_attempts", True, "keep_attempts", Wrong.NOT_A_TIME),
        ("keep_attempts", None, "keep_attempts", Wrong.NOT_A_TIME),
        ("keep_attempts", [90], "keep_attempts", Wrong.NOT_A_TIME),
        ("export", "no", "export", Wrong.NOT_AN_EXPORT),
        ("export", False, "export", Wrong.NOT_A_TEXT),
        ("default_address", "http://api.acme.example", "default_address", Wrong.NOT_AN_ADDRESS),
        ("default_address", "https://other.example", "default_address", Wrong.NOT_LISTED),
        ("default_address", 7, "default_address", Wrong.NOT_A_TEXT),
        ("addresses", ACME, "addresses", Wrong.NOT_A_LIST),
        ("locked", "addresses", "locked", Wrong.NOT_A_LIST),
        ("adresses", [ACME], "adresses", Wrong.UNKNOWN_NAME),
    ],
)
def test_a_bad_value_alone_is_ignored(name: str, value: object, told: str, wrong: Wrong) -> None:
    """It counts as not set, and everything else holds."""
    set_policy(**WHOLE)
    good = policy()
    set_policy(**{**WHOLE, name: value})
    assert (told, wrong) in wrongs()
    found = policy()
    for field in WHOLE.keys() - {"addresses", "default_address"}:
        if field != name:
            assert getattr(found, field) == getattr(good, field), field
    default: object = getattr(Policy(), name, None)
    assert getattr(found, name, None) == default


@pytest.mark.parametrize(
    ("name", "part", "told", "wrong"),
    [
        ("addresses", "https://api.acme.example", "[2]", Wrong.NOT_A_TABLE),
        ("addresses", {"name": "B", "address": "api"}, "[2].address", Wrong.NOT_AN_ADDRESS),
        ("addresses", {"name": "B"}, "[2].address", Wrong.NOT_A_TEXT),
        ("addresses", {"address": "https://b.example"}, "[2].name", Wrong.NOT_A_TEXT),
        ("addresses", {**ACME, "name": "x" * 41}, "[2].name", Wrong.NOT_A_NAME),
        ("addresses", {**ACME, "colour": "pink"}, "[2].colour", Wrong.NOT_A_COLOUR),
        ("addresses", {**ACME, "secretKey": "sk"}, "[2].secretKey", Wrong.UNKNOWN_NAME),
        ("addresses", {**ACME, "name": "Other"}, "[2]", Wrong.TWICE),
        ("addresses", {**ACME, "address": "https://b.example"}, "[2]", Wrong.TWICE),
        ("addresses", {"name": "C", "address": str(CANARY)}, "[2].address", Wrong.TWICE),
        ("reasons", "a\nb", "[2]", Wrong.NOT_A_REASON),
        ("reasons", "x" * 121, "[2]", Wrong.NOT_A_REASON),
        ("reasons", 7, "[2]", Wrong.NOT_A_TEXT),
        ("locked", "window", "[2]", Wrong.NOT_A_SETTING),
        ("hidden", 1, "[2]", Wrong.NOT_A_TEXT),
    ],
)
def test_a_bad_part_of_a_list_alone_is_ignored(
    name: str, part: object, told: str, wrong: Wrong
) -> None:
    """The parts before and after it hold."""
    firsts = {"addresses": ACME, "reasons": "First", "locked": "look_up", "hidden": "look_up"}
    lasts: dict[str, object] = {
        "addresses": {"name": "Last", "address": "https://last.example"},
        "reasons": "Last",
        "locked": "ticket",
        "hidden": "ticket",
    }
    set_policy(**{name: [firsts[name], part, lasts[name]]})
    assert wrongs() == [(f"{name}{told}", wrong)]
    assert len(getattr(policy(), name)) == 2


def test_lists_have_an_end() -> None:
    """What is beyond it is told once."""
    set_policy(reasons=[f"Reason {number}" for number in range(60)])
    assert wrongs() == [("reasons[51]", Wrong.TOO_MANY)]
    assert len(policy().reasons or ()) == 50


@pytest.mark.parametrize("reasons", [{}, {"reasons": []}, {"reasons": ["\u200b"]}])
def test_a_reason_is_required_only_where_there_are_some(reasons: dict[str, object]) -> None:
    """Nobody could cancel an order otherwise: it is asked for, and may be left out."""
    set_policy(reason="required", **reasons)
    assert ("reason", Wrong.NO_REASONS) in wrongs()
    assert policy().reason is Rule.OPTIONAL


def test_a_name_that_is_there_twice_is_ignored() -> None:
    """Nobody knows which one was meant; it is told, and the rest holds."""
    write_policy(b'{"audit": false, "look_up": false, "audit": true}')
    assert wrongs() == [("audit", Wrong.TWICE)]
    assert policy().look_up is False
    assert not policy().audit


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"look_up = true",
        b'{"look_up": true',
        b"[]",
        b"7",
        b"\xff\xfe{\x00}\x00",
        b'{"look_up": ' + b"[" * 100_000,
        b'{"look_up": ' + b"9" * 5_000 + b"}",
        b" " * (1024 * 1024) + b"{}",
    ],
    ids=["empty", "toml", "cut", "list", "number", "utf-16", "deep", "digits", "large"],
)
def test_a_file_that_is_no_table_is_told(content: bytes) -> None:
    """Nothing of it holds, and the program goes on."""
    write_policy(content)
    assert wrongs() == [("", Wrong.MALFORMED)]


@pytest.mark.parametrize("mode", [0o664, 0o646, 0o666])
def test_a_file_that_others_can_write_to_is_ignored(mode: int) -> None:
    """Whoever uses the program could have set what they like."""
    set_policy(look_up=False).chmod(mode)
    assert wrongs() == [("", Wrong.NOT_TRUSTED)]
    assert policy().look_up is None


def test_a_file_in_a_folder_that_others_can_write_to_is_ignored() -> None:
    """They could put another file there."""
    set_policy(look_up=False).parent.chmod(0o777)
    assert wrongs() == [("", Wrong.NOT_TRUSTED)]
    assert policy().look_up is None


def test_a_file_of_another_user_is_ignored(monkeypatch: pytest.MonkeyPatch) -> None:
    """The file must belong to root; to a test, that is whoever runs it."""
    set_policy(look_up=False)
    monkeypatch.setattr(policy_place, "TRUSTED_OWNER", os.getuid() + 1)
    assert wrongs() == [("", Wrong.NOT_TRUSTED)]
    assert policy().look_up is None


def test_a_link_counts_for_what_it_leads_to(tmp_path: Path) -> None:
    """One to a trusted file is followed; one to a file that others can write to is not."""
    elsewhere = tmp_path / "elsewhere.json"
    elsewhere.write_text(json.dumps({"look_up": False}))
    elsewhere.chmod(0o644)
    path = set_policy()
    path.unlink()
    path.symlink_to(elsewhere)
    assert policy().look_up is False
    elsewhere.chmod(0o666)
    assert wrongs() == [("", Wrong.NOT_TRUSTED)]


def test_what_is_no_file_is_told(tmp_path: Path) -> None:
    """Neither a pipe that nobody writes to, a folder nor a link to nothing holds the start up."""
    path = set_policy()
    path.unlink()
    os.mkfifo(path, 0o644)
    assert wrongs() == [("", Wrong.UNREADABLE)]
    path.unlink()
    path.mkdir(mode=0o755)
    assert wrongs() == [("", Wrong.UNREADABLE)]
    path.rmdir()
    path.symlink_to(tmp_path / "nothing")
    assert wrongs() == [("", Wrong.UNREADABLE)]


@pytest.mark.skipif(not hasattr(os, "getuid") or os.getuid() == 0, reason="root reads every file")
def test_a_file_that_cannot_be_read_is_told() -> None:
    """It is there, and nobody knows what it says."""
    set_policy(look_up=False).chmod(0)
    assert wrongs() == [("", Wrong.UNREADABLE)]


def test_no_variable_names_another_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever uses the program can set every variable of its environment."""
    set_policy(look_up=False)
    for name in ("HOME", "XDG_CONFIG_DIRS", "XDG_CONFIG_HOME", "XDG_DATA_DIRS", "ETC"):
        monkeypatch.setenv(name, str(tmp_path / "elsewhere"))
    assert policy().look_up is False


def test_problems_do_not_repeat_values() -> None:
    """Somebody may have entered a secret key."""
    set_policy(default_address="sk_live_secret", look_up="sk_live_secret")
    assert "sk_live_secret" not in repr(policy().problems)
    assert (
        Problem(str(policy_place.POLICY_FILE), "look_up", Wrong.NOT_A_SWITCH) in policy().problems
    )
