# Sourced by scripts that pack the program (make-tarball, make-deb). Needs common.sh.
# shellcheck shell=bash

# package_options "$@": sets `archive` (-o FILE, else empty) and `build`, where the program built for it lies (--build
# DIR, else this builds it).
package_options() {
  archive=
  build=
  while (($#)); do
    case $1 in
      -o | --build) (($# > 1)) || die "$1 needs a value" ;;&
      -o) archive=$2 && shift 2 ;;
      --build) build=$2 && shift 2 ;;
      -h | --help) usage && exit 0 ;;
      *) die "unknown argument $1 (see --help)" ;;
    esac
  done
  command -v dpkg-query >/dev/null || die "this is no Debian system, whose packages tell what belongs to the program"
  [[ -z $build ]] || return 0
  step "Packages, models, build"
  "$root/scripts/setup" build run
  "$root/scripts/fetch-models"
  build default --target broadsheet
  build=$root/build
}

# package_version: of the built program.
package_version() { "$build/broadsheet" --version | cut -d' ' -f2; }

# package_done FILE
package_done() { printf '\n%s: %s, %s MB, in %s\n' "$script" "$1" "$(($(stat -c %s "$1") / 1000000))" "$(took)"; }
