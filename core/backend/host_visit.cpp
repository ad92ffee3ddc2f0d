// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/host_visit.h"

#include <utility>
#include <variant>

namespace lab
{

namespace
{

Result<View> viewIn(const std::string &bytes)
{
    Result<Report> report = decodeReport(bytes);
    if (!report)
        return std::unexpected(std::move(report).error());
    if (const auto *failure = std::get_if<LookFailure>(&*report))
        return std::unexpected(failure->error);
    return std::get<View>(*std::move(report));
}

} // namespace

HostVisit::HostVisit(const ForeignNamespace &foreign, QObject *parent)
    : QObject(parent)
    , m_inquiry(encode(VisitRequest{foreign}))
{
    connect(&m_inquiry, &HostInquiry::finished, this,
            [this](const Result<std::string> &bytes) { Q_EMIT finished(bytes.and_then(viewIn)); });
}

} // namespace lab
