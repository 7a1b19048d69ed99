#!/bin/sh
# Runs the tests of this checkout, which is set up for them first if necessary.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
sh "$root/resources/linux/setup.sh" --tests
cd -- "$root"
# Where Python is told to keep nothing that it compiles, each of the hundreds of programs that the
# tests start would compile all of it again.
unset PYTHONDONTWRITEBYTECODE
# A process more than there are cores: many tests wait for clocks, prompts and other programs.
exec .venv/bin/python -m pytest -n "$(($(nproc) + 1))" --dist worksteal "$@"
