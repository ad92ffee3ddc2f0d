# SPDX-FileCopyrightText: 2026 Unshare Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# The helper of host mode in an AppImage: a directory that works at one place of a computer, whatever that has, and that its
# file "install" puts there.

helper_home=/usr/local/lib/unshare-lab

# lead_kauth FILE DIRECTORY: the library looks there for its plugins, and no more where this Qt has them. It knows no other
# way to be told.
lead_kauth() {
    OLD=$(qt QT_INSTALL_PLUGINS)/kf6/kauth NEW=$2 perl -0777 -i -pe '
        for my $kind ("backend", "helper") {
            my ($old, $new) = ("$ENV{OLD}/$kind", "$ENV{NEW}$kind");
            die "there is no room for $new\n" if length $new > length $old;
            $new .= "/" x (length($old) - length $new);
            s/\Q$old\E(?=\0)/$new/g or die "it does not name $old\n";
        }' "$1" || fail "$1 was built in another way than is known here"
}

# copy_helper_libraries DIRECTORY FILE…: all that these need in DIRECTORY, glibc too, and the files look for it there
copy_helper_libraries() {
    local libraries=$1 name path needed
    shift
    mkdir -p "$libraries"
    needed=$(needed_libraries "$@")
    while read -r name path; do
        cp --dereference -- "$path" "$libraries/$name"
        # As those of the program are, so that the file holds them once.
        [[ $name =~ ^(ld-|lib(c|m|mvec|dl|rt|pthread|resolv|util|anl)\.so) ]] ||
            patchelf --set-rpath "\$ORIGIN/." "$libraries/$name"
    done <<<"$needed"
    for path; do
        patchelf --set-rpath "\$ORIGIN/$(realpath --relative-to="$(dirname -- "$path")" -- "$libraries")" "$path"
    done
}

# copy_helper ROOT INSTALLED
copy_helper() {
    local root=$1 installed=$2 home=$1/usr/lib/unshare-lab plugins kind files=() loader
    plugins=$(qt QT_INSTALL_PLUGINS)/kf6/kauth
    cmake --build "$build" --target unshare-lab-local-helper >/dev/null
    install -D --mode=0755 --strip "$build/bin/unshare-lab-local-helper" "$home/unshare-lab-helper"
    files=("$home/unshare-lab-helper")
    for kind in backend helper; do
        install -D --mode=0644 -t "$home/kauth/$kind" "$plugins/$kind/kauth_${kind}_plugin.so"
        files+=("$home/kauth/$kind/kauth_${kind}_plugin.so")
    done
    copy_helper_libraries "$home/lib" "${files[@]}"
    loader=$(cd -- "$home/lib" && echo ld-*)
    patchelf --set-interpreter "$helper_home/lib/$loader" "$home/unshare-lab-helper"
    chmod 0755 "$home/lib/$loader"
    lead_kauth "$home/lib/libKF6AuthCore.so.6" "$helper_home/kauth/"
    lead_kauth "$root/usr/lib/libKF6AuthCore.so.6" kauth:
    install --mode=0755 "$root/usr/libexec/unshare-lab/unshare-lab-agent" "$home/unshare-lab-agent"
    install --mode=0755 "$appimage_dir/install" "$home/install"
    install --mode=0644 -t "$home" "$installed/share/dbus-1/system.d/org.unsharelab.helper.conf" \
        "$installed/share/polkit-1/actions/org.unsharelab.helper.policy"
    sed "s|^Exec=.*|Exec=$helper_home/unshare-lab-helper|" \
        "$installed/share/dbus-1/system-services/org.unsharelab.helper.service" >"$home/org.unsharelab.helper.service"
}
