"""Reads an X11 clipboard within a time limit: its owner may hang, and Qt waits 5 seconds.

Uses libxcb, on its own connection to the X server. The owner of a selection sends it to a window
that requests it, whole or in parts (ICCCM, 2.4 to 2.7.2).
"""

from __future__ import annotations

import contextlib
import ctypes
import select
import struct
import time
from collections import deque
from ctypes import POINTER, c_char_p, c_int, c_uint8, c_uint16, c_uint32, c_void_p
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_TEXT = (
    ("UTF8_STRING", "utf-8"),
    ("text/plain;charset=utf-8", "utf-8"),
    ("STRING", "latin-1"),
    ("text/plain", "utf-8"),
)
_HTML = "text/html"
_PROPERTY_NOTIFY = 28
_SELECTION_NOTIFY = 31
_NEW_VALUE = 0
_INPUT_ONLY = 2
_EVENT_MASK = 1 << 11
_PROPERTY_CHANGE = 1 << 22
_WHOLE = 0x1FFFFFFF


_MAX_PENDING = 8
_pending: deque[Callable[[], None]] = deque()
"""Functions that close the connections on which an answer may still arrive: an answer to a window
that no longer exists is an X error, which ends the program that sends it."""


class UnansweredError(Exception):
    """The owner of the selection did not send it in time."""


class _Cookie(ctypes.Structure):
    _fields_ = (("sequence", c_uint32),)


class _Screens(ctypes.Structure):
    # The screen's first member is its root window.
    _fields_ = (("data", POINTER(c_uint32)), ("rem", c_int), ("index", c_int))


class _AtomReply(ctypes.Structure):
    _fields_ = (("head", c_uint8 * 8), ("atom", c_uint32))


class _PropertyReply(ctypes.Structure):
    _fields_ = (("head", c_uint8 * 8), ("type", c_uint32))


class _SelectionNotify(ctypes.Structure):
    _fields_ = (
        ("response_type", c_uint8),
        ("pad", c_uint8),
        ("sequence", c_uint16),
        ("time", c_uint32),
        ("requestor", c_uint32),
        ("selection", c_uint32),
        ("target", c_uint32),
        ("property", c_uint32),
    )


class _PropertyNotify(ctypes.Structure):
    _fields_ = (
        ("response_type", c_uint8),
        ("pad", c_uint8),
        ("sequence", c_uint16),
        ("window", c_uint32),
        ("atom", c_uint32),
        ("time", c_uint32),
        ("state", c_uint8),
    )


_FUNCTIONS = {
    "xcb_connect": (c_void_p, [c_char_p, POINTER(c_int)]),
    "xcb_connection_has_error": (c_int, [c_void_p]),
    "xcb_get_setup": (c_void_p, [c_void_p]),
    "xcb_setup_roots_iterator": (_Screens, [c_void_p]),
    "xcb_generate_id": (c_uint32, [c_void_p]),
    "xcb_create_window": (
        _Cookie,
        [c_void_p, c_uint8, *[c_uint32] * 2, *[c_uint16] * 6, *[c_uint32] * 2, c_void_p],
    ),
    "xcb_intern_atom": (_Cookie, [c_void_p, c_uint8, c_uint16, c_char_p]),
    "xcb_intern_atom_reply": (POINTER(_AtomReply), [c_void_p, _Cookie, c_void_p]),
    "xcb_convert_selection": (_Cookie, [c_void_p, *[c_uint32] * 5]),
    "xcb_flush": (c_int, [c_void_p]),
    "xcb_get_file_descriptor": (c_int, [c_void_p]),
    "xcb_poll_for_event": (c_void_p, [c_void_p]),
    "xcb_get_property": (_Cookie, [c_void_p, c_uint8, *[c_uint32] * 5]),
    "xcb_get_property_reply": (POINTER(_PropertyReply), [c_void_p, _Cookie, c_void_p]),
    "xcb_get_property_value": (c_void_p, [POINTER(_PropertyReply)]),
    "xcb_get_property_value_length": (c_int, [POINTER(_PropertyReply)]),
    "xcb_disconnect": (None, [c_void_p]),
}


def read(selection: str, seconds: float) -> tuple[str, str]:
    """Return the plain text and the HTML of `CLIPBOARD` or `PRIMARY`; HTML only without text.

    Both are empty if there is no owner. Raises `UnansweredError` after `seconds`, and `OSError` if
    there is no X server or no libxcb.
    """
    with _connected(time.monotonic() + seconds) as server:
        offered = server.offered(selection)
        for target, encoding in _TEXT:
            if target in offered:
                text = server.convert(selection, target).decode(encoding, "replace")
                if text.strip():
                    return text, ""
        html = server.convert(selection, _HTML) if _HTML in offered else b""
        return "", _decoded(html)


