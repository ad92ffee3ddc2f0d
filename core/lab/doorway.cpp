// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/doorway.h"

#include "core/kernel/call.h"
#include "core/kernel/file.h"
#include "core/kernel/local_socket.h"
#include "core/kernel/poll.h"
#include "core/kernel/socket.h"

#include "core/wire/limits.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <sys/stat.h>
#include <unistd.h>

namespace lab
{

namespace
{

constexpr int patience = 2; ///< seconds for what the other one has to say

/// It is this user's own, and nobody else can get in.
Result<void> makeOwnDirectory(const std::string &path)
{
    if (::mkdir(path.c_str(), 0700) == -1 && errno != EEXIST)
        return std::unexpected(errorOf("mkdir", path));
    struct stat status{};
    if (::lstat(path.c_str(), &status) == -1)
        return std::unexpected(errorOf("lstat", path));
    const bool isOwn = S_ISDIR(status.st_mode) && status.st_uid == ::geteuid() && (status.st_mode & 077U) == 0;
    return isOwn ? Result<void>() : std::unexpected(Error{"mkdir", EPERM, path});
}

Result<FileDescriptor> ask(const std::string &path, const DoorwayRequest &request,
                           const std::vector<int> &descriptors = {})
{
    Result<FileDescriptor> connection = connectTo(path);
    if (!connection)
        return connection;
    if (Result<void> sent = sendPacket(*connection, encode(request), descriptors); !sent)
        return std::unexpected(sent.error());
    return connection;
}

Result<ListReply> listAt(const std::string &path)
{
    const Result<FileDescriptor> connection = ask(path, ListRequest{});
    if (!connection)
        return std::unexpected(connection.error());
    // Its program may be stopped.
    if (!waitUntilReadable(*connection, patience * 1000).value_or(false))
        return std::unexpected(Error{"poll", ETIMEDOUT, path});
    const Result<Packet> packet = receivePacket(*connection, limits::packetBytes);
    return packet ? decodeListReply(packet->bytes) : std::unexpected(packet.error());
}

std::string labName(const std::string &process, Topic topic)
{
    return process + "-" + std::string(nameOf(topic));
}

std::string processOf(const std::string &path)
{
    return std::string(lastName(path));
}

} // namespace

DoorwayAddress doorwayOf(const std::optional<FlatpakInfo> &flatpak)
{
    const char *variable = std::getenv("XDG_RUNTIME_DIR");
    const std::string runtime = variable != nullptr && *variable == '/' ? variable : "";
    if (flatpak && !flatpak->instance.isEmpty() && !runtime.empty())
        return {.directory = runtime + "/app/" + flatpak->application.toStdString() + "/unshare-lab",
                .name = flatpak->instance.toStdString()};
    return {.directory = runtime.empty() ? "/tmp/unshare-lab-" + std::to_string(::geteuid()) : runtime + "/unshare-lab",
            .name = std::to_string(::getpid())};
}

DoorwayAddress ownDoorway()
{
    return doorwayOf(ownFlatpak());
}

Doorway::Doorway(std::vector<Lab *> labs, QObject *owner)
    : QObject(owner)
    , m_labs(std::move(labs))
{}

Doorway::~Doorway()
{
    if (m_listener.isOpen())
        ::unlink(m_path.c_str());
}

Result<void> Doorway::open()
{
    if (m_listener.isOpen())
        return {};
    const DoorwayAddress place = ownDoorway();
    if (Result<void> made = makeOwnDirectory(place.directory); !made)
        return made;
    m_path = place.directory + "/" + place.name;
    // Left behind by a process that had this number before.
    ::unlink(m_path.c_str());
    Result<FileDescriptor> listener = listenAt(m_path);
    if (!listener)
        return std::unexpected(listener.error());
    m_listener = *std::move(listener);
    m_notifier = std::make_unique<QSocketNotifier>(m_listener.number(), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &Doorway::accept);
    return {};
}

void Doorway::accept()
{
    Result<FileDescriptor> connection = acceptFrom(m_listener, patience);
    const Result<std::uint32_t> user = connection ? peerUser(*connection) : std::unexpected(connection.error());
    if (!user || *user != ::geteuid())
        return;
    Result<Packet> packet = receivePacket(*connection, limits::packetBytes);
    const Result<DoorwayRequest> request =
        packet ? decodeDoorwayRequest(packet->bytes) : std::unexpected(packet.error());
    if (!request)
        return;
    if (std::holds_alternative<ListRequest>(*request))
        list(*connection);
    else if (packet->descriptors.size() == 1)
        join(*std::move(connection), std::get<JoinRequest>(*request), std::move(packet->descriptors.front()));
}

void Doorway::list(const FileDescriptor &connection) const
{
    ListReply reply;
    for (const Lab *lab : m_labs) {
        if (lab->state() == Lab::State::open)
            reply.labs.push_back({lab->topic(), lab->childPid()});
    }
    std::ignore = sendPacketNow(connection, encode(reply));
}

void Doorway::join(FileDescriptor connection, const JoinRequest &request, FileDescriptor slave)
{
    const auto answer = [connection = std::make_shared<FileDescriptor>(std::move(connection))](const JoinReply &reply) {
        std::ignore = sendPacketNow(*connection, encode(reply));
    };
    const auto lab = std::ranges::find(m_labs, request.topic, &Lab::topic);
    if (lab == m_labs.end() || (request.side == Side::child && (*lab)->state() != Lab::State::open))
        return answer({.error = Error{"terminal", ESRCH, std::string(nameOf(request.topic))}});
    const QString label = request.side == Side::child ? tr("child") : tr("parent");
    (*lab)->openTerminal(request.side, {label.toStdString(), request.type, request.command, request.user},
                         std::move(slave), [answer](const Result<Outcome> &ended) {
                             answer(ended ? JoinReply{.status = ended->status} : JoinReply{.error = ended.error()});
                         });
}

std::string ownLabName(Topic topic)
{
    return labName(ownDoorway().name, topic);
}

std::vector<FoundLab> findLabs()
{
    std::vector<FoundLab> found;
    const std::string directory = ownDoorway().directory;
    const Result<std::vector<std::string>> names = namesIn(directory);
    for (const std::string &name : names.value_or(std::vector<std::string>())) {
        const std::string path = directory + "/" + name;
        const Result<ListReply> reply = listAt(path);
        if (!reply && reply.error().number == ECONNREFUSED)
            ::unlink(path.c_str());
        for (const ListedLab &lab : reply.value_or(ListReply()).labs)
            found.push_back({path, labName(name, lab.topic), lab});
    }
    std::ranges::sort(found, {}, &FoundLab::name);
    return found;
}

std::vector<FoundLab> labsNamed(const std::vector<FoundLab> &labs, std::string_view name)
{
    std::vector<FoundLab> meant;
    std::ranges::copy_if(labs, std::back_inserter(meant), [name](const FoundLab &lab) {
        return lab.name == name || nameOf(lab.lab.topic) == name || processOf(lab.path) == name;
    });
    return meant;
}

std::optional<FoundLab> labCalled(std::string_view name)
{
    const std::size_t dash = name.rfind('-');
    if (dash == std::string_view::npos || name.contains('/'))
        return std::nullopt;
    const std::optional<Topic> topic = topicNamed(name.substr(dash + 1));
    const std::string path = ownDoorway().directory + "/" + std::string(name.substr(0, dash));
    if (!topic || !listAt(path))
        return std::nullopt;
    return FoundLab{.path = path, .name = std::string(name), .lab = {*topic, 0}};
}

Result<FileDescriptor> joinLab(const FoundLab &lab, Side side, const std::string &type,
                               const std::vector<std::string> &command, ShellUser user, const FileDescriptor &slave)
{
    return ask(lab.path,
               JoinRequest{.topic = lab.lab.topic, .side = side, .type = type, .command = command, .user = user},
               {slave.number()});
}

} // namespace lab
