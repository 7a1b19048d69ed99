"""How this program starts itself once more."""

from __future__ import annotations

import sys

KEYCHAIN_CALL = "--one-keychain-call"
"""The argument that makes it a `system_keychain` process. For no person: `--help` has it not."""


def own_command() -> list[str]:
    """Return the command without arguments, whether installed, in a clone or frozen."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    # -P keeps Python from importing whatever lies in the folder that we were started in.
    return [sys.executable, "-P", "-m", "xb_desktop"]
