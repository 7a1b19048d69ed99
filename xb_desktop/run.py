"""One run of the program: its address and folders, and the parts that are loaded when needed.

The window is painted before SQLite, HTTP or the keychain are loaded. Everything that needs them is
behind `Session`, which is imported here, on a worker.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from xb_desktop.cancellation.run_journal import RunJournal
from xb_desktop.settings import Settings
from xb_desktop.system.data_folder import JOURNAL, RUNS

if TYPE_CHECKING:
    from collections.abc import Callable

    from xb_desktop.audit.trail import Trail
    from xb_desktop.cancellation.recovery import Recovery
    from xb_desktop.history.deletion import Deletion
    from xb_desktop.journal.attempt_record import AttemptRecord
    from xb_desktop.journal.change import Change, DeletedAttempts
    from xb_desktop.managed.policy import Policy
    from xb_desktop.orders.address import Address
    from xb_desktop.session import Session
    from xb_desktop.system.data_folder import Folders


RECENT = 3
"""How many earlier attempts the window lists."""
AUDIT_SECONDS = 1.0
"""How long the end waits for a log that does not read."""


def settings_under(policy: Policy | None) -> Settings:
    """Return the settings of this user, below what the organisation has set."""
    if policy is None:
        return Settings()
    from xb_desktop.managed.managed_settings import ManagedSettings

    return ManagedSettings(policy)


class Run:
    """What is known of a run before anything is loaded: `address` is the one it begins with.

    `policy` is what the organisation has set, if it has set anything on this computer.
    `on_audit_lost` is called, on a thread of its own, when an audit line could not be written.
    """

    is_practice = False

    def __init__(self, address: Address, folders: Folders, policy: Policy | None = None) -> None:
        self.address = address
        self.policy = policy
        self.data_folder = folders.data
        self.former_folder = folders.former_data
        self.log_folder = folders.log
        self.journal = RunJournal(
            folders.data, folders.locks / RUNS, folders.former_data, self._begin_audit
        )
        self.on_audit_lost: Callable[[], None] = lambda: None
        self._audit: Trail | None = None
        self._lock = threading.Lock()
        self._session: Session | None = None

    def start(self) -> Recovery | None:
        """Begin to log; return what the journal of earlier runs tells, if anything. Blocks."""
        from xb_desktop import __version__
        from xb_desktop.system import log

        log.start(self.log_folder)
        log.logger(__name__).info("XB Desktop %s at %s", __version__, self.address)
        for problem in self.policy.problems if self.policy is not None else ():
            name = problem.name or "all of it"
            log.logger(__name__).warning("policy %s: %s: %s", problem.place, name, problem.wrong)
        return self.journal.recover()

    def recent_attempts(self) -> list[AttemptRecord]:
        """Return the last attempts of this computer, the newest first. Blocks."""
        return self.journal.recent(RECENT)

    def delete_older(self, days: int, may_go_on: Callable[[], bool]) -> int:
        """Delete the attempts that are older than so many days; return how many. Blocks.

        `may_go_on` is asked before each few of them, and may wait. Unknown ones are kept.
        """
        return self._with_deletion(may_go_on, lambda deletion: deletion.delete_older(days))

    def count_older(self, days: int, may_go_on: Callable[[], bool]) -> int:
        """Return how many attempts `delete_older` would delete. Blocks."""
        return self._with_deletion(may_go_on, lambda deletion: deletion.count_older(days))

    def _with_deletion(self, may_go_on: Callable[[], bool], act: Callable[[Deletion], int]) -> int:
        if not self.journal.is_there():
            return 0
        from xb_desktop.history.deletion import Deletion
        from xb_desktop.journal.journal_error import JournalError

        try:
            return act(Deletion(self.journal.history(), self.journal.get, may_go_on))
        except (JournalError, OSError):
            # The next time comes.
            return 0

    def session(self) -> Session:
        """Return the one session of this run. The first call imports it, and blocks for that."""
        with self._lock:
            if self._session is None:
                from xb_desktop.system import hardening

                # From now on, a key may be in memory.
                hardening.forbid_dumps()
                self._session = self.make_session()
            return self._session

    def make_session(self) -> Session:
        """Make the session."""
        from xb_desktop.session import Session

        return Session(self.address, self.journal)

    def finish_audit(self) -> None:
        """Let the audit lines be written, within `AUDIT_SECONDS`."""
        if self._audit is not None:
            self._audit.finish(AUDIT_SECONDS)

    def close(self) -> None:
        """Let go of what this run holds on disk."""
        (self._session or self.journal).close()

    def _begin_audit(self) -> Callable[[Change | DeletedAttempts], None] | None:
        """Return who is to be told of each attempt: practice mode is no matter for an audit."""
        if self.is_practice or self.policy is None or not self.policy.audit:
            return None
        from xb_desktop.audit.event import journal_name
        from xb_desktop.audit.trail import Trail

        journal = journal_name(self.data_folder / JOURNAL)
        self._audit = Trail(journal, self.on_audit_lost)
        return self._audit.add
