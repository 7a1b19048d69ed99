"""Answers that are not the service's own: whether an answer is a web page, and what wrote it.

The service answers with JSON. A gateway in front of it, or a proxy on the way to it, answers with a
page, possibly after the service has cancelled the order: its status is not the service's answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from xb_desktop.orders.outcome import Cause

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

_PAGE_TYPES = {"text/html", "application/xhtml+xml"}
_PAGE_MARKS = ("<!doctype", "<html", "<head", "<title", "<body", "<br", "<hr", "<h1", "<p>", "</")
_PROXIES = (
    "squid",
    "tinyproxy",
    "privoxy",
    "mitmproxy",
    "zscaler",
    "fortigate",
    "fortiguard",
    "forcepoint",
    "websense",
    "bluecoat",
    "blue coat",
    "web gateway",
)
"""Names that proxies use in `Server` and on their pages."""
_PASSED_ON = ("via", "x-cache", "x-cache-lookup", "proxy-status", "proxy-connection")
"""Headers that proxies add: a page with one of them and no other known author is a proxy's."""
_CERTIFICATE_MARKS = ("ssl certificate", "client certificate", "tls certificate")


def is_page(types: Collection[str], text: str) -> bool:
    """Whether a body that is not JSON is a web page, by its declared types or its content.

    Any other markup counts as a page: it is neither JSON nor plain text.
    """
    body = text.lstrip("\ufeff\0").strip().lower()
    if not body:
        return False
    return (
        not _PAGE_TYPES.isdisjoint(types)
        or body.startswith("<")
        or any(mark in body for mark in _PAGE_MARKS)
    )


def is_from_proxy(headers: Mapping[str, str]) -> bool:
    """Whether the headers alone, with lower-case names, show that a proxy wrote the answer."""
    server = headers.get("server", "").lower()
    return "x-squid-error" in headers or any(name in server for name in _PROXIES)


def author(headers: Mapping[str, str], page: str) -> Cause:
    """Return the cause that names what wrote a page, as far as that can be seen."""
    text = page.lower()
    if is_from_proxy(headers) or any(name in text for name in _PROXIES):
        return Cause.PROXY_ANSWERED
    if any(mark in text for mark in _CERTIFICATE_MARKS):
        return Cause.CLIENT_CERTIFICATE
    if "proxy" in text or any(name in headers for name in _PASSED_ON):
        return Cause.PROXY_ANSWERED
    return Cause.GATEWAY_ANSWERED
