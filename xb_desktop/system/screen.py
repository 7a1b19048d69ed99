"""Whether there is a screen to open a window on, and a clear message if there is none.

Qt itself aborts with a core dump if the screen or a system library is missing. It reports why to
its message handler just before, and there the program is ended instead. PySide6 is imported only
inside functions: this module also explains why it cannot be imported.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, NoReturn

from xb_desktop.system import console

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext

EXIT_CODE = 2
"""Of a program that cannot open a window; argparse uses the same for a wrong command line."""

PACKAGES = {
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
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
"""The libraries that Qt needs, and the packages of Debian that they are in."""
_ALL_PACKAGES = (
    "libegl1 libgl1 libfontconfig1 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 "
    "libxcb-image0 libxcb-keysyms1 libxcb-render-util0 libxcb-shape0 libxcb-xkb1 libdbus-1-3"
)
_PLATFORM = "QT_QPA_PLATFORM"
_TRIED = {
    "could not connect to display": "DISPLAY",
    "Failed to create wl_display": "WAYLAND_DISPLAY",
}
"""What Qt reports if a screen cannot be reached, and the variable that names the screen."""
_WAYLAND = {"wayland", "wayland-egl"}
_USUAL = {"", "xcb", *_WAYLAND}


def translate(context: str, text: str) -> str:
    """Return a text in the language of this run; in English where Qt cannot be loaded."""
    try:
        from xb_desktop import languages
    except ImportError:
        return text
    return languages.translate(context, text)


def is_absent() -> bool:
    """Whether this is Linux, without a screen for the platform that is chosen for Qt, if any."""
    if not sys.platform.startswith("linux"):
        return False
    platform = os.environ.get(_PLATFORM, "")
    needs_none = bool(platform) and not platform.startswith(("xcb", "wayland"))
    return not (needs_none or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def no_screen_line() -> str:
    """Return the message that there is no screen, and what is possible without one."""
    return translate(
        "Screen",
        "No screen was found: neither DISPLAY nor WAYLAND_DISPLAY is set. XB Desktop needs one; "
        "use --practice for a practice run without one.",
    )


def practice_line() -> str:
    """Return the message that practice runs without a screen."""
    return translate(
        "Screen",
        "No screen was found: neither DISPLAY nor WAYLAND_DISPLAY is set. Running one practice "
        "cancellation without a window.",
    )


def no_window_line() -> str:
    """Return the message that no window can be opened on the platform that is chosen for Qt."""
    platform = os.environ.get(_PLATFORM)
    if not platform:
        return translate("Screen", "Qt found no screen on which it could open a window.")
    return translate(
        "Screen",
        "Qt cannot open a window with {variable}. Unset this variable and start XB Desktop again.",
    ).format(variable=f"{_PLATFORM}={platform}")


def allow_platform_fallback() -> None:
    """Let Qt fall back to the other kind of screen if the chosen kind is not there.

    Many users have `QT_QPA_PLATFORM=wayland` in their profile and sometimes connect over X11.
    """
    platform = os.environ.get(_PLATFORM, "")
    has_x11, has_wayland = map(os.environ.get, _TRIED.values())
    if _kind(platform) in _WAYLAND and has_x11 and not has_wayland:
        os.environ[_PLATFORM] = f"{platform};xcb"
    elif _kind(platform) == "xcb" and has_wayland and not has_x11:
        os.environ[_PLATFORM] = f"{platform};wayland"


def missing_library_line(error: str) -> str:
    """Return the message with the command that installs a library that Qt could not load."""
    found = [package for library, package in PACKAGES.items() if library in error]
    if not sys.platform.startswith("linux") or (not found and ".so" not in error):
        return translate(
            "Screen", "The installation of XB Desktop is not complete ({error}). Install it again."
        ).format(error=error)
    packages = found[0] if found else _ALL_PACKAGES
    return translate(
        "Screen", "A system library that Qt needs is missing. Install it with: {command}  ({error})"
    ).format(command=f"sudo apt-get install {packages}", error=error)


def install_abort_handler() -> None:
    """Replace Qt's abort with one message and exit code 2."""
    from PySide6.QtCore import QtMsgType, qInstallMessageHandler

    messages: list[str] = []

    def handle(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        del context
        messages.append(message)
        if kind == QtMsgType.QtFatalMsg:
            _end(messages)

    qInstallMessageHandler(handle)


def remove_abort_handler() -> None:
    """Let Qt print its messages again, once the screen is open."""
    from PySide6.QtCore import qInstallMessageHandler

    qInstallMessageHandler(None)


def _end(messages: list[str]) -> NoReturn:
    console.say_error(_reason(" ".join(messages)))
    # Qt aborts as soon as its handler returns.
    os._exit(EXIT_CODE)


def _reason(text: str) -> str:
    """Return why Qt could not open a window, from its own messages."""
    # Qt names that library whenever X11 fails; if it tried the screen, the library is installed.
    if "xcb-cursor0" in text and "could not connect to display" not in text:
        return missing_library_line("libxcb-cursor.so.0")
    tried = [name for words, name in _TRIED.items() if words in text]
    screens = [f"{name}={os.environ[name]}" for name in tried if os.environ.get(name)]
    if screens:
        return translate("Screen", "The screen cannot be reached: check {variables}.").format(
            variables=", ".join(screens)
        )
    platform = os.environ.get(_PLATFORM, "")
    if tried or _kind(platform) not in _USUAL or "Could not find the Qt platform plugin" in text:
        return no_window_line()
    if not sys.platform.startswith("linux"):
        return translate("Screen", "Qt cannot open a window here. Install XB Desktop again.")
    return translate(
        "Screen",
        "Qt cannot open a window here. If system libraries are missing, install them with: "
        "{command}",
    ).format(command=f"sudo apt-get install {_ALL_PACKAGES}")


def _kind(platform: str) -> str:
    """Return the name of a platform of Qt, without its parameters."""
    return platform.partition(":")[0]
