# Sourced by the scripts: where the project lies, how progress is told, how many compilers may run at once.
# shellcheck shell=bash

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
script=$(basename "$0")

die() {
  printf '%s: %s\n' "$script" "$*" >&2
  exit 1
}

# usage: the comment at the head of the calling script is its help.
usage() { sed -n '2,/^[^#]/{/^#/!d;s/^# \{0,1\}//;p}' "$0"; }

# no_arguments "$@": for scripts that take none but --help.
no_arguments() {
  case ${1:-} in
    '') ;;
    -h | --help) usage && exit 0 ;;
    *) die "unknown argument $1 (see --help)" ;;
  esac
}

# step WORDS: a line that says what comes now, after how many seconds.
step() { printf '\n== %s  [%d s]\n' "$*" "$SECONDS"; }

# took: how long all of it took.
took() { printf '%d min %02d s' $((SECONDS / 60)) $((SECONDS % 60)); }

# jobs: compilers at once: one a processor, but no more than memory allows at 1.5 GB each, which a file full of
# OpenCV and OpenVINO headers needs.
jobs() {
  local processors memory
  processors=$(nproc)
  memory=$(awk '/^MemAvailable:/ { print int($2 / 1500000) }' /proc/meminfo)
  ((memory >= processors)) && memory=$processors
  echo $((memory > 0 ? memory : 1))
}

# build PRESET [cmake argument...]: configures and builds all targets of a preset of CMakePresets.json.
build() {
  local preset=$1
  shift
  (cd "$root" && cmake --preset "$preset" --log-level=NOTICE && cmake --build --preset "$preset" -j "$(jobs)" "$@")
}
