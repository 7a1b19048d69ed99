"""Secure connections that do not come about, or do not hold; and the way there through a proxy."""

from __future__ import annotations

import contextlib
import os
import socket
import ssl
from datetime import UTC, datetime, timedelta

import trustme

from tests.faults.bench import HEALTHY, Bench, Fault, Injection, through_tls
from tests.faults.bench import WithoutTls as Bare
from tests.faults.connections import find_here, holds, leave
from tests.support.examples import KEY
from tests.support.proxy import FAR_HOST, tunnel
from tests.support.service import CANCELLED, Connection, Script, head, raw, reset, whole
from xb_desktop.orders.address import Address
from xb_desktop.orders.outcome import Cancelled, NotSent, Outcome, Refused, Unknown

DAY = timedelta(days=1)


def untrusted(bench: Bench) -> Address:
    """Show a certificate of an authority that the system does not know, until it does."""
    address = bench.serve(HEALTHY, tls=bench.server_tls("localhost"))
    bench.on_mend(bench.trust)
    return address


def shows(
    *names: str,
    stranger: bool = False,
    not_before: datetime | None = None,
    not_after: datetime | None = None,
) -> Injection:
    """Show a certificate with something wrong, to the first connection."""

    def inject(bench: Bench) -> Address:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority = trustme.CA() if stranger else bench.authority
        issued = authority.issue_cert(*names, not_before=not_before, not_after=not_after)
        issued.configure_cert(context)
        return bench.serve_tls(through_tls(context))

    return inject


def self_signed(bench: Bench) -> Address:
    """Show an authority's own certificate, which nobody has signed but itself."""
    own = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    pem = bench.folder / "self-signed.pem"
    pem.write_bytes(own.cert_pem.bytes() + own.private_key_pem.bytes())
    context.load_cert_chain(pem)
    return bench.serve_tls(through_tls(context))


def wants_a_certificate(version: ssl.TLSVersion) -> Injection:
    """Ask the client for a certificate, which it does not have."""

    def inject(bench: Bench) -> Address:
        context = bench.server_tls("localhost")
        context.verify_mode = ssl.CERT_REQUIRED
        bench.authority.configure_trust(context)
        context.minimum_version = context.maximum_version = version
        return bench.serve_tls(through_tls(context))

    return inject


def no_common_cipher(bench: Bench) -> Address:
    """Offer a cipher alone that nobody takes any more."""
    context = bench.server_tls("localhost")
    context.maximum_version = ssl.TLSVersion.TLSv1_2
    context.set_ciphers("ECDHE-ECDSA-NULL-SHA:@SECLEVEL=0")
    return bench.serve_tls(through_tls(context))


def bare(script: Script) -> Injection:
    """Hand the first connection to a script without TLS, at the port of a service with it."""
    return lambda bench: bench.serve_tls(Bare(script))


def shakes_half(end: Script) -> Script:
    """Read the client's greeting, begin a greeting of our own, and end."""

    def script(connection: Connection) -> None:
        connection.sock.recv(4096)
        connection.send(b"\x16\x03\x03\x00\x7a\x02\x00\x00\x76")
        end(connection)

    return script


def cut(content: bytes) -> Injection:
    """Answer through TLS and leave without the farewell that TLS asks for."""

    def script(connection: Connection) -> None:
        connection.read_request()
        connection.send(content)
        # A farewell would be sent by unwrap(); closing alone says none.
        connection.sock.close()

    return lambda bench: bench.serve_tls(script)


def breaks_records(connection: Connection) -> None:
    """Begin an answer, and go on with bytes that are no TLS."""
    connection.read_request()
    connection.send(head(200, {"Content-Length": str(len(CANCELLED))}))
    with socket.socket(fileno=os.dup(connection.sock.fileno())) as beneath:
        beneath.sendall(CANCELLED)
        holds_briefly(connection)


def holds_briefly(connection: Connection) -> None:
    """Give the client a moment to read."""
    connection.service.closing.wait(0.2)


def trust_file(content: bytes | None) -> Injection:
    """Name a file of authorities that is missing, or holds something else."""

    def inject(bench: Bench) -> Address:
        address = bench.serve_tls()
        named = bench.folder / "named.pem"
        if content is not None:
            named.write_bytes(content)
        bench.monkeypatch.setenv("SSL_CERT_FILE", str(named))
        bench.on_mend(bench.trust)
        return address

    return inject


