"""One HTTP exchange: one request out, at most one answer back, in bounded time and memory.

The only module that imports httpx. What it adds to httpx is the proof of which side of the line a
failure lies on, and a deadline by the clock:

- httpx tells through its *trace* extension when the first byte of a request is about to be written
  (`http11.send_request_headers.started`, for our method: a CONNECT to a proxy fires it too). Before
  that nothing has left; after it, something may have. Exception classes cannot tell: `ReadError`
  and `RemoteProtocolError` mean either side.
- httpx bounds each read, not their sum, and slow name look-ups not at all. So the exchange runs on
  a thread of its own that its owner can stop waiting for: before the line by shutting the gate, so
  that nothing will ever be sent, after it by shutting the socket down (closing the client from
  another thread does not end a read).
"""

from __future__ import annotations

import logging
import socket
import ssl
import threading
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import httpx
import truststore

from xb_desktop import __version__
from xb_desktop.answer import MAX_BODY_BYTES, Answer
from xb_desktop.outcome import Cause

if TYPE_CHECKING:
    from collections.abc import Callable

Client = httpx.Client
"""What one exchange goes through; only here is it known to be httpx's."""

CONNECT_SECONDS = 5.0
"""From the start until the request may leave: name, TCP, proxy and TLS together."""
TOTAL_SECONDS = 30.0
"""From the start until the last byte of the answer."""

# httpx logs every URL, and the libraries below it every header: the key among them.
for _name in ("httpx", "httpcore"):
    logging.getLogger(_name).setLevel(logging.CRITICAL)


@dataclass(frozen=True, slots=True)
class NoAnswer:
    """There is no whole answer. `sent` is False only where no byte can have left."""

    sent: bool
    cause: Cause
    http_status: int | None = None


class _TooLateError(Exception):
    """The owner gave up before the first byte left: the request must not leave any more."""


class _TooLargeError(Exception):
    """The answer's body exceeds the limit."""


class _Gate:
    """The line between "nothing has left" and "something may have", crossed or shut, never both."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._crossed = False
        self._shut = False

    @property
    def crossed(self) -> bool:
        with self._lock:
            return self._crossed

    def cross(self) -> None:
        """Let the request out; raises `_TooLateError` where the gate was shut before."""
        with self._lock:
            if self._shut:
                raise _TooLateError
            self._crossed = True

    def shut(self) -> bool:
        """Let nothing out from now on; False where something may have left already."""
        with self._lock:
            self._shut = not self._crossed
            return self._shut


class Exchange:
    """One request to one loopback or https address; `run()` it once, on any thread.

    `headers` go out spelled as given, after `Host`. Redirects are not followed, nothing is retried,
    cookies and credentials of the user's other programs (netrc) play no part, and proxies are the
    system's, but never for loopback. `seconds` bounds all of it. Trust is the operating system's
    (truststore), and there is no way to turn verification off. `client` gives one of `fresh_client`
    that has done nothing yet.
    """

    def __init__(
        self,
        method: str,
        url: str,
        *,
        headers: dict[str, str],
        content: bytes = b"",
        client: Callable[[], Client],
        seconds: float | None = None,
    ) -> None:
        self._method = method
        self._url = url
        self._headers = headers
        self._content = content
        self._client = client
        self._seconds = TOTAL_SECONDS if seconds is None else seconds
        self._gate = _Gate()
        self._underway = threading.Event()
        self._done = threading.Event()
        self._finishing = threading.Lock()
        self._result: Answer | NoAnswer | None = None
        self._stage = _Stage(urlsplit(url).hostname or "")

    def run(self) -> Answer | NoAnswer:
        """Do the exchange and return what came of it within the limits. Never raises."""
        try:
            client = self._client()
        except NoClientError as problem:
            return NoAnswer(sent=False, cause=problem.cause)
        thread = threading.Thread(
            target=self._converse, args=(client,), name="exchange", daemon=True
        )
        started = time.monotonic()
        thread.start()
        self._underway.wait(min(CONNECT_SECONDS, self._seconds))
        if not self._underway.is_set() and self._gate.shut():
            return self._finish(NoAnswer(sent=False, cause=self._stage.timeout_cause))
        self._done.wait(max(0.0, started + self._seconds - time.monotonic()))
        late = NoAnswer(True, Cause.TIMED_OUT, self._stage.http_status)
        return self._finish(late)

    def stop(self) -> None:
        """End the exchange now, from another thread; `run()` returns at once. Never raises."""
        nothing_left = self._gate.shut()
        self._finish(NoAnswer(not nothing_left, Cause.STOPPED, self._stage.http_status))

    def _converse(self, client: Client) -> None:
        result: Answer | NoAnswer | None = None
        try:
            with client, self._stream(client) as response:
                result = self._read(response)
                self._finish(result)
        except _TooLargeError:
            result = NoAnswer(True, Cause.TOO_LARGE, self._stage.http_status)
        except BaseException as error:  # noqa: BLE001 - whatever it is, it must become one result
            # Closing a connection after a whole answer can fail; the answer stands.
            result = result or self._failure(error)
        finally:
            self._finish(result or NoAnswer(self._gate.crossed, Cause.CONNECTION_LOST))

    def _stream(self, client: Client) -> Any:
        return client.stream(
            self._method,
            self._url,
            headers=self._headers,
            content=self._content,
            extensions={"trace": self._trace},
        )

    def _trace(self, event: str, info: dict[str, Any]) -> None:
        self._stage.note(event, info)
        if event == "http11.send_request_headers.started":
            if info["request"].method == self._method.encode():
                self._gate.cross()
                self._underway.set()
        elif event == "http11.receive_response_headers.complete" and self._gate.crossed:
            _, self._stage.http_status, _, _ = info["return_value"]

    def _read(self, response: httpx.Response) -> Answer:
        body = bytearray()
        for piece in response.iter_raw():
            body += piece
            if len(body) > MAX_BODY_BYTES:
                raise _TooLargeError
        headers = {name.lower(): value for name, value in response.headers.items()}
        return Answer(response.status_code, headers, bytes(body))

    def _failure(self, error: BaseException) -> NoAnswer:
        if not self._gate.crossed:
            return NoAnswer(sent=False, cause=self._stage.cause_of(error))
        status = self._stage.http_status
        if status is not None and 300 <= status < 400:
            # httpx reads where a redirect leads even if it is not to follow it, and may fail at it.
            return NoAnswer(True, Cause.REDIRECTED, status)
        timed_out = isinstance(error, httpx.TimeoutException)
        return NoAnswer(True, Cause.TIMED_OUT if timed_out else Cause.CONNECTION_LOST, status)

    def _finish(self, result: Answer | NoAnswer) -> Answer | NoAnswer:
        """Settle the result, once: the first one stands, and is returned."""
        with self._finishing:
            if self._result is None:
                self._result = result
                if not isinstance(result, Answer):
                    self._stage.break_connection()
            self._done.set()
            self._underway.set()
            return self._result


class NoClientError(Exception):
    """This computer's settings do not allow a client at all; nothing was sent."""

    def __init__(self, cause: Cause) -> None:
        super().__init__(cause)
        self.cause = cause


