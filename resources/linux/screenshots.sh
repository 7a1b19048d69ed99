#!/bin/sh
# Takes the screenshots in resources/screenshots again, on a virtual screen, with
# this checkout, which is set up for its tests first if necessary.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
sh "$root/resources/linux/setup.sh" --tests
cd -- "$root"
exec .venv/bin/python -m tests.system.take_screenshots
