// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaObject>
#include <QObject>

#include <memory>
#include <utility>

namespace lab
{

/// Calls back from the event loop, never from within the call that asked.
template <typename Callback, typename Value>
void callLater(QObject *context, Callback callback, Value value)
{
    QMetaObject::invokeMethod(
        context,
        [callback = std::make_shared<Callback>(std::move(callback)), value = std::move(value)]() mutable {
            (*callback)(std::move(value));
        },
        Qt::QueuedConnection);
}

} // namespace lab