def secure(script: Script) -> Injection:
    """Do something through TLS that is as it should be."""
    return lambda bench: bench.serve_tls(script)


def silent(connection: Connection) -> None:
    """Read the request and say nothing."""
    connection.read_request()
    holds(connection)


def reset_in_body(connection: Connection) -> None:
    """Answer by half and reset."""
    connection.read_request()
    connection.send(whole(200, CANCELLED)[:-5])
    reset(connection)


CERTIFICATE = ("certificate of localhost",)
NO_LIST = ("list of trusted certificates", "SSL_CERT_FILE")
SECURE = [
    Fault("TLS as it should be", secure(HEALTHY), Cancelled),
    Fault("a refusal through TLS", secure(raw(whole(401))), Refused),
    Fault("an untrusted authority", untrusted, NotSent, says=CERTIFICATE),
    Fault("another host's certificate", shows("other.example"), NotSent, says=CERTIFICATE),
    Fault(
        "an expired certificate",
        shows(
            "localhost", not_before=datetime.now(UTC) - 9 * DAY, not_after=datetime.now(UTC) - DAY
        ),
        NotSent,
        says=CERTIFICATE,
    ),
    Fault(
        "a certificate of tomorrow",
        shows(
            "localhost", not_before=datetime.now(UTC) + DAY, not_after=datetime.now(UTC) + 9 * DAY
        ),
        NotSent,
        says=CERTIFICATE,
    ),
    Fault("a self-signed certificate", self_signed, NotSent, says=CERTIFICATE),
    Fault(
        "another authority of the same name",
        shows("localhost", stranger=True),
        NotSent,
        says=CERTIFICATE,
    ),
    Fault("plain HTTP at the port of TLS", bare(raw(whole(200, CANCELLED))), NotSent, hurried=True),
    Fault(
        "plain HTTP pushed at the port of TLS",
        bare(lambda connection: connection.send(whole(200, CANCELLED))),
        NotSent,
    ),
    Fault("noise at the port of TLS", bare(lambda link: link.send(b"\x00" * 999)), NotSent),
    Fault("a handshake that hangs", bare(holds), NotSent, hurried=True),
    Fault("a handshake that hangs half way", bare(shakes_half(holds)), NotSent, hurried=True),
    Fault("closed before the handshake", bare(leave), NotSent),
    Fault("reset before the handshake", bare(reset), NotSent),
    Fault("closed in the handshake", bare(shakes_half(leave)), NotSent),
    Fault("reset in the handshake", bare(shakes_half(reset)), NotSent),
    Fault("no common cipher", no_common_cipher, NotSent),
    Fault("a client certificate in TLS 1.2", wants_a_certificate(ssl.TLSVersion.TLSv1_2), NotSent),
    Fault(
        "a client certificate in TLS 1.3",
        wants_a_certificate(ssl.TLSVersion.TLSv1_3),
        Unknown,
        says=("client certificate",),
    ),
    Fault("TLS closed after the request", cut(b""), Unknown),
    Fault("TLS cut in the headers", cut(whole(200, CANCELLED)[:30]), Unknown),
    Fault("TLS cut in the body", cut(whole(200, CANCELLED)[:-5]), Unknown),
    Fault("TLS cut in the body without a length", cut(head(200) + CANCELLED[:-5]), Unknown),
    Fault("TLS cut in a refusal", cut(whole(400, CANCELLED)[:-5]), Unknown),
    Fault("TLS reset in the body", secure(reset_in_body), Unknown),
    Fault("TLS cut after a whole answer", cut(whole(200, CANCELLED)), Cancelled),
    Fault("records of noise", secure(breaks_records), Unknown),
    Fault("TLS and silence", secure(silent), Unknown, hurried=True),
    Fault("no file of authorities", trust_file(None), NotSent, says=NO_LIST),
    Fault("a file of noise for authorities", trust_file(b"\x00noise"), NotSent, says=NO_LIST),
    Fault("an empty file of authorities", trust_file(b""), NotSent, says=NO_LIST),
]


