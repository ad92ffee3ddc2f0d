// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/agent/lab_host.h"

#include "core/kernel/file.h"
#include "core/kernel/local_socket.h"
#include "core/kernel/poll.h"
#include "core/kernel/process.h"
#include "core/kernel/pseudo_terminal.h"
#include "core/kernel/socket.h"
#include "core/wire/limits.h"
#include "core/wire/message.h"
#include "helper/agent/foreign.h"
#include "helper/agent/holder.h"
#include "helper/agent/performer.h"
#include "helper/agent/sweep.h"
#include "helper/agent/terminal.h"
#include "helper/agent/worker.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <map>
#include <memory>
#include <optional>
#include <poll.h>
#include <vector>

namespace lab
{

namespace
{

using Clock = Running::Clock;
constexpr Clock::time_point never = Running::never;

class LabHost
{
public:
    /// guard: none in a sandbox.
    LabHost(FileDescriptor control, FileDescriptor signals, const Cgroups &cgroups, HostGuard *guard)
        : m_control(std::make_shared<FileDescriptor>(std::move(control)))
        , m_signals(std::move(signals))
        , m_cgroups(cgroups)
        , m_guard(guard)
    {}

    void serve()
    {
        while (true) {
            // poll(2) passes over a negative descriptor.
            std::vector<pollfd> waited{{m_control->number(), POLLIN, 0},
                                       {m_signals.number(), POLLIN, 0},
                                       {m_guard ? m_guard->listener().number() : -1, POLLIN, 0}};
            for (const Worker &worker : m_workers)
                waited.push_back({worker.performer.socket.number(), POLLIN, 0});
            if (!waitForAny(waited, millisecondsToWait()))
                return;
            if (m_guard)
                m_guard->clock().putBackInTime();
            collect(waited);
            endOverdue();
            if (waited[1].revents != 0)
                reap();
            if (waited[2].revents != 0 && !takeRequestOfHelper())
                return;
            // Nobody has anything to say on a lease but that it ends.
            if (waited[0].revents != 0 && (m_guard || !takeRequest()))
                return;
        }
    }

private:
    /// -1: for ever.
    [[nodiscard]] int millisecondsToWait() const
    {
        const int toDeadline = millisecondsToDeadline();
        const int toClock = m_guard ? m_guard->clock().millisecondsLeft() : -1;
        return toDeadline < 0 || toClock < 0 ? std::max(toDeadline, toClock) : std::min(toDeadline, toClock);
    }

    [[nodiscard]] int millisecondsToDeadline() const
    {
        if (m_running.empty())
            return -1;
        const Clock::time_point first = std::ranges::min_element(m_running, {}, &Running::deadline)->deadline;
        if (first == never)
            return -1;
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(first - Clock::now()).count();
        return static_cast<int>(std::max<long>(left, 0));
    }

    /// Without waiting for a user of the computer, who may leave it unread.
    void send(const Road &road, const HostReply &reply)
    {
        const std::string bytes = encode(reply);
        std::ignore = m_guard ? sendPacketNow(*road, bytes) : sendPacket(*road, bytes);
        if (const auto *performed = std::get_if<PerformReply>(&reply); m_guard && performed)
            m_guard->finished(*performed);
    }

    bool takeRequest()
    {
        Result<Packet> packet = receivePacket(*m_control, limits::packetBytes);
        if (!packet || packet->bytes.empty())
            return false;
        const Result<HostRequest> request = decodeHostRequest(packet->bytes);
        if (!request || packet->descriptors.size() > 1)
            return false;
        FileDescriptor descriptor;
        if (!packet->descriptors.empty())
            descriptor = std::move(packet->descriptors.front());
        take(m_control, *request, std::move(descriptor));
        return true;
    }

    /// False: it closes the lab.
    bool takeRequestOfHelper()
    {
        const Result<FileDescriptor> connection = acceptFrom(m_guard->listener(), 1);
        const Result<std::uint32_t> user = connection ? peerUser(*connection) : std::unexpected(Error{});
        Result<Packet> packet =
            user && *user == 0 ? receivePacket(*connection, limits::packetBytes) : std::unexpected(Error{});
        if (!packet || packet->descriptors.empty() || packet->descriptors.size() > 2)
            return true;
        if (packet->bytes.empty())
            return false;
        const auto road = std::make_shared<FileDescriptor>(std::move(packet->descriptors.front()));
        const Result<HostRequest> request = decodeHostRequest(packet->bytes);
        if (request)
            take(road, *request,
                 packet->descriptors.size() == 2 ? std::move(packet->descriptors.back()) : FileDescriptor());
        return true;
    }

