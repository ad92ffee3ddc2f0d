// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sandbox_lab.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cerrno>

namespace lab
{
namespace
{

using test::SandboxLab;
using test::waitUntil;
using testing::MatchesRegex;

constexpr std::size_t propagationColumn = 4;
constexpr std::size_t groupsColumn = 5;

class SharedMount : public testing::Test
{
protected:
    void SetUp() override
    {
        done(Side::parent, MountOperation{FileSystem::tmpfs, "share", "/mnt", "", ""});
        done(Side::parent, PropagationOperation{PropagationType::shared, "/mnt"});
        EXPECT_EQ(m_sandbox.run(Side::parent, "mkdir /mnt/a /mnt/b"), "");
    }
    void done(Side side, const Operation &operation)
    {
        const Result<Outcome> outcome = m_sandbox.perform(side, operation);
        ASSERT_TRUE(outcome) << describe(outcome.error());
    }
    void open(Propagation propagation)
    {
        const Result<Outcome> opened = m_sandbox.open({.kinds = Kind::mount, .propagation = propagation});
        ASSERT_TRUE(opened) << describe(opened.error());
        ASSERT_TRUE(m_sandbox.hasBothViews());
    }
    std::string cell(Side side, const std::string &target, std::size_t column = 0)
    {
        return m_sandbox.cell(side, "mounts", target, column).value_or("absent");
    }
    /// Of what the side is told, and what it is not: by a look of its own.
    bool has(Side side, const std::string &target)
    {
        return m_sandbox.run(side, "findmnt -n -o TARGET " + target) == target + "\n";
    }

