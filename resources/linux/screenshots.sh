#!/bin/sh
# Takes the pictures of resources/screenshots anew, on a screen of their own, with
# this checkout, which is set up for its tests first if it is not yet.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
sh "$root/resources/linux/setup.sh" --tests
cd -- "$root"
exec .venv/bin/python -m tests.system.take_screenshots
