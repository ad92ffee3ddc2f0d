// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/expectation.h"

#include "tests/support/table.h"

#include <gtest/gtest.h>

#include <cerrno>

namespace lab
{

namespace
{

struct SeenCase : test::Named
{
    std::string expectation;
    bool holds;
    std::string found;
};

/// Expectations on what an operation left behind, beside the views.
class OnWhatWasFound : public testing::TestWithParam<SeenCase>
{
protected:
    const View m_child{.topic = Kind::net,
                       .side = Side::child,
                       .namespaces = {},
                       .sections = {{"processes", Form::table, {"USER"}, {{"42", {"0(root)"}}}},
                                    {"ping", Form::facts, {"VALUE"}, {{"received", {"old"}}}},
                                    {"links", Form::table, {"STATE"}, {{"lo", {"DOWN"}}}}}};
    const std::vector<Section> m_found{{"ping", Form::facts, {"VALUE"}, {{"received", {"3"}}}}};
    const Error m_refusal{"clock_settime", EPERM, ""};
};

TEST_P(OnWhatWasFound, isJudged)
{
    const auto expectation = parseExpectation(GetParam().expectation);
    ASSERT_TRUE(expectation) << expectation.error().message.toStdString();
    const Verdict verdict =
        evaluate(*expectation,
                 {.child = &m_child, .found = &m_found, .foundOn = Side::child, .refusal = &m_refusal, .childPid = 42});
    EXPECT_EQ(verdict, (Verdict{GetParam().holds, GetParam().found}));
}

INSTANTIATE_TEST_SUITE_P(
    Expectations, OnWhatWasFound,
    testing::Values(SeenCase{"goesBeforeTheView", "child.ping.received = 3", true, "3"},
                    SeenCase{"leavesOtherSections", "child.links[lo].STATE = DOWN", true, "DOWN"},
                    SeenCase{"rowOfTheChild", "child.processes[$CHILD].USER = 0(root)", true, "0(root)"},
                    SeenCase{"rowOfAnother", "child.processes[$CHILD2] present", false, "absent"},
                    SeenCase{"isOfOneSide", "parent.ping.received = 3", false, "not looked at"},
                    SeenCase{"refused", "refused EPERM", true, "clock_settime: Operation not permitted (EPERM)"},
                    SeenCase{"otherwise", "refused EACCES", false, "clock_settime: Operation not permitted (EPERM)"}),
    test::byName);

TEST(Refusal, doesNotHoldWhereItWasDone)
{
    const auto expectation = parseExpectation("refused EPERM");
    ASSERT_TRUE(expectation);
    EXPECT_EQ(evaluate(*expectation, {}), (Verdict{false, "done"}));
}

TEST(Refusal, namesAnErrno)
{
    for (const char *line : {"refused EWHATEVER", "refused ", "refused 1", "refused EPERM now"})
        EXPECT_FALSE(parseExpectation(line)) << line;
    EXPECT_EQ(parseExpectation("refused EWHATEVER").error().column, 9);
}

} // namespace

} // namespace lab
