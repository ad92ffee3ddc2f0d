// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/checkup/helperinstall.h"

#include <cerrno>
#include <gmock/gmock.h>

namespace lab
{

namespace
{

Error errorOf(int status, const char *output)
{
    const Result<void> result = meaningOf(status, output);
    return result ? Error{"none", 0, ""} : result.error();
}

} // namespace

TEST(HelperInstall, knowsWhatRootsPartMeans)
{
    EXPECT_TRUE(meaningOf(0, "The helper is installed."));
    EXPECT_EQ(errorOf(EEXIST, "it is there\n"), (Error{"installHelper", EEXIST, "it is there"}));
    EXPECT_EQ(errorOf(126, ""), (Error{"pkexec", ECANCELED, ""}));
    EXPECT_EQ(
        errorOf(127, "Error executing command as another user: Not authorized\n\nThis incident has been reported.\n"),
        (Error{"pkexec", EACCES, ""}));
    EXPECT_EQ(errorOf(127, "Error executing command as another user: No authentication agent found.\n"),
              (Error{"pkexec", ENOTTY, ""}));
    EXPECT_EQ(errorOf(127, "cannot start"), (Error{"installHelper", EIO, "cannot start"}));
}

/// A build tree is none, whatever the environment says.
TEST(HelperInstall, believesTheEnvironmentOnlyWhereTheProgramIsInThatImage)
{
    EXPECT_EQ(ownHelperPlaces().image, QString());
    qputenv("APPIMAGE", "/bin/sh");
    qputenv("APPDIR", "/usr");
    EXPECT_EQ(ownHelperPlaces().image, QString());
    qunsetenv("APPIMAGE");
    qunsetenv("APPDIR");
}

} // namespace lab
