"""The real window on a real session: loopback service, journal file, key in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QMessageBox,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.support.examples import KEY, folders_in
from tests.support.keychain import MemoryBackend
from tests.support.service import Service
from tests.support.text_size import text_times
from xb_desktop.app import load_policy
from xb_desktop.gui.background import Background
from xb_desktop.gui.loaded import Loaded
from xb_desktop.gui.main_window import MainWindow
from xb_desktop.gui.menus import Menus
from xb_desktop.keys.keychain import Keychain
from xb_desktop.keys.keychain_problem import KeychainError, KeychainProblem
from xb_desktop.orders.address import Address
from xb_desktop.run import Run
from xb_desktop.session import Session

Part = TypeVar("Part", bound=QWidget)
HEADINGS = ("Order cancelled", "Not cancelled", "Not sent", "Outcome unknown")


class Desk:
    """A window with somebody in front of it, who finds things by their accessible names."""

    def __init__(self, qtbot: QtBot, run: Run) -> None:
        self.qtbot = qtbot
        self.session = run.session()
        self.errors: list[BaseException] = []
        self._background = Background(self.errors.append)
        self.window = MainWindow(run, self._background)
        qtbot.addWidget(self.window, before_close_func=lambda _: self._rest())
        self.window.show()
        with qtbot.waitActive(self.window):
            self.window.activateWindow()
        qtbot.waitUntil(lambda: self.window._is_painted)
        loaded: list[Loaded] = []
        self.window.do(loaded.append)
        qtbot.waitUntil(lambda: bool(loaded))
        self.controller = loaded[0].controller

    @property
    def menus(self) -> Menus:
        """The menus of the window."""
        assert self.window.completion is not None
        return self.window.completion.menus

    def find(self, kind: type[Part], name: str) -> Part:
        """Return the visible part of an accessible name, which is the English one."""
        found = [part for part in self._parts(kind) if _is_called(part, name)]
        assert len(found) == 1, (name, found)
        return found[0]

    def sees(self, kind: type[QWidget], name: str) -> bool:
        """Whether such a part is visible."""
        return any(_is_called(part, name) for part in self._parts(kind))

    def write(self, field: QWidget, text: str) -> None:
        """Type into a field, key by key."""
        self.qtbot.keyClicks(field, text)

    def press(self, name: str) -> None:
        """Click a button, or choose an entry of a menu, as soon as it is enabled.

        A button that has just come has no room yet, and nobody can hit it.
        """
        if action := self.action(name):
            self.qtbot.waitUntil(action.isEnabled)
            action.trigger()
            return
        self.qtbot.waitUntil(
            lambda: self.sees(QPushButton, name) and self._can_press(name),
        )
        self.qtbot.mouseClick(self.find(QPushButton, name), Qt.MouseButton.LeftButton)

    def _can_press(self, name: str) -> bool:
        button = self.find(QPushButton, name)
        return button.isEnabled() and button.rect().isValid()

    def action(self, name: str) -> QAction | None:
        """Return the entry of a name in a menu beside the menu bar, if it can be opened now."""
        menus = [part for part in QApplication.allWidgets() if isinstance(part, QMenu)]
        actions = [action for menu in menus if self._is_within(menu) for action in menu.actions()]
        return next(
            (it for it in actions if name in (it.text().replace("&", ""), it.objectName())), None
        )

    def _is_within(self, menu: QMenu) -> bool:
        owner = menu.parentWidget()
        return owner is not None and owner.isVisible() and not isinstance(owner, QMenuBar)

    def texts(self) -> list[str]:
        """Return every text that can be read in any window."""
        readable = (QLabel, QAbstractButton, QLineEdit)
        parts = [part for part in QApplication.allWidgets() if part.isVisible()]
        return [part.text() for part in parts if isinstance(part, readable) and part.text()]

    def heading(self) -> str | None:
        """Return the one outcome heading that is to be read, if any."""
        headings = tuple(map(_heading_here, HEADINGS))
        found = [text for text in self.texts() if text.startswith(headings)]
        assert len(found) <= 1, found
        return found[0] if found else None

    def wait_for_heading(self, heading: str) -> None:
        """Wait until the outcome is shown."""
        self.qtbot.waitUntil(lambda: self.heading() is not None)
        assert self.heading() == _heading_here(heading)

    def fill(self, email_address: str, reference: str) -> None:
        """Put an order into the form at once."""
        self.controller.form.fill(email_address, reference)

    def _rest(self) -> None:
        """Let what is under way come to its end, as the program does before it goes."""
        self._background.wait(2)
        QApplication.processEvents()

    def _parts(self, kind: type[Part]) -> list[Part]:
        parts: list[QWidget] = [part for part in QApplication.allWidgets() if part.isVisible()]
        return [part for part in parts if isinstance(part, kind)]


def _is_called(part: QWidget, name: str) -> bool:
    """Whether a part has an accessible name; in other languages, it is the object name."""
    return name in {part.accessibleName(), part.objectName()}


def _heading_here(heading: str) -> str:
    """Return a heading of the contract in the language of the test."""
    return QCoreApplication.translate("Outcome", heading)


def answer_question(name: str) -> list[str]:
    """Press a button of the message box that is open, once there is one.

    The names of the buttons that were pressed are returned: the one, as soon as it is.
    """
    pressed: list[str] = []

    def press() -> None:
        for box in QApplication.topLevelWidgets():
            if isinstance(box, QMessageBox) and box.isVisible():
                pressed.append(name)
                next(b for b in box.buttons() if b.text().replace("&", "") == name).click()
                return
        QTimer.singleShot(20, press)

    QTimer.singleShot(20, press)
    return pressed


@pytest.fixture
def backend() -> MemoryBackend:
    """Return the keychain that `open_desk` uses."""
    return MemoryBackend()


OpenDesk = Callable[..., Desk]


@pytest.fixture
def open_desk(qtbot: QtBot, tmp_path: Path, backend: MemoryBackend) -> OpenDesk:
    """Return a function that opens the window at an address, with or without a saved key.

    Its confirmations ask the service nothing, so that a test's service hears of cancellations
    alone; `looks_up` turns that on, and None leaves it to the person's settings.
    """

    def open_at(
        address: Address,
        *,
        key: str | None = KEY,
        has_keychain: bool = True,
        looks_up: bool | None = False,
    ) -> Desk:
        def find_backend() -> Any:
            if not has_keychain:
                raise KeychainError(KeychainProblem.ABSENT)
            return backend

        if key is not None:
            backend.keys["xb-desktop", str(address)] = key
        run = Run(address, folders_in(tmp_path), load_policy())
        run._session = Session(address, run.journal, Keychain(find_backend))
        desk = Desk(qtbot, run)
        if looks_up is not None:
            desk.controller.flow.looks_up = looks_up
        return desk

    return open_at


@pytest.fixture
def service() -> Iterator[Service]:
    """Return a service that cancels whatever it is asked to."""
    with Service() as running:
        yield running


@pytest.fixture
def large_text(qapp: QApplication) -> Iterator[None]:
    """Let the system's text be twice as large."""
    del qapp
    with text_times(2):
        yield
