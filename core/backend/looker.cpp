// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/looker.h"

#include "core/kernel/socket.h"
#include "core/wire/limits.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <fcntl.h>

namespace lab
{

namespace
{

constexpr std::size_t bytesPerTurn = 1024UZ * 1024;

} // namespace

Looker::Looker(FileDescriptor socket, Side side, QObject *parent)
    : QObject(parent)
    , m_socket(std::move(socket))
    , m_side(side)
    , m_frames(limits::frameBytes)
    , m_notifier(m_socket.number(), QSocketNotifier::Read)
{
    ::fcntl(m_socket.number(), F_SETFL, O_NONBLOCK);
    m_pause.setSingleShot(true);
    connect(&m_notifier, &QSocketNotifier::activated, this, &Looker::read);
    connect(&m_pause, &QTimer::timeout, this, [this] { m_notifier.setEnabled(true); });
}

const View *Looker::view(Topic topic) const
{
    const std::optional<View> &view = m_views[topic.index()];
    return view ? &*view : nullptr;
}

void Looker::look(TopicSet topics)
{
    // A request is a few bytes: a holder that leaves so many unread that they do not fit has stopped answering.
    if (!m_socket.isOpen())
        return;
    if (const Result<void> sent = sendAll(m_socket, frameOf(encode(LookRequest{topics}))); !sent)
        QMetaObject::invokeMethod(this, [this, error = sent.error()] { end(error); }, Qt::QueuedConnection);
}

void Looker::read()
{
    QElapsedTimer turn;
    turn.start();
    std::size_t taken = 0;
    while (taken < bytesPerTurn) {
        std::string bytes;
        const Result<bool> isOpen = receiveSome(m_socket, bytes, 64UZ * 1024);
        if (!isOpen)
            return end(isOpen.error());
        if (bytes.empty() && *isOpen)
            return;
        if (bytes.empty())
            return end({"read", EPIPE, "view socket"});
        taken += bytes.size();
        m_frames.append(bytes);
        if (!decode())
            return;
    }
    m_notifier.setEnabled(false);
    // As long as it took: half of the time is left to all else.
    m_pause.start(std::max(std::chrono::milliseconds(turn.elapsed()), std::chrono::milliseconds(1)));
}

bool Looker::decode()
{
    while (true) {
        Result<std::optional<std::string_view>> frame = m_frames.next();
        if (!frame) {
            end(frame.error());
            return false;
        }
        if (!*frame)
            return true;
        Result<Report> report = decodeReport(**frame);
        if (!report) {
            end(report.error());
            return false;
        }
        if (auto *view = std::get_if<View>(&*report)) {
            if (view->side != m_side) {
                end({"decode", EBADMSG, "a view of the other side"});
                return false;
            }
            const Topic topic = view->topic;
            m_sizes[topic.index()] = (*frame)->size();
            m_views[topic.index()] = std::move(*view);
            Q_EMIT viewed(topic);
        } else if (const auto *edit = std::get_if<ViewEdit>(&*report)) {
            std::optional<View> &last = m_views[edit->topic.index()];
            const Result<void> applied =
                last ? apply(*edit, *last)
                     : std::unexpected(Error{"decode", EBADMSG, "an edit of a view that has not come"});
            if (!applied) {
                end(applied.error());
                return false;
            }
            if (isOutgrown(*last, (*frame)->size())) {
                end({"decode", EMSGSIZE, "a view over its limit"});
                return false;
            }
            Q_EMIT viewed(edit->topic);
        } else {
            const auto &failure = std::get<LookFailure>(*report);
            Q_EMIT lookFailed(failure.topic, failure.error);
        }
        if (!m_socket.isOpen())
            return false; // stopped by who listened
    }
}

bool Looker::isOutgrown(const View &view, std::size_t frameSize)
{
    std::size_t &size = m_sizes[view.topic.index()];
    size += frameSize;
    if (size > limits::frameBytes)
        size = encode(Report(view)).size();
    const auto hasTooMany = [](const Section &section) { return section.rows.size() > limits::rows; };
    return size > limits::frameBytes || std::ranges::any_of(view.sections, hasTooMany);
}

void Looker::stop()
{
    m_notifier.setEnabled(false);
    m_pause.stop();
    m_socket.reset();
}

void Looker::end(const Error &error)
{
    if (!m_socket.isOpen())
        return;
    stop();
    Q_EMIT ended(error);
}

} // namespace lab
