// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/operation/uts.h"

#include "core/model/operation.h"
#include "core/model/operation/kinds.h"
#include "core/model/shell_text.h"
#include "core/model/validate.h"

namespace lab
{

namespace
{

using enum ParameterInfo::Need;

constexpr ParameterInfo hostParameters[] = {{"name", checkHostName, required, "child.home.local"}};
constexpr ParameterInfo domainParameters[] = {{"name", checkHostName, required, "home.local"}};

template <typename NameOperation>
Operation makeName(const Words &words)
{
    return NameOperation{std::string(valueOf(words, "name"))};
}

constexpr OperationInfo operations[] = {
    {.name = "hostname", .kind = Kind::uts, .parameters = hostParameters, .make = makeName<HostNameOperation>},
    {.name = "domainname", .kind = Kind::uts, .parameters = domainParameters, .make = makeName<DomainNameOperation>},
};

} // namespace

std::span<const OperationInfo> utsOperations()
{
    return operations;
}

Words wordsOf(const HostNameOperation &host)
{
    return {"hostname", {{"name", host.name}}};
}

Words wordsOf(const DomainNameOperation &domain)
{
    return {"domainname", {{"name", domain.name}}};
}

std::string commandOf(const HostNameOperation &host)
{
    return "hostname " + quoted(host.name);
}

std::string commandOf(const DomainNameOperation &domain)
{
    return "domainname " + quoted(domain.name);
}

} // namespace lab
