// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/visibletext.h"

#include <gtest/gtest.h>

namespace lab
{

TEST(VisibleText, leavesPlainTextAsItIs)
{
    const QString text = QStringLiteral("mount -t tmpfs\n\ttmpfs /mnt # 名前空間");
    EXPECT_EQ(visibleText(text), text);
}

TEST(VisibleText, spellsOutWhatWouldHide)
{
    EXPECT_EQ(visibleText(QStringLiteral("a\u202eb")), QStringLiteral("a\\u202eb"));
    EXPECT_EQ(visibleText(QStringLiteral("a\u200bb")), QStringLiteral("a\\u200bb"));
    EXPECT_EQ(visibleText(QStringLiteral("a\x1b[2K")), QStringLiteral("a\\u001b[2K"));
    EXPECT_EQ(visibleText(QStringLiteral("a\rb")), QStringLiteral("a\\u000db"));
}

} // namespace lab
