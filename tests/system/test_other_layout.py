"""The letters of the buttons with a keyboard that has no Latin layout at all."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from .steps import asked, confirm

if TYPE_CHECKING:
    from tests.support.order_service import Service

    from .person import Person

pytestmark = pytest.mark.system


def test_russian_alone(person: Person, service: Service) -> None:
    """The letter of No keeps the order, and that of the outcome copies it."""
    environment = person.desktop.environment()
    screen = asked(person, service)
    subprocess.run(["setxkbmap", "ru"], env=environment, check=True, timeout=10)
    try:
        screen.wait_until_focused("No, keep order")
        screen.key("alt+Cyrillic_te")
        screen.wait_until_gone("No, keep order")
        screen.wait_until_focused("Cancel order")
        screen.key("alt+Cyrillic_es")
        confirm(screen)
        screen.wait_until_focused("Copy result")
        screen.key("alt+Cyrillic_ie")
        person.desktop.wait_for_clipboard("Order cancelled")
    finally:
        subprocess.run(["setxkbmap", "us"], env=environment, check=True, timeout=10)
