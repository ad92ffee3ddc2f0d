# SPDX-FileCopyrightText: 2026 Unshare Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# Host mode in the build root, which has no system bus: in a world of its own,
# with a user of its own who needs no password there.

asks_for_host() {
    [[ " $* " =~ \ --mode[=\ ]host\  ]]
}

# play_in_world [ARGUMENT…]: unshare-lab with these arguments; does not return
play_in_world() {
    local variables=(HOME=/home/ann USER=ann LOGNAME=ann XDG_RUNTIME_DIR=/run/user/ann QT_QPA_PLATFORM=xcb) name
    ((EUID == 0)) || fail 'Host mode can be tried here by root alone, or on a system that carries Qt 6.8: see README.md'
    say 'Host mode works on a small computer of its own here, called lab-world. Your own stays as it is.'
    for name in PATH LANG LANGUAGE LC_ALL TERM COLORTERM NO_COLOR DISPLAY; do
        [[ ! -v $name ]] || variables+=("$name=${!name}")
    done
    exec "$buildroot_dir/world.sh" "$project/build/release" \
        setpriv --reuid ann --regid ann --init-groups env --ignore-environment "${variables[@]}" unshare-lab "$@"
}
