"""Starting the program again after it was killed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .evidence import attempts, headings
from .service import Answer
from .steps import (
    REFERENCE,
    confirm,
    fill_in,
    started_with_key,
)

if TYPE_CHECKING:
    from .conftest import Person
    from .service import Service

pytestmark = pytest.mark.system


def test_killed_while_sending(person: Person, service: Service) -> None:
    """An attempt cut off by the program's death is unknown, and the next start tells of it."""
    service.will_answer(Answer(delay=20))
    cut_off = started_with_key(person, service)
    fill_in(cut_off)
    confirm(cut_off)
    service.wait_for_request()
    person.programs[0].process.kill()
    person.programs[0].process.wait(5)

    screen = person.start("--api-address", service.address).screen
    screen.wait_for_button("Cancel order", timeout=20)
    screen.wait_for_words(REFERENCE)
    assert headings(screen) == []
    [journal] = person.account.journals()
    assert [row["outcome"] for row in attempts(journal)] == ["unknown"]
    assert len(service.requests) == 1
