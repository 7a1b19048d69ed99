"""Answers that are not the service's own: a web page, and what wrote it.

The service speaks JSON. A gateway in front of it, or a proxy on the way to it, writes a page, and
may do so after the service has cancelled the order: what its status says is no word of the service.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from xb_desktop.outcome import Cause

if TYPE_CHECKING:
    from collections.abc import Mapping

_PAGE_TYPES = {"text/html", "application/xhtml+xml"}
_PAGE_MARKS = ("<!doctype", "<html", "<head", "<title", "<body")
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
"""Names that proxies put into `Server` and onto their pages."""
_PASSED_ON = ("via", "x-cache", "x-cache-lookup", "proxy-status", "proxy-connection")
"""Headers of whatever passes answers on: with a page that nobody else claims, a proxy's."""
_CERTIFICATE_MARKS = ("ssl certificate", "client certificate", "tls certificate")


def is_page(content_type: str, text: str) -> bool:
    """Whether a body that is no JSON is a web page, by its type or by the look of it.

    Markup of any other kind counts as one: it is neither JSON nor plain text.
    """
    body = text.lstrip("\ufeff\0").strip().lower()
    if not body:
        return False
    declared = content_type.partition(";")[0].strip().lower() in _PAGE_TYPES
    return declared or body.startswith("<") or any(mark in body for mark in _PAGE_MARKS)


def is_of_a_proxy(headers: Mapping[str, str]) -> bool:
    """Whether the headers alone, by lower-case name, say that a proxy wrote the answer."""
    server = headers.get("server", "").lower()
    return "x-squid-error" in headers or any(name in server for name in _PROXIES)


def author(headers: Mapping[str, str], page: str) -> Cause:
    """Name what wrote a page, as far as that shows."""
    text = page.lower()
    if is_of_a_proxy(headers) or any(name in text for name in _PROXIES):
        return Cause.PROXY_ANSWERED
    if any(mark in text for mark in _CERTIFICATE_MARKS):
        return Cause.CLIENT_CERTIFICATE
    if "proxy" in text or any(name in headers for name in _PASSED_ON):
        return Cause.PROXY_ANSWERED
    return Cause.GATEWAY_ANSWERED
