"""haproxy as a reverse proxy: it passes answers on, and replaces some by pages of its own."""

from __future__ import annotations

from tests.gateways.bench import Bench, Case, Stand, cuts, halts, leaves, stays_silent
from tests.gateways.gateway import Gateway, free_port
from tests.gateways.nginx import CONFIRMS, JSON
from tests.support.programs import program
from tests.support.service import CANCELLED, Script, envelope, reply
from xb_desktop.orders.address import Address
from xb_desktop.orders.outcome import Cancelled, NotSent, Outcome, Refused, Unknown

_CONFIGURATION = """
global
  maxconn 100
defaults
  mode http
  timeout connect 5s
  timeout client 30s
  timeout server {timeout}
frontend outside
  bind 127.0.0.1:{port} {bind}
  {rules}
  default_backend inside
  retries 0
backend inside
  retries 0
  server service 127.0.0.1:{service}
"""
PAGE = "<!DOCTYPE html><html><body>Not here</body></html>"
BODY = f"string '{PAGE}'"
ERROR_FILE = f"HTTP/1.0 403 Forbidden\r\nConnection: close\r\n\r\n\n  {PAGE}"
"""As people write them for haproxy: the type is left out."""
DRESSED = "http-response return status {status} default-errorfiles if {{ status {of} }}"


def behind(
    script: Script = CONFIRMS, *, rules: str = "", timeout: str = "30s", down: bool = False
) -> Stand:
    """Let haproxy pass requests on; where the service is `down`, to nobody."""

    def stand(bench: Bench) -> Address:
        service = free_port() if down else bench.serve(script).port
        return Address("http", "127.0.0.1", start(bench, service, rules=rules, timeout=timeout))

    return stand


def has_an_error_file(bench: Bench) -> Address:
    """Let haproxy send a file in place of its 502."""
    path = bench.folder / "502.http"
    path.write_text(ERROR_FILE)
    rules = f"errorfile 502 {path}"
    return Address("http", "127.0.0.1", start(bench, bench.serve(leaves).port, rules=rules))


def wants_a_certificate(version: str) -> Stand:
    """Let haproxy ask for a client certificate that nobody has, in this version of TLS."""

    def stand(bench: Bench) -> Address:
        certificate = bench.certificate("localhost")
        bind = f"ssl crt {certificate} verify required ca-file {bench.authority_file}"
        port = start(
            bench,
            bench.serve(CONFIRMS).port,
            bind=f"{bind} ssl-min-ver {version} ssl-max-ver {version}",
        )
        return Address("https", "localhost", port)

    return stand


def start(
    bench: Bench, service: int, *, bind: str = "", rules: str = "", timeout: str = "30s"
) -> int:
    """Start haproxy in front of the service's port; return haproxy's own."""
    command, port = program("haproxy", "haproxy"), free_port()
    path = bench.folder / "haproxy.cfg"
    path.write_text(
        _CONFIGURATION.format(port=port, bind=bind, rules=rules, timeout=timeout, service=service)
    )
    log = bench.folder / "haproxy.log"
    bench.start(Gateway((command, "-db", "-f", str(path)), port, log))
    return port


def _case(name: str, stand: Stand, becomes: type[Outcome], posts: int, *says: str) -> Case:
    return Case("haproxy", name, stand, becomes, posts, says)


CASES = [
    _case("a confirmation", behind(), Cancelled, 1),
    *(
        _case(
            f"the service's own {status}",
            behind(reply(status, envelope(None, "Failed", "Not possible"), JSON)),
            Refused,
            1,
            "Not possible",
        )
        for status in (400, 401, 404)
    ),
    *(
        _case(
            f"a 500 dressed as {status}",
            behind(reply(500, b"", JSON), rules=DRESSED.format(status=status, of=500)),
            Unknown,
            1,
        )
        for status in (400, 403, 404, 429)
    ),
    _case(
        "a confirmation dressed as 403",
        behind(rules=DRESSED.format(status=403, of=200)),
        Unknown,
        1,
    ),
    *(
        _case(
            f"a confirmation behind a page of {content_type}",
            behind(rules=f"http-response return status 404 content-type '{content_type}' {BODY}"),
            Unknown,
            1,
        )
        for content_type in (
            "application/xhtml+xml",
            "TEXT/HTML; charset=utf-8",
            "application/json",
        )
    ),
    _case("an error file without a type", has_an_error_file, Unknown, 1),
    _case("an answer that it denies", behind(rules="http-response deny"), Unknown, 1),
    *(
        _case(
            f"a request that it denies with {status}",
            behind(rules=f"http-request deny deny_status {status}"),
            Unknown,
            0,
        )
        for status in (403, 413, 429, 503)
    ),
    _case("a service that is down", behind(down=True), Unknown, 0),
    _case("a service that closes", behind(leaves), Unknown, 1),
    _case("a timeout", behind(stays_silent, timeout="200ms"), Unknown, 1),
    _case("an answer that is cut", behind(cuts(200, CANCELLED)), Unknown, 1),
    _case("a refusal that is cut", behind(cuts(404, envelope(None))), Unknown, 1),
    _case("an answer that it cuts", behind(halts(200, CANCELLED), timeout="200ms"), Unknown, 1),
    _case("a request that it drops", behind(rules="http-request reject"), Unknown, 0),
    _case(
        "a missing client certificate in TLS 1.3",
        wants_a_certificate("TLSv1.3"),
        Unknown,
        0,
        "certificate",
    ),
    _case("a missing client certificate in TLS 1.2", wants_a_certificate("TLSv1.2"), NotSent, 0),
]
