# SPDX-FileCopyrightText: 2026 Unshare Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# awk -v most=NUMBER -f batches.awk SOURCE…: divides them into as few batches of at most that size as it can, and prints
# one a line, with a colon behind each file. No two files of a batch call something by the same name for themselves
# alone: in an anonymous namespace, formatted as .clang-format has it.

function place(file,    batch, fits, name) {
    for (batch = 1; batch <= batches; ++batch) {
        fits = size[batch] < most
        for (name in own)
            fits = fits && !((batch, name) in taken)
        if (fits)
            break
    }
    if (batch > batches)
        batches = batch
    list[batch] = list[batch] file ":"
    ++size[batch]
    for (name in own)
        taken[batch, name]
    split("", own)
}

FNR == 1 {
    if (NR > 1)
        place(file)
    file = FILENAME
    is_anonymous = 0
}

/^namespace$/ { is_anonymous = 1 }
/^} \/\/ namespace$/ { is_anonymous = 0 }

# What is in front of a body, a value or parameters ends with the name.
is_anonymous && /^[A-Za-z]/ && !/^(namespace|template|using) ?/ {
    line = $0
    sub(/([({=;[]| : ).*/, "", line)
    sub(/ +$/, "", line)
    if (match(line, /[A-Za-z_0-9]+$/))
        own[substr(line, RSTART)]
}

END {
    if (NR)
        place(file)
    for (batch = 1; batch <= batches; ++batch)
        print list[batch]
}
