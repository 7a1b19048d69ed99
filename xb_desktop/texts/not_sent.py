"""The causes of the outcome Not sent: nothing has left this computer."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from xb_desktop.orders.outcome import Cause

# lupdate finds texts by this name.
translate = QCoreApplication.translate


def not_sent_causes() -> dict[Cause, tuple[str, str]]:
    """Return, for each cause of this outcome, what happened and what to do next."""
    network = translate("Outcome", "Check the network connection, then try again.")
    return {
        Cause.NO_KEY: (
            translate(
                "Outcome",
                "No secret key for {host} was entered, so no cancellation was sent: the order is "
                "kept.",
            ),
            translate("Outcome", "Enter the secret key, then try again."),
        ),
        Cause.KEY_UNUSABLE: (
            translate(
                "Outcome",
                "The saved secret key is too long or contains characters that are not allowed.",
            ),
            translate("Outcome", "Replace the secret key, then try again."),
        ),
        Cause.KEYCHAIN_CLOSED: (
            translate("Outcome", "The keychain is locked or did not return the secret key."),
            translate("Outcome", "Unlock the keychain, then try again."),
        ),
        Cause.JOURNAL_UNWRITABLE: (
            translate(
                "Outcome",
                "The journal on this computer cannot be written to ({reason}), and nothing is sent "
                "unless it can be recorded.",
            ),
            "",  # it depends on the reason
        ),
        Cause.OVERTAKEN: (
            translate(
                "Outcome",
                "While the question was open, another attempt for this order was made or answered. "
                "Nothing was sent.",
            ),
            translate(
                "Outcome", "Press Cancel order again: the question says what has become known."
            ),
        ),
        Cause.NAME_NOT_FOUND: (
            translate("Outcome", "The host name {host} could not be found."),
            network,
        ),
        Cause.CONNECTION_REFUSED: (
            translate("Outcome", "{host} refused the connection."),
            translate("Outcome", "Check the address in use, or try again later."),
        ),
        Cause.CONNECT_TIMEOUT: (
            translate("Outcome", "{host} could not be reached within 10 seconds."),
            network,
        ),
        Cause.UNREACHABLE: (translate("Outcome", "{host} could not be reached."), network),
        Cause.CERTIFICATE: (
            translate("Outcome", "This computer does not trust the certificate of {host}."),
            translate(
                "Outcome", "Do not bypass this warning. Ask your IT staff to check the certificate."
            ),
        ),
        Cause.CERTIFICATE_STORE: (
            translate(
                "Outcome", "The list of trusted certificates on this computer cannot be read."
            ),
            translate(
                "Outcome", "Ask your IT staff to check the environment variable SSL_CERT_FILE."
            ),
        ),
        Cause.TLS: (
            translate("Outcome", "A secure connection (TLS) to {host} could not be established."),
            translate("Outcome", "Try again. If the problem persists, ask your IT staff."),
        ),
        Cause.PROXY: (
            translate("Outcome", "No connection through the proxy could be established."),
            translate("Outcome", "Ask your IT staff to check the proxy settings of this computer."),
        ),
        Cause.PROXY_SETTING: (
            translate("Outcome", "The proxy setting for {host} on this computer is not valid."),
            translate("Outcome", "Ask your IT staff to check the proxy settings of this computer."),
        ),
        Cause.SOCKS_PROXY: (
            translate(
                "Outcome",
                "The proxy for {host} on this computer is a SOCKS proxy. SOCKS proxies are not "
                "supported.",
            ),
            translate("Outcome", "Ask your IT staff for an HTTP proxy."),
        ),
        Cause.STOPPED: (
            translate("Outcome", "The attempt was stopped before anything was sent."),
            translate("Outcome", "To try again, press Cancel order."),
        ),
        Cause.NOT_AWAITED: (
            translate("Outcome", "You stopped waiting before anything was sent."),
            translate("Outcome", "To try again, press Cancel order."),
        ),
        Cause.INTERRUPTED: (
            translate("Outcome", "An unexpected error occurred before anything was sent."),
            translate("Outcome", "Close XB Desktop and start it again, then try again."),
        ),
    }
