// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/kauth/decode.h"

#include "core/kernel/local_socket.h"
#include "core/wire/limits.h"

#include <QDBusUnixFileDescriptor>

#include <array>
#include <cerrno>
#include <fcntl.h>

namespace lab
{

namespace
{

QString keyOf(std::string_view name)
{
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

std::unexpected<Error> refused(const char *reason)
{
    return std::unexpected(Error{"decode", EBADMSG, reason});
}

bool isKnown(const QString &key)
{
    constexpr std::array known{argument::version, argument::request, argument::lab,
                               argument::message, argument::answer,  argument::handed};
    return std::ranges::any_of(known, [&](std::string_view name) { return key == keyOf(name); });
}

template <typename Value>
std::optional<Value> valueOf(const QVariantMap &arguments, std::string_view name)
{
    const auto found = arguments.constFind(keyOf(name));
    const bool hasType = found != arguments.constEnd() && found->metaType() == QMetaType::fromType<Value>();
    return hasType ? std::optional(found->template value<Value>()) : std::nullopt;
}

/// Empty: there is none.
std::string tokenIn(const QVariantMap &arguments, std::string_view name)
{
    const std::string token = valueOf<QString>(arguments, name).value_or(QString()).toStdString();
    return isToken(token) ? token : std::string();
}

/// A descriptor of its own: the one in the arguments closes with them.
FileDescriptor descriptorIn(const QVariantMap &arguments, std::string_view name)
{
    const auto passed = valueOf<QDBusUnixFileDescriptor>(arguments, name);
    return FileDescriptor(passed ? ::fcntl(passed->fileDescriptor(), F_DUPFD_CLOEXEC, 3) : -1);
}

/// What goes with the message: a view socket, the slave of a pseudo-terminal, or the pipe of a command.
FileType handedWith(const HostRequest &request)
{
    if (std::holds_alternative<OpenRequest>(request))
        return FileType::streamSocket;
    if (std::holds_alternative<TerminalRequest>(request))
        return FileType::terminal;
    const Operation &operation = std::get<PerformRequest>(request).operation;
    return std::holds_alternative<RunOperation>(operation) ? FileType::pipe : FileType::other;
}

/// What the call's message is, and which descriptor goes with it.
Result<FileType> decodeBytes(Call &call)
{
    if (call.lab.empty()) {
        Result<VisitRequest> visit = decodeVisitRequest(call.bytes);
        if (!visit)
            return std::unexpected(std::move(visit).error());
        call.visit = *visit;
        return FileType::pipe;
    }
    Result<HostRequest> message = decodeHostRequest(call.bytes);
    if (!message)
        return std::unexpected(std::move(message).error());
    call.message = *std::move(message);
    return handedWith(*call.message);
}

Result<void> decodeMessage(const QVariantMap &arguments, Call &call)
{
    const std::optional<QByteArray> bytes = valueOf<QByteArray>(arguments, argument::message);
    if (!bytes || bytes->isEmpty() || bytes->size() > static_cast<qsizetype>(limits::packetBytes))
        return refused("no message, or one that is too long");
    call.bytes = bytes->toStdString();
    const Result<FileType> wanted = decodeBytes(call);
    if (!wanted)
        return std::unexpected(wanted.error());
    call.handed = descriptorIn(arguments, argument::handed);
    const bool isWanted = *wanted != FileType::other;
    if (call.handed.isOpen() != isWanted || (call.handed.isOpen() && typeOf(call.handed) != *wanted))
        return refused("not the descriptor that goes with the message");
    return {};
}

} // namespace

QString requestIn(const QVariantMap &arguments)
{
    return QString::fromStdString(tokenIn(arguments, argument::request));
}

FileDescriptor answerIn(const QVariantMap &arguments)
{
    FileDescriptor answer = descriptorIn(arguments, argument::answer);
    return answer.isOpen() && typeOf(answer) == FileType::packetSocket ? std::move(answer) : FileDescriptor();
}

Result<Call> decodeCall(const QVariantMap &arguments, std::uint32_t ownVersion)
{
    const std::optional<quint32> version = valueOf<quint32>(arguments, argument::version);
    if (!version)
        return refused("no version");
    // First: another version may have other arguments.
    if (*version != ownVersion)
        return std::unexpected(Error{"version", ENOTSUP, std::to_string(ownVersion)});
    for (auto argument = arguments.keyBegin(); argument != arguments.keyEnd(); ++argument) {
        if (!isKnown(*argument))
            return refused("an unknown argument");
    }
    Call call;
    call.request = tokenIn(arguments, argument::request);
    if (call.request.empty())
        return refused("no request");
    call.answer = answerIn(arguments);
    if (!call.answer.isOpen())
        return refused("no socket for the answer");
    call.lab = tokenIn(arguments, argument::lab);
    if (call.lab.empty() && arguments.contains(keyOf(argument::lab)))
        return refused("not the token of a lab");
    if (arguments.contains(keyOf(argument::message))) {
        if (const Result<void> decoded = decodeMessage(arguments, call); !decoded)
            return std::unexpected(decoded.error());
    } else if (arguments.contains(keyOf(argument::handed))) {
        if (!call.lab.empty())
            return refused("a descriptor without a message");
        call.handed = descriptorIn(arguments, argument::handed);
        if (!call.handed.isOpen() || typeOf(call.handed) != FileType::pipe)
            return refused("not the pipe for what is found");
    }
    return call;
}

} // namespace lab
