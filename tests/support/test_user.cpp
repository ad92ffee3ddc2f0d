// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_user.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <grp.h>
#include <gtest/gtest.h>
#include <pwd.h>
#include <ranges>
#include <string_view>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace lab::test
{

namespace
{

/// Says why for every test that cannot run as the user it should run as.
class Unable : public testing::Environment
{
public:
    explicit Unable(std::string reason)
        : m_reason(std::move(reason))
    {}
    void SetUp() override { GTEST_SKIP() << "SKIPPED: " << m_reason; }

private:
    std::string m_reason;
};

constexpr std::string_view copiesOf = "/tmp/unshare-lab-test-";

std::string variable(const char *name)
{
    const char *value = std::getenv(name);
    return value ? value : "";
}

std::string copyProgramsFor(const passwd &user)
{
    std::string directory = std::string(copiesOf) + "XXXXXX";
    if (!::mkdtemp(directory.data()) || ::chown(directory.c_str(), user.pw_uid, user.pw_gid) == -1)
        return std::string("mkdtemp: ") + std::strerror(errno);
    for (const auto &name : std::views::split(variable("LAB_TEST_COPY"), ':')) {
        const std::string program(std::string_view{name});
        const std::string copy = directory + "/" + program;
        std::error_code problem;
        std::filesystem::copy_file(programPath(program), copy, problem);
        if (problem)
            return program + ": " + problem.message();
        ::chmod(copy.c_str(), 0755);
    }
    ::setenv("LAB_TEST_PROGRAMS", directory.c_str(), 1);
    ::setenv("UNSHARE_LAB_AGENT", programPath("unshare-lab-agent").c_str(), 1);
    ::setenv("HOME", directory.c_str(), 1);
    return {};
}

/// An empty text, or what stands in the way.
std::string becomeUser(const std::string &name)
{
    const passwd *user = ::getpwnam(name.c_str());
    if (!user)
        return "there is no user " + name + " on this machine";
    if (std::string obstacle = copyProgramsFor(*user); !obstacle.empty())
        return obstacle;

    if (::initgroups(name.c_str(), user->pw_gid) == -1 || ::setresgid(user->pw_gid, user->pw_gid, user->pw_gid) == -1 ||
        ::setresuid(user->pw_uid, user->pw_uid, user->pw_uid) == -1)
        return std::string("setresuid: ") + std::strerror(errno);
    // As a program started by that user would be: able to write its own id maps.
    ::prctl(PR_SET_DUMPABLE, 1);
    if (::chdir("/") == -1)
        return std::string("chdir: ") + std::strerror(errno);
    return {};
}

} // namespace

TestUser::TestUser()
{
    const std::string name = variable("LAB_TEST_AS");
    if (name.empty() || ::geteuid() != 0 || GTEST_FLAG_GET(list_tests))
        return;
    if (const std::string obstacle = becomeUser(name); !obstacle.empty())
        testing::AddGlobalTestEnvironment(new Unable(obstacle));
}

TestUser::~TestUser()
{
    std::error_code problem;
    if (const std::string directory = variable("LAB_TEST_PROGRAMS"); directory.starts_with(copiesOf))
        std::filesystem::remove_all(directory, problem);
}

std::string programPath(const std::string &name)
{
    const std::string copies = variable("LAB_TEST_PROGRAMS");
    return (copies.empty() ? LAB_BIN_DIR : copies) + "/" + name;
}

} // namespace lab::test
