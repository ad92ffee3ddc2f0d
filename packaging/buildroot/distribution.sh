# SPDX-FileCopyrightText: 2026 Unshare Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# Which distribution this is, and which of the two ways it takes:
# "native" (Qt >= 6.8 and KF6 >= 6.5 are in its packages) or "buildroot".

# os_release_field FIELD [FILE]
os_release_field() {
    local file=${2:-/etc/os-release}
    # shellcheck source=/dev/null
    (unset "$1" && . "$file" && printf '%s\n' "${!1-}") 2>/dev/null
}

# version_at_least VERSION MINIMUM: dotted numbers
version_at_least() {
    [[ $1 =~ ^[0-9]+(\.[0-9]+)*$ ]] || return 1
    [[ $(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1) == "$2" ]]
}

# distribution_family [FILE]: debian, fedora, opensuse, arch or other
distribution_family() {
    local word
    for word in $(os_release_field ID "$@") $(os_release_field ID_LIKE "$@"); do
        case $word in
            debian | ubuntu) echo debian && return ;;
            fedora | rhel) echo fedora && return ;;
            suse | opensuse*) echo opensuse && return ;;
            arch) echo arch && return ;;
        esac
    done
    echo other
}

# distribution_way [FILE]: native or buildroot
distribution_way() {
    local id version
    id=$(os_release_field ID "$@")
    version=$(os_release_field VERSION_ID "$@")
    case $(distribution_family "$@"):$id in
        # testing and unstable have no version
        debian:debian) [[ -z $version ]] || version_at_least "$version" 13 ;;
        debian:ubuntu) version_at_least "$version" 25.04 ;;
        # derivatives of Fedora count as Fedora does, RHEL and its like stay far below
        fedora:*) version_at_least "$version" 41 ;;
        opensuse:opensuse-tumbleweed | opensuse:opensuse-slowroll) true ;;
        arch:*) true ;;
        *) false ;;
    esac && echo native || echo buildroot
}
