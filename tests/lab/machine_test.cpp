// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/machine.h"

#include <gtest/gtest.h>

#include <ostream>
#include <sys/utsname.h>
#include <unistd.h>

namespace lab
{

namespace
{

Machine recorded(const std::string &name)
{
    return readMachine(std::string(LAB_SOURCE_DIR) + "/tests/data/machine/" + name);
}

} // namespace

TEST(Machine, ReadsEverythingOfADebian)
{
    const Machine expected{
        .kernelRelease = "6.1.0-18-amd64",
        .maxUserNamespaces = 31000,
        .unprivilegedUserNamespaces = 1,
        .apparmorRestriction = std::nullopt,
        .securityModules = "lockdown,capability,landlock,yama,apparmor,tomoyo,bpf",
        .isChroot = false,
        .container = Container::none,
        .isProcMasked = false,
        .hasNewuidmap = true,
        .subordinateUids = "100000:65536",
        .subordinateGids = "100000:65536",
        .cgroups = CgroupLayout::v2,
        .isHelperInstalled = false,
        .kinds = KindSet::all(),
        .isRoot = false,
    };
    EXPECT_EQ(recorded("debian"), expected);
}

TEST(Machine, FindsTheRestrictionOfUbuntu)
{
    const Machine machine = recorded("ubuntu");
    EXPECT_EQ(machine.apparmorRestriction, 1);
    EXPECT_TRUE(machine.isHelperInstalled);
}

TEST(Machine, FindsSubordinateIdsByUidAndByName)
{
    const Machine machine = recorded("ubuntu");
    EXPECT_EQ(machine.subordinateUids, "200000:1000");
    EXPECT_EQ(machine.subordinateGids, "300000:1000");
}

TEST(Machine, FindsUserNamespacesTurnedOffAndKindsMissing)
{
    const Machine machine = recorded("rhel7");
    EXPECT_EQ(machine.maxUserNamespaces, 0);
    EXPECT_EQ(machine.unprivilegedUserNamespaces, std::nullopt);
    EXPECT_FALSE(machine.kinds.has(Kind::time));
    EXPECT_FALSE(machine.kinds.has(Kind::cgroup));
    EXPECT_TRUE(machine.kinds.has(Kind::mount));
    EXPECT_FALSE(machine.hasNewuidmap);
    EXPECT_EQ(machine.subordinateUids, "");
}

TEST(Machine, FindsMaskedProcInAContainer)
{
    const Machine machine = recorded("container");
    EXPECT_EQ(machine.container, Container::container);
    EXPECT_TRUE(machine.isProcMasked);
    EXPECT_TRUE(machine.isRoot);
    EXPECT_FALSE(machine.isChroot);
}

TEST(Machine, FindsContainers)
{
    EXPECT_EQ(recorded("flatpak").container, Container::flatpak);
    EXPECT_EQ(recorded("nspawn").container, Container::container);
    EXPECT_EQ(recorded("wsl").container, Container::none);
}

TEST(Machine, FindsAChrootThatIsNoMountPoint)
{
    EXPECT_TRUE(recorded("chroot").isChroot);
}

TEST(Machine, FindsAChrootOnAMountPointByTheRootOfPid1)
{
    EXPECT_TRUE(recorded("chroot-on-mount").isChroot);
}

struct Layout
{
    const char *machine;
    CgroupLayout cgroups;

    friend void PrintTo(const Layout &layout, std::ostream *stream) { *stream << layout.machine; }
};

class MachineCgroups : public testing::TestWithParam<Layout>
{
};

TEST_P(MachineCgroups, FindsTheLayout)
{
    EXPECT_EQ(recorded(GetParam().machine).cgroups, GetParam().cgroups);
}

INSTANTIATE_TEST_SUITE_P(Machines, MachineCgroups,
                         testing::Values(Layout{"debian", CgroupLayout::v2}, Layout{"hybrid", CgroupLayout::hybrid},
                                         Layout{"rhel7", CgroupLayout::v1}, Layout{"chroot", CgroupLayout::none}));

TEST(Machine, TakesNothingFromBrokenFiles)
{
    EXPECT_EQ(recorded("broken"), Machine{});
}

TEST(Machine, TakesNothingFromAnEmptyDirectory)
{
    EXPECT_EQ(recorded("nowhere"), Machine{});
}

TEST(Machine, ReadsThisComputer)
{
    const Machine machine = readMachine();
    utsname names{};
    ASSERT_EQ(::uname(&names), 0);
    EXPECT_EQ(machine.kernelRelease, names.release);
    EXPECT_EQ(machine.isRoot, ::geteuid() == 0);
    EXPECT_TRUE(machine.kinds.has(Kind::mount));
}

} // namespace lab