def fresh_client(*, loopback: bool) -> Client:
    """Return a client for one exchange: what this computer's own settings can spoil.

    Connects to nobody. Raises `NoClientError`.
    """
    try:
        context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    except (OSError, ValueError) as error:
        raise NoClientError(Cause.CERTIFICATE_STORE) from error
    try:
        return Client(
            verify=context,
            trust_env=not loopback,
            follow_redirects=False,
            timeout=httpx.Timeout(TOTAL_SECONDS, connect=CONNECT_SECONDS),
            # The default headers carry an Accept-Encoding that invites compression bombs.
            headers={"User-Agent": f"xb-desktop/{__version__}", "Accept-Encoding": "identity"},
        )
    except (ValueError, ImportError, httpx.InvalidURL) as error:
        raise NoClientError(Cause.PROXY) from error
    except OSError as error:
        raise NoClientError(Cause.CERTIFICATE_STORE) from error


class _Stage:
    """How far an exchange has come: what names a failure, and the socket that can end it."""

    def __init__(self, host: str) -> None:
        self.http_status: int | None = None
        self._host = host
        self._socket: socket.socket | None = None
        self._at_proxy = False

    def note(self, event: str, info: dict[str, Any]) -> None:
        """Follow the trace events of httpcore 1.x, direct and through a proxy."""
        _, _, step = event.partition(".")
        if step == "connect_tcp.started":
            self._at_proxy = str(info.get("host")) != self._host
        elif step in {"connect_tcp.complete", "start_tls.complete"}:
            self._socket = info["return_value"].get_extra_info("socket")
        elif step == "start_tls.started":
            # TLS with the service itself begins only once a proxy has let us through to it.
            self._at_proxy = str(info.get("server_hostname")) != self._host

    @property
    def timeout_cause(self) -> Cause:
        """What to call running out of time before anything was sent."""
        return Cause.PROXY if self._at_proxy else Cause.CONNECT_TIMEOUT

    def break_connection(self) -> None:
        """End whatever read or write is under way, at once, plain and TLS alike."""
        if self._socket is not None:
            try:
                self._socket.shutdown(socket.SHUT_RDWR)
            except OSError:
                # It is closed already, which is all that was wanted.
                return

    def cause_of(self, error: BaseException) -> Cause:
        """Name a failure from before the line, by the errors at its root."""
        roots = list(_chain(error))
        if self._at_proxy or any(isinstance(root, httpx.ProxyError) for root in roots):
            return Cause.PROXY
        for kind, cause in (
            (ssl.SSLCertVerificationError, Cause.CERTIFICATE),
            (ssl.SSLError, Cause.TLS),
            (socket.gaierror, Cause.NAME_NOT_FOUND),
            # A name that no encoding of names allows (IDNA).
            (UnicodeError, Cause.NAME_NOT_FOUND),
            (httpx.InvalidURL, Cause.NAME_NOT_FOUND),
            (ConnectionRefusedError, Cause.CONNECTION_REFUSED),
            (FileNotFoundError, Cause.CERTIFICATE_STORE),
            (httpx.TimeoutException, Cause.CONNECT_TIMEOUT),
            (TimeoutError, Cause.CONNECT_TIMEOUT),
            (ConnectionError, Cause.TLS if self._socket is not None else Cause.UNREACHABLE),
        ):
            if any(isinstance(root, kind) for root in roots):
                return cause
        return Cause.UNREACHABLE


def _chain(error: BaseException | None) -> Any:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__
