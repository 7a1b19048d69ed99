"""What a screen reader hears of the control in focus, over the real accessibility bus."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from tests.support.examples import KEY

from .listener import Listener
from .steps import asked, confirm

if TYPE_CHECKING:
    from tests.support.order_service import Service

    from .person import Person

pytestmark = pytest.mark.system

DESCRIBED = "object:property-change:accessible-description"


def test_an_order_that_is_kept_and_an_outcome(person: Person, service: Service) -> None:
    """Both are said with the button that gets the focus, and no key is."""
    with closing(Listener(person.desktop.environment())) as listener:
        screen = asked(person, service)
        screen.press("No, keep order")
        kept = listener.wait_for(lambda it: it.kind == DESCRIBED and "is kept" in it.said)
        assert kept.name == "Cancel order"
        screen.press("Cancel order")
        confirm(screen)
        outcome = listener.wait_for(
            lambda it: it.kind == DESCRIBED and "Order cancelled." in it.said
        )
        assert outcome.name == "Copy result"
        screen.wait_until_focused("Copy result")
        assert "Order cancelled." in screen.read("Copy result").description
        assert KEY not in listener.words()
