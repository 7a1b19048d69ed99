"""What is checked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from xb_desktop.languages import Language
    from xb_desktop.managed.policy import Policy
    from xb_desktop.orders.address import Address
    from xb_desktop.settings import Settings


@dataclass(frozen=True, slots=True)
class Subject:
    """This computer, as one run of the program uses it.

    In practice, nothing but this computer is used: no keychain, no proxy and no service.
    `settings_path` is where the settings are kept. `policy` is what the organisation has set, as
    this run has read it; None where it has set nothing. `retention_days` is after how many days
    attempts are deleted; None for never. `former_folder` is where an older version kept the
    journal, on Windows (`Folders.former_data`); None elsewhere. `language` is the one that was
    chosen; None for the system's.
    """

    address: Address
    data_folder: Path
    is_practice: bool
    settings_path: str
    settings_are_readable: bool
    policy: Policy | None = None
    retention_days: int | None = None
    former_folder: Path | None = None
    language: Language | None = None

    @classmethod
    def under(
        cls,
        settings: Settings,
        policy: Policy | None,
        *,
        address: Address,
        data_folder: Path,
        former_folder: Path | None,
        is_practice: bool,
    ) -> Subject:
        """Return what is to be checked where these settings hold."""
        return cls(
            address,
            data_folder,
            is_practice,
            settings.path,
            settings.is_readable,
            policy,
            settings.retention_days,
            former_folder,
            settings.language,
        )
