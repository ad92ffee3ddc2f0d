#!/bin/bash
# SPDX-FileCopyrightText: 2026 Unshare Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# flatpak_test.sh CASE DIRECTORY: "runtime" makes a runtime and an SDK of Debian's packages in the directory, "build" builds the
# Flatpak of what is committed with them and installs it, the other cases run that. All but the first are in the world of
# world.sh, where labtest does it; the directory is the user's home there.
# shellcheck source=tests/scripts/check.sh
. "$(dirname -- "$0")/../scripts/check.sh"
case=$1
directory=$2
application=io.github.unsharelab.UnshareLab
permission=--talk-name=org.freedesktop.Flatpak
flatpak_dir=$project/packaging/flatpak

# --- the user, in the world

# With a system bus; for host mode, with the helper of build/release as well.
enter_world() {
    local build=none
    [[ ${LAB_WORLD-} != inside ]] || return 0
    if [[ $case == host ]]; then
        build=$project/build/release
        [[ -e $build/CMakeCache.txt ]] || skip 'there is no release build in build/release'
    fi
    [[ $case != build ]] || fetch_sources
    exec "$project/packaging/buildroot/world.sh" "$build" "$0" "$case" "$directory"
}

make_user() {
    id labtest >/dev/null 2>&1 || skip 'there is no user labtest'
    require flatpak dbus-run-session setpriv
    [[ -d $directory/runtime/repo ]] || skip 'there is no runtime'
    home=$(getent passwd labtest | cut -d : -f 6)
    chown labtest: "$directory"
    mount --bind "$directory" "$home"
    # It may be out of another user's reach.
    mkdir /tmp/project
    mount --bind "$project" /tmp/project
    install --directory --owner=labtest --group=labtest --mode=0700 /run/user/labtest
    as_user=(setpriv --reuid labtest --regid labtest --init-groups env --ignore-environment
        PATH=/usr/local/bin:/usr/bin:/bin HOME="$home" USER=labtest XDG_RUNTIME_DIR=/run/user/labtest LANG=C.UTF-8
        TERM=xterm)
    "${as_user[@]}" unshare --user --map-root-user true 2>/dev/null ||
        skip 'this machine makes no user namespace for an ordinary user'
    cd "$home"
}

# in_session COMMAND…: as that user, who has a session bus; what that says itself is for nobody
in_session() {
    "${as_user[@]}" dbus-run-session -- sh -c 'exec "$@" 2>&3 3>&-' - "$@" 3>&2 2>/dev/null
}

# run [OPTION-OF-FLATPAK-RUN…] -- ARGUMENT…: the program; sets output and status
run() {
    local options=()
    while [[ $1 != -- ]]; do
        options+=("$1")
        shift
    done
    shift
    status=0
    output=$(in_session flatpak run --env=QT_QPA_PLATFORM=offscreen "${options[@]}" "$application" "$@" 2>&1 </dev/null) ||
        status=$?
}

# expect_words WHAT TEXT…: the output has each, wherever its lines are broken
expect_words() {
    local what=$1 text words
    words=$(tr -s '[:space:]' ' ' <<<"$output")
    shift
    for text; do
        [[ $words == *"$text"* ]] || expect "$what" "$output" "… $text …"
    done
}

require_program() {
    in_session flatpak info --user "$application" >/dev/null 2>&1 || skip 'nothing was built'
}

# processes NAME: of labtest, wherever they run
processes() {
    pgrep --count --euid labtest --full "$1" || true
}

expect_nothing_left() {
    local i
    for ((i = 0; i < 100; ++i)); do
        [[ $(processes unshare-lab-agent) != 0 ]] || return 0
        sleep 0.1
    done
    expect 'agents left' "$(pgrep --euid labtest --full --list-full unshare-lab-agent)" ''
}

# --- the cases

