// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/discover/discoverer.h"
#include "core/discover/facts.h"

#include "tests/discover/holders.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <fcntl.h>
#include <fstream>
#include <future>
#include <sched.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace lab::test
{

namespace
{

using testing::AllOf;
using testing::ElementsAre;
using testing::Field;

/// Gone, or waiting for its parent to notice.
bool hasEnded(int pid)
{
    std::ifstream file("/proc/" + std::to_string(pid) + "/stat");
    std::string text;
    std::getline(file, text, '\0');
    const std::size_t name = text.rfind(") ");
    return name == std::string::npos || text[name + 2] == 'Z' || text[name + 2] == 'X';
}

/// Namespaces that are really held in one way alone, found by a discovery of this computer.
class LiveNamespaces : public testing::Test
{
protected:
    /// What a discovery finds; a failure where it can't be made.
    const Census &discover()
    {
        if (!m_discoverer) {
            Result<Discoverer> opened = Discoverer::open(Discoverer::Use::often);
            EXPECT_TRUE(opened);
            m_discoverer.emplace(*std::move(opened));
        }
        const Result<void> discovered = m_discoverer->discover();
        EXPECT_TRUE(discovered) << describe(discovered.error());
        return m_discoverer->census();
    }

    static std::array<std::uint32_t, tieCount> only(Tie tie, std::uint32_t count = 1)
    {
        std::array<std::uint32_t, tieCount> ties{};
        ties[static_cast<std::size_t>(tie)] = count;
        return ties;
    }

private:
    std::optional<Discoverer> m_discoverer;
};

#define ASSERT_READY(actor)                                                                                            \
    if (!(actor).reason().empty())                                                                                     \
    GTEST_SKIP() << "SKIPPED: " << (actor).reason()

#define ASSERT_FOUND(one, census, kind, inode)                                                                         \
    const Namespace *one = findNamespace(census, kind, inode);                                                         \
    ASSERT_TRUE(one) << "not found: " << infoOf(kind).name << " " << (inode)

TEST_F(LiveNamespaces, areFoundByTheProcessesInThem)
{
    const Actor actor([] {
        partAsRoot(CLONE_NEWUTS | CLONE_NEWIPC | CLONE_NEWNET | CLONE_NEWNS | CLONE_NEWCGROUP);
        std::ignore = startOff([] {});
        Numbers numbers;
        for (const char *name : {"uts", "ipc", "net", "mnt", "cgroup", "user"})
            numbers[name] = inodeOf("/proc/self/ns/" + std::string(name));
        return numbers;
    });
    ASSERT_READY(actor);
    const Census &census = discover();
    ASSERT_FOUND(user, census, Kind::user, actor.number("user"));
    for (const KindInfo &info : kindTable()) {
        if (info.kind == Kind::pid || info.kind == Kind::time || info.kind == Kind::user)
            continue;
        ASSERT_FOUND(one, census, info.kind, actor.number(std::string(info.link)));
        EXPECT_EQ(one->ties, only(Tie::process, 2)) << info.name;
        EXPECT_EQ(one->leader, actor.pid());
        EXPECT_EQ(one->owner, user->inode);
        EXPECT_EQ(one->creator, ::geteuid());
    }
    EXPECT_EQ(user->parent, inodeOf("/proc/self/ns/user"));
    EXPECT_EQ(user->ties[static_cast<std::size_t>(Tie::owned)], 5U);
    EXPECT_EQ(findProcess(census, actor.pid())->user, ::geteuid());
    EXPECT_EQ(findProcess(census, actor.pid())->parent, ::getpid());
}

TEST_F(LiveNamespaces, areFoundByAThreadAlone)
{
    const Actor actor([] {
        partAsRoot();
        std::promise<Numbers> found;
        std::thread([&found] {
            Numbers numbers{{"thread", static_cast<std::uint64_t>(::gettid())}};
            if (::unshare(CLONE_NEWUTS) == 0)
                numbers["uts"] = inodeOf("/proc/thread-self/ns/uts");
            found.set_value(numbers);
            while (true)
                ::pause();
        }).detach();
        Numbers numbers = found.get_future().get();
        check(numbers.contains("uts"), "unshare");
        return numbers;
    });
    ASSERT_READY(actor);
    ASSERT_FOUND(one, discover(), Kind::uts, actor.number("uts"));
    EXPECT_EQ(one->ties, only(Tie::thread));
    EXPECT_THAT(one->holdings, ElementsAre(AllOf(Field(&Holding::pid, actor.pid()),
                                                 Field(&Holding::thread, static_cast<int>(actor.number("thread"))))));
    EXPECT_NE(one->owner, 0U);
}

TEST_F(LiveNamespaces, areFoundByADescriptorAlone)
{
    const Actor actor([] {
        partAsRoot();
        const pid_t pid = startOff([] { part(CLONE_NEWNET); });
        Numbers numbers{{"net", inodeOf(linkOf(pid, "net"))}};
        numbers["file"] = static_cast<std::uint64_t>(keepOpen(linkOf(pid, "net")));
        keepOpen(linkOf(pid, "net"));
        end(pid);
        return numbers;
    });
    ASSERT_READY(actor);
    ASSERT_FOUND(one, discover(), Kind::net, actor.number("net"));
    EXPECT_EQ(one->ties, only(Tie::descriptor, 2));
    EXPECT_THAT(one->holdings, ElementsAre(AllOf(Field(&Holding::pid, actor.pid()),
                                                 Field(&Holding::number, static_cast<int>(actor.number("file"))))));
    EXPECT_NE(one->owner, 0U);
    EXPECT_EQ(one->leader, 0);
}

TEST_F(LiveNamespaces, areFoundByADescriptorOfAThreadAlone)
{
    const Actor actor([] {
        partAsRoot();
        std::promise<Numbers> found;
        std::thread([&found] {
            Numbers numbers{{"thread", static_cast<std::uint64_t>(::gettid())}};
            if (::unshare(CLONE_FILES) == 0) {
                const pid_t pid = startOff([] { part(CLONE_NEWIPC); });
                numbers["ipc"] = inodeOf(linkOf(pid, "ipc"));
                keepOpen(linkOf(pid, "ipc"));
                end(pid);
            }
            found.set_value(numbers);
            while (true)
                ::pause();
        }).detach();
        Numbers numbers = found.get_future().get();
        check(numbers.contains("ipc"), "unshare");
        return numbers;
    });
    ASSERT_READY(actor);
    ASSERT_FOUND(one, discover(), Kind::ipc, actor.number("ipc"));
    EXPECT_EQ(one->ties, only(Tie::descriptor));
    EXPECT_EQ(one->holdings.front().thread, static_cast<int>(actor.number("thread")));
    EXPECT_NE(one->owner, 0U);
}

TEST_F(LiveNamespaces, areFoundByASocketAlone)
{
    const Actor actor([] {
        partAsRoot();
        std::array<int, 2> pair{};
        check(::socketpair(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0, pair.data()) == 0, "socketpair");
        union
        {
            cmsghdr header;
            std::array<char, CMSG_SPACE(sizeof(int))> space;
        } control{};
        char byte = 'x';
        iovec data{&byte, 1};
        msghdr message{};
        message.msg_iov = &data;
        message.msg_iovlen = 1;
        message.msg_control = &control;
        message.msg_controllen = sizeof control;
        const pid_t pid = startOff([&] {
            part(CLONE_NEWNET);
            const int socket = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
            cmsghdr *header = CMSG_FIRSTHDR(&message);
            header->cmsg_level = SOL_SOCKET;
            header->cmsg_type = SCM_RIGHTS;
            header->cmsg_len = CMSG_LEN(sizeof socket);
            std::copy_n(reinterpret_cast<const char *>(&socket), sizeof socket,
                        reinterpret_cast<char *>(CMSG_DATA(header)));
            check(::sendmsg(pair[0], &message, 0) == 1, "sendmsg");
        });
        const Numbers numbers{{"net", inodeOf(linkOf(pid, "net"))}};
        check(::recvmsg(pair[1], &message, MSG_CMSG_CLOEXEC) == 1, "recvmsg");
        end(pid);
        ::close(pair[0]);
        ::close(pair[1]);
        return numbers;
    });
    ASSERT_READY(actor);
    const Census &census = discover();
    ASSERT_FOUND(one, census, Kind::net, actor.number("net"));
    EXPECT_EQ(one->ties, only(Tie::socket));
    EXPECT_THAT(one->holdings, ElementsAre(Field(&Holding::pid, actor.pid())));
    EXPECT_NE(one->owner, 0U);
}

TEST_F(LiveNamespaces, areFoundByAMountAlone)
{
    const Actor actor([] {
        partAsRoot(CLONE_NEWNS);
        check(::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0, "mount /");
        check(::mount("tmpfs", "/tmp", "tmpfs", 0, nullptr) == 0, "mount tmpfs");
        ::close(::open("/tmp/a uts\n", O_CREAT | O_WRONLY | O_CLOEXEC, 0600));
        const pid_t pid = startOff([] { part(CLONE_NEWUTS); });
        const Numbers numbers{{"uts", inodeOf(linkOf(pid, "uts"))}, {"mnt", inodeOf("/proc/self/ns/mnt")}};
        check(::mount(linkOf(pid, "uts").c_str(), "/tmp/a uts\n", nullptr, MS_BIND, nullptr) == 0, "mount --bind");
        end(pid);
        return numbers;
    });
    ASSERT_READY(actor);
    ASSERT_FOUND(one, discover(), Kind::uts, actor.number("uts"));
    EXPECT_EQ(one->ties, only(Tie::mount));
    EXPECT_THAT(one->holdings,
                ElementsAre(AllOf(Field(&Holding::pid, actor.pid()), Field(&Holding::path, "/tmp/a uts\n"),
                                  Field(&Holding::mountNamespace, actor.number("mnt")))));
    // Asked through the mount, in a mount namespace that this process is not in.
    EXPECT_NE(one->owner, 0U);
    EXPECT_EQ(one->creator, ::geteuid());
}

TEST_F(LiveNamespaces, areFoundByAMountInAMountNamespaceThatNobodyIsIn)
{
    const Actor actor([] {
        partAsRoot();
        const pid_t pid = startOff([] {
            part(CLONE_NEWNS);
            check(::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0, "mount /");
            check(::mount("tmpfs", "/tmp", "tmpfs", 0, nullptr) == 0, "mount tmpfs");
            ::close(::open("/tmp/uts", O_CREAT | O_WRONLY | O_CLOEXEC, 0600));
            part(CLONE_NEWUTS);
            check(::mount("/proc/self/ns/uts", "/tmp/uts", nullptr, MS_BIND, nullptr) == 0, "mount --bind");
        });
        const Numbers numbers{{"uts", inodeOf(linkOf(pid, "uts"))}, {"mnt", inodeOf(linkOf(pid, "mnt"))}};
        keepOpen(linkOf(pid, "mnt"));
        end(pid);
        return numbers;
    });
    ASSERT_READY(actor);
    const Census &census = discover();
    ASSERT_FOUND(mounts, census, Kind::mount, actor.number("mnt"));
    EXPECT_EQ(mounts->ties, only(Tie::descriptor));
    if (census.coverage.hiddenMounts > 0 && !findNamespace(census, Kind::uts, actor.number("uts")))
        GTEST_SKIP() << "SKIPPED: this kernel does not list the mounts of another mount namespace";
    ASSERT_FOUND(one, census, Kind::uts, actor.number("uts"));
    EXPECT_EQ(one->ties, only(Tie::mount));
    EXPECT_EQ(one->holdings.front().path, "/tmp/uts");
    EXPECT_EQ(one->holdings.front().mountNamespace, mounts->inode);
}

TEST_F(LiveNamespaces, areFoundByWhatIsKeptForChildren)
{
    const Actor actor([] {
        partAsRoot(CLONE_NEWTIME | CLONE_NEWPID);
        // A PID namespace is there with its first process, and its link stays when that has ended.
        end(startOff([] {}));
        return Numbers{{"time", inodeOf("/proc/self/ns/time_for_children")},
                       {"pid", inodeOf("/proc/self/ns/pid_for_children")}};
    });
    ASSERT_READY(actor);
    const Census &census = discover();
    for (const auto &[kind, name] : {std::pair{Kind::time, "time"}, std::pair{Kind::pid, "pid"}}) {
        ASSERT_FOUND(one, census, kind, actor.number(name));
        EXPECT_EQ(one->ties, only(Tie::forChildren)) << name;
        EXPECT_THAT(one->holdings, ElementsAre(Field(&Holding::pid, actor.pid())));
        EXPECT_NE(one->owner, 0U);
    }
    ASSERT_FOUND(pid, census, Kind::pid, actor.number("pid"));
    EXPECT_EQ(pid->parent, inodeOf("/proc/self/ns/pid"));
}

TEST_F(LiveNamespaces, areFoundByWhatIsBelowThemOrOwned)
{
    const Actor actor([] {
        partAsRoot();
        Numbers numbers{{"upper", inodeOf("/proc/self/ns/user")}};
        partAsRoot(CLONE_NEWUTS);
        numbers["middle"] = inodeOf("/proc/self/ns/user");
        numbers["uts"] = inodeOf("/proc/self/ns/uts");
        partAsRoot();
        numbers["lower"] = inodeOf("/proc/self/ns/user");
        return numbers;
    });
    ASSERT_READY(actor);
    const Census &census = discover();
    ASSERT_FOUND(upper, census, Kind::user, actor.number("upper"));
    EXPECT_EQ(upper->ties, only(Tie::child));
    EXPECT_EQ(upper->parent, inodeOf("/proc/self/ns/user"));
    ASSERT_FOUND(middle, census, Kind::user, actor.number("middle"));
    std::array<std::uint32_t, tieCount> both = only(Tie::child);
    both[static_cast<std::size_t>(Tie::owned)] = 1;
    EXPECT_EQ(middle->ties, both);
    EXPECT_EQ(middle->parent, upper->inode);
    ASSERT_FOUND(lower, census, Kind::user, actor.number("lower"));
    EXPECT_EQ(lower->parent, middle->inode);
    EXPECT_EQ(lower->leader, actor.pid());
    ASSERT_FOUND(uts, census, Kind::uts, actor.number("uts"));
    EXPECT_EQ(uts->owner, middle->inode);
}

TEST_F(LiveNamespaces, areFoundWhenTheyComeAndMissedWhenTheyGo)
{
    const std::size_t before = discover().namespaces.size();
    std::uint64_t inode = 0;
    {
        const Actor actor([] {
            partAsRoot(CLONE_NEWUTS);
            return Numbers{{"uts", inodeOf("/proc/self/ns/uts")}};
        });
        ASSERT_READY(actor);
        inode = actor.number("uts");
        EXPECT_TRUE(findNamespace(discover(), Kind::uts, inode));
        const Census first = discover();
        EXPECT_EQ(discover().namespaces, first.namespaces);
    }
    const Census &after = discover();
    EXPECT_FALSE(findNamespace(after, Kind::uts, inode));
    EXPECT_EQ(after.namespaces.size(), before);
}

TEST_F(LiveNamespaces, areMovedToWhenAProcessMoves)
{
    std::array<int, 2> pipe{};
    ASSERT_EQ(::pipe2(pipe.data(), O_CLOEXEC), 0);
    const Actor actor([&] {
        partAsRoot();
        // Parts from its UTS namespace when it is told to.
        std::ignore = startOff([] {});
        const pid_t pid = ::fork();
        check(pid != -1, "fork");
        if (pid == 0) {
            ::prctl(PR_SET_PDEATHSIG, SIGKILL);
            char word = 0;
            while (::read(pipe[0], &word, 1) == 1)
                ::unshare(CLONE_NEWUTS);
            ::_exit(0);
        }
        return Numbers{{"mover", static_cast<std::uint64_t>(pid)}};
    });
    ASSERT_READY(actor);
    const auto mover = static_cast<int>(actor.number("mover"));
    for (int time = 0; time < 20; ++time) {
        discover();
        const std::uint64_t old = inodeOf(linkOf(mover, "uts"));
        ASSERT_EQ(::write(pipe[1], "m", 1), 1);
        while (inodeOf(linkOf(mover, "uts")) == old)
            std::this_thread::yield();
        const Process *moved = findProcess(discover(), mover);
        ASSERT_TRUE(moved);
        EXPECT_EQ(namespaceOf(*moved, Kind::uts), inodeOf(linkOf(mover, "uts"))) << time;
    }
    ::close(pipe[0]);
    ::close(pipe[1]);
}

TEST_F(LiveNamespaces, areFoundWhileProcessesComeAndGo)
{
    const Actor lasting([] {
        partAsRoot(CLONE_NEWUTS);
        return Numbers{{"uts", inodeOf("/proc/self/ns/uts")}};
    });
    ASSERT_READY(lasting);
    const Actor churning([] {
        partAsRoot();
        for (int at = 0; at < 8; ++at) {
            if (::fork() == 0) {
                ::prctl(PR_SET_PDEATHSIG, SIGKILL);
                while (true) {
                    const pid_t pid = ::fork();
                    if (pid == 0)
                        ::_exit(::unshare(CLONE_NEWUTS));
                    ::waitpid(pid, nullptr, 0);
                }
            }
        }
        return Numbers();
    });
    ASSERT_READY(churning);
    for (int time = 0; time < 100; ++time) {
        const Census &census = discover();
        ASSERT_FOUND(one, census, Kind::uts, lasting.number("uts"));
        EXPECT_EQ(one->ties, only(Tie::process));
        for (const Namespace &found : census.namespaces) {
            EXPECT_TRUE(found.leader == 0 || findProcess(census, found.leader));
        }
    }
}

TEST_F(LiveNamespaces, haveCommandsAsTheyAre)
{
    const Actor actor([] {
        partAsRoot(CLONE_NEWUTS);
        const pid_t pid = ::fork();
        check(pid != -1, "fork");
        if (pid == 0) {
            ::prctl(PR_SET_PDEATHSIG, SIGKILL);
            ::execl("/bin/sleep", "a\nb\033[2J", "1000", nullptr);
            ::_exit(1);
        }
        while (inodeOf("/proc/" + std::to_string(pid) + "/exe") == inodeOf("/proc/self/exe"))
            ::sched_yield();
        return Numbers{{"pid", static_cast<std::uint64_t>(pid)}};
    });
    ASSERT_READY(actor);
    const Process *process = findProcess(discover(), static_cast<int>(actor.number("pid")));
    ASSERT_TRUE(process);
    Facts facts = *Facts::open();
    EXPECT_EQ(facts.command(*process), "a\nb\033[2J 1000");
    EXPECT_EQ(process->name, "sleep");
}

TEST_F(LiveNamespaces, ofOthersAreCountedWhereTheyMayNotBeRead)
{
    const Census &census = discover();
    std::uint32_t hidden = 0;
    for (const Process &process : census.processes) {
        hidden += process.isHidden ? 1 : 0;
        const bool isReadable = ::access(linkOf(process.pid, "mnt").c_str(), F_OK) == 0;
        // One that has ended meanwhile, as those of earlier cases do, has no links any more.
        if (hasEnded(process.pid))
            continue;
        EXPECT_EQ(process.isHidden, !isReadable) << process.pid << " " << process.name;
    }
    EXPECT_EQ(census.coverage.hiddenProcesses, hidden);
    EXPECT_EQ(census.coverage.processes, census.processes.size());
    if (::geteuid() == 0)
        EXPECT_EQ(hidden, 0U);
    else
        EXPECT_GT(hidden, 0U) << "process 1 belongs to root";
}

} // namespace

} // namespace lab::test
