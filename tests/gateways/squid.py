"""squid as a company's proxy: a tunnel, or one that looks inside TLS and has rules for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import trustme

from tests.gateways.bench import FAR_HOST, Bench, Case, Stand, cuts, halts, leaves, stays_silent
from tests.gateways.gateway import Gateway, free_port
from tests.gateways.nginx import CONFIRMS, JSON
from tests.support.programs import program
from tests.support.service import CANCELLED, Script, envelope, reply
from xb_desktop.orders.address import Address
from xb_desktop.orders.outcome import Cancelled, NotSent, Outcome, Refused, Unknown

if TYPE_CHECKING:
    from pathlib import Path

# Started by root, squid becomes somebody else, who may not write into a test's folder.
_CONFIGURATION = """
http_port 127.0.0.1:{port} {inside}
{rules}
http_access allow all
tls_outgoing_options cafile={trusted} default-ca=off
hosts_file {hosts}
dns_nameservers 127.0.0.1
visible_hostname proxy.test
cache deny all
cache_effective_user nobody
cache_log /dev/null
access_log none
netdb_filename none
pid_filename none
pinger_enable off
"""
ASKS_FOR_A_NAME = """
auth_param basic program /usr/lib/squid/basic_fake_auth
acl named proxy_auth REQUIRED
http_access deny !named
"""


def tunnel(rules: str = "", *, credentials: str = "", down: bool = False) -> Stand:
    """Let squid pass bytes on that it cannot read; where the service is `down`, to nobody."""

    def stand(bench: Bench) -> Address:
        service = free_port() if down else bench.serve(CONFIRMS, tls=True).port
        return use(bench, start(bench, rules=rules), service, credentials)

    return stand


def looks_inside(
    script: Script = CONFIRMS,
    rules: str = "",
    *,
    issuer: trustme.CA | None = None,
    trusts_service: bool = True,
    down: bool = False,
) -> Stand:
    """Let squid answer TLS in the service's name, with a certificate that the company issued."""

    def stand(bench: Bench) -> Address:
        service = free_port() if down else bench.serve(script, tls=True).port
        certificate = bench.certificate(FAR_HOST, issuer=issuer)
        inside = f"ssl-bump generate-host-certificates=off tls-cert={certificate}"
        trusted = bench.authority_file if trusts_service else other_authority(bench)
        port = start(bench, inside=inside, rules=f"ssl_bump bump all\n{rules}", trusted=trusted)
        return use(bench, port, service)

    return stand


def other_authority(bench: Bench) -> Path:
    """Write the certificate of an authority that has issued nothing."""
    path = bench.folder / "other-authority.pem"
    trustme.CA().cert_pem.write_to_path(str(path))
    return path


def use(bench: Bench, port: int, service: int, credentials: str = "") -> Address:
    """Tell the system's proxy; return the service's address, which needs it."""
    bench.monkeypatch.setenv("HTTPS_PROXY", f"http://{credentials}127.0.0.1:{port}")
    return Address("https", FAR_HOST, service)


def start(bench: Bench, *, inside: str = "", rules: str = "", trusted: Path | None = None) -> int:
    """Start squid, which alone finds the service by its name; return its port."""
    command, port = program("squid", "squid-openssl"), free_port()
    hosts = bench.open_folder / "hosts"
    hosts.write_text(f"127.0.0.1 {FAR_HOST}\n")
    path = bench.folder / "squid.conf"
    path.write_text(
        _CONFIGURATION.format(
            port=port,
            inside=inside,
            rules=rules,
            trusted=trusted or bench.authority_file,
            hosts=hosts,
        )
    )
    log = bench.folder / "squid.log"
    bench.start(Gateway((command, "-N", "-d", "1", "-f", str(path)), port, log))
    return port


def _case(name: str, stand: Stand, becomes: type[Outcome], posts: int, *says: str) -> Case:
    return Case("squid", name, stand, becomes, posts, says)


CASES = [
    _case("a tunnel", tunnel(), Cancelled, 1),
    _case(
        "a tunnel with name and password",
        tunnel(ASKS_FOR_A_NAME, credentials="jane:pw@"),
        Cancelled,
        1,
    ),
    _case("a tunnel that it denies", tunnel("http_access deny all"), NotSent, 0, "proxy"),
    _case("a tunnel that asks for a name", tunnel(ASKS_FOR_A_NAME), NotSent, 0, "proxy"),
    _case("a tunnel to a service that is down", tunnel(down=True), NotSent, 0, "proxy"),
    _case("a look inside", looks_inside(), Cancelled, 1),
    *(
        _case(
            f"the service's own {status} with a look inside",
            looks_inside(reply(status, envelope(None, "Failed", "Not possible"), JSON)),
            Refused,
            1,
            "Not possible",
        )
        for status in (400, 401, 403, 404)
    ),
    _case(
        "a confirmation that it denies",
        looks_inside(rules="http_reply_access deny all"),
        Unknown,
        1,
        "proxy",
    ),
    _case(
        "a refusal that it denies",
        looks_inside(reply(404, envelope(None), JSON), "http_reply_access deny all"),
        Unknown,
        1,
        "proxy",
    ),
    _case(
        "a confirmation that is too large for it",
        looks_inside(rules="reply_body_max_size 10 bytes"),
        Unknown,
        1,
        "proxy",
    ),
    _case(
        "a request that it denies inside",
        looks_inside(rules="acl post method POST\nhttp_access deny post"),
        Unknown,
        0,
        "proxy",
    ),
    _case(
        "a request that is too large for it",
        looks_inside(rules="request_body_max_size 10 bytes"),
        Unknown,
        0,
        "proxy",
    ),
    _case(
        "a service that it does not trust", looks_inside(trusts_service=False), Unknown, 0, "proxy"
    ),
    _case("a service that is down", looks_inside(down=True), Unknown, 0, "proxy"),
    _case("a service that closes", looks_inside(leaves), Unknown, 1, "proxy"),
    _case("a timeout", looks_inside(stays_silent, "read_timeout 1 second"), Unknown, 1, "proxy"),
    _case("an answer that is cut", looks_inside(cuts(200, CANCELLED)), Unknown, 1),
    _case(
        "an answer that it cuts",
        looks_inside(halts(200, CANCELLED), "read_timeout 1 second"),
        Unknown,
        1,
    ),
    _case(
        "a look inside that nobody trusts",
        looks_inside(issuer=trustme.CA()),
        NotSent,
        0,
        "certificate",
    ),
]
