// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/probe/tool.h"

#include <array>
#include <cstdio>

namespace lab::test
{

std::optional<std::string> outputOf(const std::string &command)
{
    FILE *pipe = ::popen(("LC_ALL=C " + command + " 2>/dev/null").c_str(), "re");
    if (pipe == nullptr)
        return std::nullopt;
    std::string text;
    std::array<char, 4096> part{};
    while (const std::size_t count = std::fread(part.data(), 1, part.size(), pipe))
        text.append(part.data(), count);
    if (::pclose(pipe) != 0)
        return std::nullopt;
    return text;
}

} // namespace lab::test
