"""`xb-desktop --check` on broken computers: each has the right line, and a remedy."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import ssl
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest

import xb_desktop
from tests.support.audited import Audited, Journalctl
from tests.support.check import Report, check, under_policy
from tests.support.desktop import command
from tests.support.examples import EMAIL, KEY, ORDER
from tests.support.policy import ACME, set_policy, write_policy
from tests.support.proxy import FAR_HOST, tunnel
from tests.support.service import Service, reply
from tests.support.system_log import Log, logs
from xb_desktop.check.result import Name
from xb_desktop.gui.single_instance.first_instance import FirstInstance
from xb_desktop.journal.journal import Journal
from xb_desktop.orders.address import CANARY
from xb_desktop.orders.outcome import Cancelled, Cause

# Elsewhere, the keychain is the person's own.
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="screens and folders of Linux")
WITHOUT_KEYCHAIN = {"keychain": "fault"}
"""What every computer of these tests lacks: `tests/system` has one."""
IN_PRACTICE = {
    Name.PROGRAM,
    Name.SCREEN,
    Name.LIBRARIES,
    Name.DATA_FOLDER,
    Name.FREE_SPACE,
    Name.JOURNAL,
    Name.SEARCH_INDEX,
    Name.SETTINGS,
    Name.LANGUAGE,
    Name.MANAGED,
    Name.PRACTICE,
}


def telling(moment: datetime) -> dict[str, str]:
    """Return the headers of a service whose clock shows this."""
    return {"Date": format_datetime(moment.astimezone(UTC), usegmt=True)}


@pytest.fixture
def service() -> Iterator[Service]:
    """Return a service whose clock is right."""
    with Service(reply(404, headers=telling(datetime.now(UTC)))) as running:
        yield running


@pytest.fixture
def data(home: Path) -> Path:
    """Return the data folder, which the program makes at its first start."""
    folder = home / ".local" / "share" / "xb-desktop"
    folder.mkdir(parents=True, mode=0o700)
    return folder


def check_at(service: Service, **variables: str | None) -> Report:
    """Check this computer with a service in place of the real one."""
    return check("--api-address", str(service.address), variables=variables)


def test_a_sound_computer_without_a_keychain(service: Service, home: Path) -> None:
    """Nothing else is wrong, no key is sent, and nothing is left behind."""
    report = check_at(service)
    assert report.worse_than_ok() == WITHOUT_KEYCHAIN, report.texts
    assert list(report.levels) == list(Name)
    assert (report.exit_code, report.overall, report.errors) == (1, "fault", "")
    assert "no keychain" in report.texts["keychain"]
    assert json.loads(report.printed)["version"] == xb_desktop.__version__
    assert {request.method for request in service.requests} == {"HEAD"}
    assert {request.target for request in service.requests} == {"/"}
    assert all(request.header("secretKey") is None for request in service.requests)
    assert [path for path in home.rglob("*") if path.is_file()] == []


def test_one_line_for_each_check(service: Service) -> None:
    """Its level, its name, what was found, and what to do; on the output, not among errors."""
    done = subprocess.run(
        command("--check", "--api-address", str(service.address)),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    lines = done.stdout.splitlines()
    assert [line.split()[1] for line in lines] == list(Name)
    assert {line.split()[0] for line in lines} == {"ok", "fault"}
    assert (done.returncode, done.stderr) == (1, "")


def test_practice_uses_this_computer_alone() -> None:
    """No keychain, no proxy and no service: a computer without them is fit for practice."""
    report = check("--practice", variables={"HTTPS_PROXY": "http://127.0.0.1:9"})
    assert set(report.levels) == IN_PRACTICE
    assert report.worse_than_ok() == {}
    assert (report.exit_code, report.overall) == (0, "ok")


@pytest.mark.parametrize(
    ("variables", "words"),
    [({}, "There is no screen"), ({"DISPLAY": ":4711"}, "check DISPLAY=:4711")],
    ids=["none", "unreachable"],
)
def test_no_screen(service: Service, variables: dict[str, str], words: str) -> None:
    """It is said, and all the rest is checked."""
    nowhere = {"QT_QPA_PLATFORM": None, "DISPLAY": None, "WAYLAND_DISPLAY": None}
    report = check_at(service, **{**nowhere, **variables})
    assert report.worse_than_ok() == {"screen": "fault", **WITHOUT_KEYCHAIN}
    assert words in report.texts["screen"]
    assert report.exit_code == 1


def test_an_open_window_is_not_disturbed(service: Service, data: Path) -> None:
    """The lock of the one window is taken: nothing is handed over to it, and nothing written."""
    journal = Journal(data)
    journal.finish(journal.begin(ORDER, CANARY), Cancelled(Cause.CONFIRMED))
    first = FirstInstance(data)
    assert first.claim()
    before = {path: path.read_bytes() for path in data.rglob("*") if path.is_file()}
    report = check_at(service)
    assert report.worse_than_ok() == WITHOUT_KEYCHAIN
    assert {path: path.read_bytes() for path in data.rglob("*") if path.is_file()} == before
    assert EMAIL not in report.printed
    first.close()
    journal.close()


@pytest.mark.parametrize(
    ("ahead", "level", "words"),
    [
        (timedelta(seconds=20), "ok", "agrees"),
        (timedelta(minutes=3), "warning", "The clock is 3 min behind"),
        (timedelta(hours=5), "fault", "The clock is 5 h behind"),
        (timedelta(days=-400), "fault", "The clock is 400 days ahead"),
    ],
)
def test_the_clock(ahead: timedelta, level: str, words: str) -> None:
    """It is compared with what the service says."""
    with Service(reply(404, headers=telling(datetime.now(UTC) + ahead))) as service:
        report = check_at(service)
    assert report.levels["clock"] == level
    assert words in report.texts["clock"]


def test_a_service_without_a_clock() -> None:
    """That its clock cannot be compared is no fault of this computer."""
    with Service(reply(200)) as service:
        report = check_at(service)
    assert report.levels["clock"] == "warning"
    assert "does not report its time" in report.texts["clock"]


def test_an_unknown_host() -> None:
    """It is named, and what follows from it is no fault of its own."""
    report = check("--api-address", "https://nowhere.invalid")
    assert report.levels["address"] == "fault"
    assert "The host of https://nowhere.invalid could not be found" in report.texts["address"]
    assert (report.levels["tls"], report.levels["clock"]) == ("warning", "warning")


def test_nobody_listens() -> None:
    """An address that refuses connections is told with its number."""
    with Service(listening=False) as service:
        report = check_at(service)
    assert report.levels["address"] == "fault"
    assert "127.0.0.1 refuses connections" in report.texts["address"]


def test_a_certificate_that_is_not_trusted(tls: ssl.SSLContext) -> None:
    """It is a fault, and the text says whose list of certificates decides."""
    with Service(tls=tls) as service:
        report = check_at(service, SSL_CERT_FILE=None)
    assert report.levels["tls"] == "fault"
    assert "does not trust the certificate" in report.texts["tls"]
    assert "is the operating system's" in report.texts["tls"]
    assert service.requests == []


@pytest.mark.usefixtures("trusted")
def test_a_certificate_that_a_company_trusts(tls: ssl.SSLContext) -> None:
    """The file that SSL_CERT_FILE names is said to be in use."""
    with Service(reply(404), tls=tls) as service:
        report = check_at(service)
    assert report.levels["tls"] == "ok"
    assert "authority.pem, which SSL_CERT_FILE names" in report.texts["tls"]


def test_no_proxy() -> None:
    """A proxy that does not answer is the fault, without its credentials."""
    with Service(listening=False) as dead:
        proxy = f"http://jane:{KEY}@127.0.0.1:{dead.port}"
        report = check("--api-address", f"https://{FAR_HOST}", variables={"HTTPS_PROXY": proxy})
    assert (report.levels["proxy"], report.levels["address"]) == ("fault", "fault")
    assert f"http://***@127.0.0.1:{dead.port}" in report.texts["proxy"]
    assert "Ask your IT staff to check the proxy settings" in report.texts["proxy"]
    assert KEY not in report.printed
    assert "jane" not in report.printed


@pytest.mark.usefixtures("trusted")
def test_through_a_proxy(tls: ssl.SSLContext) -> None:
    """The name need not be known here: the proxy finds it."""
    with Service(reply(404), tls=tls) as service, Service(tunnel(service.port)) as proxy:
        variables = {"HTTPS_PROXY": f"http://jane:{KEY}@127.0.0.1:{proxy.port}"}
        report = check("--api-address", f"https://{FAR_HOST}", variables=variables)
    assert (report.levels["proxy"], report.levels["address"]) == ("ok", "ok")
    # The certificate is for another name; the proxy has led there.
    assert report.levels["tls"] == "fault"
    assert KEY not in report.printed


@pytest.mark.parametrize(
    ("proxy", "words"),
    [("socks5://127.0.0.1:9", "SOCKS"), ("http://127.0.0.1:nonsense", "is not valid")],
)
def test_a_proxy_that_cannot_be_used(proxy: str, words: str) -> None:
    """It is said in the words that an attempt has for it."""
    report = check("--api-address", f"https://{FAR_HOST}", variables={"HTTPS_PROXY": proxy})
    assert report.levels["proxy"] == "fault"
    assert words in report.texts["proxy"]


def damaged(path: Path) -> None:
    """Write no database."""
    path.write_bytes(b"garbage" * 1000)


def truncated(path: Path) -> None:
    """Leave the first of several pages."""
    Journal(path.parent).earlier(ORDER, CANARY)
    path.write_bytes(path.read_bytes()[:4096])


def cut_header(path: Path) -> None:
    """Leave half of the header, which SQLite would take for nothing."""
    Journal(path.parent).earlier(ORDER, CANARY)
    path.write_bytes(path.read_bytes()[:50])


def planted(path: Path) -> None:
    """Add a trigger of somebody else's."""
    Journal(path.parent).earlier(ORDER, CANARY)
    with sqlite3.connect(path) as database:
        database.execute(
            "CREATE TRIGGER t AFTER INSERT ON attempts BEGIN DELETE FROM attempts; END"
        )
    database.close()


