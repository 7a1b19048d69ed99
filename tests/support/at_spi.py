"""The accessibility bus, asked through JSON lines on stdin and answered on stdout.

A script for the system's own Python, which has the bindings of AT-SPI that a
virtual environment lacks. `screen_reader.py` starts it and speaks with it.

A question: ``{"command": "find", "pid": 1, "name": "Email address", "kind": "field"}``;
`prefix`, `part` or `id` may stand for `name`, `timeout` is in seconds (0: look once). The `id` is
the object name, which is the same in all languages.
An answer: ``{"result": ...}`` or ``{"error": "a sentence"}``.
"""

from __future__ import annotations

import contextlib
import importlib
import json
import sys
import time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Question = dict[str, Any]

PAUSE = 0.1
ANSWER_WITHIN_MS = 5000
MOST_NODES = 5000
MOST_ROWS = 20
"""Of a list, or cells of a table, in the tree: they are all of one kind."""

gi = importlib.import_module("gi")
gi.require_version("Atspi", "2.0")
# The bindings have no type stubs: everything that comes from them is Any.
Atspi: Any = importlib.import_module("gi.repository.Atspi")
GLib: Any = importlib.import_module("gi.repository.GLib")

VIEWS = (Atspi.Role.LIST, Atspi.Role.TABLE)
HELD: dict[int, Any] = {}

PRESSING = ("press", "click", "activate", "jump", "toggle")
STATES = (
    "checked",
    "editable",
    "enabled",
    "expanded",
    "focusable",
    "focused",
    "is_default",
    "modal",
    "selected",
    "sensitive",
    "showing",
    "visible",
)


NOT_NAMED = {"id": "", "name": "", "description": ""}
NOT_RELATED = {"labels": [], "box": [0, 0, 0, 0]}
"""What is left out of the tree where it is of no use: each question costs a millisecond."""


class LookupFailedError(Exception):
    """Nothing on the screen answers the description."""


def application(pid: int) -> Any | None:
    """Give the program with this process id, once it has told the bus about itself."""
    desktop = Atspi.get_desktop(0)
    # A cache would answer for a program that hangs, and with yesterday's words.
    desktop.set_cache_mask(getattr(Atspi.Cache, "NONE"))  # noqa: B009 (NONE is no attribute to mypy)
    for index in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(index)
        if child is not None and child.get_process_id() == pid:
            return child
    return None


def showing(root: Any) -> Iterator[Any]:
    """Walk over everything that can be seen below an element."""
    waiting = [root]
    for _ in range(MOST_NODES):
        if not waiting:
            return
        node = waiting.pop()
        yield node
        children = [node.get_child_at_index(i) for i in range(node.get_child_count())]
        waiting += [child for child in reversed(children) if child is not None and is_seen(child)]


def windows_of(program: Any) -> list[Any]:
    """Give the windows of a program that can be seen."""
    found = []
    for index in range(program.get_child_count()):
        with contextlib.suppress(GLib.Error):
            window = program.get_child_at_index(index)
            if window is not None and is_seen(window):
                found.append(window)
    return found


def from_active(program: Any) -> Iterator[Any]:
    """Walk over everything that can be seen, the window in front before the others."""
    active = Atspi.StateType.ACTIVE
    for window in sorted(
        windows_of(program), key=lambda it: not it.get_state_set().contains(active)
    ):
        yield from outside_views(window)


def outside_views(node: Any) -> Iterator[Any]:
    """Walk over what can be seen, but not over rows and cells, which have their view's names."""
    yield node
    # What goes meanwhile is passed over.
    with contextlib.suppress(GLib.Error):
        if node.get_role() in VIEWS:
            return
        for index in range(node.get_child_count()):
            child = node.get_child_at_index(index)
            if child is not None and is_seen(child):
                yield from outside_views(child)


def is_seen(node: Any) -> bool:
    """Tell whether an element is on the screen, or scrolled out of it."""
    return bool(node.get_state_set().contains(Atspi.StateType.VISIBLE))


def action_index(node: Any) -> int | None:
    """Give the action that a click with the mouse would do."""
    if node.get_action_iface() is None:
        return None
    names = [node.get_action_name(i).lower() for i in range(node.get_n_actions())]
    for name in PRESSING:
        if name in names:
            return names.index(name)
    return None


def shortcut(node: Any) -> str:
    """Give the keys that press an element from anywhere in its window."""
    index = action_index(node)
    return "" if index is None else node.get_key_binding(index) or ""


def is_kind(node: Any, kind: str) -> bool:
    """Tell whether an element can be filled in (field) or pressed (button)."""
    if kind == "field":
        return node.get_editable_text_iface() is not None
    if kind == "button":
        # A disabled button says that it has no action, but stays a button.
        return node.get_role() == Atspi.Role.PUSH_BUTTON or action_index(node) is not None
    return True


