#!/bin/bash
# SPDX-FileCopyrightText: 2026 Unshare Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# However a call is ended while it makes the build root or is in it, and however many are under way, no mount and
# no process stays, and a later call works. mmdebstrap is a small double here.
# shellcheck source=tests/scripts/check.sh
. "$(dirname -- "$0")/check.sh"

((EUID == 0)) || skip 'needs root'
unshare --mount --pid --fork --mount-proc true 2>/dev/null || skip 'this machine makes no mount and PID namespaces'

scratch=$(mktemp --directory)
trap 'rm -rf --one-file-system -- "$scratch"' EXIT
mkdir "$scratch/bin"

cat >"$scratch/bin/mmdebstrap" <<'DOUBLE'
#!/bin/bash
set -euo pipefail
target=${!#}
mkdir -p "$target"/{dev,sys,proc,run,tmp,etc,usr/bin}
if [[ -e $SCRATCH/slow ]]; then
    mount -t tmpfs tmpfs "$target/tmp"
    touch "$SCRATCH/ready"
    sleep 1000
fi
for name in bash umount rmdir mount env sleep touch; do
    program=$(realpath -- "$(type -P "$name")")
    cp "$program" "$target/usr/bin/$name"
    ldd "$program" | grep -o '/[^ ]*' | xargs cp --parents --dereference --update --target-directory="$target"
done
DOUBLE

cat >"$scratch/bin/subject" <<'SUBJECT'
#!/bin/bash
set -euo pipefail
project=$1
shift
. "$project/packaging/buildroot/prepare.sh"
require_build_tools() { :; }
in_build_root run "$@"
SUBJECT
chmod +x "$scratch"/bin/*

export SCRATCH=$scratch XDG_CACHE_HOME=$scratch/cache PATH=$scratch/bin:$PATH
subject=(env --default-signal=INT "$scratch/bin/subject" "$project")

# Another's command line that holds the scratch directory's name.
processes_left() {
    local file count=0
    for file in /proc/[0-9]*/cmdline; do
        [[ $file == "/proc/$$/cmdline" ]] || ! grep -q -a -F "$scratch" "$file" 2>/dev/null || count=$((count + 1))
    done
    echo "$count"
}

# eventually COMMAND…: within ten seconds
eventually() {
    local i
    for ((i = 0; i < 200; ++i)); do
        ! "$@" || return 0
        sleep 0.05
    done
    return 1
}

# shellcheck disable=SC2317 # called by eventually
is_ready() { [[ -e $scratch/ready ]]; }
# shellcheck disable=SC2317
none_left() { [[ $(processes_left) == 0 ]]; }

# end_by SIGNAL PHASE
end_by() {
    local process
    rm -f "$scratch/ready"
    (cd "$scratch" && exec "${subject[@]}" bash -c "touch $scratch/ready; sleep 1000" >/dev/null 2>&1) &
    process=$!
    eventually is_ready || expect "$2" 'not reached' 'reached'
    kill "-$1" "$process"
    wait "$process" 2>/dev/null || true
    eventually none_left || expect "processes left by $1 when $2" "$(processes_left)" 0
    expect "mounts after $1 when $2" "$(</proc/self/mountinfo)" "$mounts"
}

mounts=$(</proc/self/mountinfo)
touch "$scratch/slow"
for signal in INT TERM HUP KILL; do
    end_by "$signal" making
done
rm "$scratch/slow"
expect 'a later call' "$("${subject[@]}" bash -c 'echo $$ works' 2>/dev/null | cut -d ' ' -f 2)" works
for signal in INT TERM HUP KILL; do
    end_by "$signal" running
done
status=0
"${subject[@]}" bash -c 'exit 7' || status=$?
expect 'status of the command' "$status" 7
# shellcheck disable=SC2016
expect 'stdin of the command' "$("${subject[@]}" bash -c 'read -r line; echo "$line"' <<<hello)" hello
# All of them go into one directory.
at_once() {
    local i
    for ((i = 0; i < 8; ++i)); do
        { "${subject[@]}" bash -c 'exit 0' >/dev/null 2>&1 || echo failed; } &
    done
    wait
}
expect 'calls at the same moment' "$(at_once)" ''
exit "$wrong"
