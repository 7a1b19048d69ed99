"""An address or a name server that is silent costs the program no more than it costs curl."""

from __future__ import annotations

import sys

import pytest

from tests.network.scenario import (
    DEAD_IPV4,
    DEAD_IPV6,
    DEAD_PROXY,
    SERVICE_HOST,
    SILENT_NAME_SERVER,
    Measured,
    NoNamespaceError,
    Scenario,
    check_namespaces,
    measured,
    start,
)
from tests.support.programs import program

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only for Linux")

SCENARIOS = (DEAD_IPV6, DEAD_IPV4, DEAD_PROXY, SILENT_NAME_SERVER)
MORE_THAN_CURL_SECONDS = 4.0
"""Less than a silent address or name server costs whoever waits for it."""


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> dict[Scenario, Measured]:
    """Return what was measured in each network; all attempts are made at once."""
    for name, package in (("ip", "iproute2"), ("unshare", "util-linux"), ("curl", "curl")):
        program(name, package)
    folder = tmp_path_factory.mktemp("network")
    (folder / "nothing").mkdir()
    try:
        check_namespaces(folder / "nothing")
    except NoNamespaceError as problem:
        pytest.skip(f"this system makes no namespaces: {problem}")
    started = {each: start(each, folder / each.host) for each in SCENARIOS}
    return {each: measured(process) for each, process in started.items()}


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.host)
def test_silence_costs_no_more_than_it_costs_curl(
    scenario: Scenario, results: dict[Scenario, Measured]
) -> None:
    """The order is cancelled, asked for once, within seconds of the time that curl needs."""
    result = results[scenario]
    assert result.addresses == list(scenario.addresses or (SERVICE_HOST,))
    assert (result.outcome, result.posts) == ("cancelled", 1), result
    assert result.curl_exit_code == 0
    assert result.seconds < result.curl_seconds + MORE_THAN_CURL_SECONDS, result
