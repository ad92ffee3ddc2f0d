// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pictures/mountpicture.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <ranges>
#include <span>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace lab
{

namespace
{

/// The mounts of one key on both sides.
struct Pair
{
    std::string_view key;
    const Row *parent = nullptr;
    const Row *child = nullptr;
};

/// Sorts a mount behind what it is mounted on: / counts less than any other byte.
bool isBefore(const Pair &a, const Pair &b)
{
    const auto rank = [](char c) { return c == '/' ? 0 : static_cast<unsigned char>(c) + 1; };
    return std::ranges::lexicographical_compare(a.key, b.key, {}, rank, rank);
}

/// The number behind "shared:" or "master:"; empty: there is none.
std::string_view groupIn(std::string_view fields, std::string_view word)
{
    for (const auto part : fields | std::views::split(' ')) {
        const std::string_view field(part);
        if (field.starts_with(word))
            return field.substr(word.size());
    }
    return {};
}

/// Whether what happens below one reaches the other: they are peers, or the other is a slave of its group.
bool reaches(std::string_view from, std::string_view to)
{
    const std::string_view group = groupIn(from, "shared:");
    return !group.empty() && (groupIn(to, "shared:") == group || groupIn(to, "master:") == group);
}

/// The column of the section that tells the peer groups, and the one that names the type.
class Groups
{
public:
    explicit Groups(const Section *section)
    {
        if (section == nullptr)
            return;
        const auto indexOf = [section](std::string_view column) {
            return static_cast<std::size_t>(std::ranges::find(section->columns, column) - section->columns.begin());
        };
        m_fields = indexOf("OPT-FIELDS");
        m_type = indexOf("PROPAGATION");
    }
    [[nodiscard]] std::string_view fieldsOf(const Row *row) const { return cellAt(row, m_fields); }
    [[nodiscard]] QString labelOf(const Row *row) const
    {
        const std::string_view fields = fieldsOf(row);
        const std::string_view label = fields.empty() ? cellAt(row, m_type) : fields;
        return QString::fromUtf8(label);
    }

private:
    static std::string_view cellAt(const Row *row, std::size_t index)
    {
        return row != nullptr && index < row->cells.size() ? std::string_view(row->cells[index]) : std::string_view();
    }

    std::size_t m_fields = 0;
    std::size_t m_type = 0;
};

/// Chooses the mounts to be drawn out of many.
class Choice
{
public:
    Choice(const Section *parent, const Section *child)
        : m_hasBoth(parent != nullptr && child != nullptr)
        , m_here(parent)
        , m_there(child)
    {
        std::unordered_map<std::string_view, const Row *> left;
        for (const Row &row : rowsOf(child))
            left.emplace(row.key, &row);
        for (const Row &row : rowsOf(parent)) {
            const auto other = left.find(row.key);
            take({row.key, &row, other == left.end() ? nullptr : other->second});
            if (other != left.end())
                left.erase(other);
        }
        for (const Row &row : rowsOf(child)) {
            if (left.contains(row.key))
                take({row.key, nullptr, &row});
        }
    }

    [[nodiscard]] std::size_t count() const { return m_count; }

    /// In the order of the tree.
    [[nodiscard]] QList<MountRung> rungs() const
    {
        std::vector<Pair> kept;
        for (const std::vector<Pair> &pairs : m_byDistance) {
            const std::size_t room = MountPictureModel::places - kept.size();
            kept.insert(kept.end(), pairs.begin(),
                        pairs.begin() + static_cast<std::ptrdiff_t>(std::min(room, pairs.size())));
        }
        std::ranges::sort(kept, isBefore);
        QList<MountRung> rungs;
        for (const Pair &pair : kept) {
            rungs.append({.target = QString::fromUtf8(pair.key),
                          .depth = 0,
                          .isInParent = pair.parent != nullptr,
                          .isInChild = pair.child != nullptr,
                          .parentGroup = m_here.labelOf(pair.parent),
                          .childGroup = m_there.labelOf(pair.child),
                          .goesToChild = reaches(m_here.fieldsOf(pair.parent), m_there.fieldsOf(pair.child)),
                          .goesToParent = reaches(m_there.fieldsOf(pair.child), m_here.fieldsOf(pair.parent))});
        }
        return rungs;
    }

private:
    void take(const Pair &pair)
    {
        ++m_count;
        std::vector<Pair> &pairs = m_byDistance[distanceOf(pair)];
        if (pairs.size() < MountPictureModel::places)
            pairs.push_back(pair);
    }

    /// 0: what the picture is about; the higher, the less.
    [[nodiscard]] std::size_t distanceOf(const Pair &pair) const
    {
        const bool isOnOneSide = pair.parent == nullptr || pair.child == nullptr;
        if (pair.key == "/" || (m_hasBoth && isOnOneSide))
            return 0;
        const std::string_view here = m_here.fieldsOf(pair.parent);
        const std::string_view there = m_there.fieldsOf(pair.child);
        if (reaches(here, there) || reaches(there, here))
            return 1;
        return isOnOneSide || pair.parent->cells == pair.child->cells ? 3 : 2;
    }

    bool m_hasBoth;
    Groups m_here;
    Groups m_there;
    std::size_t m_count = 0;
    std::array<std::vector<Pair>, 4> m_byDistance;
};

/// Shortens each target that is below another of the list, and tells how deep it is.
void nest(QList<MountRung> &rungs)
{
    std::vector<QString> above;
    for (MountRung &rung : rungs) {
        const QString whole = rung.target;
        const auto isBelow = [&](const QString &target) {
            return whole.startsWith(target.endsWith(u'/') ? target : target + u'/') && whole != target;
        };
        while (!above.empty() && !isBelow(above.back()))
            above.pop_back();
        rung.depth = static_cast<int>(above.size());
        // Below the root alone a target is a path as one knows it.
        if (above.size() > 1)
            rung.target = whole.sliced(above.back().size() + 1);
        above.push_back(whole);
    }
}

} // namespace

QString MountPictureModel::text() const
{
    QStringList lines;
    for (const MountRung &rung : m_state.rungs) {
        if (!m_state.childLink.isEmpty() && rung.isInParent && !rung.isInChild)
            lines.append(tr("%1 is mounted in the parent alone.").arg(rung.target));
        else if (!rung.isInParent && rung.isInChild)
            lines.append(tr("%1 is mounted in the child alone.").arg(rung.target));
        else if (rung.goesToChild && rung.goesToParent)
            lines.append(tr("%1 passes on mounts both ways.").arg(rung.target));
        else if (rung.goesToChild)
            lines.append(tr("%1 passes on mounts to the child.").arg(rung.target));
        else if (rung.goesToParent)
            lines.append(tr("%1 passes on mounts to the parent.").arg(rung.target));
    }
    if (lines.isEmpty())
        return m_state.childLink.isEmpty() ? tr("Mounts of the parent.") : tr("Both sides have the same mounts.");
    return lines.join(u' ');
}

void MountPictureModel::show(const View *parent, const View *child)
{
    const Section *const here = sectionIn(parent, "mounts");
    const Section *const there = sectionIn(child, "mounts");
    const Choice choice(here, there);
    State state{.parentLink = linkIn(parent, "mnt"), .childLink = linkIn(child, "mnt"), .rungs = choice.rungs()};
    nest(state.rungs);
    state.left = static_cast<int>(choice.count()) - static_cast<int>(state.rungs.size());
    if (state == m_state)
        return;
    m_state = std::move(state);
    Q_EMIT changed();
}

} // namespace lab
