#!/bin/bash
# SPDX-FileCopyrightText: 2026 Unshare Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# package_test.sh FORMAT CASE DIRECTORY: "build" builds the package of what is committed in the directory, "lint" reads it, and
# "live" installs it in the world of world.sh, plays the lessons of both modes in it and removes it. FORMAT: deb, rpm or arch.
# The latter two are built and installed without the packages that they name, of which this Debian has none: what is tried is
# what is in them and where it is.
# shellcheck source=tests/scripts/check.sh
. "$(dirname -- "$0")/../scripts/check.sh"
format=$1
case=$2
directory=$3

package() {
    find "$directory" -name '*dbgsym*' -prune -o \( -name '*.deb' -o -name '*.rpm' -o -name '*.pkg.tar.*' \) -print 2>/dev/null
}

# With the flags of build/release where a format brings none of its own: ccache knows all of it then.
build_deb() {
    require dpkg-buildpackage dh
    "$project/packaging/debian/build.sh" "$directory"
}

build_rpm() {
    require rpmbuild
    "$project/packaging/rpm/build.sh" "$directory" --nodeps --define 'optflags %{nil}' --define 'debug_package %{nil}'
}

# makepkg does nothing as root.
build_arch() {
    local as_user=()
    require makepkg
    if ((EUID == 0)); then
        id labtest >/dev/null 2>&1 || skip 'root runs the tests, and there is no user labtest'
        chown labtest "$directory"
        # The project and what ccache knows may be out of another user's reach.
        as_user=(setpriv --reuid labtest --regid labtest --init-groups --inh-caps +dac_override
            --ambient-caps +dac_override)
    fi
    "${as_user[@]}" "$project/packaging/arch/build.sh" "$directory" --nodeps
}

build() {
    rm -rf -- "$directory"
    mkdir -p -- "$directory"
    "build_$format"
    expect 'packages' "$(package | wc --lines)" 1
}

lint() {
    [[ -n $(package) ]] || skip 'nothing was built'
    case $format in
        deb)
            require lintian
            lintian --allow-root --fail-on error,warning --tag-display-limit 0 "$(find "$directory" -name '*.changes')"
            ;;
        rpm)
            require rpmlint
            rpmlint --rpmlintrc "$project/packaging/rpm/rpmlintrc" "$(package)"
            ;;
        arch) bash -n "$project/packaging/arch/PKGBUILD" ;;
    esac
}

# change_system install|remove
change_system() {
    case $format-$1 in
        deb-install) dpkg --install "$(package)" ;;
        deb-remove) dpkg --purge unshare-lab ;;
        rpm-install) rpm --dbpath /tmp/rpm --nodeps --install "$(package)" ;;
        rpm-remove) rpm --dbpath /tmp/rpm --nodeps --erase unshare-lab ;;
        arch-install) pacman --dbpath /tmp/pacman --nodeps --nodeps --noconfirm --upgrade "$(package)" ;;
        arch-remove) pacman --dbpath /tmp/pacman --nodeps --nodeps --noconfirm --remove unshare-lab ;;
    esac
}

snapshot() {
    find /usr /etc -path /usr/share/polkit-1/rules.d -prune -o \( -ipath '*unshare*' -printf '%p %U %m\n' \) | sort
}

live() {
    local before part
    [[ -n $(package) ]] || skip 'nothing was built'
    # The lists of what is installed are the world's too.
    mkdir /tmp/.layers/{upper,work}-lib /tmp/pacman /tmp/rpm
    mount -t overlay -o lowerdir=/var/lib,upperdir=/tmp/.layers/upper-lib,workdir=/tmp/.layers/work-lib overlay /var/lib
    before=$(snapshot)
    change_system install
    expect 'others than root can write' "$(snapshot | awk '$2 != 0 || $3 % 10 ~ /[2367]/ && $3 != 777')" ''
    for part in sandbox host; do
        expect "lessons, $part" "$("$project/packaging/debian/tests/$part" >/tmp/output 2>&1; echo $?)" 0
    done
    change_system remove
    expect 'left' "$(diff <(echo "$before") <(snapshot) || true)" ''
    ((wrong == 0)) || tail --lines=50 /tmp/output
}

"$case"
((wrong == 0)) || exit 1
