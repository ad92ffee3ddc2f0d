#!/bin/bash
# SPDX-FileCopyrightText: 2026 Unshare Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What is said and done about missing packages.
# shellcheck source=tests/scripts/check.sh
. "$(dirname -- "$0")/check.sh"
# shellcheck source=packaging/buildroot/prepare.sh
. "$project/packaging/buildroot/prepare.sh"

for family in debian fedora arch opensuse; do
    for purpose in run test; do
        names=$(needed_packages "$family" "$purpose")
        expect "a line of the $family list that is not a name" "$(grep -Evx '[A-Za-z0-9.+()_-]+' <<<"$names" || true)" ''
        expect "a name twice in the $family list" "$(sort <<<"$names" | uniq -d)" ''
    done
done

expect 'a capability in a command' "$(install_commands fedora 'cmake(Qt6Core)')" 'dnf install --assumeyes cmake\(Qt6Core\)'

missing_packages() {
    printf '%s\n' no-such-package
}
# shellcheck disable=SC2317 # require_packages calls it
install_packages() {
    echo installing
}

# outcome: status and words of require_packages without a terminal
outcome() {
    local status=0 words
    words=$(require_packages debian no-such-package 2>&1 </dev/null) || status=$?
    printf '%s\n%s\n' "$status" "$words"
}

can_become_root() { true; }
words=$(outcome)
expect 'no answer, root' "$(head -n 1 <<<"$words"):$(grep -c -e '^installing' -e ' --yes ' -e 'apt-get install .* no-such-package' <<<"$words")" 1:2
can_become_root() { false; }
words=$(outcome)
expect 'no root' "$(head -n 1 <<<"$words"):$(grep -c -e 'An administrator can' -e 'apt-get install .* no-such-package' <<<"$words")" 1:2
assume_yes=yes
words=$(outcome)
expect '--yes, no root' "$(head -n 1 <<<"$words"):$(grep -c installing <<<"$words")" 1:0
can_become_root() { true; }
words=$(outcome)
expect '--yes, root' "$(head -n 1 <<<"$words"):$(grep -c -e '^installing' -e 'Still missing: no-such-package' <<<"$words")" 1:2
exit "$wrong"
