"""Brings the texts of the program into the files of the translators, and these into Qt's form.

    .venv/bin/python resources/translations/update.py

`xb_desktop_fr.ts` and `xb_desktop_pt.ts` are what Qt Linguist opens. A text that is new or was
changed is marked as unfinished there, and the tests fail until it is translated. `xb_desktop_en.ts`
has the plural forms of English alone. The `.qm` files are what the program reads: they are in the
repository, so that a checkout needs no step before its start.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import PySide6

HERE = Path(__file__).parent
PACKAGE = HERE.parent.parent / "xb_desktop"
LOCALES = {"en": "en", "fr": "fr", "pt": "pt_PT"}
"""What decides on plural forms: nothing is many in Portugal and Africa, and like one in Brazil."""
_TOOLS = Path(PySide6.__file__).parent


def file_of(language: str, folder: Path = HERE) -> Path:
    """Return the path of the texts in a language."""
    return folder / f"xb_desktop_{language}.ts"


def extract(language: str, folder: Path = HERE) -> None:
    """Merge the texts of the program into the file of a language, without places and leftovers."""
    options = ["-no-obsolete", "-locations", "none", "-silent"]
    options += ["-source-language", "en", "-target-language", LOCALES[language]]
    if language == "en":
        options.append("-pluralonly")
    sources = map(str, sorted(PACKAGE.rglob("*.py")))
    _run("lupdate", *options, *sources, "-ts", str(file_of(language, folder)))


def compile_texts(language: str, folder: Path = HERE) -> None:
    """Write the finished texts in the form that the program reads."""
    source = file_of(language)
    target = (folder / source.name).with_suffix(".qm")
    _run("lrelease", "-silent", "-nounfinished", str(source), "-qm", str(target))


def _run(tool: str, *arguments: str) -> None:
    name = f"{tool}.exe" if sys.platform == "win32" else tool
    subprocess.run([str(_TOOLS / name), *arguments], check=True)  # noqa: S603 - PySide6's own


if __name__ == "__main__":
    for each in LOCALES:
        extract(each)
        compile_texts(each)
