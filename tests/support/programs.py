"""Programs of the system that a test needs."""

from __future__ import annotations

import os
import shutil
import sys

import pytest

_FOLDERS = "/usr/local/sbin:/usr/sbin:/sbin"
"""Where daemons are; not in everybody's PATH."""


def program(name: str, package: str) -> str:
    """Return the path of a program; where it is missing, skip the test, and on Linux CI fail it."""
    found = shutil.which(name) or shutil.which(name, path=_FOLDERS)
    if found:
        return found
    if os.environ.get("CI") and sys.platform.startswith("linux"):
        pytest.fail(f"CI must have {name} (package {package})")
    pytest.skip(f"needs {name} (package {package})")
