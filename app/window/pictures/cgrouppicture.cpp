// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pictures/cgrouppicture.h"

#include <QStringList>

#include <algorithm>
#include <span>
#include <string>
#include <utility>

namespace lab
{

namespace
{

QString pathOf(const Section *processes, std::string_view pid)
{
    const Row *const process = processes && !pid.empty() ? findRow(*processes, pid) : nullptr;
    return process ? cellIn(*processes, *process, "CGROUP") : QString();
}

QString placeOf(const QList<CgroupNode> &nodes, bool CgroupNode::*who)
{
    const auto found = std::ranges::find_if(nodes, [who](const CgroupNode &node) { return node.*who; });
    return found == nodes.end() ? QString() : found->path;
}

} // namespace

QString CgroupPictureModel::text() const
{
    QStringList lines{tr("The parent sees itself in %1.").arg(placeOf(m_parent.nodes, &CgroupNode::hasParent))};
    const QString fromParent = placeOf(m_parent.nodes, &CgroupNode::hasChild);
    const QString fromChild = placeOf(m_child.nodes, &CgroupNode::hasChild);
    if (!fromParent.isEmpty())
        lines.append(tr("It sees the child in %1.").arg(fromParent));
    if (!fromChild.isEmpty())
        lines.append(tr("The child sees itself in %1.").arg(fromChild));
    return lines.join(u' ');
}

void CgroupPictureModel::show(const View *parent, const View *child)
{
    const std::string parentPid = factIn(parent, "cgroup", "pid").toStdString();
    const std::string childPid = factIn(child, "cgroup", "pid").toStdString();
    // Elsewhere the same number is another process.
    const bool numbersAlike = linkIn(parent, "pid") == linkIn(child, "pid");
    Level here = levelOf(parent, parentPid, numbersAlike ? childPid : std::string());
    Level there = levelOf(child, numbersAlike ? parentPid : std::string(), childPid);
    if (here == m_parent && there == m_child)
        return;
    m_parent = std::move(here);
    m_child = std::move(there);
    Q_EMIT changed();
}

CgroupPictureModel::Level CgroupPictureModel::levelOf(const View *view, std::string_view parentPid,
                                                      std::string_view childPid)
{
    Level level{.link = linkIn(view, infoOf(Kind::cgroup).link), .nodes = {}, .left = 0};
    if (view == nullptr)
        return level;
    const Section *const processes = sectionIn(view, "processes");
    const QString parentPath = pathOf(processes, parentPid);
    const QString childPath = pathOf(processes, childPid);
    QStringList paths{QStringLiteral("/")};
    for (const QString &path : {parentPath, childPath}) {
        if (!path.isEmpty())
            paths.append(path);
    }
    for (const char *id : {"tree", "processes"}) {
        const Section *const section = sectionIn(view, id);
        for (const Row &row : rowsOf(section))
            paths.append(cellIn(*section, row, "CGROUP"));
    }
    paths.removeDuplicates();
    level.left = static_cast<int>(std::max<qsizetype>(0, paths.size() - places));
    paths = paths.first(std::min(paths.size(), places));
    std::ranges::sort(paths);
    for (const QString &path : std::as_const(paths)) {
        level.nodes.append(
            {.path = path, .isRoot = path == u"/", .hasParent = path == parentPath, .hasChild = path == childPath});
    }
    return level;
}

} // namespace lab
