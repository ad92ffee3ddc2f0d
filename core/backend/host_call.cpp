// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/host_call.h"

#include "core/kernel/socket.h"
#include "core/wire/limits.h"

#include <KAuth/Action>
#include <KAuth/ActionReply>
#include <KAuth/ExecuteJob>

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusUnixFileDescriptor>
#include <QDir>
#include <QLibraryInfo>
#include <QLoggingCategory>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <sys/random.h>
#include <sys/socket.h>
#include <unistd.h>

namespace lab
{

namespace
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr auto promptTime = 5min;
constexpr auto patience = 2min; ///< for a helper that others keep busy
constexpr auto graceTime = 300ms;
constexpr auto longestPause = 2000ms;

QString textOf(std::string_view text)
{
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

QString newToken()
{
    std::uint8_t bits[16]{};
    std::ignore = ::getrandom(bits, sizeof bits, 0);
    return QString::fromStdString(tokenOf(bits));
}

/// Whether the bus can start it.
std::optional<Error> obstacle()
{
    const QDBusConnection bus = QDBusConnection::systemBus();
    if (!bus.isConnected())
        return Error{"helper", ENOTCONN, "system bus"};
    const QString id = textOf(helperId);
    const bool isThere =
        bus.interface()->isServiceRegistered(id) || bus.interface()->activatableServiceNames().value().contains(id);
    return isThere ? std::nullopt : std::optional(Error{"helper", ENOENT, std::string(helperId)});
}

/// Nothing: the call got lost, and may be asked again.
std::optional<Error> refusalFor(int error)
{
    switch (error) {
    case KAuth::ActionReply::AuthorizationDeniedError:
        return Error{"helper", EACCES, ""};
    case KAuth::ActionReply::UserCancelledError:
        return Error{"helper", ECANCELED, ""};
    default:
        return std::nullopt;
    }
}

/// KAuth holds what it passed until the action has ended, which it may never. The number stays its, but no longer
/// means anything: only so does the end of file come when the helper has let go.
void emptyOut(int descriptor)
{
    const FileDescriptor null(::open("/dev/null", O_RDONLY | O_CLOEXEC));
    if (descriptor >= 0 && null.isOpen())
        ::dup3(null.number(), descriptor, O_CLOEXEC);
}

QVariant passed(int descriptor)
{
    QDBusUnixFileDescriptor owner;
    owner.giveFileDescriptor(descriptor);
    return QVariant::fromValue(owner);
}

} // namespace

bool isHelperOnBus()
{
    return !obstacle();
}

HostCall::HostCall(HostRequestOnBus request, Answered answered)
    : m_request(std::move(request))
    , m_answered(std::move(answered))
{
    m_pause.setSingleShot(true);
}

void HostCall::start()
{
    m_elapsed.start();
    if (const std::optional<Error> error = obstacle())
        QMetaObject::invokeMethod(this, [this, error] { answer(std::unexpected(*error)); }, Qt::QueuedConnection);
    else
        ask();
}

void HostCall::ask()
{
    ++m_attempts;
    m_refusal.reset();
    Result<SocketPair> pair = makeSocketPair(SOCK_SEQPACKET);
    if (!pair)
        return answer(std::unexpected(pair.error()));
    m_socket = std::move(pair->ours);
    m_notifier = std::make_unique<QSocketNotifier>(m_socket.number(), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &HostCall::read);
    m_token = newToken();
    QVariantMap arguments{{textOf(argument::version), quint32(hostVersion)}, {textOf(argument::request), m_token}};
    if (!m_request.lab.empty())
        arguments.insert(textOf(argument::lab), textOf(m_request.lab));
    if (!m_request.message.empty())
        arguments.insert(textOf(argument::message), QByteArray::fromStdString(m_request.message));
    send(std::move(arguments), pair->theirs.release());
}

void HostCall::send(QVariantMap arguments, int answer)
{
    arguments.insert(textOf(argument::answer), passed(answer));
    const int handed = m_request.handed ? ::fcntl(m_request.handed->number(), F_DUPFD_CLOEXEC, 3) : -1;
    if (handed >= 0)
        arguments.insert(textOf(argument::handed), passed(handed));

    // In an AppImage, KAuth's library looks for its plugins by this name: see packaging/appimage/helper.sh.
    QDir::setSearchPaths(u"kauth"_s, {QLibraryInfo::path(QLibraryInfo::PluginsPath) + u"/kf6/kauth"_s});
    // What it warns of is told as an error, or is asked again.
    QLoggingCategory::setFilterRules(u"kf.auth.warning=false"_s);
    // The end of a job would be the end of a program that has no window.
    QCoreApplication::setQuitLockEnabled(false);
    KAuth::Action action(textOf(helperId) + u'.' + textOf(nameOf(m_request.action)));
    action.setHelperId(textOf(helperId));
    action.setTimeout(promptTime);
    action.setArguments(arguments);
    KAuth::ExecuteJob *job = action.execute();
    connect(job, &KJob::result, this, [this, token = m_token, job] {
        if (token == m_token)
            hear(job->error(), job->data());
    });
    job->start();
    // Behind the call, which the job has put into the same queue.
    QTimer::singleShot(0, qApp, [answer, handed] {
        emptyOut(answer);
        emptyOut(handed);
    });
}

/// What the bus says to anyone may be about another's call: only this one's token is believed, and a refusal, which
/// has none, when the call is indeed over.
void HostCall::hear(int error, const QVariantMap &data)
{
    if (error != KAuth::ActionReply::NoError)
        m_refusal = refusalFor(error);
    else if (data.value(textOf(reply::request)).toString() == m_token && data.value(textOf(reply::error)).toInt() == 0)
        accept();
}

void HostCall::read()
{
    const Result<Packet> packet = receivePacket(m_socket, limits::packetBytes);
    if (packet && !packet->bytes.empty())
        return answer(packet->bytes);
    m_notifier->setEnabled(false);
    m_pause.callOnTimeout(this, &HostCall::conclude, Qt::SingleShotConnection);
    m_pause.start(m_refusal ? 0ms : graceTime);
}

void HostCall::conclude()
{
    if (m_refusal)
        return answer(std::unexpected(*m_refusal));
    if (m_isAccepted)
        return answer(std::unexpected(Error{"recvmsg", EPIPE, "lab host"}));
    if (m_elapsed.durationElapsed() > patience)
        return answer(std::unexpected(Error{"helper", ETIMEDOUT, ""}));
    m_pause.callOnTimeout(this, &HostCall::ask, Qt::SingleShotConnection);
    m_pause.start(std::min(longestPause, 50ms * m_attempts));
}

void HostCall::accept()
{
    m_request.handed.reset();
    if (!std::exchange(m_isAccepted, true))
        Q_EMIT accepted();
}

void HostCall::answer(const Result<std::string> &packet)
{
    if (!m_answered)
        return;
    m_pause.stop();
    m_notifier.reset();
    m_token.clear();
    accept();
    std::exchange(m_answered, nullptr)(packet, std::move(m_socket));
    Q_EMIT finished();
}

void HostCall::abandon(const Error &error)
{
    answer(std::unexpected(error));
}

} // namespace lab
