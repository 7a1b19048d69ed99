"""What is wrong with what a screen reader finds in a window."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from tests.support.screen_reader import Node

CONTROLS = {
    "check box",
    "combo box",
    "link",
    "list",
    "password text",
    "push button",
    "radio button",
    "spin button",
    "table",
    "text",
    "toggle button",
}
"""The roles of what a person acts on with the keyboard upon it."""
INNER = {"list item", "menu item", "table cell", "table column header", "image", "label"}
"""What has a name, but neither the keyboard nor an object name of its own."""
ROLELESS = {"", "invalid", "unknown", "redundant object", "extended"}
CLASS_NAME = re.compile(r"_\w+|Q[A-Z]\w*|qt_\w+|[A-Z][a-z]+([A-Z][a-z]+)+|")
"""What Qt takes in place of an object name that was not given: the name of the class."""
LEAST_SIDE = 24
"""Pixels (WCAG 2.2, 2.5.8)."""


def faults(nodes: Sequence[Node]) -> list[str]:
    """Give a line for each fault in a window; none if a screen reader serves people well there."""
    return [
        f"{rule.__name__}: {node.role} {node.name!r} ({node.identifier})"
        for rule in RULES
        for node in rule(nodes)
    ] + ([] if any(node.focused for node in nodes) else ["nothing has the keyboard"])


def controls(nodes: Sequence[Node]) -> Iterator[Node]:
    """Give what a person acts on."""
    return (node for node in nodes if node.role in CONTROLS)


def nameless(nodes: Sequence[Node]) -> Iterator[Node]:
    """Find what is read without a word, or with nothing but a sign."""
    named = CONTROLS | INNER | {"dialog", "frame", "alert"}
    return (it for it in nodes if it.role in named and not re.search(r"\w", it.name))


def roleless(nodes: Sequence[Node]) -> Iterator[Node]:
    """Find what nobody can tell what it is, and what has the keyboard without being a control."""
    return (
        it
        for it in nodes
        if it.role in ROLELESS or ("focusable" in it.states and it.role not in CONTROLS | INNER)
    )


def unreachable(nodes: Sequence[Node]) -> Iterator[Node]:
    """Find what can be seen and acted on, but gets the keyboard by no key."""
    return (it for it in controls(nodes) if "focusable" not in it.states)


def with_ampersand(nodes: Sequence[Node]) -> Iterator[Node]:
    """Find what is spelled with the ampersand of a mnemonic."""
    return (it for it in nodes if re.search(r"&\w", f"{it.name} {it.description}"))


def without_object_name(nodes: Sequence[Node]) -> Iterator[Node]:
    """Find controls and entries of menus that no script can find in every language."""
    meant = CONTROLS | {"menu item"}
    return (it for it in nodes if it.role in meant and CLASS_NAME.fullmatch(it.identifier))


def dummies(nodes: Sequence[Node]) -> Iterator[Node]:
    """Find controls that have no size, and those that nothing tells from another one."""
    known = set[tuple[str, str, str]]()
    for node in controls(nodes):
        what = (node.role, node.name, node.description)
        if what in known or not (node.place.width > 0 and node.place.height > 0):
            yield node
        known.add(what)


def small(nodes: Sequence[Node]) -> Iterator[Node]:
    """Find what is hard to hit.

    Of check boxes and radio buttons, Qt tells the place of their sign and text alone.
    """
    whole = (it for it in controls(nodes) if it.role not in {"check box", "radio button"})
    return (it for it in whole if min(it.place.width, it.place.height) < LEAST_SIDE)


RULES: tuple[Callable[[Sequence[Node]], Iterator[Node]], ...] = (
    nameless,
    roleless,
    unreachable,
    with_ampersand,
    without_object_name,
    dummies,
    small,
)
