# Sourced by scripts that prove a package of the program in a bare root (tarball-test, deb-test). Needs common.sh.
# shellcheck shell=bash
# shellcheck source=bare_root.sh
source "$root/scripts/bare_root.sh"

# Each needs other data: networks, words of Chinese; Tesseract, words of English; both Fraktur models, words of German.
samples=(zh-small.scan en-narrow.scan de-fraktur.scan)

# package_test_options "$@": sets `archive`, `build`, and `dir`, a bare root that it makes; `work`, a temporary folder.
package_test_options() {
  local mirror=${BARE_ROOT_MIRROR:-}
  dir=
  build=$root/build
  while (($#)); do
    case $1 in
      --dir | --mirror | --build) (($# > 1)) || die "$1 needs a value" ;;&
      --dir) dir=$2 && shift 2 ;;
      --mirror) mirror=$2 && shift 2 ;;
      --build) build=$2 && shift 2 ;;
      -h | --help) usage && exit 0 ;;
      -*) die "unknown option $1 (see --help)" ;;
      *) break ;;
    esac
  done
  [[ $# == 1 && -f $1 ]] || die "name one archive (see --help)"
  archive=$1
  bare_root_needs
  work=$(mktemp -d)
  trap 'rm -rf --one-file-system -- "$work"' EXIT
  dir=${dir:-$work/root}
  bare_root_make "$dir" "$mirror"
}

# read_by_built_program: the text that has to come out, into $work/built; the scans into the root.
read_by_built_program() {
  local sample scans=()
  step "Read by the built program"
  for sample in "${samples[@]}"; do scans+=("$root/samples/$sample.jpg"); done
  "$build/broadsheet" read "${scans[@]}" -l auto -o "$work/built" --quiet
  rm -rf -- "$dir/scans" && mkdir "$dir/scans"
  cp -- "${scans[@]}" "$dir/scans/"
}

# read_in_bare_root: without a network; the text has to be the same.
read_in_bare_root() {
  local sample
  rm -rf -- "$dir/text"
  bare_root_run "$dir" /scans "broadsheet read /scans -l auto -o /text" --net
  for sample in "${samples[@]}"; do
    cmp "$work/built/$sample.txt" "$dir/text/$sample.txt" || die "$sample reads otherwise than by the built program"
  done
}
