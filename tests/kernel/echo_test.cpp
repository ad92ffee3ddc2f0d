// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/echo.h"

#include "core/kernel/file.h"
#include "core/kernel/network.h"
#include "core/kernel/process.h"
#include "core/kernel/socket.h"

#include <gtest/gtest.h>

#include <cerrno>
#include <cstdlib>
#include <linux/if.h>
#include <linux/sched.h>
#include <unistd.h>

namespace lab
{
namespace
{

using namespace std::chrono_literals;

/// What body answers in a network namespace of its own; nothing: this user may not make one.
std::optional<std::string> inNewNetwork(std::string (*body)())
{
    Result<SocketPair> pipe = makePipe();
    const Result<std::optional<ChildProcess>> child = cloneProcess(CLONE_NEWUSER | CLONE_NEWNET);
    if (!pipe || !child)
        return std::nullopt;
    if (!*child) {
        std::ignore = writeAll(pipe->theirs, body());
        ::_exit(EXIT_SUCCESS);
    }
    pipe->theirs.reset();
    const Result<std::string> text = readAll(pipe->ours, "pipe", 4096);
    std::ignore = waitFor((*child)->pid);
    return text.value_or("");
}

/// "1 64, 2 64": the number and what is left of the hops of two echoes, then what comes without a request.
std::string twoEchoes()
{
    if (const Result<void> up = setLinkFlags("lo", IFF_UP, 0); !up)
        return describe(up.error());
    const ScopedAddress target{addressIn("127.0.0.1").value(), ""};
    Result<EchoSocket> socket = EchoSocket::open(target);
    // Another one, whose answers are not for the first.
    Result<EchoSocket> other = EchoSocket::open(target);
    if (!socket || !other)
        return describe(socket ? other.error() : socket.error());
    std::string text;
    if (!other->send())
        return "no other";
    for (int number = 0; number < 2; ++number) {
        if (const Result<void> sent = socket->send(); !sent)
            return describe(sent.error());
        const Result<std::optional<Echo>> echo = socket->receive(2s);
        if (!echo || !*echo)
            return echo ? "nothing" : describe(echo.error());
        const bool isInTime = (*echo)->time > 0ns && (*echo)->time < 2s;
        text += std::to_string((*echo)->sequence) + " " + std::to_string((*echo)->hops) + (isInTime ? ", " : " late ");
    }
    const Result<std::optional<Echo>> more = socket->receive(0s);
    return text + (more && !*more ? "no more" : "more");
}

std::string echoToNowhere()
{
    const Result<EchoSocket> socket = EchoSocket::open({addressIn("192.0.2.1").value(), ""});
    return socket ? "open" : describe(socket.error());
}

TEST(Echo, comesBackOnceForEachRequest)
{
    const std::optional<std::string> answer = inNewNetwork(twoEchoes);
    if (!answer)
        GTEST_SKIP() << "SKIPPED: no user namespaces here";
    EXPECT_EQ(*answer, "1 64, 2 64, no more");
}

TEST(Echo, isNotSentWhereNoRouteLeads)
{
    const std::optional<std::string> answer = inNewNetwork(echoToNowhere);
    if (!answer)
        GTEST_SKIP() << "SKIPPED: no user namespaces here";
    EXPECT_EQ(*answer, describe(Error{"connect", ENETUNREACH, "192.0.2.1"}));
}

TEST(Echo, isNotSentOverALinkThatIsNotThere)
{
    const Result<EchoSocket> socket = EchoSocket::open({addressIn("fe80::1").value(), "no-such-link"});
    ASSERT_FALSE(socket);
    EXPECT_EQ(socket.error(), (Error{"if_nametoindex", ENODEV, "no-such-link"}));
}

} // namespace
} // namespace lab
