#!/bin/bash
# SPDX-FileCopyrightText: 2026 Unshare Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# build.sh DIRECTORY
# Builds the package from what is committed, in DIRECTORY, on a Debian 13 with debhelper and the packages of control.
set -euo pipefail
project=$(realpath -- "$(dirname -- "${BASH_SOURCE[0]}")/../..")
target=$(realpath -- "$1")
version=$(sed -n 's/^unshare-lab (\(.*\)).*/\1/p;q' "$project/packaging/debian/changelog")
source=$target/unshare-lab-$version
mkdir -p -- "$source"
git -c safe.directory='*' -C "$project" archive HEAD | tar -x -C "$source"
cp -a -- "$source/packaging/debian" "$source/debian"
cd -- "$source"
dpkg-buildpackage --build=binary --no-sign
