// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Large views, from the kernel to the window's model, beside the plainest reading of the same, and how soon the core
// knows of a change.
#include "app/window/differencemodel.h"
#include "core/kernel/network.h"
#include "tests/bench/apart.h"
#include "tests/support/sandbox_lab.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <fcntl.h>
#include <linux/rtnetlink.h>
#include <sched.h>
#include <string>
#include <sys/mount.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

namespace
{

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;
using lab::Side;
using lab::test::SandboxLab;

constexpr int pairs = 1000;
// A tree of 1024 mounts, and nine copies of it.
constexpr int doublings = 10;
constexpr int copies = 9;
constexpr std::size_t mounts = 10 * 1024;

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

bool writeOwn(const char *path, const std::string &text)
{
    const int file = ::open(path, O_WRONLY | O_CLOEXEC);
    const bool isWritten = ::write(file, text.data(), text.size()) == std::ssize(text);
    ::close(file);
    return isWritten;
}

bool becomeRootInOwn(int flags)
{
    const std::string user = "0 " + std::to_string(::geteuid()) + " 1\n";
    const std::string group = "0 " + std::to_string(::getegid()) + " 1\n";
    return ::unshare(CLONE_NEWUSER | flags) == 0 && writeOwn("/proc/self/setgroups", "deny") &&
           writeOwn("/proc/self/uid_map", user) && writeOwn("/proc/self/gid_map", group);
}

template <bool (*read)()>
double timeOf()
{
    const Clock::time_point start = Clock::now();
    return read() ? secondsSince(start) : -1;
}

bool makePairs()
{
    if (!becomeRootInOwn(CLONE_NEWNET))
        return false;
    for (int number = 0; number < pairs; ++number) {
        const std::string name = std::to_string(number);
        if (!lab::makeVethPair("veth" + name + "-h", "veth" + name + "-c"))
            return false;
    }
    return true;
}

bool dumpLinks()
{
    const int socket = ::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_ROUTE);
    struct
    {
        nlmsghdr header;
        ifinfomsg link;
    } request{.header = {.nlmsg_len = sizeof request,
                         .nlmsg_type = RTM_GETLINK,
                         .nlmsg_flags = NLM_F_REQUEST | NLM_F_DUMP,
                         .nlmsg_seq = 1,
                         .nlmsg_pid = 0},
              .link = {}};
    if (::send(socket, &request, sizeof request, 0) == -1)
        return false;
    static std::array<char, 32768> bytes;
    int links = 0;
    for (bool isOver = false; !isOver;) {
        const ssize_t count = ::recv(socket, bytes.data(), bytes.size(), 0);
        auto rest = static_cast<unsigned>(std::max<ssize_t>(count, 0));
        isOver = rest == 0;
        for (auto *one = reinterpret_cast<nlmsghdr *>(bytes.data()); NLMSG_OK(one, rest); one = NLMSG_NEXT(one, rest)) {
            isOver = isOver || one->nlmsg_type == NLMSG_DONE;
            links += one->nlmsg_type == RTM_NEWLINK ? 1 : 0;
        }
    }
    ::close(socket);
    return links > 2 * pairs;
}

bool makeMounts()
{
    bool isGood = becomeRootInOwn(CLONE_NEWNS) && ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
                  ::mount("tmpfs", "/mnt", "tmpfs", 0, nullptr) == 0;
    isGood = isGood && ::mount("tmpfs", "/tmp", "tmpfs", 0, nullptr) == 0;
    for (int number = 0; number < doublings + copies; ++number) {
        const std::string place = (number < doublings ? "/mnt/" : "/tmp/") + std::to_string(number);
        isGood = isGood && ::mkdir(place.c_str(), 0755) == 0 &&
                 ::mount("/mnt", place.c_str(), nullptr, MS_BIND | MS_REC, nullptr) == 0;
    }
    return isGood;
}

bool readMountinfo()
{
    const int file = ::open("/proc/self/mountinfo", O_RDONLY | O_CLOEXEC);
    static std::array<char, 65536> bytes;
    std::size_t lines = 0;
    for (ssize_t count = 0; (count = ::read(file, bytes.data(), bytes.size())) > 0;)
        lines += static_cast<std::size_t>(std::count(bytes.data(), bytes.data() + count, '\n'));
    ::close(file);
    return lines >= mounts;
}

/// A holder that has just looked rests as long as that took, for what changes without end.
void letRest()
{
    std::ignore = lab::test::waitUntil([until = Clock::now() + 20ms] { return Clock::now() > until; });
}

/// All that was made has been looked at, and nothing more comes by itself.
bool isSettled(SandboxLab &sandbox, std::size_t rows)
{
    return lab::test::waitUntil([&] {
        const lab::View *view = sandbox.lab->view(Side::child);
        return view && view->sections.front().rows.size() >= rows;
    });
}

/// The time from asking both sides to look until the model of the window has what they see.
void lookIntoModel(benchmark::State &state, SandboxLab &sandbox, std::size_t rows)
{
    if (!isSettled(sandbox, rows))
        return state.SkipWithError("not all is in the view");
    lab::DifferenceModel model;
    int seen = 0;
    QObject::connect(sandbox.lab.get(), &lab::Lab::viewChanged, &model,
                     [&seen](Side one) { seen += one == Side::child ? 1 : 0; });
    for (auto _ : state) {
        const int before = seen;
        const Clock::time_point start = Clock::now();
        sandbox.lab->look();
        const bool hasCome = lab::test::waitUntil([&] { return seen > before; });
        model.setViews(sandbox.lab->view(Side::parent), sandbox.lab->view(Side::child));
        state.SetIterationTime(secondsSince(start));
        if (!hasCome || static_cast<std::size_t>(model.rowCount()) < rows)
            state.SkipWithError("not all is in the model");
    }
}

