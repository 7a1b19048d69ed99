"""An order comes before everything that can wait, however often that asks."""

from __future__ import annotations

import threading

from xb_desktop.journal.priority_lock import PriorityLock

PATIENCE = 10


def test_an_order_overtakes_whoever_can_wait() -> None:
    """Both wait for the same holder; the order came last and is served first."""
    lock, served = PriorityLock(), []
    is_waiting = threading.Event()

    def patient() -> None:
        is_waiting.set()
        with lock.at_low_priority():
            served.append("export")

    def order() -> None:
        with lock:
            served.append("order")

    with lock:
        export = threading.Thread(target=patient)
        export.start()
        assert is_waiting.wait(PATIENCE)
        second = threading.Thread(target=order)
        second.start()
        while lock._first < 2:
            threading.Event().wait(0.001)
    for thread in (export, second):
        thread.join(PATIENCE)
    assert served == ["order", "export"]


def test_whoever_can_wait_gets_in_between_orders() -> None:
    """Nobody waits for ever: without an order, the lock is free."""
    lock = PriorityLock()
    with lock:
        pass
    with lock.at_low_priority():
        assert lock._lock.locked()
    assert not lock._lock.locked()


def test_an_order_waits_for_the_slice_under_way_alone() -> None:
    """Whoever reads in a loop lets an order in before its next slice."""
    lock, slices = PriorityLock(), 0
    inside, go_on, done = threading.Event(), threading.Event(), threading.Event()

    def export() -> None:
        nonlocal slices
        while not done.is_set():
            with lock.at_low_priority():
                slices += 1
                inside.set()
                go_on.wait(PATIENCE)

    thread = threading.Thread(target=export)
    thread.start()
    assert inside.wait(PATIENCE)

    def order() -> None:
        with lock:
            done.set()

    second = threading.Thread(target=order)
    second.start()
    while lock._first < 1:
        threading.Event().wait(0.001)
    go_on.set()
    second.join(PATIENCE)
    thread.join(PATIENCE)
    assert slices <= 2
