"""What was copied, as text, asked for in a way that cannot hold up the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QClipboard, QGuiApplication

from xb_desktop.orders.html_text import text_of_html

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

translate = QCoreApplication.translate

ANSWER_SECONDS = 0.6
"""How long the program that holds the clipboard may take: people notice more."""


class UnreadableError(Exception):
    """There is no text to be had; the message is a sentence for people."""


def copied_text(mode: QClipboard.Mode = QClipboard.Mode.Clipboard) -> str:
    """Return the text on the clipboard, or that of its HTML where it has nothing else.

    `mode` may also be the selection that a middle click pastes. Raises `UnreadableError` where the
    program that holds it does not hand it over, or holds no text.
    """
    text = _held_text(mode)
    if not text.strip():
        raise UnreadableError(
            translate(
                "Clipboard",
                "There is no text to paste, so nothing was filled in. Copy the text first.",
            )
        )
    return text


def _held_text(mode: QClipboard.Mode) -> str:
    clipboard = QGuiApplication.clipboard()
    is_selection = mode == QClipboard.Mode.Selection
    is_own = clipboard.ownsSelection() if is_selection else clipboard.ownsClipboard()
    if QGuiApplication.platformName() == "xcb" and not is_own:
        text, html = _from_x11("PRIMARY" if is_selection else "CLIPBOARD")
        return text or text_of_html(html)
    # Qt's declaration does not say it: there is none on an empty clipboard.
    mime: QMimeData | None = clipboard.mimeData(mode)
    if mime is None:
        return ""
    return mime.text() if mime.text().strip() or not mime.hasHtml() else text_of_html(mime.html())


def _from_x11(selection: str) -> tuple[str, str]:
    from xb_desktop.system import x11_selection

    try:
        return x11_selection.read(selection, ANSWER_SECONDS)
    except (x11_selection.UnansweredError, OSError) as error:
        raise UnreadableError(
            translate(
                "Clipboard",
                "The clipboard could not be read: the program that holds it does not answer. "
                "Nothing was filled in. Copy the text again, or type it.",
            )
        ) from error
