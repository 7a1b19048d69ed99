"""Work for the thread that paints, cut into steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

if TYPE_CHECKING:
    from collections.abc import Callable


def in_turn(*steps: Callable[[], object]) -> None:
    """Take one step with each turn of the event loop: keys and paint wait for one step at most."""
    if steps:
        QTimer.singleShot(0, lambda: _take(*steps))


def _take(step: Callable[[], object], *others: Callable[[], object]) -> None:
    step()
    in_turn(*others)
