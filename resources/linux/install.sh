#!/bin/sh
# Adds the program of this checkout to the menu of the user who runs this script
# and registers it for xb-desktop: links. The checkout is set up first if
# necessary. With --remove, this is undone. A second run changes nothing.
set -eu

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

# Writes a path as the program of Exec. It is quoted only if necessary, because
# xdg-open without a desktop cannot read quotation marks. The four characters that
# are special there are escaped, and once more for the escapes of the file itself.
exec_program() {
  case $1 in
    *[!A-Za-z0-9_./+,:@-]*)
      printf '"%s"' "$(printf '%s' "$1" |
        sed -e 's/[\\"`$]/\\\\&/g' -e 's/\\\\\\/\\\\\\\\/g')"
      ;;
    *) printf '%s' "$1" ;;
  esac
}

# According to the Desktop Entry Specification and its implementations.
refuse_what_no_desktop_file_can_name() {
  case $1 in
    *[%=]* | *"
"*) fail "A desktop file cannot refer to a program in $root: move it to a path without %, = or line breaks." ;;
  esac
}

install_files() {
  refuse_what_no_desktop_file_can_name "$program"
  mkdir -p -- "$applications" "$icons"
  new=$(mktemp -- "$applications/.xb-desktop.XXXXXX")
  trap 'rm -f -- "$new"' EXIT
  while IFS= read -r line; do
    case $line in
      "Exec="*) printf 'Exec=%s %%u\n' "$(exec_program "$program")" ;;
      *) printf '%s\n' "$line" ;;
    esac
  done <"$root/resources/linux/xb-desktop.desktop" >"$new"
  chmod 644 -- "$new"
  mv -f -- "$new" "$applications/xb-desktop.desktop"
  cp -- "$root/resources/icons/xb-desktop.svg" "$icons/xb-desktop.svg"
}

remove_files() {
  rm -f -- "$applications/xb-desktop.desktop" "$icons/xb-desktop.svg"
}

# Desktops look up the program for a link in an index of all desktop files.
update_index() {
  if [ ! -d "$applications" ]; then
    return
  fi
  if command -v update-desktop-database >/dev/null; then
    update-desktop-database -- "$applications"
  else
    printf '%s\n' "The change does not apply to links yet: update-desktop-database is missing." \
      "Install the package desktop-file-utils, then run this script again." >&2
  fi
}

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
program=$root/.venv/bin/xb-desktop
data=${XDG_DATA_HOME:-$HOME/.local/share}
applications=$data/applications
icons=$data/icons/hicolor/scalable/apps

case "$#:${1-}" in
  0:)
    sh "$root/resources/linux/setup.sh"
    install_files
    ;;
  1:--remove) remove_files ;;
  *) fail "Usage: install.sh [--remove]" ;;
esac
update_index