    void take(const Road &road, const HostRequest &request, FileDescriptor descriptor)
    {
        if (const auto *open = std::get_if<OpenRequest>(&request))
            answer(road, *open, std::move(descriptor));
        else if (const auto *terminal = std::get_if<TerminalRequest>(&request))
            openTerminal(road, *terminal, descriptor);
        else
            pass(road, std::get<PerformRequest>(request), descriptor);
    }

    void answer(const Road &road, const OpenRequest &request, FileDescriptor viewSocket)
    {
        OpenReply reply{.lab = request.lab, .error = std::nullopt, .pid = 0};
        const std::string subject = std::to_string(request.lab);
        if (m_holders.contains(request.lab))
            reply.error = Error{"open", EEXIST, subject};
        else if (m_holders.size() > limits::labs)
            reply.error = Error{"open", EMFILE, subject};
        else if (!viewSocket.isOpen())
            reply.error = Error{"open", EBADF, subject};
        else if (const Result<void> admitted = admit(request); !admitted)
            reply.error = admitted.error();
        if (!reply.error) {
            const Side side = request.lab == parentLab ? Side::parent : Side::child;
            const Result<pid_t> pid = start(request, side, std::move(viewSocket));
            if (pid)
                reply.pid = *pid;
            else
                reply.error = pid.error();
        }
        send(road, reply);
    }

    [[nodiscard]] Result<void> admit(const OpenRequest &request) const
    {
        if (!m_guard)
            return {};
        // Without kinds a child would be a root of the computer itself.
        if ((request.lab == parentLab) != request.options.kinds.isEmpty())
            return std::unexpected(Error{"open", EINVAL, std::to_string(request.lab)});
        return m_guard->admit(request.options, m_holders.size() - m_holders.count(parentLab));
    }

    [[nodiscard]] std::optional<Owner> caller() const
    {
        return m_guard ? std::optional(m_guard->caller()) : std::nullopt;
    }

    Result<pid_t> start(const OpenRequest &request, Side side, FileDescriptor viewSocket)
    {
        // A child starts where the parent side is, as what a shell starts is where the shell is.
        const Placement placement{m_cgroups, pathOf(parentLab)};
        Result<Holder> holder =
            startHolder(request.options, side, request.watch, std::move(viewSocket), placement, caller());
        if (!holder)
            return std::unexpected(holder.error());
        const pid_t pid = holder->process.pid;
        Result<Performer> performer = performerOf(*holder);
        if (!performer) {
            std::ignore = sendSignal(holder->process.descriptor, SIGKILL);
            return std::unexpected(performer.error());
        }
        m_workers.emplace_back(request.lab, Worker::Use::holder, *std::move(performer));
        m_holders.emplace(request.lab, *std::move(holder));
        return pid;
    }

    void pass(const Road &road, const PerformRequest &request, const FileDescriptor &output)
    {
        const auto holder = m_holders.find(request.lab);
        const auto refuse = [&](Error error) {
            send(road, PerformReply{.request = request.request, .error = std::move(error)});
        };
        if (holder == m_holders.end())
            return refuse({"perform", ESRCH, std::to_string(request.lab)});
        if (std::ranges::count_if(m_running, [](const Running &one) { return one.deadline != never; }) >=
            static_cast<std::ptrdiff_t>(limits::operations))
            return refuse({"perform", EAGAIN, std::to_string(request.lab)});
        const bool isCommand = std::holds_alternative<RunOperation>(request.operation);
        const Result<Rights> rights = m_guard
                                          ? m_guard->admit(request, holder->second.options, holder->second.process.pid)
                                          : Result<Rights>(Rights::root);
        if (!rights)
            return refuse(rights.error());
        const Result<Worker *> worker = workerFor(request.lab, holder->second, useFor(request, *rights), *rights);
        if (!worker)
            return refuse(worker.error());
        const std::vector<int> descriptors = output.isOpen() ? std::vector{output.number()} : std::vector<int>();
        const std::string task =
            encode(PerformTask{request.request, childOf(request.lab, request.child), request.operation});
        if (const Result<void> sent = sendPacket((*worker)->performer.socket, task, descriptors); !sent)
            return refuse(sent.error());
        const std::chrono::seconds time(isCommand ? limits::commandSeconds : limits::operationSeconds);
        m_running.push_back({request.request, (*worker)->performer.process.pid, Clock::now() + time, road});
    }

