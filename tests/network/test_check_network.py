"""The check in networks that are silent in part: it names what is silent, and ends in time."""

from __future__ import annotations

import json
import sys

import pytest

from tests.network.scenario import (
    DEAD_IPV6,
    NO_NAME_SERVER,
    UNREACHABLE,
    NoNamespaceError,
    Scenario,
    check_namespaces,
    printed,
    start,
)
from tests.support.check import Report
from tests.support.programs import program

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only for Linux")

MOST_SECONDS = 30.0
"""What a person may wait for a report, whatever the network does."""
NETWORK = ("proxy", "address", "tls", "clock")


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> dict[Scenario, tuple[Report, float]]:
    """Return the report in each network, and its seconds; all checks are made at once."""
    for name, package in (("ip", "iproute2"), ("unshare", "util-linux")):
        program(name, package)
    folder = tmp_path_factory.mktemp("checked")
    (folder / "nothing").mkdir()
    try:
        check_namespaces(folder / "nothing")
    except NoNamespaceError as problem:
        pytest.skip(f"this system makes no namespaces: {problem}")
    scenarios = (DEAD_IPV6, UNREACHABLE, NO_NAME_SERVER)
    started = {each: start(each, folder / each.host, "checked") for each in scenarios}
    read = {each: json.loads(printed(process)) for each, process in started.items()}
    return {each: (Report(**report), seconds) for each, (report, seconds) in read.items()}


@pytest.mark.parametrize(
    ("scenario", "levels", "words"),
    [
        (
            DEAD_IPV6,
            ("ok", "warning", "ok", "ok"),
            "not at all addresses: 2001:db8::1 does not answer, 198.51.100.1 accepts connections",
        ),
        (
            UNREACHABLE,
            ("ok", "fault", "fault", "warning"),
            "2001:db8::1 does not answer, 192.0.2.1 does not answer",
        ),
        (
            NO_NAME_SERVER,
            ("ok", "fault", "fault", "warning"),
            "The host of https://nameless.test",
        ),
    ],
    ids=["dead IPv6", "unreachable", "no name server"],
)
def test_what_is_silent_is_named(
    scenario: Scenario,
    levels: tuple[str, ...],
    words: str,
    reports: dict[Scenario, tuple[Report, float]],
) -> None:
    """The line on the address says it; without it, neither TLS nor the clock can be well."""
    report, seconds = reports[scenario]
    assert tuple(report.levels[name] for name in NETWORK) == levels, report.texts
    assert words in report.texts["address"]
    assert seconds < MOST_SECONDS
