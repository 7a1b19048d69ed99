#!/bin/sh
# Starts the program from this checkout, which is set up first if necessary.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
sh "$root/resources/linux/setup.sh"
exec "$root/.venv/bin/xb-desktop" "$@"
