"""Every window in every state, as a screen reader finds it over the real accessibility bus.

With `XB_DESKTOP_TREES` set to a folder, what was found in each language is written there.
"""

from __future__ import annotations

import os
import pickle
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.support.order_service import Service

from .person import Person
from .tree_faults import controls, faults
from .window_walk import walk_windows

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tests.support.desktop import Desktop
    from tests.support.screen_reader import Node

fcntl = pytest.importorskip("fcntl")

pytestmark = pytest.mark.system

Seen = dict[str, list["Node"]]
"""What is found in each state."""
LANGUAGES = {"en": "C.UTF-8", "fr": "fr_FR.UTF-8", "pt": "pt_BR.UTF-8"}
FOLDER = "XB_DESKTOP_TREES"
WITH_VALUES = {"combo box", "table"}
"""On Linux, Qt gives screen readers what is chosen in the place of the name."""
OF_CONTRACT = {
    *("Email address", "Order reference", "Cancel order", "Paste from ticket", "Find order"),
    *("Yes, cancel order", "No, keep order", "Secret key", "Save key", "Copy result"),
    *("Check order", "Stop waiting", "History", "Settings", "Try again", "Ticket"),
    *("Search history", "Export"),
}
PROBLEMS = {
    "form, with problems": ("Email address", "Order reference"),
    "key dialog, with a problem": ("Secret key",),
    "address dialog, with a problem": ("Name",),
}


@pytest.fixture(scope="module")
def walked(desktop: Desktop, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Seen]:
    """Give what was found in a language; it is looked for once, by all processes of the tests."""
    folder = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent

    def walk(language: str) -> Seen:
        with (folder / f"walk-{language}").open("a+b") as kept:
            # Whoever has it looks, and the others wait.
            fcntl.flock(kept, fcntl.LOCK_EX)
            kept.seek(0)
            if content := kept.read():
                seen: Seen = pickle.loads(content)
            else:
                seen = look(desktop, language)
                pickle.dump(seen, kept)
            return seen

    return walk


def look(desktop: Desktop, language: str) -> Seen:
    """Open every window in a language."""
    person = Person(desktop, desktop.new_account())
    try:
        with Service() as service:
            variables = {"LANG": LANGUAGES[language], "LANGUAGE": language}
            return walk_windows(person, service, **variables).seen
    finally:
        person.leave()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_window_has_a_fault(walked: Callable[[str], Seen], language: str) -> None:
    """Everything has a name, a role, a size and a way for the keyboard to come to it."""
    seen = walked(language)
    if folder := os.environ.get(FOLDER):
        Path(folder, f"{language}.txt").write_text("\n\n".join(map(text, seen.items())), "utf-8")
    found = {state: faults(nodes) for state, nodes in seen.items()}
    assert {state: lines for state, lines in found.items() if lines} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_problems_are_said_with_their_fields(walked: Callable[[str], Seen], language: str) -> None:
    """What a label says beside a field is the field's description, too."""
    for state, fields in PROBLEMS.items():
        nodes = walked(language)[state]
        labels = {node.name for node in nodes if node.role == "label"}
        for field in fields:
            [found] = [node for node in nodes if node.identifier == field]
            assert found.description in labels, (state, field)


@pytest.mark.parametrize("language", ["fr", "pt"])
def test_object_names_are_those_of_english(walked: Callable[[str], Seen], language: str) -> None:
    """So that scripts find each control in whatever language somebody works."""
    english, other = walked("en"), walked(language)
    assert {state: identifiers(nodes) for state, nodes in other.items()} == {
        state: identifiers(nodes) for state, nodes in english.items()
    }


def test_names_in_english(walked: Callable[[str], Seen]) -> None:
    """Each control is called what its object name says, and those of the contract are all there."""
    nodes = [node for found in walked("en").values() for node in controls(found)]
    named = [node for node in nodes if node.role not in WITH_VALUES]
    assert {(it.name, it.identifier) for it in named if it.name != it.identifier} == set()
    assert OF_CONTRACT - {node.name for node in named} == set()
    assert "Reason" in {node.identifier for node in nodes}


def identifiers(nodes: Sequence[Node]) -> Counter[tuple[str, str]]:
    """Count the controls and entries of menus by role and object name.

    The last attempts are left out: they are only shown where texts leave room for them.
    """
    entries = [node for node in nodes if node.role == "menu item"]
    found = ((node.role, node.identifier) for node in [*controls(nodes), *entries])
    return Counter(each for each in found if each[1] not in {"Last attempts", "Use again"})


def text(seen: tuple[str, list[Node]]) -> str:
    """Give the tree of a state as lines, each as deep as the element is in it."""
    state, nodes = seen
    return "\n".join([f"== {state}", *map(line, nodes)])


def line(node: Node) -> str:
    """Give an element as a line: role, name, description, object name and states."""
    parts = [node.role, repr(node.name)]
    parts += [f"description={node.description!r}"] if node.description else []
    parts += [f"labelled by {', '.join(map(repr, node.labels))}"] if node.labels else []
    return "  " * node.depth + " ".join([*parts, f"<{node.identifier}>", *sorted(node.states)])
