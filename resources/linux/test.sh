#!/bin/sh
# Runs the tests of this checkout, which is set up for them first if necessary.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
sh "$root/resources/linux/setup.sh" --tests
cd -- "$root"
# Two processes for each core: many tests wait for clocks, prompts and other programs.
exec .venv/bin/python -m pytest -n "$((2 * $(nproc)))" --dist worksteal "$@"
