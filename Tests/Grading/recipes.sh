#!/bin/bash
# Runs the recipes of lessons/GRADING.md, taken from the page as they stand there, and holds what they print against
# what one `plait grade` prints. Says `ok NAME` or `skipped NAME: why` for each; anything else is a failure.
#
#   recipes.sh PLAIT parallel|slurm
#
# Slurm's daemons (and munged) are real ones, of this user, on the loopback interface, with all their files in a folder
# that goes away.
set -u
plait=$(realpath "$1")
recipe=$2
page=$(cd "$(dirname "$0")/../.." && pwd)/lessons/GRADING.md
work=$(mktemp -d /tmp/recipes-XXXXXX)
chmod 755 "$work"
pids=()
finish() {
  for pid in "${pids[@]}"; do kill "$pid" 2> /dev/null; done
  for pid in "${pids[@]}"; do wait "$pid" 2> /dev/null; done
  rm -rf "$work"
}
trap finish EXIT
skip() {
  echo "skipped $recipe: $1"
  exit 0
}
fail() {
  echo "failed $recipe: $1"
  tail -n 6 "$work"/*.log 2> /dev/null
  exit 1
}

case $recipe in
  parallel) command -v parallel > /dev/null || skip "GNU parallel is not installed" ;;
  slurm)
    for program in slurmctld slurmd sbatch munged mungekey; do
      PATH=$PATH:/usr/sbin:/sbin command -v $program > /dev/null || skip "there is no $program (Slurm is not installed)"
    done
    ;;
  *) fail "there is no such recipe" ;;
esac
export PATH=$work/bin:$PATH:/usr/sbin:/sbin
cd "$work" || exit 1
mkdir bin answers
ln -s "$plait" bin/plait

# The scripts of the page.
awk '/^```bash file=/ { name = substr($2, 6); next } /^```/ { name = "" } name { print > name }' "$page"
chmod +x ./*.sh

# A lesson and answers: its own solution and wrong answer, and some that are no programs.
plait new lesson repair > /dev/null || fail "no lesson"
lesson=$work/01-repair.md
awk '/^```python (solution|wrong)/ { name = $2; next } /^```/ { name = "" } name { print > ("answers/" name ".py") }' "$lesson"
for number in 1 2 3; do cp answers/solution.py "answers/again $number.py"; done
printf 'def f(:\n' > answers/broken.py
printf '' > answers/empty.py

find answers -name '*.py' | sort | tr '\n' '\0' | xargs -0 plait grade "$lesson" --json > whole.json
plait grade --merge whole.json --csv > expected.csv
[ "$(grep -c ',passed,' expected.csv)" = 4 ] || fail "the answers are not graded as they should be: $(cat expected.csv)"

start_slurm() {
  local host
  host=$(hostname -s)
  mungekey --create --keyfile="$work/munge.key" || fail "no key"
  munged --foreground --force --num-threads=1 --key-file="$work/munge.key" --socket="$work/munge.socket" \
    --pid-file="$work/munged.pid" --log-file="$work/munged.log" --seed-file="$work/munged.seed" \
    > "$work/munged.out.log" 2>&1 &
  pids+=($!)
  mkdir state spool
  local port=$((20000 + $$ % 20000))
  cat > slurm.conf << END
ClusterName=recipes
SlurmctldHost=$host(127.0.0.1)
SlurmUser=$(id -un)
SlurmdUser=$(id -un)
AuthType=auth/munge
AuthInfo=socket=$work/munge.socket
CredType=cred/munge
SlurmctldPort=$port
SlurmdPort=$((port + 1))
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/slurmd.pid
SlurmctldLogFile=$work/slurmctld.log
SlurmdLogFile=$work/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
JobAcctGatherType=jobacct_gather/none
MailProg=/bin/true
ReturnToService=2
NodeName=$host NodeAddr=127.0.0.1 CPUs=$(nproc) State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP
END
  # Before 23.11 cgroups could not be switched off; the plugin for the old ones does without.
  case $(slurmd -V) in
    *" 2"[012].* | *" 23.02"*) printf 'CgroupPlugin=cgroup/v1\nCgroupAutomount=no\n' > cgroup.conf ;;
    *) echo "CgroupPlugin=disabled" > cgroup.conf ;;
  esac
  export SLURM_CONF=$work/slurm.conf
  for _ in $(seq 50); do [ -S munge.socket ] && break; sleep 0.2; done
  slurmctld -D -c > "$work/slurmctld.out.log" 2>&1 &
  pids+=($!)
  slurmd -D > "$work/slurmd.out.log" 2>&1 &
  pids+=($!)
  for _ in $(seq 100); do
    sinfo -h -o %T 2> /dev/null | grep -q idle && return
    sleep 0.3
  done
  fail "Slurm's node does not come up"
}

case $recipe in
  parallel) timeout 300 ./grade-parallel.sh "$lesson" answers parts > got.csv 2> parallel.log ;;
  slurm)
    start_slurm
    timeout 300 ./grade-slurm.sh "$lesson" answers parts > got.csv 2> sbatch.log
    ;;
esac
cmp expected.csv got.csv > /dev/null || fail "$(diff expected.csv got.csv)"
echo "ok $recipe"
