# SPDX-FileCopyrightText: 2026 Unshare Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# Building with CMake's presets, in build/PRESET of the project.

in_project() {
    (cd "$project" && "$@")
}

# One build at a time: ninja must not meet another ninja in its tree.
lock_build() {
    mkdir -p "$project/build"
    exec {build_lock}>"$project/build/.lock"
    flock --nonblock "$build_lock" || { say 'Waiting for another build to end'; flock "$build_lock"; }
}

unlock_build() {
    exec {build_lock}>&-
}

# A build tree is of use only where it was made: its paths and libraries are
# those of this system or of one build root.
claim_build_trees() {
    local stamp=$project/build/.made-in here
    if [[ -e $build_root_mark ]]; then
        here=$(<"$build_root_mark")
    else
        here="$(os_release_field ID) $(os_release_field VERSION_ID)"
    fi
    here+=" at $project"
    [[ ! -e $stamp || $(<"$stamp") != "$here" ]] || return 0
    if [[ -e $project/build/release || -e $project/build/test ]]; then
        say 'The build trees were made elsewhere: starting them afresh'
        rm -rf -- "$project"/build/{release,test,agent}
    fi
    printf '%s\n' "$here" >"$stamp"
}

# What a compiler and clang-tidy found stays beside the build root, for a tree
# that starts afresh.
use_caches() {
    local cache=${XDG_CACHE_HOME:-$HOME/.cache}/unshare-lab
    export UNSHARE_LAB_TIDY_CACHE=$cache/tidy
    type -P ccache >/dev/null || return 0
    export CMAKE_CXX_COMPILER_LAUNCHER=ccache CCACHE_DIR=${CCACHE_DIR:-$cache/ccache} CCACHE_BASEDIR=$project \
        CCACHE_NOHASHDIR=1 CCACHE_DEPEND=1 CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_ctime,include_file_mtime
}

# build_preset PRESET [ARGUMENT-OF-CMAKE-BUILD…]
build_preset() {
    local tree=$project/build/$1
    lock_build
    claim_build_trees
    if [[ ! -e $tree/build.ninja || $project/CMakePresets.json -nt $tree/build.ninja ]]; then
        step "Configuring build/$1" in_project cmake --preset "$1"
    fi
    step "Building build/$1" in_project cmake --build --preset "$@"
    unlock_build
}