def proxied(script: Script) -> Injection:
    """Stand between with a proxy that fails once."""

    def inject(bench: Bench) -> Address:
        address = bench.use_proxy(bench.proxy(script))
        bench.check(lambda: no_key_at(bench))
        return address

    return inject


def no_key_at(bench: Bench) -> None:
    """Assert that no proxy was handed the key."""
    asked = [request for proxy in bench.proxies for request in proxy.requests]
    assert asked
    assert {request.method for request in asked} == {"CONNECT"}
    assert KEY not in repr(asked)


def tunnels(bench: Bench) -> Address:
    """Let everything through, as a proxy should."""
    url = bench.proxy(HEALTHY)
    bench.proxies[-1]._scripts[0] = tunnel(bench.services[-1].port)
    bench.check(lambda: no_key_at(bench))
    return bench.use_proxy(url)


def tunnels_with_a_name(bench: Bench) -> Address:
    """Ask for the name and password that the settings hold."""
    address = tunnels(bench)
    port = bench.proxies[-1].port
    bench.monkeypatch.setenv("HTTPS_PROXY", f"http://jane:pw@127.0.0.1:{port}")
    return address


def tunnels_and_cuts(bench: Bench) -> Address:
    """Let everything through to a service that answers by half."""
    bench.trust()
    bench.serve(raw(whole(200, CANCELLED)[:-5]), tls=bench.server_tls(FAR_HOST))
    port = bench.services[-1].port
    url = bench.proxy(HEALTHY)
    bench.proxies[-1]._scripts[:] = [tunnel(port)]
    return bench.use_proxy(url)


def intercepts(bench: Bench) -> Address:
    """Answer in the service's place, with a certificate that nobody trusts."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA().issue_cert(FAR_HOST).configure_cert(context)

    def script(connection: Connection) -> None:
        connection.read_request()
        connection.send(head(200))
        with (
            contextlib.suppress(OSError),
            context.wrap_socket(connection.sock, server_side=True) as connection.sock,
        ):
            HEALTHY(connection)

    return proxied(script)(bench)


def proxy_without_trust(bench: Bench) -> Address:
    """Speak TLS at the proxy, with a certificate that nobody trusts; then a plain one comes."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA().issue_cert("127.0.0.1").configure_cert(context)
    address = bench.use_proxy(bench.proxy(HEALTHY, tls=context))
    bench.on_mend(lambda: tunnels(bench))
    return address


def named(url: str) -> Injection:
    """Set a proxy that cannot be one; then a real one."""

    def inject(bench: Bench) -> Address:
        bench.trust()
        bench.on_mend(lambda: tunnels(bench))
        return bench.use_proxy(url)

    return inject


def nobody_proxies(bench: Bench) -> Address:
    """Set a proxy that refuses to be connected to."""
    with socket.create_server(("127.0.0.1", 0)) as gone:
        return named(f"http://127.0.0.1:{gone.getsockname()[1]}")(bench)


def loopback_knows_no_proxy(bench: Bench) -> Address:
    """Set a proxy for everything: this computer's own services are none of its business."""
    url = str(bench.bystander())
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy"):
        bench.monkeypatch.setenv(name, url)
    return bench.serve(HEALTHY)


def loopback_ignores_a_bad_proxy(bench: Bench) -> Address:
    """Set nonsense for a proxy: loopback does not even look."""
    bench.monkeypatch.setenv("ALL_PROXY", "nonsense://[")
    return bench.serve(HEALTHY)


def exempt(bench: Bench) -> Address:
    """Exempt the service from the proxy, so that its name is looked for here."""
    elsewhere = bench.bystander()
    bench.monkeypatch.setenv("NO_PROXY", FAR_HOST)
    address = bench.use_proxy(str(elsewhere))

    def mend() -> None:
        bench.monkeypatch.delenv("NO_PROXY")
        tunnels(bench)

    bench.on_mend(mend)
    return address


def beside(inject: Injection, **others: str) -> Injection:
    """Set other variables beside what an injection sets."""

    def both(bench: Bench) -> Address:
        for name, value in others.items():
            bench.monkeypatch.setenv(name, value)
        return inject(bench)

    return both


def direct(bench: Bench) -> Address:
    """Serve under a name, with no proxy between."""
    find_here(bench, FAR_HOST)
    return bench.serve_far(FAR_HOST)


