#!/bin/bash
# SPDX-FileCopyrightText: 2026 Unshare Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# tidy.sh CLANG_TIDY PROJECT BATCH COMPILER FLAG…
# Runs clang-tidy over BATCH, a file that includes some sources, so that their
# headers are read once for all of them. Writes BATCH.stamp and BATCH.d. What was
# found good before, and is the same to the last comment, is not looked at
# again: $UNSHARE_LAB_TIDY_CACHE has an empty file for it.
set -euo pipefail
clang_tidy=$1 project=$2 batch=$3 compiler=$4
flags=("${@:5}")

# seen: what clang-tidy gets to see, but for where the project is
seen() {
    "$clang_tidy" --version
    cat -- "$project/.clang-tidy"
    printf '%s\n' "${flags[@]}"
    "$compiler" "${flags[@]}" -E -C -MD -MF "$batch.d" -MT "$batch.stamp" "$batch"
}

# tidy FILE
tidy() {
    "$clang_tidy" --quiet --config-file="$project/.clang-tidy" "$1" -- "${flags[@]}" 2>&1
}

# The same name for two things, in two files: no error in either of them.
one_by_one() {
    local file status=0
    while IFS= read -r file; do
        tidy "$file" || status=1
    done < <(sed -n 's/^#include "\(.*\)"$/\1/p' "$batch")
    return "$status"
}

key=$(seen | sed "s|${project//[][\\.*^$|]/\\&}||g" | sha256sum)
known=${UNSHARE_LAB_TIDY_CACHE:+$UNSHARE_LAB_TIDY_CACHE/${key%% *}}
if [[ -n $known && -e $known ]]; then
    touch -- "$known" "$batch.stamp"
    exit
fi

status=0
output=$(tidy "$batch") || status=$?
if [[ $output == *clang-diagnostic-error* ]]; then
    status=0
    output=$(one_by_one) || status=$?
fi
if ((status != 0)); then
    printf '%s\n' "$output"
    exit 1
fi
if [[ -n $known ]]; then
    mkdir -p -- "$UNSHARE_LAB_TIDY_CACHE"
    find "$UNSHARE_LAB_TIDY_CACHE" -type f -mtime +60 -delete
    touch -- "$known"
fi
touch -- "$batch.stamp"
