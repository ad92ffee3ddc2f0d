// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_backend.h"

#include "core/backend/call_later.h"
#include "core/kernel/socket.h"
#include "core/wire/frame.h"
#include "core/wire/limits.h"

#include <QSocketNotifier>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/socket.h>
#include <utility>

namespace lab
{

/// The holder's end of a view socket.
struct FakeBackend::Holder
{
    explicit Holder(FileDescriptor end, Side of)
        : socket(std::move(end))
        , side(of)
        , notifier(socket.number(), QSocketNotifier::Read)
    {}

    FileDescriptor socket;
    Side side;
    FrameReader requests{limits::packetBytes};
    QSocketNotifier notifier;
};

FakeBackend::FakeBackend()
    : operate([](LabNumber, const Operation &) { return Outcome{}; })
{
    childView.side = Side::child;
}

FakeBackend::~FakeBackend() = default;

void FakeBackend::start()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (startError)
                Q_EMIT ended(*startError);
            else
                Q_EMIT started();
        },
        Qt::QueuedConnection);
}

std::unique_ptr<Looker> FakeBackend::open(LabNumber lab, const ChildOptions &options, TopicSet watch, Opened done)
{
    Result<SocketPair> pair = makeSocketPair(SOCK_STREAM);
    if (!pair)
        return nullptr;
    const Side side = lab == parentLab ? Side::parent : Side::child;
    if (side == Side::child)
        opened.push_back(options);
    ::fcntl(pair->theirs.number(), F_SETFL, O_NONBLOCK);
    auto holder = std::make_unique<Holder>(std::move(pair->theirs), side);
    connect(&holder->notifier, &QSocketNotifier::activated, this, [this, lab, end = holder.get()] {
        std::string bytes;
        const Result<bool> isOpen = receiveSome(end->socket, bytes, limits::packetBytes);
        end->requests.append(bytes);
        for (auto frame = end->requests.next(); frame && *frame; frame = end->requests.next())
            report(*end);
        if (!isOpen || !*isOpen) {
            end->notifier.setEnabled(false);
            QMetaObject::invokeMethod(this, [this, lab] { m_holders.erase(lab); }, Qt::QueuedConnection);
        }
    });
    const std::optional<Error> error = side == Side::child ? openError : std::nullopt;
    auto answer = std::make_shared<Opened>(std::move(done));
    QMetaObject::invokeMethod(
        this,
        [this, lab, watch, error, answer] {
            if (error)
                return (*answer)(std::unexpected(*error));
            (*answer)(100 + static_cast<std::int32_t>(lab));
            if (const auto found = m_holders.find(lab); found != m_holders.end() && !watch.isEmpty())
                report(*found->second);
        },
        Qt::QueuedConnection);
    m_holders[lab] = std::move(holder);
    return std::make_unique<Looker>(std::move(pair->ours), side);
}

void FakeBackend::perform(const Target &target, const Operation &operation, Performed done)
{
    performed.push_back(operation);
    auto answer = std::make_shared<Performed>(std::move(done));
    m_answers.emplace_back([this, lab = target.lab, operation, answer] { (*answer)(operate(lab, operation)); });
    if (doesAnswer)
        QMetaObject::invokeMethod(this, [this] { answerAll(); }, Qt::QueuedConnection);
}

void FakeBackend::openTerminal(const Target & /*target*/, const TerminalStart &start, FileDescriptor /*slave*/,
                               Performed done)
{
    terminals.push_back(start);
    callLater(this, std::move(done), Result<Outcome>(std::unexpected(Error{"terminal", ENOTSUP, ""})));
}

void FakeBackend::answerAll()
{
    for (const auto &answer : std::exchange(m_answers, {}))
        answer();
}

void FakeBackend::push(Side side)
{
    for (const auto &[lab, holder] : m_holders) {
        if (holder->side == side)
            static_cast<void>(
                sendAll(holder->socket, frameOf(encode(Report(side == Side::parent ? parentView : childView)))));
    }
}

void FakeBackend::report(Holder &holder)
{
    const bool isParent = holder.side == Side::parent;
    if (isParent ? !doesParentLook : !doesChildLook)
        return;
    if (!isParent && childLookError)
        static_cast<void>(
            sendAll(holder.socket, frameOf(encode(Report(LookFailure{childView.topic, *childLookError})))));
    else
        push(holder.side);
}

void FakeBackend::killChild()
{
    std::erase_if(m_holders, [](const auto &entry) { return entry.second->side == Side::child; });
}

bool FakeBackend::hasChild() const
{
    return std::ranges::any_of(m_holders, [](const auto &entry) { return entry.second->side == Side::child; });
}

} // namespace lab
