// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/host_discovery.h"

#include "core/wire/census.h"

namespace lab
{

HostDiscovery::HostDiscovery(QObject *parent)
    : QObject(parent)
{
    connect(&m_inquiry, &HostInquiry::finished, this,
            [this](const Result<std::string> &bytes) { Q_EMIT finished(bytes.and_then(decodeCensus)); });
}

} // namespace lab