def identifier(node: Any) -> str:
    """Give the object name; Qt puts those of all that it is in before it."""
    return (node.get_accessible_id() or "").rpartition(".")[2]


def is_meant(node: Any, question: Question) -> bool:
    """Tell whether an element has the object name or the name that was asked for."""
    if "id" in question:
        return bool(identifier(node) == question["id"])
    return has_name(node.get_name() or "", question)


def has_name(name: str, question: Question) -> bool:
    """Tell whether a name is the one that was asked for."""
    if "name" in question:
        return bool(name == question["name"])
    if "prefix" in question:
        return name.startswith(question["prefix"])
    return question["part"].lower() in name.lower()


def matching(question: Question) -> Iterator[Any]:
    """Give what is on the screen under the name, top to bottom."""
    program = application(question["pid"])
    if program is None:
        return
    kind = question.get("kind", "any")
    for node in showing(program) if "id" not in question else from_active(program):
        if is_meant(node, question) and is_kind(node, kind):
            yield node


def first(question: Question) -> Any:
    """Give the first match, waiting for it as long as the question allows."""
    end = time.monotonic() + question.get("timeout", 0)
    while True:
        try:
            return next(matching(question))
        except (StopIteration, GLib.Error):
            if time.monotonic() >= end:
                raise LookupFailedError(f"nothing on the screen for {question}") from None
        time.sleep(PAUSE * 3 if "id" in question else PAUSE)


def described(node: Any) -> dict[str, Any]:
    """Say of an element what a screen reader could say."""
    states = node.get_state_set()
    held = [s for s in STATES if states.contains(getattr(Atspi.StateType, s.upper()))]
    text = ""
    if node.get_text_iface() is not None:
        text = Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))
    return {
        "name": node.get_name() or "",
        "role": node.get_role_name(),
        "description": node.get_description() or "",
        "text": text,
        "shortcut": shortcut(node),
        "states": held,
    }


def find(question: Question) -> dict[str, Any]:
    """Describe the element, once it is there."""
    return described(first(question))


def gone(question: Question) -> bool:
    """Wait until nothing on the screen has the name any more."""
    end = time.monotonic() + question.get("timeout", 0)
    while next(matching(question), None) is not None:
        if time.monotonic() >= end:
            raise LookupFailedError(f"still on the screen: {question}")
        time.sleep(PAUSE * 3 if "id" in question else PAUSE)
    return True


def press(question: Question) -> bool:
    """Press the element as a screen reader's user would."""
    node = first({**question, "kind": "button"})
    if not node.get_state_set().contains(Atspi.StateType.ENABLED):
        raise LookupFailedError(f"disabled: {question}")
    return bool(node.do_action(action_index(node)))


def use(question: Question) -> bool:
    """Put the keyboard on an element, once it is enabled, and press it."""
    end = time.monotonic() + question.get("timeout", 0)
    while True:
        node = first({**question, "kind": "button"})
        if node.get_state_set().contains(Atspi.StateType.ENABLED):
            node.grab_focus()
            return bool(node.do_action(action_index(node)))
        if time.monotonic() >= end:
            raise LookupFailedError(f"disabled: {question}")
        time.sleep(PAUSE * 3 if "id" in question else PAUSE)


def show(question: Question) -> bool:
    """Open a menu of the menu bar, whose one action that is."""
    return bool(first(question).do_action(0))


def fill(question: Question) -> bool:
    """Replace the whole text of a field."""
    node = first({**question, "kind": "field"})
    if not node.get_state_set().contains(Atspi.StateType.ENABLED):
        raise LookupFailedError(f"disabled: {question}")
    return bool(node.set_text_contents(question["text"]))


def focus(question: Question) -> bool:
    """Put the keyboard on the element; a label of the same name cannot have it."""
    first(question)
    takers = (
        node
        for node in matching(question)
        if node.get_state_set().contains(Atspi.StateType.FOCUSABLE)
    )
    return any(node.grab_focus() for node in takers)


def has_keyboard(question: Question) -> bool:
    """Tell whether the keyboard is on an element with the name."""
    focused = Atspi.StateType.FOCUSED
    with contextlib.suppress(GLib.Error):
        return any(node.get_state_set().contains(focused) for node in matching(question))
    return False


def place(question: Question) -> list[int]:
    """Give where on the screen the element is: left, top, width, height."""
    return box(first(question))


def box(node: Any) -> list[int]:
    """Give the element's place on the screen: left, top, width and height."""
    place = node.get_extents(Atspi.CoordType.SCREEN)
    return [place.x, place.y, place.width, place.height]


def boxes(question: Question) -> list[dict[str, Any]]:
    """Give the places of all that has one, perhaps outside of what a scrolled part shows."""
    nodes = (node for node in matching(question) if node.get_component_iface() is not None)
    return [
        {"name": node.get_name() or "", "role": node.get_role_name(), "box": box(node)}
        for node in nodes
    ]


