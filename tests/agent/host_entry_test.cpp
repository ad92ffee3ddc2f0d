// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/agent/host_entry.h"

#include <gtest/gtest.h>

namespace lab
{
namespace
{

TEST(HostJournal, isReadAsItWasWritten)
{
    const std::vector<Change> changes{{Change::What::mount, "/mnt/a b", 42},
                                      {Change::What::link, "veth0", 0},
                                      {Change::What::queue, "7", 0},
                                      {Change::What::shmem, "8", 0},
                                      {Change::What::semaphore, "9", 0},
                                      {Change::What::file, "/tmp/a file", 77},
                                      {Change::What::cgroup, "/sys/fs/cgroup/lab", Change::nothing},
                                      {Change::What::clock, "-2", 1764000000000}};
    std::string text;
    for (const Change &change : changes)
        text += lineOf(change);
    EXPECT_EQ(changesIn(text), changes);
}

TEST(HostJournal, isReadAsFarAsItGoes)
{
    const std::string whole = lineOf({Change::What::mount, "/mnt", 42});
    EXPECT_EQ(changesIn(whole + "link 0 veth").size(), 1U); // killed while it was written
    EXPECT_EQ(changesIn("").size(), 0U);
    for (const char *line :
         {"\n", "mount\n", "mount 1\n", "mount 1 \n", "mount x /mnt\n", "other 1 /mnt\n", "mount -1 /mnt\n"})
        EXPECT_EQ(changesIn(line + whole).size(), 1U) << line;
}

} // namespace
} // namespace lab
