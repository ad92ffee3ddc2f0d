// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/host_inquiry.h"
#include "core/model/view.h"
#include "core/wire/message.h"

#include <QObject>

namespace lab
{

/// Has root look once into a namespace that is in no lab.
class HostVisit : public QObject
{
    Q_OBJECT

public:
    explicit HostVisit(const ForeignNamespace &foreign, QObject *parent = nullptr);

    virtual void start() { m_inquiry.start(); }

Q_SIGNALS:
    /// Once, from the event loop. ESRCH of the call "visit": that process is not there any more, or not in it.
    void finished(const lab::Result<lab::View> &view);

private:
    HostInquiry m_inquiry;
};

} // namespace lab
