#!/bin/bash
# SPDX-FileCopyrightText: 2026 Unshare Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Process 1 of the build root: makes it where there is none, puts it in place of
# the file system by pivot_root (in a chroot no user namespace could be made),
# runs the command and takes everything with it when it ends.
set -euo pipefail
# watch_lifeline would end the processes of the whole machine.
(($$ == 1)) || { echo 'init.sh: only as process 1 of a PID namespace' >&2; exit 1; }

buildroot_dir=$(dirname -- "$(realpath -- "${BASH_SOURCE[0]}")")
# shellcheck source=packaging/buildroot/say.sh
. "$buildroot_dir/say.sh"
# shellcheck source=packaging/buildroot/packages.sh
. "$buildroot_dir/packages.sh"
# shellcheck source=packaging/buildroot/root.sh
. "$buildroot_dir/root.sh"
export PATH=$PATH:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin

uid=0 drop_privileges=no binds=()
while [[ $1 != -- ]]; do
    case $1 in
        --lifeline) lifeline=$2 && shift 2 ;;
        --root) root=$2 && shift 2 ;;
        --project) project=$2 && shift 2 ;;
        --directory) directory=$2 && shift 2 ;;
        --caller) IFS=: read -r uid gid groups <<<"$2" && shift 2 ;;
        --bind) binds+=("$2") && shift 2 ;;
        --drop-privileges) drop_privileges=yes && shift ;;
        *) fail "init.sh: unknown argument: $1" ;;
    esac
done
shift

# Ends every process here but this one, whose command has then failed, as soon
# as the caller is gone. Opened for writing too at first: a caller that is gone
# already must not be waited for.
watch_lifeline() {
    # shellcheck disable=SC2094
    exec {writer}<>"$lifeline" {reader}<"$lifeline" {writer}>&-
    rm -f -- "$lifeline"
    read -r <&"$reader" || true
    while true; do
        kill -KILL -1 2>/dev/null || true
        sleep 0.05
    done
}

# bind PATH: at its own place in the new root
bind() {
    local target=$root$1
    [[ -e $target ]] || if [[ -d $1 ]]; then
        mkdir -p -- "$target"
    else
        mkdir -p -- "${target%/*}"
        touch -- "$target"
    fi
    mount --rbind -- "$1" "$target"
}

# name_caller: whose ids are not root's is known by name, with its subordinate ids
name_caller() {
    local name file
    name=$(getent passwd "$uid" | cut -d : -f 1)
    getent passwd "$uid" | cat - "$root/etc/passwd" >"$root/run/passwd"
    getent group "${groups//,/ }" | cat - "$root/etc/group" >"$root/run/group"
    for file in subuid subgid; do
        { grep --no-messages -E "^($name|$uid):" "/etc/$file" || true; } | cat - "$root/etc/$file" >"$root/run/$file"
    done
    for file in passwd group subuid subgid; do
        mount --bind "$root/run/$file" "$root/etc/$file"
    done
}

# The parts of the system that a root has of its own, and the caller's paths.
fill_root() {
    local path
    mount --bind "$root" "$root"
    # Else a bind of a path above the root would hold the root again.
    mount --make-unbindable "$root"
    for path in /dev /sys; do
        mount --rbind "$path" "$root$path"
    done
    mount -t devpts -o newinstance,ptmxmode=0666,mode=620,gid=5 devpts "$root/dev/pts"
    mount -t proc -o nosuid,nodev,noexec proc "$root/proc"
    mount -t tmpfs -o nosuid,nodev,mode=755 tmpfs "$root/run"
    mount -t tmpfs -o nosuid,nodev,mode=1777 tmpfs "$root/tmp"
    for path in /etc/hostname /etc/hosts /etc/resolv.conf; do
        [[ ! -s $path ]] || bind "$path"
    done
    for path in "${binds[@]}"; do
        [[ $(stat --format=%d:%i -- "$path") == "$(stat --format=%d:%i -- "$root$path" 2>/dev/null)" ]] || bind "$path"
    done
}

pivot_into_root() {
    # In what this root alone has mounted: others may be on their way into the same directory.
    mkdir "$root/run/old"
    cd "$root"
    pivot_root . run/old
    umount --lazy /run/old
    rmdir /run/old
    mount --make-private /
    cd "$directory" 2>/dev/null || cd "$project"
}

# What root builds belongs to the caller.
give_build_trees() {
    ((uid == 0)) || [[ ! -d $project/build ]] || chown --recursive --no-dereference "$uid:$gid" "$project/build"
}

watch_lifeline &
[[ -d $root ]] || step 'Making a Debian 13 build root, about 1.5 GB' make_build_root "$root"
fill_root
as_caller=()
if [[ $drop_privileges == yes ]]; then
    name_caller
    as_caller=(setpriv --reuid "$uid" --regid "$gid" --groups "$groups")
fi
pivot_into_root
give_build_trees
status=0
"${as_caller[@]}" "$@" || status=$?
give_build_trees
exit "$status"
