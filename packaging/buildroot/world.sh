#!/bin/bash
# SPDX-FileCopyrightText: 2026 Unshare Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# world.sh BUILD COMMAND [ARGUMENT…]
# Runs the command as root in a world of its own: a copy of the file system in memory with the helper installed, its own
# host name, network, IPC objects and processes, and in it a real system bus and polkit. What host mode calls "the
# computer" is that world; the real one is never touched. 77: this machine cannot do that, and says why.
# BUILD may be "none": then no helper is installed.
set -euo pipefail

skip() {
    echo "SKIPPED: $*" >&2
    exit 77
}

((EUID == 0)) || skip 'only root can make a system bus with a helper'
for program in dbus-daemon /usr/lib/polkit-1/polkitd useradd; do
    type -P "$program" >/dev/null || skip "there is no $program"
done

if [[ ${LAB_WORLD-} != inside ]]; then
    unshare --mount --uts --net --ipc --pid --fork --kill-child --mount-proc true 2>/dev/null ||
        skip 'this machine makes no namespaces for root'
    export LAB_WORLD=inside
    # Of the tree of cgroups, where there is one of version 2, the world sees a cgroup of its own.
    in_tree() {
        unshare --mount --propagation private bash -c "mount -t cgroup2 cgroup2 /mnt && cd /mnt && $1" 2>/dev/null
    }
    cgroup=$(in_tree 'name=$(mktemp --directory lab-world-XXXXXXXX) && chmod 755 $name && echo $name' || true)
    status=0
    (
        if [[ -n $cgroup ]] && in_tree "echo $BASHPID >$cgroup/cgroup.procs"; then
            export LAB_WORLD_CGROUP=yes
        fi
        exec unshare --mount --propagation private --uts --net --ipc --pid --cgroup --fork --kill-child --mount-proc \
            "$0" "$@"
    ) || status=$?
    [[ -z $cgroup ]] || in_tree "find $cgroup -depth -type d -exec rmdir {} +" || true
    exit "$status"
fi

build=$1
[[ $build == none ]] || build=$(realpath -- "$build")
shift

# What is written to these places is gone with the world.
hostname lab-world
ip link set lo up
cookie=$(base64 --wrap=0 <"${XAUTHORITY:-/dev/null}" || true)
display=$(mktemp --directory /run/display.XXXXXX)
[[ ! -d /tmp/.X11-unix ]] || mount --bind /tmp/.X11-unix "$display"
mount -t tmpfs -o mode=1777 tmpfs /tmp
mkdir /tmp/.X11-unix
mount --bind "$display" /tmp/.X11-unix
mkdir /tmp/.layers
mount -t tmpfs tmpfs /tmp/.layers
for place in etc usr home; do
    [[ -d /$place ]] || continue
    mkdir /tmp/.layers/{upper,work}-"$place"
    mount -t overlay -o "lowerdir=/$place,upperdir=/tmp/.layers/upper-$place,workdir=/tmp/.layers/work-$place" \
        overlay "/$place" 2>/dev/null || skip 'this kernel stacks no file systems'
done
mount -t tmpfs -o mode=755 tmpfs /run
# Devices as ever, and the queues that systems mount there.
mkdir /tmp/.layers/dev
mount -t tmpfs -o mode=755 tmpfs /tmp/.layers/dev
mkdir /tmp/.layers/dev/{pts,shm,mqueue}
for device in null zero full random urandom tty; do
    touch "/tmp/.layers/dev/$device"
    mount --bind "/dev/$device" "/tmp/.layers/dev/$device"
done
mount --rbind /dev/pts /tmp/.layers/dev/pts
ln -s pts/ptmx /tmp/.layers/dev/ptmx
ln -s /proc/self/fd /tmp/.layers/dev/fd
mount -t tmpfs -o mode=1777 tmpfs /tmp/.layers/dev/shm
mount -t mqueue mqueue /tmp/.layers/dev/mqueue
mount --rbind /tmp/.layers/dev /dev
# As systemd has it: no process at the top, and the first one below.
if [[ ${LAB_WORLD_CGROUP-} == yes ]] && mount -t cgroup2 cgroup2 /sys/fs/cgroup && mkdir /sys/fs/cgroup/init.scope; then
    for process in $(</sys/fs/cgroup/cgroup.procs); do
        echo "$process" >/sys/fs/cgroup/init.scope/cgroup.procs || true
    done
    for controller in pids memory cpu; do
        echo "+$controller" >/sys/fs/cgroup/cgroup.subtree_control 2>/dev/null || true
    done
fi
mkdir -p /run/dbus /etc/polkit-1/rules.d
rm -f /etc/polkit-1/rules.d/*
# There is no systemd here, and polkit asks it at each check: the bus is to say so at once, not to start two programs first.
rm -f /usr/share/dbus-1/system-services/org.freedesktop.systemd1.service

install_build() {
    local prefix file
    type -P cmake >/dev/null || skip 'there is no cmake'
    cmake --install "$build" >/tmp/.layers/install.log || { cat /tmp/.layers/install.log >&2; exit 1; }
    # Where the bus and polkit look, whatever the prefix is.
    prefix=$(sed -n 's/^CMAKE_INSTALL_PREFIX:[^=]*=//p' "$build/CMakeCache.txt")
    for file in dbus-1/system.d/org.unsharelab.helper.conf dbus-1/system-services/org.unsharelab.helper.service \
        polkit-1/actions/org.unsharelab.helper.policy; do
        [[ $prefix == /usr ]] || install -D --mode=0644 "$prefix/share/$file" "/usr/share/$file"
    done
}
[[ $build == none ]] || install_build

for user in ann bob eve; do
    id "$user" >/dev/null 2>&1 || useradd --create-home --shell /bin/bash "$user"
    install --directory --owner="$user" --group="$user" --mode=0700 "/run/user/$user"
    [[ -z $cookie ]] || base64 --decode <<<"$cookie" |
        install --owner="$user" --group="$user" --mode=0600 /dev/stdin "/home/$user/.Xauthority"
done
groupadd lab-group
usermod --append --groups lab-group ann
# Without a seat nobody is active, and there is nobody to type a password.
cat >/etc/polkit-1/rules.d/10-world.rules <<'RULES'
polkit.addRule(function(action, subject) {
    if (action.id.indexOf("org.unsharelab.helper.") !== 0)
        return polkit.Result.NOT_HANDLED;
    if (action.id === "org.unsharelab.helper.rootterminal" || action.id === "org.unsharelab.helper.wallclock")
        return subject.user === "ann" ? polkit.Result.YES : polkit.Result.NO;
    if (subject.user === "ann" || subject.user === "bob" || subject.user === "labtest")
        return polkit.Result.YES;
    return polkit.Result.NO;
});
RULES

# As systemd has it: what is mounted carelessly would be seen everywhere.
mount --make-rshared /

dbus-daemon --system --nopidfile --nofork --nosyslog 2>/run/dbus/log &
for ((i = 0; i < 100; ++i)); do
    [[ ! -S /run/dbus/system_bus_socket ]] || break
    sleep 0.05
done
/usr/lib/polkit-1/polkitd --no-debug >/dev/null 2>&1 &
for ((i = 0; i < 100; ++i)); do
    ! dbus-send --system --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner \
        string:org.freedesktop.PolicyKit1 2>/dev/null | grep --quiet 'boolean true' || break
    sleep 0.05
done

status=0
"$@" || status=$?
exit "$status"
