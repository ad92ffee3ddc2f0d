#!/bin/bash
# SPDX-FileCopyrightText: 2026 Unshare Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# appimage_test.sh CASE DIRECTORY: "pack" packs build/release in the directory, the other cases run that as an ordinary
# user: labtest, where root runs the tests.
# shellcheck source=tests/scripts/check.sh
. "$(dirname -- "$0")/../scripts/check.sh"
case=$1
directory=$2

image_in() {
    find "$1" -name '*.AppImage' 2>/dev/null
}

# --- the user, and the devices that it has

# Root sees to a /dev/fuse for everyone, and to a /tmp in which nothing else is mounted, where nobody else sees it.
enter_world() {
    ((EUID == 0)) && [[ ${APPIMAGE_WORLD-} != inside ]] || return 0
    id labtest >/dev/null 2>&1 || skip 'root runs the tests, and there is no user labtest'
    APPIMAGE_WORLD=inside exec unshare --mount --propagation private "$0" "$case" "$directory"
}

make_world() {
    home=$(mktemp --directory)
    trap 'rm -rf -- "$home"' EXIT
    chmod 0755 "$home"
    image=$home/lab.AppImage
    [[ -n $(image_in "$directory") ]] || skip 'nothing was packed'
    install --mode=0755 "$(image_in "$directory")" "$image"
    mkdir "$home"/{own,mounts}
    as_user=()
    if ((EUID == 0)); then
        mkdir "$home/devices"
        mount -t tmpfs devices "$home/devices"
        if [[ -e /dev/fuse ]] && mknod --mode=0666 "$home/devices/fuse" c 10 229 2>/dev/null; then
            mount --bind "$home/devices/fuse" /dev/fuse
        fi
        umount "$home/devices"
        chown labtest: "$home"/{own,mounts}
        as_user=(setpriv --reuid labtest --regid labtest --init-groups)
    fi
    as_user+=(env --ignore-environment PATH=/usr/local/bin:/usr/bin:/bin HOME="$home/own" TMPDIR="$home/mounts"
        LANG=C.UTF-8 TERM=xterm)
    cd "$home/own"
}

# without_fuse COMMAND…
without_fuse() {
    [[ ! -e /dev/fuse ]] || unshare --mount --propagation private true 2>/dev/null || skip 'FUSE cannot be hidden here'
    unshare --mount --propagation private bash -c '[[ ! -e /dev/fuse ]] || mount --bind /dev/null /dev/fuse; exec "$@"' \
        - "$@"
}

require_fuse() {
    "${as_user[@]}" test -w /dev/fuse || skip 'this user may not open /dev/fuse'
    type -P fusermount3 >/dev/null || skip 'there is no fusermount3'
}

require_namespaces() {
    "${as_user[@]}" unshare --user --map-root-user true 2>/dev/null ||
        skip 'this machine makes no user namespace for an ordinary user'
}

# status_of COMMAND…: its exit status, and what it says where that may be of use
status_of() {
    local status=0
    "$@" >"$home/output" 2>&1 || status=$?
    echo "$status"
}

mounts() {
    grep --count " $home/mounts/" /proc/self/mounts || true
}

# What the keeper takes away comes to its end a moment after the program.
expect_nothing_left() {
    local i
    for ((i = 0; i < 100; ++i)); do
        [[ $(mounts) != 0 || -n $(ls -A "$home/mounts") ]] || break
        sleep 0.1
    done
    expect "$1: mounts left" "$(mounts)" 0
    expect "$1: files left" "$(ls -A "$home/mounts")" ''
}

# start_lab: sets lab to a program with a child open, when it is open. All that is on the way to the
# program becomes it, so they have one number.
start_lab() {
    local i
    "${as_user[@]}" "$image" new --uts -- sh -c 'echo open; exec sleep 600' >"$home/lab" 2>&1 </dev/null &
    lab=$!
    for ((i = 0; i < 300; ++i)); do
        ! grep --quiet open "$home/lab" || return 0
        sleep 0.1
    done
    expect 'a lab opens' "$(<"$home/lab")" open
}

# --- the cases

pack() {
    local round
    type -P mksquashfs >/dev/null || skip 'there is no mksquashfs'
    [[ -x $project/build/release/bin/unshare-lab ]] || skip 'there is no release build in build/release'
    rm -rf -- "$directory" "$directory.again"
    SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-1767225600}
    export SOURCE_DATE_EPOCH
    for round in "$directory" "$directory.again"; do
        "$project/packaging/appimage/build.sh" "$round"
    done
    cmp "$(image_in "$directory")" "$(image_in "$directory.again")" || wrong=1
    rm -rf -- "$directory.again"
}

