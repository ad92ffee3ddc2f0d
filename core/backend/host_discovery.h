// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/host_inquiry.h"
#include "core/model/census.h"

#include <QObject>

namespace lab
{

/// Has root find every namespace of the computer.
class HostDiscovery : public QObject
{
    Q_OBJECT

public:
    explicit HostDiscovery(QObject *parent = nullptr);

    virtual void start() { m_inquiry.start(); }

Q_SIGNALS:
    /// Once, from the event loop.
    void finished(const lab::Result<lab::Census> &census);

private:
    HostInquiry m_inquiry;
};

} // namespace lab
