"""What each field of the form accepts, and what it says of a text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from xb_desktop.orders.order import (
    clean_email_address,
    clean_reference,
    email_problem,
    is_unusual,
    reference_problem,
)
from xb_desktop.texts.problems import problem_sentence, unusual_sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from xb_desktop.gui.cancel.field import Field
    from xb_desktop.orders.order import Problem


@dataclass(frozen=True, slots=True)
class Rules:
    """How a text is cleaned, why it cannot be right, and what to say of one that may be right."""

    clean: Callable[[str], str]
    problem: Callable[[str], Problem | None]
    hint: Callable[[str], str]


def _hint_of_reference(reference: str) -> str:
    return unusual_sentence(reference) if is_unusual(reference) else ""


EMAIL = Rules(clean_email_address, email_problem, lambda _: "")
REFERENCE = Rules(clean_reference, reference_problem, _hint_of_reference)


class FieldCheck(QObject):
    """Checks one field by its rules, as it is typed in, left and submitted.

    While somebody types, only what more typing cannot mend is said; the rest waits until the field
    is left. Leaving it also cleans the text.
    """

    def __init__(self, field: Field, rules: Rules) -> None:
        super().__init__(field)
        self.field = field
        self._rules = rules
        # Not textEdited: assistive technology sets a whole text, and nobody edits it then.
        field.line.textChanged.connect(self._check_while_typing)
        field.line.left.connect(self.finish)
        if field.line.isModified():
            self._check_while_typing()
        else:
            self.finish()

    @property
    def value(self) -> str:
        """The text, cleaned."""
        return self._rules.clean(self.field.line.text())

    @value.setter
    def value(self, text: str) -> None:
        self.field.line.replace_text(self._rules.clean(text))
        self._say_what_is_left()

    def finish(self) -> None:
        """Clean the text and say what there is to say, as when the field is left."""
        self.field.line.replace_text(self.value)
        self._say_what_is_left()

    def has_problem(self) -> bool:
        """Return whether there is a problem, an empty field included, and say it."""
        self.finish()
        problem = self._rules.problem(self.value)
        if problem is not None:
            self.say(problem)
        return problem is not None

    def say(self, problem: Problem) -> None:
        """Say what is wrong with the text."""
        self.field.say(problem_sentence(problem), is_problem=True)

    def go_there(self) -> None:
        """Put the keyboard there, with the text selected."""
        self.field.line.setFocus()
        self.field.line.selectAll()

    def _check_while_typing(self) -> None:
        problem = self._rules.problem(self.value)
        if problem is not None and not problem.typing_may_mend_it:
            self.say(problem)
        else:
            self.field.say("", is_problem=False)

    def _say_what_is_left(self) -> None:
        value = self.value
        problem = self._rules.problem(value)
        if problem is not None and value:
            self.say(problem)
        else:
            self.field.say(self._rules.hint(value) if value else "", is_problem=False)
