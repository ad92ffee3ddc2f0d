#!/bin/bash
# SPDX-FileCopyrightText: 2026 Unshare Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What of the caller's files and environment a program in the build root gets.
# shellcheck source=tests/scripts/check.sh
. "$(dirname -- "$0")/check.sh"
# shellcheck source=packaging/buildroot/prepare.sh
. "$project/packaging/buildroot/prepare.sh"

for path in / /usr /usr/bin /usr/lib/x /etc/passwd /dev/shm /proc/1 /lib64 /var /var/lib/dpkg /run; do
    expect "$path" "$(is_system_path "$path" && echo system)" system
done
for path in /usr/src/lab /usr/local/src /var/lib/ci/lab /run/user/1000 /tmp /home/a /library; do
    expect "$path" "$(is_system_path "$path" || echo own)" own
done

scratch=$(mktemp --directory)
trap 'rm -rf -- "$scratch"' EXIT
mkdir "$scratch/home" "$scratch/here" "$scratch/there"
touch "$scratch/there/lesson.md"
HOME=$scratch/home
cd "$scratch/here"
expect 'paths' "$(visible_paths lesson check ../there/lesson.md --screenshot="$scratch/new/shots" --language ja view mount /etc/fstab)" \
    "$(printf '%s\n' "$project" "$scratch" "$scratch/here" "$scratch/home" "$scratch/there" | sort)"

unset DISPLAY WAYLAND_DISPLAY
expect 'paths without a display' "$(display_paths)" ''
touch "$scratch/cookie"
expect 'paths with a display' \
    "$(DISPLAY=:1 XAUTHORITY=$scratch/cookie XDG_RUNTIME_DIR=$scratch/here display_paths | grep -v '^/tmp/.X11-unix$')" \
    "$scratch/cookie"$'\n'"$scratch/here"

export DISPLAY=:1 QT_SCALE_FACTOR=2 QT_PLUGIN_PATH=/nowhere QT_FONT='a b' LC_TIME=C UNSHARE_LAB_X=1 SECRET_TOKEN=x
handed() {
    handed_environment "$1" | tr '\0' '\n' | grep -E '^(DISPLAY|QT_|LC_TIME|UNSHARE_LAB_X|SECRET)' | sort | paste -s -d ,
}
expect 'environment of a run' "$(handed run)" 'DISPLAY=:1,LC_TIME=C,QT_FONT=a b,QT_SCALE_FACTOR=2,UNSHARE_LAB_X=1'
expect 'environment of a test' "$(handed test)" 'LC_TIME=C,UNSHARE_LAB_X=1'

for arguments in '--mode host' 'tour uts --mode=host' 'tour --mode host time' '--theme dark --mode host'; do
    # shellcheck disable=SC2086 # words
    expect "$arguments" "$(asks_for_host $arguments && echo host)" host
done
for arguments in '' tour '--mode sandbox' 'tour host' 'tour --mode hostile'; do
    # shellcheck disable=SC2086 # words
    expect "$arguments" "$(asks_for_host $arguments || echo other)" other
done
exit "$wrong"
