// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/views.h"
#include "tests/support/rows.h"

#include <algorithm>

namespace lab::test
{

std::vector<NamespaceLink> linksOf(Kind kind, Side side)
{
    std::vector<NamespaceLink> links;
    std::uint64_t inode = 4026531830;
    for (const std::string_view name : namespaceLinks) {
        const bool isNew = side == Side::child && name == infoOf(kind).link;
        ++inode;
        links.push_back({std::string(name), isNew ? 4026532186 : inode});
    }
    return links;
}

Row mountRow(const std::string &target, const std::string &type, const std::string &options)
{
    return {target, {target, type, type, options, "private"}};
}

View mountView(Side side, const std::vector<std::string> &targets)
{
    Section section{.id = "mounts",
                    .form = Form::table,
                    .columns = {"TARGET", "SOURCE", "FSTYPE", "OPTIONS", "PROPAGATION"},
                    .rows = {}};
    for (const std::string &target : targets)
        section.rows.push_back(mountRow(target));
    return {.topic = Kind::mount, .side = side, .namespaces = linksOf(Kind::mount, side), .sections = {section}};
}

View utsView(Side side, const std::string &hostName)
{
    const Section section{.id = "uts",
                          .form = Form::facts,
                          .columns = {"VALUE"},
                          .rows = {{"hostname", {hostName}}, {"domainname", {"(none)"}}, {"release", {"6.12.0"}}}};
    return {.topic = Kind::uts, .side = side, .namespaces = linksOf(Kind::uts, side), .sections = {section}};
}

std::unique_ptr<FakeBackend> mountBackend()
{
    auto backend = std::make_unique<FakeBackend>();
    backend->parentView = mountView(Side::parent, {"/", "/proc", "/tmp"});
    backend->childView = mountView(Side::child, {"/", "/proc", "/tmp"});
    backend->operate = [fake = backend.get()](LabNumber, const Operation &operation) -> Result<Outcome> {
        Rows &rows = fake->childView.sections.front().rows;
        if (const auto *mount = std::get_if<MountOperation>(&operation)) {
            const auto stacked =
                std::ranges::count_if(rows, [&](const Row &row) { return row.cells.front() == mount->target; });
            Row row = mountRow(mount->target);
            if (stacked > 0)
                row.key += "#" + std::to_string(stacked + 1);
            row.cells[1] = mount->source;
            if (!mount->size.empty())
                row.cells[3] += ",size=16384k";
            if (!mount->mode.empty())
                row.cells[3] += ",mode=" + mount->mode;
            rows.push_back(row);
        } else if (std::get_if<UnmountOperation>(&operation) != nullptr) {
            test::dropLast(rows);
        }
        return Outcome{};
    };
    return backend;
}

} // namespace lab::test
