#!/bin/bash
# SPDX-FileCopyrightText: 2026 Unshare Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# ShellCheck over every script of the project.
# shellcheck source=tests/scripts/check.sh
. "$(dirname -- "$0")/check.sh"
type -P shellcheck >/dev/null || skip 'shellcheck is not installed'
cd "$project"
exec shellcheck --external-sources run test .ci/run packaging/buildroot/{init,customize}.sh packaging/appimage/{build.sh,AppRun,install} packaging/{debian,rpm,arch}/build.sh packaging/arch/PKGBUILD \
    tests/{packaging,scripts}/*_test.sh
