# SPDX-FileCopyrightText: 2026 Unshare Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# Sourced by the tests of the two commands.

set -euo pipefail
project=$(realpath -- "$(dirname -- "${BASH_SOURCE[0]}")/../..")
wrong=0

# expect WHAT ACTUAL EXPECTED
expect() {
    [[ $2 != "$3" ]] || return 0
    printf '%s: is "%s", should be "%s"\n' "$1" "$2" "$3"
    wrong=1
}

skip() {
    printf 'SKIPPED: %s\n' "$1"
    exit 77
}

# require PROGRAM…
require() {
    local program
    for program; do
        type -P "$program" >/dev/null || skip "there is no $program"
    done
}
