"""A second start at a data folder: hands its form to the first program and ends."""

from __future__ import annotations

import os
import time
from enum import Enum
from typing import TYPE_CHECKING

from xb_desktop.gui.single_instance.endpoint import server_name
from xb_desktop.gui.single_instance.protocol import Reply, send
from xb_desktop.orders.hand_over import HandOver
from xb_desktop.orders.link import Filling
from xb_desktop.system.screen import translate

if TYPE_CHECKING:
    from xb_desktop.gui.single_instance.first_instance import FirstInstance

WAIT_SECONDS = 3.0
"""How long to wait for a first program that does not listen yet, or is ending."""
UNANSWERED_EXIT_CODE = 1

_PAUSE_SECONDS = 0.05


def unanswered_line() -> str:
    """Return the message that the first program does not answer."""
    return translate(
        "SecondStart",
        "XB Desktop is already running with this data folder, but it does not answer. Close it or "
        "end its process, then start XB Desktop again.",
    )


class StartResult(Enum):
    """What became of a start that was not the first."""

    FIRST = "first"
    """The other program has ended in the meantime: this one is the first now."""
    HANDED_OVER = "handed_over"
    UNANSWERED = "unanswered"


def hand_over(first: FirstInstance, filling: Filling | None, address: str | None) -> StartResult:
    """Hand the form to the first program, or become the first if that one ends.

    `address` is the one that this start was asked to use, if any. Needs no application object.
    Blocks for at most `WAIT_SECONDS` and `protocol.ANSWER_SECONDS`.
    """
    request = HandOver(filling or Filling(), address, os.environ.get("XDG_ACTIVATION_TOKEN"))
    until = time.monotonic() + WAIT_SECONDS
    while (reply := send(server_name(first.folder), request)) is Reply.NOT_LISTENING:
        if time.monotonic() > until:
            return StartResult.UNANSWERED
        time.sleep(_PAUSE_SECONDS)
        if first.claim():
            return StartResult.FIRST
    return StartResult.HANDED_OVER if reply is Reply.ACCEPTED else StartResult.UNANSWERED