def every(question: Question) -> list[dict[str, Any]]:
    """Describe everything that can be seen of the program."""
    return [described(node) for node in matching({**question, "part": ""})]


def tree(question: Question) -> list[dict[str, Any]]:
    """Describe all that can be seen in the window in front, each before what is in it."""
    program = application(question["pid"])
    windows = [] if program is None else windows_of(program)
    active = [it for it in windows if it.get_state_set().contains(Atspi.StateType.ACTIVE)]
    return [one for window in active for one in branch(window, 0)]


def branch(node: Any, depth: int) -> Iterator[dict[str, Any]]:
    """Describe an element and what can be seen in it; what goes meanwhile is passed over."""
    with contextlib.suppress(GLib.Error):
        states, role = node.get_state_set(), node.get_role_name()
        is_reached = states.contains(Atspi.StateType.FOCUSABLE)
        yield {
            "depth": depth,
            "role": role,
            "text": "",
            "shortcut": "",
            "states": [s for s in STATES if states.contains(getattr(Atspi.StateType, s.upper()))],
            **(NOT_NAMED if role == "filler" and not is_reached else named(node)),
            **(related(node) if is_reached else NOT_RELATED),
        }
        count = node.get_child_count()
        for index in range(min(count, MOST_ROWS) if node.get_role() in VIEWS else count):
            child = node.get_child_at_index(index)
            if child is not None and is_seen(child):
                yield from branch(child, depth + 1)


def named(node: Any) -> dict[str, Any]:
    """Say what an element is called."""
    return {
        "id": identifier(node),
        "name": node.get_name() or "",
        "description": node.get_description() or "",
    }


def related(node: Any) -> dict[str, Any]:
    """Say what labels an element, and where it is."""
    labels = [
        relation.get_target(index).get_name() or ""
        for relation in node.get_relation_set()
        if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY
        for index in range(relation.get_n_targets())
    ]
    return {"labels": labels, "box": box(node) if node.get_component_iface() else [0, 0, 0, 0]}


def read_everything(question: Question) -> int:
    """Read whatever there is to read of everything, seen or not; give how much was there."""
    program = application(question["pid"])
    return 0 if program is None else read_whole(program)


def read_whole(node: Any) -> int:
    """Read an element, then each of its children with all that is below it; give how many.

    The children are counted before the first of them is read: by the time the last one is asked
    for, it may have gone. What has gone is passed over, as a screen reader does.
    """
    read = 1
    with contextlib.suppress(GLib.Error):
        read_itself(node)
        for index in range(node.get_child_count()):
            child = node.get_child_at_index(index)
            read += 0 if child is None else read_whole(child)
    return read


def read_itself(node: Any) -> None:
    """Read name, description, role, states, relations, actions, text and place of an element."""
    for ask in (
        node.get_name,
        node.get_description,
        node.get_role_name,
        node.get_state_set().get_states,
        node.get_index_in_parent,
    ):
        ask()
    for relation in node.get_relation_set():
        for index in range(relation.get_n_targets()):
            relation.get_target(index).get_name()
    if node.get_action_iface() is not None:
        for index in range(node.get_n_actions()):
            node.get_action_name(index)
            node.get_key_binding(index)
    if node.get_text_iface() is not None:
        Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))
    if node.get_component_iface() is not None:
        box(node)


def hold(question: Question) -> bool:
    """Remember an element for `slowest`: looking for it would wait for a window that hangs."""
    HELD[question["pid"]] = first(question)
    return True


def slowest(question: Question) -> float:
    """Read the held element again and again for some seconds; give the longest wait."""
    node = HELD[question["pid"]]
    longest, end = 0.0, time.monotonic() + question["seconds"]
    while time.monotonic() < end:
        before = time.monotonic()
        node.clear_cache()
        node.get_name()
        node.get_state_set()
        longest = max(longest, time.monotonic() - before)
        time.sleep(PAUSE / 4)
    return longest


COMMANDS: dict[str, Callable[[Question], object]] = {
    "boxes": boxes,
    "every": every,
    "fill": fill,
    "find": find,
    "focus": focus,
    "gone": gone,
    "has_keyboard": has_keyboard,
    "hold": hold,
    "place": place,
    "press": press,
    "read_everything": read_everything,
    "show": show,
    "slowest": slowest,
    "tree": tree,
    "use": use,
}


def answer(line: str) -> dict[str, object]:
    """Answer one question; a mistake is an answer too."""
    question: Question = json.loads(line)
    try:
        return {"result": COMMANDS[question["command"]](question)}
    except (LookupFailedError, GLib.Error) as problem:
        return {"error": str(problem)}


def main() -> None:
    """Answer questions until there are no more."""
    Atspi.set_timeout(ANSWER_WITHIN_MS, ANSWER_WITHIN_MS)
    for line in sys.stdin:
        sys.stdout.write(json.dumps(answer(line)) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
