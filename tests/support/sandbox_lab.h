// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/agent_path.h"
#include "core/backend/sandbox.h"
#include "core/lab/lab.h"
#include "core/lab/parent.h"
#include "tests/support/wait.h"

#include <QFile>
#include <gtest/gtest.h>

#include <memory>
#include <optional>
#include <utility>

namespace lab::test
{

/// A real lab on real namespaces, as the user that runs the test.
class LabOn
{
public:
    LabOn(std::unique_ptr<Backend> backend, Topic topic)
        : parent(std::make_unique<Parent>(std::move(backend)))
        , lab(std::make_unique<Lab>(*parent, topic))
    {}

    Result<Outcome> open(const ChildOptions &options)
    {
        return await([&](Lab::Done done) { lab->open(options, std::move(done)); });
    }
    Result<Outcome> perform(Side side, const Operation &operation)
    {
        return await([&](Lab::Done done) { lab->perform(side, operation, std::move(done)); });
    }
    /// The standard output and error of a command; the exit status in front where it is not 0.
    std::string run(Side side, const std::string &command)
    {
        const Result<Outcome> outcome = perform(side, RunOperation{command});
        if (!outcome)
            return describe(outcome.error());
        const std::string output = outcome->output.toStdString();
        return outcome->status == 0 ? output : "[" + std::to_string(outcome->status) + "] " + output;
    }
    /// The cell of a fact or a table on a side as it is looked at now; nothing: no such row.
    std::optional<std::string> cell(Side side, const std::string &section, const std::string &row,
                                    std::size_t column = 0)
    {
        const View *view = lab->view(side);
        for (const Section &one : view ? allSections(*view) : std::vector<Section>()) {
            const Row *found = one.id == section ? findRow(one, row) : nullptr;
            if (found)
                return found->cells.at(column);
        }
        return std::nullopt;
    }
    bool hasBothViews()
    {
        return waitUntil([&] { return lab->view(Side::parent) && lab->view(Side::child); });
    }

    std::unique_ptr<Parent> parent;
    std::unique_ptr<Lab> lab;

private:
    template <typename Start>
    Result<Outcome> await(Start start)
    {
        auto result = std::make_shared<std::optional<Result<Outcome>>>();
        start([result](Result<Outcome> outcome) { *result = std::move(outcome); });
        if (!waitUntil([&] { return result->has_value(); }))
            return std::unexpected(Error{"test", ETIMEDOUT, "no answer"});
        return **result;
    }
};

class SandboxLab : public LabOn
{
public:
    explicit SandboxLab(Topic topic)
        : LabOn(std::make_unique<SandboxBackend>(agentPath()), topic)
    {}
};

} // namespace lab::test
