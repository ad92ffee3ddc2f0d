// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pictures/utspicture.h"

#include <utility>

namespace lab
{

QString UtsPictureModel::text() const
{
    if (!m_child.isThere)
        return tr("The parent is called %1.").arg(m_parent.host);
    if (!isApart())
        return tr("Both sides share one name: %1.").arg(m_parent.host);
    return tr("The parent is called %1, the child %2.").arg(m_parent.host, m_child.host);
}

void UtsPictureModel::show(const View *parent, const View *child)
{
    NamePlate here = plateOf(parent);
    NamePlate there = plateOf(child);
    if (here == m_parent && there == m_child)
        return;
    m_parent = std::move(here);
    m_child = std::move(there);
    Q_EMIT changed();
}

NamePlate UtsPictureModel::plateOf(const View *view)
{
    return {.link = linkIn(view, infoOf(Kind::uts).link),
            .host = factIn(view, "uts", "hostname"),
            .domain = factIn(view, "uts", "domainname"),
            .isThere = view != nullptr};
}

} // namespace lab
