// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/user_names.h"

#include "core/kernel/file.h"
#include "core/probe/sections.h"

#include <charconv>
#include <fcntl.h>
#include <string_view>

namespace lab
{

namespace
{

constexpr std::size_t passwdLimit = 4UZ * 1024 * 1024;

/// Takes the next field off a line of passwd(5).
std::string_view nextField(std::string_view &line)
{
    const std::size_t colon = line.find(':');
    const std::string_view field = line.substr(0, colon);
    line.remove_prefix(colon == std::string_view::npos ? line.size() : colon + 1);
    return field;
}

} // namespace

std::string UserNames::of(std::uint32_t user)
{
    if (!m_isRead)
        read();
    const auto found = m_names.find(user);
    return found == m_names.end() ? std::to_string(user) : found->second;
}

void UserNames::read()
{
    m_isRead = true;
    const std::string path = m_place.root + (m_place.root.ends_with('/') ? "etc/passwd" : "/etc/passwd");
    const Result<FileDescriptor> file = openFile(path, O_RDONLY);
    const Result<std::string> text = file ? readAll(*file, path, passwdLimit) : std::unexpected(file.error());
    std::string_view rest = text ? std::string_view(*text) : std::string_view();
    while (!rest.empty()) {
        const std::size_t end = rest.find('\n');
        std::string_view line = rest.substr(0, end);
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
        const std::string_view name = nextField(line);
        nextField(line); // the password
        const std::string_view number = nextField(line);
        std::uint32_t user = 0;
        const auto [last, problem] = std::from_chars(number.data(), number.data() + number.size(), user);
        // The first entry of a number counts, as for getpwuid(3).
        if (problem == std::errc() && last == number.data() + number.size() && !name.empty())
            m_names.try_emplace(user, shown(std::string(name)));
    }
}

} // namespace lab
