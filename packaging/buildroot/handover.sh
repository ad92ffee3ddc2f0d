# SPDX-FileCopyrightText: 2026 Unshare Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# What of the caller's surroundings is handed to a program in the build root.

# is_system_path PATH: the build root has its own
is_system_path() {
    [[ $1 =~ ^/(bin|boot|dev|etc|lib(32|64|x32)?|proc|run|sbin|sys|usr|var)?/?$ ||
        $1 =~ ^/(boot|dev|etc|proc|sys)/ ||
        $1 =~ ^/usr/(bin|include|lib[^/]*|sbin|share)(/|$) ||
        $1 =~ ^/var/(cache|lib|log)/?$ || $1 =~ ^/var/lib/(apt|dpkg)(/|$) ]]
}

# nearest_directory PATH: PATH itself, or what of its parents exists
nearest_directory() {
    local path
    path=$(realpath --canonicalize-missing --no-symlinks -- "$1")
    while [[ ! -d $path ]]; do
        path=${path%/*}
        path=${path:-/}
    done
    printf '%s\n' "$path"
}

# visible_paths [ARGUMENT…]: the paths bound into the build root at their own
# place, parents first: the project, where the caller is, and the files that
# the arguments name.
visible_paths() {
    local path argument
    {
        printf '%s\n' "$project"
        for path in "$PWD" "$HOME"; do
            is_system_path "$path" || printf '%s\n' "$path"
        done
        for argument; do
            argument=${argument#--*=}
            [[ $argument == */* || -e $argument ]] || continue
            path=$(nearest_directory "$argument")
            is_system_path "$path" || printf '%s\n' "$path"
        done
    } | sort --unique
}

has_display() {
    [[ -n ${DISPLAY-} || -n ${WAYLAND_DISPLAY-} ]]
}

# display_paths: the sockets and the cookie of the caller's display. The runtime
# directory holds Wayland's, and those of the input method and the screen reader.
display_paths() {
    local path
    has_display || return 0
    for path in /tmp/.X11-unix "${XAUTHORITY-}" "${XDG_RUNTIME_DIR-}"; do
        [[ ! -e $path ]] || printf '%s\n' "$path"
    done
    [[ ${WAYLAND_DISPLAY-} != /* ]] || printf '%s\n' "$WAYLAND_DISPLAY"
}

# handed_environment run|test: NAME=VALUE, each ended by a NUL. The tests
# bring their own display.
handed_environment() {
    local name
    printf '%s\0' PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
    for name in $(compgen -e); do
        case $name in
            QT_PLUGIN_PATH | QT_QPA_PLATFORM_PLUGIN_PATH) ;; # made for another Qt
            DISPLAY | WAYLAND_DISPLAY | XAUTHORITY | XDG_RUNTIME_DIR | XDG_CURRENT_DESKTOP | \
                DBUS_SESSION_BUS_ADDRESS | XMODIFIERS | QT_*)
                [[ $1 == test ]] || printf '%s\0' "$name=${!name}"
                ;;
            HOME | USER | LOGNAME | LANG | LANGUAGE | LC_* | TZ | TERM | COLORTERM | NO_COLOR | CI | \
                UNSHARE_LAB_* | CCACHE_* | CTEST_* | GTEST_* | NINJA_STATUS | CMAKE_BUILD_PARALLEL_LEVEL)
                printf '%s\0' "$name=${!name}"
                ;;
        esac
    done
}
