"""Reads a policy file only if nobody but the administrator can have written it."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from xb_desktop.managed.problem import Wrong
from xb_desktop.system import policy_place
from xb_desktop.system.data_folder import NO_WAIT

if TYPE_CHECKING:
    from pathlib import Path

_MOST_BYTES = 1024 * 1024


class FaultError(Exception):
    """Nothing of the file applies; `wrong` says why."""

    def __init__(self, wrong: Wrong) -> None:
        super().__init__(wrong)
        self.wrong = wrong


def read_trusted(path: Path) -> bytes:
    """Return the content of a file. Raises `FaultError`.

    The file and its folder must belong to root, and nobody else may write to them: who could write
    to the folder could put another file there. A link is followed; what counts is what it leads to.
    """
    try:
        is_safe_folder = _is_trusted(path.parent.stat())
        # Opening a pipe would wait for somebody who writes.
        handle = os.open(path, os.O_RDONLY | NO_WAIT)
        with os.fdopen(handle, "rb") as file:
            found = os.fstat(handle)
            if not (is_safe_folder and _is_trusted(found)):
                raise FaultError(Wrong.NOT_TRUSTED)
            if not stat.S_ISREG(found.st_mode):
                raise FaultError(Wrong.UNREADABLE)
            content = file.read(_MOST_BYTES + 1)
    except OSError:
        raise FaultError(Wrong.UNREADABLE) from None
    if len(content) > _MOST_BYTES:
        raise FaultError(Wrong.MALFORMED)
    return content


def _is_trusted(found: os.stat_result) -> bool:
    return found.st_uid == policy_place.TRUSTED_OWNER and not found.st_mode & 0o022
