"""Where an organisation puts its settings, and whether it has any. Loaded before the first paint.

No environment variable and no argument names another place: whoever uses the program could set it.
Tests replace the constants here.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

if sys.platform == "win32":
    import winreg
else:
    import pwd

POLICY_FILE = Path("/etc/xb-desktop/managed.json")
"""On Linux."""
PREFERENCES_FOLDER = Path("/Library/Managed Preferences")
"""On macOS, where the system puts what a configuration profile sets for all users; what it sets for
one is in a folder of that user's name."""
PREFERENCES_DOMAIN = "org.xb-desktop.xb-desktop"
"""The preference domain in a configuration profile: the identifier of the bundle."""
REGISTRY_KEY = r"Software\Policies\xb-desktop"
"""On Windows, below HKEY_LOCAL_MACHINE and HKEY_CURRENT_USER; only administrators write there."""
TRUSTED_OWNER = 0
"""The user to whom a policy file must belong: root."""


def is_managed() -> bool:
    """Whether there may be settings of an organisation. One look at each place; never raises."""
    if sys.platform == "win32":
        return any(map(_has_key, (winreg.HKEY_LOCAL_MACHINE, winreg.HKEY_CURRENT_USER)))
    return bool(present_files())


def present_files() -> list[Path]:
    """Return the files that hold such settings, the one that counts most first."""
    return [path for path in _files() if _is_there(path)]


def _files() -> list[Path]:
    if sys.platform != "darwin":
        return [POLICY_FILE]
    name = f"{PREFERENCES_DOMAIN}.plist"
    return [PREFERENCES_FOLDER / name, PREFERENCES_FOLDER / _user() / name]


def _is_there(path: Path) -> bool:
    """Whether a path leads to something, or nobody may look: that is to be told."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True
    return True


if sys.platform == "win32":

    def _has_key(root: int) -> bool:
        try:
            winreg.OpenKey(root, REGISTRY_KEY).Close()
        except FileNotFoundError:
            return False
        except OSError:
            return True
        return True

    def _user() -> str:
        return ""

else:

    def _user() -> str:
        # The variables USER and LOGNAME are anybody's to set.
        try:
            return pwd.getpwuid(os.getuid()).pw_name
        except KeyError:
            return str(os.getuid())
