// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/host/user.h"
#include "tests/support/fake_systemd.h"

#include <QCoreApplication>
#include <QDBusConnection>

#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <memory>

namespace lab
{
namespace
{

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

using test::tour;

/// But that on time, which moves the clock: HostClocks has it.
TEST(HostTour, playsTheLessonsOnTheComputerItself)
{
    for (const std::string kind : {"uts", "mount", "ipc", "net", "pid", "user", "cgroup", "container"}) {
        const std::string output = tour("ann", kind);
        EXPECT_THAT(output, StartsWith("0 "))
            << kind << output.substr(output.size() - std::min<std::size_t>(3000, output.size()));
        EXPECT_EQ(test::lastingRemains(), "") << kind;
    }
}

TEST(HostTour, makesCgroupsByHand)
{
    const std::string output = tour("ann", "cgroup");
    EXPECT_THAT(output, StartsWith("0 "));
    if (!std::filesystem::exists(test::cgroupTree)) {
        EXPECT_THAT(output, HasSubstr("not possible here:"));
        GTEST_SKIP() << "this kernel has no cgroups of version 2";
    }
    EXPECT_THAT(output, Not(HasSubstr("delegated")));
    EXPECT_THAT(output, Not(HasSubstr("elsewhere")));
    // At the most the limits of controllers that version 1 has.
    const std::string missing = test::run("root", "cd /sys/fs/cgroup; for c in pids memory cpu; do grep -qw $c "
                                                  "cgroup.subtree_control || echo; done | wc -l");
    if (missing != "0 0\n") {
        EXPECT_THAT(output, HasSubstr(missing.substr(2, 1) + " are not possible here."));
    }
    EXPECT_EQ(test::lastingRemains(), "");
}

/// A fake of systemd on the world's bus. It really makes a cgroup for a scope and moves the processes there, as systemd
/// does with what it delegates, and removes it at its end.
class WithSystemd
{
public:
    WithSystemd()
    {
        std::ofstream("/etc/dbus-1/system.d/fake-systemd.conf")
            << R"(<busconfig><policy user="root"><allow own="org.freedesktop.systemd1"/></policy><policy context="default">)"
            << R"(<allow send_destination="org.freedesktop.systemd1"/></policy></busconfig>)";
        std::filesystem::create_directories("/run/systemd/system");
        std::ignore = test::run("root", reload);
        m_systemd = std::make_unique<test::UserProcess>("root", [](const auto &tell) {
            test::FakeSystemd systemd;
            systemd.start = [](const QString &unit, const QList<uint> &processes) {
                const std::filesystem::path scope = slice / unit.toStdString();
                std::filesystem::create_directories(scope);
                for (const uint process : processes)
                    std::ofstream(scope / "cgroup.procs") << process << std::flush;
            };
            QDBusConnection bus = QDBusConnection::systemBus();
            tell(systemd.serve(bus) ? "serves" : "does not serve");
            QCoreApplication::exec();
        });
        EXPECT_EQ(m_systemd->line(), "serves");
    }
    WithSystemd(const WithSystemd &) = delete;
    WithSystemd &operator=(const WithSystemd &) = delete;
    ~WithSystemd()
    {
        m_systemd.reset();
        std::filesystem::remove_all("/run/systemd");
        std::filesystem::remove("/etc/dbus-1/system.d/fake-systemd.conf");
        std::ignore = test::run("root", reload);
        std::ignore = test::run("root", "find " + slice.string() + " -depth -type d -exec rmdir {} +");
    }

    /// The cgroups that labs have left in their scopes, but for the one that the lab host was in, which systemd removes
    /// with the scope.
    static std::string left()
    {
        return test::run("root", "cd " + slice.string() + " && find . -mindepth 2 -type d ! -name lab-host");
    }

    static inline const std::filesystem::path slice = "/sys/fs/cgroup/system.slice";

private:
    static inline const std::string reload = "dbus-send --system --print-reply --dest=org.freedesktop.DBus / "
                                             "org.freedesktop.DBus.ReloadConfig";

    std::unique_ptr<test::UserProcess> m_systemd;
};

TEST(HostTour, makesCgroupsInTheScopeThatSystemdDelegates)
{
    if (!std::filesystem::exists(test::cgroupTree))
        GTEST_SKIP() << "this kernel has no cgroups of version 2";
    const WithSystemd systemd;
    const std::string output = tour("ann", "cgroup");
    EXPECT_THAT(output, StartsWith("0 ")) << output;
    EXPECT_THAT(output, HasSubstr("mkdir /sys/fs/cgroup/system.slice/unshare-lab-"));
    EXPECT_THAT(output, Not(HasSubstr("$SCOPE")));
    EXPECT_FALSE(std::filesystem::exists("/sys/fs/cgroup/lab"));
    EXPECT_EQ(WithSystemd::left(), "0 ");
}

TEST(HostTour, saysPlainlyThatItIsNotAllowed)
{
    const std::string output = tour("eve", "uts");
    EXPECT_THAT(output, StartsWith("1 "));
    EXPECT_THAT(output, HasSubstr("The rules of this computer do not allow it to this user"));
    EXPECT_THAT(output, HasSubstr("Nothing has changed."));
    EXPECT_EQ(test::remains(), "");
}

TEST(HostTour, isNotForRoot)
{
    const std::string output = tour("root", "uts");
    EXPECT_THAT(output, StartsWith("1 "));
    EXPECT_EQ(test::remains(), "");
}

TEST(HostTour, saysWhatToInstallWhereThereIsNoHelper)
{
    const std::string service = "/usr/share/dbus-1/system-services/org.unsharelab.helper.service";
    const std::string local = "/usr/local/share/dbus-1/system-services/org.unsharelab.helper.service";
    const std::string reload = "dbus-send --system --print-reply --dest=org.freedesktop.DBus / "
                               "org.freedesktop.DBus.ReloadConfig";
    for (const std::string &file : {service, local})
        std::ignore = test::run("root", "mv " + file + " " + file + ".away");
    for (const pid_t helper : test::processesNamed("unshare-lab-hel"))
        ::kill(helper, SIGKILL);
    std::ignore = test::run("root", reload);
    const std::string output = tour("ann", "uts");
    EXPECT_THAT(output, StartsWith("1 "));
    EXPECT_THAT(output, HasSubstr("is not installed"));
    for (const std::string &file : {service, local})
        std::ignore = test::run("root", "mv " + file + ".away " + file);
    std::ignore = test::run("root", reload);
}

} // namespace
} // namespace lab
