# SPDX-FileCopyrightText: 2026 Unshare Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# The packages of a distribution: which are needed, which are missing, and how
# they are installed. The lists are packages.FAMILY and packages.FAMILY.test.

# listed_packages FILE…
listed_packages() {
    sed -e 's/#.*//' -e '/^[[:space:]]*$/d' -- "$@"
}

# needed_packages FAMILY run|test
needed_packages() {
    listed_packages "$buildroot_dir/packages.$1"
    [[ $2 == run ]] || listed_packages "$buildroot_dir/packages.$1.test"
}

# missing_packages FAMILY NAME…
missing_packages() {
    local family=$1 name
    shift
    case $family in
        debian)
            dpkg-query --show --showformat '${db:Status-Status} ${binary:Package}\n' -- "$@" 2>/dev/null |
                awk -v names="$*" '
                    $1 == "installed" { sub(/:.*/, "", $2); installed[$2] }
                    END { n = split(names, name, " "); for (i = 1; i <= n; i++) if (!(name[i] in installed)) print name[i] }'
            ;;
        fedora | opensuse)
            rpm --query --whatprovides -- "$@" >/dev/null 2>&1 && return
            for name; do
                rpm --query --whatprovides -- "$name" >/dev/null 2>&1 || printf '%s\n' "$name"
            done
            ;;
        arch)
            pacman --deptest -- "$@"
            ;;
    esac || true
}

# install_commands FAMILY NAME…: one command a line, as a person would type it as root
install_commands() {
    local family=$1 names
    shift
    printf -v names ' %q' "$@"
    case $family in
        debian)
            echo 'apt-get update'
            echo "apt-get install --yes --no-install-recommends$names"
            ;;
        fedora) echo "dnf install --assumeyes$names" ;;
        opensuse) echo "zypper --non-interactive install --no-recommends$names" ;;
        arch) echo "pacman -S --needed --noconfirm$names" ;;
    esac
}

# can_become_root: by being root, or by a sudo that can be answered
can_become_root() {
    ((EUID == 0)) && return
    type -P sudo >/dev/null && { [[ -t 0 ]] || sudo --non-interactive true 2>/dev/null; }
}

# install_packages FAMILY NAME…: without a question
install_packages() {
    local command become_root=
    ((EUID == 0)) || become_root='sudo '
    while IFS= read -r command; do
        say "$become_root$command"
        eval "${become_root}env DEBIAN_FRONTEND=noninteractive $command" </dev/null || return
    done < <(install_commands "$@")
}

# require_packages FAMILY NAME…: what is missing is named, asked for and installed
require_packages() {
    local family=$1 missing command
    shift
    mapfile -t missing < <(missing_packages "$family" "$@")
    ((${#missing[@]} > 0)) || return 0

    say "These packages are missing: ${missing[*]}"
    if ! can_become_root; then
        say 'Installing them needs root, and this user has no sudo here. An administrator can install them with:'
        install_commands "$family" "${missing[@]}" | sed 's/^/    /' >&2
        exit 1
    fi
    say 'They are installed as root with:'
    install_commands "$family" "${missing[@]}" | sed 's/^/    /' >&2
    agree 'Install them now?' || fail 'Nothing was installed. Start again with --yes to install without a question.'

    step 'Installing packages' install_packages "$family" "${missing[@]}"
    mapfile -t missing < <(missing_packages "$family" "$@")
    ((${#missing[@]} == 0)) || fail "Still missing: ${missing[*]}"
}
