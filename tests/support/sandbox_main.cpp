// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_user.h"

#include <QCoreApplication>

#include <gtest/gtest.h>

/// The main of tests on real namespaces, which run as more than one user.
int main(int argc, char **argv)
{
    testing::InitGoogleTest(&argc, argv);
    const lab::test::TestUser user;
    const QCoreApplication application(argc, argv);
    return RUN_ALL_TESTS();
}
