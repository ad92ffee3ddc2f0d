// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/terminal/ownprogram.h"

#include <gtest/gtest.h>

namespace lab
{

namespace
{

using namespace Qt::StringLiterals;

} // namespace

TEST(OwnProgram, isTheProgramWhereItIsInstalled)
{
    EXPECT_EQ(ownProgram({u"/usr/bin/unshare-lab"_s, {}, {}}), u"/usr/bin/unshare-lab");
    EXPECT_EQ(ownProgram({u"/usr/bin/unshare-lab"_s, u"/home/ann/lab.AppImage"_s, {}}), u"/usr/bin/unshare-lab");
}

TEST(OwnProgram, isTheAppImageThatItIsIn)
{
    const QString image = u"/home/ann/lab.AppImage"_s;
    EXPECT_EQ(ownProgram({u"/tmp/.mount_a/usr/bin/unshare-lab"_s, image, u"/tmp/.mount_a"_s}), image);
    EXPECT_EQ(ownProgram({u"/tmp/.mount_a/usr/lib/glibc/ld-linux-x86-64.so.2"_s, image, u"/tmp/.mount_a"_s}), image);
}

TEST(OwnProgram, isNotTheAppImageOfTheTerminalThatItWasStartedIn)
{
    const QString terminal = u"/home/ann/terminal.AppImage"_s;
    EXPECT_EQ(ownProgram({u"/usr/bin/unshare-lab"_s, terminal, u"/tmp/.mount_t"_s}), u"/usr/bin/unshare-lab");
    EXPECT_EQ(ownProgram({u"/tmp/.mount_too/unshare-lab"_s, terminal, u"/tmp/.mount_t"_s}),
              u"/tmp/.mount_too/unshare-lab");
}

TEST(OwnProgram, isStartedOnceMoreByFlatpakFromOutsideOfIt)
{
    const FlatpakInfo flatpak = flatpakInfoIn(u"[Application]\nname=org.example.Lab\n"_s);
    EXPECT_EQ(ownProgramOutside(flatpak),
              (QStringList{u"flatpak"_s, u"run"_s, u"--command=unshare-lab"_s, u"org.example.Lab"_s}));
}

} // namespace lab
