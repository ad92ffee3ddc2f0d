// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/process.h"

#include "core/kernel/file.h"
#include "core/kernel/namespace.h"
#include "core/kernel/poll.h"
#include "core/kernel/socket.h"
#include "tests/kernel/descriptors.h"

#include <gmock/gmock.h>

#include <cerrno>
#include <csignal>
#include <functional>
#include <future>
#include <linux/kcmp.h>
#include <linux/sched.h>
#include <string>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <thread>

namespace lab
{
namespace
{

// Only how long a test that fails takes.
constexpr int enough = 60'000;

/// A child that does nothing but the function, and ends with what it answers.
ChildProcess childDoing(const std::function<int()> &function, std::uint64_t flags = 0)
{
    Result<std::optional<ChildProcess>> child = cloneProcess(flags);
    if (!child)
        throw std::runtime_error(describe(child.error()));
    if (!*child)
        ::_exit(function());
    return **std::move(child);
}

int statusOf(const std::function<int()> &function)
{
    const ChildProcess child = childDoing(function);
    const Result<Ended> ended = waitFor(child.pid);
    EXPECT_TRUE(ended);
    EXPECT_EQ(ended->pid, child.pid);
    return ended->status;
}

TEST(ShellStatus, isTheCodeOrTheSignal)
{
    EXPECT_EQ(shellStatus(CLD_EXITED, 0), 0);
    EXPECT_EQ(shellStatus(CLD_EXITED, 42), 42);
    EXPECT_EQ(shellStatus(CLD_KILLED, SIGKILL), 137);
    EXPECT_EQ(shellStatus(CLD_DUMPED, SIGSEGV), 139);
}

TEST(Process, isMadeWithAPidfdThatClosesOnExec)
{
    const ChildProcess child = childDoing([] { return 0; });
    EXPECT_GT(child.pid, 0);
    EXPECT_TRUE(test::closesOnExec(child.descriptor.number()));
    EXPECT_TRUE(waitFor(child.pid));
}

TEST(Process, endsWithItsStatus)
{
    EXPECT_EQ(statusOf([] { return 0; }), 0);
    EXPECT_EQ(statusOf([] { return 7; }), 7);
    EXPECT_EQ(statusOf([] { return ::raise(SIGKILL); }), 128 + SIGKILL);
}

TEST(Process, isACopyOfItsParent)
{
    const pid_t self = ::getpid();
    EXPECT_EQ(statusOf([&] { return ::getppid() == self && ::getpid() != self ? 0 : 1; }), 0);
}

TEST(Process, takesASignalThroughItsPidfd)
{
    const ChildProcess child = childDoing([] { return ::pause(); });
    ASSERT_TRUE(sendSignal(child.descriptor, SIGTERM));
    const Result<Ended> ended = waitFor(child.pid);
    ASSERT_TRUE(ended);
    EXPECT_EQ(ended->status, 128 + SIGTERM);

    const Result<void> late = sendSignal(child.descriptor, SIGTERM);
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error(), (Error{"pidfd_send_signal", ESRCH, ""}));
}

TEST(Process, thatIsNoChildIsNotWaitedFor)
{
    const Result<Ended> ended = waitFor(::getpid());
    ASSERT_FALSE(ended);
    EXPECT_EQ(ended.error(), (Error{"waitid", ECHILD, std::to_string(::getpid())}));
}

TEST(Process, isReapedOnlyWhenItHasEnded)
{
    EXPECT_EQ(reapAny().value().has_value(), false);
    const ChildProcess child = childDoing([] { return ::pause(); });
    EXPECT_EQ(reapAny().value().has_value(), false);
    ASSERT_TRUE(sendSignal(child.descriptor, SIGKILL));
    ASSERT_EQ(waitUntilReadable(child.descriptor, enough), true);
    const std::optional<Ended> ended = reapAny().value();
    ASSERT_TRUE(ended);
    EXPECT_EQ(ended->pid, child.pid);
    EXPECT_EQ(ended->status, 128 + SIGKILL);
    EXPECT_EQ(reapAny().value().has_value(), false);
}

TEST(Process, mayBeAChildOfItsMakersParent)
{
    const SocketPair pipe = *makePipe();
    const ChildProcess maker = childDoing([&] {
        const Result<std::optional<ChildProcess>> made = cloneProcess(CLONE_PARENT);
        if (made && !*made)
            return 9;
        const std::string pid = made ? std::to_string((*made)->pid) : std::string("none");
        return writeAll(pipe.theirs, pid) ? 0 : 1;
    });
    EXPECT_EQ(waitFor(maker.pid).value().status, 0);
    std::string pid;
    ASSERT_EQ(receiveSome(pipe.ours, pid, 20), true);
    const Result<Ended> ended = waitFor(std::stoi(pid));
    ASSERT_TRUE(ended) << describe(ended.error());
    EXPECT_EQ(ended->status, 9);
}

TEST(Process, diesWithItsParent)
{
    SocketPair pipe = *makePipe();
    const ChildProcess parent = childDoing([&] {
        const Result<std::optional<ChildProcess>> child = cloneProcess(0);
        if (child && !*child) {
            const bool isReady = dieWithParent() && writeAll(pipe.theirs, std::to_string(::getpid()) + "\n");
            return isReady ? ::pause() : 1;
        }
        return ::pause();
    });
    std::string pid;
    ASSERT_EQ(receiveSome(pipe.ours, pid, 20), true);
    const Result<FileDescriptor> child = openProcess(std::stoi(pid));
    ASSERT_TRUE(child);
    EXPECT_EQ(waitUntilReadable(*child, 0), false);
    ASSERT_TRUE(sendSignal(parent.descriptor, SIGKILL));
    EXPECT_TRUE(waitFor(parent.pid));
    EXPECT_EQ(waitUntilReadable(*child, enough), true);
}

TEST(Process, isNamed)
{
    EXPECT_EQ(statusOf([] {
                  setProcessName("a-name-that-is-too-long");
                  const Result<FileDescriptor> file = openFile("/proc/self/comm", O_RDONLY);
                  const Result<std::string> name = file ? readAll(*file, "comm", 100) : std::unexpected(file.error());
                  return name == "a-name-that-is-\n" ? 0 : 1;
              }),
              0);
}

TEST(Process, setsWhatItMay)
{
    EXPECT_EQ(statusOf([] {
                  ::prctl(PR_SET_DUMPABLE, 0);
                  return setDumpable() && ::prctl(PR_GET_DUMPABLE) == 1 ? 0 : 1;
              }),
              0);
    EXPECT_EQ(statusOf([] { return setNoNewPrivileges() && ::prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) == 1 ? 0 : 1; }),
              0);
}

