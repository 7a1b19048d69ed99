"""What a frozen program contains, as a CycloneDX bill of materials.

`python resources/packaging/sbom.py PROGRAM FILE`: PROGRAM is the folder that `build.py` has made.
The packages are those whose metadata is in it; their hashes are those of `requirements.lock`, that
is, of the files that pip accepted. The same program gives the same bytes.
"""

from __future__ import annotations

import json
import os
import re
import sys
import uuid
from datetime import UTC, datetime
from email.parser import HeaderParser
from pathlib import Path
from typing import TYPE_CHECKING, Any

PACKAGING = Path(__file__).parent
sys.path[:0] = [str(PACKAGING), str(PACKAGING.parent.parent)]

import build  # noqa: E402 - beside this file
import contents  # noqa: E402

import xb_desktop  # noqa: E402 - two folders above

if TYPE_CHECKING:
    from collections.abc import Iterable

_LOCKED = re.compile(r"^([A-Za-z0-9._-]+)==([^ ;\\]+)")
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
_PART = re.compile(r"^(.+) (\S+): (.+)$")
_NAMESPACE = uuid.UUID("0f3cf1d2-2f75-5d5f-9a39-6f3f5d2a8c11")
"""Of the serial numbers, which follow from the contents."""


def main() -> int:
    """Write the bill; return the exit code."""
    if len(sys.argv) != 3:
        sys.stderr.write("Usage: sbom.py PROGRAM FILE\n")
        return 2
    program, target = map(Path, sys.argv[1:])
    target.write_text(json.dumps(bill(program), indent=1, sort_keys=True) + "\n", "utf-8")
    return 0


def bill(program: Path) -> dict[str, Any]:
    """Return the bill of a frozen program. Raises `LookupError` if it has what the lock has not."""
    locked = read_lock((contents.ROOT / "requirements.lock").read_text("utf-8"))
    # A bundle of macOS has links to them, too.
    metadata = sorted({path.resolve() for path in program.rglob("*.dist-info/METADATA")})
    (parts,) = {path.resolve() for path in program.rglob("licences/parts.txt")}
    components = [
        *(_of_python_package(path.read_text("utf-8"), locked) for path in metadata),
        *_of_parts(parts.read_text("utf-8").splitlines()),
    ]
    if not metadata:
        raise LookupError(f"{program} has no metadata of Python packages")
    serial = uuid.uuid5(_NAMESPACE, json.dumps(components, sort_keys=True))
    moment = datetime.fromtimestamp(build.source_date(os.environ), UTC)
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{serial}",
        "version": 1,
        "metadata": {
            "timestamp": moment.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": {
                "type": "application",
                "bom-ref": contents.PROGRAM,
                "name": contents.PROGRAM,
                "version": xb_desktop.__version__,
                "licenses": [{"license": {"id": "MIT"}}],
            },
        },
        "components": components,
        "dependencies": [
            {"ref": contents.PROGRAM, "dependsOn": [each["bom-ref"] for each in components]}
        ],
    }


def read_lock(text: str) -> dict[str, tuple[str, list[str]]]:
    """Return the version and the hashes of each package of a lock, by its normalised name."""
    found = dict[str, tuple[str, list[str]]]()
    name = ""
    for line in text.splitlines():
        if match := _LOCKED.match(line):
            name = normalised(match[1])
            found[name] = (match[2], [])
        elif match := _HASH.search(line):
            found[name][1].append(match[1])
    return found


def normalised(name: str) -> str:
    """Return a package's name as locks spell it (PyPA, "Name normalization")."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _of_python_package(metadata: str, locked: dict[str, tuple[str, list[str]]]) -> dict[str, Any]:
    headers = HeaderParser().parsestr(metadata)
    name, version = normalised(headers["Name"]), headers["Version"]
    if name not in locked or locked[name][0] != version:
        raise LookupError(f"{name} {version} is not what requirements.lock has")
    purl = f"pkg:pypi/{name}@{version}"
    component = {
        "type": "library",
        "bom-ref": purl,
        "name": name,
        "version": version,
        "purl": purl,
        "hashes": [{"alg": "SHA-256", "content": each} for each in locked[name][1]],
    }
    expression = headers["License-Expression"]
    return {**component, **({"licenses": [{"expression": expression}]} if expression else {})}


def _of_parts(lines: Iterable[str]) -> list[dict[str, Any]]:
    matches = [match for match in map(_PART.match, lines) if match]
    return [
        {
            "type": "library",
            "bom-ref": f"{match[1]}@{match[2]}",
            "name": match[1],
            "version": match[2],
            "licenses": [{"license": {"name": match[3]}}],
        }
        for match in matches
    ]


if __name__ == "__main__":
    sys.exit(main())
