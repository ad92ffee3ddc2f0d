# SPDX-FileCopyrightText: 2026 Unshare Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# What the commands say. All of it goes to stderr: stdout belongs to the program.

say() {
    printf 'unshare-lab: %s\n' "$*" >&2
}

fail() {
    say "$@"
    exit 1
}

# step TITLE COMMAND…: says what is done and how long it took
step() {
    local title=$1 start=$SECONDS
    shift
    say "$title…"
    "$@" >&2 || fail "$title: failed"
    say "$title: done in $((SECONDS - start)) s"
}

# agree QUESTION: yes without a question after --yes; no without a terminal
agree() {
    local answer
    [[ $assume_yes == no ]] || return 0
    [[ -t 0 ]] || return 1
    read -r -p "unshare-lab: $1 [y/N] " answer || return 1
    [[ $answer == [yY]* ]]
}
