"""Large numbers in sentences have the separators of the locale, also where it is C."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.support.systems import posix_only

SAY = """
from PySide6.QtCore import QCoreApplication
from xb_desktop.languages import Language, install_language, load_language
application = QCoreApplication([])
load_language({language})
install_language(application)
from xb_desktop.texts.counts import counts
print(ascii(counts.attempts(1000360)))
"""
SAID = {
    ("C", "None"): "1,000,360 attempts",
    ("C.UTF-8", "Language.ENGLISH"): "1,000,360 attempts",
    ("fr_FR.UTF-8", "None"): r"1\u202f000\u202f360 tentatives",
    ("fr_FR.UTF-8", "Language.ENGLISH"): "1,000,360 attempts",
    ("C", "Language.FRENCH"): r"1\u202f000\u202f360 tentatives",
    ("pt_PT.UTF-8", "None"): r"1\xa0000\xa0360 tentativas",
}


@posix_only("the locale is no variable")
@pytest.mark.parametrize(("locale", "language"), SAID)
def test_a_count(locale: str, language: str) -> None:
    """In the language of the system, and in one that was chosen."""
    kept = {name: os.environ[name] for name in ("PATH", "PYTHONPATH", "HOME") if name in os.environ}
    said = subprocess.run(
        [sys.executable, "-c", SAY.format(language=language)],
        env={**kept, "LANG": locale, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=True,
    )
    assert said.stdout.strip() == f"'{SAID[locale, language]}'"
