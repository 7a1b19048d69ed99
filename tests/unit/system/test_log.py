"""The log holds what helps to find a fault, and nothing that is anybody's secret."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.examples import KEY, folders_in
from tests.support.one_attempt import cancel_in
from tests.support.service import Service, envelope, reply
from tests.support.systems import assert_private
from xb_desktop.cancellation.run_journal import RunJournal
from xb_desktop.keys.keychain import Keychain
from xb_desktop.orders.order import Order
from xb_desktop.run import Run
from xb_desktop.session import Session
from xb_desktop.system import log

ORDER = Order("jane.doe@example.com", "XB_0877e5692ee946f491bafab275d3d522")


def test_the_log_names_the_order_and_nobody(tmp_path: Path) -> None:
    """Reference, outcome and cause are there; the customer's address and the key are not."""
    with Service(reply(401, envelope(False, "", f"{KEY} of {ORDER.email_address}"))) as service:
        Run(service.address, folders_in(tmp_path)).start()
        session = Session(service.address, RunJournal(tmp_path / "data"), Keychain())
        session.keep_key(session.address, KEY)
        cancel_in(session, ORDER)
    path = tmp_path / "state" / log.FILE_NAME
    text = path.read_text(encoding="utf-8")
    assert f"{ORDER.reference}: refused, key_rejected, status 401" in text
    assert ORDER.email_address not in text
    assert KEY not in text
    assert_private(path)
    assert_private(path.parent)


def test_the_log_stays_small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each run begins a new file where the old one is full, and the oldest goes."""
    monkeypatch.setattr(log, "_MAX_BYTES", 2000)
    for run in range(20):
        log.start(tmp_path)
        for number in range(20):
            log.logger("xb_desktop.test").info("line %d of run %d", number, run)
    files = sorted(tmp_path.glob(f"{log.FILE_NAME}*"))
    assert len(files) == 4
    assert "of run 19" in files[0].read_text("utf-8")
    assert "of run 19" not in files[1].read_text("utf-8")
    assert sum(file.stat().st_size for file in files) < 20_000
    for file in files:
        assert_private(file)


def test_without_a_writable_folder_nothing_is_logged(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """A log that cannot be written is nobody's trouble."""
    (tmp_path / "file").touch()
    log.start(tmp_path / "file")
    log.logger("xb_desktop.test").error("unheard")
    assert capfd.readouterr() == ("", "")


def test_an_error_is_described_without_its_text() -> None:
    """Class and places, but neither message nor local variables."""

    def fail(secret: str) -> None:
        raise ValueError(secret)

    with pytest.raises(ValueError, match=KEY) as error:
        fail(KEY)
    described = log.describe(error.value)
    assert described.startswith("ValueError < fail (test_log.py:")
    assert KEY not in described
