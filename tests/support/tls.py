"""Certificates that a test's service shows, and whether the system trusts them."""

from __future__ import annotations

import ssl
from pathlib import Path

import trustme


def server_tls(authority: trustme.CA, *names: str) -> ssl.SSLContext:
    """Return a server's TLS with a certificate of this authority for these names."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(*names).configure_cert(context)
    return context


def trusting(authority: trustme.CA, folder: Path) -> dict[str, str]:
    """Return the environment in which this authority alone is trusted, in the system's place."""
    bundle = folder / "authority.pem"
    authority.cert_pem.write_to_path(str(bundle))
    return {"SSL_CERT_FILE": str(bundle), "SSL_CERT_DIR": str(folder / "no-such-folder")}
