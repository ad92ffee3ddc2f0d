// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ipcs.h"
#include "tests/support/sandbox_lab.h"

#include <gmock/gmock.h>

namespace lab
{
namespace
{

using test::SandboxLab;
using test::waitUntil;

class IpcSandbox : public testing::Test
{
protected:
    void SetUp() override
    {
        const Result<Outcome> opened = sandbox.open({.kinds = KindSet(Kind::mount) | Kind::ipc});
        ASSERT_TRUE(opened) << describe(opened.error());
        ASSERT_TRUE(sandbox.hasBothViews());
    }

    /// Looks, and waits for both views.
    void look()
    {
        int views = 0;
        const auto connection =
            QObject::connect(sandbox.lab.get(), &Lab::viewChanged, sandbox.lab.get(), [&views] { ++views; });
        sandbox.lab->look();
        ASSERT_TRUE(waitUntil([&views] { return views >= 2; }));
        QObject::disconnect(connection);
    }

    std::string idOf(const Result<Outcome> &made)
    {
        if (!made || made->found.empty())
            return made ? "nothing found" : describe(made.error());
        const Row *row = findRow(made->found.front(), "id");
        return row ? row->cells.front() : "no id";
    }

    void expectWhatIpcsSays(Side side)
    {
        const std::string text = sandbox.run(side, "LC_ALL=C ipcs");
        ASSERT_TRUE(text.contains("------")) << text;
        EXPECT_EQ(test::tablesOfIpcs(sandbox.lab->view(side)->sections), test::tablesOfIpcs(text)) << nameOf(side);
    }

