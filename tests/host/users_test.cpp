// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/host/user.h"

#include "core/backend/host_call.h"
#include "core/wire/limits.h"

#include <filesystem>
#include <gmock/gmock.h>
#include <pwd.h>

namespace lab
{
namespace
{

using testing::HasSubstr;

/// The token of the lab of a user, which root alone can read.
std::string tokenOfLabOf(const std::string &user)
{
    const std::string prefix = std::to_string(::getpwnam(user.c_str())->pw_uid) + "-";
    for (const auto &entry : std::filesystem::directory_iterator("/run/unshare-lab")) {
        if (const std::string name = entry.path().filename().string(); name.starts_with(prefix))
            return name.substr(prefix.size());
    }
    return {};
}

/// Opens a child with a name of its own, says which the sides have, and stays.
test::UserProcess::Work labNamed(const std::string &name)
{
    return [name](const auto &tell) {
        test::HostLab host(Kind::uts);
        tell(test::textOf(host.open({.kinds = Kind::uts})));
        tell(test::textOf(host.perform(Side::child, HostNameOperation{name})));
        tell(host.run(Side::child, "hostname"));
        QCoreApplication::exec();
    };
}

/// Asks the helper for an operation in a lab of that token.
std::string askIn(const std::string &token, const Operation &operation)
{
    std::string text;
    HostCall call({.action = *actionFor(operation),
                   .lab = token,
                   .message = encode(HostRequest(PerformRequest{1, 1, 0, operation}))},
                  [&](const Result<std::string> &packet, const FileDescriptor &) {
                      const Result<LeaseReply> refusal =
                          packet ? decodeLeaseReply(*packet) : std::unexpected(packet.error());
                      if (!packet)
                          text = describe(packet.error());
                      else
                          text = refusal && refusal->error ? describe(*refusal->error) : "performed";
                  });
    call.start();
    std::ignore = test::waitUntil([&] { return !text.empty(); });
    return text;
}

TEST(HostUsers, workAtOnceAndApart)
{
    test::UserProcess ann("ann", labNamed("anns-child"));
    test::UserProcess bob("bob", labNamed("bobs-child"));
    for (auto *user : {&ann, &bob}) {
        EXPECT_EQ(user->line(), "done");
        EXPECT_EQ(user->line(), "done");
    }
    EXPECT_EQ(ann.line(), "anns-child");
    EXPECT_EQ(bob.line(), "bobs-child");
    EXPECT_EQ(test::run("root", "hostname"), "0 lab-world\n");
}

TEST(HostUsers, cannotReachTheLabOfAnother)
{
    test::UserProcess ann("ann", labNamed("anns-child"));
    for (int line = 0; line < 3; ++line)
        ASSERT_NE(ann.line(), "");
    const std::string token = tokenOfLabOf("ann");
    ASSERT_FALSE(token.empty());
    // It would be hers, had she said it to nobody.
    const std::string own = test::as("ann", [&] { return askIn(token, HostNameOperation{"mine"}); });
    EXPECT_EQ(own, "performed");
    const std::string foreign = test::as("bob", [&] { return askIn(token, HostNameOperation{"stolen"}); });
    EXPECT_THAT(foreign, HasSubstr("lab"));
    EXPECT_THAT(foreign, HasSubstr("ENOENT"));
    EXPECT_EQ(test::run("bob", "ls /run/unshare-lab").substr(0, 1), "2");
}

TEST(HostUsers, areToldThatALabIsClosed)
{
    test::UserProcess ann("ann", [](const auto &tell) {
        test::HostLab host(Kind::uts);
        tell(test::textOf(host.open({.kinds = Kind::uts})));
        QObject::connect(host.lab.get(), &Lab::childEnded, [&] { tell("ended"); });
        QCoreApplication::exec();
    });
    ASSERT_EQ(ann.line(), "done");
    const std::string token = tokenOfLabOf("ann");
    const std::string closed = test::as("ann", [&] {
        std::string text;
        HostCall call({.action = HostAction::close, .lab = token},
                      [&](const Result<std::string> &packet, const FileDescriptor &) {
                          text = packet ? "answered" : packet.error().subject;
                      });
        call.start();
        std::ignore = test::waitUntil([&] { return !text.empty(); });
        return text;
    });
    EXPECT_EQ(closed, "lab host"); // it went, and the socket with it
    EXPECT_EQ(ann.line(), "ended");
    ann.kill();
    EXPECT_EQ(test::lastingRemains(), "");
}

} // namespace
} // namespace lab
