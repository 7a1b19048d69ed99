"""The settings of an organisation, as its administrator puts them on a computer."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from xb_desktop.system import policy_place

if TYPE_CHECKING:
    from pathlib import Path

ACME = {"name": "Acme", "address": "https://api.acme.example", "colour": "yellow"}


def set_policy(**values: object) -> Path:
    """Put a policy file where the program of this test looks for it, and return its path."""
    return write_policy(json.dumps(values).encode())


def write_policy(content: bytes) -> Path:
    """Put these very bytes there."""
    path = policy_place.POLICY_FILE
    path.parent.mkdir(mode=0o755, parents=True, exist_ok=True)
    path.parent.chmod(0o755)
    path.write_bytes(content)
    path.chmod(0o644)
    return path
