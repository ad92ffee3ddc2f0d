#!/bin/bash
# SPDX-FileCopyrightText: 2026 Unshare Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# mmdebstrap calls this with the new build root: what packages alone don't give.
set -euo pipefail
root=$1

# An ordinary user for the tests, with subordinate ids.
chroot "$root" useradd --create-home --uid 1000 --shell /bin/bash labtest
for file in subuid subgid; do
    echo labtest:100000:65536 >"$root/etc/$file"
done

for locale in en_US ja_JP; do
    chroot "$root" localedef --inputfile="$locale" --charmap=UTF-8 "$locale.UTF-8"
done

date --utc +'build root of %FT%TZ' >"$root/etc/unshare-lab-buildroot"