runtime() {
    local made_of
    ((EUID == 0)) || skip 'only root can make a root file system'
    require flatpak mmdebstrap ostree
    made_of=$(cat -- "$flatpak_dir"/{runtime.sh,*.packages} | sha256sum)
    [[ $(cat -- "$directory/runtime/made-of" 2>/dev/null) != "$made_of" ]] || return 0
    rm -rf -- "$directory/runtime"
    mkdir -p -- "$directory/runtime"
    "$flatpak_dir/runtime.sh" "$directory/runtime"
    echo "$made_of" >"$directory/runtime/made-of"
}

# From where this machine has its packages of Debian, which has the same files; flatpak-builder looks here before it asks
# their authors. In the world there is no network.
fetch_sources() {
    local place name path url sum file
    [[ -x /usr/lib/apt/apt-helper ]] || return 0
    # shellcheck disable=SC2016 # apt-get expands it
    place=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Component: main' 'Codename: trixie' | sed -n 1p)
    [[ -n $place ]] || return 0
    while read -r name path; do
        read -r url sum < <(awk -v name="$name" '
            $2 == "name:" {this = $3} this == name && $1 == "url:" {url = $2}
            this == name && $1 == "sha256:" {print url, $2; exit}' "$flatpak_dir/libraries.yml")
        file=$directory/state/downloads/$sum/${url##*/}
        [[ ! -e $file ]] || continue
        mkdir -p "${file%/*}"
        /usr/lib/apt/apt-helper download-file "${place%/}/pool/main/$path" "$file" "SHA256:$sum" || true
    done < <(grep --invert-match '^#' "$project/tests/packaging/flatpak_sources")
}

build() {
    require flatpak-builder git
    local branch
    branch=$(sed -n "s/^runtime-version: '\(.*\)'$/\1/p" "$flatpak_dir/$application.yml")
    mkdir -p "$home/state"
    chown --recursive labtest: "$home/state"
    in_session flatpak remote-add --user --if-not-exists --no-gpg-verify runtime "file://$home/runtime/repo"
    in_session flatpak install --user --assumeyes --noninteractive --or-update runtime "org.kde.Platform//$branch" \
        "org.kde.Sdk//$branch"
    mkdir -p "$home/manifest"
    chown labtest: "$home/manifest"
    in_session /tmp/project/packaging/flatpak/build.sh "$home" --download-only >/dev/null ||
        skip 'the sources of the libraries cannot be had'
    in_session /tmp/project/packaging/flatpak/build.sh "$home"
    in_session flatpak uninstall --user --assumeyes --noninteractive "$application" 2>/dev/null || true
    in_session flatpak install --user --assumeyes --noninteractive "$home"/unshare-lab-*.flatpak
    expect 'what it may ask on the buses' \
        "$(in_session flatpak info --user --show-permissions "$application" | sed -n '/ Bus Policy/,$p' | grep '=')" \
        'org.unsharelab.helper=talk'
    expect 'libraries that the agent needs' \
        "$(ldd "$(in_session flatpak info --user --show-location "$application")/files/libexec/unshare-lab/unshare-lab-agent" 2>&1 |
            sed 's/^\s*//')" 'not a dynamic executable'
}

refused() {
    require_program
    run -- doctor
    expect 'doctor: status' "$status" 1
    expect_words 'doctor' "Flatpak's sandbox refuses new namespaces" \
        "flatpak override --user $permission $application" 'no host mode: its helper is not installed' \
        'No sandbox lab can be made here.'
    run -- tour uts
    expect 'tour: status' "$status" 1
    expect_words 'tour' 'New namespaces could not be made' "flatpak override --user $permission $application"
    run -- tour uts --mode host
    expect 'host mode: status' "$status" 1
    expect_words 'host mode' 'The helper for host mode did not do it'
    run -- --language ja doctor
    expect_words 'doctor, in Japanese' "「flatpak override --user $permission $application」"
}

allowed() {
    require_program
    run "$permission" -- doctor
    expect 'doctor: status' "$status" 0
    expect_words 'doctor' 'A sandbox lab can be made here.' 'Labs are made outside of it'
    run "$permission" -- tour uts
    expect 'a lesson: status' "$status" 0
    expect_words 'a lesson' ' steps hold.'
    # What nobody in Flatpak's sandbox has.
    echo 'of the computer itself' >"$home/outside"
    run "$permission" -- new --uts -- cat "$home/outside"
    expect 'a file outside' "$output" 'of the computer itself'
    run "$permission" -- new --uts -- sh -c 'exit 7'
    expect 'the status of a program in a lab' "$status" 7
    run "$permission" -- discover
    expect_words 'the list of namespaces' "This is what is in Flatpak's sandbox."
    expect_nothing_left
}

# As the user grants it, once.
override() {
    require_program
    in_session flatpak override --user "$permission" "$application"
    run -- tour
    expect 'all lessons: status' "$status" 0
    in_session flatpak override --user --reset "$application"
    run -- tour uts
    expect 'taken back: status' "$status" 1
    expect_nothing_left
}

# Runs of the program, each in a sandbox of its own, that meet, one of them in a terminal.
met() {
    local i
    require_program
    cat >"$home/meet" <<END
flatpak run $permission $application new --uts -- sh -c 'hostname first; exec sleep 600' >/dev/null 2>&1 </dev/null &
flatpak run $permission $application new --uts -- sh -c 'hostname second; exec sleep 600' >/dev/null 2>&1 </dev/null &
for ((i = 0; i < 300; ++i)); do
    names=(\$(flatpak run $application list --json | grep --only-matching '[0-9]*-container'))
    ((\${#names[@]} < 2)) || break
    sleep 0.1
done
for name in "\${names[@]}"; do
    flatpak run $application exec "\$name" -- hostname
done
{ sleep 2; echo 'hostname third; exit 5'; sleep 1; } |
    script --quiet --return --command "exec flatpak run $application attach \${names[0]}" /dev/null >/dev/null
echo "status-\$?"
flatpak run $application exec "\${names[0]}" -- hostname
flatpak kill $application
wait
END
    expect 'host names' "$(in_session bash "$home/meet" | sort | paste -s -d ' ')" 'first second status-5 third'
    expect_nothing_left
}

# Ended in whatever way, it leaves nothing outside.
ends() {
    local i
    require_program
    cat >"$home/end" <<END
flatpak run $permission $application new --uts -- sh -c 'echo open; exec sleep 600' >"$home/opened" 2>&1 </dev/null &
for ((i = 0; i < 300; ++i)); do
    ! grep --quiet open "$home/opened" || break
    sleep 0.1
done
pgrep --count --full 'libexec/unshare-lab/unshare-lab-agent sandbox stay'
pkill --signal KILL --euid labtest --exact unshare-lab
wait
END
    expect 'agents, while it runs' "$(($(in_session bash "$home/end" | tail --lines=1) > 0))" 1
    expect_nothing_left
}

window() {
    local name
    require_program
    rm -rf -- "$home/.var/app/$application/pictures"
    run "$permission" -- --screenshot "$home/.var/app/$application/pictures" --size 1000x700
    expect 'pictures are made' "$status" 0
    for name in mount net container; do
        # One of an empty window has some three thousand bytes.
        expect "$name: a picture with something in it" \
            "$(find "$home/.var/app/$application/pictures" -name "$name-light-en.png" -size +20k | wc --lines)" 1
    done
    expect_nothing_left
}

# In a world with a helper.
host() {
    require_program
    run -- doctor
    expect_words 'doctor' 'The helper for host mode is installed.' 'Or use host mode, whose helper is installed.'
    run -- tour uts --mode host
    expect 'a lesson in host mode: status' "$status" 0
    run -- discover --mode host
    expect 'what root sees: status' "$status" 0
    expect 'what root sees, which is all' "$(grep --count "Flatpak's sandbox" <<<"$output")" 0
    expect 'the first process, which is outside' "$(awk '$1 ~ /^pid:/ && $3 == 1 {print $5}' <<<"$output")" world.sh
    run --system-no-talk-name=org.unsharelab.helper -- tour uts --mode host
    expect 'without its permission: status' "$status" 1
    expect_words 'without its permission' 'The helper for host mode did not do it'
}

if [[ $case != runtime ]]; then
    enter_world
    make_user
fi
"$case"
((wrong == 0)) || { printf '%s\n' "${output-}"; exit 1; }
