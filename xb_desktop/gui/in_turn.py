"""Work for the thread that paints, cut into steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject


def in_turn(owner: QObject, *steps: Callable[[], object]) -> None:
    """Take one step with each turn of the event loop: keys and paint wait for one step at most.

    What is left of them goes with their owner.
    """
    if steps:
        QTimer.singleShot(0, owner, lambda: _take(owner, *steps))


def _take(owner: QObject, step: Callable[[], object], *others: Callable[[], object]) -> None:
    step()
    in_turn(owner, *others)
