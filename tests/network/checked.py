"""One check inside the namespace: `python -m tests.network.checked HOST` prints it as JSON."""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from dataclasses import asdict
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

from tests.network.attempt import EVERYWHERE, trusted_tls
from tests.network.names import serve_names
from tests.network.scenario import SERVICE_HOST
from tests.support.check import check
from tests.support.service import Service, reply


def main(host: str) -> None:
    """Check a service behind this name; print the report, and how many seconds it took."""
    for name in [name for name in os.environ if name.lower().endswith("_proxy")]:
        del os.environ[name]
    date = format_datetime(datetime.now(UTC), usegmt=True)
    with tempfile.TemporaryDirectory() as folder, serve_names(SERVICE_HOST):
        tls = trusted_tls(Path(folder), host)
        variables = {"HOME": folder, "QT_QPA_PLATFORM": "offscreen"}
        with Service(reply(404, headers={"Date": date}), host=EVERYWHERE, tls=tls) as service:
            began = time.monotonic()
            report = check(f"--api-address=https://{host}:{service.port}", variables=variables)
            print(json.dumps([asdict(report), time.monotonic() - began]))


if __name__ == "__main__":
    main(sys.argv[1])
