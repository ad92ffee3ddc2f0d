// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/kauth/helper.h"

#include "core/kernel/local_socket.h"
#include "helper/kauth/caller.h"
#include "helper/kauth/decode.h"
#include "helper/kauth/policy.h"
#include "helper/kauth/road.h"

#include <KAuth/HelperSupport>

#include <syslog.h>
#include <tuple>

namespace lab
{

namespace
{

QString keyOf(std::string_view name)
{
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

/// " in net:[4026531840] of process 77"; empty: it is of a lab.
std::string placeIn(const Call &call)
{
    const auto *terminal = call.message ? std::get_if<TerminalRequest>(&*call.message) : nullptr;
    if (!call.visit && (terminal == nullptr || !terminal->foreign))
        return {};
    const ForeignNamespace &foreign = call.visit ? call.visit->foreign : *terminal->foreign;
    return " in " + targetOf(NamespaceLink{std::string(infoOf(foreign.kind).link), foreign.inode}) + " of process " +
           std::to_string(foreign.pid);
}

constexpr auto version = static_cast<std::uint32_t>(static_cast<int>(hostVersion) + (LAB_HELPER_AGE));

Result<void> serve(HostAction action, const QVariantMap &arguments)
{
    const Result<Call> call = decodeCall(arguments, version);
    if (!call)
        return std::unexpected(call.error());
    const Result<Owner> caller = callerOf(KAuth::HelperSupport::callerUid(), call->answer);
    if (!caller)
        return std::unexpected(caller.error());
    if (Result<void> permitted = permits(action, *call); !permitted)
        return permitted;
    ::syslog(LOG_AUTHPRIV | LOG_INFO, "%s for user %u%s", std::string(nameOf(action)).c_str(), caller->user,
             placeIn(*call).c_str());
    return handOver(*call, *caller);
}

/// On the caller's own socket, where nobody else reads it. The number of the request is the lab host's affair: who gets
/// this knows what it asked on that socket.
void sendRefusal(const QVariantMap &arguments, const Error &error)
{
    const FileDescriptor answer = answerIn(arguments);
    if (answer.isOpen())
        std::ignore = sendPacketNow(answer, encode(LeaseReply{.error = error, .lab = {}}));
}

KAuth::ActionReply answer(HostAction action, const QVariantMap &arguments)
{
    const Result<void> served = serve(action, arguments);
    if (!served)
        sendRefusal(arguments, served.error());
    KAuth::ActionReply reply = KAuth::ActionReply::SuccessReply();
    reply.addData(keyOf(reply::request), requestIn(arguments));
    reply.addData(keyOf(reply::error), served ? 0 : served.error().number);
    return reply;
}

} // namespace

KAuth::ActionReply Helper::open(const QVariantMap &arguments)
{
    return answer(HostAction::open, arguments);
}

KAuth::ActionReply Helper::mount(const QVariantMap &arguments)
{
    return answer(HostAction::mount, arguments);
}

KAuth::ActionReply Helper::hostname(const QVariantMap &arguments)
{
    return answer(HostAction::hostname, arguments);
}

KAuth::ActionReply Helper::ipc(const QVariantMap &arguments)
{
    return answer(HostAction::ipc, arguments);
}

KAuth::ActionReply Helper::network(const QVariantMap &arguments)
{
    return answer(HostAction::network, arguments);
}

KAuth::ActionReply Helper::idmap(const QVariantMap &arguments)
{
    return answer(HostAction::idmap, arguments);
}

KAuth::ActionReply Helper::cgroup(const QVariantMap &arguments)
{
    return answer(HostAction::cgroup, arguments);
}

KAuth::ActionReply Helper::signal(const QVariantMap &arguments)
{
    return answer(HostAction::signal, arguments);
}

KAuth::ActionReply Helper::terminal(const QVariantMap &arguments)
{
    return answer(HostAction::terminal, arguments);
}

KAuth::ActionReply Helper::rootterminal(const QVariantMap &arguments)
{
    return answer(HostAction::rootterminal, arguments);
}

KAuth::ActionReply Helper::wallclock(const QVariantMap &arguments)
{
    return answer(HostAction::wallclock, arguments);
}

KAuth::ActionReply Helper::discover(const QVariantMap &arguments)
{
    return answer(HostAction::discover, arguments);
}

KAuth::ActionReply Helper::close(const QVariantMap &arguments)
{
    return answer(HostAction::close, arguments);
}

} // namespace lab
