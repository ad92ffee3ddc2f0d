// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/id_names.h"

#include "core/kernel/file.h"
#include "core/model/written_number.h"
#include "core/probe/sections.h"

#include <fcntl.h>
#include <string_view>

namespace lab
{

namespace
{

constexpr std::size_t limit = 4UZ * 1024 * 1024;

/// Takes the next field off a line of passwd(5) or group(5).
std::string_view nextField(std::string_view &line)
{
    const std::size_t colon = line.find(':');
    const std::string_view field = line.substr(0, colon);
    line.remove_prefix(colon == std::string_view::npos ? line.size() : colon + 1);
    return field;
}

std::string below(const std::string &root, const std::string &path)
{
    return root.ends_with('/') ? root + path : root + "/" + path;
}

} // namespace

std::string IdNames::nameOf(std::uint32_t id)
{
    const std::string *name = find(id);
    return name ? *name : std::to_string(id);
}

std::string IdNames::of(std::uint32_t id)
{
    const std::string *name = find(id);
    return name ? std::to_string(id) + "(" + *name + ")" : std::to_string(id);
}

const std::string *IdNames::find(std::uint32_t id)
{
    if (!std::exchange(m_isRead, true))
        read();
    const auto found = m_names.find(id);
    return found == m_names.end() ? nullptr : &found->second;
}

void IdNames::read()
{
    const Result<FileDescriptor> file = openFile(m_path, O_RDONLY);
    const Result<std::string> text = file ? readAll(*file, m_path, limit) : std::unexpected(file.error());
    std::string_view rest = text ? std::string_view(*text) : std::string_view();
    while (!rest.empty()) {
        const std::size_t end = rest.find('\n');
        std::string_view line = rest.substr(0, end);
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
        const std::string_view name = nextField(line);
        nextField(line); // the password
        const std::optional<std::uint32_t> id = writtenNumber<std::uint32_t>(nextField(line));
        // The first entry of a number counts, as for getpwuid(3).
        if (id && !name.empty())
            m_names.try_emplace(*id, shown(std::string(name)));
    }
}

IdNames userNames(const std::string &root)
{
    return IdNames(below(root, "etc/passwd"));
}

IdNames groupNames(const std::string &root)
{
    return IdNames(below(root, "etc/group"));
}

} // namespace lab
