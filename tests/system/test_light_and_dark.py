"""The window in light and in dark: at the start, and when the system changes while it is open."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor

from tests.support.examples import EMAIL
from xb_desktop.gui.widgets.theme import Tone
from xb_desktop.practice import practice_orders

from .color_scheme import PLASMA, ColorScheme, Scheme, ground_of
from .pictures import Picture, luminance, steady
from .steps import confirm

if TYPE_CHECKING:
    from tests.support.screen_reader import Place, ScreenReader

    from .person import Person

pytestmark = pytest.mark.system

LEAST_CONTRAST = 4.5
LEAST_OF_OUTLINES = 3.0
RING = 5
DISABLED = {"Find order", "Use again"}
"""Buttons that cannot be pressed in these scenes: WCAG asks for no contrast of theirs."""
OUTCOMES: list[tuple[str, str, Tone, Scheme]] = [
    (practice_orders.CANCELLED, "Order cancelled", Tone.SUCCESS, "light"),
    (practice_orders.BAD_REQUEST, "Not cancelled", Tone.DANGER, "dark"),
    (practice_orders.UNREACHABLE, "Not sent", Tone.INFO, "light"),
    (practice_orders.DROPPED, "Outcome unknown", Tone.WARNING, "dark"),
]
"""Each with the scheme that it begins in: it is looked at in both."""


def other(scheme: Scheme) -> Scheme:
    """Give the scheme that it is not."""
    return "dark" if scheme == "light" else "light"


def started(person: Person, reference: str) -> ScreenReader:
    """Start practice on a desktop that has schemes, the form filled in."""
    texts = ("--email", EMAIL, "--reference", reference)
    screen = person.start("--practice", *texts, **PLASMA).screen
    screen.wait_for_button("Cancel order", timeout=20)
    return screen


def place_of(screen: ScreenReader, beginning: str) -> Place:
    """Say where the text is that begins like this."""
    return next(
        found.place
        for found in screen.places(beginning)
        if found.role == "label" and found.name.startswith(beginning)
    )


def inside(place: Place) -> Place:
    """Leave out the outline of a button, and the ring around it where it has the focus."""
    left, top = place.left + RING, place.top + RING
    return replace(
        place, left=left, top=top, width=place.width - 2 * RING, height=place.height - 2 * RING
    )


def check(picture: Picture, screen: ScreenReader, scheme: Scheme) -> None:
    """The window's ground is light or dark, and every text in sight stands out from its own."""
    ground = picture.ground(place_of(screen, "Email address"))
    assert (ground.lightness() < 128) == (scheme == "dark"), ground.name()
    shown = [p for p in screen.places() if p.role in {"label", "push button"} and p.name]
    texts = [p for p in shown if p.name not in DISABLED]
    assert len(texts) > 5
    contrasts = {
        text.name: picture.contrast(
            inside(text.place) if text.role == "push button" else text.place
        )
        for text in texts
    }
    assert [name for name, contrast in contrasts.items() if contrast < LEAST_CONTRAST] == []


def check_tint(picture: Picture, screen: ScreenReader, heading: str, ground: str) -> None:
    """The panel of the outcome has its colour."""
    assert picture.ground(place_of(screen, heading)).name() == ground


@pytest.mark.parametrize(("reference", "heading", "tone", "scheme"), OUTCOMES)
def test_outcome_follows_the_system(
    person: Person, reference: str, heading: str, tone: Tone, scheme: Scheme
) -> None:
    """Each outcome is tinted for the scheme, and for the other one as soon as that is chosen."""
    tints: dict[Scheme, str] = {"light": tone.value[0].background, "dark": tone.value[1].background}
    chosen = ColorScheme(person.desktop, person.account, scheme)
    screen = started(person, reference)
    screen.press("Cancel order")
    confirm(screen)
    screen.wait_for(prefix=heading)
    before = steady(person.desktop)
    check(before, screen, scheme)
    check_tint(before, screen, heading, tints[scheme])

    chosen.change(other(scheme))
    after = steady(person.desktop, other_than=before)
    check(after, screen, other(scheme))
    check_tint(after, screen, heading, tints[other(scheme)])


def test_confirmation_follows_the_system(person: Person) -> None:
    """An open confirmation changes with the system, the facts of the order and all."""
    chosen = ColorScheme(person.desktop, person.account, "light")
    screen = started(person, practice_orders.ALREADY_CANCELLED)
    screen.press("Cancel order")
    screen.wait_for_words("is already cancelled")
    before = steady(person.desktop)
    warning = place_of(screen, "The service says")
    assert before.ground(warning).name() == Tone.DANGER.value[0].background

    chosen.change("dark")
    after = steady(person.desktop, other_than=before)
    assert after.ground(warning).name() == Tone.DANGER.value[1].background
    for words in ("Cancel this order?", "The service says", "Type: "):
        assert after.contrast(place_of(screen, words)) >= LEAST_CONTRAST


@pytest.mark.parametrize(
    ("arguments", "scheme", "chosen"),
    [
        ((), "light", "dark"),
        ((), "dark", "light"),
        ((), "light", "black"),
        (("--practice",), "light", "dark"),
    ],
)
def test_the_colours_of_the_desktop_are_used(
    person: Person, arguments: tuple[str, ...], scheme: Scheme, chosen: Scheme
) -> None:
    """Its own, before a change and after it, with outlines of the fields that are seen in each."""
    colors = ColorScheme(person.desktop, person.account, scheme)
    screen = person.start(*arguments, **PLASMA).screen
    screen.wait_for_button("Cancel order", timeout=20)
    before = steady(person.desktop)
    check_colors(before, screen, scheme)
    colors.change(chosen)
    after = steady(person.desktop, other_than=before)
    check_colors(after, screen, chosen)
    assert not screen.places("An unexpected error")


def check_colors(picture: Picture, screen: ScreenReader, scheme: Scheme) -> None:
    """The ground is the desktop's, and a field that has no focus stands out from it."""
    assert picture.ground(place_of(screen, "Order reference")).name() == ground_of(scheme)
    field = next(it.place for it in screen.places("Order reference") if it.role == "text")
    ground = luminance(QColor(ground_of(scheme)))
    middle = field.top + field.height // 2
    edge = [luminance(picture.image.pixelColor(field.left + x, middle)) for x in range(3)]
    contrasts = [(max(ground, it) + 0.05) / (min(ground, it) + 0.05) for it in edge]
    assert max(contrasts) >= LEAST_OF_OUTLINES, (scheme, contrasts)
