#!/bin/bash
# SPDX-FileCopyrightText: 2026 Unshare Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# build.sh DIRECTORY [ARGUMENT-OF-MAKEPKG…]
# Builds the package from what is committed, in DIRECTORY, as an ordinary user where makepkg is.
set -euo pipefail
project=$(realpath -- "$(dirname -- "${BASH_SOURCE[0]}")/../..")
(($# >= 1)) || { echo 'build.sh DIRECTORY [ARGUMENT-OF-MAKEPKG…]' >&2; exit 1; }
mkdir -p -- "$1"
target=$(realpath -- "$1")
shift
version=$(sed -n 's/^pkgver=//p' "$project/packaging/arch/PKGBUILD")
cp -- "$project/packaging/arch/PKGBUILD" "$target/PKGBUILD"
git -c safe.directory='*' -C "$project" archive --prefix="unshare-lab-$version/" \
    --output="$target/unshare-lab-$version.tar.gz" HEAD
cd -- "$target"
exec makepkg "$@"
