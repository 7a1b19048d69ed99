"""The replies of the practice service, in the shapes in which the real one was seen to answer."""

from __future__ import annotations

import html
import json
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reply:
    """A reply as it goes over the wire."""

    status: int
    content: bytes
    content_type: str = "application/json"
    retry_after_s: int | None = None


def success(data: object) -> Reply:
    """Return the documented reply to what was done or found."""
    return _json(200, {"data": data, "status": "OK", "message": ""})


def refusal(status: int, message: str) -> Reply:
    """Return the one documented error body: names in PascalCase, and `Status` a number."""
    return _json(status, {"Status": 2, "Message": message, "Data": None})


def envelope(status: int, message: str) -> Reply:
    """Return an error in the envelope of a success."""
    return _json(status, {"data": False, "status": "Error", "message": message})


def problem(status: int, title: str, detail: str) -> Reply:
    """Return the problem document of ASP.NET (RFC 9457)."""
    body = {"type": "about:blank", "title": title, "status": status, "detail": detail}
    return _json(status, body, "application/problem+json")


def plain_text(status: int, message: str, retry_after_s: int | None = None) -> Reply:
    """Return an error in plain text."""
    return Reply(status, message.encode(), "text/plain; charset=utf-8", retry_after_s)


def page(status: int, title: str) -> Reply:
    """Return the web page of a gateway in front of the service."""
    heading = html.escape(f"{status} {title}")
    content = (
        f"<html>\r\n<head><title>{heading}</title></head>\r\n<body>\r\n"
        f"<center><h1>{heading}</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>"
    )
    return Reply(status, content.encode(), "text/html")


def _json(status: int, body: object, content_type: str = "application/json") -> Reply:
    return Reply(status, json.dumps(body).encode(), content_type)