TEST(CloseAllBut, keepsWhatItIsTold)
{
    const auto openAre = [](int first, const std::vector<int> &kept) {
        return statusOf([&] {
            for (const int number : {20, 21, 22, 30, 31}) {
                if (::dup2(0, number) == -1)
                    return 200;
            }
            if (!closeAllBut(first, kept))
                return 201;
            int open = 0;
            for (const int number : {20, 21, 22, 30, 31})
                open = open * 2 + (test::isOpen(number) ? 1 : 0);
            return open;
        });
    };
    EXPECT_EQ(openAre(20, {}), 0b00000);
    EXPECT_EQ(openAre(21, {}), 0b10000);
    EXPECT_EQ(openAre(32, {}), 0b11111);
    EXPECT_EQ(openAre(20, {21}), 0b01000);
    EXPECT_EQ(openAre(20, {31, 20}), 0b10001);
    EXPECT_EQ(openAre(20, {20, 21, 22, 30, 31}), 0b11111);
    EXPECT_EQ(openAre(20, {30, 30}), 0b00010);
    EXPECT_EQ(openAre(22, {20}), 0b11000);
    EXPECT_EQ(openAre(20, {-1, 30}), 0b00010);
    EXPECT_EQ(openAre(20, {25, 100}), 0b00000);
}

TEST(Process, becomesAnotherUserForGood)
{
    if (::geteuid() != 0)
        GTEST_SKIP() << "SKIPPED: only root can become another user";
    EXPECT_EQ(statusOf([] {
                  if (!dropGroups() || !becomeUser(65534, 65533))
                      return 1;
                  uid_t users[3]{};
                  gid_t groups[3]{};
                  ::getresuid(&users[0], &users[1], &users[2]);
                  ::getresgid(&groups[0], &groups[1], &groups[2]);
                  const bool isOther = users[0] == 65534 && users[1] == 65534 && users[2] == 65534 &&
                                       groups[0] == 65533 && groups[1] == 65533 && groups[2] == 65533;
                  return isOther && ::getgroups(0, nullptr) == 0 && ::setuid(0) == -1 ? 0 : 2;
              }),
              0);
}

TEST(Process, withoutPrivilegeBecomesNobodyElse)
{
    EXPECT_EQ(statusOf([] {
                  if (::geteuid() == 0 && !becomeUser(65534, 65534))
                      return 1;
                  const Result<void> user = becomeUser(0, ::getgid());
                  const Result<void> group = becomeUser(::getuid(), 0);
                  const Result<void> groups = dropGroups();
                  if (user || group || groups)
                      return 2;
                  return user.error() == Error{"setresuid", EPERM, "0"} &&
                                 group.error() == Error{"setresgid", EPERM, "0"} &&
                                 groups.error() == Error{"setgroups", EPERM, ""}
                             ? 0
                             : 3;
              }),
              0);
}

TEST(Process, thatIsRefusedNamesTheCall)
{
    // A thread shares the memory of its process, clone(2).
    const Result<std::optional<ChildProcess>> child = cloneProcess(CLONE_THREAD);
    ASSERT_FALSE(child);
    EXPECT_EQ(child.error(), (Error{"clone3", EINVAL, ""}));
}

TEST(Descriptors, areSharedByThreadsUnlessOneParts)
{
    std::promise<pid_t> parted;
    std::promise<void> done;
    std::thread other([&] {
        const bool isParted = ::unshare(CLONE_FILES) == 0;
        parted.set_value(isParted ? ::gettid() : 0);
        done.get_future().wait();
    });
    std::promise<pid_t> sharing;
    std::promise<void> alsoDone;
    std::thread same([&] {
        sharing.set_value(::gettid());
        alsoDone.get_future().wait();
    });
    const pid_t partedThread = parted.get_future().get();
    const bool isTold = hasOwnDescriptors(::getpid(), partedThread);
    EXPECT_FALSE(hasOwnDescriptors(::getpid(), sharing.get_future().get()));
    EXPECT_FALSE(hasOwnDescriptors(::getpid(), ::getpid()));
    done.set_value();
    alsoDone.set_value();
    other.join();
    same.join();
    if (::syscall(SYS_kcmp, ::getpid(), ::getpid(), KCMP_FILES, 0, 0) == -1)
        GTEST_SKIP() << "SKIPPED: this kernel does not compare processes";
    EXPECT_TRUE(isTold);
}

} // namespace
} // namespace lab
