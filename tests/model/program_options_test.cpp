// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/program_options.h"

#include "core/model/options.h"
#include "tests/support/table.h"

#include <gmock/gmock.h>

namespace lab
{
namespace
{

using Parameters = std::vector<std::pair<std::string, std::string>>;

std::expected<ChildOptions, Complaint> optionsOf(Parameters parameters)
{
    parameters.insert(parameters.begin(), {"kinds", "uts"});
    return optionsFromWords({"unshare", std::move(parameters)});
}

struct ProgramCase : test::Named
{
    Parameters given;
    ProgramOptions options;
    std::string command;
};

class EachProgramOption : public testing::TestWithParam<ProgramCase>
{
};

TEST_P(EachProgramOption, isReadWrittenAndShownAsACommand)
{
    const std::expected<ChildOptions, Complaint> options = optionsOf(GetParam().given);
    ASSERT_TRUE(options) << options.error().parameter << " " << nameOf(options.error().fault);
    EXPECT_EQ(options->program, GetParam().options);
    EXPECT_EQ(optionsFromWords(wordsOf(*options)), options);
    EXPECT_EQ(commandOf(*options), "unshare --uts" + GetParam().command);
}

INSTANTIATE_TEST_SUITE_P(
    Options, EachProgramOption,
    testing::Values(
        ProgramCase{"none", {}, {}, ""},
        ProgramCase{"root",
                    {{"root", "/a b"}, {"wd", "/tmp"}},
                    {.root = "/a b", .directory = "/tmp"},
                    " --root '/a b' --wd /tmp"},
        ProgramCase{"clear", {{"clear-env", "yes"}}, {.clearEnvironment = ClearEnvironment::yes}, " --clear-env"},
        ProgramCase{
            "whitelist", {{"whitelist-env", "LANG,_x1"}}, {.whitelist = "LANG,_x1"}, " --whitelist-env LANG,_x1"}),
    test::byName);

TEST(ProgramOption, isRefusedByItsName)
{
    const auto complaint = [](Parameters parameters) { return optionsOf(std::move(parameters)).error(); };
    EXPECT_EQ(complaint({{"root", "mnt"}}), (Complaint{"root", Fault::notAbsolute}));
    EXPECT_EQ(complaint({{"wd", "/a/../b"}}), (Complaint{"wd", Fault::notNormal}));
    EXPECT_EQ(complaint({{"clear-env", "no"}}), (Complaint{"clear-env", Fault::unknown}));
    EXPECT_EQ(complaint({{"whitelist-env", "A,,B"}}), (Complaint{"whitelist-env", Fault::unknown}));
    EXPECT_EQ(complaint({{"whitelist-env", "1A"}}), (Complaint{"whitelist-env", Fault::unknown}));
    EXPECT_EQ(complaint({{"whitelist-env", "A=B"}}), (Complaint{"whitelist-env", Fault::unknown}));
    EXPECT_EQ(checkVariableNames(std::string(1025, 'A')), Fault::tooLong);
}

TEST(ProgramOption, decidesWhichVariablesArePassedOn)
{
    EXPECT_TRUE(passesOn({}, "LANG=C"));
    EXPECT_FALSE(passesOn({.clearEnvironment = ClearEnvironment::yes}, "LANG=C"));
    const ProgramOptions chosen{.clearEnvironment = ClearEnvironment::yes, .whitelist = "TERM,LANG"};
    EXPECT_TRUE(passesOn(chosen, "LANG=C"));
    EXPECT_FALSE(passesOn(chosen, "LANGUAGE=en"));
}

} // namespace
} // namespace lab