@pytest.mark.parametrize("damage", [damaged, truncated, cut_header, planted])
def test_a_damaged_journal(service: Service, data: Path, damage: Callable[[Path], None]) -> None:
    """It is told, and stays where and as it is."""
    path = data / "journal.sqlite3"
    damage(path)
    before = path.read_bytes()
    report = check_at(service)
    assert report.worse_than_ok() == {**WITHOUT_KEYCHAIN, "journal": "fault"}
    assert "damaged or was changed by another program" in report.texts["journal"]
    assert path.read_bytes() == before
    assert [it.name for it in data.iterdir()] == ["journal.sqlite3"]


def test_a_journal_of_a_newer_version(service: Service, data: Path) -> None:
    """Nothing can be sent then, so it is a fault."""
    with sqlite3.connect(data / "journal.sqlite3") as database:
        database.execute("PRAGMA user_version = 99")
    database.close()
    report = check_at(service)
    assert report.levels["journal"] == "fault"
    assert "newer version" in report.texts["journal"]
    assert report.errors == ""


def test_a_full_disk(service: Service, data: Path) -> None:
    """No room for a row: the folder, the space and what follows are named."""
    mount, umount = shutil.which("mount"), shutil.which("umount")
    if mount is None or umount is None:
        pytest.skip("this system has no mount command")
    options = ["-t", "tmpfs", "-o", "size=65536,mode=700", "tmpfs"]
    mounted = subprocess.run(
        [mount, *options, str(data)], capture_output=True, text=True, timeout=30, check=False
    )
    if mounted.returncode != 0:
        pytest.skip(f"no small disk can be mounted here: {mounted.stderr.strip()}")
    try:
        (data / "ballast").write_bytes(b"x" * 65536)
        report = check_at(service)
        assert [path.name for path in data.iterdir()] == ["ballast"]
    finally:
        subprocess.run([umount, "--lazy", str(data)], timeout=30, check=True)
    found = {"data_folder": "fault", "free_space": "fault"}
    assert report.worse_than_ok() == {**WITHOUT_KEYCHAIN, **found}
    assert "the disk or your quota is full" in report.texts["data_folder"]
    assert report.texts["free_space"].startswith("0 MB are free")


