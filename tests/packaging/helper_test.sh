#!/bin/bash
# SPDX-FileCopyrightText: 2026 Unshare Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# helper_test.sh CASE DIRECTORY: the AppImage in DIRECTORY installs its helper and removes it again, as ann, who may, in the
# world of world.sh.
# shellcheck source=tests/scripts/check.sh
. "$(dirname -- "$0")/../scripts/check.sh"
case=$1
directory=$2
output=/tmp/output
home=/usr/local/lib/unshare-lab
service=/usr/local/share/dbus-1/system-services/org.unsharelab.helper.service

make_world() {
    type -P pkexec >/dev/null || skip 'there is no pkexec'
    image=/home/ann/lab.AppImage
    install --mode=0755 "$(find "$directory" -name '*.AppImage' 2>/dev/null)" "$image" || skip 'nothing was packed'
    chown ann: "$image"
    # As a user on a computer has it, where this machine lets it.
    mknod --mode=0666 /dev/fuse c 10 229 2>/dev/null || true
    cat >/etc/polkit-1/rules.d/20-pkexec.rules <<'RULES'
polkit.addRule(function(action, subject) {
    if (action.id === "org.freedesktop.policykit.exec")
        return subject.user === "ann" ? polkit.Result.YES : polkit.Result.NO;
});
RULES
    sleep 3
    before=$(snapshot)
}

# snapshot: all that an installation may touch
snapshot() {
    find /usr/local /usr/share/polkit-1 /usr/share/dbus-1 /etc/dbus-1 /etc/polkit-1 \
        \( -type d -printf '%p %U %m\n' -o -printf '%p %U %m %s %l\n' \) | sort
    find /run /var/lib -maxdepth 1 -name '*unshare*'
}

# as USER WORD…: its status; what it says is in $output
as() {
    local status=0
    setpriv --reuid "$1" --regid "$1" --init-groups env --ignore-environment PATH=/usr/local/bin:/usr/bin:/bin \
        HOME="/home/$1" USER="$1" LANG=C.UTF-8 TERM=xterm "${@:2}" >"$output" 2>&1 </dev/null || status=$?
    echo "$status"
}

expect_said() {
    grep --quiet --fixed-strings -- "$1" "$output" || { printf 'it did not say "%s" but:\n' "$1"; cat "$output"; wrong=1; }
}

expect_works() {
    expect "$1: a lesson in host mode" "$(as ann "$image" tour uts --mode host)" 0
    expect_said 'child'
}

helpers() {
    local process
    for process in /proc/[0-9]*/exe; do
        readlink "$process" || true
    done 2>/dev/null | grep --count "unshare-lab-helper" || true
}

expect_nothing() {
    local i
    for ((i = 0; i < 100; ++i)); do
        [[ $(helpers) != 0 || $(snapshot) != "$before" ]] || break
        sleep 0.1
    done
    expect "$1: what is there" "$(diff <(echo "$before") <(snapshot) || true)" ''
    expect "$1: helpers" "$(helpers)" 0
}

# --- the cases

life() {
    expect 'without a helper' "$(as ann "$image" tour uts --mode host)" 1
    expect_said 'it is not installed'
    expect_said -- '--install-helper'
    expect 'installed' "$(as ann "$image" --install-helper)" 0
    expect_said 'The helper is installed'
    expect 'what others could write' "$(find "$home" "$service" ! -type l \( ! -user 0 -o -perm /022 \))" ''
    expect 'what is not its own' "$(diff <(echo "$before") <(snapshot) | grep '^<' || true)" ''
    expect_works 'installed'
    expect 'libraries of this computer in it' "$(libraries_of_helper | grep --invert-match "^$home/" || true)" ''
    expect 'installed again' "$(as ann "$image" --install-helper)" 0
    expect_works 'installed again'
    expect 'removed' "$(as ann "$image" --uninstall-helper)" 0
    expect_said 'The helper is removed'
    expect_nothing 'removed'
    expect 'host mode without it' "$(as ann "$image" tour uts --mode host)" 1
    expect_said 'it is not installed'
    expect 'removed again' "$(as ann "$image" --uninstall-helper)" 1
    expect_said 'No AppImage has installed one here'
    expect 'installed by root' "$("$image" --install-helper >"$output" 2>&1; echo $?)" 0
    expect_works 'installed by root'
    expect 'removed by its own part' "$("$home/install" --uninstall-helper >"$output" 2>&1; echo $?)" 0
    expect_nothing 'removed by its own part'
}

# libraries_of_helper: what it has loaded, asked while it runs
libraries_of_helper() {
    local process
    as ann "$image" tour uts --mode host >/dev/null
    for process in /proc/[0-9]*; do
        [[ $(readlink "$process/exe") != "$home/unshare-lab-helper" ]] || awk '$6 ~ /\.so/ {print $6}' "$process/maps"
    done 2>/dev/null | sort -u | tee /tmp/libraries
    grep --quiet /libc.so.6 /tmp/libraries || echo 'no helper runs'
}

