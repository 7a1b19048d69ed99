"""The managed preferences of macOS, in the files that the system makes of a profile."""

from __future__ import annotations

import plistlib
import sys

import pytest

from tests.support.policy import ACME
from tests.support.systems import posix_only
from xb_desktop.app import load_policy
from xb_desktop.managed.policy import Rule
from xb_desktop.managed.problem import Wrong
from xb_desktop.managed.property_list import property_table
from xb_desktop.system import policy_place

WHOLE = {
    "addresses": [ACME],
    "look_up": False,
    "ticket": "required",
    "reasons": ["One"],
    "PayloadUUID": "1D",
}


@pytest.mark.parametrize("form", [plistlib.FMT_XML, plistlib.FMT_BINARY])
def test_both_forms_are_read(form: plistlib.PlistFormat) -> None:
    """What the system adds is left out."""
    values, ignored = property_table(plistlib.dumps(WHOLE, fmt=form))
    assert values == {name: WHOLE[name] for name in WHOLE if name != "PayloadUUID"}
    assert ignored == []


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        b"<plist><dict>",
        b"bplist00",
        b"bplist00" + b"\xff" * 64,
        plistlib.dumps(WHOLE, fmt=plistlib.FMT_BINARY)[:-8],
        plistlib.dumps([1]),
        b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><plist><string>&b;</string></plist>',
    ],
)
def test_what_is_no_property_list(content: bytes) -> None:
    """It is refused in one way, whatever plistlib makes of it."""
    with pytest.raises(ValueError, match=r"^$"):
        property_table(content)


@posix_only("policies are in the registry")
def test_preferences_of_the_computer_count_more(monkeypatch: pytest.MonkeyPatch) -> None:
    """The reading of macOS on files of this system: both are read, and both must be trusted."""
    monkeypatch.setattr(sys, "platform", "darwin")
    name = f"{policy_place.PREFERENCES_DOMAIN}.plist"
    computer = policy_place.PREFERENCES_FOLDER / name
    user = policy_place.PREFERENCES_FOLDER / policy_place._user() / name
    assert load_policy() is None
    user.parent.mkdir(mode=0o755, parents=True)
    user.write_bytes(plistlib.dumps({"look_up": True, "ticket": "required"}))
    computer.write_bytes(plistlib.dumps({"look_up": False}))
    policy = load_policy()
    assert policy is not None
    assert policy.look_up is False
    assert policy.ticket is Rule.REQUIRED
    assert policy.problems == ()
    user.chmod(0o666)
    policy = load_policy()
    assert policy is not None
    assert policy.ticket is None
    assert [(it.place, it.wrong) for it in policy.problems] == [(str(user), Wrong.NOT_TRUSTED)]
