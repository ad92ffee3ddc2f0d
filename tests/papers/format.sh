#!/bin/bash
# SPDX-FileCopyrightText: 2026 Unshare Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# format.sh CLANG_FORMAT SOURCE_DIR: every tracked C++ file is as .clang-format has it.
set -euo pipefail

clang_format=$1
source_dir=$2
# Other versions break some lines in other places; one version speaks for the tree.
wanted=19

version=$("$clang_format" --version)
if [[ ! $version =~ version\ $wanted\. ]]; then
    echo "SKIPPED: the tree is formatted by clang-format $wanted, this is: $version"
    exit 0
fi
cd "$source_dir"
if ! git -c safe.directory='*' rev-parse --git-dir >/dev/null; then
    echo "SKIPPED: git cannot list the tracked files"
    exit 0
fi
git -c safe.directory='*' ls-files -z -- '*.cpp' '*.h' |
    while IFS= read -rd '' file; do [[ ! -e $file ]] || printf '%s\0' "$file"; done |
    xargs -0 "$clang_format" --dry-run --Werror