def of_the_same_name(inject: Injection) -> Injection:
    """Call the proxy by the service's own name; only the port tells them apart."""

    def inject_named(bench: Bench) -> Address:
        address = inject(bench)
        find_here(bench, FAR_HOST)
        bench.use_proxy(f"http://{FAR_HOST}:{bench.proxies[-1].port}")
        return address

    return inject_named


def tunnels_with_tls(bench: Bench) -> Address:
    """Speak TLS with the proxy too, whose certificate is trusted as the service's is."""
    url = bench.proxy(HEALTHY, tls=bench.server_tls("127.0.0.1"))
    bench.proxies[-1]._scripts[0] = tunnel(bench.services[-1].port)
    return bench.use_proxy(url)


def proxy_row(name: str, inject: Injection, *, hurried: bool = False) -> Fault:
    """Return the row of a proxy that lets nothing through."""
    return Fault(name, inject, NotSent, says=("proxy",), hurried=hurried)


def after_connect(
    name: str, script: Script, becomes: type[Outcome] = NotSent, *, hurried: bool = False
) -> Fault:
    """Return the row of a proxy that says yes and then does something else."""

    def agreeing(connection: Connection) -> None:
        connection.read_request()
        connection.send(head(200))
        script(connection)

    return Fault(name, proxied(agreeing), becomes, hurried=hurried)


def reset_after_reading(connection: Connection) -> None:
    """Hear what is asked for and reset."""
    connection.read_request()
    reset(connection)


PROXIES = [
    Fault("a proxy as it should be", tunnels, Cancelled),
    Fault("a proxy with a name and password", tunnels_with_a_name, Cancelled),
    Fault("half an answer through a proxy", tunnels_and_cuts, Unknown),
    *(
        proxy_row(f"a proxy that says {status}", proxied(raw(whole(status, CANCELLED))))
        for status in (302, 401, 403, 407, 429, 502, 503)
    ),
    proxy_row("a proxy of noise", proxied(raw(b"\x00\x01 noise\r\n\r\n"))),
    proxy_row("a proxy that closes", proxied(raw(b""))),
    proxy_row("a proxy that resets", proxied(reset_after_reading)),
    proxy_row("a proxy that hangs", proxied(silent), hurried=True),
    proxy_row("a proxy that refuses", nobody_proxies),
    proxy_row("a proxy with a bad certificate", proxy_without_trust),
    *(
        proxy_row(f"a proxy called {url}", named(url))
        for url in (
            "http://[::1",
            "http://127.0.0.1:port",
            "ftp://127.0.0.1:9",
            "nonsense://x",
            "http://no-such-proxy.invalid:3128",
        )
    ),
    Fault(
        "a SOCKS proxy",
        named("socks5h://127.0.0.1:9"),
        NotSent,
        says=("SOCKS proxies are not supported",),
    ),
    Fault("a proxy with TLS", tunnels_with_tls, Cancelled),
    Fault("a proxy of the service's name", of_the_same_name(tunnels), Cancelled),
    proxy_row(
        "a proxy of the service's name that refuses",
        of_the_same_name(proxied(raw(whole(403)))),
    ),
    Fault(
        "a SOCKS proxy for everything else",
        beside(tunnels, all_proxy="socks://127.0.0.1:9", http_proxy="nonsense://["),
        Cancelled,
    ),
    *(
        Fault(f"exceptions of {value} without a proxy", beside(direct, NO_PROXY=value), Cancelled)
        for value in ("localhost,[::1]", "fe80::/10", "*.corp, [", "a:b:c")
    ),
    after_connect("a proxy that agrees and closes", leave),
    after_connect("a proxy that agrees and resets", reset),
    after_connect("a proxy that agrees and hangs", holds, hurried=True),
    after_connect("a proxy that agrees and answers itself", lambda link: link.send(CANCELLED)),
    Fault(
        "a proxy that looks inside", intercepts, NotSent, says=("certificate of service.invalid",)
    ),
    Fault("an exemption from the proxy", exempt, NotSent, says=(FAR_HOST,)),
    Fault("a proxy for loopback", loopback_knows_no_proxy, Cancelled),
    Fault("a bad proxy for loopback", loopback_ignores_a_bad_proxy, Cancelled),
]
