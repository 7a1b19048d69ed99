"""The classes of Qt that there are in a process, and those that derive from them."""

from __future__ import annotations

from shiboken6 import Shiboken


def qt_classes() -> set[str]:
    """Return the classes of Qt that were created, and those of Python that derive from one."""
    return {f"{kind.__module__}.{kind.__qualname__}" for kind in _below(Shiboken.Object)}


def _below(kind: type) -> set[type]:
    derived: set[type] = set(kind.__subclasses__())
    return derived.union(*map(_below, derived))