    void openTerminal(const Road &road, const TerminalRequest &request, const FileDescriptor &terminal)
    {
        const auto refuse = [&](Error error) {
            send(road, PerformReply{.request = request.request, .error = std::move(error)});
        };
        const auto holder = m_holders.find(request.lab);
        if (holder == m_holders.end())
            return refuse({"terminal", ESRCH, std::to_string(request.lab)});
        if (!terminal.isOpen() || !isTerminal(terminal))
            return refuse({"terminal", ENOTTY, std::to_string(request.lab)});
        if (std::ranges::count(m_workers, Worker::Use::terminal, &Worker::use) >=
            static_cast<std::ptrdiff_t>(limits::terminals))
            return refuse({"terminal", EAGAIN, std::to_string(request.lab)});
        std::optional<Client> client;
        if (m_guard) {
            const Result<Rights> rights = m_guard->admitTerminal(request, holder->second.options);
            if (!rights)
                return refuse(rights.error());
            client = m_guard->clientWith(*rights);
        }
        // In a sandbox nothing is root's.
        if (request.foreign && !m_guard)
            return refuse({"visit", EACCES, std::to_string(request.foreign->pid)});
        const Result<FileDescriptor> foreign = request.foreign ? openForeign(*request.foreign) : FileDescriptor();
        if (!foreign)
            return refuse(foreign.error());
        const Placement placement{m_cgroups, pathOf(request.lab)};
        const pid_t child = childOf(request.lab, request.child);
        Result<Performer> performer =
            startTerminal(holder->second, placement, request, child, terminal, *foreign, client);
        if (!performer)
            return refuse(performer.error());
        m_running.push_back({request.request, performer->process.pid, never, road});
        m_workers.emplace_back(request.lab, Worker::Use::terminal, *std::move(performer));
    }

    [[nodiscard]] Worker::Use useFor(const PerformRequest &request, Rights rights) const
    {
        if (std::holds_alternative<RunOperation>(request.operation))
            return Worker::Use::command;
        // The parent side's own process is the caller's in host mode, and does nothing of root's.
        const bool isTooMuch = m_guard && request.lab == parentLab && rights == Rights::root;
        if (doerOf(request.operation) == Doer::holder && !isTooMuch)
            return Worker::Use::holder;
        return rights == Rights::caller ? Worker::Use::callersOperations : Worker::Use::operations;
    }

    /// Only the parent side numbers the holders as this process does.
    [[nodiscard]] std::int32_t childOf(LabNumber lab, LabNumber number) const
    {
        const auto child = m_holders.find(number);
        const bool isThere = lab == parentLab && number != parentLab && child != m_holders.end();
        return isThere ? child->second.process.pid : 0;
    }

    /// The cgroup of that lab's holder.
    [[nodiscard]] std::string pathOf(LabNumber lab) const
    {
        const auto holder = m_holders.find(lab);
        return m_cgroups.pathOf(holder == m_holders.end() ? 0 : holder->second.process.pid);
    }

    Result<Worker *> workerFor(LabNumber lab, const Holder &holder, Worker::Use use, Rights rights)
    {
        const auto kept = std::ranges::find_if(
            m_workers, [&](const Worker &worker) { return worker.lab == lab && worker.use == use; });
        if (use != Worker::Use::command && kept != m_workers.end())
            return &*kept;
        if (use == Worker::Use::holder)
            return std::unexpected(Error{"perform", ESRCH, std::to_string(lab)});
        // What a person types runs where the side is; what the lab does is none of its processes.
        const Placement placement{m_cgroups, use == Worker::Use::command ? pathOf(lab) : m_cgroups.home()};
        Result<Performer> performer =
            startPerformer(holder, placement, m_guard ? std::optional(m_guard->clientWith(rights)) : std::nullopt);
        if (!performer)
            return std::unexpected(performer.error());
        return &m_workers.emplace_back(lab, use, *std::move(performer));
    }

    /// Passes on the answers that have come.
    void collect(const std::vector<pollfd> &waited)
    {
        std::vector<pid_t> finished;
        constexpr std::size_t first = 3;
        for (std::size_t at = first; at < waited.size(); ++at) {
            const Worker &worker = m_workers[at - first];
            if (waited[at].revents == 0)
                continue;
            const std::optional<PerformReply> reply = replyOf(worker);
            const bool isAnswer = reply && settle(*reply, worker.performer.process.pid);
            if (!isAnswer || worker.use == Worker::Use::command || worker.use == Worker::Use::terminal)
                finished.push_back(worker.performer.process.pid);
        }
        for (const pid_t worker : finished)
            dismiss(worker, ECHILD);
    }

    /// False: nobody asked this performer for that.
    bool settle(const PerformReply &reply, pid_t worker)
    {
        const auto running = std::ranges::find_if(
            m_running, [&](const Running &one) { return one.request == reply.request && one.worker == worker; });
        if (running == m_running.end())
            return false;
        send(running->answer, reply);
        m_running.erase(running);
        return true;
    }

