// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/expectation.h"

#include "core/lab/variables.h"

#include "core/lab/number.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace lab
{

namespace
{

using Test = Expectation::Test;

/// What an expectation points at on one side.
struct Found
{
    enum class What : std::uint8_t { noView, noSection, noRow, noColumn, row, cell };

    What what = What::noView;
    const Row *row = nullptr;
    std::string_view cell;

    [[nodiscard]] bool isThere() const { return what == What::row || what == What::cell; }
};

Found nothing(Found::What what)
{
    return {.what = what, .row = nullptr, .cell = {}};
}

/// Whether a key is such a text, in which * stands for any.
bool fits(std::string_view key, std::string_view pattern)
{
    const std::size_t star = pattern.find('*');
    if (star == std::string_view::npos)
        return key == pattern;
    if (!key.starts_with(pattern.substr(0, star)))
        return false;
    const std::string_view rest = pattern.substr(star + 1);
    for (std::size_t at = star; at <= key.size(); ++at) {
        if (fits(key.substr(at), rest))
            return true;
    }
    return false;
}

const Row *rowOf(const Section &section, const std::string &name)
{
    const Row *const row = findRow(section, name);
    if (row != nullptr || !name.contains('*'))
        return row;
    const auto found = std::ranges::find_if(section.rows, [&](const Row &one) { return fits(one.key, name); });
    return found == section.rows.end() ? nullptr : &*found;
}

Found findIn(const Section &section, const Expectation &expectation)
{
    const Row *const row = rowOf(section, expectation.row);
    if (row == nullptr)
        return nothing(Found::What::noRow);
    if (expectation.column.empty() && section.form == Form::table)
        return {.what = Found::What::row, .row = row, .cell = {}};
    const std::string_view column = expectation.column.empty() ? "VALUE" : std::string_view(expectation.column);
    const auto found = std::ranges::find(section.columns, column);
    const auto index = static_cast<std::size_t>(found - section.columns.begin());
    if (index >= row->cells.size())
        return nothing(Found::What::noColumn);
    return {.what = Found::What::cell, .row = row, .cell = row->cells[index]};
}

/// What is found points into the view, or into namespaces.
Found findIn(const View *view, const Section &namespaces, const Expectation &expectation)
{
    if (view == nullptr)
        return {};
    if (expectation.section == namespaces.id)
        return findIn(namespaces, expectation);
    const auto section = std::ranges::find(view->sections, expectation.section, &Section::id);
    return section == view->sections.end() ? nothing(Found::What::noSection) : findIn(*section, expectation);
}

std::string textOf(const Found &found, const Expectation &expectation)
{
    switch (found.what) {
    case Found::What::noView:
        return QCoreApplication::translate("lab", "not looked at").toStdString();
    case Found::What::noSection:
        return QCoreApplication::translate("lab", "no section %1")
            .arg(QString::fromStdString(expectation.section))
            .toStdString();
    case Found::What::noColumn:
        return QCoreApplication::translate("lab", "no column %1")
            .arg(QString::fromStdString(expectation.column))
            .toStdString();
    case Found::What::noRow:
        return QCoreApplication::translate("lab", "absent").toStdString();
    case Found::What::cell:
        return std::string(found.cell);
    case Found::What::row:
        break;
    }
    std::string cells;
    for (const std::string &cell : found.row->cells)
        cells += (cells.empty() ? "" : " ") + cell;
    return cells;
}

bool isMatch(std::string_view cell, const std::string &pattern)
{
    const QRegularExpression expression(QRegularExpression::anchoredPattern(QString::fromStdString(pattern)));
    return expression.match(QString::fromUtf8(cell)).hasMatch();
}

bool holdsOnCell(const Expectation &expectation, std::string_view cell)
{
    switch (expectation.test) {
    case Test::equal:
        return cell == expectation.value;
    case Test::unequal:
        return cell != expectation.value;
    case Test::matches:
        return isMatch(cell, expectation.value);
    case Test::less:
    case Test::greater: {
        const std::optional<double> found = numberIn(cell);
        const std::optional<double> limit = numberIn(expectation.value);
        if (!found || !limit)
            return false;
        return expectation.test == Test::less ? *found < *limit : *found > *limit;
    }
    case Test::absent:
    case Test::present:
    case Test::same:
    case Test::differs:
    case Test::offset:
    case Test::refused:
    case Test::ended:
        break;
    }
    return false;
}

bool holdsOnSide(const Expectation &expectation, const Found &found)
{
    if (expectation.test == Test::present)
        return found.isThere();
    if (expectation.test == Test::absent)
        return found.what == Found::What::noRow;
    return found.what == Found::What::cell && holdsOnCell(expectation, found.cell);
}

bool holdsOnBoth(const Expectation &expectation, const Found &parent, const Found &child)
{
    const bool areBothThere = parent.isThere() && child.isThere();
    if (expectation.test == Test::offset) {
        const std::optional<double> before = numberIn(parent.cell);
        const std::optional<double> after = numberIn(child.cell);
        return before && after && std::abs(*after - *before - expectation.offset) <= expectation.within;
    }
    const bool isSame = areBothThere && (parent.what == Found::What::cell ? parent.cell == child.cell
                                                                          : parent.row->cells == child.row->cells);
    if (expectation.test == Test::same)
        return isSame;
    // A row that only one side has differs; one that neither has, or a misspelt section, does not.
    const auto isThereOrNot = [](const Found &found) { return found.isThere() || found.what == Found::What::noRow; };
    return !isSame && (parent.isThere() || child.isThere()) && isThereOrNot(parent) && isThereOrNot(child);
}

Verdict refusalVerdict(const Expectation &expectation, const Error *refusal)
{
    if (refusal == nullptr)
        return {false, QCoreApplication::translate("lab", "done").toStdString()};
    return {errnoName(refusal->number) == expectation.value, describe(*refusal)};
}

/// The section of that name among what the operation found out on the side that is asked about.
const Section *findingFor(const Expectation &expectation, const Seen &seen)
{
    if (seen.found == nullptr || expectation.side != seen.foundOn)
        return nullptr;
    const auto section = std::ranges::find(*seen.found, expectation.section, &Section::id);
    return section == seen.found->end() ? nullptr : &*section;
}

QString pathOf(const Expectation &expectation)
{
    const QString section = QString::fromStdString(expectation.section);
    const QString row = QString::fromStdString(expectation.row);
    const std::size_t end = expectation.text.find_first_of(" \t[");
    const bool isInBrackets = end != std::string::npos && expectation.text[end] == '[';
    const QString path = isInBrackets ? section + u'[' + row + u']' : section + u'.' + row;
    return expectation.column.empty() ? path : path + u'.' + QString::fromStdString(expectation.column);
}

QString subjectOf(const Expectation &expectation)
{
    if (!expectation.side)
        return pathOf(expectation);
    return (*expectation.side == Side::parent ? QCoreApplication::translate("lab", "the parent's %1")
                                              : QCoreApplication::translate("lab", "the child's %1"))
        .arg(pathOf(expectation));
}

} // namespace

Verdict evaluate(const Expectation &written, const Seen &seen)
{
    if (written.test == Test::refused)
        return refusalVerdict(written, seen.refusal);
    if (written.test == Test::ended)
        return {seen.hasChildEnded,
                seen.hasChildEnded ? "" : QCoreApplication::translate("lab", "it is there").toStdString()};
    const Expectation expectation = resolved(written, {.child = seen.childPid, .scope = scopeOf(seen.parent)});
    const View none;
    const Section parentNamespaces = namespacesSection(seen.parent == nullptr ? none : *seen.parent);
    const Section childNamespaces = namespacesSection(seen.child == nullptr ? none : *seen.child);
    if (const Section *found = findingFor(expectation, seen)) {
        const Found cell = findIn(*found, expectation);
        return {holdsOnSide(expectation, cell), textOf(cell, expectation)};
    }
    const Found onParent = findIn(seen.parent, parentNamespaces, expectation);
    const Found onChild = findIn(seen.child, childNamespaces, expectation);
    if (expectation.side) {
        const Found &found = *expectation.side == Side::parent ? onParent : onChild;
        return {holdsOnSide(expectation, found), textOf(found, expectation)};
    }
    return {holdsOnBoth(expectation, onParent, onChild), QCoreApplication::translate("lab", "parent: %1, child: %2")
                                                             .arg(QString::fromStdString(textOf(onParent, expectation)),
                                                                  QString::fromStdString(textOf(onChild, expectation)))
                                                             .toStdString()};
}

QString sentenceOf(const Expectation &written, const std::string &scope)
{
    const Expectation expectation = resolved(written, {.child = 0, .scope = scope});
    if (expectation.test == Test::refused)
        return QCoreApplication::translate("lab", "the kernel refuses it with %1")
            .arg(QString::fromStdString(expectation.value));
    if (expectation.test == Test::ended)
        return QCoreApplication::translate("lab", "the child has ended");
    const QString subject = subjectOf(expectation);
    const QString value = QString::fromStdString(expectation.value);
    switch (expectation.test) {
    case Test::equal:
        return QCoreApplication::translate("lab", "%1 is %2").arg(subject, value);
    case Test::unequal:
        return QCoreApplication::translate("lab", "%1 is not %2").arg(subject, value);
    case Test::less:
        return QCoreApplication::translate("lab", "%1 is below %2").arg(subject, value);
    case Test::greater:
        return QCoreApplication::translate("lab", "%1 is above %2").arg(subject, value);
    case Test::matches:
        return QCoreApplication::translate("lab", "%1 matches %2").arg(subject, value);
    case Test::absent:
        return QCoreApplication::translate("lab", "%1 is absent").arg(subject);
    case Test::present:
        return QCoreApplication::translate("lab", "%1 is there").arg(subject);
    case Test::same:
        return QCoreApplication::translate("lab", "%1 is the same on both sides").arg(subject);
    case Test::differs:
        return QCoreApplication::translate("lab", "%1 differs between the sides").arg(subject);
    case Test::offset:
        return QCoreApplication::translate("lab", "%1 in the child is the parent's plus %2, within %3")
            .arg(subject, QString::number(expectation.offset), QString::number(expectation.within));
    case Test::refused:
    case Test::ended:
        break;
    }
    return {};
}

} // namespace lab
