"""How the program ends: killed, asked to by the system, and what the next start finds."""

from __future__ import annotations

import signal
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.support.examples import REFERENCE
from tests.support.order_service import Answer

from .evidence import headings, outcomes
from .steps import confirm, fill_in, started_with_key

if TYPE_CHECKING:
    from tests.support.order_service import Service

    from .person import Person

pytestmark = pytest.mark.system


def test_killed_while_sending(person: Person, service: Service) -> None:
    """An attempt cut off by the program's death is unknown, and the next start tells of it."""
    service.will_answer(Answer(delay=20))
    cut_off = started_with_key(person, service)
    fill_in(cut_off)
    confirm(cut_off)
    service.wait_for_cancellation()
    person.programs[0].process.kill()
    person.programs[0].process.wait(5)

    screen = person.start("--api-address", service.address).screen
    screen.wait_for_button("Cancel order", timeout=20)
    screen.wait_for_words(REFERENCE)
    assert headings(screen) == []
    assert outcomes(person.account) == ["unknown"]
    assert len(service.cancellations) == 1


def test_ended_while_sending(person: Person, service: Service) -> None:
    """A signal waits a bounded time for the answer, records the outcome and ends cleanly."""
    service.will_answer(Answer(delay=20))
    fill_in(started_with_key(person, service))
    confirm(person.programs[0].screen)
    service.wait_for_cancellation()
    began = time.monotonic()
    process = person.programs[0].process
    process.send_signal(signal.SIGTERM)
    assert process.wait(15) == 0
    assert time.monotonic() - began < 10
    assert outcomes(person.account) == ["unknown"]
    assert "QThread" not in person.programs[0].output()
    assert len(service.cancellations) == 1


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_ended_at_rest(person: Person, service: Service, number: signal.Signals) -> None:
    """Without a request out, a signal ends the program at once."""
    program = person.start("--api-address", service.address)
    program.screen.wait_for_button("Cancel order", timeout=20)
    program.process.send_signal(number)
    assert program.process.wait(3) == 0


def test_no_core_dump_holds_the_key(person: Person, service: Service) -> None:
    """A crash after the key was used leaves no core file, whatever the shell's limit is."""
    screen = started_with_key(person, service)
    fill_in(screen)
    confirm(screen)
    screen.wait_for(prefix="Order cancelled")
    process = person.programs[0].process
    limits = Path(f"/proc/{process.pid}/limits").read_text(encoding="ascii")
    core = next(line for line in limits.splitlines() if line.startswith("Max core file size"))
    assert core.split()[4:6] == ["0", "0"]
