// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What programs printed on a terminal of 24 rows and 80 columns while somebody typed, and the screen that tmux had of
// it: another terminal says what is right. In recorded/, as NAME.output and NAME.screen.
#include "core/terminal/screen.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <string_view>

namespace lab
{
namespace
{

std::string contentOf(const std::string &name)
{
    std::ifstream file(LAB_RECORDED "/" + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// The lines without blanks at their ends, which tmux does not tell from what was never written.
std::string shownBy(const Screen &screen)
{
    std::istringstream lines(screen.text());
    std::string shown;
    for (std::string line; std::getline(lines, line);)
        shown += line.substr(0, line.find_last_not_of(' ') + 1) + '\n';
    return shown;
}

class RecordedTest : public testing::TestWithParam<std::string>
{
};

TEST_P(RecordedTest, looksAsInTmux)
{
    const std::string output = contentOf(GetParam() + ".output");
    const std::string expected = contentOf(GetParam() + ".screen");
    ASSERT_FALSE(output.empty());
    ASSERT_FALSE(expected.empty());
    for (const std::size_t piece : {output.size(), 1UZ, 7UZ}) {
        Screen screen({24, 80});
        for (std::string_view left = output; !left.empty(); left.remove_prefix(std::min(piece, left.size())))
            screen.write(left.substr(0, piece));
        EXPECT_EQ(shownBy(screen), expected) << "in pieces of " << piece;
    }
}

INSTANTIATE_TEST_SUITE_P(Terminal, RecordedTest, testing::Values("bash", "htop", "less", "man", "tmux", "vim"),
                         [](const auto &recorded) { return recorded.param; });

} // namespace
} // namespace lab
