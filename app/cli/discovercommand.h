// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/paint.h"
#include "core/backend/host_discovery.h"
#include "core/model/census.h"

#include <QObject>

namespace lab
{

/// “unshare-lab discover”: what this process may see, or in host mode what root does.
class DiscoverCommand : public QObject
{
    Q_OBJECT

public:
    DiscoverCommand(DiscoverRequest request, int width, const Paint &paint);

    void start();

Q_SIGNALS:
    /// With the exit status.
    void finished(int status);

private:
    [[nodiscard]] int show(const Result<Census> &census) const;

    DiscoverRequest m_request;
    int m_width;
    Paint m_paint;
    HostDiscovery m_host;
};

} // namespace lab
