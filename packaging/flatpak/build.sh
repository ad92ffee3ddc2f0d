#!/bin/bash
# SPDX-FileCopyrightText: 2026 Unshare Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# build.sh DIRECTORY [ARGUMENT-OF-FLATPAK-BUILDER…]
# Builds the Flatpak from what is committed, as DIRECTORY/unshare-lab-VERSION-ARCHITECTURE.flatpak, with the runtime and the
# SDK that the user has installed; with --install-deps-from=flathub those are installed first, and with --download-only the
# sources of the libraries are fetched and that is all.
set -euo pipefail
flatpak_dir=$(dirname -- "$(realpath -- "${BASH_SOURCE[0]}")")
project=$(realpath -- "$flatpak_dir/../..")
application=io.github.unsharelab.UnshareLab
(($# >= 1)) || { echo 'build.sh DIRECTORY [ARGUMENT-OF-FLATPAK-BUILDER…]' >&2; exit 1; }
mkdir -p -- "$1/manifest"
target=$(realpath -- "$1")
shift
version=$(sed -n 's/^project(UnshareLab VERSION \([^ ]*\).*/\1/p' "$project/CMakeLists.txt")
cp -- "$flatpak_dir"/*.yml "$target/manifest"
git -c safe.directory='*' -C "$project" archive --prefix=unshare-lab/ --output="$target/manifest/unshare-lab.tar" HEAD
# By its sum flatpak-builder sees that it is another one than before.
sum=$(sha256sum -- "$target/manifest/unshare-lab.tar")
sed -i "s/^\( *\)path: unshare-lab.tar$/&\n\1sha256: ${sum%% *}/" "$target/manifest/$application.yml"
flatpak-builder --user --force-clean --disable-rofiles-fuse --ccache --state-dir="$target/state" --repo="$target/repo" "$@" \
    "$target/build" "$target/manifest/$application.yml"
[[ " $* " != *' --download-only '* ]] || exit 0
file=$target/unshare-lab-$version-$(flatpak --default-arch).flatpak
flatpak build-bundle "$target/repo" "$file" "$application"
printf '%s\n' "$file"
