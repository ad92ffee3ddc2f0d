// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/fd.h"
#include "core/kernel/socket.h"
#include "core/wire/message.h"
#include "helper/agent/look.h"
#include "helper/agent/sandbox.h"

#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <string_view>
#include <unistd.h>

namespace
{

// core/backend/sandbox.cpp hands the control socket over under this number.
constexpr int controlNumber = 3;

constexpr const char *usage = "usage: unshare-lab-agent sandbox      (with a control socket as descriptor 3)\n"
                              "       unshare-lab-agent look KIND [PID]\n"
                              "It is started by unshare-lab; see unshare-lab(1).\n";

int runSandbox()
{
    lab::FileDescriptor control(controlNumber);
    // A copy: the one given away belongs to the lab host alone once it is made.
    lab::FileDescriptor own(::fcntl(controlNumber, F_DUPFD_CLOEXEC, controlNumber + 1));
    const lab::Result<lab::SandboxKeeper> started = lab::startSandbox(std::move(control));
    if (started) {
        own.reset();
        started->leaveAndWait();
        return EXIT_SUCCESS;
    }
    const lab::StartReply reply{started.error()};
    std::ignore = lab::sendPacket(own, lab::encode(lab::HostReply(reply)));
    return EXIT_FAILURE;
}

} // namespace

int main(int argc, char **argv)
{
    const std::string_view mode = argc > 1 ? argv[1] : "";
    if (mode == "sandbox" && argc == 2)
        return runSandbox();
    if (mode == "look" && (argc == 3 || argc == 4))
        return lab::lookOnce(argv[2], argc == 4 ? argv[3] : "self");
    std::fputs(usage, stderr);
    return 2;
}
