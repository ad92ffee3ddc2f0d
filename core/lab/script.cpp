// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/script.h"

#include "core/lab/variables.h"
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

// In front of the head, where the lesson needs cgroups: one that only the script is in, as far as one can be made. It
// is outside of the namespaces, so who made it waits and removes it.
constexpr const char *cgroupHead = R"sh(
if [ -z "${UNSHARE_LAB_CGROUP-}" ]; then
    own=$(awk '$(NF-2) == "cgroup2" { print $5; exit }' /proc/self/mountinfo)$(sed -n 's/^0:://p' /proc/self/cgroup)
    made=$own/unshare-lab-script-$$
    if mkdir "$made" 2>/dev/null && (echo 0 > "$made/cgroup.procs") 2>/dev/null; then
        sh -c 'echo $$ > "$0/cgroup.procs"; UNSHARE_LAB_CGROUP=yes exec sh "$1"' "$made" "$0"
        ended=$?
        for _ in 1 2 3 4 5; do
            find "$made" -depth -type d -exec rmdir {} + 2>/dev/null && break
            sleep 0.2
        done
        exit "$ended"
    fi
    rmdir "$made" 2>/dev/null
    UNSHARE_LAB_CGROUP=no exec sh "$0"
fi
)sh";

// Behind it: what the lab starts with, and what it may lack.
constexpr const char *cgroupStart = R"sh(
if [ "$UNSHARE_LAB_CGROUP" = yes ]; then
    mount -t cgroup2 cgroup2 /sys/fs/cgroup
    mkdir /sys/fs/cgroup/parent
    echo $$ > /sys/fs/cgroup/parent/cgroup.procs
fi

# has NEED
has() {
    case $1 in
        *-controller) [ -e "/sys/fs/cgroup/parent/${1%-controller}.max" ] ;;
        *) [ "$UNSHARE_LAB_CGROUP" = yes ] ;;
    esac
}

# What a shell does to itself.
in_self() {
    eval "$1"
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

/// The child's number is a variable of the script.
QString textOf(const Command &command)
{
    return inQuotes(shownCommand(command.text, {}));
}

/// Whether the parent's shell does it to itself: another shell would be gone before the next step.
bool isToItself(const Step &step)
{
    const auto *const operation = step.action ? std::get_if<Operation>(&step.action->what) : nullptr;
    const auto *const move = operation ? std::get_if<CgroupMoveOperation>(operation) : nullptr;
    return move && move->moved == Moved::self && step.action->side == Side::parent;
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
    const QString own = step.command->side == Side::parent ? u"parent"_s : u"child"_s;
    const QString side = isToItself(step) ? u"self"_s : own;
    // What only looks may find nothing, and say so by its status.
    if (!step.action)
        return u"in_%1 %2 || true\n"_s.arg(side, textOf(*step.command));
    return u"has_to %1 %2 %3\n"_s.arg(isToBeRefused(step) ? u"fails"_s : u"works"_s, side, textOf(*step.command));
}

/// What a script has not, which is a sandbox.
bool isOfHostMode(const Step &step)
{
    return step.needs.contains("host-mode"_L1);
}

/// The body under the condition that what the step needs is there.
QString withNeeds(const Step &step, const QString &body)
{
    if (isOfHostMode(step))
        return u"echo '(not possible here)'\n"_s;
    if (step.needs.isEmpty())
        return body;
    QStringList conditions;
    for (const QString &need : step.needs)
        conditions.append(u"has "_s + need);
    return u"if %1; then\n%2else\n    echo '(not possible here)'\nfi\n"_s.arg(conditions.join(u" && "_s), body);
}

} // namespace

QString scriptOf(const Lesson &lesson, int steps)
{
    const bool hasNeeds = std::ranges::any_of(
        lesson.steps, [](const Step &step) { return !step.needs.isEmpty() && !isOfHostMode(step); });
    QString script = u"#!/bin/sh\n# %1\n"_s.arg(lesson.title);
    if (hasNeeds)
        script += QString::fromUtf8(cgroupHead);
    script += QString::fromUtf8(head);
    if (hasNeeds)
        script += QString::fromUtf8(cgroupStart);
    for (int number = 0; number < steps; ++number) {
        const Step &step = lesson.steps[static_cast<std::size_t>(number)];
        const QString title = u"%1. %2"_s.arg(number + 1).arg(step.title);
        script += u"\necho %1\n"_s.arg(inQuotes(title)) + withNeeds(step, bodyOf(step));
    }
    return script + QString::fromUtf8(tail);
}

} // namespace lab
