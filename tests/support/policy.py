"""The settings of an organisation, as its administrator puts them on a computer."""

from __future__ import annotations

import json
import sys
from contextlib import suppress
from pathlib import Path

from xb_desktop.system import policy_place

if sys.platform == "win32":
    import winreg

ACME = {"name": "Acme", "address": "https://api.acme.example", "colour": "yellow"}


def set_policy(**values: object) -> Path:
    """Put settings where the program of this test looks for them, and return the place.

    That is a file, and on Windows a key of the person's registry that is this process's own.
    """
    if sys.platform == "win32":
        with winreg.CreateKey(winreg.HKEY_CURRENT_USER, policy_place.REGISTRY_KEY) as key:
            for name, value in values.items():
                if isinstance(value, bool):
                    winreg.SetValueEx(key, name, 0, winreg.REG_DWORD, int(value))
                elif isinstance(value, int):
                    winreg.SetValueEx(key, name, 0, winreg.REG_DWORD, value)
                else:
                    text = value if isinstance(value, str) else json.dumps(value)
                    winreg.SetValueEx(key, name, 0, winreg.REG_SZ, text)
        return Path("HKEY_CURRENT_USER") / policy_place.REGISTRY_KEY
    return write_policy(json.dumps(values).encode())


def write_policy(content: bytes) -> Path:
    """Put these very bytes into the policy file."""
    path = policy_place.POLICY_FILE
    path.parent.mkdir(mode=0o755, parents=True, exist_ok=True)
    path.parent.chmod(0o755)
    path.write_bytes(content)
    path.chmod(0o644)
    return path


# Which one it is must be settled here: a test may say that this is another system.
if sys.platform == "win32":

    def remove_policy() -> None:
        """Remove what a test has left in the registry."""
        with suppress(FileNotFoundError):
            winreg.DeleteKey(winreg.HKEY_CURRENT_USER, policy_place.REGISTRY_KEY)

else:

    def remove_policy() -> None:
        """Do nothing: a file goes with the test's folder."""
