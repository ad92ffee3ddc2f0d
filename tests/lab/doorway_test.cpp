// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/doorway.h"

#include "tests/support/fake_backend.h"
#include "tests/support/wait.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <filesystem>
#include <future>
#include <optional>
#include <string>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace lab
{
namespace
{

class DoorwayPlace : public testing::Test
{
protected:
    void SetUp() override { ::setenv("XDG_RUNTIME_DIR", runtime.path().toLocal8Bit().constData(), 1); }
    void TearDown() override { ::unsetenv("XDG_RUNTIME_DIR"); }

    QTemporaryDir runtime;
    Parent parent{std::make_unique<FakeBackend>()};
    Lab lab{parent, Kind::uts};
};

TEST_F(DoorwayPlace, isTheUsersAloneAndGoesWithTheProgram)
{
    const std::string path = ownDoorway().directory + "/" + std::to_string(::getpid());
    {
        Doorway doorway({&lab});
        ASSERT_TRUE(doorway.open());
        EXPECT_TRUE(std::filesystem::is_socket(path));
        EXPECT_EQ(std::filesystem::status(ownDoorway().directory).permissions(), std::filesystem::perms::owner_all);
    }
    EXPECT_FALSE(std::filesystem::exists(path));
}

TEST_F(DoorwayPlace, isNotMadeWhereOthersCanGetIn)
{
    ASSERT_EQ(::mkdir(ownDoorway().directory.c_str(), 0755), 0);
    ::chmod(ownDoorway().directory.c_str(), 0755);
    Doorway doorway({&lab});
    const Result<void> opened = doorway.open();
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().number, EPERM);
}

TEST_F(DoorwayPlace, isClearedOfWhatAKilledProgramLeft)
{
    const std::string path = ownDoorway().directory + "/4711";
    ASSERT_EQ(::mkdir(ownDoorway().directory.c_str(), 0700), 0);
    const pid_t killed = ::fork();
    if (killed == 0) {
        // Bound and not closed in order, as SIGKILL leaves it.
        std::ignore = ::chdir(ownDoorway().directory.c_str());
        const std::string own = ownDoorway().directory + "/" + std::to_string(::getpid());
        Doorway doorway({&lab});
        const bool isOpen = doorway.open().has_value() && ::rename(own.c_str(), path.c_str()) == 0;
        ::_exit(isOpen ? 0 : 1);
    }
    int status = 0;
    ASSERT_EQ(::waitpid(killed, &status, 0), killed);
    ASSERT_EQ(status, 0);
    ASSERT_TRUE(std::filesystem::is_socket(path));
    EXPECT_TRUE(findLabs().empty());
    EXPECT_FALSE(std::filesystem::exists(path));
}

// In a thread of its own: it asks, and this one's event loop answers.
TEST_F(DoorwayPlace, isFoundByItsWholeNameBeforeThereIsAChild)
{
    Doorway doorway({&lab});
    ASSERT_TRUE(doorway.open());
    const auto asked = [](const std::string &name) {
        auto answer = std::async(std::launch::async, [name] { return labCalled(name); });
        std::ignore =
            test::waitUntil([&] { return answer.wait_for(std::chrono::seconds(0)) == std::future_status::ready; });
        return answer.get();
    };
    const std::string own = std::to_string(::getpid());
    const std::optional<FoundLab> found = asked(own + "-uts");
    ASSERT_TRUE(found);
    EXPECT_EQ(found->path, ownDoorway().directory + "/" + own);
    EXPECT_EQ(found->lab, (ListedLab{Kind::uts, 0}));
    for (const std::string &name : {own, own + "-", own + "-no-such", std::string("1-uts"), std::string("-uts"),
                                    "../unshare-lab/" + own + "-uts", std::string()})
        EXPECT_FALSE(asked(name)) << name;
}

TEST_F(DoorwayPlace, isOneForAllRunsInFlatpakAndNamedAfterThisOne)
{
    const FlatpakInfo flatpak{.application = QStringLiteral("org.example.Lab"),
                              .instance = QStringLiteral("123"),
                              .filesOutside = {},
                              .mayLeave = false};
    EXPECT_EQ(doorwayOf(flatpak).directory, runtime.path().toStdString() + "/app/org.example.Lab/unshare-lab");
    EXPECT_EQ(doorwayOf(flatpak).name, "123");
}

TEST(FoundLabs, areNamedInThreeWays)
{
    const std::vector<FoundLab> labs{
        {"/run/1", "1-net", {Kind::net, 7}}, {"/run/1", "1-uts", {Kind::uts, 8}}, {"/run/2", "2-uts", {Kind::uts, 9}}};
    EXPECT_EQ(labsNamed(labs, "1-uts").size(), 1U);
    EXPECT_EQ(labsNamed(labs, "uts").size(), 2U);
    EXPECT_EQ(labsNamed(labs, "net").size(), 1U);
    EXPECT_EQ(labsNamed(labs, "1").size(), 2U);
    EXPECT_TRUE(labsNamed(labs, "ipc").empty());
}

} // namespace
} // namespace lab
