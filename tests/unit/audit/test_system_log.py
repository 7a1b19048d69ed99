"""The logs of the system, at the other end of real datagram sockets."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.support.system_log import Log, fields_of, logs
from tests.support.systems import posix_only, windows_only
from xb_desktop.audit import system_log
from xb_desktop.audit.event import Event
from xb_desktop.audit.journald import MESSAGE_ID, serialized

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="the logs of Linux")
LINE: Event = {
    "message": "Attempt 12",
    "class_uid": 6003,
    "status_id": 1,
    "metadata": {"sequence": 12, "product": {"name": "XB Desktop"}, "event_code": "x"},
    "resources": [{"uid": "XB_1"}],
}
UNKNOWN: Event = {**LINE, "status_id": 99}


@pytest.fixture
def places(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, str]]:
    """Return the paths of journald's and of syslog's socket; none is there."""
    with logs(monkeypatch) as found:
        yield found


@linux_only
def test_journald(places: tuple[str, str]) -> None:
    """One datagram with the line, the message ID, and each value in a field of its own."""
    with closing(Log(places[0])) as journald:
        system_log.write(LINE)
        system_log.write(UNKNOWN)
        first, second = fields_of(journald.read()), fields_of(journald.read())
    assert first == {
        "MESSAGE": json.dumps(LINE, separators=(",", ":")),
        "MESSAGE_ID": MESSAGE_ID,
        "PRIORITY": "6",
        "SYSLOG_IDENTIFIER": "xb-desktop",
        "OCSF_MESSAGE": "Attempt 12",
        "OCSF_CLASS_UID": "6003",
        "OCSF_STATUS_ID": "1",
        "OCSF_METADATA_SEQUENCE": "12",
        "OCSF_METADATA_PRODUCT_NAME": "XB Desktop",
        "OCSF_METADATA_EVENT_CODE": "x",
        "OCSF_RESOURCES_0_UID": "XB_1",
    }
    assert (second["PRIORITY"], second["OCSF_STATUS_ID"]) == ("4", "99")
    assert re.fullmatch("[0-9a-f]{32}", MESSAGE_ID)
    assert all(re.fullmatch("[A-Z][A-Z0-9_]{0,63}", name) for name in first)


def test_values_with_line_ends() -> None:
    """They come with their length in 64 bits, least significant first; all others with `=`."""
    fields = {"A": "one", "B": "two\nlines=\n", "C": "=", "D": "é\ud800", "E": ""}
    datagram = serialized(fields)
    assert datagram.startswith(b"A=one\nB\n\x0b\x00\x00\x00\x00\x00\x00\x00two\nlines=\n\nC==\n")
    assert fields_of(datagram) == {**fields, "D": "é\\ud800"}


@linux_only
def test_the_log_is_found_without_writing(places: tuple[str, str]) -> None:
    """The one to which a line would go; none is one."""
    with pytest.raises(OSError, match="No such file"):
        system_log.check()
    with closing(Log(places[1])) as syslog:
        assert system_log.check() == "syslog"
        assert syslog.is_empty()
        with closing(Log(places[0])) as journald:
            assert system_log.check() == "journald"
            assert journald.is_empty()


@linux_only
def test_syslog_where_there_is_no_journald(places: tuple[str, str]) -> None:
    """The usual line of syslog(3): priority, time, program and process."""
    with closing(Log(places[1])) as syslog:
        system_log.write(LINE)
        system_log.write(UNKNOWN)
        first, second = syslog.read().decode(), syslog.read().decode()
    head, text = first.split(": ", 1)
    pattern = rf"<14>[A-Z][a-z]{{2}} [ \d]\d \d\d:\d\d:\d\d xb-desktop\[{os.getpid()}\]"
    assert re.fullmatch(pattern, head)
    assert json.loads(text) == LINE
    assert second.startswith("<12>")


@linux_only
def test_syslog_where_journald_does_not_read(
    places: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """After the limit, the next log is tried."""
    monkeypatch.setattr(system_log, "LIMIT_SECONDS", 0.1)
    with closing(Log(places[0])) as journald, closing(Log(places[1])) as syslog:
        journald.fill()
        system_log.write(LINE)
        assert syslog.read().endswith(b"}")


@linux_only
@pytest.mark.parametrize("state", ["absent", "dead", "full", "no socket"])
def test_no_log_at_all(
    places: tuple[str, str], monkeypatch: pytest.MonkeyPatch, state: str
) -> None:
    """It ends, and says so; never more than the limit passes for each."""
    monkeypatch.setattr(system_log, "LIMIT_SECONDS", 0.1)
    opened = [Log(path) for path in places] if state in {"dead", "full"} else []
    for log in opened:
        if state == "full":
            log.fill()
        else:
            log.close()
    if state == "no socket":
        for path in places:
            Path(path).touch()
    with pytest.raises(OSError, match=r".*"):
        system_log.write(LINE)
    for log in opened:
        log.close()


@posix_only("macOS has syslog(3) as Linux has")
def test_the_call_of_macos(monkeypatch: pytest.MonkeyPatch) -> None:
    """syslog(3) gets the line and its priority; that macOS keeps it is not tried here."""
    said: list[tuple[int, str]] = []
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr("syslog.syslog", lambda *arguments: said.append(arguments))
    system_log.write(UNKNOWN)
    assert said == [(12, json.dumps(UNKNOWN, separators=(",", ":")))]


@windows_only("the event log")
def test_the_event_log() -> None:
    """Windows accepts the line; an unregistered source needs no administrator."""
    assert system_log.check() == "win32"
    system_log.write(LINE)
    system_log.write(UNKNOWN)
