// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/fd.h"
#include "core/model/error.h"
#include "core/wire/host.h"

#include <QElapsedTimer>
#include <QObject>
#include <QSocketNotifier>
#include <QString>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace lab
{

/// What an action of the helper is asked with.
struct HostRequestOnBus
{
    HostAction action = HostAction::open;
    std::string lab = {};                                   ///< empty: a lab is to be opened
    std::string message = {};                               ///< empty: none
    std::shared_ptr<const FileDescriptor> handed = nullptr; ///< what goes with the message
};

/// Whether there is a system bus, and on it the helper, or what starts it.
[[nodiscard]] bool isHelperOnBus();

/// One action of the helper, asked for again until it is answered. The answer is what comes on the call's own socket:
/// the reply on the bus can get lost, or be another's. Its end of file without an answer says that the call is nowhere
/// any more, and why is what the bus has said meanwhile. Errors of the call "helper": ENOENT, it is not installed;
/// EACCES, the user may not; ECANCELED, the user does not want to; ETIMEDOUT, it does not answer.
class HostCall : public QObject
{
    Q_OBJECT

public:
    /// With the socket that the answer came on.
    using Answered = std::move_only_function<void(const Result<std::string> &packet, FileDescriptor socket)>;

    HostCall(HostRequestOnBus request, Answered answered);

    void start();
    /// Answers with that error, if it is not answered yet.
    void abandon(const Error &error);

Q_SIGNALS:
    /// The helper has done its part, or there is an answer: another action may be asked for.
    void accepted();
    /// The last.
    void finished();

private:
    void ask();
    void send(QVariantMap arguments, int answer);
    void hear(int error, const QVariantMap &data);
    void read();
    void conclude();
    void accept();
    void answer(const Result<std::string> &packet);

    HostRequestOnBus m_request;
    Answered m_answered;
    FileDescriptor m_socket;
    std::unique_ptr<QSocketNotifier> m_notifier;
    QString m_token;                ///< of the last time that it was asked
    std::optional<Error> m_refusal; ///< what the bus has said of it
    QTimer m_pause;
    QElapsedTimer m_elapsed;
    int m_attempts = 0;
    bool m_isAccepted = false;
};

} // namespace lab
