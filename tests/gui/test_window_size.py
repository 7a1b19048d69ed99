"""The window is as tall as what is in it, opens where it was, and never outside of the screens."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from tests.support.desk import Desk, OpenDesk
from tests.support.examples import REFERENCE, folders_in
from tests.support.service import CANCELLED, Service, envelope, reply
from tests.support.steps import cancel, send, submit
from xb_desktop.gui.window_size import inside_a_screen
from xb_desktop.practice.practice_run import PracticeRun
from xb_desktop.settings import Settings, WindowPlace


def is_scrolled(desk: Desk) -> bool:
    """Whether anything in the window has to be scrolled to."""
    return desk.window.page._scroll.verticalScrollBar().isVisible()


def wait_until_complete(desk: Desk) -> None:
    """Wait for what comes soon after the first paint."""
    desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, "Try practice mode"))
    desk.qtbot.waitUntil(lambda: not desk.window._background.is_busy)
    QApplication.processEvents()


def test_the_window_fits_what_is_in_it(open_desk: OpenDesk, service: Service) -> None:
    """Neither is anything hidden at the start nor is half of it empty."""
    desk = open_desk(service.address)
    wait_until_complete(desk)
    desk.qtbot.waitUntil(lambda: not is_scrolled(desk))
    page = desk.window.page
    empty = page.content.height() - page.help_place.geometry().bottom()
    assert empty < 3 * desk.window.fontMetrics().height()


def test_room_for_an_outcome_is_made_below(open_desk: OpenDesk, service: Service) -> None:
    """The window grows; its upper edge, and with it what is under the pointer, stays."""
    desk = open_desk(service.address)
    wait_until_complete(desk)
    before = desk.window.geometry()
    cancel(desk)
    desk.qtbot.waitUntil(lambda: desk.window.height() > before.height())
    desk.qtbot.waitUntil(lambda: not is_scrolled(desk))
    assert desk.window.geometry().topLeft() == before.topLeft()
    assert desk.window.width() == before.width()


def test_no_room_is_left_where_an_outcome_was(open_desk: OpenDesk, service: Service) -> None:
    """The window is as tall as before the first one, less the first steps, which are done."""
    desk = open_desk(service.address)
    wait_until_complete(desk)
    before = desk.window.geometry()
    cancel(desk)
    desk.qtbot.waitUntil(lambda: desk.window.height() > before.height())
    desk.press("New cancellation")
    page, line = desk.window.page, desk.window.fontMetrics().height()

    def is_fitting() -> bool:
        spare = desk.window.height() - desk.window.height_for(desk.window.width())
        return not page.shows_outcome and not is_scrolled(desk) and spare <= 3 * line

    desk.qtbot.waitUntil(is_fitting)
    assert desk.window.geometry().topLeft() == before.topLeft()
    desk.window.close()
    place = Settings().window_place
    assert place is not None
    assert (place.width, place.height) == (0, 0)


def test_no_room_is_left_where_notices_were(open_desk: OpenDesk, service: Service) -> None:
    """A notice takes its room with it, and a hint of one line does not move the window's edge."""
    desk = open_desk(service.address)
    wait_until_complete(desk)
    before = desk.window.height()
    desk.controller.notices.add("Something happened. " * 5)
    desk.qtbot.waitUntil(lambda: desk.window.height() > before)
    desk.press("Dismiss")
    desk.qtbot.waitUntil(lambda: desk.window.height() == before)
    desk.window.page.say("Copied.")
    desk.qtbot.waitUntil(lambda: desk.window.height() > before)
    with_hint = desk.window.height()
    desk.window.page.say("")
    desk.qtbot.wait(100)
    assert desk.window.height() == with_hint


def test_the_window_keeps_its_height_while_an_attempt_is_out(open_desk: OpenDesk) -> None:
    """The last outcome goes, and that of this attempt comes: nothing jumps in between."""
    answers = threading.Event()
    with Service(reply(200, CANCELLED), reply(200, CANCELLED, once=answers)) as service:
        desk = open_desk(service.address)
        wait_until_complete(desk)
        cancel(desk)
        grown = desk.window.height()
        send(desk, REFERENCE[:-1] + "3")
        desk.qtbot.waitUntil(lambda: len(service.posts) == 2)
        desk.qtbot.wait(100)
        heights = {desk.window.height()}
        answers.set()
        desk.wait_for_heading("Order cancelled")
        assert heights == {grown}


def test_no_room_is_left_where_an_order_was_kept(open_desk: OpenDesk, service: Service) -> None:
    """What the window kept for the outcome is given back when there is none."""
    desk = open_desk(service.address)
    wait_until_complete(desk)
    cancel(desk)
    grown = desk.window.height()
    submit(desk, REFERENCE[:-1] + "3")
    desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, "No, keep order"))
    assert desk.window.height() == grown
    desk.press("No, keep order")
    desk.qtbot.waitUntil(lambda: desk.window.height() < grown)


def test_the_window_does_not_grow_out_of_the_screen(open_desk: OpenDesk) -> None:
    """Where there is no room below, it stays as it is, and the outcome is scrolled to."""
    with Service(reply(400, envelope(data=False, message="It is too late. " * 15))) as service:
        desk = open_desk(service.address)
        wait_until_complete(desk)
        screen = desk.window.screen().availableGeometry()
        desk.window.move(screen.left(), screen.bottom() - desk.window.height() - 20)
        cancel(desk)
        desk.qtbot.waitUntil(lambda: is_scrolled(desk))
        assert screen.contains(desk.window.frameGeometry())


