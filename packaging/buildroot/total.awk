# SPDX-FileCopyrightText: 2026 Unshare Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Reads the JUnit files of ctest: names what failed and what was skipped, with
# the reason, then prints the total. A test that is a suite of GoogleTest counts
# as many as it has cases. Exits with 1 when a test failed or none ran.

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

function fail(what, why, count) {
    failures[++told] = what ": " why
    failed += count
}

function skip(what, why, count) {
    skips[++named] = what ": " (why == "" ? "no reason given" : why)
    skipped += count
}

# One of GoogleTest's lines, which may stand behind what the case printed last.
# False: it is another.
function read_case(line,    word) {
    if (line ~ /^\[==========\] Running [0-9]+ test/) {
        split(line, word, " ")
        is_suite = 1
        expected = word[3]
        running = "" # by a process that began anew
        begun = 0
    } else if (line ~ /^\[==========\] [0-9]+ test.* ran\./) {
        is_over = 1 # the cases that failed are listed once more
    } else if (is_over && line ~ /^ *YOU HAVE [0-9]+ DISABLED TEST/) {
        split(line, word, " ")
        skip(name, word[3] " disabled", word[3])
    } else if (is_over) {
        return 0
    } else if (line ~ /\[ RUN      \] /) {
        end_case("its end is not told")
        sub(/.*\[ RUN      \] /, "", line)
        running = (index(line, suite ".") == 1 ? user : name ": ") line
        reason = ""
        ++begun
    } else if (running != "" && line ~ /\[( *OK|  SKIPPED|  FAILED ) \] .* \([0-9]+ ms\)$/) {
        if (line ~ /\[  FAILED  \] /) {
            end_case("Failed")
        } else if (line ~ /\[  SKIPPED \] /) {
            skip(running, reason == "" ? common_reason : reason, 1)
        } else {
            ++passed
        }
        running = ""
    } else {
        return 0
    }
    in_reason = 0
    return 1
}

function end_case(why) {
    if (running == "")
        return
    fail(running, why, 1)
    running = ""
    ++failed_cases
}

# A suite whose process ended early, or in another way than its cases.
function end_suite() {
    end_case(message == "" ? "it did not end" : message)
    if (!expected)
        fail(name, "it has no case", 1)
    else if (begun < expected)
        fail(name, "cases that did not run: " expected - begun, expected - begun)
    else if (status != "run" && !failed_cases)
        fail(name, message, 1)
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
        sub(/^SKIPPED:? */, "", line)
        add_reason(line)
    }
}

function add_reason(line) {
    if (line == "")
        return
    if (begun || !is_suite)
        reason = reason (reason == "" ? "" : " ") line
    else
        common_reason = common_reason (common_reason == "" ? "" : " ") line
}

/<testcase / {
    name = attribute("name")
    status = attribute("status")
    message = reason = common_reason = running = ""
    in_reason = is_suite = is_over = expected = begun = failed_cases = 0
    # USER/SUITE where it is run as that user
    user = name ~ /^[a-z]+\// ? substr(name, 1, index(name, "/")) : ""
    suite = substr(name, length(user) + 1)
}

/<(failure|skipped) / { message = attribute("message") }

/<system-out>/ { in_output = 1; sub(/.*<system-out>/, "") }

in_output {
    last = /<\/system-out>/
    sub(/<\/system-out>.*/, "")
    line = plain($0)
    if (!read_case(line))
        read_reason(line)
    in_output = !last
}

/<\/testcase>/ {
    if (is_suite)
        end_suite()
    else if (status == "run")
        ++passed
    else if (status == "disabled" || (status == "notrun" && message ~ /^SKIP_/))
        skip(name, status == "disabled" ? "disabled" : reason, 1)
    else
        fail(name, message, 1)
}

END {
    if (named)
        print "\nSKIPPED"
    for (i = 1; i <= named; ++i)
        print "  " skips[i]
    if (told)
        print "\nFAILED"
    for (i = 1; i <= told; ++i)
        print "  " failures[i]
    printf "\n%d passed, %d failed, %d skipped\n", passed, failed, skipped
    exit failed > 0 || passed == 0
}