def test_a_limit_on_the_size_of_files(service: Service) -> None:
    """As with a quota, the disk may have room that this user has not."""
    limited = ["sh", "-c", 'ulimit -f 8; exec "$0" "$@"']
    report = check("--api-address", str(service.address), before=limited)
    assert report.levels["data_folder"] == "fault"
    assert report.levels["practice"] == "fault"
    assert "A practice order could not be cancelled" in report.texts["practice"]
    assert report.levels["free_space"] == "ok"
    assert "the disk or your quota is full" in report.texts["data_folder"]


def test_a_data_folder_that_others_can_write(service: Service, data: Path) -> None:
    """They could replace the journal in it."""
    data.chmod(0o777)
    report = check_at(service)
    assert report.worse_than_ok() == {**WITHOUT_KEYCHAIN, "data_folder": "fault"}
    assert "run chmod 700 on it" in report.texts["data_folder"]


def test_a_data_folder_that_cannot_be_made(service: Service, home: Path) -> None:
    """A file stands in its way."""
    (home / ".local").touch()
    report = check_at(service)
    assert report.levels["data_folder"] == "fault"
    assert report.levels["journal"] == "fault"
    assert report.errors == ""


def test_settings_that_cannot_be_read(service: Service, home: Path) -> None:
    """The defaults are used then, and the test address."""
    folder = home / ".config" / "xb-desktop"
    folder.mkdir(parents=True)
    (folder / "xb-desktop.conf").write_text("[General]\nx=@Variant(\\0\\0)\n")
    report = check_at(service)
    assert report.levels["settings"] == "fault"
    assert "~/.config/xb-desktop/xb-desktop.conf cannot be read" in report.texts["settings"]


