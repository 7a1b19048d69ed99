"""The registry of Windows: its types as the schema has them, and which key counts."""

from __future__ import annotations

import json
import sys

import pytest

from tests.support.policy import ACME
from tests.support.systems import windows_only
from xb_desktop.app import load_policy
from xb_desktop.managed.policy import Rule
from xb_desktop.managed.problem import Wrong
from xb_desktop.managed.registry import typed
from xb_desktop.managed.schema import Source, read
from xb_desktop.system import policy_place

if sys.platform == "win32":
    import winreg


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("look_up", 1, True),
        ("audit", 0, False),
        ("look_up", 2, 2),
        ("look_up", "1", "1"),
        ("ticket", 1, 1),
        ("keep_attempts", 90, 90),
        ("keep_attempts", 1, 1),
        ("keep_attempts", "for_ever", "for_ever"),
        ("ticket", "required", "required"),
        ("reasons", ["One", "Two"], ["One", "Two"]),
        ("reasons", '["One"]', ["One"]),
        ("reasons", "One", "One"),
        ("addresses", json.dumps([ACME]), [ACME]),
        ("addresses", json.dumps([ACME], indent=1).splitlines(), [ACME]),
        ("addresses", "[", "["),
        ("addresses", b"\x00", b"\x00"),
    ],
)
def test_values_of_the_registry(name: str, value: object, expected: object) -> None:
    """It has no switches and no tables; what does not fit is left for the schema to refuse."""
    found = typed(name, value)
    assert found == expected
    assert type(found) is type(expected)


def test_the_computer_counts_more_than_the_user() -> None:
    """Name by name; a value that cannot be used leaves room for the other one."""
    computer = Source("HKLM", {"look_up": False, "ticket": "always", "window": 1})
    user = Source("HKCU", {"look_up": True, "ticket": "required", "reason": "optional"})
    policy = read([computer, user])
    assert policy.look_up is False
    assert policy.ticket is Rule.REQUIRED
    assert policy.reason is Rule.OPTIONAL
    told = [(it.place, it.name, it.wrong) for it in policy.problems]
    assert told == [
        ("HKLM", "ticket", Wrong.NOT_A_RULE),
        ("HKLM", "window", Wrong.UNKNOWN_NAME),
    ]


@windows_only("the registry")
def test_a_policy_in_the_registry() -> None:
    """As a group policy of the user writes it."""
    if sys.platform == "win32":
        assert load_policy() is None
        path = policy_place.REGISTRY_KEY
        with winreg.CreateKey(winreg.HKEY_CURRENT_USER, path) as opened:
            winreg.SetValueEx(opened, "Look_Up", 0, winreg.REG_DWORD, 0)
            winreg.SetValueEx(opened, "reasons", 0, winreg.REG_MULTI_SZ, ["One", "Two"])
            winreg.SetValueEx(opened, "addresses", 0, winreg.REG_SZ, json.dumps([ACME]))
            winreg.SetValueEx(opened, "ticket", 0, winreg.REG_SZ, "always")
        policy = load_policy()
        assert policy is not None
        assert policy.look_up is False
        assert policy.reasons == ("One", "Two")
        assert [named.name for named in policy.addresses] == ["Acme"]
        assert [(it.name, it.wrong) for it in policy.problems] == [("ticket", Wrong.NOT_A_RULE)]
        assert policy.problems[0].place == f"HKEY_CURRENT_USER\\{path}"
