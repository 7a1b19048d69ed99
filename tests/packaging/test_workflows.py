"""The workflows run no code that can change under its name, and give away no rights."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

WORKFLOWS = sorted((Path(__file__).parents[2] / ".github" / "workflows").glob("*.yml"))
_USES = re.compile(r"^\s*(?:- )?uses: (\S+)(.*)$", re.MULTILINE)
_PINNED = re.compile(r"[\w./-]+@[0-9a-f]{40}")


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_each_action_is_pinned_by_its_hash(workflow: Path) -> None:
    """With the version for people beside it."""
    used = _USES.findall(workflow.read_text("utf-8"))
    assert used
    for action, comment in used:
        assert _PINNED.fullmatch(action), action
        assert re.fullmatch(r" # v\d+\.\d+\.\d+", comment), action


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_may_only_read_unless_a_job_says_more(workflow: Path) -> None:
    """A token that stays in the checkout would be every later step's."""
    text = workflow.read_text("utf-8")
    assert "\npermissions:\n  contents: read\n\n" in text
    assert text.count("actions/checkout@") == text.count("persist-credentials: false")


def test_secrets_reach_only_the_steps_that_sign() -> None:
    """Neither a whole job nor what is installed there gets them."""
    for workflow in WORKFLOWS:
        for line in workflow.read_text("utf-8").splitlines():
            if "secrets." in line:
                assert re.match(r" {10}[A-Z_]+: ", line), line
