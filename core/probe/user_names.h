// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/place.h"

#include <cstdint>
#include <string>
#include <unordered_map>

namespace lab
{

/// The names in the place's file of passwd(5), read when the first is asked for.
class UserNames
{
public:
    explicit UserNames(const Place &place)
        : m_place(place)
    {}

    /// As tools show an owner: by name, or by number where the file has none.
    [[nodiscard]] std::string of(std::uint32_t user);

private:
    void read();

    const Place &m_place;
    bool m_isRead = false;
    std::unordered_map<std::uint32_t, std::string> m_names;
};

} // namespace lab
