"""Whether there is a screen to open a window on, and a clear line where there is none.

Qt itself aborts with a core dump where the screen or a system library is missing. It tells why
through its message handler just before, which is where we end the program instead.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext

EXIT_CODE = 2
"""Where no window can be opened; argparse has the same for a command line that it cannot read."""

_PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0",
    "libOpenGL.so.0": "libopengl0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libX11.so.6": "libx11-6",
    "libxcb-cursor.so.0": "libxcb-cursor0",
}
_ALL_PACKAGES = (
    "libegl1 libgl1 libfontconfig1 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 "
    "libxcb-image0 libxcb-keysyms1 libxcb-render-util0 libxcb-shape0 libxcb-xkb1 libdbus-1-3"
)
_NO_SCREEN = "No screen was found: neither DISPLAY nor WAYLAND_DISPLAY is set."


def is_absent() -> bool:
    """Whether this is Linux without a screen that the platform chosen for Qt, if any, could use."""
    if not sys.platform.startswith("linux"):
        return False
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    needs_none = bool(platform) and not platform.startswith(("xcb", "wayland"))
    return not (needs_none or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def absent_line() -> str:
    """Say that there is no screen, and what can be done without one."""
    return f"{_NO_SCREEN} XB Desktop needs one; try --practice to see it work without."


def rehearsal_line() -> str:
    """Say that practice goes on without a screen."""
    return f"{_NO_SCREEN} Running one practice cancellation without a window."


def missing_library_line(error: str) -> str:
    """Name the command that installs a library which Qt could not load."""
    found = [package for library, package in _PACKAGES.items() if library in error]
    if not found and ".so" not in error:
        return f"XB Desktop is not installed completely ({error}). Install it again."
    packages = found[0] if found else _ALL_PACKAGES
    return (
        "A system library that Qt needs is missing. Install it with: "
        f"sudo apt-get install {packages}  ({error})"
    )


def end_clearly_where_qt_would_abort() -> None:
    """Turn Qt's last words before it aborts into one line and exit code 2."""
    from PySide6.QtCore import QtMsgType, qInstallMessageHandler

    said: list[str] = []

    def listen(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        del context
        said.append(message)
        if kind == QtMsgType.QtFatalMsg:
            _end(said)

    qInstallMessageHandler(listen)


def let_qt_speak_again() -> None:
    """Give Qt's messages back to standard error once the screen is open."""
    from PySide6.QtCore import qInstallMessageHandler

    qInstallMessageHandler(None)


def _end(said: list[str]) -> NoReturn:
    text = " ".join(said)
    if "could not connect to display" in text or "Failed to create wl_display" in text:
        named = [name for name in ("DISPLAY", "WAYLAND_DISPLAY") if os.environ.get(name)]
        screens = " and ".join(f"{name}={os.environ[name]}" for name in named)
        line = f"The screen cannot be reached: {screens} leads nowhere."
    elif "xcb-cursor0" in text:
        line = missing_library_line("libxcb-cursor.so.0")
    else:
        line = (
            "Qt cannot open a window here. If system libraries are missing, install them with: "
            f"sudo apt-get install {_ALL_PACKAGES}"
        )
    print(line, file=sys.stderr, flush=True)
    # Qt aborts as soon as its handler returns.
    os._exit(EXIT_CODE)
