"""Everything that can happen to an attempt, in every order, against the contract's table.

The attempt is the real one, and so are its journal (a file) and its threads. What it waits for (a
prompt, the disk, the network) is a `Turn` that the model gives. A call to the service is told apart
as what matters here: it may leave, or not, and ends with an outcome.
"""

from __future__ import annotations

import queue
import shutil
import tempfile
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from tests.support.examples import KEY, ORDER
from tests.support.journal_file import attempts
from xb_desktop.cancellation.attempt import Attempt, Phase
from xb_desktop.journal.attempt_record import AttemptRecord
from xb_desktop.journal.journal import Journal
from xb_desktop.journal.journal_error import JournalError, Unwritable
from xb_desktop.keys.keychain_problem import KeychainError, KeychainProblem
from xb_desktop.orders.address import CANARY, Address
from xb_desktop.orders.order import Order
from xb_desktop.orders.order_state import NotFound, OrderState
from xb_desktop.orders.outcome import Cancelled, Cause, NotSent, Outcome, Refused, Report, Unknown
from xb_desktop.system.stop import Stop

HISTORIES = 2 * settings().max_examples
PATIENCE_SECONDS = 20.0
PREPARING, ASKING, CONFIRMED, RECORDED, LEAVING, SETTLED = Phase
KEYCHAIN_CLOSED = NotSent(Cause.KEYCHAIN_CLOSED)
INTERRUPTED = NotSent(Cause.INTERRUPTED)

# The contract's table: phase, event -> phase, outcome. What is not here changes nothing.
TABLE: dict[tuple[Phase, str], tuple[Phase, Outcome | None]] = {
    (PREPARING, "key"): (ASKING, None),
    (PREPARING, "no key"): (PREPARING, None),
    (PREPARING, "keychain fails"): (PREPARING, None),
    (PREPARING, "prompt dismissed"): (SETTLED, KEYCHAIN_CLOSED),
    (PREPARING, "error"): (SETTLED, INTERRUPTED),
    (PREPARING, "stop"): (SETTLED, KEYCHAIN_CLOSED),
    (PREPARING, "no key entered"): (SETTLED, NotSent(Cause.NO_KEY)),
    (PREPARING, "close"): (SETTLED, None),
    (ASKING, "yes"): (CONFIRMED, None),
    (ASKING, "stop"): (SETTLED, None),
    (ASKING, "no key entered"): (SETTLED, None),
    (ASKING, "close"): (SETTLED, None),
    (CONFIRMED, "row"): (RECORDED, None),
    (CONFIRMED, "no row"): (SETTLED, NotSent(Cause.JOURNAL_UNWRITABLE, message="full")),
    (CONFIRMED, "error"): (SETTLED, INTERRUPTED),
    (RECORDED, "leave"): (LEAVING, None),
    (RECORDED, "unreachable"): (SETTLED, NotSent(Cause.UNREACHABLE)),
    (RECORDED, "error"): (SETTLED, INTERRUPTED),
    (LEAVING, "answer"): (SETTLED, Cancelled(Cause.CONFIRMED, 200)),
    (LEAVING, "refusal"): (SETTLED, Refused(Cause.DECLINED, 200)),
    (LEAVING, "no answer"): (SETTLED, Unknown(Cause.TIMED_OUT)),
    (LEAVING, "error"): (SETTLED, Unknown(Cause.INTERRUPTED)),
}
STOPS = {"stop": Cause.NOT_AWAITED, "no key entered": Cause.NO_KEY, "close": Cause.STOPPED}
for _event, _cause in STOPS.items():
    TABLE[CONFIRMED, _event] = TABLE[RECORDED, _event] = (SETTLED, NotSent(_cause))
    TABLE[LEAVING, _event] = (SETTLED, Unknown(_cause))
ANSWERS = {event: after[1] for (phase, event), after in TABLE.items() if phase is LEAVING}


def mostly(way: str, *others: str) -> st.SearchStrategy[str]:
    """Draw the event that leads on more often than those that end the attempt."""
    return st.sampled_from([way] * 4 * len(others) + list(others))


