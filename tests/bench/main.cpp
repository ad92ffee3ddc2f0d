// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Runs all benchmarks, then sets each beside its yardstick from the same run.
#include "tests/bench/application.h"
#include "tests/support/temporary_directory.h"

#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstdlib>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace
{

/// Prints as usual, and keeps times and counters by name; of what is repeated, the medians.
class Keeper : public benchmark::ConsoleReporter
{
public:
    void ReportRuns(const std::vector<Run> &runs) override
    {
        ConsoleReporter::ReportRuns(runs);
        for (const Run &run : runs) {
            if (run.run_type == Run::RT_Aggregate && run.aggregate_name != "median")
                continue;
            if (run.skipped != benchmark::internal::NotSkipped) {
                hasFailed = hasFailed || run.skipped == benchmark::internal::SkippedWithError;
                continue;
            }
            const std::string name = run.run_name.function_name;
            values[name] = run.GetAdjustedRealTime();
            for (const auto &[counter, value] : run.counters)
                values[name + "." + counter] = value.value;
        }
    }

    std::map<std::string, double> values;
    bool hasFailed = false;
};

struct Goal
{
    std::string what;
    std::string of;
    std::string yardstick; ///< empty: an absolute value
    double most;
    const char *unit;
};

const std::vector<Goal> goals{
    {"open a lab, both views in the core / unshare of eight kinds", "openLab", "openUnshare", 2.5, "x"},
    {"mount, changed view in the core / mount(2) and mountinfo", "mountInLab", "mountDirectly", 3, "x"},
    {"lesson of mount / the same by tools", "mountByLab", "mountByTools", 0.5, "x"},
    {"lesson of uts / the same by tools", "utsByLab", "utsByTools", 0.5, "x"},
    {"lesson of ipc / the same by tools", "ipcByLab", "ipcByTools", 0.5, "x"},
    {"lesson of net / the same by tools", "netByLab", "netByTools", 0.5, "x"},
    {"lesson of pid / the same by tools", "pidByLab", "pidByTools", 0.5, "x"},
    {"lesson of user / the same by tools", "userByLab", "userByTools", 0.5, "x"},
    {"lesson of cgroup / the same by tools", "cgroupByLab", "cgroupByTools", 0.5, "x"},
    {"lesson of time / the same by tools", "timeByLab", "timeByTools", 0.5, "x"},
    {"lesson of containers / the same by tools", "containerByLab", "containerByTools", 0.5, "x"},
    {"1 000 veth pairs, in the model / a dump of links", "linksInModel", "linksDumped", 3, "x"},
    {"10 000 mounts, in the model / reading mountinfo", "mountsInModel", "mountsRead", 3, "x"},
    {"10 000 mounts and one more, in the model / reading mountinfo", "mountOneMore", "mountsRead", 3, "x"},
    {"a link changed, changed view in the core, median", "linkEvent.median_us", "", 5000, " us"},
    {"first frame / empty window", "firstFrameLab", "firstFrameEmpty", 1.6, "x"},
    {"memory / empty window", "firstFrameLab.resident", "firstFrameEmpty.resident", 1.6, "x"},
    {"agent process, resident", "agentMemory.resident", "", 2.5e6, " bytes"},
    {"agent process, private", "agentMemory.private", "", 300e3, " bytes"},
    {"idle for ten seconds, wake-ups of the program", "idle.program", "", 0, ""},
    {"idle for ten seconds, wake-ups of the agent", "idle.agent", "", 0, ""},
    {"100 MB through the terminal's engine / libvterm alone", "engineOfLab", "engineOfVterm", 1.25, "x"},
    {"100 MB from a shell to the window / libvterm alone", "windowOfLab", "engineOfVterm", 1.25, "x"},
    {"100 MB in the window / in konsole, in the same Xvfb", "printedInLab", "printedInKonsole", 1, "x"},
    {"100 MB in the window / in xterm, in the same Xvfb", "printedInLab", "printedInXterm", 1, "x"},
    {"while it prints, from frame to frame, median", "windowOfLab.frame_ms", "", 17, " ms"},
    {"while it prints, from frame to frame, 99 of 100", "windowOfLab.late_frame_ms", "", 34, " ms"},
    {"with a shell at its prompt for five seconds, wake-ups", "idleTerminal.wakeups", "", 0, ""},
    {"a key until its letter is drawn, median", "keyToFrame.median_ms", "", 17, " ms"},
    {"1 000 processes, discovery / plain loop", "discoverOnce1000", "rawLoop1000", 2, "x"},
    {"1 000 processes, discovery again, nothing new / first", "refresh1000", "discoverFirst1000", 0.3, "x"},
    {"10 000 processes, discovery / plain loop", "discoverOnce10000", "rawLoop10000", 2, "x"},
    {"10 000 processes, first of several / plain loop", "discoverFirst10000", "rawLoop10000", 2, "x"},
    {"10 000 processes, discovery again, nothing new / first", "refresh10000", "discoverFirst10000", 0.3, "x"},
    {"10 000 processes, discovery / lsns", "discoverOnce10000", "lsns10000", 1.0 / 40, "x"},
    {"10 000 processes, memory of each", "memory10000.per_process", "", 1024, " bytes"},
    {"1 000 processes, memory of each", "memory1000.per_process", "", 1024, " bytes"},
    {"30 000 processes, memory of each", "memory30000.per_process", "", 1024, " bytes"},
    {"30 000 processes, discovery again, nothing new / first", "refresh30000", "discoverFirst30000", 0.3, "x"},
    {"10 000 processes, a frame of the list while it scrolls", "scrollOverview10000", "", 1000.0 / 60, " ms"},
    {"10 000 processes, such a frame / of 1 000", "scrollOverview10000", "scrollOverview1000", 1.3, "x"},
    {"10 000 processes, such a frame / of rows with one text", "scrollOverview10000", "scrollText10000", 20, "x"},
    {"10 000 processes, such a frame / of empty rows", "scrollOverview10000", "scrollEmpty10000", 250, "x"},
    {"30 000 processes, discovery / plain loop", "discoverOnce30000", "rawLoop30000", 2, "x"},
    {"30 000 processes, discovery / of 10 000", "discoverOnce30000", "discoverOnce10000", 3.6, "x"},
};

} // namespace

