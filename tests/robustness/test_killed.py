"""kill -9 at every step of an attempt: what the service saw, the journal holds."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.robustness.children import Child, Children
from tests.robustness.evidence import Row, Witness, rows
from tests.support.examples import KEY
from tests.support.service import Service
from xb_desktop.journal.journal import Journal
from xb_desktop.journal.side_files import rollback_of
from xb_desktop.orders.order import Order
from xb_desktop.system.data_folder import JOURNAL

GATE = "before http11.send_request_headers.started"
"""The last step before the first byte of a request may leave."""


class Scene:
    """A service that watches, and children that attempt one order each and are killed over it."""

    def __init__(self, children: Children, service: Service, witness: Witness) -> None:
        self.service = service
        self.witness = witness
        self.kills = 0
        self._children = children
        self._number = 0
        self._random = random.Random(20260101)

    def start(self, folder: Path, stop_at: int | None, *, goes_on: bool = False) -> Child:
        """Start an attempt at an order that is nobody else's."""
        self._number += 1
        return self._children.start(
            "attempt",
            folder=str(folder),
            address=str(self.service.address),
            reference=self.reference,
            key=KEY,
            stop_at=stop_at,
            goes_on=goes_on,
        )

    @property
    def reference(self) -> str:
        """The order of the last attempt."""
        return f"XB_{self._number:032x}"

    def steps(self, folder: Path) -> list[str]:
        """Return the steps of an attempt that nobody disturbs."""
        child = self.start(folder, None)
        assert not child.wait()
        assert child.last_words["outcome"] == "cancelled"
        names: list[str] = child.last_words["steps"]
        return names

    def kill_at(self, folder: Path, step: int) -> Row | None:
        """Kill an attempt that stands still at a step, and return its row."""
        child = self.start(folder, step)
        assert "at" in child.hear()
        return self._kill(child, folder)

    def kill_soon_after(self, folder: Path, step: int) -> Row | None:
        """Kill an attempt that has passed a step and runs on: inside of SQLite, or of a send."""
        child = self.start(folder, step, goes_on=True)
        assert "at" in child.hear()
        time.sleep(self._random.uniform(0, 0.004))
        return self._kill(child, folder)

    def _kill(self, child: Child, folder: Path) -> Row | None:
        touched = self.witness.touched
        child.kill()
        self.kills += child.wait()
        self.witness.wait_for_quiet(self.service)
        found = rows(folder / JOURNAL, self.reference)
        assert len(found) <= 1
        sent = self.witness.touched > touched or self.reference in self.witness.references
        assert found or not sent, "something was sent that is not on record"
        for row in found:
            assert row.outcome in {"sending", "cancelled"}
            assert (row.finished_at is not None) == (row.outcome == "cancelled")
            assert row.outcome == "sending" or self.reference in self.witness.references
        return found[0] if found else None

    def kill_recovery(self, folder: Path, step: int | None) -> Child:
        """Kill a start of the program at a step of its recovery; or let it end."""
        child = self._children.start("recover", folder=str(folder), stop_at=step)
        if step is not None:
            assert "at" in child.hear()
            child.kill()
        assert child.wait() == (step is not None)
        return child


@pytest.fixture
def scene() -> Iterator[Scene]:
    """Return a scene with nobody in it yet."""
    witness = Witness()
    with Children() as children, Service(witness) as service:
        yield Scene(children, service, witness)


def check_what_is_certain(names: list[str], step: int, row: Row | None) -> None:
    """A standing process has done what lies before its step, and nothing of what lies behind."""
    commits = [at for at, name in enumerate(names) if name.startswith("sql COMMIT")]
    if step <= commits[-2]:
        assert row is None
    if step >= names.index("after begin"):
        assert row is not None
        # The last commit is `finish`'s.
        assert row.outcome == ("cancelled" if step > commits[-1] else "sending")


def test_kill_at_every_step(scene: Scene, tmp_path: Path) -> None:
    """Two hundred kills, at each step and in between: no request is out without its row."""
    folder = tmp_path / "data"
    scene.steps(folder)
    names = scene.steps(folder)
    for step in range(len(names)):
        if rollback_of(folder / JOURNAL).exists():
            # What was cut short is looked at before SQLite undoes it: these are further steps.
            scene.steps(folder)
        before = scene.witness.touched
        row = scene.kill_at(folder, step)
        check_what_is_certain(names, step, row)
        assert step > names.index(GATE) or scene.witness.touched == before
    while scene.kills < 220:
        assert scene.reference < f"XB_{1000:032x}", "children end before they are killed"
        for step in range(0, len(names), 2):
            scene.kill_soon_after(folder, step)
    check_recovery(scene, folder)


def check_recovery(scene: Scene, folder: Path) -> None:
    """The next start turns each row of a dead run into `unknown`, names it, and warns of it."""
    found = rows(folder / JOURNAL)
    assert set(scene.witness.references) <= {row.reference for row in found}
    left = [row.reference for row in found if row.outcome == "sending"]
    journal = Journal(folder)
    assert [attempt.order_reference for attempt in journal.recover()] == left
    after = {row.reference: row for row in rows(folder / JOURNAL)}
    assert {after[reference].outcome for reference in left} == {"unknown"}
    assert all(row.finished_at for row in after.values())
    earlier = journal.earlier(Order("jane@example.com", left[0]), scene.service.address)
    assert earlier is not None
    assert journal.recover() == []


def test_kill_while_the_journal_is_made(scene: Scene, tmp_path: Path) -> None:
    """Dying in the very first attempt leaves no file that the second could not use."""
    names = scene.steps(tmp_path / "undisturbed")
    for step in range(names.index("after begin") + 1):
        folder = tmp_path / str(step)
        row = scene.kill_at(folder, step)
        assert (row is not None) == (step >= names.index("after begin"))
        assert "after finish" in scene.steps(folder)
        outcomes = [row.outcome for row in rows(folder / JOURNAL)]
        assert outcomes == (["sending", "cancelled"] if row else ["cancelled"])


def test_kill_while_recovering(scene: Scene, tmp_path: Path) -> None:
    """A start that is killed while it recovers leaves the rest to the next one."""
    names = scene.steps(tmp_path / "undisturbed")
    after_begin = names.index("after begin")
    scene.kill_at(tmp_path / "undisturbed", after_begin)
    steps = scene.kill_recovery(tmp_path / "undisturbed", None).last_words["steps"]
    folder = tmp_path / "data"
    scene.steps(folder)
    references = set()
    for step in range(len(steps)):
        scene.kill_at(folder, scene.steps(folder).index("after begin"))
        references.add(scene.reference)
        scene.kill_recovery(folder, step)
        found = {row.outcome for row in rows(folder / JOURNAL) if row.reference in references}
        assert found in ({"sending"}, {"unknown"})
    scene.kill_recovery(folder, None)
    found = {row.outcome for row in rows(folder / JOURNAL) if row.reference in references}
    assert found == {"unknown"}
