"""When a window of a process is mapped, seen from outside the process.

A connection of our own to the X server (libX11 through ctypes) asks for SubstructureNotify on the
root window. The window manager puts each new window into a frame and maps the frame: its MapNotify
is the moment from which the window can be seen. The clock is read as soon as the connection becomes
readable; only then is looked up whether a window inside the frame names the process
(`_NET_WM_PID`). Nothing is polled, and both the program and the floor are watched in this way.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import select
import time
from typing import Any

_MAP_NOTIFY = 19
_SUBSTRUCTURE_NOTIFY = 1 << 19
_CARDINAL = 6
_DEPTH = 3


class _MapEvent(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("event", ctypes.c_ulong),
        ("window", ctypes.c_ulong),
        ("override_redirect", ctypes.c_int),
    )


class _Event(ctypes.Union):
    _fields_ = (("type", ctypes.c_int), ("map", _MapEvent), ("room", ctypes.c_long * 24))


_ERROR_HANDLER = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)


# A window that is gone is gone: Xlib's own handler would end the process.
_ignore = _ERROR_HANDLER(lambda _display, _error: 0)


def missing_library() -> list[str]:
    """Name libX11 where this machine lacks it."""
    return [] if ctypes.util.find_library("X11") else ["libX11"]


class MapWatch:
    """Watches one screen, given as `DISPLAY` names it, for new windows."""

    def __init__(self, display: str) -> None:
        self._x = _library()
        self._display: int | None = self._x.XOpenDisplay(display.encode())
        if self._display is None:
            raise OSError(f"no X screen at {display}")
        self._x.XSetErrorHandler(_ignore)
        self._pid_atom: int = self._x.XInternAtom(self._display, b"_NET_WM_PID", 0)
        root = self._x.XDefaultRootWindow(self._display)
        self._x.XSelectInput(self._display, root, _SUBSTRUCTURE_NOTIFY)
        self._x.XSync(self._display, 0)

    def forget(self) -> None:
        """Drop what has been seen so far; to be called before a process is started."""
        self._x.XSync(self._display, 1)

    def wait(self, pid: int, seconds: float) -> float:
        """Wait for the first window of a process; return `time.monotonic()` of its mapping."""
        connection: int = self._x.XConnectionNumber(self._display)
        until = time.monotonic() + seconds
        event = _Event()
        while (left := until - time.monotonic()) > 0:
            if not self._x.XPending(self._display):
                select.select([connection], [], [], left)
            now = time.monotonic()
            while self._x.XPending(self._display):
                self._x.XNextEvent(self._display, ctypes.byref(event))
                if event.type == _MAP_NOTIFY and self._is_of(event.map.window, pid, _DEPTH):
                    return now
        raise TimeoutError("no window was mapped in time")

    def close(self) -> None:
        """Leave the screen."""
        self._x.XCloseDisplay(self._display)

    def _is_of(self, window: int, pid: int, depth: int) -> bool:
        if self._pid(window) == pid:
            return True
        return depth > 0 and any(self._is_of(w, pid, depth - 1) for w in self._inside(window))

    def _pid(self, window: int) -> int | None:
        kind, left = ctypes.c_ulong(), ctypes.c_ulong()
        form, count = ctypes.c_int(), ctypes.c_ulong()
        value = ctypes.POINTER(ctypes.c_ulong)()
        asked = (self._display, window, self._pid_atom, 0, 1, 0, _CARDINAL)
        answers = (kind, form, count, left, value)
        self._x.XGetWindowProperty(*asked, *(ctypes.byref(answer) for answer in answers))
        if not value:
            return None
        found = value[0] if count.value else None
        self._x.XFree(value)
        return found

    def _inside(self, window: int) -> list[int]:
        root, parent, count = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_uint()
        windows = ctypes.POINTER(ctypes.c_ulong)()
        answers = (root, parent, windows, count)
        self._x.XQueryTree(self._display, window, *(ctypes.byref(answer) for answer in answers))
        if not windows:
            return []
        found = windows[: count.value]
        self._x.XFree(windows)
        return found


def _library() -> Any:
    x: Any = ctypes.CDLL(ctypes.util.find_library("X11"))
    display, window = ctypes.c_void_p, ctypes.c_ulong
    x.XOpenDisplay.restype = display
    x.XDefaultRootWindow.restype = window
    x.XInternAtom.restype = ctypes.c_ulong
    for call, arguments in {
        "XInternAtom": (display, ctypes.c_char_p, ctypes.c_int),
        "XDefaultRootWindow": (display,),
        "XSelectInput": (display, window, ctypes.c_long),
        "XSync": (display, ctypes.c_int),
        "XConnectionNumber": (display,),
        "XPending": (display,),
        "XNextEvent": (display, ctypes.c_void_p),
        "XCloseDisplay": (display,),
        "XFree": (ctypes.c_void_p,),
        "XQueryTree": (display, window, *(ctypes.c_void_p,) * 4),
        "XGetWindowProperty": (
            *(display, window, ctypes.c_ulong, ctypes.c_long, ctypes.c_long),
            *(ctypes.c_int, ctypes.c_ulong, *(ctypes.c_void_p,) * 5),
        ),
    }.items():
        getattr(x, call).argtypes = arguments
    return x
