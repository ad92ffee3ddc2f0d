// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/id_options.h"

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
    return optionsFromWords({"unshare", std::move(parameters)});
}

struct IdCase : test::Named
{
    Parameters given;
    IdOptions options;
    std::string command;
};

class EachIdOption : public testing::TestWithParam<IdCase>
{
};

TEST_P(EachIdOption, isReadAndShownAsACommand)
{
    const std::expected<ChildOptions, Complaint> options = optionsOf(GetParam().given);
    ASSERT_TRUE(options) << options.error().parameter << " " << nameOf(options.error().fault);
    EXPECT_EQ(options->ids, GetParam().options);
    EXPECT_TRUE(options->kinds.has(Kind::user));
    EXPECT_EQ(commandOf(*options), "unshare --user" + GetParam().command);
}

TEST_P(EachIdOption, isReadAgainFromItsWords)
{
    const std::expected<ChildOptions, Complaint> options = optionsOf(GetParam().given);
    ASSERT_TRUE(options);
    EXPECT_EQ(optionsFromWords(wordsOf(*options)), options);
}

INSTANTIATE_TEST_SUITE_P(
    Options, EachIdOption,
    testing::Values(IdCase{"none", {{"kinds", "user"}}, {}, ""},
                    IdCase{"root", {{"map-root-user", "yes"}}, {.own = OwnId::root}, " --map-root-user"},
                    IdCase{"current", {{"map-current-user", "yes"}}, {.own = OwnId::current}, " --map-current-user"},
                    IdCase{"one",
                           {{"map-user", "5"}, {"map-group", "6"}},
                           {.mapUser = "5", .mapGroup = "6"},
                           " --map-user 5 --map-group 6"},
                    IdCase{"ranges",
                           {{"map-users", "0:1:2 5:7:3"}, {"map-groups", "0:1:2"}},
                           {.mapUsers = "0:1:2 5:7:3", .mapGroups = "0:1:2"},
                           " --map-users 0:1:2 --map-users 5:7:3 --map-groups 0:1:2"},
                    IdCase{"words",
                           {{"map-users", "all"}, {"map-groups", "subids"}},
                           {.mapUsers = "all", .mapGroups = "subids"},
                           " --map-users all --map-groups subids"},
                    IdCase{"auto",
                           {{"map-root-user", "yes"}, {"map-auto", "yes"}},
                           {.own = OwnId::root, .mapUsers = "auto", .mapGroups = "auto"},
                           " --map-root-user --map-users auto --map-groups auto"},
                    IdCase{"subids",
                           {{"map-subids", "yes"}},
                           {.mapUsers = "subids", .mapGroups = "subids"},
                           " --map-users subids --map-groups subids"},
                    IdCase{"setgroups",
                           {{"kinds", "user"}, {"setgroups", "deny"}},
                           {.setgroups = Setgroups::deny},
                           " --setgroups deny"},
                    IdCase{"allowed",
                           {{"kinds", "user"}, {"setgroups", "allow"}},
                           {.setgroups = Setgroups::allow},
                           " --setgroups allow"},
                    IdCase{"identity",
                           {{"kinds", "user"}, {"keep-caps", "yes"}, {"setuid", "1"}, {"setgid", "2"}},
                           {.keepCaps = KeepCaps::yes, .user = "1", .group = "2"},
                           " --keep-caps --setuid 1 --setgid 2"}),
    test::byName);

struct RefusalCase : test::Named
{
    Parameters given;
    Complaint complaint;
};

class EachIdRefusal : public testing::TestWithParam<RefusalCase>
{
};

TEST_P(EachIdRefusal, namesTheParameter)
{
    const std::expected<ChildOptions, Complaint> options = optionsOf(GetParam().given);
    ASSERT_FALSE(options);
    EXPECT_EQ(options.error().parameter, GetParam().complaint.parameter);
    EXPECT_EQ(nameOf(options.error().fault), nameOf(GetParam().complaint.fault));
}

INSTANTIATE_TEST_SUITE_P(
    Options, EachIdRefusal,
    testing::Values(
        RefusalCase{"no", {{"kinds", "user"}, {"map-root-user", "no"}}, {"map-root-user", Fault::unknown}},
        RefusalCase{"bothOwn",
                    {{"map-root-user", "yes"}, {"map-current-user", "yes"}},
                    {"map-current-user", Fault::notAllowed}},
        RefusalCase{"rootAndUser", {{"map-root-user", "yes"}, {"map-user", "1"}}, {"map-user", Fault::notAllowed}},
        RefusalCase{
            "currentAndGroup", {{"map-current-user", "yes"}, {"map-group", "1"}}, {"map-group", Fault::notAllowed}},
        RefusalCase{
            "rootAndAllow", {{"map-root-user", "yes"}, {"setgroups", "allow"}}, {"setgroups", Fault::notAllowed}},
        RefusalCase{"groupAndAllow", {{"map-group", "1"}, {"setgroups", "allow"}}, {"setgroups", Fault::notAllowed}},
        RefusalCase{"setgroupsOfNoUser", {{"kinds", "uts"}, {"setgroups", "deny"}}, {"setgroups", Fault::notAllowed}},
        RefusalCase{"otherSetgroups", {{"kinds", "user"}, {"setgroups", ""}}, {"setgroups", Fault::unknown}},
        RefusalCase{"badId", {{"map-user", "root"}}, {"map-user", Fault::notAnId}},
        RefusalCase{"noId", {{"kinds", "user"}, {"setuid", "4294967295"}}, {"setuid", Fault::notAnId}},
        RefusalCase{"badMap", {{"map-users", "0,0,1"}}, {"map-users", Fault::notAMap}},
        RefusalCase{"overlap", {{"map-groups", "0:0:2 1:1:1"}}, {"map-groups", Fault::mapOverlaps}},
        RefusalCase{"autoAndRanges", {{"map-users", "0:0:1"}, {"map-auto", "yes"}}, {"map-auto", Fault::notAllowed}},
        RefusalCase{"autoOfNothing", {{"map-auto", "1"}}, {"map-auto", Fault::unknown}}),
    test::byName);

TEST(IdOptions, implyAUserNamespaceWhereTheyMap)
{
    EXPECT_EQ(optionsOf({{"map-users", "all"}})->kinds, KindSet(Kind::user));
    EXPECT_EQ(optionsOf({{"kinds", "uts"}, {"map-root-user", "yes"}})->kinds, KindSet(Kind::user) | Kind::uts);
    EXPECT_EQ(optionsOf({{"keep-caps", "yes"}}).error(), (Complaint{"kinds", Fault::missing}));
}

} // namespace
} // namespace lab