refusals() {
    expect 'a user who may not' "$(as eve "$image" --install-helper)" 126
    expect 'another word' "$(as ann "$image" --install-helper now)" 2
    expect_said 'stands alone'
    expect 'another word, to root' "$("$image" --install-helper now >"$output" 2>&1; echo $?)" 22
    expect_said 'stands alone'

    mount --bind /dev/null "$(type -P pkexec)"
    expect 'without pkexec' "$(as ann "$image" --install-helper)" 1
    expect_said 'pkexec, and that is not installed'
    umount "$(type -P pkexec)"

    cp --recursive --no-target-directory "$project/build/release/bin" /tmp/bin
    chmod -R a+rX /tmp/bin
    expect 'what is no AppImage' "$(as ann APPIMAGE="$image" APPDIR=/usr /tmp/bin/unshare-lab --install-helper)" 1
    expect_said 'Only an AppImage has'

    (cd /home/ann && "$image" --appimage-extract >/dev/null)
    chown -R ann: /home/ann/squashfs-root
    expect 'what a user has unpacked' "$(/home/ann/squashfs-root/AppRun --install-helper >"$output" 2>&1; echo $?)" 13
    expect_said "is not root's alone"
    rm -rf /home/ann/squashfs-root

    chmod o+w /usr/local/lib
    expect 'a place that all can write' "$(as ann "$image" --install-helper)" 1
    expect_said '/usr/local/lib is not root'
    chmod o-w /usr/local/lib
    expect_nothing 'refused'

    # Those that did not come of an AppImage.
    mkdir -p /usr/local/lib/unshare-lab
    expect_left 'a directory' /usr/local/lib/unshare-lab
    printf '[D-BUS Service]\nName=org.unsharelab.helper\nExec=/usr/local/libexec/unshare-lab/unshare-lab-helper\nUser=root\n' \
        >/tmp/service
    for place in /usr/share/dbus-1/system-services "${service%/*}"; do
        mkdir -p "$place"
        cp /tmp/service "$place/org.unsharelab.helper.service"
        expect_left "$place" "$place/org.unsharelab.helper.service"
    done
}

# expect_left WHAT PATH
expect_left() {
    local there
    there=$(snapshot)
    expect "beside $1" "$(as ann "$image" --install-helper)" 1
    expect_said 'There is another one already'
    expect_said "$2"
    expect "not removed: $1" "$(as ann "$image" --uninstall-helper)" 1
    expect "left alone: $1" "$(diff <(echo "$there") <(snapshot) || true)" ''
    rm -rf -- "$2"
}

# Where one of its files cannot be put in its place, whichever it is.
failure() {
    local place there round policy
    policy=/usr/share/polkit-1/actions/org.unsharelab.helper.local.policy
    for round in first second; do
        for place in "$service" /etc/dbus-1/system.d/org.unsharelab.helper.local.conf "$policy"; do
            mkdir -p "${service%/*}"
            there=$(snapshot)
            # In the way of what is moved there, or away.
            if [[ $round == first ]]; then
                mkdir "${place%/*}/.${place##*/}.new" && mount -t tmpfs none "${place%/*}/.${place##*/}.new"
            else
                mount --bind "$place" "$place"
            fi
            expect "$round: $place is in the way" "$(as ann "$image" --install-helper)" 1
            expect_said 'All is as it was before'
            if [[ $round == first ]]; then
                umount "${place%/*}/.${place##*/}.new" && rmdir "${place%/*}/.${place##*/}.new"
            else
                umount "$place"
            fi
            mkdir -p "${service%/*}"
            expect "$round: after $place" "$(diff <(grep -v ^/run <<<"$there") <(snapshot | grep -v ^/run) || true)" ''
        done
        [[ $round == second ]] || expect 'installed' "$(as ann "$image" --install-helper)" 0
        expect_works "$round"
    done
    expect 'removed' "$(as ann "$image" --uninstall-helper)" 0
    expect_nothing 'removed'
}

# Whenever root's part is killed: what is there then works or is not seen, and the next time all is well.
killed() {
    local round word part start length
    "$image" --install-helper >/dev/null
    for ((round = 0; round < 40; ++round)); do
        cp -R "$home" /tmp/part
        if ((round < 2)); then
            start=${EPOCHREALTIME/[.,]/}
            /tmp/part/install --install-helper >/dev/null
            length=$((${EPOCHREALTIME/[.,]/} - start))
        fi
        word=--install-helper
        ((round % 4 != 0)) || word=--uninstall-helper
        {
            setsid /tmp/part/install "$word" >/dev/null 2>&1 &
            part=$!
            sleep "$(awk "BEGIN { print $((RANDOM * length / 32768)) / 1e6 }")"
            kill -KILL -- "-$part" || true
            wait "$part" || true
        } 2>/dev/null
        expect "round $round" "$(/tmp/part/install --install-helper >"$output" 2>&1; echo $?)" 0
        rm -rf /tmp/part
        expect "round $round: left" "$(find / -xdev -name '.*unshare*.new' -o -xdev -name '.*unshare*.old' 2>/dev/null)" ''
    done
    expect_works 'after all that'
    expect 'removed' "$(as ann "$image" --uninstall-helper)" 0
    expect_nothing 'removed'
}

make_world
"$case"
((wrong == 0)) || exit 1
