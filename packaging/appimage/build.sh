#!/bin/bash
# SPDX-FileCopyrightText: 2026 Unshare Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# build.sh DIRECTORY [BUILD]
# Packs what was built in BUILD, else in build/release, as DIRECTORY/unshare-lab-VERSION-ARCHITECTURE.AppImage, on a Debian 13
# with the packages of packages. The same build packed twice is the same to the byte: all times in it are
# $SOURCE_DATE_EPOCH, else that of the last commit.
set -euo pipefail
umask 022
appimage_dir=$(dirname -- "$(realpath -- "${BASH_SOURCE[0]}")")
project=$(realpath -- "$appimage_dir/../..")
# shellcheck source=packaging/buildroot/say.sh
. "$project/packaging/buildroot/say.sh"
# shellcheck source=packaging/buildroot/packages.sh
. "$project/packaging/buildroot/packages.sh"
# shellcheck source=packaging/appimage/libraries.sh
. "$appimage_dir/libraries.sh"
# shellcheck source=packaging/appimage/helper.sh
. "$appimage_dir/helper.sh"

(($# >= 1)) || fail 'build.sh DIRECTORY [BUILD]'

require_tools() {
    local packages missing
    mapfile -t packages < <(listed_packages "$appimage_dir/packages")
    mapfile -t missing < <(missing_packages debian "${packages[@]}")
    ((${#missing[@]} == 0)) || fail "These packages are missing: ${missing[*]}"
    [[ -x $build/bin/unshare-lab ]] ||
        fail "There is no build in $build: cmake --preset release && cmake --build --preset release"
}

version_of_build() {
    sed -n 's/^CMAKE_PROJECT_VERSION:[^=]*=//p' "$build/CMakeCache.txt"
}

time_of_sources() {
    printf '%s\n' "${SOURCE_DATE_EPOCH:-$(git -c safe.directory='*' -C "$project" log -1 --format=%ct || true)}"
}

# qt PROPERTY: where this Qt has its parts
qt() {
    "$(type -P qtpaths6 || echo /usr/lib/qt6/bin/qtpaths6)" --query "$1"
}

# What an installation has, without the helper of host mode, which helper.sh brings.
copy_program() {
    local installed=$1/installed root=$1/AppDir file
    DESTDIR=$installed cmake --install "$build" --prefix /usr >/dev/null
    for file in bin/unshare-lab libexec/unshare-lab/unshare-lab-agent "share/applications/$application.desktop" \
        "share/metainfo/$application.metainfo.xml" "share/icons/hicolor/scalable/apps/$application.svg"; do
        install -D --mode="$(stat --format=%a -- "$installed/usr/$file")" "$installed/usr/$file" "$root/usr/$file"
    done
    strip "$root/usr/bin/unshare-lab" "$root/usr/libexec/unshare-lab/unshare-lab-agent"
    install --mode=0755 "$appimage_dir/AppRun" "$root/AppRun"
    ln -s "usr/share/applications/$application.desktop" "$root/$application.desktop"
    ln -s "usr/share/icons/hicolor/scalable/apps/$application.svg" "$root/$application.svg"
    ln -s "$application.svg" "$root/.DirIcon"
    install -D --mode=0644 -t "$root/usr/share/doc/unshare-lab" "$project"/LICENSES/*
}

# The plugins that a window needs on X and on Wayland, off-screen and in Japanese.
copy_plugins() {
    local plugins name
    plugins=$(qt QT_INSTALL_PLUGINS)
    for name in platforms/libq{offscreen,xcb,wayland-generic,wayland-egl}.so platforminputcontexts xcbglintegrations \
        wayland-shell-integration/libxdg-shell.so wayland-decoration-client \
        wayland-graphics-integration-client/libqt-plugin-wayland-egl.so imageformats iconengines kf6/kauth; do
        mkdir -p "$1/usr/plugins/$(dirname "$name")"
        cp --recursive --dereference -- "$plugins/$name" "$1/usr/plugins/$name"
    done
}

# imported_modules: the directories of all QML modules that the window imports, and of those that these import
imported_modules() {
    "$(qt QT_INSTALL_LIBEXECS)/qmlimportscanner" -rootPath "$project/qml" -importPath "$(qt QT_INSTALL_QML)" |
        sed -n 's/^ *"path": "\(.*\)",\{0,1\}$/\1/p' | sort --unique
}

copy_modules() {
    local base module to
    base=$(qt QT_INSTALL_QML)
    while IFS= read -r module; do
        # The program's own are in it.
        [[ $module == "$base"/* ]] || continue
        to=$1/usr/qml${module#"$base"}
        mkdir -p "$to"
        find "$module" -maxdepth 1 -type f ! -name '*.qmltypes' -exec cp -t "$to" -- {} +
    done < <(imported_modules)
}

copy_translations() {
    install -D --mode=0644 -t "$1/usr/share/qt6/translations" "$(qt QT_INSTALL_TRANSLATIONS)/qtbase_ja.qm"
}

# Qt asks beside the program, which is the loader where that is the file's own. So does the program for its agent.
write_places() {
    local root=$1
    sed 's/@PREFIX@/../' "$appimage_dir/qt.conf" >"$root/usr/bin/qt.conf"
    sed 's/@PREFIX@/..\/../' "$appimage_dir/qt.conf" >"$root/usr/lib/glibc/qt.conf"
    ln -s ../../libexec/unshare-lab/unshare-lab-agent "$root/usr/lib/glibc/unshare-lab-agent"
}

make_directory() {
    copy_program "$1"
    copy_plugins "$1/AppDir"
    copy_modules "$1/AppDir"
    copy_translations "$1/AppDir"
    copy_libraries "$1/AppDir"
    copy_helper "$1/AppDir" "$1/installed/usr"
    write_places "$1/AppDir"
}

make_runtime() {
    local flags
    mapfile -d ' ' -t flags < <(pkg-config --cflags squashfuse_ll fuse3 | tr -d '\n')
    "${CC:-gcc}" -std=gnu11 -Wall -Wextra -Werror -Os -D_GNU_SOURCE -D_FILE_OFFSET_BITS=64 -ffunction-sections \
        -fdata-sections -Wl,--gc-sections -static "${flags[@]}" "$appimage_dir"/runtime/*.c -o "$1" \
        -lsquashfuse_ll -lsquashfuse -lfuse3 -lzstd -lz -llzma -llz4 -llzo2 -lpthread
    strip "$1"
    # What says that a file is an AppImage of type 2.
    printf 'AI\002' | dd of="$1" bs=1 seek=8 conv=notrunc status=none
}

make_squashfs() {
    env --unset=SOURCE_DATE_EPOCH mksquashfs "$1" "$2" -quiet -no-progress -noappend -root-owned -no-xattrs \
        -comp zstd -Xcompression-level 15 -b 256K -mkfs-time "$epoch" -all-time "$epoch"
}

pack() {
    local file
    file=$target/unshare-lab-$(version_of_build)-$(uname -m).AppImage
    cat -- "$1/runtime" "$1/squashfs" >"$file.partial"
    chmod 0755 "$file.partial"
    mv -- "$file.partial" "$file"
    printf '%s\n' "$file"
}

mkdir -p -- "$1"
target=$(realpath -- "$1")
build=$(realpath -- "${2:-$project/build/release}")
application=io.github.unsharelab.UnshareLab
require_tools
epoch=$(time_of_sources)
[[ $epoch =~ ^[0-9]+$ ]] || fail 'SOURCE_DATE_EPOCH must be set: there is no commit to take the time of'

work=$(mktemp --directory)
trap 'rm -rf -- "$work"' EXIT
say 'Gathering files…'
make_directory "$work"
say 'Building the runtime…'
make_runtime "$work/runtime"
say 'Packing…'
make_squashfs "$work/AppDir" "$work/squashfs"
pack "$work"
