"""The outcome of one attempt to cancel one order.

    Outcome                what is known, and the one reason for it
     +-- Cancelled         the service explicitly confirmed it
     +-- Refused           the service answered and did not cancel
     +-- NotSent           no byte of the request can have left this computer
     +-- Unknown           it was, or may have been, sent, without a trustworthy answer

The four are all there is: where the evidence is short of the first three, it is `Unknown`. The
`Cause` says why in a word that the journal keeps and that the window turns into sentences, so that
no other part of the program needs to know an HTTP status.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum
from typing import ClassVar


class Cause(StrEnum):
    """The one reason for an outcome. Journals hold these words: they are not renamed."""

    CONFIRMED = "confirmed"
    CONFIRMED_BY_LOOK_UP = "confirmed_by_look_up"

    DECLINED = "declined"
    REQUEST_INVALID = "request_invalid"
    KEY_REJECTED = "key_rejected"
    FORBIDDEN = "forbidden"
    NOT_FOUND = "not_found"
    CONFLICT = "conflict"
    TOO_MANY_REQUESTS = "too_many_requests"
    REFUSED_OTHERWISE = "refused_otherwise"

    NO_KEY = "no_key"
    KEY_IN_ORDER = "key_in_order"
    KEY_UNUSABLE = "key_unusable"
    KEYCHAIN_CLOSED = "keychain_closed"
    JOURNAL_UNWRITABLE = "journal_unwritable"
    OVERTAKEN = "overtaken"
    NAME_NOT_FOUND = "name_not_found"
    CONNECTION_REFUSED = "connection_refused"
    CONNECT_TIMEOUT = "connect_timeout"
    UNREACHABLE = "unreachable"
    CERTIFICATE = "certificate"
    CERTIFICATE_STORE = "certificate_store"
    TLS = "tls"
    PROXY = "proxy"
    PROXY_SETTING = "proxy_setting"
    SOCKS_PROXY = "socks_proxy"
    TIMED_OUT = "timed_out"
    CONNECTION_LOST = "connection_lost"
    CLIENT_CERTIFICATE = "client_certificate"
    REDIRECTED = "redirected"
    SERVICE_TIMEOUT = "service_timeout"
    SERVICE_FAULT = "service_fault"
    UNCLEAR_ANSWER = "unclear_answer"
    CONTRADICTION = "contradiction"
    GATEWAY_ANSWERED = "gateway_answered"
    PROXY_ANSWERED = "proxy_answered"
    TOO_LARGE = "too_large"
    INTERRUPTED = "interrupted"

    STOPPED = "stopped"
    NOT_AWAITED = "not_awaited"


KEY_CAUSES = {Cause.NO_KEY, Cause.KEY_REJECTED, Cause.KEY_UNUSABLE, Cause.FORBIDDEN}
"""Those that another key may do away with."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is known of one attempt; always one of the four classes below.

    `message` is the service's own text, already plain, cut and free of the key. `retry_after_s` is
    what a Retry-After header asked for, in seconds.
    """

    name: ClassVar[str]
    """The word in the journal's column `outcome`."""

    cause: Cause
    http_status: int | None = None
    message: str = ""
    retry_after_s: int | None = None

    @property
    def detail(self) -> str:
        """The journal's column `detail`: the cause, and the service's own words, if any."""
        return f"{self.cause}: {self.message}" if self.message else str(self.cause)


class Cancelled(Outcome):
    """The service confirmed that the order is cancelled."""

    __slots__ = ()
    name = "cancelled"


class Refused(Outcome):
    """The service answered, and did not cancel the order."""

    __slots__ = ()
    name = "refused"


class NotSent(Outcome):
    """No byte of the request can have left this computer: trying again is safe."""

    __slots__ = ()
    name = "not_sent"


class Unknown(Outcome):
    """The request was, or may have been, sent, and there is no trustworthy answer."""

    __slots__ = ()
    name = "unknown"


class Earlier(Enum):
    """What an earlier attempt for the same order means for it, whatever the outcome of this one."""

    NONE = "nothing"
    UNKNOWN = "it may be cancelled"
    CANCELLED = "it is cancelled"


@dataclass(frozen=True, slots=True)
class Report:
    """What the window shows of one attempt.

    `recorded` is False if the outcome is not in the journal.
    """

    outcome: Outcome
    recorded: bool = True
    earlier: Earlier = Earlier.NONE
