"""Light and dark, as the person at the desktop chooses them in the system's settings.

The way is Plasma's, which Qt follows by itself and without further libraries: the colours stand in
`kdeglobals`, and a signal on the session bus says that they are others now. (GNOME's own way needs
GTK in the program; without it Qt asks the portal, but keeps the colours of the start.)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from tests.support.desktop import run

if TYPE_CHECKING:
    from tests.support.desktop import Account, Desktop

Scheme = Literal["light", "dark", "black"]
"""The last one is of high contrast."""
# What Plasma tells every program; Qt looks into kdeglobals only where it finds this.
PLASMA = {"XDG_CURRENT_DESKTOP": "KDE", "KDE_SESSION_VERSION": "6"}
NAMES = ("BackgroundNormal", "ForegroundNormal", "ForegroundInactive")
GROUPS = ("Button", "Window", "View", "Selection", "Tooltip")
# For each group its ground, its text, and text that matters less.
COLORS: dict[Scheme, tuple[tuple[str, str, str], ...]] = {
    "light": (
        ("252,252,252", "35,38,41", "112,125,138"),
        ("239,240,241", "35,38,41", "112,125,138"),
        ("255,255,255", "35,38,41", "112,125,138"),
        ("37,110,170", "255,255,255", "112,125,138"),
        ("247,247,247", "35,38,41", "112,125,138"),
    ),
    "dark": (
        ("49,54,59", "239,240,241", "161,169,177"),
        ("42,46,50", "239,240,241", "161,169,177"),
        ("27,30,32", "239,240,241", "161,169,177"),
        ("37,110,170", "255,255,255", "161,169,177"),
        ("49,54,59", "239,240,241", "161,169,177"),
    ),
    "black": (
        ("0,0,0", "255,255,255", "255,255,255"),
        ("0,0,0", "255,255,255", "255,255,255"),
        ("0,0,0", "255,255,255", "255,255,255"),
        ("0,120,215", "255,255,255", "255,255,255"),
        ("0,0,0", "255,255,255", "255,255,255"),
    ),
}


def ground_of(scheme: Scheme) -> str:
    """Give the colour of the ground of a window, as `#rrggbb`."""
    red, green, blue = map(int, COLORS[scheme][GROUPS.index("Window")][0].split(","))
    return f"#{red:02x}{green:02x}{blue:02x}"


class ColorScheme:
    """One person's choice."""

    def __init__(self, desktop: Desktop, account: Account, scheme: Scheme) -> None:
        """Choose before any program is started."""
        self._environment = {**desktop.environment(account), **PLASMA}
        self._file = account.home / ".config" / "kdeglobals"
        self._write(scheme)

    def change(self, scheme: Scheme) -> None:
        """Choose while programs are running: all of them are told."""
        self._write(scheme)
        where = ("--session", "--object-path", "/org/freedesktop/portal/desktop")
        signal = ("--signal", "org.freedesktop.portal.Settings.SettingChanged")
        change = ("'org.kde.kdeglobals.General'", "'ColorScheme'", f"<'{scheme}'>")
        done = run(("gdbus", "emit", *where, *signal, *change), self._environment)
        assert done.returncode == 0, done.stderr

    def _write(self, scheme: Scheme) -> None:
        lines = ["[General]", f"ColorScheme={scheme}"]
        for group, colors in zip(GROUPS, COLORS[scheme], strict=True):
            lines.append(f"[Colors:{group}]")
            lines += map("{}={}".format, NAMES, colors)
        self._file.write_text("\n".join(lines) + "\n", "utf-8")
