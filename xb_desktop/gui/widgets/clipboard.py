"""The text on the clipboard, read within a time limit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QClipboard, QGuiApplication

from xb_desktop.orders.html_text import text_of_html
from xb_desktop.system import x11_selection

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

translate = QCoreApplication.translate

ANSWER_SECONDS = 0.6
"""How long the program that owns the clipboard may take: people notice more."""


class UnreadableError(Exception):
    """No text can be read; the message is a sentence for users."""


def copied_text(mode: QClipboard.Mode = QClipboard.Mode.Clipboard) -> str:
    """Return the text on the clipboard, or that of its HTML if there is nothing else.

    `mode` may also be the selection that a middle click pastes. Raises `UnreadableError` if there
    is no text, or if the program that owns it does not answer.
    """
    text = _text(mode)
    if not text.strip():
        raise UnreadableError(
            translate(
                "Clipboard",
                "There is no text to paste, so nothing was filled in. Copy the text first.",
            )
        )
    return text


def _text(mode: QClipboard.Mode) -> str:
    clipboard = QGuiApplication.clipboard()
    is_selection = mode == QClipboard.Mode.Selection
    is_own = clipboard.ownsSelection() if is_selection else clipboard.ownsClipboard()
    if QGuiApplication.platformName() == "xcb" and not is_own:
        text, html = _from_x11("PRIMARY" if is_selection else "CLIPBOARD")
        return text or text_of_html(html)
    # Although Qt's declaration says otherwise, it is None for an empty clipboard.
    mime: QMimeData | None = clipboard.mimeData(mode)
    if mime is None:
        return ""
    return mime.text() if mime.text().strip() or not mime.hasHtml() else text_of_html(mime.html())


def _from_x11(selection: str) -> tuple[str, str]:
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
