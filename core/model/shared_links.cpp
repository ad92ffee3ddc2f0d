// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/shared_links.h"

#include <algorithm>

namespace lab
{

Section sharedLinks(const View &parent, const View &child)
{
    Section section{.id = "shared", .form = Form::table, .columns = {"ID"}, .rows = {}};
    for (const NamespaceLink &link : parent.namespaces) {
        if (link.inode != 0 && std::ranges::contains(child.namespaces, link))
            section.rows.push_back({link.name, {targetOf(link)}});
    }
    return section;
}

} // namespace lab
