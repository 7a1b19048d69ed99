"""Names whose first address or name server is silent, and what an attempt at each of them took."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

_ROOT = Path(__file__).parent.parent.parent
_FAR_SIDE = "192.0.2.1"
_FAR_SIDE_IPV6 = "2001:db8::1"
SERVICE_HOST = "198.51.100.1"
"""Where the service is, inside the namespace (the others are in enter.sh)."""
RUN_SECONDS = 60.0


@dataclass(frozen=True)
class Scenario:
    """A name of the service, or of the proxy before it, and what the system knows of that name.

    Without `addresses` it is the name servers that must find it.
    """

    host: str
    addresses: tuple[str, ...] = ()
    name_servers: tuple[str, ...] = ("127.0.0.1",)
    is_proxy: bool = False


@dataclass(frozen=True)
class Measured:
    """What became of an attempt, and the seconds that it and curl needed in the same run."""

    addresses: list[str]
    outcome: str
    cause: str
    seconds: float
    curl_exit_code: int
    curl_seconds: float
    posts: int


DEAD_IPV6 = Scenario("dead-ipv6.test", (_FAR_SIDE_IPV6, SERVICE_HOST))
DEAD_IPV4 = Scenario("dead-ipv4.test", (_FAR_SIDE, SERVICE_HOST))
DEAD_PROXY = Scenario("dead-proxy.test", DEAD_IPV6.addresses, is_proxy=True)
SILENT_NAME_SERVER = Scenario("slow.test", name_servers=(_FAR_SIDE, "127.0.0.1"))
UNREACHABLE = Scenario("unreachable.test", (_FAR_SIDE_IPV6, _FAR_SIDE))
NO_NAME_SERVER = Scenario("nameless.test", name_servers=(_FAR_SIDE,))


class NoNamespaceError(Exception):
    """The system does not let this user make namespaces; the message is what it said."""


def entering(folder: Path) -> list[str]:
    """Return the beginning of a command that runs in a new network with the files of a folder."""
    map_root = [] if os.geteuid() == 0 else ["--map-root-user"]
    script = str(Path(__file__).with_name("enter.sh"))
    return ["unshare", "--net", "--mount", *map_root, "sh", script, str(folder)]


def check_namespaces(folder: Path) -> None:
    """Raise `NoNamespaceError` where the system allows none."""
    tried = subprocess.run(
        [*entering(folder), "true"], capture_output=True, text=True, timeout=10, check=False
    )
    if tried.returncode:
        raise NoNamespaceError(tried.stderr.strip())


def start(scenario: Scenario, folder: Path, module: str = "attempt") -> subprocess.Popen[str]:
    """Start an attempt, or what another module does, in a network of its own.

    `measured` waits for an attempt, `printed` for anything.
    """
    folder.mkdir()
    lines = [f"{address} {scenario.host}\n" for address in scenario.addresses]
    servers = [f"nameserver {server}\n" for server in scenario.name_servers]
    (folder / "hosts").write_text("127.0.0.1 localhost\n" + "".join(lines))
    (folder / "resolv.conf").write_text("".join(servers))
    (folder / "nsswitch.conf").write_text("hosts: files dns\n")
    (folder / "host.conf").write_text("multi on\n")
    attempt = [sys.executable, "-m", f"tests.network.{module}", scenario.host]
    return subprocess.Popen(
        [*entering(folder), *attempt, *(["--proxy"] if scenario.is_proxy else [])],
        cwd=_ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def measured(process: subprocess.Popen[str]) -> Measured:
    """Wait for an attempt and return what it measured."""
    return Measured(**json.loads(printed(process)))


def printed(process: subprocess.Popen[str]) -> str:
    """Wait for what was started and return what it printed."""
    try:
        output, complained = process.communicate(timeout=RUN_SECONDS)
    except BaseException:
        process.kill()
        process.communicate()
        raise
    if process.returncode:
        raise RuntimeError(complained)
    return output
