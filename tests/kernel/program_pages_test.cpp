// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/program_pages.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace lab
{

namespace
{

/// How much of the code of this program is in memory for this process, in kilobytes.
long residentCode()
{
    const std::string program = std::filesystem::read_symlink("/proc/self/exe");
    std::ifstream maps("/proc/self/smaps");
    bool isCode = false;
    long kilobytes = 0;
    for (std::string line; std::getline(maps, line);) {
        if (line.contains(" r-xp ") || line.contains(" r--p ") || line.contains(" rw-p "))
            isCode = line.contains(" r-xp ") && line.ends_with(program);
        else if (isCode && line.starts_with("Rss:"))
            kilobytes += std::stol(line.substr(4));
    }
    return kilobytes;
}

TEST(ProgramPages, areGivenBackAndComeAgain)
{
    const long before = residentCode();
    ASSERT_GT(before, 0);
    dropProgramPages();
    const long after = residentCode();
    EXPECT_LT(after, before);
    // What was written by the program is still there, and so is the code.
    std::ostringstream text;
    text << before;
    EXPECT_EQ(std::stol(text.str()), before);
}

} // namespace

} // namespace lab
