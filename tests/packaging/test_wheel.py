"""The wheel: the same twice, and whole by itself, outside the checkout."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

import xb_desktop

ROOT = Path(xb_desktop.__file__).parent.parent
ALONE = """
import sys
sys.path.insert(0, sys.argv[1])
from pathlib import Path
import xb_desktop
from xb_desktop.resources import resource
assert Path(xb_desktop.__file__).is_relative_to(sys.argv[1])
for folder in ("icons", "translations"):
    print("\\n".join(sorted(path.name for path in Path(resource(folder)).iterdir())))
from xb_desktop.__main__ import main
sys.argv[1:] = ["--practice"]
sys.exit(main())
"""


def build(source: Path, target: Path, kind: str) -> Path:
    """Build a wheel or an sdist with what the project is built with."""
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1700000000"}
    command = [sys.executable, "-m", "hatchling", "build", "-t", kind, "-d", str(target)]
    subprocess.run(
        command, cwd=source, env=environment, stdout=subprocess.DEVNULL, timeout=60, check=True
    )
    (built,) = target.iterdir()
    return built


def digest(path: Path) -> str:
    """Return a file's hash."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a wheel of this checkout."""
    return build(ROOT, tmp_path_factory.mktemp("wheel"), "wheel")


def test_two_builds_are_the_same(wheel: Path, tmp_path: Path) -> None:
    """From the checkout and from the sdist, which is the same twice, too."""
    sdist = build(ROOT, tmp_path / "first", "sdist")
    assert digest(build(ROOT, tmp_path / "second", "sdist")) == digest(sdist)
    with tarfile.open(sdist) as packed:
        packed.extractall(tmp_path / "source", filter="data")
    (source,) = (tmp_path / "source").iterdir()
    assert digest(build(source, tmp_path / "third", "wheel")) == digest(wheel)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs no screen only on Linux")
def test_it_runs_by_itself(wheel: Path, tmp_path: Path) -> None:
    """A practice cancellation with nothing of the checkout, in French; every icon is inside."""
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(tmp_path / "alone")
    home = tmp_path / "somebody"
    home.mkdir()
    run = subprocess.run(
        [sys.executable, "-P", "-c", ALONE, str(tmp_path / "alone")],
        cwd=home,
        env={"HOME": str(home), "PATH": os.environ["PATH"], "LANG": "fr_FR.UTF-8"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    assert "Ordre annulé" in run.stdout
    icons = {path.name for path in (ROOT / "resources" / "icons").iterdir()}
    translations = {path.name for path in (ROOT / "resources" / "translations").glob("*.qm")}
    assert icons | translations <= set(run.stdout.splitlines())
