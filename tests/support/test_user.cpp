// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_user.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <grp.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace lab::test
{

std::string programPath(const std::string &name)
{
    const char *copies = std::getenv("LAB_TEST_PROGRAMS");
    return (copies ? std::string(copies) : LAB_BIN_DIR) + "/" + name;
}

std::string becomeTestUser(const std::vector<std::string> &programs)
{
    const char *name = std::getenv("LAB_TEST_AS");
    if (!name || *name == '\0' || ::geteuid() != 0)
        return {};
    const passwd *user = ::getpwnam(name);
    if (!user)
        return "there is no user " + std::string(name) + " on this machine";

    std::string directory = "/tmp/unshare-lab-test-XXXXXX";
    if (!::mkdtemp(directory.data()) || ::chown(directory.c_str(), user->pw_uid, user->pw_gid) == -1)
        return std::string("mkdtemp: ") + std::strerror(errno);
    for (const std::string &program : programs) {
        const std::string copy = directory + "/" + program;
        std::filesystem::copy_file(programPath(program), copy);
        ::chmod(copy.c_str(), 0755);
    }
    ::setenv("LAB_TEST_PROGRAMS", directory.c_str(), 1);
    ::setenv("UNSHARE_LAB_AGENT", programPath("unshare-lab-agent").c_str(), 1);
    ::setenv("HOME", directory.c_str(), 1);

    if (::initgroups(name, user->pw_gid) == -1 || ::setresgid(user->pw_gid, user->pw_gid, user->pw_gid) == -1 ||
        ::setresuid(user->pw_uid, user->pw_uid, user->pw_uid) == -1)
        return std::string("setresuid: ") + std::strerror(errno);
    // As a program started by that user would be: able to write its own id maps.
    ::prctl(PR_SET_DUMPABLE, 1);
    if (::chdir("/") == -1)
        return std::string("chdir: ") + std::strerror(errno);
    return {};
}

} // namespace lab::test
