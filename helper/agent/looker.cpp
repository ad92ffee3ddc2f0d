// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/agent/looker.h"

#include "core/kernel/poll.h"
#include "core/kernel/process.h"
#include "core/kernel/socket.h"
#include "core/probe/probe.h"
#include "core/wire/frame.h"
#include "core/wire/limits.h"
#include "core/wire/message.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <malloc.h>
#include <poll.h>
#include <string>
#include <vector>

namespace lab
{

namespace
{

using Clock = std::chrono::steady_clock;

std::optional<ViewEdit> editBetween(const Report &before, const Report &after)
{
    const auto *last = std::get_if<View>(&before);
    const auto *now = std::get_if<View>(&after);
    return last != nullptr && now != nullptr ? lab::editBetween(*last, *now) : std::nullopt;
}

class TopicLooker
{
public:
    TopicLooker(const FileDescriptor &socket, Side side, const Place &place)
        : m_socket(socket)
        , m_side(side)
        , m_place(place)
    {}

    enum class When : std::uint8_t { always, changed };

    /// False: nobody listens any more.
    [[nodiscard]] bool report(Topic topic, When when)
    {
        const Clock::time_point start = Clock::now();
        const bool isHeard = lookAndSend(topic, when);
        const Clock::time_point end = Clock::now();
        m_restUntil[topic.index()] = end + (end - start);
        return isHeard;
    }

    /// As long as the last look took, what the kernel tells of that topic waits: a burst is looked at a few times, and
    /// a look that takes long leaves the processor to others as well. Milliseconds; 0: the time is over.
    [[nodiscard]] int restOf(Topic topic) const
    {
        const Clock::duration rest = m_restUntil[topic.index()] - Clock::now();
        return std::max(0, static_cast<int>(std::chrono::duration_cast<std::chrono::milliseconds>(rest).count()));
    }

private:
    [[nodiscard]] bool lookAndSend(Topic topic, When when)
    {
        // The holder enters nothing after its start: what the kernel tells of leaves the links as they are.
        if (when == When::always)
            m_recall.namespaces.clear();
        Result<View> view = look(topic, m_side, m_place, m_recall);
        Report report = view ? Report(*std::move(view)) : Report(LookFailure{topic, view.error()});
        std::optional<Report> &last = m_last[topic.index()];
        std::optional<ViewEdit> edit = last ? editBetween(*last, report) : std::nullopt;
        if (when == When::changed && (edit ? edit->edits.empty() : last == report))
            return true;
        const std::string frame = frameOf(edit ? encode(Report(*std::move(edit))) : encode(report));
        last = std::move(report);
        return sendAll(m_socket, frame).has_value();
    }

    const FileDescriptor &m_socket;
    Side m_side;
    const Place &m_place;
    Recall m_recall;
    std::array<std::optional<Report>, topicCount> m_last;
    std::array<Clock::time_point, topicCount> m_restUntil{};
};

/// What a look took is there for the next one, rather than given back and taken page by page again, which costs more
/// than to read what they hold.
void keepMemory()
{
    constexpr int most = 16 * 1024 * 1024;
    ::mallopt(M_TRIM_THRESHOLD, most);
    ::mallopt(M_MMAP_THRESHOLD, most);
}

struct Watch
{
    Topic topic;
    Bell bell;
};

std::vector<Watch> watchesFor(TopicSet topics, const Place &place)
{
    std::vector<Watch> watches;
    for (const Topic topic : allTopics()) {
        if (!topics.has(topic))
            continue;
        for (Bell &bell : bellsOf(topic, place))
            watches.push_back({topic, std::move(bell)});
    }
    return watches;
}

void reapAll()
{
    while (true) {
        const Result<std::optional<Ended>> ended = reapAny();
        if (!ended || !*ended)
            return;
    }
}

bool reportAll(TopicLooker &looker, TopicSet topics)
{
    for (const Topic topic : allTopics()) {
        if (topics.has(topic) && !looker.report(topic, TopicLooker::When::always))
            return false;
    }
    return true;
}

/// Takes the requests that have come in. False: end of file, or what is not a request.
bool takeRequests(const FileDescriptor &socket, FrameReader &frames, TopicSet &asked)
{
    std::string bytes;
    const Result<bool> isOpen = receiveSome(socket, bytes, 4096);
    if (!isOpen || !*isOpen)
        return false;
    frames.append(bytes);
    while (true) {
        const Result<std::optional<std::string_view>> frame = frames.next();
        if (!frame)
            return false;
        if (!*frame)
            return true;
        const Result<LookRequest> request = decodeLookRequest(**frame);
        if (!request)
            return false;
        asked |= request->topics;
    }
}

} // namespace

void lookUntilClosed(const FileDescriptor &socket, Side side, TopicSet watch, const Place &place, const Errand &errand)
{
    const Result<FileDescriptor> signals = openSignals({SIGCHLD});
    if (!signals)
        return;

    keepMemory();
    TopicLooker looker(socket, side, place);
    FrameReader frames(limits::packetBytes);
    // Opened before the first look: what changes from here on is told.
    std::vector<Watch> watches = watchesFor(watch, place);
    if (!reportAll(looker, watch))
        return;

    while (true) {
        std::vector<pollfd> waited{
            {socket.number(), POLLIN, 0}, {signals->number(), POLLIN, 0}, {errand.socket.number(), POLLIN, 0}};
        constexpr std::size_t firstBell = 3;
        int patience = -1;
        for (const Watch &one : watches) {
            const int rest = looker.restOf(one.topic);
            // poll(2) passes over a negative descriptor.
            waited.push_back({rest > 0 ? -1 : one.bell.file.number(), one.bell.events, 0});
            if (rest > 0)
                patience = patience < 0 ? rest : std::min(patience, rest);
        }
        if (!waitForAny(waited, patience))
            return;

        if (waited[1].revents != 0) {
            takeSignals(*signals);
            reapAll();
        }
        if (waited[2].revents != 0 && !errand.run(errand.socket))
            return;
        TopicSet changed;
        for (std::size_t at = 0; at < watches.size(); ++at) {
            if (waited[at + firstBell].revents == 0)
                continue;
            changed |= watches[at].topic;
            if (watches[at].bell.hush)
                watches[at].bell.hush(watches[at].bell.file);
        }
        for (const Topic topic : allTopics()) {
            if (changed.has(topic) && !looker.report(topic, TopicLooker::When::changed))
                return;
        }
        if (waited[0].revents != 0) {
            TopicSet asked;
            if (!takeRequests(socket, frames, asked))
                return;
            if ((asked | watch) != watch) {
                watch |= asked;
                watches = watchesFor(watch, place);
            }
            if (!reportAll(looker, asked))
                return;
        }
    }
}

} // namespace lab
