// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>

namespace lab
{

/// What a file of passwd(5) or group(5) calls each id; read when the first is asked for. No names where it can't be.
class IdNames
{
public:
    explicit IdNames(std::string path)
        : m_path(std::move(path))
    {}

    /// As ls(1) shows an owner: by name, or by number where the file has none.
    [[nodiscard]] std::string nameOf(std::uint32_t id);
    /// As id(1) shows it: "65534(nobody)", or "1000" where the file has no name for it.
    [[nodiscard]] std::string of(std::uint32_t id);

private:
    [[nodiscard]] const std::string *find(std::uint32_t id);
    void read();

    std::string m_path;
    bool m_isRead = false;
    std::unordered_map<std::uint32_t, std::string> m_names;
};

/// /etc/passwd and /etc/group below a root.
[[nodiscard]] IdNames userNames(const std::string &root = "/");
[[nodiscard]] IdNames groupNames(const std::string &root = "/");

} // namespace lab
