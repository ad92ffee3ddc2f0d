// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include <gmock/gmock.h>

/// The main of tests that need an event loop.
int main(int count, char *arguments[])
{
    const QCoreApplication application(count, arguments);
    testing::InitGoogleMock(&count, arguments);
    return RUN_ALL_TESTS();
}
