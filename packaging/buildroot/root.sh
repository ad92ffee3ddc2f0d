# SPDX-FileCopyrightText: 2026 Unshare Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# The build root: a small Debian 13 in the user's cache, made by mmdebstrap.

build_root_suite=trixie
# There only in a build root.
build_root_mark=/etc/unshare-lab-buildroot

# build_root_path OWNER: where the build root of these package lists belongs.
# OWNER is system or user: who root is in it.
build_root_path() {
    local hash
    hash=$(cat -- "$buildroot_dir"/packages.debian{,.test} "$buildroot_dir"/{root,customize}.sh | sha256sum)
    printf '%s/unshare-lab/buildroot-%s%s\n' \
        "${XDG_CACHE_HOME:-$HOME/.cache}" "${hash:0:12}" "$([[ $1 == system ]] || echo -user)"
}

# make_build_root DIRECTORY: in a mount and PID namespace of its own, so that
# an interrupted one leaves no mount and no process, only DIRECTORY.partial.
make_build_root() {
    local root=$1 packages lock
    exec {lock}>"${root%/*}/.lock"
    flock --nonblock "$lock" || { say 'Waiting for another call that is making the build root'; flock "$lock"; }
    [[ ! -d $root ]] || return 0

    packages=$(needed_packages debian test | paste -s -d ,)
    rm -rf --one-file-system -- "$root.partial"
    # locales: customize.sh makes those of the program's languages
    mmdebstrap --mode=root --variant=minbase --include="$packages,locales" \
        --aptopt='Acquire::Languages "none"' --dpkgopt=force-unsafe-io \
        --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/doc/*' \
        --customize-hook="$buildroot_dir/customize.sh" \
        "$build_root_suite" "$root.partial" </dev/null || return
    mv --no-target-directory -- "$root.partial" "$root"
    exec {lock}>&-
}
