# SPDX-FileCopyrightText: 2026 Unshare Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# Entering the build root, and making it before that where there is none yet.
# init.sh does the work; this side says who does it and ends it.

# user_namespace: a prefix for a command that is root without being root
user_namespace=(unshare --user --map-root-user --map-auto)

user_namespace_works() {
    "${user_namespace[@]}" --mount --pid --fork --mount-proc mount -t tmpfs tmpfs /mnt 2>/dev/null
}

# build_tools FAMILY: the packages that make a build root
build_tools() {
    case $1 in
        debian) printf '%s\n' mmdebstrap debian-archive-keyring ;;
        fedora) printf '%s\n' mmdebstrap debian-keyring ;;
    esac
}

# require_build_tools: mmdebstrap and what goes with it
require_build_tools() {
    local family tools
    family=$(distribution_family)
    mapfile -t tools < <(build_tools "$family")
    if ((${#tools[@]} == 0)); then
        type -P mmdebstrap >/dev/null ||
            fail 'Unshare Lab needs Qt 6.8, which this distribution is not known to have,' \
                'or mmdebstrap to make a Debian 13 build root. Install mmdebstrap, then start again.'
        return
    fi
    # A small tool, without which nothing goes on: said, but asked for only where someone can answer.
    [[ -t 0 ]] || local assume_yes=yes
    require_packages "$family" "${tools[@]}"
}

# refuse_build_root: to a user who can become root in no way
refuse_build_root() {
    local family missing tools
    family=$(distribution_family)
    mapfile -t tools < <(build_tools "$family")
    [[ $family != debian ]] || tools+=(uidmap)
    mapfile -t missing < <(missing_packages "$family" "${tools[@]}")
    say 'Unshare Lab is built in a Debian 13 build root here. That needs sudo, or a user namespace' \
        'with a range of subordinate ids, and this user has neither.'
    ((${#missing[@]} == 0)) || say "These packages are missing: ${missing[*]}"
    say 'An administrator can help with:'
    {
        ((${#missing[@]} == 0)) || install_commands "$family" "${missing[@]}"
        grep --quiet --no-messages "^$(id --user --name):" /etc/subuid ||
            echo "usermod --add-subuids 100000-165535 --add-subgids 100000-165535 $(id --user --name)"
    } | sed 's/^/    /' >&2
    exit 1
}

# build_root_privilege: sets privilege, a prefix for commands, and root_owner
build_root_privilege() {
    privilege=() root_owner=system
    ((EUID != 0)) || return 0
    if user_namespace_works; then
        privilege=("${user_namespace[@]}") root_owner=user
    elif can_become_root; then
        privilege=(sudo)
    else
        refuse_build_root
    fi
}

# end_build_root SIGNAL-NUMBER: Ctrl-C reaches the program too, which gets a
# moment to end by itself. init.sh ends whatever is left when we are gone.
end_build_root() {
    local i
    for ((i = 0; i < 20; ++i)); do
        kill -0 "$build_root_process" 2>/dev/null || break
        sleep 0.1
    done
    exit $((128 + $1))
}

# in_build_root run|test COMMAND [ARGUMENT…]: runs it there and exits with its status
in_build_root() {
    local purpose=$1 privilege root_owner root lifeline init_arguments=() path environment
    shift
    [[ -e /proc/self/fd/0 ]] || exec </dev/null
    build_root_privilege
    root=$(build_root_path "$root_owner")
    mkdir -p -- "${root%/*}"
    [[ -d $root ]] || require_build_tools

    # Held open here alone: whatever way this shell ends, init.sh reads an end of file.
    find "${root%/*}" -maxdepth 1 -name 'lifeline.*' -mmin +1440 -delete
    lifeline=$(mktemp --dry-run -- "${root%/*}/lifeline.XXXXXX")
    mkfifo --mode=0600 -- "$lifeline"
    # shellcheck disable=SC2064 # this lifeline
    trap "rm -f -- ${lifeline@Q}" EXIT
    exec {lifeline_writer}<>"$lifeline"

    while IFS= read -r path; do
        init_arguments+=(--bind "$path")
    done < <(visible_paths "${@:2}"; [[ $purpose == test ]] || display_paths)
    if [[ ${privilege[0]-} == sudo ]]; then
        init_arguments+=(--caller "$(id -u):$(id -g):$(id -G | tr ' ' ,)")
        [[ $purpose == test ]] || init_arguments+=(--drop-privileges)
    fi
    mapfile -d '' environment < <(handed_environment "$purpose")

    trap 'end_build_root 2' INT
    trap 'exit 143' TERM
    trap 'exit 129' HUP
    # The shell of a job without job control ignores these; the program must not.
    env --default-signal=INT,QUIT "${privilege[@]}" \
        unshare --mount --propagation private --pid --fork --kill-child --mount-proc \
        "$buildroot_dir/init.sh" --lifeline "$lifeline" --root "$root" --project "$project" --directory "$PWD" \
        "${init_arguments[@]}" -- \
        env --ignore-environment "${environment[@]}" "$@" <&0 {lifeline_writer}>&- &
    build_root_process=$!
    wait "$build_root_process"
    exit
}
