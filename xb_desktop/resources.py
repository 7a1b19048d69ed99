"""Where the program's own files are: inside the package if installed, beside it in a clone."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent


def resource(name: str) -> str:
    """Return the path of a resource such as `icons/xb-desktop.png`."""
    inside = _PACKAGE / "resources"
    folder = inside if inside.is_dir() else _PACKAGE.parent / "resources"
    return str(folder / name)
