"""Looks for keys in texts that are to be written to the settings, which hold none."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from xb_desktop.gui.background import Background
    from xb_desktop.session import Session
    from xb_desktop.system.stop import Stop


class KeySearch:
    """Asks the keychain off the GUI thread, and nobody for its password."""

    def __init__(self, session: Session, background: Background) -> None:
        self._session = session
        self._background = background

    def run(
        self, texts: tuple[str, ...], stop: Stop, on_found: Callable[[frozenset[str] | None], None]
    ) -> None:
        """Hand over those of the texts that hold a key or part of it; None if that is not known.

        It is known where the keychain stays closed: then, of the keys that this run has.
        """
        self._background.run(
            lambda: self._session.texts_with_key(texts, stop), on_found, lambda: on_found(None)
        )