void linksDumped(benchmark::State &state)
{
    lab::bench::measureApart(state, makePairs, timeOf<dumpLinks>);
}

void linksInModel(benchmark::State &state)
{
    SandboxLab sandbox(lab::Kind::net);
    if (!sandbox.open({.kinds = lab::Kind::net}) || !sandbox.hasBothViews())
        return state.SkipWithError("no lab");
    const std::string made = sandbox.run(Side::child, "i=0; while [ $i -lt 1000 ]; do "
                                                      "echo link add veth$i-h type veth peer name veth$i-c; "
                                                      "i=$((i + 1)); done | ip -batch -");
    if (!made.empty())
        return state.SkipWithError(made.c_str());
    lookIntoModel(state, sandbox, 2UZ * pairs);
}

void mountsRead(benchmark::State &state)
{
    lab::bench::measureApart(state, makeMounts, timeOf<readMountinfo>);
}

/// What went wrong; empty: a lab whose child has that many mounts.
std::string openWithMounts(SandboxLab &sandbox)
{
    if (!sandbox.open({.kinds = lab::Kind::mount}) || !sandbox.hasBothViews())
        return "no lab";
    return sandbox.run(Side::child,
                       "mount -t tmpfs tmpfs /mnt && mount -t tmpfs tmpfs /tmp && mkdir /tmp/more && "
                       "for i in 0 1 2 3 4 5 6 7 8 9; do mkdir /mnt/$i && mount --rbind /mnt /mnt/$i; done && "
                       "for i in 0 1 2 3 4 5 6 7 8; do mkdir /tmp/$i && mount --rbind /mnt /tmp/$i; done");
}

void mountsInModel(benchmark::State &state)
{
    SandboxLab sandbox(lab::Kind::mount);
    if (const std::string wrong = openWithMounts(sandbox); !wrong.empty())
        return state.SkipWithError(wrong.c_str());
    lookIntoModel(state, sandbox, mounts);
}

/// The time from asking for one mount more until the model of the window has it.
void mountOneMore(benchmark::State &state)
{
    SandboxLab sandbox(lab::Kind::mount);
    if (const std::string wrong = openWithMounts(sandbox); !wrong.empty())
        return state.SkipWithError(wrong.c_str());
    if (!isSettled(sandbox, mounts))
        return state.SkipWithError("not all is in the view");
    lab::DifferenceModel model;
    QObject::connect(sandbox.lab.get(), &lab::Lab::viewChanged, &model,
                     [&] { model.setViews(sandbox.lab->view(Side::parent), sandbox.lab->view(Side::child)); });
    const auto hasMore = [&] { return model.rowOf(QStringLiteral("mounts"), QStringLiteral("/tmp/more")) >= 0; };
    const lab::MountOperation mount{lab::FileSystem::tmpfs, "tmpfs", "/tmp/more", "", ""};
    for (auto _ : state) {
        letRest();
        const Clock::time_point start = Clock::now();
        sandbox.lab->perform(Side::child, mount, [](const auto &) {});
        const bool hasCome = lab::test::waitUntil(hasMore);
        state.SetIterationTime(secondsSince(start));
        const bool isUndone = sandbox.perform(Side::child, lab::UnmountOperation{"/tmp/more"}).has_value() &&
                              lab::test::waitUntil([&] { return !hasMore(); });
        if (!hasCome || !isUndone)
            return state.SkipWithError("not in the model");
    }
}

/// From setting a link up or down until the core has the changed view: more than from the kernel's word to it.
void linkEvent(benchmark::State &state)
{
    SandboxLab sandbox(lab::Kind::net);
    if (!sandbox.open({.kinds = lab::Kind::net}) || !sandbox.hasBothViews())
        return state.SkipWithError("no lab");
    std::vector<double> times;
    bool isUp = false;
    for (auto _ : state) {
        isUp = !isUp;
        const std::string before = sandbox.cell(Side::child, "links", "lo", 5).value_or("");
        const Clock::time_point start = Clock::now();
        sandbox.lab->perform(Side::child,
                             lab::LinkStateOperation{"lo", isUp ? lab::LinkState::up : lab::LinkState::down},
                             [](const auto &) {});
        const auto hasChanged = [&] { return sandbox.cell(Side::child, "links", "lo", 5).value_or("") != before; };
        const bool hasCome = lab::test::waitUntil(hasChanged);
        times.push_back(secondsSince(start));
        state.SetIterationTime(times.back());
        if (!hasCome)
            state.SkipWithError("no changed view");
        // What follows of it, addresses and routes, has come as well.
        letRest();
    }
    std::ranges::nth_element(times, times.begin() + std::ssize(times) / 2);
    state.counters["median_us"] = times[times.size() / 2] * 1e6;
}

BENCHMARK(linksDumped)->Unit(benchmark::kMillisecond)->UseManualTime()->Iterations(10);
BENCHMARK(linksInModel)->Unit(benchmark::kMillisecond)->UseManualTime()->Iterations(10);
BENCHMARK(mountsRead)->Unit(benchmark::kMillisecond)->UseManualTime()->Iterations(10);
BENCHMARK(mountsInModel)->Unit(benchmark::kMillisecond)->UseManualTime()->Iterations(10);
BENCHMARK(mountOneMore)->Unit(benchmark::kMillisecond)->UseManualTime()->Iterations(10);
BENCHMARK(linkEvent)->Unit(benchmark::kMicrosecond)->UseManualTime()->Iterations(101);

} // namespace
