// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/script.h"

#include "core/model/shell_text.h"

#include <algorithm>

namespace lab
{

namespace
{

using namespace Qt::StringLiterals;

// The child is a shell that takes commands with what it has built in: without --fork its first fork would be the first
// process of its new PID namespace. An unshare that forks keeps the shell's PID to itself: its only child is the one.
constexpr const char *head = R"sh(set -u
if [ -z "${UNSHARE_LAB_PARENT-}" ]; then
    UNSHARE_LAB_PARENT=1 exec unshare --user --map-root-user --mount --uts --ipc --net --pid --cgroup \
        --fork --kill-child --mount-proc sh "$0"
fi
mount -t tmpfs tmpfs /tmp
mount -t tmpfs tmpfs /run
mkfifo /tmp/commands /tmp/statuses
exec 3<>/tmp/commands 4<>/tmp/statuses
failures=0
maker=
CHILD=

# shellcheck disable=SC2016 # the child expands it
shell='
trap "echo \$? >&4" EXIT
echo ready >&4
command=
while IFS= read -r line <&3; do
    if [ "$line" = . ]; then
        eval "$command"
        echo "$?" >&4
        command=
    else
        command="$command$line
"
    fi
done
'

close_child() {
    [ -z "$maker" ] || { kill -KILL "$CHILD" "$maker"; wait "$maker"; } 2>/dev/null
    maker= CHILD=
}

# new_child OPTIONS-OF-UNSHARE…: leaves its PID in CHILD
new_child() {
    close_child
    unshare "$@" sh -c "$shell" &
    maker=$!
    read -r ready <&4
    CHILD=$(cat "/proc/$maker/task/$maker/children")
    CHILD=${CHILD%% *}
    CHILD=${CHILD:-$maker}
}

in_child() {
    printf '%s\n' "CHILD=$CHILD" "$1" . >&3
    read -r status <&4
    return "$status"
}

in_parent() {
    CHILD=$CHILD sh -c "$1"
}

# has_to works|fails SIDE COMMAND
has_to() {
    if "in_$2" "$3"; then ended=works; else ended=fails; fi
    [ "$ended" = "$1" ] || { echo "has to: $1" >&2; failures=$((failures + 1)); }
}
)sh";

constexpr const char *tail = R"sh(
close_child
exit "$((failures != 0))"
)sh";

bool isToBeRefused(const Step &step)
{
    return std::ranges::contains(step.expectations, Expectation::Test::refused, &Expectation::test);
}

QString inQuotes(const QString &text)
{
    return QString::fromStdString(quoted(text.toStdString()));
}

QString bodyOf(const Step &step)
{
    const auto *const options = step.action ? std::get_if<ChildOptions>(&step.action->what) : nullptr;
    if (options != nullptr) {
        const QString command = QString::fromStdString(commandOf(*options));
        if (isToBeRefused(step))
            return u"close_child\nhas_to fails parent %1\n"_s.arg(inQuotes(command + u" true"_s));
        return u"new_child %1\n"_s.arg(command.section(u' ', 1));
    }
    if (!step.command)
        return {};
    const QString side = step.command->side == Side::parent ? u"parent"_s : u"child"_s;
    // What only looks may find nothing, and say so by its status.
    if (!step.action)
        return u"in_%1 %2 || true\n"_s.arg(side, inQuotes(step.command->text));
    return u"has_to %1 %2 %3\n"_s.arg(isToBeRefused(step) ? u"fails"_s : u"works"_s, side,
                                      inQuotes(step.command->text));
}

} // namespace

QString scriptOf(const Lesson &lesson, int steps)
{
    QString script = u"#!/bin/sh\n# %1\n"_s.arg(lesson.title) + QString::fromUtf8(head);
    for (int number = 0; number < steps; ++number) {
        const Step &step = lesson.steps[static_cast<std::size_t>(number)];
        const QString title = u"%1. %2"_s.arg(number + 1).arg(step.title);
        script += u"\necho %1\n"_s.arg(inQuotes(title)) + bodyOf(step);
    }
    return script + QString::fromUtf8(tail);
}

} // namespace lab
