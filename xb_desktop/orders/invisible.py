"""Which characters nobody can see. Light: also what is read before the first paint asks."""

from __future__ import annotations

import re
import unicodedata

# Unicode's Default_Ignorable_Code_Point, and letters and signs that look like a space, unless their
# category says so already.
_UNSEEN = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\ufffc"
    "\U00016fe4\U0001d159\U000e0100-\U000e01ef]"
)
_UNSEEN_CATEGORIES = {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"}


def is_invisible(character: str) -> bool:
    """Whether a character cannot be seen: controls, format characters, unassigned, surrogates.

    Also what Unicode lets programs ignore, such as a variation selector; what looks like a space,
    such as the Hangul filler; and characters for private use, which are symbols of one font only
    (Outlook's arrows).
    """
    is_unseen = _UNSEEN.match(character) is not None
    return is_unseen or unicodedata.category(character) in _UNSEEN_CATEGORIES
