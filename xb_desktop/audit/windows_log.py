"""The event log of Windows, through `ReportEventW`: the log Application, source `xb-desktop`.

Without a registered source, which needs an administrator, Windows shows the line after a sentence
that the description was not found; the line itself is complete.
"""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from xb_desktop.audit.event import BEGUN, DELETED, is_unknown, text_of

if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from xb_desktop.audit.event import Event

SOURCE = "xb-desktop"
BEGUN_ID, SETTLED_ID, UNKNOWN_ID, DELETED_ID = 1, 2, 3, 4
"""The event IDs: an attempt begun, its outcome, one that is unknown, and attempts deleted."""
_WARNING, _INFORMATION = 2, 4


def event_id(line: Event) -> int:
    """Return the number under which Windows lists an audit line."""
    if is_unknown(line):
        return UNKNOWN_ID
    others = {BEGUN: BEGUN_ID, DELETED: DELETED_ID}
    return others.get(line["metadata"]["event_code"], SETTLED_ID)


if sys.platform == "win32":

    def check() -> None:
        """Look whether the log can be opened to write; writes nothing. Raises `OSError`."""
        with _opened():
            pass

    def write(line: Event) -> None:
        """Write an audit line. Raises `OSError`."""
        with _opened() as (library, source):
            kind = _WARNING if is_unknown(line) else _INFORMATION
            texts = (wintypes.LPCWSTR * 1)(text_of(line))
            if not library.ReportEventW(source, kind, 0, event_id(line), None, 1, 0, texts, None):
                raise ctypes.WinError(ctypes.get_last_error())

    @contextmanager
    def _opened() -> Iterator[tuple[ctypes.WinDLL, int]]:
        """Return the library and the source under which events are reported."""
        library = ctypes.WinDLL("advapi32", use_last_error=True)
        library.RegisterEventSourceW.restype = wintypes.HANDLE
        library.RegisterEventSourceW.argtypes = (wintypes.LPCWSTR, wintypes.LPCWSTR)
        library.ReportEventW.argtypes = (
            wintypes.HANDLE,
            wintypes.WORD,
            wintypes.WORD,
            wintypes.DWORD,
            ctypes.c_void_p,
            wintypes.WORD,
            wintypes.DWORD,
            ctypes.POINTER(wintypes.LPCWSTR),
            ctypes.c_void_p,
        )
        library.DeregisterEventSource.argtypes = (wintypes.HANDLE,)
        source = library.RegisterEventSourceW(None, SOURCE)
        if not source:
            raise ctypes.WinError(ctypes.get_last_error())
        try:
            yield library, source
        finally:
            library.DeregisterEventSource(source)
