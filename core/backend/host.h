// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/backend.h"
#include "core/backend/host_call.h"

#include <QSocketNotifier>

#include <deque>
#include <memory>
#include <string>
#include <vector>

namespace lab
{

class CommandOutput;

/// The road to the computer itself: each operation is an action of the helper, which root does once polkit allows it.
/// One action is asked for at a time; what it does goes on by itself, and answers on a socket of its own.
class HostBackend : public Backend
{
    Q_OBJECT

public:
    explicit HostBackend(QObject *parent = nullptr);
    /// Ends the lab host and waits until it has taken everything back.
    ~HostBackend() override;
    Q_DISABLE_COPY_MOVE(HostBackend)

    [[nodiscard]] Mode mode() const override { return Mode::host; }
    void start() override;
    [[nodiscard]] std::unique_ptr<Looker> open(LabNumber lab, const ChildOptions &options, TopicSet watch,
                                               Opened opened) override;
    /// EPERM of the call "host": host mode does not do that.
    void perform(const Target &target, const Operation &operation, Performed performed) override;
    void openTerminal(const Target &target, const TerminalStart &start, FileDescriptor slave,
                      Performed performed) override;

private:
    void ask(HostRequestOnBus request, HostCall::Answered answered);
    /// output: of a command; else nullptr.
    void askToPerform(HostRequestOnBus request, std::unique_ptr<CommandOutput> output, Performed performed);
    void askNext();
    void remove(HostCall *call);
    void take(const LeaseReply &reply, FileDescriptor lease);
    void end(const Error &error);
    void endLab();

    std::string m_lab; ///< its token; empty: it is not open
    FileDescriptor m_lease;
    std::unique_ptr<QSocketNotifier> m_notifier;
    std::deque<std::unique_ptr<HostCall>> m_waiting;
    std::vector<std::unique_ptr<HostCall>> m_underWay;
    bool m_isAsking = false;
    RequestNumber m_lastRequest = 0;
};

} // namespace lab
