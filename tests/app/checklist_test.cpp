// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/checkup/checklist.h"

#include "app/cli/doctor.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cerrno>
#include <nlohmann/json.hpp>
#include <ostream>

namespace lab
{

namespace
{

using namespace Qt::StringLiterals;

Machine good()
{
    return {.kernelRelease = "6.1.0-18-amd64",
            .maxUserNamespaces = 31000,
            .unprivilegedUserNamespaces = 1,
            .apparmorRestriction = 0,
            .securityModules = "capability,yama",
            .hasNewuidmap = true,
            .subordinateUids = "100000:65536",
            .subordinateGids = "100000:65536",
            .cgroups = CgroupLayout::v2,
            .isHelperInstalled = true,
            .kinds = KindSet::all()};
}

Check find(const std::vector<Check> &checks, const QString &id)
{
    const auto found = std::ranges::find(checks, id, &Check::id);
    EXPECT_NE(found, checks.end()) << id.toStdString();
    return found == checks.end() ? Check{} : *found;
}

struct Finding
{
    const char *id;
    void (*spoil)(Machine &machine, Trial &trial);
    Health state;
    const char *effect;
    const char *remedy;

    friend void PrintTo(const Finding &finding, std::ostream *stream) { *stream << finding.id; }
};

class ChecklistFinding : public testing::TestWithParam<Finding>
{
};

} // namespace

TEST(Checklist, IsGoodOnAGoodMachine)
{
    const std::vector<Check> checks = checklist(good(), {});
    EXPECT_EQ(checks.size(), 19U);
    for (const Check &check : checks) {
        EXPECT_EQ(check.state, Health::good) << check.id.toStdString();
        EXPECT_FALSE(check.effect.isEmpty()) << check.id.toStdString();
        EXPECT_TRUE(check.remedy.isEmpty()) << check.id.toStdString();
    }
    EXPECT_TRUE(allowsLab({}));
}

TEST_P(ChecklistFinding, NamesStateEffectAndRemedy)
{
    Machine machine = good();
    Trial trial;
    GetParam().spoil(machine, trial);
    const Check check = find(checklist(machine, trial), QString::fromUtf8(GetParam().id));
    EXPECT_EQ(check.state, GetParam().state);
    EXPECT_TRUE(check.effect.contains(QString::fromUtf8(GetParam().effect))) << check.effect.toStdString();
    EXPECT_TRUE(check.remedy.contains(QString::fromUtf8(GetParam().remedy))) << check.remedy.toStdString();
}

INSTANTIATE_TEST_SUITE_P(
    Findings, ChecklistFinding,
    testing::Values(
        Finding{"kernel", [](Machine &machine, Trial &) { machine.kernelRelease = "5.11.22-7-pve"; }, Health::bad,
                "too old", "5.12"},
        Finding{"user-namespaces", [](Machine &, Trial &trial) { trial.sandbox = Error{"clone3", EPERM, ""}; },
                Health::bad, "could not be made", "doctor"},
        Finding{"time", [](Machine &machine, Trial &) { machine.kinds = Kind::mount; }, Health::bad, "does not have",
                "kernel"},
        Finding{"net", [](Machine &, Trial &trial) { trial.sandbox = Error{"clone3", EPERM, ""}; }, Health::bad,
                "Not tried", ""},
        Finding{"net", [](Machine &, Trial &trial) { trial.children[3] = Error{"clone3", ENOSPC, ""}; }, Health::bad,
                "limit", "/proc/sys/user"},
        Finding{"user.max_user_namespaces", [](Machine &machine, Trial &) { machine.maxUserNamespaces = 0; },
                Health::bad, "No user namespace", "sysctl"},
        Finding{"kernel.unprivileged_userns_clone",
                [](Machine &machine, Trial &) { machine.unprivilegedUserNamespaces = 0; }, Health::bad, "Only root",
                "sysctl"},
        Finding{"kernel.unprivileged_userns_clone",
                [](Machine &machine, Trial &) {
                    machine.unprivilegedUserNamespaces = 0;
                    machine.isRoot = true;
                },
                Health::limited, "Only root", "sysctl"},
        Finding{"kernel.apparmor_restrict_unprivileged_userns",
                [](Machine &machine, Trial &) { machine.apparmorRestriction = 1; }, Health::limited, "profile", ""},
        Finding{"kernel.apparmor_restrict_unprivileged_userns",
                [](Machine &machine, Trial &trial) {
                    machine.apparmorRestriction = 1;
                    trial.sandbox = Error{"write", EPERM, "/proc/1/uid_map"};
                },
                Health::bad, "profile", "“userns,”"},
        Finding{"security-modules", [](Machine &machine, Trial &) { machine.securityModules.clear(); }, Health::limited,
                "can't be read", ""},
        Finding{"subordinate-ids", [](Machine &machine, Trial &) { machine.subordinateGids.clear(); }, Health::limited,
                "one user", "usermod"},
        Finding{"subordinate-ids", [](Machine &machine, Trial &) { machine.hasNewuidmap = false; }, Health::limited,
                "newuidmap", "uidmap"},
        Finding{"cgroups", [](Machine &machine, Trial &) { machine.cgroups = CgroupLayout::hybrid; }, Health::limited,
                "beside", "unified_cgroup_hierarchy"},
        Finding{"cgroups", [](Machine &machine, Trial &) { machine.cgroups = CgroupLayout::v1; }, Health::limited,
                "Version 1", "unified_cgroup_hierarchy"},
        Finding{"cgroups", [](Machine &machine, Trial &) { machine.cgroups = CgroupLayout::none; }, Health::limited,
                "No control groups", "Mount"},
        Finding{"proc", [](Machine &machine, Trial &) { machine.isProcMasked = true; }, Health::limited, "covered",
                "unmask"},
        Finding{"surroundings", [](Machine &machine, Trial &) { machine.isChroot = true; }, Health::bad, "chroot",
                "pivot_root"},
        Finding{"surroundings", [](Machine &machine, Trial &) { machine.container = Container::flatpak; },
                Health::limited, "made outside", ""},
        Finding{"surroundings",
                [](Machine &machine, Trial &trial) {
                    machine.container = Container::flatpak;
                    trial.sandbox = Error{"flatpak", EACCES, ""};
                },
                Health::limited, "refuses", ""},
        Finding{"user-namespaces",
                [](Machine &machine, Trial &trial) {
                    machine.container = Container::flatpak;
                    trial.sandbox = Error{"flatpak", EACCES, ""};
                },
                Health::bad, "Flatpak", "flatpak override --user --talk-name=org.freedesktop.Flatpak"},
        Finding{"surroundings", [](Machine &machine, Trial &) { machine.container = Container::container; },
                Health::limited, "container", "computer itself"},
        Finding{"helper", [](Machine &machine, Trial &) { machine.isHelperInstalled = false; }, Health::limited,
                "no host mode", "package"}));

TEST(Checklist, SaysNothingInFlatpakOfWhatIsThereItsOwn)
{
    Machine machine;
    machine.container = Container::flatpak;
    for (const Check &check : checklist(machine, {})) {
        for (const auto &hidden : {u"user.max_user_namespaces"_s, u"subordinate-ids"_s, u"cgroups"_s, u"proc"_s})
            EXPECT_NE(check.id, hidden);
    }
}

TEST(Checklist, AllowsALabWhereAnyKindWorks)
{
    Trial trial;
    trial.children.fill(Error{"clone3", EPERM, ""});
    EXPECT_FALSE(allowsLab(trial));
    trial.children[0].reset();
    EXPECT_TRUE(allowsLab(trial));
    trial.sandbox = Error{"clone3", EPERM, ""};
    EXPECT_FALSE(allowsLab(trial));
}

TEST(ChecksJson, HoldsEveryCheck)
{
    const std::vector<Check> checks{{u"proc"_s, Health::limited, u"covered"_s, u"uncover"_s}};
    EXPECT_EQ(checksJson(checks, {}),
              R"({"lab":true,"checks":[{"id":"proc","state":"limited","effect":"covered","remedy":"uncover"}]})");
}

TEST(ChecksText, ShowsTheRemedyOfWhatIsNotGood)
{
    const std::vector<Check> checks{{u"proc"_s, Health::good, u"in view"_s, u"none"_s},
                                    {u"a-name-that-is-longer-than-others"_s, Health::bad, u"bad"_s, u"repair"_s}};
    Trial trial;
    trial.sandbox = Error{};
    EXPECT_EQ(checksText(checks, trial, 80, Paint(Paint::Colours::off)),
              (QStringList{u"✓ proc                      in view"_s, u"✗ a-name-that-is-longer-than-others"_s,
                           u"                            bad"_s, u"                            repair"_s, QString(),
                           u"No sandbox lab can be made here."_s}));
}

} // namespace lab
