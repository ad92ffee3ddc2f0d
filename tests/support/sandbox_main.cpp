// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_user.h"

#include <QCoreApplication>

#include <cstdio>
#include <gtest/gtest.h>
#include <string>

namespace
{

/// Says why for every test that cannot run as the user it should run as.
class Unable : public testing::Environment
{
public:
    explicit Unable(std::string reason)
        : m_reason(std::move(reason))
    {}
    void SetUp() override { GTEST_SKIP() << "SKIPPED: " << m_reason; }

private:
    std::string m_reason;
};

} // namespace

int main(int argc, char **argv)
{
    testing::InitGoogleTest(&argc, argv);
    if (!GTEST_FLAG_GET(list_tests)) {
        const std::string reason = lab::test::becomeTestUser({LAB_TEST_PROGRAMS});
        if (!reason.empty())
            testing::AddGlobalTestEnvironment(new Unable(reason));
    }
    const QCoreApplication application(argc, argv);
    return RUN_ALL_TESTS();
}
