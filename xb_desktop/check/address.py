"""Whether the host of the address in use is found, and each of its addresses can be reached."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from xb_desktop.check.result import Level, Name, Result
from xb_desktop.check.service import not_checked
from xb_desktop.service.probe import proxy_of
from xb_desktop.service.proxy import UnusableProxyError
from xb_desktop.service.reachability import Reachability, TriedAddress, try_addresses

if TYPE_CHECKING:
    from collections.abc import Iterable

    from xb_desktop.check.subject import Subject

translate = QCoreApplication.translate

_MOST_NAMED = 6
"""IP addresses in one sentence."""


def check_address(subject: Subject) -> tuple[Result, ...]:
    """Look up the host, or the proxy that is asked for it, and connect to each of its addresses."""
    address = subject.address
    try:
        proxy = proxy_of(address)
    except UnusableProxyError:
        return (not_checked(Name.ADDRESS),)
    host, port = (proxy.host, proxy.port) if proxy else (address.host, address.port)
    found = try_addresses(host, port)
    name = proxy.name if proxy else str(address)
    if not found:
        return (_unknown_host(name),)
    return (_reached(name, found, is_loopback=address.means_this_computer),)


def _unknown_host(name: str) -> Result:
    sentence = translate("Check", "The host of {name} could not be found.")
    remedy = translate(
        "Check",
        "Check the network connection, and that the address in use and the proxy are written "
        "correctly.",
    )
    return Result(Name.ADDRESS, Level.FAULT, sentence.format(name=name), remedy)


def _reached(name: str, found: tuple[TriedAddress, ...], *, is_loopback: bool) -> Result:
    bad = [it for it in found if it.reach in {Reachability.SILENT, Reachability.REFUSED}]
    connected = [it for it in found if it.reach is Reachability.CONNECTED]
    if not connected:
        sentence = translate("Check", "{name} cannot be reached at any of its addresses: {all}.")
        remedy = translate(
            "Check", "Check the network connection, or ask your IT staff to allow this connection."
        )
        sentence = sentence.format(name=name, all=_described(found))
        return Result(Name.ADDRESS, Level.FAULT, sentence, remedy)
    # localhost has two addresses by definition, and a service seldom listens at both.
    if bad and not is_loopback:
        sentence = translate("Check", "{name} can be reached, but not at all addresses: {all}.")
        remedy = translate(
            "Check",
            "Orders can be cancelled. Ask your IT staff to fix the connection to the addresses "
            "that do not answer, or to remove them.",
        )
        sentence = sentence.format(name=name, all=_described(found))
        return Result(Name.ADDRESS, Level.WARNING, sentence, remedy)
    sentence = translate("Check", "{name} can be reached: {all}.")
    return Result(Name.ADDRESS, Level.OK, sentence.format(name=name, all=_described(found)))


def _described(found: Iterable[TriedAddress]) -> str:
    # What is wrong comes first, as the list may be cut.
    words = {
        Reachability.SILENT: translate("Check", "{address} does not answer"),
        Reachability.REFUSED: translate("Check", "{address} refuses connections"),
        Reachability.CONNECTED: translate("Check", "{address} accepts connections"),
        Reachability.NO_ROUTE: translate("Check", "this network has no route to {address}"),
    }
    order = list(words)
    ordered = sorted(found, key=lambda it: order.index(it.reach))
    described = [words[it.reach].format(address=it.address) for it in ordered]
    more = ["…"] if len(described) > _MOST_NAMED else []
    return ", ".join(described[:_MOST_NAMED] + more)
