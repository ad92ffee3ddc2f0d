// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/host_discovery.h"
#include "tests/host/user.h"
#include "tests/support/test_user.h"
#include "tests/support/wait.h"

#include <gmock/gmock.h>
#include <sched.h>
#include <string_view>
#include <unistd.h>

namespace lab
{
namespace
{

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

std::string discover(const std::string &user, const std::string &arguments)
{
    return test::run(user, test::programPath("unshare-lab") + " --language en discover " + arguments);
}

struct HostDiscover : testing::Test
{
    void TearDown() override
    {
        EXPECT_EQ(test::lastingRemains(), "");
        // It ends a moment after its answer.
        EXPECT_TRUE(test::waitUntil([] { return test::processesNamed("lab-discover").empty(); }));
    }
};

TEST_F(HostDiscover, showsAUserWhatRootSees)
{
    test::UserProcess bob("bob", [](const auto &tell) {
        tell(std::to_string(::getpid()));
        QCoreApplication::exec();
    });
    const std::string link =
        test::run("root", "readlink /proc/" + bob.line() + "/ns/user | grep -o '[0-9]*' | tr -d '\\n'");
    const std::string root =
        test::run("root", test::programPath("unshare-lab") + " discover --csv | cut -d, -f1,2 | sort");
    const std::string own = discover("ann", "--csv");
    EXPECT_THAT(own, HasSubstr("Processes that are not visible")) << "ann alone does not see all";
    const std::string host =
        test::run("ann", test::programPath("unshare-lab") +
                             " --language en discover --mode host --csv 2>&1 | cut -d, -f1,2 | sort");
    EXPECT_THAT(host, HasSubstr(link.substr(2)));
    EXPECT_THAT(host, Not(HasSubstr("Processes that are not visible")));
    EXPECT_GE(host.size() + 200, root.size()) << host << root;
    EXPECT_THAT(discover("ann", "--mode host --json"), StartsWith("0 {"));
}

TEST_F(HostDiscover, tellsNamesThatOnlyRootCanGoAndRead)
{
    test::UserProcess bob("bob", [](const auto &tell) {
        // A program with threads could make no user namespace.
        const pid_t child = ::fork();
        if (child == 0) {
            constexpr std::string_view name = "name-of-bobs";
            const bool isMade =
                ::unshare(CLONE_NEWUSER | CLONE_NEWUTS) == 0 && ::sethostname(name.data(), name.size()) == 0;
            tell(isMade ? "made" : "not made");
            ::pause();
        }
        QCoreApplication::exec();
    });
    ASSERT_EQ(bob.line(), "made");
    EXPECT_THAT(discover("ann", "--json"), Not(HasSubstr("name-of-bobs")));
    EXPECT_THAT(discover("ann", "--mode host --json"), HasSubstr("\"hostname\":\"name-of-bobs\""));
}

/// Its output while a process of ann's is in a UTS namespace that the command before it has made.
std::string discoverBeside(const std::string &make, const std::string &arguments)
{
    return test::run(
        "root", make +
                    " >/dev/null 2>&1 & until grep -q sleep /proc/$!/comm || [ ! -d /proc/$! ]; do sleep 0.05; done; " +
                    "runuser -u ann -- " + test::programPath("unshare-lab") + " --language en discover " + arguments +
                    "; kill $!");
}

TEST_F(HostDiscover, readsWhereTheUserMayGoAndSaysWhyNotElsewhere)
{
    const std::string own = "setpriv --reuid ann --regid ann --clear-groups unshare --user --map-root-user --uts "
                            "sh -c 'hostname anns-own && exec sleep 60'";
    EXPECT_THAT(discoverBeside(own, "--json"), HasSubstr("\"hostname\":\"anns-own\""));
    const std::string roots =
        "unshare --uts sh -c 'hostname roots-own; exec setpriv --reuid ann --regid ann --clear-groups sleep 60'";
    const std::string refused = discoverBeside(roots, "--json");
    EXPECT_THAT(refused, Not(HasSubstr("roots-own")));
    EXPECT_THAT(refused, HasSubstr("\"unread\":\"not-allowed\""));
    EXPECT_THAT(discoverBeside(roots, "--csv"), HasSubstr(",not-allowed"));
    EXPECT_THAT(discoverBeside(own, "--csv"), HasSubstr(",anns-own,,,"));
    EXPECT_THAT(discoverBeside(own, ""), HasSubstr("anns-own"));
    EXPECT_THAT(discoverBeside(roots, ""), HasSubstr("(not-allowed)"));
    // Nobody is in them, and two of one owner are gone into by one process.
    const std::string kept =
        "setpriv --reuid ann --regid ann --clear-groups sh -c '"
        "unshare --user --map-root-user --net --time --boottime 1000 sh -c \"ip link set lo up; exec sleep 60\" & "
        "until grep -q sleep /proc/$!/comm; do sleep 0.05; done; "
        "exec 7</proc/$!/ns/net 8</proc/$!/ns/time; kill $!; wait; exec sleep 60'";
    const std::string empty = discoverBeside(kept, "--filter 'NPROCS == 0'");
    EXPECT_THAT(empty, HasSubstr("boottime 1000 0"));
    EXPECT_THAT(empty, HasSubstr("127.0.0.1"));
    EXPECT_THAT(empty, HasSubstr("(no-process)")) << "of their owner";
}

TEST_F(HostDiscover, isRefusedToWhoMayNot)
{
    const std::string output = discover("eve", "--mode host");
    EXPECT_THAT(output, StartsWith("1 "));
    EXPECT_THAT(output, HasSubstr("The rules of this computer do not allow it to this user"));
}

TEST_F(HostDiscover, goesOnceAtATimeForAUserAndAgainAfterwards)
{
    const std::string counted = test::as("ann", [] {
        constexpr int asked = 4;
        int found = 0;
        int busy = 0;
        std::vector<std::unique_ptr<HostDiscovery>> all;
        for (int number = 0; number < asked; ++number) {
            auto &one = all.emplace_back(std::make_unique<HostDiscovery>());
            QObject::connect(one.get(), &HostDiscovery::finished, one.get(), [&](const Result<Census> &census) {
                found += census && census->coverage.hiddenProcesses == 0 ? 1 : 0;
                busy += !census && census.error().number == EBUSY ? 1 : 0;
            });
            one->start();
        }
        const bool areAnswered = test::waitUntil([&] { return found + busy == asked; });
        return std::string(areAnswered && found > 0 ? "answered" : std::to_string(found) + " " + std::to_string(busy));
    });
    EXPECT_EQ(counted, "answered");
}

} // namespace
} // namespace lab