def test_bad_values_of_the_organisation(service: Service) -> None:
    """Each is named, without the value, and the others apply."""
    path = set_policy(addresses=[ACME, {**ACME, "colour": KEY}], ticket=EMAIL, look_up=True)
    report = check("--api-address", str(service.address), program=under_policy())
    assert report.worse_than_ok() == {**WITHOUT_KEYCHAIN, "managed": "warning"}
    told = report.texts["managed"]
    assert f"{str(path).replace(str(Path.home()), '~')}" in told
    assert "addresses[2].colour is ignored: it must be red, yellow, green or blue." in told
    assert "ticket is also ignored: it must be off, optional or required." in told
    assert "All other values apply. Ask your IT staff" in told
    assert KEY not in report.printed
    assert EMAIL not in report.printed
    assert report.texts["audit"] == "The audit is not switched on."


def test_settings_of_the_organisation_that_anybody_could_have_written(service: Service) -> None:
    """Nothing of them applies, so this computer is not as it was set up."""
    set_policy(audit=True).chmod(0o666)
    report = check("--api-address", str(service.address), program=under_policy())
    assert report.worse_than_ok() == {**WITHOUT_KEYCHAIN, "managed": "fault"}
    assert "users other than the administrator could have changed them" in report.texts["managed"]
    assert "chown root and chmod go-w" in report.texts["managed"]
    assert "The audit is not switched on" in report.texts["audit"]


def test_settings_of_the_organisation_that_are_no_json() -> None:
    """Also in practice, where all but addresses and audit hold."""
    write_policy(b"{")
    report = check("--practice", program=under_policy())
    assert report.worse_than_ok() == {"managed": "fault"}
    assert report.exit_code == 1
    assert "their format is not valid" in report.texts["managed"]
    assert "Ask your IT staff to correct the format" in report.texts["managed"]


def test_an_audit_that_differs_from_the_journal(
    service: Service, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The attempt is named; nothing is written to the log, and nothing to the journal."""
    set_policy(audit=True)
    audited = Audited(data)
    audited.run("DELETE FROM attempts WHERE id = 2")
    before = audited.path.read_bytes()
    Journalctl(tmp_path / "bin", monkeypatch).prints(audited.entries())
    with logs(monkeypatch) as places, closing(Log(places[0])) as journald:
        report = check("--api-address", str(service.address), program=under_policy())
        assert journald.is_empty()
    assert report.worse_than_ok() == {**WITHOUT_KEYCHAIN, "audit": "warning"}
    assert "Attempt 2 is in the log, but not in the journal." in report.texts["audit"]
    assert audited.path.read_bytes() == before
    assert EMAIL not in report.printed


def test_no_log_for_the_audit(service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    """This computer is not as the organisation wants it."""
    set_policy(audit=True)
    with logs(monkeypatch):
        report = check("--api-address", str(service.address), program=under_policy())
    assert report.worse_than_ok() == {**WITHOUT_KEYCHAIN, "audit": "fault"}
    assert "accepts no audit lines" in report.texts["audit"]


def test_folders_that_are_named_after_an_email_address(tmp_path: Path) -> None:
    """The report has none, whether they lie in the home folder or not."""
    home, elsewhere = tmp_path / "home" / EMAIL, tmp_path / "elsewhere" / EMAIL
    for folder in (home, elsewhere):
        folder.mkdir(parents=True, mode=0o700)
    variables = {
        "HOME": str(home),
        "XDG_DATA_HOME": str(elsewhere),
        "SSL_CERT_FILE": str(elsewhere / "bundle.pem"),
    }
    with Service(listening=False) as dead:
        report = check("--api-address", str(dead.address), variables=variables)
    assert "elsewhere/***@example.com/xb-desktop" in report.texts["data_folder"]
    assert EMAIL not in report.printed
    assert "jane" not in report.printed


def test_no_temporary_folder(service: Service) -> None:
    """The practice cancellation cannot be made, which is said in a sentence."""
    limited = ["sh", "-c", 'ulimit -f 0; exec "$0" "$@"']
    report = check("--api-address", str(service.address), before=limited)
    assert report.levels["practice"] == "fault"
    assert report.texts["practice"].startswith("No temporary folder can be made")
    assert report.errors == ""


@pytest.mark.parametrize("arguments", [["--json"], ["--practice", "--json"]])
def test_json_belongs_to_the_check(arguments: list[str]) -> None:
    """Without it, it is a mistake."""
    done = subprocess.run(
        command(*arguments), capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 2
    assert "--json belongs to --check" in done.stderr


WITHOUT_QT = """
import sys
sys.modules["PySide6.QtCore"] = None
from xb_desktop.__main__ import main
sys.exit(main())
"""


def test_qt_cannot_be_loaded() -> None:
    """Even then, what is printed is a report."""
    command_line = [sys.executable, "-c", WITHOUT_QT, "--check", "--json"]
    done = subprocess.run(
        command_line, env=dict(os.environ), capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stderr) == (1, "")
    document = json.loads(done.stdout)
    assert document["overall"] == "fault"
    assert [each["name"] for each in document["results"]] == ["libraries"]
