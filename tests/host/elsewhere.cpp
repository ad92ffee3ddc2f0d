// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/host/elsewhere.h"

#include "core/discover/proc_text.h"
#include "core/model/kind.h"

#include <QCoreApplication>

#include <csignal>
#include <fstream>
#include <iterator>
#include <sched.h>
#include <string>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace lab::test
{

namespace
{

/// A program with threads could make no user namespace.
UserProcess::Work workOf(Kind kind, const std::function<bool()> &prepare)
{
    return [kind, prepare](const auto &tell) {
        const pid_t child = ::fork();
        if (child == 0) {
            ::prctl(PR_SET_PDEATHSIG, SIGKILL);
            const auto flags = CLONE_NEWUSER | static_cast<int>(infoOf(kind).cloneFlag);
            const bool isMade = ::unshare(flags) == 0 && prepare();
            tell(isMade ? std::to_string(::getpid()) : "0");
            ::pause();
        }
        QCoreApplication::exec();
    };
}

} // namespace

Elsewhere::Elsewhere(Kind kind, const std::function<bool()> &prepare)
    : foreign{.kind = kind, .inode = 0, .pid = 0, .startTime = 0}
    , m_bob("bob", workOf(kind, prepare))
{
    const std::string line = m_bob.line();
    foreign.pid = line.empty() ? 0 : std::stoi(line);
    const std::string process = "/proc/" + std::to_string(foreign.pid);
    struct stat status{};
    ::stat((process + "/ns/" + std::string(infoOf(kind).link)).c_str(), &status);
    foreign.inode = status.st_ino;
    std::ifstream file(process + "/stat");
    const std::string text((std::istreambuf_iterator<char>(file)), {});
    foreign.startTime = statIn(text).value_or(StatText{}).startTime;
}

} // namespace lab::test
