"""What a person has chosen, behind named properties. Holds no key and nothing of any order."""

from __future__ import annotations

from PySide6.QtCore import QSettings


class Settings:
    """The choices of this user, in the place where the system keeps such things."""

    def __init__(self) -> None:
        self._stored = QSettings("xb-desktop", "xb-desktop")

    @property
    def looks_up_before_confirming(self) -> bool:
        """Whether a confirmation asks the service what the order is."""
        return self._stored.value("look_up_before_confirming", "true") in {"true", True}

    @looks_up_before_confirming.setter
    def looks_up_before_confirming(self, wanted: bool) -> None:
        self._stored.setValue("look_up_before_confirming", wanted)
