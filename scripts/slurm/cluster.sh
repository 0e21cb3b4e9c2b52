# Sourced by scripts that need a cluster: a Slurm of two nodes on this one machine, started, hurt and taken down.
# shellcheck shell=bash
#
# Slurm's own programs as Debian packages them (scripts/setup slurm): a controller and two daemons that say they are
# the nodes n1 and n2, with a munge of their own that vouches for who asks. Configuration, keys, sockets, logs and spools
# lie in one temporary folder, the ports are free ones, so that a Slurm and a munge of the machine are neither used nor
# disturbed. Runs as root or as any user; jobs run as that user. Needs `die` of common.sh.
#
#   cluster_start            sets SLURM_CONF, so that sbatch and the like go to it, and cluster_dir, where its logs lie
#   cluster_kill_node NODE   its daemon and all its jobs are gone at once, as when the power of a node fails
#   cluster_start_node NODE  it comes (back)
#   cluster_stop [keep]      everything ends, and unless kept its folder is gone

cluster_nodes=(n1 n2)
cluster_patience=60 # seconds for a daemon to come, or to be found missing: a few are enough on a quiet machine
cluster_longest_name=60 # bytes of the folder, as 108 are the most for a socket in it
cluster_dir=
declare -A cluster_fences=() # the process that holds each daemon

# cluster_ports N: ports that nobody listens on. Between here and their use another may take one: then its daemon fails.
cluster_ports() {
  python3 - "$1" <<'PYTHON'
import socket, sys
held = [socket.create_server(("127.0.0.1", 0)) for _ in range(int(sys.argv[1]))]
print(*(one.getsockname()[1] for one in held))
PYTHON
}

# cluster_await SECONDS WORDS COMMAND...: until COMMAND succeeds.
cluster_await() {
  local until=$((SECONDS + $1)) words=$2
  shift 2
  until "$@"; do
    ((SECONDS < until)) || die "$words did not come about; the logs are in $cluster_dir:
$(tail -n 5 "$cluster_dir"/*.log 2>/dev/null)"
    sleep 0.2
  done
}

# cluster_fence NAME COMMAND...: in the background, until it ends or is killed with all that it started.
cluster_fence() {
  local name=$1
  shift
  "$root/scripts/slurm/fence" "$@" >>"$cluster_dir/$name.log" 2>&1 &
  cluster_fences[$name]=$!
}

cluster_unfence() {
  [[ -n ${cluster_fences[$1]:-} ]] || return 0
  kill -TERM "${cluster_fences[$1]}" 2>/dev/null || true
  wait "${cluster_fences[$1]}" 2>/dev/null || true
  unset "cluster_fences[$1]"
}

cluster_configure() {
  local host ports user=$1
  host=$(hostname -s)
  read -ra ports < <(cluster_ports 3)
  mkdir -p "$cluster_dir/state" "$cluster_dir/n1" "$cluster_dir/n2"
  # A job of a node that fails is queued again (JobRequeue), and may start again at once: by default only when what vouches
  # for it (cred_expire) has run out, after two minutes. A node is given up after SlurmdTimeout seconds.
  cat >"$cluster_dir/slurm.conf" <<CONF
ClusterName=broadsheet
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=${ports[0]}
SlurmUser=$user
SlurmdUser=$user
AuthType=auth/munge
AuthInfo=socket=$cluster_dir/munge.socket,cred_expire=5
CredType=cred/munge
StateSaveLocation=$cluster_dir/state
SlurmctldPidFile=$cluster_dir/slurmctld.pid
SlurmdPidFile=$cluster_dir/%n.pid
SlurmdSpoolDir=$cluster_dir/%n
SlurmctldTimeout=10
SlurmdTimeout=6
InactiveLimit=0
KillWait=2
MinJobAge=3600
ReturnToService=2
JobRequeue=1
SchedulerParameters=sched_interval=2,bf_interval=2
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
TaskPlugin=task/none
ProctrackType=proctrack/linuxproc
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
MpiDefault=none
MailProg=/bin/true
NodeName=n1 NodeHostname=$host NodeAddr=127.0.0.1 Port=${ports[1]} CPUs=1 State=UNKNOWN
NodeName=n2 NodeHostname=$host NodeAddr=127.0.0.1 Port=${ports[2]} CPUs=1 State=UNKNOWN
PartitionName=all Nodes=n1,n2 Default=YES MaxTime=INFINITE State=UP
CONF
  # Read in any case, though nothing is confined.
  echo "CgroupPlugin=cgroup/v1" >"$cluster_dir/cgroup.conf"
}

cluster_munge_answers() { munge --socket="$cluster_dir/munge.socket" --no-input >/dev/null 2>&1; }
cluster_controller_answers() { scontrol ping 2>/dev/null | grep -q 'is UP'; }
# cluster_node_is NODE STATE...: as sinfo calls it
cluster_node_is() {
  local node=$1 state wanted
  shift
  state=$(sinfo --noheader --nodes="$node" --format=%T 2>/dev/null)
  for wanted in "$@"; do [[ $state != "$wanted" ]] || return 0; done
  return 1
}

cluster_start_node() {
  cluster_fence "$1" slurmd -D -N "$1" -f "$SLURM_CONF"
  cluster_await "$cluster_patience" "node $1" cluster_node_is "$1" idle mixed allocated
}

cluster_kill_node() { cluster_unfence "$1"; }

cluster_start() {
  local tool node
  PATH=$PATH:/usr/sbin # where Debian puts daemons, which other users than root do not look into
  for tool in slurmctld slurmd sbatch munged; do
    command -v "$tool" >/dev/null || die "$tool is missing: scripts/setup slurm"
  done
  cluster_dir=$(mktemp -d)
  chmod 711 "$cluster_dir" # munged wants its socket reachable for all
  ((${#cluster_dir} <= cluster_longest_name)) || die "the names of sockets in $cluster_dir would be too long: use another TMPDIR"
  export SLURM_CONF=$cluster_dir/slurm.conf
  cluster_configure "$(id -un)"

  (umask 077 && head -c 128 /dev/urandom >"$cluster_dir/munge.key") # bytes, as munge's own key has
  cluster_fence munged munged --foreground --key-file="$cluster_dir/munge.key" --socket="$cluster_dir/munge.socket" \
    --pid-file="$cluster_dir/munged.pid" --log-file="$cluster_dir/munged.log" --seed-file="$cluster_dir/munged.seed"
  cluster_await "$cluster_patience" "munged" cluster_munge_answers
  cluster_fence slurmctld slurmctld -D -f "$SLURM_CONF"
  cluster_await "$cluster_patience" "slurmctld" cluster_controller_answers
  for node in "${cluster_nodes[@]}"; do cluster_start_node "$node"; done
}

cluster_stop() {
  local name
  for name in "${cluster_nodes[@]}" slurmctld munged; do cluster_unfence "$name"; done
  [[ -z $cluster_dir || ${1:-} == keep ]] || rm -rf -- "$cluster_dir"
}
