// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/fd.h"
#include "core/kernel/local_socket.h"
#include "core/kernel/socket.h"
#include "core/model/topic.h"
#include "core/model/written_number.h"
#include "core/wire/host.h"
#include "core/wire/limits.h"
#include "core/wire/message.h"
#include "helper/agent/host.h"
#include "helper/agent/host_discovery.h"
#include "helper/agent/host_visit.h"
#include "helper/agent/look.h"
#include "helper/agent/sandbox.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <optional>
#include <span>
#include <string_view>
#include <unistd.h>

namespace
{

// core/backend/sandbox.cpp hands the control socket over under this number.
constexpr int controlNumber = 3;
// helper/kauth/road.cpp does so with the pipe of a discovery or a visit, and with the gate of a lab host.
constexpr int pipeNumber = 4;
constexpr int gateNumber = 4;

constexpr const char *usage =
    "usage: unshare-lab-agent sandbox [wait|stay]  (with a control socket as descriptor 3)\n"
    "       unshare-lab-agent look KIND [PID|FILE]\n"
    "       unshare-lab-agent host UID GID    (with a lease as descriptor 3 and a gate as 4; as root)\n"
    "       unshare-lab-agent discover UID GID  (and a pipe as descriptor 4)\n"
    "       unshare-lab-agent visit UID GID KIND INODE PID START  (the same)\n"
    "It is started by unshare-lab; see unshare-lab(1).\n";

/// apart: at once, and for a program that is not the parent of what is started.
enum class Start : std::uint8_t { atOnce, whenTold, apart };

/// Waits for the word to start, which says where the process is by then. Nothing: nobody is there to say it.
std::optional<lab::Delegation::Own> awaitWord(const lab::FileDescriptor &gate)
{
    const lab::Result<lab::Packet> packet = lab::receivePacket(gate, lab::limits::packetBytes);
    if (!packet || packet->bytes.empty())
        return std::nullopt;
    return packet->bytes == lab::startInScope ? lab::Delegation::Own::alone : lab::Delegation::Own::shared;
}

int runSandbox(Start start)
{
    lab::FileDescriptor control(controlNumber);
    const auto cgroup = start == Start::whenTold ? awaitWord(control) : lab::Delegation::Own::shared;
    if (!cgroup)
        return EXIT_FAILURE;
    // A copy: the one given away belongs to the lab host alone once it is made.
    lab::FileDescriptor own(::fcntl(controlNumber, F_DUPFD_CLOEXEC, controlNumber + 1));
    const lab::LabHostParent parent = start == Start::apart ? lab::LabHostParent::caller : lab::LabHostParent::ofCaller;
    const lab::Result<lab::SandboxKeeper> started = lab::startSandbox(std::move(control), *cgroup, parent);
    if (started && start == Start::apart) {
        started->stayAndWait(own);
        return EXIT_SUCCESS;
    }
    if (started) {
        own.reset();
        started->leaveAndWait();
        return EXIT_SUCCESS;
    }
    const lab::StartReply reply{started.error()};
    std::ignore = lab::sendPacket(own, lab::encode(lab::HostReply(reply)));
    return EXIT_FAILURE;
}

using Words = std::span<char *const>;

/// Which one a visit goes to: KIND INODE PID START.
std::optional<lab::ForeignNamespace> foreignIn(Words words)
{
    if (words.size() != 4)
        return std::nullopt;
    const std::optional<lab::Topic> topic = lab::topicNamed(words[0]);
    const auto inode = lab::writtenNumber<std::uint64_t>(words[1]);
    const auto pid = lab::writtenNumber<std::int32_t>(words[2]);
    const auto start = lab::writtenNumber<std::uint64_t>(words[3]);
    if (!topic || !topic->kind() || !inode || !pid || !start)
        return std::nullopt;
    return lab::ForeignNamespace{.kind = *topic->kind(), .inode = *inode, .pid = *pid, .startTime = *start};
}

/// Started by the helper alone: as a lab host, to discover, or to visit.
int runHost(std::string_view mode, Words words)
{
    const std::optional<std::uint32_t> uid = lab::writtenNumber<std::uint32_t>(words[0]);
    const std::optional<std::uint32_t> gid = lab::writtenNumber<std::uint32_t>(words[1]);
    // Root needs no lab host of the helper's, and what is taken for root by mistake gets none.
    if (!uid || !gid || *uid == 0 || ::geteuid() != 0)
        return EPERM;
    const std::optional<lab::ForeignNamespace> foreign = foreignIn(words.subspan(2));
    if (foreign.has_value() != (mode == "visit"))
        return EINVAL;
    lab::FileDescriptor lease(controlNumber);
    const lab::FileDescriptor own(::fcntl(controlNumber, F_DUPFD_CLOEXEC, pipeNumber + 1));
    const auto start = [&]() -> lab::Result<void> {
        if (mode == "host") {
            const auto scope = awaitWord(lab::FileDescriptor(gateNumber));
            return scope ? lab::startHost(std::move(lease), {*uid, *gid}, *scope)
                         : std::unexpected(lab::Error{"host", EPIPE, "gate"});
        }
        lab::Inquirer inquirer{.user = *uid, .answer = std::move(lease), .pipe = lab::FileDescriptor(pipeNumber)};
        return foreign ? lab::startVisit(std::move(inquirer), *foreign) : lab::startDiscovery(std::move(inquirer));
    };
    const lab::Result<void> started = start();
    if (started)
        return EXIT_SUCCESS;
    std::ignore = lab::sendPacketNow(own, lab::encode(lab::LeaseReply{.error = started.error(), .lab = {}}));
    return started.error().number;
}

} // namespace

int main(int argc, char **argv)
{
    const std::string_view mode = argc > 1 ? argv[1] : "";
    if (mode == "sandbox" && argc == 2)
        return runSandbox(Start::atOnce);
    if (mode == "sandbox" && argc == 3 && argv[2] == std::string_view("wait"))
        return runSandbox(Start::whenTold);
    if (mode == "sandbox" && argc == 3 && argv[2] == std::string_view("stay"))
        return runSandbox(Start::apart);
    if (mode == "look" && (argc == 3 || argc == 4))
        return lab::lookOnce(argv[2], argc == 4 ? argv[3] : "self");
    if (((mode == "host" || mode == "discover") && argc == 4) || (mode == "visit" && argc == 8))
        return runHost(mode, Words(argv, static_cast<std::size_t>(argc)).subspan(2));
    std::fputs(usage, stderr);
    return 2;
}
