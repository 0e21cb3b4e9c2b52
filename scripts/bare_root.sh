# Sourced by scripts that try something on a Debian 12 with nothing installed. Needs `die` and `step` of common.sh.
# shellcheck shell=bash

# bare_root_needs: ends the script unless it can make one.
bare_root_needs() {
  ((EUID == 0)) || die "only root can make a root"
  command -v debootstrap >/dev/null || die "debootstrap is missing: scripts/setup root"
}

# bare_root_make DIR [MIRROR]: unless DIR holds one already; with this machine's name resolution.
bare_root_make() {
  if [[ ! -d $1/etc ]]; then
    step "A bare Debian 12"
    debootstrap --variant=minbase bookworm "$1" ${2:+"$2"} >"$1.debootstrap.log" 2>&1 || {
      tail -n 20 "$1.debootstrap.log" >&2
      die "debootstrap failed"
    }
    rm -f -- "$1.debootstrap.log"
  fi
  cp /etc/resolv.conf "$1/etc/"
}

# bare_root_run DIR FOLDER COMMAND [unshare option...]: in the bare root DIR, in its FOLDER, with an empty environment. The
# mount of /proc and all processes end with the command.
bare_root_run() {
  local dir=$1 folder=$2 command=$3
  shift 3
  # shellcheck disable=SC2016
  unshare --mount --pid --fork --kill-child "$@" sh -c '
    mount -t proc proc "$1/proc" &&
    exec env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root TERM=dumb \
      ${BARE_PIP_CERT:+PIP_CERT="$BARE_PIP_CERT"} chroot "$1" sh -c "cd \"$2\" && $3"' inside "$dir" "$folder" "$command"
}
