# SPDX-FileCopyrightText: 2026 Unshare Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Reads the JUnit files of ctest: names what failed and what was skipped, with
# the reason, then prints the total. Exits with 1 when a test failed or none ran.

function attribute(name,    value) {
    if (!match($0, name "=\"[^\"]*\""))
        return ""
    value = substr($0, RSTART + length(name) + 2, RLENGTH - length(name) - 3)
    return plain(value)
}

function plain(text) {
    gsub(/&lt;/, "<", text)
    gsub(/&gt;/, ">", text)
    gsub(/&quot;/, "\"", text)
    gsub(/&apos;/, "'", text)
    gsub(/&amp;/, "\\&", text)
    return text
}

# One of a test's own lines: "SKIPPED: reason", or GoogleTest's "FILE:LINE: Skipped"
# and the lines after it.
function read_reason(line) {
    if (line ~ /^SKIPPED[: ]/) {
        sub(/^SKIPPED:? */, "", line)
        add_reason(line)
    } else if (line ~ /:[0-9]+: Skipped$/) {
        in_reason = 1
    } else if (line ~ /^\[/) {
        in_reason = 0
    } else if (in_reason) {
        add_reason(line)
    }
}

function add_reason(line) {
    if (line != "")
        reason = reason (reason == "" ? "" : " ") line
}

/<testcase / {
    name = attribute("name")
    status = attribute("status")
    message = reason = ""
    in_reason = 0
}

/<(failure|skipped) / { message = attribute("message") }

/<system-out>/ { in_output = 1; sub(/.*<system-out>/, "") }

in_output {
    last = /<\/system-out>/
    sub(/<\/system-out>.*/, "")
    read_reason(plain($0))
    in_output = !last
}

/<\/testcase>/ {
    if (status == "run") {
        ++passed
    } else if (status == "disabled" || (status == "notrun" && message ~ /^SKIP_/)) {
        skips[++skipped] = name ": " (status == "disabled" ? "disabled" : reason == "" ? "no reason given" : reason)
    } else {
        failures[++failed] = name ": " message
    }
}

END {
    if (skipped)
        print "\nSKIPPED"
    for (i = 1; i <= skipped; ++i)
        print "  " skips[i]
    if (failed)
        print "\nFAILED"
    for (i = 1; i <= failed; ++i)
        print "  " failures[i]
    printf "\n%d passed, %d failed, %d skipped\n", passed, failed, skipped
    exit failed > 0 || passed == 0
}
