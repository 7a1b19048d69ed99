"""One attempt inside the namespace: `python -m tests.network.attempt HOST` prints it as JSON.

HOST is the service's name, or with `--proxy` that of a proxy, which alone finds the service.
"""

from __future__ import annotations

import json
import os
import socket
import ssl
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from pathlib import Path

import trustme

from tests.network.names import serve_names
from tests.network.scenario import SERVICE_HOST, Measured
from tests.support.examples import KEY
from tests.support.proxy import FAR_HOST, tunnel
from tests.support.service import Service
from tests.support.tls import server_tls, trusting
from xb_desktop.orders.address import Address
from xb_desktop.orders.order import Order
from xb_desktop.service.xendbridge import XendBridge

EVERYWHERE = "0.0.0.0"
"""Where service and proxy listen: the namespace reaches nobody outside."""
CONNECT_SECONDS = 10
"""What curl is given for connecting: as much as the contract gives the program."""


def attempt(host: str, *, is_proxy: bool, tls: ssl.SSLContext) -> Measured:
    """Cancel an order at a service behind this name, while curl asks for it as well."""
    with (
        Service(host=EVERYWHERE, tls=tls) as service,
        Service(tunnel(service.port), host=EVERYWHERE) as proxy,
        ThreadPoolExecutor() as pool,
    ):
        address = Address("https", host, service.port)
        if is_proxy:
            os.environ["HTTPS_PROXY"] = f"http://{host}:{proxy.port}"
            address = Address("https", FAR_HOST, 443)
        addresses = pool.submit(found, host)
        curl = pool.submit(ask_with_curl, str(address))
        began = time.monotonic()
        outcome = XendBridge(address).cancel(Order("jane@example.com", "XB_1"), KEY)
        seconds = time.monotonic() - began
        exit_code, curl_seconds = curl.result()
        return Measured(
            addresses.result(),
            outcome.name,
            outcome.cause,
            seconds,
            exit_code,
            curl_seconds,
            len(service.posts),
        )


def ask_with_curl(url: str) -> tuple[int, float]:
    """Ask without cancelling anything; return curl's exit code and the seconds that it took."""
    began = time.monotonic()
    command = ["curl", "--silent", "--connect-timeout", str(CONNECT_SECONDS), url]
    done = subprocess.run(command, stdout=subprocess.DEVNULL, timeout=30, check=False)
    return done.returncode, time.monotonic() - began


def found(host: str) -> list[str]:
    """Return the addresses of a name in the order in which the system wants them tried."""
    try:
        return [str(to[0]) for *_, to in socket.getaddrinfo(host, 0, type=socket.SOCK_STREAM)]
    except socket.gaierror:
        return []


def trusted_tls(folder: Path, *names: str) -> ssl.SSLContext:
    """Return a server's TLS for these names, which curl and the program trust from now on."""
    authority = trustme.CA()
    os.environ |= trusting(authority, folder)
    os.environ["CURL_CA_BUNDLE"] = os.environ["SSL_CERT_FILE"]
    return server_tls(authority, *names)


def main(host: str, *options: str) -> None:
    """Make the attempt and print it."""
    for name in [name for name in os.environ if name.lower().endswith("_proxy")]:
        del os.environ[name]
    with tempfile.TemporaryDirectory() as folder, serve_names(SERVICE_HOST):
        tls = trusted_tls(Path(folder), host, FAR_HOST)
        print(json.dumps(asdict(attempt(host, is_proxy="--proxy" in options, tls=tls))))


if __name__ == "__main__":
    main(*sys.argv[1:])
