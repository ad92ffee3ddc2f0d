// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/fd.h"
#include "core/wire/frame.h"
#include "core/wire/message.h"

#include <QObject>

#include <optional>

#include <QSocketNotifier>
#include <QTimer>
#include <array>
#include <cstddef>

namespace lab
{

/// The core's end of a view socket: a holder reports over it, and end of file on it ends the holder.
/// What comes in is untrusted: a frame that does not decode ends it, and no more than a bounded number of bytes is
/// read in one turn of the event loop, with a pause as long after a turn that was full.
class Looker : public QObject
{
    Q_OBJECT

public:
    Looker(FileDescriptor socket, Side side, QObject *parent = nullptr);

    /// Look now and watch from now on. A holder that does not take the request is given up: ended().
    void look(TopicSet topics);
    /// Ends the holder by closing the socket; no signal follows. May be called from within a signal of this looker.
    void stop();

    /// As it was reported last; nullptr: not yet.
    [[nodiscard]] const View *view(Topic topic) const;

Q_SIGNALS:
    /// view() is another one.
    void viewed(lab::Topic topic);
    void lookFailed(lab::Topic topic, const lab::Error &error);
    /// The holder is gone or sent what cannot be; the last signal.
    void ended(const lab::Error &error);

private:
    void read();
    [[nodiscard]] bool decode();
    /// Whether a view that an edit in a frame of so many bytes has changed is larger than one that comes whole may be.
    [[nodiscard]] bool isOutgrown(const View &view, std::size_t frameSize);
    void end(const Error &error);

    FileDescriptor m_socket;
    Side m_side;
    FrameReader m_frames;
    std::array<std::optional<View>, topicCount> m_views;
    std::array<std::size_t, topicCount> m_sizes{}; ///< of each, at the most: what has gone is not taken off at once
    QSocketNotifier m_notifier;
    QTimer m_pause;
};

} // namespace lab
