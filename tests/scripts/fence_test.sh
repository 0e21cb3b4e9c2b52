#!/usr/bin/env bash
# One case of scripts/slurm/fence: fence_test.sh CASE
set -euo pipefail

fence=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)/scripts/slurm/fence
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT

# A daemon as Slurm's are: in a session of its own, its parent gone. It writes its number, and goes on for long.
# shellcheck disable=SC2016
daemon='setsid bash -c "echo \$\$ >$0/daemon.part; mv $0/daemon.part $0/daemon; exec sleep 300" &'

await() { # COMMAND...
  local i
  for ((i = 0; i < 300; ++i)); do
    if "$@"; then return; fi
    sleep 0.1
  done
  echo "did not come about: $*"
  exit 1
}
# What was killed but is not taken note of yet is no process any more.
is_gone() { [[ ! -e /proc/$1 || $(sed 's/.*) //; s/ .*//' "/proc/$1/stat" 2>/dev/null) =~ ^[ZX]?$ ]]; }

case $1 in
  gives_the_exit_code_of_its_command)
    code=0
    "$fence" bash -c 'exit 7' || code=$?
    [[ $code == 7 ]]
    ;;
  kills_daemons_too)
    "$fence" bash -c "$daemon exec sleep 300" "$work" &
    await test -e "$work/daemon"
    kill -TERM $!
    await is_gone "$(<"$work/daemon")"
    wait $! && exit 1
    [[ $? == 143 ]]
    ;;
  ends_with_its_parent)
    bash -c '"$0" bash -c "$1 exec sleep 300" "$2" & exec sleep 300' "$fence" "$daemon" "$work" &
    await test -e "$work/daemon"
    kill -KILL $!
    await is_gone "$(<"$work/daemon")"
    ;;
  *) echo "no case $1" && exit 1 ;;
esac
