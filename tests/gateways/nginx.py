"""nginx as a reverse proxy: it passes answers on, and replaces some by pages of its own."""

from __future__ import annotations

from tests.gateways.bench import Bench, Case, Stand, cuts, halts, leaves, stays_silent
from tests.gateways.gateway import Gateway, free_port
from tests.support.programs import program
from tests.support.service import CANCELLED, Script, envelope, reply
from xb_desktop.orders.address import Address
from xb_desktop.orders.outcome import Cancelled, Refused, Unknown

JSON = {"Content-Type": "application/json; charset=utf-8"}
CONFIRMS = reply(200, CANCELLED, JSON)
_CONFIGURATION = """
daemon off;
master_process off;
pid {folder}/nginx.pid;
events {{}}
http {{
  access_log off;
  client_body_temp_path {folder}/nginx-body;
  proxy_temp_path {folder}/nginx-proxy;
  fastcgi_temp_path {folder}/nginx-fastcgi;
  uwsgi_temp_path {folder}/nginx-uwsgi;
  scgi_temp_path {folder}/nginx-scgi;
  upstream service {{ {upstream} }}
  server {{
    listen 127.0.0.1:{port} {listen};
    root {folder}/pages;
    {server}
    location = /missing.html {{}}
    location / {{ proxy_pass http://service; {location} }}
  }}
}}
"""
ERROR_PAGE = "error_page 500 502 503 504 /50x.html; location = /50x.html {}"
"""As in nginx's own example; Debian's folder of pages has no such file."""


def behind(
    script: Script = CONFIRMS, *, server: str = "", location: str = "", spare: bool = False
) -> Stand:
    """Let nginx pass requests on; with a `spare`, to either of two places of the service."""

    def stand(bench: Bench) -> Address:
        return Address("http", "127.0.0.1", start(bench, script, server, location, spare=spare))

    return stand


def behind_tls(server: str) -> Stand:
    """Let nginx end TLS 1.3 (its newest), and look at client certificates."""

    def stand(bench: Bench) -> Address:
        certificate = bench.certificate("localhost")
        tls = f"ssl_certificate {certificate}; ssl_certificate_key {certificate};"
        trust = f"ssl_client_certificate {bench.authority_file};"
        port = start(
            bench, CONFIRMS, f"{tls} {trust} ssl_protocols TLSv1.3; {server}", listen="ssl"
        )
        return Address("https", "localhost", port)

    return stand


def plain_at_tls(bench: Bench) -> Address:
    """Speak HTTP where nginx expects TLS."""
    secure = behind_tls("")(bench)
    return Address("http", "127.0.0.1", secure.port)


def start(
    bench: Bench,
    script: Script,
    server: str = "",
    location: str = "",
    *,
    listen: str = "",
    spare: bool = False,
) -> int:
    """Start the service and nginx in front of it; return nginx's port."""
    command = program("nginx", "nginx")
    places = [bench.serve(script).port for _ in range(2 if spare else 1)]
    port = free_port()
    path = bench.folder / "nginx.conf"
    path.write_text(
        _CONFIGURATION.format(
            folder=bench.folder,
            upstream=" ".join(f"server 127.0.0.1:{place};" for place in places),
            port=port,
            listen=listen,
            server=server,
            location=location,
        )
    )
    log = bench.folder / "nginx.log"
    bench.start(Gateway((command, "-c", str(path), "-e", "stderr"), port, log))
    return port


def _case(
    name: str, stand: Stand, becomes: type[Cancelled | Refused | Unknown], posts: int, *says: str
) -> Case:
    return Case("nginx", name, stand, becomes, posts, says)


CASES = [
    _case("a confirmation", behind(), Cancelled, 1),
    _case("a confirmation of one of two services", behind(spare=True), Cancelled, 1),
    *(
        _case(
            f"the service's own {status}",
            behind(reply(status, envelope(None, "Failed", "Not possible"), JSON)),
            Refused,
            1,
            "Not possible",
        )
        for status in (400, 401, 403, 404)
    ),
    _case(
        "a refusal with 200", behind(reply(200, envelope(False, "Failed", "No"), JSON)), Refused, 1
    ),
    _case("a 502 whose page is missing", behind(leaves, server=ERROR_PAGE), Unknown, 1),
    _case("a 502 with nginx's own page", behind(leaves), Unknown, 1),
    _case("a 502 of two services", behind(leaves, spare=True), Unknown, 1),
    _case(
        "a 500 dressed as 404",
        behind(
            reply(500, b"", JSON),
            location="proxy_intercept_errors on; error_page 500 =404 /missing.html;",
        ),
        Unknown,
        1,
    ),
    _case(
        "the service's 404 behind a page",
        behind(
            reply(404, envelope(None, "Failed", "No such order"), JSON),
            location="proxy_intercept_errors on; error_page 404 /missing.html;",
        ),
        Unknown,
        1,
    ),
    _case(
        "a timeout whose page is missing",
        behind(stays_silent, server=ERROR_PAGE, location="proxy_read_timeout 200ms;"),
        Unknown,
        1,
    ),
    _case("a timeout", behind(stays_silent, location="proxy_read_timeout 200ms;"), Unknown, 1),
    _case("an answer that is cut", behind(cuts(200, CANCELLED)), Unknown, 1),
    _case("a refusal that is cut", behind(cuts(404, envelope(None))), Unknown, 1),
    _case(
        "an answer that nginx cuts",
        behind(halts(200, CANCELLED), location="proxy_buffering off; proxy_read_timeout 200ms;"),
        Unknown,
        1,
    ),
    _case("a body that is too large", behind(server="client_max_body_size 10;"), Unknown, 0),
    _case("a rate limit", behind(server="return 429;"), Unknown, 0),
    _case("a denied address", behind(location="deny all;"), Unknown, 0),
    _case("a sign-in", behind(location="auth_basic x; auth_basic_user_file /x;"), Refused, 0),
    _case("maintenance", behind(server="return 503;"), Unknown, 0),
    _case("a way to somewhere else", behind(server="return 301 https://x.test;"), Unknown, 0),
    _case("a page in place of the service", behind(server="return 200 '<html>';"), Unknown, 0),
    _case("a closed connection", behind(server="return 444;"), Unknown, 0),
    _case("plain HTTP at its TLS port", plain_at_tls, Unknown, 0),
    _case("TLS", behind_tls(""), Cancelled, 1),
    _case(
        "a missing client certificate",
        behind_tls("ssl_verify_client on;"),
        Unknown,
        0,
        "certificate",
    ),
]
