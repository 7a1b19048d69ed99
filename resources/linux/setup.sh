#!/bin/sh
# Sets up this checkout on Debian or Ubuntu: the system packages that are
# missing, then .venv with the locked Python packages and the program itself.
# With --tests, what the tests need is added. A second run changes nothing.
#
# Messages go to standard error, so that standard output belongs to the
# program that run.sh or test.sh starts next.
set -eu

# Libraries that Qt is linked with or loads, one font to draw text with, and the
# certificates that HTTPS is checked against.
program_packages="ca-certificates fonts-dejavu-core
  libbrotli1 libdbus-1-3 libegl1 libfontconfig1 libfreetype6 libgl1 libglib2.0-0
  libgssapi-krb5-2 libstdc++6 libwayland-client0 libwayland-cursor0 libwayland-egl1
  libx11-6 libx11-xcb1 libxcb-cursor0 libxcb-glx0 libxcb-icccm4 libxcb-image0
  libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-render0 libxcb-shape0
  libxcb-shm0 libxcb-sync1 libxcb-util1 libxcb-xfixes0 libxcb-xkb1 libxcb1
  libxkbcommon-x11-0 libxkbcommon0 libzstd1 zlib1g"
# A screen, a window manager, a session bus, a keychain, accessibility, and the
# tools that look at and act on them; gateways, and a network to break; what checks
# the parts of packages.
test_packages="appstream at-spi2-core binutils curl dbus dbus-x11 desktop-file-utils
  gir1.2-atspi-2.0 gnome-keyring haproxy imagemagick iproute2 libglib2.0-bin libsecret-tools nginx
  openbox python3-gi squid-openssl strace x11-utils xauth xclip xdg-utils xdotool xvfb"

say() {
  printf '%s\n' "$*" >&2
}

fail() {
  say "$*"
  exit 1
}

# Runs a command without its output, which is shown only if the command fails.
quietly() {
  "$@" </dev/null >"$log" 2>&1 || {
    cat -- "$log" >&2
    return 1
  }
}

find_python() {
  for name in python3 python3.13 python3.12 python3.11; do
    if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      python=$name
      return
    fi
  done
  return 1
}

# Prints those of the named packages that are not installed. Newer releases add
# "t64" to some library names and provide the old name, so a name that an
# installed package provides counts as present.
missing_of() {
  # shellcheck disable=SC2016 # the fields are dpkg-query's, not the shell's
  dpkg-query --show --showformat \
    '${db:Status-Status} ${Architecture} ${Package}, ${Provides}\n' |
    awk -v names="$*" -v native="$(dpkg --print-architecture)" '
      $1 == "installed" && ($2 == native || $2 == "all") {
        sub(/^[^ ]+ [^ ]+ /, "")
        count = split($0, provided, /, */)
        for (i = 1; i <= count; i++) {
          sub(/ .*/, "", provided[i])
          present[provided[i]] = 1
        }
      }
      END {
        count = split(names, wanted, " ")
        for (i = 1; i <= count; i++)
          if (!(wanted[i] in present)) print wanted[i]
      }'
}

# Installs packages. The lists are fetched first, as a fresh system has none; if
# that fails for one unrelated source, the installation can still succeed.
#
# Debian starts a daemon when it is installed, and at every boot. The tests start
# gateways by themselves, so neither is wanted: a policy-rc.d, where there is none
# of the system's own, denies the first for as long as this takes.
apt_install() {
  # shellcheck disable=SC2086 # one word per package
  "$@" env DEBIAN_FRONTEND=noninteractive sh -c '
    policy=/usr/sbin/policy-rc.d
    if [ ! -e "$policy" ]; then
      trap "rm -f $policy" EXIT
      trap "exit 130" INT
      trap "exit 143" TERM
      printf "%s\n" "#!/bin/sh" \
        "case \$1 in haproxy* | nginx* | squid*) exit 101 ;; esac" >"$policy"
      chmod 755 "$policy"
    fi
    apt-get -q -o DPkg::Lock::Timeout=300 update
    apt-get -q -o DPkg::Lock::Timeout=300 install --yes --no-install-recommends "$@" || exit
    for daemon in haproxy nginx squid; do
      case " $* " in *" $daemon "* | *" $daemon-openssl "*) update-rc.d "$daemon" disable || : ;; esac
    done
  ' sh $missing
}

