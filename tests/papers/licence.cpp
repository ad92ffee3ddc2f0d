// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/papers/licence.h"

#include "tests/papers/tree.h"

#include <algorithm>
#include <regex>

namespace lab
{

namespace
{

/// Below this a line is no longer at the top.
constexpr std::size_t topLines = 8;

} // namespace

std::optional<std::string> licenceFaultOf(std::string_view text, const std::vector<std::string> &licences)
{
    static const std::regex holder("SPDX-FileCopyrightText: 20[0-9]{2} Unshare Lab contributors\\b");
    static const std::regex identifier("SPDX-License-Identifier: ([A-Za-z0-9.-]+)");
    bool hasHolder = false;
    std::string licence;
    auto lines = linesOf(text);
    lines.resize(std::min(lines.size(), topLines));
    for (const std::string_view line : lines) {
        std::match_results<std::string_view::const_iterator> match;
        hasHolder = hasHolder || std::regex_search(line.begin(), line.end(), holder);
        if (std::regex_search(line.begin(), line.end(), match, identifier)) {
            licence = match.str(1);
        }
    }
    if (!hasHolder) {
        return "has no line SPDX-FileCopyrightText";
    }
    if (licence.empty()) {
        return "has no line SPDX-License-Identifier";
    }
    if (!std::ranges::contains(licences, licence)) {
        return "is under " + licence + ", which LICENSES/ has no text of";
    }
    return std::nullopt;
}

std::vector<std::string> exemptPatterns(std::string_view reuse)
{
    static const std::regex path("^path *= *(.*)$");
    static const std::regex quoted("\"([^\"]+)\"");
    std::vector<std::string> patterns;
    for (const std::string_view line : linesOf(reuse)) {
        std::match_results<std::string_view::const_iterator> match;
        if (!std::regex_search(line.begin(), line.end(), match, path)) {
            continue;
        }
        const std::string value = match.str(1);
        for (std::sregex_iterator word(value.begin(), value.end(), quoted); word != std::sregex_iterator(); ++word) {
            patterns.push_back(word->str(1));
        }
    }
    return patterns;
}

bool isPathLike(const std::string &path, std::string_view pattern)
{
    std::string expression;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        if (pattern.substr(at).starts_with("**")) {
            expression += ".*";
            ++at;
        } else if (pattern[at] == '*') {
            expression += "[^/]*";
        } else {
            expression += std::string_view(".+()[]{}^$|\\?").contains(pattern[at]) ? "\\" : "";
            expression += pattern[at];
        }
    }
    return std::regex_match(path, std::regex(expression));
}

} // namespace lab
