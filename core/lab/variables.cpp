// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/variables.h"

#include "core/model/operation_cgroup.h"

#include <QRegularExpression>

#include <algorithm>

namespace lab
{

using namespace Qt::StringLiterals;

namespace
{

constexpr std::string_view scopeVariable = "$SCOPE";

void putScope(std::string &text, const std::string &scope)
{
    const std::size_t at = text.find(scopeVariable);
    if (at != std::string::npos)
        text.replace(at, scopeVariable.size(), scope);
}

/// "unshare-lab-77.scope", as core/systemd/scope.cpp names it.
bool isScopeOfLab(std::string_view name)
{
    constexpr std::string_view start = "unshare-lab-";
    constexpr std::string_view end = ".scope";
    if (!name.starts_with(start) || !name.ends_with(end) || name.size() <= start.size() + end.size())
        return false;
    const std::string_view number = name.substr(start.size(), name.size() - start.size() - end.size());
    return std::ranges::all_of(number, [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

std::string scopeOf(std::string_view cgroup)
{
    for (std::size_t end = cgroup.size(); end != std::string_view::npos && end > 0;) {
        const std::string_view path = cgroup.substr(0, end);
        const std::size_t slash = path.rfind('/');
        if (slash != std::string_view::npos && isScopeOfLab(path.substr(slash + 1)))
            return std::string(path);
        end = slash;
    }
    return {};
}

std::string scopeOf(const View *parent)
{
    if (parent == nullptr)
        return {};
    const auto section = std::ranges::find(parent->sections, "cgroup", &Section::id);
    const Row *const path = section == parent->sections.end() ? nullptr : findRow(*section, "path");
    return path != nullptr && !path->cells.empty() ? scopeOf(path->cells.front()) : std::string();
}

QString shownCommand(const QString &command, const Variables &variables)
{
    static const QRegularExpression child(u"\\$CHILD(?![A-Za-z0-9_])"_s);
    static const QRegularExpression scope(u"\\$SCOPE(?![A-Za-z0-9_])"_s);
    QString shown = command;
    shown.replace(scope, QString::fromStdString(variables.scope));
    return variables.child == 0 ? shown : shown.replace(child, QString::number(variables.child));
}

Operation resolved(const Operation &operation, const std::string &scope)
{
    Operation done = operation;
    if (std::string *const path = cgroupOf(done))
        putScope(*path, scope);
    return done;
}

Expectation resolved(Expectation expectation, const Variables &variables)
{
    if (expectation.row == "$CHILD" && variables.child > 0)
        expectation.row = std::to_string(variables.child);
    putScope(expectation.row, variables.scope);
    putScope(expectation.value, variables.scope);
    return expectation;
}

} // namespace lab