install_packages() {
  if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    say "This is not Debian or Ubuntu: the libraries that Qt needs must already be installed."
    return
  fi
  # shellcheck disable=SC2086 # one word per package
  missing=$(missing_of $packages | paste -s -d " ")
  if [ -z "$missing" ]; then
    return
  fi
  by_hand="apt-get update && apt-get install --no-install-recommends $missing"
  if [ "$(id -u)" -eq 0 ]; then
    become_root=
  elif command -v sudo >/dev/null; then
    become_root=sudo
  else
    fail "System packages are missing. As root, run: $by_hand"
  fi
  say "Installing system packages: $missing"
  # shellcheck disable=SC2086 # nothing when root already
  quietly apt_install $become_root ||
    fail "The system packages could not be installed. As root, run: $by_hand"
}

# An environment is kept only if its interpreter still runs and it was completed
# at this very place, because the scripts inside hold its full path.
environment_is_sound() {
  [ "$(cat .venv/xb-desktop.path 2>/dev/null)" = "$root" ] &&
    .venv/bin/python -c '' 2>/dev/null
}

# The pip in it is a part of Python (ensurepip), so the locks neither hold nor change it.
make_environment() {
  find_python || fail "XB Desktop needs Python 3.11 or newer, but no such version was found."
  say "Creating .venv with $("$python" --version)"
  quietly "$python" -m venv --clear .venv || fail ".venv could not be created."
  printf '%s\n' "$root" >.venv/xb-desktop.path
}

# What was installed is recorded by the checksum of the files that say what to
# install. The record is removed first, so that a half-done change is done again.
checksum() {
  cat -- "$@" | sha256sum
}

pip_install() {
  quietly .venv/bin/python -m pip install --disable-pip-version-check --no-input "$@" ||
    fail "The Python packages could not be installed."
}

# Wheels only: a source package would run build tools that the lock does not hold.
pip_install_locked() {
  say "Installing the Python packages listed in $1"
  pip_install --require-hashes --only-binary :all: --requirement "$1"
}

install_program() {
  current=$(checksum requirements.lock pyproject.toml xb_desktop/__init__.py)
  if [ "$(cat .venv/xb-desktop.sum 2>/dev/null)" != "$current" ]; then
    rm -f .venv/xb-desktop.sum
    pip_install_locked requirements.lock
    pip_install --no-deps --no-build-isolation --editable .
    printf '%s\n' "$current" >.venv/xb-desktop.sum
  fi
}

install_test_requirements() {
  current=$(checksum requirements.lock tests/requirements.lock)
  if [ "$(cat .venv/xb-desktop-tests.sum 2>/dev/null)" != "$current" ]; then
    rm -f .venv/xb-desktop-tests.sum
    pip_install_locked tests/requirements.lock
    printf '%s\n' "$current" >.venv/xb-desktop-tests.sum
  fi
}

case "$#:${1-}" in
  0:) tests=no ;;
  1:--tests) tests=yes ;;
  *) fail "Usage: setup.sh [--tests]" ;;
esac

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
cd -- "$root"
# What a link points to may belong to another checkout, and is not to be cleared.
[ ! -L .venv ] || fail ".venv is a symbolic link. Remove it, then run this again."
log=$(mktemp)
trap 'rm -f -- "$log"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

packages=$program_packages
if [ "$tests" = yes ]; then
  packages="$packages $test_packages"
fi
if environment_is_sound; then
  install_packages
else
  if find_python; then
    # Debian keeps the part that makes environments in a package of its own.
    "$python" -c 'import ensurepip, venv' 2>/dev/null ||
      packages="$packages $("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')"
  elif command -v python3 >/dev/null; then
    fail "XB Desktop needs Python 3.11 or newer, but only $(python3 --version) was found."
  else
    packages="$packages python3 python3-venv"
  fi
  install_packages
  make_environment
fi
install_program
if [ "$tests" = yes ]; then
  install_test_requirements
fi