    SandboxLab m_sandbox{Kind::mount};
};

TEST_F(SharedMount, goesBothWaysWhereTheChildSharesIt)
{
    for (const Propagation propagation : {Propagation::shared, Propagation::unchanged}) {
        open(propagation);
        EXPECT_THAT(cell(Side::child, "/mnt", groupsColumn), MatchesRegex("shared:[0-9]+"));
        EXPECT_EQ(cell(Side::child, "/mnt", groupsColumn), cell(Side::parent, "/mnt", groupsColumn));
        done(Side::child, MountOperation{FileSystem::tmpfs, "a", "/mnt/a", "", ""});
        EXPECT_TRUE(waitUntil([&] { return cell(Side::parent, "/mnt/a") == "/mnt/a"; }));
        done(Side::parent, UnmountOperation{"/mnt/a"});
        EXPECT_TRUE(waitUntil([&] { return cell(Side::child, "/mnt/a") == "absent"; }));
        m_sandbox.lab->close();
    }
}

TEST_F(SharedMount, goesOneWayWhereTheChildIsASlave)
{
    open(Propagation::slave);
    EXPECT_EQ(cell(Side::child, "/mnt", propagationColumn), "private,slave");
    std::string group = cell(Side::parent, "/mnt", groupsColumn);
    EXPECT_EQ(cell(Side::child, "/mnt", groupsColumn), group.replace(0, 6, "master"));
    done(Side::parent, MountOperation{FileSystem::tmpfs, "a", "/mnt/a", "", ""});
    EXPECT_TRUE(waitUntil([&] { return cell(Side::child, "/mnt/a") == "/mnt/a"; }));
    done(Side::child, MountOperation{FileSystem::tmpfs, "b", "/mnt/b", "", ""});
    EXPECT_TRUE(has(Side::child, "/mnt/b"));
    EXPECT_FALSE(has(Side::parent, "/mnt/b"));
}

TEST_F(SharedMount, goesNoWayWhereTheChildIsPrivate)
{
    open(Propagation::private_);
    EXPECT_EQ(cell(Side::child, "/mnt", groupsColumn), "");
    done(Side::parent, MountOperation{FileSystem::tmpfs, "a", "/mnt/a", "", ""});
    done(Side::child, MountOperation{FileSystem::tmpfs, "b", "/mnt/b", "", ""});
    EXPECT_FALSE(has(Side::child, "/mnt/a"));
    EXPECT_FALSE(has(Side::parent, "/mnt/b"));
}

TEST_F(SharedMount, takesEachType)
{
    const std::pair<PropagationType, std::string> types[] = {{PropagationType::private_, "private"},
                                                             {PropagationType::unbindable, "private,unbindable"},
                                                             {PropagationType::shared, "shared"},
                                                             // Of a group without another member: nobody is its master.
                                                             {PropagationType::slave, "private"}};
    open(Propagation::private_);
    for (const auto &[type, shown] : types) {
        done(Side::parent, PropagationOperation{type, "/mnt"});
        EXPECT_TRUE(waitUntil([&] { return cell(Side::parent, "/mnt", propagationColumn) == shown; })) << shown;
    }
    const Result<Outcome> nowhere =
        m_sandbox.perform(Side::parent, PropagationOperation{PropagationType::shared, "/mnt/a"});
    ASSERT_FALSE(nowhere);
    EXPECT_EQ(nowhere.error(), (Error{"mount_setattr", EINVAL, "/mnt/a"}));
}

TEST_F(SharedMount, thatIsUnbindableIsNotBound)
{
    done(Side::parent, PropagationOperation{PropagationType::unbindable, "/mnt"});
    const Result<Outcome> bound =
        m_sandbox.perform(Side::parent, MountOperation{FileSystem::bind, "/mnt", "/srv", "", ""});
    ASSERT_FALSE(bound);
    EXPECT_EQ(bound.error(), (Error{"open_tree", EINVAL, "/mnt"}));
}

TEST_F(SharedMount, isUnmountedLazilyWithAllBelowIt)
{
    open(Propagation::private_);
    done(Side::parent, MountOperation{FileSystem::tmpfs, "a", "/mnt/a", "", ""});
    ASSERT_TRUE(waitUntil([&] { return cell(Side::parent, "/mnt/a") == "/mnt/a"; }));
    const Result<Outcome> busy = m_sandbox.perform(Side::parent, UnmountOperation{"/mnt"});
    ASSERT_FALSE(busy);
    EXPECT_EQ(busy.error(), (Error{"umount2", EBUSY, "/mnt"}));
    done(Side::parent, UnmountOperation{"/mnt", Lazily::yes});
    EXPECT_TRUE(waitUntil([&] { return cell(Side::parent, "/mnt/a") == "absent"; }));
    EXPECT_TRUE(waitUntil([&] { return cell(Side::parent, "/mnt") == "absent"; }));
}

/// The cells that findmnt shows on that side.
std::vector<std::vector<std::string>> mountsOfFindmnt(SandboxLab &sandbox, Side side)
{
    const nlohmann::json document = nlohmann::json::parse(
        sandbox.run(side, "findmnt --json --list --kernel -o TARGET,SOURCE,FSTYPE,OPTIONS,PROPAGATION,OPT-FIELDS"),
        nullptr, false);
    std::vector<std::vector<std::string>> mounts;
    if (document.is_discarded())
        return mounts;
    for (const nlohmann::json &mount : document.at("filesystems")) {
        std::vector<std::string> cells;
        for (const char *column : {"target", "source", "fstype", "options", "propagation", "opt-fields"}) {
            const nlohmann::json &value = mount.at(column);
            cells.push_back(value.is_string() ? value.get<std::string>() : std::string());
        }
        mounts.push_back(std::move(cells));
    }
    std::ranges::sort(mounts);
    return mounts;
}

TEST_F(SharedMount, isShownAsFindmntShowsIt)
{
    for (const Propagation propagation : {Propagation::slave, Propagation::shared}) {
        open(propagation);
        done(Side::parent, MountOperation{FileSystem::tmpfs, "a", "/mnt/a", "64k", "700"});
        done(Side::child, MountOperation{FileSystem::bind, "/mnt/a", "/mnt/b", "", ""});
        for (const Side side : {Side::parent, Side::child}) {
            const std::vector<std::vector<std::string>> expected = mountsOfFindmnt(m_sandbox, side);
            if (expected.empty())
                GTEST_SKIP() << "SKIPPED: findmnt is not there";
            EXPECT_TRUE(waitUntil([&] {
                std::vector<std::vector<std::string>> seen;
                for (const Row &row : m_sandbox.lab->view(side)->sections.front().rows)
                    seen.push_back(row.cells);
                std::ranges::sort(seen);
                return seen == expected;
            })) << nameOf(side);
        }
        done(Side::parent, UnmountOperation{"/mnt/a", Lazily::yes});
        m_sandbox.lab->close();
        m_sandbox.perform(Side::parent, UnmountOperation{"/mnt/b", Lazily::yes});
    }
}

} // namespace
} // namespace lab
