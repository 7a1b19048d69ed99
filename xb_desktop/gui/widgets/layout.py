"""The places of what has just been shown."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent


def lay_out_now() -> None:
    """Give everything its place that asks for one, without waiting for the event loop.

    Until then, Qt squeezes what is shown in a scrolling page into the height that the page had
    before: a button may have no height at all, in which it could be pressed.
    """
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
