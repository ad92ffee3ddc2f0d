// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/message.h"

#include <string>
#include <vector>

namespace lab::test
{

/// Messages of every kind, with and without everything optional.
[[nodiscard]] std::vector<HostRequest> sampleRequests();
[[nodiscard]] std::vector<VisitRequest> sampleVisits();
[[nodiscard]] std::vector<HostReply> sampleReplies();
[[nodiscard]] std::vector<PerformTask> sampleTasks();
[[nodiscard]] std::vector<LookRequest> sampleLookRequests();
[[nodiscard]] std::vector<Report> sampleReports();

/// A view of that many mounts.
[[nodiscard]] View viewOfMounts(std::size_t rows);

/// All samples, encoded.
[[nodiscard]] std::vector<std::string> encodedSamples();

} // namespace lab::test