unpacked() {
    require_namespaces
    expect 'the version, without FUSE' "$(without_fuse "${as_user[@]}" "$image" --version)" "$(packed_version)"
    expect 'a lesson, told to unpack' "$(status_of "${as_user[@]}" "$image" --appimage-extract-and-run tour uts)" 0
    expect 'a failure' "$(status_of "${as_user[@]}" "$image" --appimage-extract-and-run --no-such-option)" 2
    expect_nothing_left 'unpacked'
    "${as_user[@]}" "$image" --appimage-extract 'usr/bin/*'
    expect 'unpacked over itself' "$(status_of "${as_user[@]}" "$image" --appimage-extract 'usr/bin/*')" 0
    expect 'a part of it' "$(cd squashfs-root && find . -type f -o -type l | sort | paste -s -d ' ')" \
        './usr/bin/qt.conf ./usr/bin/unshare-lab'
}

# packed_version: of the name of the file
packed_version() {
    basename -- "$(image_in "$directory")" | sed 's/^unshare-lab-\(.*\)-[^-]*$/unshare-lab \1/'
}

mounted() {
    require_fuse
    require_namespaces
    expect 'the version' "$("${as_user[@]}" "$image" --version)" "$(packed_version)"
    expect 'a lesson' "$(status_of "${as_user[@]}" "$image" tour uts)" 0
    expect 'lessons of all kinds find all that they found unpacked' \
        "$("${as_user[@]}" "$image" tour | tail --lines=1)" \
        "$("${as_user[@]}" "$image" --appimage-extract-and-run tour | tail --lines=1)"
    expect 'the status of a program in a lab' "$(status_of "${as_user[@]}" "$image" new --uts -- sh -c 'exit 7')" 7
    expect_nothing_left 'mounted'
}

ends() {
    local signal status
    require_fuse
    require_namespaces
    for signal in TERM KILL; do
        start_lab
        expect 'mounted, while it runs' "$(mounts)" 1
        kill -s "$signal" "$lab"
        status=0
        wait "$lab" || status=$?
        expect "ended by $signal" "$status" $((128 + $(kill -l "$signal")))
        expect_nothing_left "$signal"
    done
}

# libraries_of_window [NAME=VALUE…]: those that a window has loaded when it has loaded them all
libraries_of_window() {
    local i
    "${as_user[@]}" QT_QPA_PLATFORM=offscreen "$@" "$image" >/dev/null 2>&1 </dev/null &
    for ((i = 0; i < 300; ++i)); do
        ! grep --quiet libqtquicktemplates2plugin.so "/proc/$!/maps" 2>/dev/null || break
        sleep 0.1
    done
    awk '$6 ~ /\.so/ {print $6}' "/proc/$!/maps" | sort -u
    kill $!
    wait $! || true
}

# With a Qt of this machine beside it, of which it must take nothing.
libraries() {
    local names
    require_fuse
    require_namespaces
    names=$(libraries_of_window)
    expect 'the controls' "$(grep --count "^$home/mounts/.*/libqtquicktemplates2plugin.so" <<<"$names")" 1
    expect 'the C libraries' "$(grep --extended-regexp '/lib(c|m|stdc\+\+|EGL)\.so' <<<"$names" | sed 's,/[^/]*$,,' | sort -u)" \
        "$(dirname -- "$(realpath -- "$(ldd /bin/true | awk '$1 == "libc.so.6" {print $3}')")")"
    expect 'Qt of this machine' "$(grep -i qt <<<"$names" | grep --invert-match "^$home/mounts/" || true)" ''

    mkdir "$home/old"
    printf '#!/bin/sh\necho glibc 2.36\n' >"$home/old/getconf"
    chmod -R a+rx "$home/old"
    names=$(libraries_of_window PATH="$home/old:/usr/bin:/bin")
    expect 'the loader' "$(grep --count "^$home/mounts/.*/usr/lib/glibc/ld-linux-x86-64.so.2" <<<"$names")" 1
    expect 'libraries of this machine' "$(grep --invert-match "^$home/mounts/" <<<"$names" || true)" ''
    expect_nothing_left 'libraries'
}

window() {
    local name
    require_namespaces
    expect 'pictures are made' "$(status_of "${as_user[@]}" "$image" --screenshot "$home/own/pictures" --size 1000x700)" 0
    for name in mount net container; do
        # One of an empty window has some three thousand bytes.
        expect "$name: a picture with something in it" \
            "$(find "$home/own/pictures" -name "$name-light-en.png" -size +20k | wc --lines)" 1
    done
    expect_nothing_left 'the window'
}

if [[ $case != pack ]]; then
    enter_world
    make_world
fi
"$case"
((wrong == 0)) || { cat "$home/output" 2>/dev/null || true; exit 1; }
