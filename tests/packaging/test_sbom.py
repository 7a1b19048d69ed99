"""The bill of materials names what is packed, with the hashes that pip accepted."""

from __future__ import annotations

import json
import shutil
from importlib.metadata import distribution
from typing import TYPE_CHECKING

import contents
import pytest
import sbom

if TYPE_CHECKING:
    from pathlib import Path

LOCK = contents.ROOT / "requirements.lock"


def pack(program: Path, name: str) -> Path:
    """Put the metadata of a package where the frozen program has it."""
    part = distribution(name)
    target = program / "_internal" / f"{part.name}-{part.version}.dist-info" / "METADATA"
    target.parent.mkdir(parents=True)
    source = next(path for path in part.files or () if path.name == "METADATA")
    shutil.copy(str(part.locate_file(source)), target)
    return target


@pytest.fixture
def frozen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give something like a frozen program, with two packages and Python."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    parts = tmp_path / "_internal" / "xb_desktop" / "resources" / "licences" / "parts.txt"
    parts.parent.mkdir(parents=True)
    parts.write_text(
        "Python 3.11.7: PSF-2.0\nPyInstaller's starter 6.22.3: GPL, with an exception\n"
    )
    for name in ("httpx", "keyring"):
        pack(tmp_path, name)
    return tmp_path


def test_it_names_what_is_packed(frozen: Path) -> None:
    """Packages with their hashes, other parts with their licences."""
    bill = sbom.bill(frozen)
    components = {each["name"]: each for each in bill["components"]}
    assert set(components) == {"httpx", "keyring", "Python", "PyInstaller's starter"}
    assert components["httpx"]["purl"] == f"pkg:pypi/httpx@{distribution('httpx').version}"
    for each in components["httpx"]["hashes"]:
        assert f"sha256:{each['content']}" in LOCK.read_text("utf-8")
    assert bill["metadata"]["timestamp"] == "2023-11-14T22:13:20Z"
    assert json.dumps(sbom.bill(frozen)) == json.dumps(bill)


def test_what_the_lock_has_not_is_refused(frozen: Path) -> None:
    """It did not come through the lock."""
    metadata = pack(frozen, "h11")
    metadata.write_text(metadata.read_text().replace("Version: ", "Version: 9"))
    with pytest.raises(LookupError, match="h11 9"):
        sbom.bill(frozen)


def test_every_line_of_the_lock_has_a_hash() -> None:
    """Of the program's and of the packages' own."""
    for path in (LOCK, contents.ROOT / "resources" / "packaging" / "requirements.lock"):
        text = path.read_text("utf-8")
        found = sbom.read_lock(text)
        assert found
        assert all(hashes for _, hashes in found.values())
        assert "://" not in text
