"""The language is chosen in the settings; a restart is offered, and never forced."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QComboBox, QPushButton

from tests.support.desk import Desk, OpenDesk
from tests.support.policy import set_policy
from tests.support.scenes import open_settings
from tests.support.service import CANCELLED, Service, reply
from tests.support.steps import send
from xb_desktop import app
from xb_desktop.gui.application import RESTART
from xb_desktop.languages import NAMES, Language
from xb_desktop.options import Options
from xb_desktop.orders.address import CANARY
from xb_desktop.settings import Settings


def choose(desk: Desk, language: Language) -> None:
    """Choose a language, as somebody who reads its own name for it."""
    open_settings(desk)
    box = desk.find(QComboBox, "Language")
    box.setCurrentIndex(box.findText(NAMES[language]))


def test_a_choice_is_kept_and_offers_a_restart(open_desk: OpenDesk, service: Service) -> None:
    """The button closes the window for good; whoever does not press it goes on working."""
    desk = open_desk(service.address)
    choose(desk, Language.FRENCH)
    assert Settings().language is Language.FRENCH
    assert not desk.window.is_to_restart
    desk.press("Restart now")
    desk.qtbot.waitUntil(lambda: not desk.window.isVisible())
    assert desk.window.is_to_restart


def test_back_to_the_first_choice_needs_no_restart(open_desk: OpenDesk, service: Service) -> None:
    """Nothing is offered that changes nothing."""
    desk = open_desk(service.address)
    choose(desk, Language.FRENCH)
    desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, "Restart now"))
    box = desk.find(QComboBox, "Language")
    box.setCurrentIndex(0)
    desk.qtbot.waitUntil(lambda: not desk.sees(QPushButton, "Restart now"))
    assert Settings().language is None


def test_an_order_on_its_way_keeps_the_window(open_desk: OpenDesk) -> None:
    """Closing is asked about as ever, and no restart is left over for a later end."""
    with Service(reply(200, CANCELLED, after_s=2)) as service:
        desk = open_desk(service.address)
        send(desk)
        desk.qtbot.waitUntil(lambda: desk.controller.flow.is_out)
        desk.window.restart()
        assert desk.window.isVisible()
        assert not desk.window.is_to_restart
        desk.wait_for_heading("Order cancelled")


def test_the_organisation_chooses(open_desk: OpenDesk, service: Service) -> None:
    """The choice is shown, and cannot be changed."""
    set_policy(language="pt")
    desk = open_desk(service.address)
    open_settings(desk)
    box = desk.find(QComboBox, "Language")
    assert box.currentText() == NAMES[Language.PORTUGUESE]
    assert not box.isEnabled()
    assert "organisation" in box.accessibleDescription()


@pytest.mark.parametrize(
    ("options", "added"),
    [
        (Options(), []),
        (Options(practice=True), ["--practice"]),
        (Options(address=CANARY), ["--api-address", str(CANARY)]),
    ],
)
def test_it_starts_again_as_it_was_started(
    options: Options, added: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """At the same place; what filled in the form is not filled in again."""
    started: list[list[str]] = []

    def start(program: str, arguments: list[str]) -> tuple[bool, int]:
        started.append([program, *arguments])
        return True, 1

    monkeypatch.setattr(QProcess, "startDetached", start)
    assert app._restart(options) == 0
    assert started[0][len(started[0]) - len(added) :] == added
    assert RESTART not in {0, 1, 2}
