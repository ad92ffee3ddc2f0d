// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/papers/document.h"

#include "tests/papers/tree.h"

#include <algorithm>
#include <regex>

namespace lab
{

std::vector<NamedPath> pathsIn(std::string_view markdown)
{
    // In backticks: something with a slash in it, or a file name with an ending of the tree's own files.
    static const std::regex path(R"re(`((?:\./)?[A-Za-z0-9_.-]+/[A-Za-z0-9_./-]*)`)re"
                                 R"re(|`([A-Za-z0-9_.-]+\.(?:md|txt|h|cpp|qml|json|cmake|sh|toml|xml|svg|png))`)re"
                                 R"re(|\]\((?![a-z]+:|#|/)([^)#\s]+))re");
    std::vector<NamedPath> paths;
    int number = 0;
    std::size_t fence = 0; // how many backticks opened it; 0: outside
    for (const std::string_view line : linesOf(markdown)) {
        ++number;
        const std::size_t backticks = std::min(line.find_first_not_of('`'), line.size());
        if (fence == 0 && backticks >= 3)
            fence = backticks;
        else if (fence != 0 && backticks >= fence && backticks == line.size())
            fence = 0;
        if (fence != 0)
            continue;
        using Iterator = std::regex_iterator<std::string_view::const_iterator>;
        for (Iterator match(line.begin(), line.end(), path); match != Iterator(); ++match) {
            paths.push_back({match->str(1) + match->str(2) + match->str(3), number});
        }
    }
    return paths;
}

} // namespace lab
