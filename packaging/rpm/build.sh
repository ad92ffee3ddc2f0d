#!/bin/bash
# SPDX-FileCopyrightText: 2026 Unshare Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# build.sh DIRECTORY [ARGUMENT-OF-RPMBUILD…]
# Builds the package from what is committed, in DIRECTORY, where rpmbuild is.
set -euo pipefail
project=$(realpath -- "$(dirname -- "${BASH_SOURCE[0]}")/../..")
(($# >= 1)) || { echo 'build.sh DIRECTORY [ARGUMENT-OF-RPMBUILD…]' >&2; exit 1; }
mkdir -p -- "$1/SOURCES"
target=$(realpath -- "$1")
shift
version=$(sed -n 's/^Version: *//p' "$project/packaging/rpm/unshare-lab.spec")
git -c safe.directory='*' -C "$project" archive --prefix="unshare-lab-$version/" \
    --output="$target/SOURCES/unshare-lab-$version.tar.gz" HEAD
rpmbuild -bb --define "_topdir $target" "$@" "$project/packaging/rpm/unshare-lab.spec"