    /// Nothing: the performer has ended, or says what no performer says.
    static std::optional<PerformReply> replyOf(const Worker &worker)
    {
        const Result<Packet> packet = receivePacket(worker.performer.socket, limits::packetBytes);
        const Result<HostReply> reply =
            packet && !packet->bytes.empty() ? decodeHostReply(packet->bytes) : std::unexpected(Error{});
        const auto *performed = reply ? std::get_if<PerformReply>(&*reply) : nullptr;
        return performed ? std::optional(*performed) : std::nullopt;
    }

    void endOverdue()
    {
        const Clock::time_point now = Clock::now();
        while (true) {
            const auto overdue =
                std::ranges::find_if(m_running, [&](const Running &running) { return running.deadline <= now; });
            if (overdue == m_running.end())
                return;
            dismiss(overdue->worker, ETIMEDOUT);
        }
    }

    /// Ends a performer; what it still had to do has failed.
    void dismiss(pid_t pid, int reason)
    {
        std::erase_if(m_running, [&](const Running &running) {
            if (running.worker != pid)
                return false;
            send(running.answer, PerformReply{.request = running.request, .error = Error{"perform", reason, ""}});
            return true;
        });
        std::erase_if(m_workers, [&](const Worker &worker) {
            if (worker.performer.process.pid != pid)
                return false;
            std::ignore = sendSignal(worker.performer.process.descriptor, SIGKILL);
            return true;
        });
    }

    void reap()
    {
        takeSignals(m_signals);
        while (true) {
            const Result<std::optional<Ended>> ended = reapAny();
            if (!ended || !*ended)
                return;
            const auto holder = std::ranges::find_if(
                m_holders, [&](const auto &entry) { return entry.second.process.pid == (*ended)->pid; });
            if (holder != m_holders.end())
                endLab(holder->first);
            else
                endTerminal((*ended)->pid);
        }
    }

    /// The last one of a lab that is ending takes along what is left of it.
    void endTerminal(pid_t pid)
    {
        for (auto ending = m_ending.begin(); ending != m_ending.end(); ++ending) {
            const auto gone = std::erase_if(ending->terminals,
                                            [&](const Worker &worker) { return worker.performer.process.pid == pid; });
            if (gone == 0 || !ending->terminals.empty())
                continue;
            const Holder holder = std::move(ending->holder);
            m_ending.erase(ending);
            return sweep(holder);
        }
    }

    void sweep(const Holder &holder)
    {
        std::vector<NamespaceLink> living;
        for (const auto &[number, other] : m_holders)
            living.insert(living.end(), other.namespaces.begin(), other.namespaces.end());
        killAllIn(holder, living);
    }

    /// Takes a lab's terminals out of the workers and hangs them up.
    std::vector<Worker> hangUp(LabNumber lab)
    {
        std::vector<Worker> terminals;
        for (Worker &worker : m_workers) {
            if (worker.lab != lab || worker.use != Worker::Use::terminal)
                continue;
            shutDown(worker.performer.socket);
            std::erase_if(m_running, [&](const Running &running) {
                if (running.worker != worker.performer.process.pid)
                    return false;
                send(running.answer, PerformReply{.request = running.request, .error = Error{"terminal", ESRCH, ""}});
                return true;
            });
            terminals.push_back(std::move(worker));
        }
        std::erase_if(m_workers, [](const Worker &worker) { return !worker.performer.socket.isOpen(); });
        return terminals;
    }

    void endLab(LabNumber lab)
    {
        std::vector<Worker> terminals = hangUp(lab);
        std::vector<pid_t> performers;
        for (const Worker &worker : m_workers) {
            if (worker.lab == lab)
                performers.push_back(worker.performer.process.pid);
        }
        for (const pid_t performer : performers)
            dismiss(performer, ESRCH);
        auto holder = m_holders.extract(lab);
        if (terminals.empty())
            sweep(holder.mapped());
        else
            m_ending.push_back({std::move(holder.mapped()), std::move(terminals)});
    }

    Road m_control; ///< in host mode: the lease
    FileDescriptor m_signals;
    const Cgroups &m_cgroups;
    HostGuard *m_guard;
    std::map<LabNumber, Holder> m_holders;
    std::vector<Worker> m_workers;
    std::vector<Running> m_running;
    std::vector<Ending> m_ending;
};

} // namespace

void serveLabs(FileDescriptor control, const Cgroups &cgroups)
{
    Result<FileDescriptor> signals = openSignals({SIGCHLD});
    if (signals)
        LabHost(std::move(control), *std::move(signals), cgroups, nullptr).serve();
}

void serveLabs(FileDescriptor lease, const Cgroups &cgroups, HostGuard &guard)
{
    Result<FileDescriptor> signals = openSignals({SIGCHLD});
    if (signals)
        LabHost(std::move(lease), *std::move(signals), cgroups, &guard).serve();
}

} // namespace lab
