#!/bin/bash
# SPDX-FileCopyrightText: 2026 Unshare Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Which way a distribution takes, by its os-release.
# shellcheck source=tests/scripts/check.sh
. "$(dirname -- "$0")/check.sh"
# shellcheck source=packaging/buildroot/distribution.sh
. "$project/packaging/buildroot/distribution.sh"

sample=$(mktemp)
trap 'rm -f -- "$sample"' EXIT

# expect_way FAMILY:WAY LINE…
expect_way() {
    local expected=$1
    shift
    printf '%s\n' "$@" >"$sample"
    expect "$*" "$(distribution_family "$sample"):$(distribution_way "$sample")" "$expected"
}

expect_way debian:buildroot ID=debian 'VERSION_ID="12"'
expect_way debian:native ID=debian 'VERSION_ID="13"'
expect_way debian:native ID=debian 'PRETTY_NAME="Debian GNU/Linux forky/sid"'
expect_way debian:buildroot ID=ubuntu ID_LIKE=debian 'VERSION_ID="24.04"'
expect_way debian:buildroot ID=ubuntu ID_LIKE=debian 'VERSION_ID="24.10"'
expect_way debian:native ID=ubuntu ID_LIKE=debian 'VERSION_ID="25.04"'
expect_way debian:native ID=ubuntu ID_LIKE=debian 'VERSION_ID="26.04"'
expect_way debian:buildroot ID=linuxmint 'ID_LIKE="ubuntu debian"' 'VERSION_ID="22.1"'
expect_way fedora:buildroot ID=fedora VERSION_ID=40
expect_way fedora:native ID=fedora VERSION_ID=41
expect_way fedora:native ID=nobara 'ID_LIKE="rhel centos fedora"' 'VERSION_ID="42"'
expect_way fedora:buildroot ID=rocky 'ID_LIKE="rhel centos fedora"' 'VERSION_ID="9.4"'
expect_way fedora:buildroot ID=fedora VERSION_ID=rawhide
expect_way arch:native ID=arch
expect_way arch:native ID=endeavouros ID_LIKE=arch
expect_way opensuse:native ID=opensuse-tumbleweed 'ID_LIKE="opensuse suse"' 'VERSION_ID="20260101"'
expect_way opensuse:buildroot ID=opensuse-leap 'ID_LIKE="suse opensuse"' 'VERSION_ID="15.6"'
expect_way other:buildroot ID=alpine VERSION_ID=3.21.0
expect_way other:buildroot 'NAME=nameless'
exit "$wrong"
