"""Who uses this computer, as the operating system knows it."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from functools import cache

from xb_desktop.orders.escaping import escaped

if sys.platform != "win32":
    import pwd

_LONGEST_NAME = 120


@cache
def user_name() -> str:
    """Return the login name of the user whose process this is; empty where there is none.

    The environment is not asked (`getpass.getuser` does): anybody can set `USER`. A user whom the
    system has no name for is named by number. One visible line of limited length.

    The first call may block, where users are kept in a directory on the network.
    """
    return escaped(_login_name(), longest=_LONGEST_NAME)


def _login_name() -> str:
    if sys.platform == "win32":
        # There it is `GetUserNameW`: the user of the process.
        with suppress(OSError):
            return os.getlogin()
        return ""
    try:
        return pwd.getpwuid(os.getuid()).pw_name
    except (KeyError, OSError):
        return str(os.getuid())
