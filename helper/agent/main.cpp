// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/fd.h"
#include "core/kernel/local_socket.h"
#include "core/kernel/socket.h"
#include "core/model/written_number.h"
#include "core/wire/host.h"
#include "core/wire/limits.h"
#include "core/wire/message.h"
#include "helper/agent/host.h"
#include "helper/agent/host_discovery.h"
#include "helper/agent/look.h"
#include "helper/agent/sandbox.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <optional>
#include <string_view>
#include <unistd.h>

namespace
{

// core/backend/sandbox.cpp hands the control socket over under this number.
constexpr int controlNumber = 3;
// helper/kauth/road.cpp does so with the pipe of a discovery.
constexpr int pipeNumber = 4;

constexpr const char *usage = "usage: unshare-lab-agent sandbox [wait]  (with a control socket as descriptor 3)\n"
                              "       unshare-lab-agent look KIND [PID|FILE]\n"
                              "       unshare-lab-agent host UID GID    (with a lease as descriptor 3; as root)\n"
                              "       unshare-lab-agent discover UID GID  (and a pipe as descriptor 4)\n"
                              "It is started by unshare-lab; see unshare-lab(1).\n";

enum class Start : std::uint8_t { atOnce, whenTold };

/// Waits for the word to start, which says where the process is by then. Nothing: nobody is there to say it.
std::optional<lab::Delegation::Own> awaitWord(const lab::FileDescriptor &control)
{
    const lab::Result<lab::Packet> packet = lab::receivePacket(control, lab::limits::packetBytes);
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
    const lab::Result<lab::SandboxKeeper> started = lab::startSandbox(std::move(control), *cgroup);
    if (started) {
        own.reset();
        started->leaveAndWait();
        return EXIT_SUCCESS;
    }
    const lab::StartReply reply{started.error()};
    std::ignore = lab::sendPacket(own, lab::encode(lab::HostReply(reply)));
    return EXIT_FAILURE;
}

/// Started by the helper alone: as a lab host, or to discover.
int runHost(std::string_view mode, std::string_view user, std::string_view group)
{
    const std::optional<std::uint32_t> uid = lab::writtenNumber<std::uint32_t>(user);
    const std::optional<std::uint32_t> gid = lab::writtenNumber<std::uint32_t>(group);
    // Root needs no lab host of the helper's, and what is taken for root by mistake gets none.
    if (!uid || !gid || *uid == 0 || ::geteuid() != 0)
        return EPERM;
    lab::FileDescriptor lease(controlNumber);
    const lab::FileDescriptor own(::fcntl(controlNumber, F_DUPFD_CLOEXEC, pipeNumber + 1));
    const lab::Result<void> started = mode == "discover"
                                          ? lab::startDiscovery(std::move(lease), lab::FileDescriptor(pipeNumber), *uid)
                                          : lab::startHost(std::move(lease), {*uid, *gid});
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
    if (mode == "look" && (argc == 3 || argc == 4))
        return lab::lookOnce(argv[2], argc == 4 ? argv[3] : "self");
    if ((mode == "host" || mode == "discover") && argc == 4)
        return runHost(mode, argv[2], argv[3]);
    std::fputs(usage, stderr);
    return 2;
}
