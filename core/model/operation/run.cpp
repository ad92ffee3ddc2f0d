// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/operation/run.h"

#include "core/model/operation.h"
#include "core/model/operation/kinds.h"
#include "core/model/validate.h"

namespace lab
{

namespace
{

constexpr ParameterInfo parameters[] = {{"command", checkCommand}};

Operation makeRun(const Words &words)
{
    return RunOperation{std::string(valueOf(words, "command"))};
}

constexpr OperationInfo operations[] = {{.name = "run", .parameters = parameters, .make = makeRun}};

} // namespace

std::span<const OperationInfo> runOperations()
{
    return operations;
}

Words wordsOf(const RunOperation &run)
{
    return {"run", {{"command", run.command}}};
}

std::string commandOf(const RunOperation &run)
{
    return run.command;
}

} // namespace lab
