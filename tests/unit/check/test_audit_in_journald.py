"""The audit line of the check beside a real systemd-journald, in a file system of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.audited import Audited
from tests.support.check import check, under_policy
from tests.support.policy import set_policy
from tests.support.service import Service, reply

JOURNALD = "/lib/systemd/systemd-journald"
SCRIPT = f"""
set -e
mount -t tmpfs tmpfs /run
mkdir -p /run/systemd/journal /run/log/journal
echo 0123456789abcdef0123456789abcdef > /run/machine-id
mount --bind /run/machine-id /etc/machine-id
{JOURNALD} >/dev/null 2>&1 &
until [ -S /run/systemd/journal/socket ]; do sleep 0.1; done
"$1" -c "$2" < "$3"
journalctl --sync
shift 3
"$@"
"""
WRITE = "import json, sys; from xb_desktop.audit import system_log\n"
WRITE += "for line in sys.stdin: system_log.write(json.loads(line))"


def own_files() -> list[str]:
    """Return the command that gives another one a file system of its own, where that is allowed."""
    if sys.platform != "linux" or not (Path(JOURNALD).exists() and shutil.which("unshare")):
        pytest.skip("this system has no systemd-journald, or no unshare")
    if os.getuid() != 0:
        pytest.skip("systemd-journald is started by root alone")
    found = ["unshare", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc"]
    tried = ["mount", "--bind", "/etc/machine-id", "/etc/machine-id"]
    if subprocess.run([*found, *tried], capture_output=True, timeout=30, check=False).returncode:
        pytest.skip("no file system of its own can be had here")
    return found


@pytest.mark.parametrize("is_changed", [False, True])
def test_the_real_journal_of_the_system(home: Path, tmp_path: Path, *, is_changed: bool) -> None:
    """It takes the lines as they are sent, and journalctl returns them to be compared."""
    isolated = own_files()
    set_policy(audit=True)
    folder = home / ".local" / "share" / "xb-desktop"
    folder.mkdir(parents=True, mode=0o700)
    audited = Audited(folder)
    lines = tmp_path / "lines"
    lines.write_text("".join(f"{line}\n" for line in audited.lines))
    if is_changed:
        audited.run("UPDATE attempts SET outcome = 'refused' WHERE id = 1")
    before = [*isolated, "sh", "-c", SCRIPT, "sh", sys.executable, WRITE, str(lines)]
    with Service(reply(404)) as service:
        address = str(service.address)
        report = check("--api-address", address, before=before, program=under_policy())
    assert report.levels["audit"] == ("warning" if is_changed else "ok"), report.texts["audit"]
    if is_changed:
        assert "The outcome of attempt 1 in the journal is not" in report.texts["audit"]
    else:
        assert "6 lines about this journal agree with it." in report.texts["audit"]