int main(int argc, char **argv)
{
    ::setenv("QT_QPA_PLATFORM", LAB_PLATFORM, 1);
    ::setenv("QT_QUICK_BACKEND", "software", 1);
    ::setenv("QT_LOGGING_RULES", "qt.scenegraph.time.renderloop=true", 1);
    ::setenv("UNSHARE_LAB_AGENT", LAB_BIN_DIR "/unshare-lab-agent", 1);
    // A window that nobody has to be welcomed in, and whose user has chosen nothing.
    const lab::test::TemporaryDirectory configuration;
    configuration.write("unshare-lab/settings.ini", "welcomed=true\n");
    ::setenv("XDG_CONFIG_HOME", configuration.path().c_str(), 1);
    std::vector<char *> arguments(argv, argv + argc);
    std::string interleaving = "--benchmark_enable_random_interleaving=true";
    arguments.insert(arguments.begin() + 1, interleaving.data());
    argc = static_cast<int>(arguments.size());
    arguments.push_back(nullptr);
    benchmark::Initialize(&argc, arguments.data());
    const std::unique_ptr<QCoreApplication> application = lab::bench::makeApplication(argc, arguments.data());
    Keeper keeper;
    benchmark::RunSpecifiedBenchmarks(&keeper);

    std::printf("\n%-64s %12s %12s\n", "", "measured", "goal");
    bool isAllWithin = !keeper.hasFailed;
    for (const Goal &goal : goals) {
        if (!keeper.values.contains(goal.of) || (!goal.yardstick.empty() && !keeper.values.contains(goal.yardstick)))
            continue;
        const double value = keeper.values[goal.of] / (goal.yardstick.empty() ? 1 : keeper.values[goal.yardstick]);
        const bool isWithin = value <= goal.most;
        isAllWithin = isAllWithin && isWithin;
        std::printf("%-64s %10.5g%s <= %.5g  %s\n", goal.what.c_str(), value, goal.unit, goal.most,
                    isWithin ? "ok" : "MISSED");
    }
    return isAllWithin ? EXIT_SUCCESS : EXIT_FAILURE;
}
