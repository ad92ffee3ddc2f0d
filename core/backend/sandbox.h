// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/agent_road.h"
#include "core/backend/backend.h"
#include "core/backend/command_output.h"

#include <QSocketNotifier>

#include <map>

#include <sys/types.h>

namespace lab
{

class ScopeRequest;

/// The road without privilege: the agent makes a lab host with a new namespace of every kind, and does everything
/// there.
class SandboxBackend : public Backend
{
    Q_OBJECT

public:
    /// EACCES of the call "flatpak": nowhere. EPIPE of "HostCommand": it was not started outside.
    explicit SandboxBackend(AgentRoad agent, QObject *parent = nullptr);
    /// The agent of that path, here.
    explicit SandboxBackend(const QString &agentPath, QObject *parent = nullptr);
    /// Ends the lab host and waits until it is gone, with all that it held.
    ~SandboxBackend() override;
    Q_DISABLE_COPY_MOVE(SandboxBackend)

    [[nodiscard]] Mode mode() const override { return Mode::sandbox; }
    void start() override;
    [[nodiscard]] std::unique_ptr<Looker> open(LabNumber lab, const ChildOptions &options, TopicSet watch,
                                               Opened opened) override;
    void perform(const Target &target, const Operation &operation, Performed performed) override;
    void openTerminal(const Target &target, const TerminalStart &start, FileDescriptor slave,
                      Performed performed) override;

private:
    struct Pending
    {
        Performed performed;
        std::unique_ptr<CommandOutput> output;
    };

    [[nodiscard]] bool isOutside() const { return m_agent.place == AgentRoad::Place::outside; }
    [[nodiscard]] Result<FileDescriptor> startStarter(const QStringList &words);
    void askForScope(const QString &bus);
    void read();
    void take(const HostReply &reply);
    void end(const Error &error);
    void reap();

    AgentRoad m_agent;
    FileDescriptor m_control;
    std::unique_ptr<QSocketNotifier> m_notifier;
    std::unique_ptr<ScopeRequest> m_scope;
    pid_t m_starter = 0;   ///< makes the lab host, and cleans up outside when that has ended
    pid_t m_labHost = 0;   ///< 0 while the starter is at work, and outside
    bool m_isMade = false; ///< the lab host
    RequestNumber m_lastRequest = 0;
    std::map<LabNumber, Opened> m_opening;
    std::map<RequestNumber, Pending> m_performing;
};

} // namespace lab
