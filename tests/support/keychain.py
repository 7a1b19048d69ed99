"""A keychain in memory, in place of the operating system's."""

from __future__ import annotations

from collections.abc import Callable

from xb_desktop.system.stop import Stop


class MemoryBackend:
    """Keeps keys by service and address; it can be told to fail, to wait, or to keep nothing."""

    def __init__(self) -> None:
        self.keys: dict[tuple[str, str], str] = {}
        self.trouble: Exception | None = None
        self.before_each: Callable[[], object] = lambda: None
        self.swallows = False
        self.is_locked = False

    def prepare(self) -> None:
        """It is ready."""

    def get_password(
        self, service: str, username: str, *, stop: Stop, may_prompt: bool = True
    ) -> str | None:
        """Return a key; where it is locked, only after a prompt."""
        del stop
        if self.is_locked and not may_prompt:
            raise type("KeyringLocked", (Exception,), {})
        self._obey()
        return self.keys.get((service, username))

    def set_password(self, service: str, username: str, password: str, *, stop: Stop) -> None:
        """Save a key, unless it is to be swallowed."""
        del stop
        self._obey()
        if not self.swallows:
            self.keys[service, username] = password

    def delete_password(self, service: str, username: str, *, stop: Stop) -> None:
        """Forget a key."""
        del stop
        self._obey()
        del self.keys[service, username]

    def _obey(self) -> None:
        self.before_each()
        if self.trouble is not None:
            raise self.trouble
