# SPDX-FileCopyrightText: 2026 Unshare Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# The shared libraries of an AppImage, and where they are looked for.

# is_of_system SONAME: better the computer's own, where it is new enough: what its drivers and its name services go with
is_of_system() {
    local glibc='ld-.*|lib(c|m|mvec|dl|rt|pthread|resolv|util|anl)' others='libstdc\+\+|libgcc_s|lib(GL|EGL|GLX|OpenGL|GLdispatch)'
    [[ $1 =~ ^($glibc|$others)\.so(\.|$) ]]
}

# program_files DIRECTORY: the programs and libraries in it that are linked dynamically
program_files() {
    local file
    find "$1" -type f \( -name '*.so' -o -name '*.so.*' -o -path '*/bin/*' \) | LC_ALL=C sort |
        while IFS= read -r file; do
            ! patchelf --print-rpath "$file" >/dev/null 2>&1 || printf '%s\n' "$file"
        done
}

# needed_libraries FILE…: SONAME PATH of all that these need, directly or not
needed_libraries() {
    local missing all
    all=$(ldd -- "$@")
    missing=$(grep 'not found' <<<"$all" || true)
    [[ -z $missing ]] || { printf '%s\n' "$missing" >&2; return 1; }
    sed -n -e 's/^\t\([^ ]*\) => \(\/[^ ]*\) .*/\1 \2/p' -e 's/^\t\/[^ ]*\/\(ld-[^ ]*\) .*/\1 &/p' <<<"$all" |
        awk '{print $1, $2}' | LC_ALL=C sort --unique
}

# set_path FILE ROOT: it finds its libraries from wherever the file is mounted
set_path() {
    local up
    up=$(realpath --relative-to="$(dirname -- "$1")" -- "$2/usr/lib")
    patchelf --set-rpath "\$ORIGIN/$up" "$1"
}

# copied_files ROOT: where the plugins, the modules and the libraries in it come from
copied_files() {
    (cd -- "$1/usr/plugins" && find . -name '*.so' -printf "$(qt QT_INSTALL_PLUGINS)/%P\n")
    (cd -- "$1/usr/qml" && find . -name '*.so' -printf "$(qt QT_INSTALL_QML)/%P\n")
    awk '{print $2}' <<<"$2"
}

# write_origins ROOT NEEDED: who passes the file on owes its receivers the sources of these packages
write_origins() {
    local documents=$1/usr/share/doc/unshare-lab packages name
    mapfile -t packages < <(copied_files "$@" | xargs realpath -- | xargs dpkg-query --search | cut -d : -f 1 | sort -u)
    # And what the agent and the runtime have in them.
    mapfile -t -O "${#packages[@]}" packages < <(listed_packages "$appimage_dir/packages" | grep -e '^lib.*-dev$' -e ^zlib)
    packages+=(libc6-dev libnl-route-3-dev)
    mkdir -p "$documents"
    dpkg-query --show --showformat '${source:Package} ${source:Version} ${Package}\n' "${packages[@]}" |
        LC_ALL=C sort >"$documents/packages"
    for name in "${packages[@]}"; do
        [[ ! -e /usr/share/doc/$name/copyright ]] ||
            install -D --mode=0644 "/usr/share/doc/$name/copyright" "$documents/copyright/$name"
    done
}

# copy_libraries ROOT: what its programs, plugins and modules need
copy_libraries() {
    local root=$1 files needed name path file
    mkdir -p "$root/usr/lib/glibc"
    mapfile -t files < <(program_files "$root/usr")
    needed=$(needed_libraries "${files[@]}")
    write_origins "$root" "$needed"
    while read -r name path; do
        if is_of_system "$name"; then
            cp --dereference -- "$path" "$root/usr/lib/glibc/$name"
        else
            cp --dereference -- "$path" "$root/usr/lib/$name"
            files+=("$root/usr/lib/$name")
        fi
    done <<<"$needed"
    for file in "${files[@]}"; do
        set_path "$file" "$root"
    done
    getconf GNU_LIBC_VERSION | sed 's/^glibc //' >"$root/usr/lib/glibc/version"
}
