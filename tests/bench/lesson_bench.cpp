// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// All that a lesson does, from no sandbox to its last operation, beside the same by the tools that a person would type,
// as "Copy as shell script" has it: from no sandbox as well.
#include "core/lab/lesson.h"
#include "core/lab/script.h"
#include "tests/bench/program.h"
#include "tests/support/sandbox_lab.h"

#include <benchmark/benchmark.h>

#include <QTemporaryFile>

#include <algorithm>
#include <chrono>
#include <string>

namespace
{

using Clock = std::chrono::steady_clock;
using lab::Step;

/// What only looks is not; the directories that are mounted on later are. Echoes are left out: their time is that of
/// the packets.
bool isDeed(const Step &step)
{
    if (!step.action)
        return step.command && step.command->text.startsWith(QStringLiteral("mkdir "));
    const auto *const operation = std::get_if<lab::Operation>(&step.action->what);
    return !operation || !std::holds_alternative<lab::PingOperation>(*operation);
}

/// The lesson's steps that do something.
lab::Lesson deedsOf(lab::Topic topic)
{
    lab::Lesson lesson = lab::parseLesson(lab::shippedLesson(topic, QStringLiteral("en"))).value();
    std::erase_if(lesson.steps, [](const Step &step) { return !isDeed(step); });
    return lesson;
}

void byTools(benchmark::State &state, lab::Topic topic)
{
    const lab::Lesson lesson = deedsOf(topic);
    QTemporaryFile script;
    if (!script.open())
        return;
    script.write(lab::scriptOf(lesson, static_cast<int>(lesson.steps.size())).toUtf8());
    script.close();
    for (auto _ : state) {
        if (!lab::bench::runProgram({"sh", script.fileName().toStdString()}))
            state.SkipWithError("the script failed");
    }
}

bool isToBeRefused(const Step &step)
{
    return std::ranges::contains(step.expectations, lab::Expectation::Test::refused, &lab::Expectation::test);
}

/// Does the step as its button does, but for the checks.
lab::Result<lab::Outcome> doStep(lab::test::SandboxLab &sandbox, const Step &step)
{
    if (!step.action)
        return sandbox.perform(step.command->side, lab::RunOperation{step.command->text.toStdString()});
    if (const auto *operation = std::get_if<lab::Operation>(&step.action->what))
        return sandbox.perform(step.action->side, *operation);
    sandbox.lab->close();
    return sandbox.open(std::get<lab::ChildOptions>(step.action->what));
}

void byLab(benchmark::State &state, lab::Topic topic)
{
    const lab::Lesson lesson = deedsOf(topic);
    for (auto _ : state) {
        const Clock::time_point start = Clock::now();
        lab::test::SandboxLab sandbox(topic);
        std::string problem;
        for (const Step &step : lesson.steps) {
            const auto done = doStep(sandbox, step);
            const bool isAsSaid = done.has_value() != isToBeRefused(step);
            // What this machine lacks is missing to the tools as well.
            if (!isAsSaid && step.needs.isEmpty() && problem.empty())
                problem = step.title.toStdString() + ": " + (done ? "not refused" : lab::describe(done.error()));
        }
        state.SetIterationTime(std::chrono::duration<double>(Clock::now() - start).count());
        if (!problem.empty())
            state.SkipWithError(problem.c_str());
    }
}

[[maybe_unused]] const bool areRegistered = [] {
    for (const lab::Topic topic : lab::allTopics()) {
        const std::string name(nameOf(topic));
        benchmark::RegisterBenchmark(name + "ByTools", [topic](benchmark::State &state) { byTools(state, topic); })
            ->Unit(benchmark::kMillisecond)
            ->UseRealTime()
            ->Iterations(5);
        benchmark::RegisterBenchmark(name + "ByLab", [topic](benchmark::State &state) { byLab(state, topic); })
            ->Unit(benchmark::kMillisecond)
            ->UseManualTime()
            ->Iterations(5);
    }
    return true;
}();

} // namespace
