"""One request to the service, without a key: the proxy, TLS, and the clocks at both ends."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from xb_desktop.check.result import Level, Name, Result
from xb_desktop.orders.outcome import Cause
from xb_desktop.service.probe import ProbeResult, Proxy, TrustStore, probe, proxy_of, trust_store
from xb_desktop.service.proxy import UnusableProxyError
from xb_desktop.texts.counts import counts
from xb_desktop.texts.not_sent import not_sent_causes

if TYPE_CHECKING:
    from xb_desktop.check.subject import Subject
    from xb_desktop.orders.address import Address

translate = QCoreApplication.translate

LIMIT_SECONDS = 12.0
"""For the request: as long as a cancellation may take to connect, and a little for the answer."""
_NOTICEABLE_S, _WRONG_S = 60, 300
"""Seconds between the clocks: what changes the times shown, and what certificates may not bear."""
_TRUST_CAUSES = {Cause.CERTIFICATE, Cause.CERTIFICATE_STORE}
_TOLD_ELSEWHERE = {
    Cause.NAME_NOT_FOUND,
    Cause.CONNECTION_REFUSED,
    Cause.UNREACHABLE,
    Cause.PROXY,
    Cause.PROXY_SETTING,
    Cause.SOCKS_PROXY,
}
"""By the lines on the address and the proxy: that there is no TLS either is no other fault."""


def check_service(subject: Subject) -> tuple[Result, ...]:
    """Ask the root of the address for its headers; tell of the proxy, TLS and the clock."""
    address = subject.address
    try:
        proxy = proxy_of(address)
    except UnusableProxyError as error:
        proxy_result = _of_cause(Name.PROXY, error.cause, address)
        return (proxy_result, not_checked(Name.TLS), not_checked(Name.CLOCK))
    found = probe(address, LIMIT_SECONDS)
    return (
        _of_proxy(proxy, found, address),
        _of_tls(found, address),
        _of_clock(found, address),
    )


def not_checked(name: Name) -> Result:
    """Return that there was no answer to look at: the fault is told by another line."""
    sentence = translate("Check", "This could not be checked: there was no answer.")
    remedy = translate("Check", "Follow what the other lines on the network say.")
    return Result(name, Level.WARNING, sentence, remedy)


def _of_proxy(proxy: Proxy | None, found: ProbeResult, address: Address) -> Result:
    result = partial(Result, Name.PROXY)
    if proxy is None:
        sentence = translate("Check", "No proxy is used for {host}.")
        return result(Level.OK, sentence.format(host=address.authority))
    if found.cause in {Cause.PROXY, Cause.PROXY_SETTING, Cause.SOCKS_PROXY}:
        _, remedy = not_sent_causes()[Cause.PROXY]
        sentence = translate("Check", "No connection through the proxy {proxy} could be made.")
        return result(Level.FAULT, sentence.format(proxy=proxy.name), remedy)
    sentence = translate("Check", "The proxy {proxy} is used for {host}.")
    return result(Level.OK, sentence.format(proxy=proxy.name, host=address.authority))


def _of_tls(found: ProbeResult, address: Address) -> Result:
    result = partial(Result, Name.TLS)
    if address.scheme == "http":
        sentence = translate(
            "Check", "{host} is on this computer and is asked without TLS; no key leaves it."
        )
        return result(Level.OK, sentence.format(host=address.authority))
    if found.cause is Cause.CLIENT_CERTIFICATE:
        sentence = translate(
            "Check", "{host} asks for a client certificate, which XB Desktop does not have."
        )
        remedy = translate("Check", "Ask your IT staff about the certificate.")
        return result(Level.FAULT, sentence.format(host=address.authority), remedy)
    if found.is_connected:
        return _trusted(trust_store(), address)
    if found.cause in _TOLD_ELSEWHERE:
        return not_checked(Name.TLS)
    refused = _of_cause(Name.TLS, found.cause, address)
    if found.cause in _TRUST_CAUSES:
        clock = translate("Check", "A wrong clock of this computer can be the reason, too.")
        return result(
            Level.FAULT, f"{refused.sentence} {_trusted_here()}", f"{refused.remedy} {clock}"
        )
    return refused


def _trusted(store: TrustStore, address: Address) -> Result:
    result = partial(Result, Name.TLS)
    if not store.is_there:
        sentence = translate(
            "Check",
            "The certificate of {host} is trusted, but not by the file {path} that SSL_CERT_FILE "
            "names: there is no such file.",
        )
        remedy = translate("Check", "Correct SSL_CERT_FILE, or unset it.")
        sentence = sentence.format(host=address.authority, path=store.file)
        return result(Level.WARNING, sentence, remedy)
    sentence = translate("Check", "The certificate of {host} is trusted. {store}")
    return result(Level.OK, sentence.format(host=address.authority, store=_trusted_here()))


def _trusted_here() -> str:
    """Say whose list of trusted certificates decides."""
    store = trust_store()
    if not store.file:
        return translate("Check", "The list of trusted certificates is the operating system's.")
    sentence = translate(
        "Check", "The list of trusted certificates is {path}, which SSL_CERT_FILE names."
    )
    return sentence.format(path=store.file)


def _of_clock(found: ProbeResult, address: Address) -> Result:
    result = partial(Result, Name.CLOCK)
    ahead = found.clock_ahead_s
    if ahead is None:
        return not_checked(Name.CLOCK) if found.cause else _without_date(address)
    if abs(ahead) <= _NOTICEABLE_S:
        return result(
            Level.OK, translate("Check", "The clock agrees with the service's to within a minute.")
        )
    sentence = translate("Check", "The clock is {duration} ahead of the service's.")
    if ahead < 0:
        sentence = translate("Check", "The clock is {duration} behind the service's.")
    remedy = translate(
        "Check",
        "Set the clock of this computer, or let it be set by the network: the times in the journal "
        "and the check of certificates depend on it.",
    )
    level = Level.FAULT if abs(ahead) > _WRONG_S else Level.WARNING
    return result(level, sentence.format(duration=_duration(abs(ahead))), remedy)


def _duration(seconds: float) -> str:
    minutes = round(seconds / 60)
    if minutes < 120:
        return translate("Check", "{count} min").format(count=minutes)
    hours = round(minutes / 60)
    if hours < 48:
        return translate("Check", "{count} h").format(count=hours)
    return counts.days(round(hours / 24))


def _without_date(address: Address) -> Result:
    sentence = translate(
        "Check", "The clock could not be compared: {host} does not report its time."
    )
    remedy = translate("Check", "Compare the clock of this computer with another one.")
    return Result(Name.CLOCK, Level.WARNING, sentence.format(host=address.authority), remedy)


def _of_cause(name: Name, cause: Cause | None, address: Address) -> Result:
    """Tell of a fault in the words that an attempt has for it."""
    sentence, remedy = not_sent_causes()[cause or Cause.INTERRUPTED]
    return Result(name, Level.FAULT, sentence.format(host=address.authority), remedy)
