# SPDX-FileCopyrightText: 2026 Unshare Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# What ./run and ./test have in common. Sourced with project set, and with their
# arguments, of which it takes --yes away.

buildroot_dir=$project/packaging/buildroot
# shellcheck source=packaging/buildroot/say.sh
. "$buildroot_dir/say.sh"
# shellcheck source=packaging/buildroot/distribution.sh
. "$buildroot_dir/distribution.sh"
# shellcheck source=packaging/buildroot/packages.sh
. "$buildroot_dir/packages.sh"
# shellcheck source=packaging/buildroot/root.sh
. "$buildroot_dir/root.sh"
# shellcheck source=packaging/buildroot/handover.sh
. "$buildroot_dir/handover.sh"
# shellcheck source=packaging/buildroot/enter.sh
. "$buildroot_dir/enter.sh"
# shellcheck source=packaging/buildroot/build.sh
. "$buildroot_dir/build.sh"
# shellcheck source=packaging/buildroot/host.sh
. "$buildroot_dir/host.sh"

assume_yes=no
if [[ ${1-} == --yes ]]; then
    assume_yes=yes
    shift
fi

# prepare run|test COMMAND [ARGUMENT…]: returns where the packages are there;
# else COMMAND is what runs in the build root instead, and this does not return.
prepare() {
    local purpose=$1 family packages
    shift
    [[ ! -e $build_root_mark ]] || return 0
    [[ $(distribution_way) == native ]] || in_build_root "$purpose" "$@"
    family=$(distribution_family)
    mapfile -t packages < <(needed_packages "$family" "$purpose")
    require_packages "$family" "${packages[@]}"
}
