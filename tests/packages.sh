# Sourced by examples/quickstart and tests/run: `require_packages build [test]` installs what tests/packages lists, or prints the line and exits 2.

# The newest clang runtime that the archive has: Debian 12 names it after the version, later releases also without.
clang_runtime() {
  local version
  version=$(apt-cache depends clang 2>/dev/null | sed -n 's/.*Depends: clang-\([0-9]*\)$/\1/p' | head -n 1)
  echo "libclang-rt-${version:-14}-dev"
}

packages_of() {
  local here group name rest
  here=$(dirname "${BASH_SOURCE[0]}")
  while read -r group name rest; do
    case " $* " in *" $group "*) if [ "$name" = libclang-rt-dev ]; then clang_runtime; else echo "$name"; fi ;; esac
  done < "$here/packages"
}

require_packages() {
  local missing=() name
  for name in $(packages_of "$@"); do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null)" = installed ] || missing+=("$name")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  local sudo=
  if [ "$(id -u)" -ne 0 ]; then
    if command -v sudo >/dev/null && sudo -n true 2>/dev/null; then sudo=sudo; else
      echo "Paket berikut belum terpasang; pasang lebih dulu / these packages are missing; install them first:" >&2
      echo "  sudo apt-get install --no-install-recommends ${missing[*]}" >&2
      exit 2
    fi
  fi
  echo "Memasang / installing: ${missing[*]}" >&2
  $sudo apt-get update -qq >&2 || true
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
}
