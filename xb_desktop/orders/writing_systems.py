"""Writing systems, as character classes of regular expressions."""

from __future__ import annotations

import re

OTHER = r"[^\x00-\u024f\u0250-\u036f\u1e00-\u1eff\u2000-\u2bff]"
"""Letters of any script but Latin."""
LATIN = r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]"
UNSPACED = (
    r"[\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u2e80-\u9fff\ua960-\ua97f"
    r"\uac00-\ud7ff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]"
)
"""Scripts without spaces between words: Thai to Burmese, Khmer, Chinese, Japanese, Korean."""

_OTHER = re.compile(OTHER)


def has_other_script(text: str) -> bool:
    """Whether a letter of another script than Latin is in a text."""
    return _OTHER.search(text) is not None
