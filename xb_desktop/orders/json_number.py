"""A JSON number with the digits that were sent: a float would have others."""

from __future__ import annotations

import re
from dataclasses import dataclass

_MAX_SHIFT = 40
"""Places that a point is moved for reading: amounts of any currency are within that."""
_WITH_EXPONENT = re.compile(r"(-?)(\d+)(?:\.(\d+))?[eE]([+-]?\d{1,4})", re.ASCII)


@dataclass(frozen=True, slots=True)
class JsonNumber:
    """A number with a point or an exponent, as `json.loads` passes it to `parse_float`."""

    text: str

    def written_out(self) -> str:
        """Return the number without its exponent: its own digits, the point moved.

        A number whose point would move by more than 40 places stays as it was sent.
        """
        read = _WITH_EXPONENT.fullmatch(self.text)
        if read is None or abs(int(read[4])) > _MAX_SHIFT:
            return self.text
        sign, whole, fraction, exponent = read[1], read[2], read[3] or "", int(read[4])
        digits, point = whole + fraction, len(whole) + exponent
        digits = "0" * max(0, 1 - point) + digits + "0" * max(0, point - len(digits))
        point = max(1, point)
        number = f"{digits[:point].lstrip('0') or '0'}.{digits[point:]}"
        return sign + number.rstrip(".")
