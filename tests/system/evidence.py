"""What the program shows and leaves behind, as others find it."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

from tests.support import journal_file

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from tests.support.desktop import Account
    from tests.support.screen_reader import ScreenReader

HEADINGS = ("Order cancelled", "Not cancelled", "Not sent", "Outcome unknown")


def headings(screen: ScreenReader) -> list[str]:
    """Give what stands on the screen and begins with one of the four headings."""
    return [name for name in screen.names() if name.startswith(HEADINGS)]


def disguises(secret: str) -> list[bytes]:
    """Give the forms in which a careless program would write a secret down."""
    return [secret.encode(), secret.encode("utf-16-le"), base64.b64encode(secret.encode())[:36]]


def files_with(secret: str, root: Path) -> list[Path]:
    """Give the files below a folder in which the secret can be found."""
    wanted = disguises(secret)
    contents = ((path, path.read_bytes()) for path in root.rglob("*") if path.is_file())
    return [path for path, content in contents if any(form in content for form in wanted)]


def outcomes(account: Account) -> list[str]:
    """Give the outcome of each attempt in the one journal of a person."""
    [journal] = account.journals()
    return journal_file.outcomes(journal)


def said(screen: ScreenReader) -> bytes:
    """Give every word that a screen reader finds."""
    words: Iterable[str] = (f"{e.name} {e.text} {e.description}" for e in screen.everything())
    return "\n".join(words).encode()
