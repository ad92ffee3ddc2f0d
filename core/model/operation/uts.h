// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/words.h"

#include <string>

namespace lab
{

/// sethostname(2).
struct HostNameOperation
{
    std::string name;

    bool operator==(const HostNameOperation &) const = default;
};

/// setdomainname(2).
struct DomainNameOperation
{
    std::string name;

    bool operator==(const DomainNameOperation &) const = default;
};

[[nodiscard]] Words wordsOf(const HostNameOperation &host);
[[nodiscard]] Words wordsOf(const DomainNameOperation &domain);

[[nodiscard]] std::string commandOf(const HostNameOperation &host);
[[nodiscard]] std::string commandOf(const DomainNameOperation &domain);

} // namespace lab
