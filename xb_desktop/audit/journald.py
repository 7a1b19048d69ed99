"""The native protocol of systemd's journal: one datagram for each entry, without a library.

Described in systemd's JOURNAL_NATIVE_PROTOCOL.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from xb_desktop.audit.event import is_unknown, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from xb_desktop.audit.event import Event

MESSAGE_ID = "baba585eed6a4ca7b19ed03319d4f42e"
"""Finds the audit lines, and nothing else: `journalctl MESSAGE_ID=...`. It is never changed."""
_INFO, _WARNING = 6, 4
_LONGEST_NAME = 64


def entry(line: Event) -> bytes:
    """Return the datagram for an audit line: the whole line, and each value as a field of its own.

    A field is named as in OCSF, such as `OCSF_STATUS_ID` or `OCSF_METADATA_SEQUENCE`.
    """
    fields = {
        "MESSAGE": text_of(line),
        "MESSAGE_ID": MESSAGE_ID,
        "PRIORITY": str(_WARNING if is_unknown(line) else _INFO),
        "SYSLOG_IDENTIFIER": "xb-desktop",
        **dict(_flat("OCSF", line)),
    }
    return serialized(fields)


def serialized(fields: Mapping[str, str]) -> bytes:
    """Return fields as the protocol has them: a value with line ends comes with its length."""
    parts = []
    for name, value in fields.items():
        encoded = value.encode("utf-8", "backslashreplace")
        if b"\n" in encoded:
            size = len(encoded).to_bytes(8, "little")
            parts.append(name.encode() + b"\n" + size + encoded + b"\n")
        else:
            parts.append(name.encode() + b"=" + encoded + b"\n")
    return b"".join(parts)


def _flat(name: str, value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for part, inner in value.items():
            yield from _flat(f"{name}_{part.upper()}", inner)
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _flat(f"{name}_{number}", inner)
    else:
        yield name[:_LONGEST_NAME], str(value)
