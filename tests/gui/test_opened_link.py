"""Links that the system hands over as events of the application, as macOS does."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication, QMessageBox

from tests.gui.conftest import Desk, OpenDesk
from tests.service import Service
from xb_desktop.gui.single_instance.opened_link import connect_links

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise")

EMAIL = "jane+shop@example.com"
REFERENCE = "XB_0877e5692ee946f491bafab275d3d522"
WITH_MORE = "&api-address=http://127.0.0.1:9&key=sk-evil&practice=1"

OpenLink = Callable[[str], None]


@pytest.fixture
def desk(open_desk: OpenDesk, service: Service) -> Desk:
    """Return somebody in front of a window, with a key for the service."""
    return open_desk(service.address)


@pytest.fixture
def open_link(desk: Desk, qapp: QApplication) -> Iterator[OpenLink]:
    """Return a function that opens a link as the system does."""
    links = connect_links(qapp, desk.window)

    def hand_over(link: str) -> None:
        QCoreApplication.sendEvent(qapp, QFileOpenEvent(QUrl(link)))

    yield hand_over
    qapp.removeEventFilter(links)
    links.setParent(None)
    for box in boxes():
        box.close()


def boxes() -> list[QMessageBox]:
    """Return the messages that are open."""
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox)]


def form(desk: Desk) -> tuple[str, str]:
    """Return what stands in the two fields."""
    return desk.window.form.email.value, desk.window.form.reference.value


@pytest.mark.parametrize("slashes", ["", "//"])
def test_link_fills_the_form(
    desk: Desk, open_link: OpenLink, service: Service, slashes: str
) -> None:
    """A link fills both fields, decoded once; nothing else it asks for happens, nothing is sent."""
    link = f"xb-desktop:{slashes}cancel?email=jane%2Bshop%40example.com&reference={REFERENCE}"
    open_link(link + WITH_MORE)
    desk.qtbot.waitUntil(lambda: form(desk) == (EMAIL, REFERENCE))
    assert boxes() == []
    assert service.posts == []
    assert str(desk.session.address) == str(service.address)


def test_percent_sign_is_decoded_once(desk: Desk, open_link: OpenLink) -> None:
    """A percent sign that is part of a value stays one."""
    open_link("xb-desktop:cancel?reference=XB_50%2541")
    desk.qtbot.waitUntil(lambda: form(desk) == ("", "XB_50%41"))


@pytest.mark.parametrize(
    ("link", "words"),
    [
        ("xb-desktop:refund?reference=XB_1", "supports only: cancel"),
        ("xb-desktop:cancel?reference=XB_1&reference=XB_2", "more than one reference"),
        ("file:///etc/hostname", "not a link for XB Desktop"),
        (f"xb-desktop:cancel?reference={'X' * 3000}", "too long"),
        ("xb-desktop:cancel?reference=%ff", "not valid UTF-8"),
    ],
)
def test_bad_link_is_said_so(desk: Desk, open_link: OpenLink, link: str, words: str) -> None:
    """A link that cannot be used is told in a sentence, and leaves the form as it is."""
    desk.fill(EMAIL, REFERENCE)
    open_link(link)
    [box] = boxes()
    assert words in box.informativeText()
    assert not box.isModal()
    desk.qtbot.wait(50)
    assert form(desk) == (EMAIL, REFERENCE)


def test_link_does_not_disturb_a_question(
    desk: Desk, open_link: OpenLink, service: Service
) -> None:
    """While the confirmation is open, a link changes neither form nor order."""
    desk.fill(EMAIL, REFERENCE)
    desk.press("Cancel order")
    desk.qtbot.waitUntil(lambda: any("cannot be undone" in text for text in desk.texts()))
    open_link("xb-desktop:cancel?reference=XB_1")
    desk.qtbot.waitUntil(lambda: any("window was busy" in text for text in desk.texts()))
    assert form(desk) == (EMAIL, REFERENCE)
    desk.press("Yes, cancel order")
    desk.wait_for_heading("Order cancelled")
    [request] = service.posts
    assert json.loads(request.body)["orderReference"] == REFERENCE
