// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pictures/containerpicture.h"

#include "app/window/titles.h"

#include <QStringList>

#include <algorithm>

namespace lab
{

namespace
{

ContainerSide sideOf(const View *view)
{
    return {.host = factIn(view, "container", "hostname"),
            .root = factIn(view, "container", "root"),
            .processes = factIn(view, "container", "processes"),
            .interfaces = factIn(view, "container", "interfaces"),
            .isThere = view != nullptr};
}

/// Whether both sides are there and have that link, each another one.
bool differs(const View *parent, const View *child, std::string_view link)
{
    const QString here = linkIn(parent, link);
    return child != nullptr && !here.isEmpty() && here != linkIn(child, link);
}

} // namespace

QString ContainerPictureModel::text() const
{
    if (!m_child.isThere)
        return tr("There is no child: nothing is separate yet.");
    QStringList shared;
    for (const ContainerKind &kind : m_kinds) {
        if (!kind.isSeparate)
            shared.append(kind.title);
    }
    const QString roots = m_parent.root == m_child.root ? tr("The root is the parent's.") : tr("The root is its own.");
    if (shared.isEmpty())
        return tr("All eight kinds are the child's own.") + u' ' + roots;
    return tr("Still shared: %1.").arg(shared.join(tr(", "))) + u' ' + roots;
}

void ContainerPictureModel::show(const View *parent, const View *child)
{
    QList<ContainerKind> kinds;
    for (const KindInfo &info : kindTable()) {
        ContainerKind kind{.kind = QString::fromUtf8(info.name), .title = titleOf(info.kind), .state = {}};
        const std::string forChildren = std::string(info.link) + "_for_children";
        kind.isSeparate = differs(parent, child, info.link);
        if (parent != nullptr && linkIn(parent, info.link).isEmpty())
            kind.state = tr("not in this kernel");
        else if (kind.isSeparate)
            kind.state = tr("its own");
        else if (differs(parent, child, forChildren))
            kind.state = tr("for children only");
        else if (parent != nullptr && child != nullptr)
            kind.state = tr("shared");
        kinds.append(kind);
    }
    const ContainerSide here = sideOf(parent);
    const ContainerSide there = sideOf(child);
    if (kinds == m_kinds && here == m_parent && there == m_child)
        return;
    m_kinds = kinds;
    m_parent = here;
    m_child = there;
    Q_EMIT changed();
}

int ContainerPictureModel::separateCount() const
{
    return static_cast<int>(std::ranges::count_if(m_kinds, &ContainerKind::isSeparate));
}

} // namespace lab
