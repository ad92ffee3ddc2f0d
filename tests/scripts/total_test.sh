#!/bin/bash
# SPDX-FileCopyrightText: 2026 Unshare Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The total of ./test, from a recorded run of ctest with one test of each fate.
# shellcheck source=tests/scripts/check.sh
. "$(dirname -- "$0")/check.sh"

total() {
    awk -f "$project/packaging/buildroot/total.awk" "$@"
}

status=0
output=$(total "$project/tests/scripts/results.xml") || status=$?
expect 'status' "$status" 1
expect 'last line' "$(tail -n 1 <<<"$output")" '7 passed, 12 failed, 9 skipped'
expect 'what was skipped' "$(sed -n '/^SKIPPED$/,/^$/p' <<<"$output")" 'SKIPPED
  A.Skips: no subordinate ids for "root"
  A.Off: disabled
  rc: no user <namespaces> & more
  dis: disabled
  labtest/Many/Suite.Skips: no tool
  labtest/Many/Suite: 2 disabled
  labtest/Users.One: there is no user labtest
  labtest/Users.Two: there is no user labtest'
expect 'what failed' "$(sed -n '/^FAILED$/,/^$/p' <<<"$output")" 'FAILED
  A.Fails: Failed
  missing: Unable to find executable
  timeout: Timeout
  fx: Failed
  dep: Fixture dependency failed
  labtest/Many/Suite.Fails/1: Failed
  Aborts.Second: Subprocess aborted
  Aborts: cases that did not run: 2
  Leaks: Failed
  Empty: it has no case
  window.underX11: Rows.Fail: Failed'

status=0
output=$(total - <<<'<testcase name="a" status="run">
</testcase>') || status=$?
expect 'one passed' "$status:$output" $'0:\n1 passed, 0 failed, 0 skipped'

status=0
output=$(total /dev/null) || status=$?
expect 'none ran' "$status:$output" $'1:\n0 passed, 0 failed, 0 skipped'
exit "$wrong"
