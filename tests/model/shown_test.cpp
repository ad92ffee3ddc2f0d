// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/shown.h"

#include "core/model/validate.h"
#include "tests/support/table.h"

#include <gtest/gtest.h>

namespace lab
{
namespace
{

using namespace std::string_literals;

struct ShownCase : test::Named
{
    std::string text;
    std::string shown;
};

class Shown : public testing::TestWithParam<ShownCase>
{
};

TEST_P(Shown, isFitToBeShown)
{
    EXPECT_EQ(shown(GetParam().text), GetParam().shown);
    EXPECT_TRUE(isShowable(shown(GetParam().text)));
}

INSTANTIATE_TEST_SUITE_P(
    Texts, Shown,
    testing::Values(ShownCase{"nothing", "", ""}, ShownCase{"plain", "/mnt/a b", "/mnt/a b"},
                    ShownCase{"letters", "/mnt/名前", "/mnt/名前"}, ShownCase{"backslash", "a\\040b", "a\\040b"},
                    ShownCase{"newline", "a\nb", "a\\012b"}, ShownCase{"nul", "a\0b"s, "a\\000b"},
                    ShownCase{"escape", "\033[2J", "\\033[2J"}, ShownCase{"del", "a\177", "a\\177"},
                    ShownCase{"c1", "\u009b2J", "\\302\\2332J"}, ShownCase{"noBreakSpace", "\u00a0", "\u00a0"},
                    ShownCase{"controlAmongLetters", "é\u0085名\n", "é\\302\\205名\\012"},
                    ShownCase{"latin1", "b\xfcro", "b\\374ro"},
                    ShownCase{"latin1AmongLetters", "名\xfc", "\\345\\220\\215\\374"},
                    ShownCase{"cutShort", "a\xe5\x90", "a\\345\\220"}, ShownCase{"highest", "\xff", "\\377"},
                    ShownCase{"fourBytes", "😀\t", "😀\\011"}),
    test::byName);

} // namespace
} // namespace lab
