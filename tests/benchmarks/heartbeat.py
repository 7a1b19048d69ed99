"""How long the GUI thread does not answer, by a timer that ought to beat every millisecond."""

from __future__ import annotations

import time
from dataclasses import asdict, dataclass

from PySide6.QtCore import QObject, Qt, QTimer

BEAT_MS = 1


@dataclass(frozen=True, slots=True)
class Gap:
    """The time between two beats (ms), when it ended after the first beat, and who was busy.

    `gui_cpu_ms` is what the GUI thread itself has computed meanwhile, `cpu_ms` all threads of the
    process: a gap with much of the first is its own work, with much of the second alone it waited
    for Python's lock, and with little of either the machine gave the processor to others.
    """

    gap_ms: float
    at_ms: float
    gui_cpu_ms: float
    cpu_ms: float

    @property
    def own_ms(self) -> float:
        """How much of it is the program's own doing, at most.

        The GUI thread, or whoever kept it waiting, has computed for as long. What the machine gave
        to other programs meanwhile is not in it; threads that kept nobody waiting are.
        """
        return min(self.gap_ms, self.cpu_ms)


class Heartbeat(QObject):
    """Keeps the longest gap of each phase, and the longest that is the program's own doing.

    A gap counts whole, the millisecond until the beat was due included, and for the phase that was
    on at its end: `phase` is to be set before the work that belongs to it.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.phase = ""
        self._began = 0.0
        self._last = (0.0, 0.0, 0.0)
        self._longest: dict[str, Gap] = {}
        self._own: dict[str, float] = {}
        self._timer = QTimer(self, interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def begin(self, phase: str) -> None:
        """Beat from now on."""
        self.phase = phase
        self._last = _clocks()
        self._began = self._last[0]
        self._timer.start()

    def end(self) -> None:
        """Beat once more, and no longer."""
        self._timer.stop()
        self._beat()

    def to_json(self) -> dict[str, dict[str, float]]:
        """Return for each phase its longest gap, and the largest `own_ms` of all its gaps."""
        return {
            phase: asdict(gap) | {"own_ms": self._own[phase]}
            for phase, gap in self._longest.items()
        }

    def _beat(self) -> None:
        now, last = _clocks(), self._last
        self._last = now
        gap, gui_cpu, cpu = ((late - early) * 1000 for late, early in zip(now, last, strict=True))
        found = Gap(gap, (now[0] - self._began) * 1000, gui_cpu, cpu)
        self._own[self.phase] = max(self._own.get(self.phase, 0.0), found.own_ms)
        if self.phase not in self._longest or gap > self._longest[self.phase].gap_ms:
            self._longest[self.phase] = found


def _clocks() -> tuple[float, float, float]:
    return time.monotonic(), time.thread_time(), time.process_time()