@contextlib.contextmanager
def _connected(until: float) -> Iterator[_Server]:
    xcb, free = ctypes.CDLL("libxcb.so.1"), ctypes.CDLL(None).free
    free.argtypes = [c_void_p]
    for name, (result, arguments) in _FUNCTIONS.items():
        function = getattr(xcb, name)
        function.restype, function.argtypes = result, arguments
    connection = xcb.xcb_connect(None, None)
    disconnect = partial(xcb.xcb_disconnect, connection)
    if xcb.xcb_connection_has_error(connection):
        disconnect()
        raise OSError("no X server can be reached")
    try:
        yield _Server(xcb, free, connection, until)
    except UnansweredError:
        if len(_pending) == _MAX_PENDING:
            _pending.popleft()()
        _pending.append(disconnect)
        raise
    except BaseException:
        disconnect()
        raise
    disconnect()


class _Server:
    """The X server, and an invisible window that selections are sent to."""

    def __init__(
        self, xcb: ctypes.CDLL, free: Callable[[object], object], connection: int, until: float
    ) -> None:
        self._xcb, self._free, self._connection, self._until = xcb, free, connection, until
        self._window = xcb.xcb_generate_id(connection)
        self._property = self._atom("XB_DESKTOP_SELECTION")
        root = xcb.xcb_setup_roots_iterator(xcb.xcb_get_setup(connection)).data[0]
        mask = ctypes.byref(c_uint32(_PROPERTY_CHANGE))
        xcb.xcb_create_window(
            connection,
            0,
            self._window,
            root,
            0,
            0,
            1,
            1,
            0,
            _INPUT_ONLY,
            0,
            _EVENT_MASK,
            mask,
        )

    def offered(self, selection: str) -> set[str]:
        """Return our targets that the selection is offered as; all if it does not say."""
        ours = [_HTML, *(target for target, _ in _TEXT)]
        listed = self.convert(selection, "TARGETS")
        atoms = set(struct.unpack(f"={len(listed) // 4}I", listed[: len(listed) // 4 * 4]))
        return {target for target in ours if not atoms or self._atom(target) in atoms}

    def convert(self, selection: str, target: str) -> bytes:
        """Return the selection as a target; empty if it is not offered as that."""
        self._xcb.xcb_convert_selection(
            self._connection,
            self._window,
            self._atom(selection),
            self._atom(target),
            self._property,
            0,
        )
        self._wait_for_notify()
        kind, content = self._read_property()
        return self._read_parts() if kind == self._atom("INCR") else content

    def _wait_for_notify(self) -> None:
        for kind, event in self._events():
            if kind == _SELECTION_NOTIFY:
                notify = ctypes.cast(event, POINTER(_SelectionNotify)).contents
                if notify.requestor == self._window:
                    return

    def _read_parts(self) -> bytes:
        """Read the parts: each arrives when the one before was read, and the last is empty."""
        parts = []
        for kind, event in self._events():
            if kind == _PROPERTY_NOTIFY:
                notify = ctypes.cast(event, POINTER(_PropertyNotify)).contents
                if notify.state == _NEW_VALUE and notify.atom == self._property:
                    _, part = self._read_property()
                    if not part:
                        break
                    parts.append(part)
        return b"".join(parts)

    def _events(self) -> Iterator[tuple[int, int]]:
        """Yield the type and the address of each event, until the time is over."""
        self._xcb.xcb_flush(self._connection)
        poll = select.poll()
        poll.register(self._xcb.xcb_get_file_descriptor(self._connection), select.POLLIN)
        while (left := self._until - time.monotonic()) > 0:
            if self._xcb.xcb_connection_has_error(self._connection):
                raise OSError("the X server closed the connection")
            event = self._xcb.xcb_poll_for_event(self._connection)
            if event is None:
                poll.poll(left * 1000)
                continue
            kind = ctypes.cast(event, POINTER(c_uint8))[0] & 0x7F
            try:
                yield kind, event
            finally:
                self._free(event)
            self._xcb.xcb_flush(self._connection)
        raise UnansweredError

    def _read_property(self) -> tuple[int, bytes]:
        """Return the type and the content of what was sent, and delete it."""
        cookie = self._xcb.xcb_get_property(
            self._connection, 1, self._window, self._property, 0, 0, _WHOLE
        )
        reply = self._xcb.xcb_get_property_reply(self._connection, cookie, None)
        if not reply:
            raise OSError("the X server did not answer")
        try:
            length = self._xcb.xcb_get_property_value_length(reply)
            content = ctypes.string_at(self._xcb.xcb_get_property_value(reply), length)
            return reply.contents.type, content
        finally:
            self._free(reply)

    def _atom(self, name: str) -> int:
        encoded = name.encode()
        cookie = self._xcb.xcb_intern_atom(self._connection, 0, len(encoded), encoded)
        reply = self._xcb.xcb_intern_atom_reply(self._connection, cookie, None)
        if not reply:
            raise OSError("the X server did not answer")
        try:
            return int(reply.contents.atom)
        finally:
            self._free(reply)


def _decoded(html: bytes) -> str:
    """Decode HTML, which some programs encode as UTF-16."""
    if html.startswith((b"\xff\xfe", b"\xfe\xff")):
        return html.decode("utf-16", "replace")
    return html.decode("utf-16-le" if html[1:2] == b"\0" else "utf-8", "replace")