    SandboxLab sandbox{Kind::ipc};
};

TEST_F(IpcSandbox, isNotToldAgainWhatLooksAsBefore)
{
    const auto rowsOf = [this](Side side) { return sandbox.lab->view(side)->sections.front().rows; };
    look();
    const Rows before = rowsOf(Side::child);
    look();
    EXPECT_EQ(&rowsOf(Side::child).front(), &before.front()) << "the very rows, which did not come once more";
    ASSERT_TRUE(sandbox.perform(Side::child, IpcMakeOperation{}));
    look();
    EXPECT_NE(rowsOf(Side::child), before);
    EXPECT_NE(&rowsOf(Side::child).front(), &before.front());
}

TEST_F(IpcSandbox, makesObjectsThatTheOtherSideHasNot)
{
    EXPECT_EQ(idOf(sandbox.perform(Side::parent, IpcMakeOperation{})), "0");
    EXPECT_EQ(idOf(sandbox.perform(Side::child, IpcMakeOperation{IpcType::queue, "", "", "", "600"})), "0");
    EXPECT_EQ(idOf(sandbox.perform(Side::child, IpcMakeOperation{IpcType::queue, "", "", "0x4c616220", ""})), "1");
    EXPECT_EQ(idOf(sandbox.perform(Side::child, IpcMakeOperation{IpcType::shmem, "4097", "", "private", ""})), "0");
    EXPECT_EQ(idOf(sandbox.perform(Side::child, IpcMakeOperation{IpcType::semaphore, "", "3", "", ""})), "0");
    look();
    EXPECT_EQ(sandbox.cell(Side::parent, "ipc", "queues"), "1");
    EXPECT_EQ(sandbox.cell(Side::child, "ipc", "queues"), "2");
    EXPECT_EQ(sandbox.cell(Side::child, "queues", "1"), "0x4c616220");
    EXPECT_EQ(sandbox.cell(Side::child, "queues", "0", 3), "600");
    EXPECT_EQ(sandbox.cell(Side::child, "segments", "0"), "0x00000000");
    EXPECT_EQ(sandbox.cell(Side::child, "segments", "0", 4), "4097");
    EXPECT_EQ(sandbox.cell(Side::child, "semaphores", "0", 4), "3");
    EXPECT_NE(sandbox.cell(Side::parent, "queues", "0"), sandbox.cell(Side::child, "queues", "0"));
    EXPECT_FALSE(sandbox.cell(Side::parent, "segments", "0"));
    expectWhatIpcsSays(Side::parent);
    expectWhatIpcsSays(Side::child);
}

TEST_F(IpcSandbox, showsMessagesOwnersAndAttachmentsAsIpcsDoes)
{
    const std::string perl = "perl -e '"
                             "msgsnd(msgget(7, 01600), pack(\"l! a*\", 1, \"hello there\"), 0) or die $!;"
                             "my $segment = shmget(8, 8192, 01640);"
                             "shmread($segment, my $bytes, 0, 4) or die $!; shmctl($segment, 0, 0);"
                             "semget(9, 2, 01666); print \"made\"'";
    if (const std::string said = sandbox.run(Side::child, perl); said != "made")
        GTEST_SKIP() << "SKIPPED: perl is not there: " << said;
    sandbox.run(Side::child, "ipcmk --shmem 100; ipcmk --queue --mode 0640");
    look();
    EXPECT_EQ(sandbox.cell(Side::child, "queues", "0", 4), "11");
    EXPECT_EQ(sandbox.cell(Side::child, "queues", "0", 5), "1");
    expectWhatIpcsSays(Side::child);
}

TEST_F(IpcSandbox, removesObjects)
{
    for (const IpcType type : {IpcType::queue, IpcType::shmem, IpcType::semaphore}) {
        const std::string size = type == IpcType::shmem ? "1" : "";
        const std::string count = type == IpcType::semaphore ? "1" : "";
        EXPECT_EQ(idOf(sandbox.perform(Side::child, IpcMakeOperation{type, size, count, "", ""})), "0");
        EXPECT_TRUE(sandbox.perform(Side::child, IpcRemoveOperation{type, "0"}));
        const Result<Outcome> again = sandbox.perform(Side::child, IpcRemoveOperation{type, "0"});
        ASSERT_FALSE(again);
        EXPECT_THAT(again.error().number, testing::AnyOf(EINVAL, EIDRM)) << describe(again.error());
        EXPECT_EQ(again.error().subject, "0");
    }
    look();
    for (const char *section : {"queues", "segments", "semaphores"})
        EXPECT_EQ(sandbox.cell(Side::child, "ipc", section), "0") << section;
}

TEST_F(IpcSandbox, saysWhenAKeyIsInUseOnThatSideOnly)
{
    const IpcMakeOperation make{IpcType::queue, "", "", "0x00000007", ""};
    ASSERT_TRUE(sandbox.perform(Side::child, make));
    const Result<Outcome> again = sandbox.perform(Side::child, make);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error(), (Error{"msgget", EEXIST, "0x00000007"}));
    EXPECT_TRUE(sandbox.perform(Side::parent, make));
    const Result<Outcome> large =
        sandbox.perform(Side::child, IpcMakeOperation{IpcType::semaphore, "", "2147483647", "private", ""});
    ASSERT_FALSE(large);
    EXPECT_EQ(large.error(), (Error{"semget", EINVAL, "0x00000000"}));
}

TEST_F(IpcSandbox, commandsDoWhatOperationsDo)
{
    const Operation operations[] = {IpcMakeOperation{IpcType::queue, "", "", "", ""},
                                    IpcMakeOperation{IpcType::queue, "", "", "0x21", "0600"},
                                    IpcMakeOperation{IpcType::shmem, "4096", "", "", "640"},
                                    IpcMakeOperation{IpcType::shmem, "1", "", "private", ""},
                                    IpcMakeOperation{IpcType::semaphore, "", "2", "", ""},
                                    IpcMakeOperation{IpcType::semaphore, "", "5", "34", ""},
                                    IpcRemoveOperation{IpcType::queue, "0"},
                                    IpcRemoveOperation{IpcType::shmem, "0"},
                                    IpcRemoveOperation{IpcType::semaphore, "0"}};
    for (const Operation &operation : operations) {
        const Result<Outcome> done = sandbox.perform(Side::parent, operation);
        ASSERT_TRUE(done) << describe(done.error());
        const std::string command = commandOf(operation);
        EXPECT_THAT(sandbox.run(Side::child, command), testing::Not(testing::StartsWith("["))) << command;
    }
    look();
    const auto tables = [this](Side side) {
        auto all = test::tablesOfIpcs(sandbox.lab->view(side)->sections);
        for (auto &[section, rows] : all) {
            for (std::vector<std::string> &row : rows)
                row.erase(row.begin()); // keys are random
        }
        return all;
    };
    EXPECT_EQ(tables(Side::parent), tables(Side::child));
    EXPECT_EQ(sandbox.cell(Side::parent, "queues", "1"), "0x00000021");
    EXPECT_EQ(sandbox.cell(Side::child, "queues", "1"), "0x00000021");
    EXPECT_EQ(sandbox.cell(Side::child, "semaphores", "1"), "0x00000022");
}

TEST_F(IpcSandbox, mountsPosixQueuesOfTheChildAlone)
{
    ASSERT_TRUE(sandbox.perform(Side::child, QueuesMountOperation{"/mnt"}));
    ASSERT_TRUE(sandbox.perform(Side::child, QueueMakeOperation{"/mnt/lesson"}));
    look();
    EXPECT_THAT(sandbox.cell(Side::child, "ipc", "mqueue-mounts").value_or(""), testing::EndsWith("/mnt"));
    EXPECT_EQ(sandbox.cell(Side::child, "ipc", "mqueues"), "1");
    EXPECT_EQ(sandbox.cell(Side::child, "mqueues", "lesson", 1), "root");
    EXPECT_EQ(sandbox.cell(Side::child, "mqueues", "lesson", 2), "644");
    EXPECT_EQ(sandbox.cell(Side::child, "mqueues", "lesson", 3), "0");
    EXPECT_EQ(sandbox.cell(Side::parent, "ipc", "mqueues"), "0");
    EXPECT_FALSE(sandbox.cell(Side::parent, "mqueues", "lesson"));
    EXPECT_THAT(sandbox.run(Side::child, "cat /mnt/lesson"), testing::StartsWith("QSIZE:0"));
    EXPECT_THAT(sandbox.run(Side::child, "cat /proc/sys/fs/mqueue/msg_default"),
                sandbox.cell(Side::child, "mqueues", "lesson", 5).value_or("") + "\n");

    EXPECT_EQ(sandbox.run(Side::child, "touch '/mnt/by hand' && rm /mnt/lesson"), "");
    ASSERT_TRUE(sandbox.perform(Side::child, QueueMakeOperation{"/mnt/other"}));
    ASSERT_TRUE(sandbox.perform(Side::child, QueueRemoveOperation{"/mnt/other"}));
    look();
    EXPECT_TRUE(sandbox.cell(Side::child, "mqueues", "by hand"));
    EXPECT_EQ(sandbox.cell(Side::child, "ipc", "mqueues"), "1");
}

TEST_F(IpcSandbox, makesAndRemovesQueuesAsFilesOfAnMqueueOnly)
{
    const Result<Outcome> elsewhere = sandbox.perform(Side::child, QueueMakeOperation{"/tmp/lesson"});
    ASSERT_FALSE(elsewhere);
    EXPECT_EQ(elsewhere.error(), (Error{"mqueue", ENOTSUP, "/tmp/lesson"}));
    sandbox.run(Side::child, "touch /tmp/kept");
    const Result<Outcome> file = sandbox.perform(Side::child, QueueRemoveOperation{"/tmp/kept"});
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error(), (Error{"mqueue", ENOTSUP, "/tmp/kept"}));
    EXPECT_EQ(sandbox.run(Side::child, "ls /tmp/kept"), "/tmp/kept\n");

    ASSERT_TRUE(sandbox.perform(Side::child, QueuesMountOperation{"/mnt"}));
    ASSERT_TRUE(sandbox.perform(Side::child, QueueMakeOperation{"/mnt/twice"}));
    const Result<Outcome> twice = sandbox.perform(Side::child, QueueMakeOperation{"/mnt/twice"});
    ASSERT_FALSE(twice);
    EXPECT_EQ(twice.error(), (Error{"mknodat", EEXIST, "/mnt/twice"}));
    const Result<Outcome> none = sandbox.perform(Side::child, QueueRemoveOperation{"/mnt/none"});
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error(), (Error{"unlinkat", ENOENT, "/mnt/none"}));
}

} // namespace
} // namespace lab
