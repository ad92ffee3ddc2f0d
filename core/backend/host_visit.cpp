// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/host_visit.h"

namespace lab
{

HostVisit::HostVisit(const ForeignNamespace &foreign, QObject *parent)
    : QObject(parent)
    , m_inquiry(encode(VisitRequest{foreign}))
{
    connect(&m_inquiry, &HostInquiry::finished, this,
            [this](const Result<std::string> &bytes) { Q_EMIT finished(bytes.and_then(decodeView)); });
}

} // namespace lab