def test_a_chosen_size_is_kept_for_all_but_an_outcome(
    open_desk: OpenDesk, service: Service
) -> None:
    """Whoever makes the window small has it small, until there is an outcome to read."""
    desk = open_desk(service.address)
    wait_until_complete(desk)
    desk.window.resize(400, 300)
    desk.controller.notices.add("Something happened.")
    desk.qtbot.waitUntil(lambda: "Something happened." in desk.texts())
    QApplication.processEvents()
    assert desk.window.size() == QSize(400, 300)
    cancel(desk)
    desk.qtbot.waitUntil(lambda: desk.window.height() > 300)
    desk.press("New cancellation")
    desk.qtbot.waitUntil(lambda: desk.window.size() == QSize(400, 300))


def test_place_and_size_are_remembered(open_desk: OpenDesk, service: Service) -> None:
    """What an outcome made it taller by is not: the next start needs no room for one."""
    desk = open_desk(service.address)
    wait_until_complete(desk)
    desk.window.move(60, 70)
    desk.window.resize(500, 420)
    cancel(desk)
    desk.qtbot.waitUntil(lambda: desk.window.height() > 420)
    desk.press("New cancellation")
    desk.qtbot.waitUntil(lambda: desk.window.size() == QSize(500, 420))
    cancel(desk, reference=REFERENCE[:-1] + "3")
    desk.qtbot.waitUntil(lambda: desk.window.height() > 420)
    desk.window.close()
    assert Settings().window_place == WindowPlace(60, 70, 500, 420)
    again = open_desk(service.address)
    assert again.window.pos() == QPoint(60, 70)
    assert again.window.size() == QSize(500, 420)


def test_a_size_that_nobody_has_chosen_follows_the_content(
    open_desk: OpenDesk, service: Service
) -> None:
    """The first steps take room once, and leave none empty at the next start."""
    desk = open_desk(service.address)
    wait_until_complete(desk)
    cancel(desk)
    desk.window.close()
    place = Settings().window_place
    assert place is not None
    assert (place.width, place.height) == (0, 0)


def test_a_size_of_before_is_nobodys_choice(open_desk: OpenDesk, service: Service) -> None:
    """X11 may tell of it late: for a moment, the window then has it again."""
    desk = open_desk(service.address)
    wait_until_complete(desk)
    before = desk.window.size()
    cancel(desk)
    desk.qtbot.waitUntil(lambda: desk.window.height() > before.height())
    grown = desk.window.size()
    desk.window.resize(before)
    desk.window.page.rearranged.emit()
    desk.qtbot.wait(50)
    desk.window.resize(grown)
    desk.window.close()
    place = Settings().window_place
    assert place is not None
    assert (place.width, place.height) == (0, 0)


def test_a_window_of_a_screen_that_is_gone_comes_back(
    open_desk: OpenDesk, service: Service
) -> None:
    """It opens on the screen that is there, all of it."""
    Settings().window_place = WindowPlace(3000, 1200, 900, 2000)
    desk = open_desk(service.address)
    screen = QGuiApplication.primaryScreen().availableGeometry()
    assert screen.contains(desk.window.frameGeometry())


def test_it_comes_to_rest_on_every_screen(
    open_desk: OpenDesk, service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Attempts for which there is just room do not come and go for ever."""
    desk = open_desk(service.address)
    wait_until_complete(desk)
    cancel(desk)
    desk.qtbot.waitUntil(lambda: desk.sees(QListWidget, "Last attempts"))
    assert desk.window.completion is not None
    size, fits = desk.window.completion.size, []

    def count() -> None:
        fits.append(1)
        size._fit()

    size._timer.timeout.disconnect()
    size._timer.timeout.connect(count)
    needed = desk.window.height_for(desk.window.width())
    for room in range(needed - 90, needed + 60, 3):
        monkeypatch.setattr(size, "_room", lambda room=room: room)
        fits.clear()
        size._timer.start()
        desk.qtbot.wait(15)
        assert len(fits) < 7, room


@pytest.mark.parametrize(
    "wanted",
    [
        QRect(-500, -500, 460, 400),
        QRect(790, 790, 460, 400),
        QRect(0, 0, 10_000, 10_000),
        QRect(100_000, -100_000, 460, 400),
    ],
)
def test_any_place_leads_to_one_inside(qtbot: QtBot, wanted: QRect) -> None:
    """Partly outside, too large, or far away."""
    del qtbot
    screen = QGuiApplication.primaryScreen().availableGeometry()
    assert screen.contains(inside_a_screen(wanted, QSize(16, 30)))
    assert inside_a_screen(QRect(10, 10, 460, 400), QSize(16, 30)) == QRect(10, 10, 460, 400)


@pytest.mark.parametrize(
    "text", ["", "1 2 3", "1 2 3 x", "1 2 3 99999999999", "٣ 1 1 1", "1 2 3 4 5"]
)
def test_a_place_that_is_none_counts_as_none(text: str) -> None:
    """The settings file can be edited by hand."""
    settings = Settings()
    settings._stored.setValue("window", text)
    assert settings.window_place is None


def test_practice_has_no_part_in_it(qtbot: QtBot, tmp_path: Path) -> None:
    """Its window opens as it is, and leaves the other's place alone."""
    Settings().window_place = WindowPlace(60, 70, 700, 600)
    Settings().keeps_on_top = True
    run = PracticeRun(folders_in(tmp_path))
    desk = Desk(qtbot, run)
    assert desk.window.size() != QSize(700, 600)
    desk.window.move(5, 5)
    desk.window.close()
    assert Settings().window_place == WindowPlace(60, 70, 700, 600)
    run.close()