@dataclass
class Worker:
    """A thread of the program's, which waits at each place until it is told what happens there."""

    work: Callable[[], object]
    places: queue.Queue[str] = field(default_factory=queue.Queue)
    turns: queue.Queue[Any] = field(default_factory=queue.Queue)
    at: str = ""

    def start(self) -> None:
        """Begin."""
        threading.Thread(target=self._run, daemon=True).start()

    def wait_at(self, place: str) -> Any:
        """On the worker's thread: wait for what happens here; an error is raised."""
        self.places.put(place)
        turn = self.turns.get(timeout=PATIENCE_SECONDS)
        if isinstance(turn, BaseException):
            raise turn
        return turn

    def give(self, turn: object) -> None:
        """Say what happens where it waits, and let it go on to the next place."""
        self.turns.put(turn)
        self.come_to_rest()

    def come_to_rest(self) -> None:
        """Wait until it is at its next place, or at its end."""
        self.at = self.places.get(timeout=PATIENCE_SECONDS)

    def _run(self) -> None:
        HERE.worker = self
        try:
            self.work()
        except (ZeroDivisionError, queue.Empty):
            pass
        finally:
            self.places.put("end")


HERE = threading.local()


class World(Journal):
    """Keychain, journal and service of one attempt: each waits for its turn."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.address = CANARY
        self.waits_end = True
        self.sent = 0
        self.connecting: Worker | None = None

    # the keychain

    def read(self, address: Address, stop: Stop | None = None) -> str | None:
        """Ask for the key, with a prompt that may not end when nobody waits any more."""
        del address
        assert stop is not None
        worker: Worker = HERE.worker
        with stop.ends_with(lambda: self._end(worker, KeychainError(KeychainProblem.STOPPED))):
            key: str | None = worker.wait_at("prompt")
            return key

    def other_keys(self, *_: object, **__: object) -> tuple[str, ...]:
        """Have no other addresses."""
        return ()

    # the journal

    def begin(self, order: Order, address: Address, **options: Any) -> AttemptRecord:
        """Write the row, or do not."""
        HERE.worker.wait_at("row")
        return super().begin(order, address, **options)

    # the service

    def prepare(self) -> None:
        """The client is ready."""

    def look_up(self, *_: object, **__: object) -> OrderState | NotFound:
        """Nobody asks here."""
        raise NotImplementedError

    def cancel(self, order: Order, key: str, *, may_leave: Callable[[], bool]) -> Outcome:
        """Send if it may still leave."""
        assert (order, key) == (ORDER, KEY)
        worker: Worker = HERE.worker
        self.connecting = worker
        if isinstance(turn := worker.wait_at("connection"), Outcome):
            return turn
        if not may_leave():
            return NotSent(Cause.STOPPED)
        self.sent += 1
        outcome: Outcome = worker.wait_at("answer")
        return outcome

    def stop(self) -> None:
        """End the connecting."""
        if self.connecting is not None and self.connecting.at == "connection":
            self._end(self.connecting, NotSent(Cause.STOPPED))

    def _end(self, worker: Worker, turn: object) -> None:
        if self.waits_end:
            worker.turns.put(turn)


class Histories(RuleBasedStateMachine):
    """One attempt, and what may befall it at every moment."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.world = World(self.folder)
        world: Any = self.world
        self.attempt = Attempt(
            ORDER,
            CANARY,
            keychain=lambda: world,
            journal=lambda: world,
            service=lambda: world,
        )
        self.phase: Phase = PREPARING
        self.outcome: Outcome | None = None
        self.has_left = False
        self.workers: list[Worker] = []
        self.recorders: list[Worker] = []
        self.told: list[Report | None] = []

    @initialize(waits_end=st.booleans())
    def press(self, *, waits_end: bool) -> None:
        """Somebody presses the button; what is waited for then may end with a stop, or may not."""
        self.world.waits_end = waits_end
        self.start(self.attempt.prepare)

    # What happens

    @rule(key=mostly("key", "no key", "keychain fails", "prompt dismissed", "error"))
    @precondition(lambda self: self.waiting("prompt"))
    def prompt_ends(self, key: str) -> None:
        """The keychain answers, in time or long after anybody waited."""
        self.happens(key)
        turns = {
            "key": KEY,
            "no key": None,
            "keychain fails": KeychainError(KeychainProblem.FAILED),
            "prompt dismissed": KeychainError(KeychainProblem.LOCKED),
            "error": ZeroDivisionError(),
        }
        self.give("prompt", turns[key])

    @rule()
    @precondition(lambda self: self.phase is PREPARING and not self.waiting("prompt"))
    def key_is_entered(self) -> None:
        """Somebody has saved a key: it is read again."""
        self.start(self.attempt.prepare)

    @rule()
    @precondition(lambda self: not (self.waiting("row") or self.waiting("connection")))
    def yes(self) -> None:
        """Somebody says yes, perhaps to a question that is gone."""
        was_asking = self.phase is ASKING
        self.happens("yes")
        assert self.attempt.confirm() is was_asking
        if was_asking:
            self.start(self.attempt.send)

    @rule(event=mostly("row", "no row", "error"))
    @precondition(lambda self: self.waiting("row"))
    def disk_answers(self, event: str) -> None:
        """The row is written, or not."""
        self.happens(event)
        turns = {"row": None, "no row": JournalError(Unwritable.FULL), "error": ZeroDivisionError()}
        self.give("row", turns[event])
        while self.recorders:
            self.recorders.pop().come_to_rest()

    @rule(event=mostly("leave", "unreachable", "error"))
    @precondition(lambda self: self.waiting("connection"))
    def connection_answers(self, event: str) -> None:
        """The connection is there, or not to be had."""
        self.happens(event)
        turns = {"unreachable": NotSent(Cause.UNREACHABLE), "error": ZeroDivisionError()}
        self.give("connection", turns.get(event))

    @rule(event=st.sampled_from(sorted(ANSWERS.keys() - STOPS.keys())))
    @precondition(lambda self: self.waiting("answer"))
    def service_answers(self, event: str) -> None:
        """The answer comes, in time or late, or it is known that none comes."""
        if self.phase is SETTLED:
            self.outcome = ANSWERS[event]
        self.happens(event)
        self.give("answer", ZeroDivisionError() if event == "error" else ANSWERS[event])

    @rule(event=st.sampled_from(sorted(STOPS)))
    def somebody_ends_it(self, event: str) -> None:
        """A button, the window's closing, a signal, a log-out: all the same call."""
        self.happens(event)
        ended = [worker for worker in self.workers if self.ends(worker)]
        self.attempt.stop(STOPS[event])
        for worker in ended:
            worker.come_to_rest()
        self.workers.append(recorder := Worker(self.record))
        recorder.start()
        if self.waiting("row"):
            # The row is being written: its outcome waits for that.
            self.recorders.append(recorder)
        else:
            recorder.come_to_rest()

    def record(self) -> None:
        """What the window does after a stop."""
        self.told.append(self.attempt.record())

    # The model

    def happens(self, event: str) -> None:
        """Take the step of the table."""
        self.phase, outcome = TABLE.get((self.phase, event), (self.phase, self.outcome))
        self.outcome = outcome
        self.has_left = self.has_left or self.phase is LEAVING

    def ends(self, worker: Worker) -> bool:
        """Whether a worker's wait ends when the attempt does."""
        ends = self.world.waits_end and not self.attempt.is_stopped
        return ends and worker.at in {"prompt", "connection"}

    def waiting(self, place: str) -> bool:
        """Whether a worker waits there."""
        return any(worker.at == place for worker in self.workers)

    def start(self, work: Callable[[], object]) -> None:
        """Let a worker of the program begin."""
        self.workers.append(worker := Worker(work))
        worker.start()
        worker.come_to_rest()

    def give(self, place: str, turn: object) -> None:
        """Let the worker that waits there go on."""
        next(worker for worker in self.workers if worker.at == place).give(turn)

    def rows(self) -> list[tuple[str, str]]:
        """Return what is on disk."""
        return attempts(self.world.path, "outcome", "detail")

    @invariant()
    def they_agree(self) -> None:
        """The attempt, the wire and the disk say the same at every moment."""
        assert self.attempt.phase is self.phase
        assert self.attempt.outcome == self.outcome
        assert self.world.sent == int(self.has_left)
        if isinstance(self.outcome, NotSent):
            assert self.world.sent == 0
        if self.world.path.exists() and not self.waiting("row"):
            assert self.rows() == self.expected_rows()

    def expected_rows(self) -> list[tuple[str, str]]:
        """Return what must be on disk by now."""
        if self.outcome is not None:
            unwritable = self.outcome.cause is Cause.JOURNAL_UNWRITABLE
            return [] if unwritable else [(self.outcome.name, self.outcome.detail)]
        return [("sending", "")] if self.phase in {RECORDED, LEAVING} else []

    def teardown(self) -> None:
        """Let every worker come to its end; then what is told is what is known."""
        for worker in self.workers:
            while worker.at not in {"", "end"}:
                worker.give(ZeroDivisionError())
        while self.recorders:
            self.recorders.pop().come_to_rest()
        self.world.close()
        shutil.rmtree(self.folder)
        if self.outcome is None:
            assert not any(self.told)
        elif self.told:
            assert self.told[-1] is not None


TestHistories = Histories.TestCase
TestHistories.settings = settings(max_examples=HISTORIES, stateful_step_count=12, deadline=None)
