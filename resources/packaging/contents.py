"""What a package contains: the one list for Linux, Windows and macOS.

`xb-desktop.spec` reads it, and so do the tests, which need no PyInstaller for that.
"""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).parent.parent.parent
PROGRAM = "xb-desktop"
LANGUAGES = ("fr", "pt")
"""The languages whose texts of Qt's own (the buttons of its dialogs) are shipped."""

WITH_METADATA = (
    "PySide6-Essentials",
    "httpcore",
    "httpx",
    "idna",
    "keyring",
    "shiboken6",
    "truststore",
)
"""Named by the program itself: keyring finds its backends by its metadata, and the dialog *About*
reads the licences of these and, by following what each requires, of all others."""

HIDDEN_IMPORTS = ("keyring.backends.chainer", "keyring.backends.fail")
"""Loaded by name only, on every system."""
HIDDEN_IMPORTS_OF = {
    "linux": (
        "_cffi_backend",
        "keyring.backends.SecretService",
        "keyring.backends.kwallet",
        "keyring.backends.libsecret",
    ),
    "win32": ("keyring.backends.Windows", "win32ctypes.core.ctypes"),
    "darwin": ("keyring.backends.macOS",),
}
"""Loaded by name only, by `sys.platform`."""

EXCLUDED = (
    # Of httpx: its command, HTTP/2, SOCKS and other event loops; never installed on purpose.
    "click",
    "h2",
    "rich",
    "socksio",
    "trio",
    "uvloop",
    # Of the computer that builds, not of the program.
    "PIL",
    "IPython",
    "dbus",
    "gi",
    "hatchling",
    "numpy",
    "pip",
    "pytest",
    "setuptools",
    "wheel",
    # keyring's command, and backends that the program does not accept.
    "keyring.cli",
    "keyring.completion",
    "keyring.devpi_client",
    "keyring.http",
    "keyring.testing",
    # cffi compiles nothing here: `_cffi_backend` is all that `cryptography` needs.
    "cffi.setuptools_ext",
    "pycparser",
    # `platform` asks a service of Windows with it, which is slow and not always there, and says the
    # same without it.
    "_wmi",
    # Parts of Python that neither the program nor its libraries load.
    "_pyrepl",
    "bz2",
    "curses",
    "distutils",
    "doctest",
    "idlelib",
    "lib2to3",
    "lzma",
    "multiprocessing",
    "pdb",
    "pydoc",
    "readline",
    "tkinter",
    "turtle",
    "unittest",
    "xmlrpc",
)
"""Never packed, even where something names it in a branch that is not taken here."""

QT_LIBRARIES = frozenset(
    (
        "Core",
        "DBus",
        "Gui",
        "Network",
        # For the pictures of buttons in the windows' frames under Wayland.
        "Svg",
        "WaylandClient",
        "Widgets",
        "XcbQpa",
    )
)
"""The libraries of Qt that are packed; QML, Quick and OpenGL are not among them."""
QT_PLUGINS = {
    # `offscreen` is for a look at the package on a computer without a screen.
    "platforms": {"xcb", "wayland", "offscreen", "windows", "cocoa"},
    # The theme of GTK would bring GTK itself: 70 MB more in memory, and a second, empty application
    # for screen readers. This one asks the desktop for dark or light by D-Bus.
    "platformthemes": {"xdgdesktopportal"},
    "platforminputcontexts": {
        "composeplatforminputcontextplugin",
        "ibusplatforminputcontextplugin",
    },
    "styles": {"modernwindowsstyle", "windowsvistastyle", "macstyle"},
    # What draws a window under Wayland. The contents need no OpenGL: they are drawn in memory.
    "wayland-decoration-client": {"adwaita", "bradient"},
    "wayland-shell-integration": {"xdg-shell"},
}
"""The plugins of Qt that are packed, by their folder."""

OWN_LIBRARIES = (
    # What Python itself is linked with.
    r"libpython3",
    r"libcrypto",
    r"libffi",
    r"libmpdec",
    r"libsqlite3",
    r"libssl",
    # A desktop does not necessarily have these of XCB, and they have no state: they call libxcb.
    r"libxcb-(cursor|icccm|image|keysyms|render-util|util)\.",
)
"""The shared libraries of the computer that builds which are packed on Linux. All others are the
desktop's own: a second copy of X11, Wayland, D-Bus, fontconfig or the C++ library beside the one
that the system's drivers load ends in crashes, and misses the system's security updates."""

_QT_LIBRARY = re.compile(
    r"(?:lib)?Qt6?(\w+?)(?:d)?(?:\.framework.*|\.so.*|\.dll|\.abi3\.so|\.pyd)?$"
)
_OWN_LIBRARY = re.compile("|".join(OWN_LIBRARIES))


def is_packed(destination: str, source: str, platform: str) -> bool:
    """Tell whether the package for a `sys.platform` has this file.

    `destination` is where PyInstaller would put it, `source` where it is on this computer.
    """
    path = PurePosixPath(destination.replace("\\", "/"))
    if "PySide6" in path.parts:
        return _is_packed_of_qt(path)
    if path.name == "cacert.pem":
        # The certificates that are trusted are the system's, and no others.
        return False
    if path.name == "RECORD":
        # What pip has installed where: it differs by the folder that is built in.
        return False
    if platform == "linux" and len(path.parts) == 1 and ".so" in path.name:
        return "site-packages" in source or bool(_OWN_LIBRARY.match(path.name))
    return True


def _is_packed_of_qt(path: PurePosixPath) -> bool:
    if "plugins" in path.parts:
        kind = path.parts[path.parts.index("plugins") + 1]
        return _plugin_name(path) in QT_PLUGINS.get(kind, ())
    if "translations" in path.parts:
        return path.stem.startswith("qtbase_") and path.stem.split("_")[1] in LANGUAGES
    if "qml" in path.parts or "opengl32sw" in path.name:
        return False
    library = next((part for part in path.parts if part.endswith(".framework")), path.name)
    if library.startswith(("libQt6", "Qt")):
        match = _QT_LIBRARY.match(library)
        return match is not None and match[1] in QT_LIBRARIES
    return True


def _plugin_name(path: PurePosixPath) -> str:
    """Return a plugin's name without what each system adds: `libqxcb.so` is `xcb`."""
    return path.name.split(".")[0].removeprefix("lib").removeprefix("q")


def hidden_imports(platform: str) -> list[str]:
    """Return what is loaded by name only, for a `sys.platform`."""
    return [*HIDDEN_IMPORTS, *HIDDEN_IMPORTS_OF[platform]]
