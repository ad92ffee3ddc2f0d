#!/bin/bash
# SPDX-FileCopyrightText: 2026 Unshare Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# runtime.sh DIRECTORY
# Makes DIRECTORY/repo, a repository for flatpak(1) with a runtime and an SDK of the names that the manifest asks for, but made
# of Debian 13's packages. It stands in for KDE's where that cannot be had: what is built with it tells whether the manifest,
# the sandbox and the program work, not that KDE's runtime has all that they need. As root; needs mmdebstrap, ostree, flatpak.
set -euo pipefail
umask 022
flatpak_dir=$(dirname -- "$(realpath -- "${BASH_SOURCE[0]}")")
project=$(realpath -- "$flatpak_dir/../..")
# shellcheck source=packaging/buildroot/say.sh
. "$project/packaging/buildroot/say.sh"
# shellcheck source=packaging/buildroot/packages.sh
. "$project/packaging/buildroot/packages.sh"

(($# == 1)) || fail 'runtime.sh DIRECTORY'
((EUID == 0)) || fail 'runtime.sh: only root can make a root file system here'
mkdir -p -- "$1"
target=$(realpath -- "$1")
branch=$(sed -n "s/^runtime-version: '\(.*\)'$/\1/p" "$flatpak_dir/io.github.unsharelab.UnshareLab.yml")
architecture=$(flatpak --default-arch)
triplet=$(uname -m)-linux-gnu

# make_root DIRECTORY PACKAGE…: a root file system with these
make_root() {
    local root=$1 packages
    shift
    packages=$(printf '%s,' "$@")
    mmdebstrap --mode=root --variant=minbase --include="${packages%,}" --aptopt='Acquire::Languages "none"' \
        --dpkgopt=force-unsafe-io --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/doc/*' \
        --dpkgopt='path-exclude=/usr/share/locale/*' trixie "$root" </dev/null
}

# metadata NAME: what flatpak keeps of a runtime
metadata() {
    cat <<END
[Runtime]
name=org.kde.$1
runtime=org.kde.Platform/$architecture/$branch
sdk=org.kde.Sdk/$architecture/$branch

[Environment]
GI_TYPELIB_PATH=/app/lib/girepository-1.0
LD_LIBRARY_PATH=/app/lib
QML_IMPORT_PATH=/app/lib/qml
QT_PLUGIN_PATH=/app/lib/plugins:/usr/lib/$triplet/qt6/plugins
XDG_DATA_DIRS=/app/share:/usr/share
END
}

# export_runtime NAME PACKAGE…: into the repository, as an ordinary user may have it
export_runtime() {
    local name=$1 root=$work/root tree=$work/tree
    shift
    rm -rf --one-file-system -- "$root" "$tree"
    make_root "$root" "$@"
    mkdir "$tree" "$tree/files"
    metadata "$name" >"$tree/metadata"
    mv -- "$root/usr" "$tree/usr"
    rm -f -- "$root"/etc/{.pwd.lock,gshadow*,hostname,resolv.conf,shadow*}
    cp --archive -- "$root/etc" "$tree/usr/etc"
    # Where KDE's runtime has it.
    ln -s ../libexec/flatpak-xdg-utils/flatpak-spawn "$tree/usr/bin/flatpak-spawn"
    find "$tree/usr" \( -type f -o -type d \) -exec chmod u+w,a+rX,ug-s {} +
    flatpak build-export --runtime --no-update-summary --arch="$architecture" "$target/repo" "$tree" "$branch"
}

work=$(mktemp --directory -- "$target/runtime.XXXXXX")
trap 'rm -rf --one-file-system -- "$work"' EXIT
rm -rf -- "$target/repo"
ostree --repo="$target/repo" init --mode=archive
mapfile -t platform < <(listed_packages "$flatpak_dir/platform.packages")
mapfile -t sdk < <(listed_packages "$flatpak_dir"/{platform,sdk}.packages)
export_runtime Platform "${platform[@]}"
export_runtime Sdk "${sdk[@]}"
flatpak build-update-repo "$target/repo"
