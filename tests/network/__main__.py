"""Attempts in networks that are silent in part: `python -m tests.network` prints what each took.

Takes about half a minute, as the last two have to wait for the limit of connecting.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.network import scenario
from tests.network.scenario import measured, start

ALL = (
    scenario.DEAD_IPV6,
    scenario.DEAD_IPV4,
    scenario.DEAD_PROXY,
    scenario.SILENT_NAME_SERVER,
    scenario.UNREACHABLE,
    scenario.NO_NAME_SERVER,
)


def main() -> None:
    """Make one attempt after the other."""
    with tempfile.TemporaryDirectory() as folder:
        for each in ALL:
            result = measured(start(each, Path(folder) / each.host))
            print(
                f"{each.host}: {result.outcome} ({result.cause}) in {result.seconds:.2f} s, "
                f"{result.posts} received; curl exit code {result.curl_exit_code} "
                f"in {result.curl_seconds:.2f} s; addresses {', '.join(result.addresses)}",
                flush=True,
            )


if __name__ == "__main__":
    main()
