// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/agent/lab_host.h"

#include "core/kernel/file.h"
#include "core/kernel/poll.h"
#include "core/kernel/process.h"
#include "core/kernel/socket.h"
#include "core/wire/limits.h"
#include "core/wire/message.h"
#include "helper/agent/holder.h"
#include "helper/agent/performer.h"
#include "helper/agent/sweep.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <map>
#include <poll.h>
#include <vector>

namespace lab
{

namespace
{

using Clock = std::chrono::steady_clock;

struct Running
{
    RequestNumber request;
    Performer performer;
    Clock::time_point deadline;
};

class LabHost
{
public:
    LabHost(FileDescriptor control, FileDescriptor signals)
        : m_control(std::move(control))
        , m_signals(std::move(signals))
    {
    }

    void serve()
    {
        while (true) {
            std::vector<pollfd> waited{{m_control.number(), POLLIN, 0}, {m_signals.number(), POLLIN, 0}};
            for (const Running &running : m_running)
                waited.push_back({running.performer.reply.number(), POLLIN, 0});
            if (!waitForAny(waited, millisecondsToDeadline()))
                return;
            if (waited[1].revents != 0)
                reap();
            collect(waited);
            if (waited[0].revents != 0 && !takeRequest())
                return;
        }
    }

private:
    [[nodiscard]] int millisecondsToDeadline() const
    {
        if (m_running.empty())
            return -1;
        const Clock::time_point first = std::ranges::min_element(m_running, {}, &Running::deadline)->deadline;
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(first - Clock::now()).count();
        return static_cast<int>(std::max<long>(left, 0));
    }

    void send(const HostReply &reply) { std::ignore = sendPacket(m_control, encode(reply)); }

    bool takeRequest()
    {
        Result<Packet> packet = receivePacket(m_control, limits::packetBytes);
        if (!packet || packet->bytes.empty())
            return false;
        const Result<HostRequest> request = decodeHostRequest(packet->bytes);
        if (!request || packet->descriptors.size() > 1)
            return false;
        FileDescriptor descriptor;
        if (!packet->descriptors.empty())
            descriptor = std::move(packet->descriptors.front());
        if (const auto *open = std::get_if<OpenRequest>(&*request))
            answer(*open, std::move(descriptor));
        else
            answer(std::get<PerformRequest>(*request), descriptor);
        return true;
    }

    void answer(const OpenRequest &request, FileDescriptor viewSocket)
    {
        OpenReply reply{.lab = request.lab, .error = std::nullopt, .pid = 0};
        const std::string subject = std::to_string(request.lab);
        if (m_holders.contains(request.lab))
            reply.error = Error{"open", EEXIST, subject};
        else if (m_holders.size() > limits::labs)
            reply.error = Error{"open", EMFILE, subject};
        else if (!viewSocket.isOpen())
            reply.error = Error{"open", EBADF, subject};
        if (!reply.error) {
            const Side side = request.lab == parentLab ? Side::parent : Side::child;
            Result<Holder> holder = startHolder(request.options, side, request.watch, std::move(viewSocket));
            if (holder) {
                reply.pid = holder->process.pid;
                m_holders.emplace(request.lab, *std::move(holder));
            } else {
                reply.error = holder.error();
            }
        }
        send(reply);
    }

    void answer(const PerformRequest &request, const FileDescriptor &output)
    {
        const auto holder = m_holders.find(request.lab);
        const auto refuse = [&](Error error) { send(PerformReply{request.request, std::move(error), 0}); };
        if (holder == m_holders.end())
            return refuse({"perform", ESRCH, std::to_string(request.lab)});
        if (m_running.size() >= limits::operations)
            return refuse({"perform", EAGAIN, std::to_string(request.lab)});
        Result<Performer> performer = startPerformer(request.operation, holder->second, output);
        if (!performer)
            return refuse(performer.error());
        const bool isCommand = std::holds_alternative<RunOperation>(request.operation);
        const std::chrono::seconds time(isCommand ? limits::commandSeconds : limits::operationSeconds);
        m_running.push_back({request.request, *std::move(performer), Clock::now() + time});
    }

    /// Passes on the answers that have come, and ends what had its time.
    void collect(const std::vector<pollfd> &waited)
    {
        const Clock::time_point now = Clock::now();
        std::vector<Running> left;
        for (std::size_t at = 0; at < m_running.size(); ++at) {
            Running &running = m_running[at];
            if (waited[at + 2].revents != 0) {
                send(replyOf(running));
            } else if (running.deadline <= now) {
                std::ignore = sendSignal(running.performer.process.descriptor, SIGKILL);
                send(PerformReply{running.request, Error{"perform", ETIMEDOUT, ""}, 0});
            } else {
                left.push_back(std::move(running));
            }
        }
        m_running = std::move(left);
    }

    static PerformReply replyOf(const Running &running)
    {
        const Result<Packet> packet = receivePacket(running.performer.reply, limits::packetBytes);
        PerformReply reply{.request = running.request, .error = Error{"perform", ECHILD, ""}, .status = 0};
        if (!packet || packet->bytes.empty())
            return reply;
        const Result<HostReply> decoded = decodeHostReply(packet->bytes);
        const auto *performed = decoded ? std::get_if<PerformReply>(&*decoded) : nullptr;
        if (!performed)
            return reply;
        reply.error = performed->error;
        reply.status = performed->status;
        return reply;
    }

    void reap()
    {
        takeSignals(m_signals);
        while (true) {
            const Result<std::optional<Ended>> ended = reapAny();
            if (!ended || !*ended)
                return;
            std::erase_if(m_holders, [&](const auto &entry) {
                if (entry.second.process.pid != (*ended)->pid)
                    return false;
                killAllIn(entry.second);
                return true;
            });
        }
    }

    FileDescriptor m_control;
    FileDescriptor m_signals;
    std::map<LabNumber, Holder> m_holders;
    std::vector<Running> m_running;
};

} // namespace

void serveLabs(FileDescriptor control)
{
    Result<FileDescriptor> signals = openSignals({SIGCHLD});
    if (signals)
        LabHost(std::move(control), *std::move(signals)).serve();
}

} // namespace lab
