// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/view.h"

#include <algorithm>

namespace lab
{

std::string targetOf(const NamespaceLink &link)
{
    if (link.inode == 0)
        return {};
    const std::string_view name(link.name);
    const std::string type(name.substr(0, name.find('_')));
    return type + ":[" + std::to_string(link.inode) + "]";
}

Section namespacesSection(const View &view)
{
    Section section{.id = "namespaces", .form = Form::table, .columns = {"ID"}, .rows = {}};
    for (const NamespaceLink &link : view.namespaces)
        section.rows.push_back({link.name, {targetOf(link)}});
    return section;
}

std::vector<Section> allSections(const View &view)
{
    std::vector<Section> sections{namespacesSection(view)};
    sections.insert(sections.end(), view.sections.begin(), view.sections.end());
    return sections;
}

Rows rowsOf(const Section *section)
{
    return section != nullptr ? section->rows : Rows();
}

const Row *findRow(const Section &section, std::string_view key)
{
    const auto found = std::ranges::find(section.rows, key, &Row::key);
    return found == section.rows.end() ? nullptr : &*found;
}

bool isIn(const View &view, Kind kind, std::uint64_t inode)
{
    const auto link = std::ranges::find(view.namespaces, infoOf(kind).link, &NamespaceLink::name);
    return link != view.namespaces.end() && link->inode == inode;
}

} // namespace lab
