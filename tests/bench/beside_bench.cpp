// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// 100 MB of mixed text in the window's terminal, in xterm and in konsole, on the same screen, each with 10 000 lines to
// scroll back to. The program that prints measures: from its first byte to the terminal's answer that it has taken the
// last.
#include "tests/bench/printed_text.h"
#include "tests/bench/shell_window.h"

#include <benchmark/benchmark.h>

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QStringList>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>

namespace
{

using namespace std::chrono_literals;

constexpr std::size_t printed = 100UZ * 1000 * 1000;
constexpr std::chrono::milliseconds patience = 180s;
const QString printer = QStringLiteral(LAB_BIN_DIR "/print_and_ask");

/// The text, and the time that its printing took, in files that go with this.
class Printing
{
public:
    Printing() { std::ofstream(textPath, std::ios::binary) << lab::bench::printedText(printed); }
    Printing(const Printing &) = delete;
    Printing &operator=(const Printing &) = delete;
    ~Printing()
    {
        std::filesystem::remove(textPath);
        std::filesystem::remove(reportPath);
    }

    [[nodiscard]] static QString report() { return QString::fromStdString(reportPath); }
    /// What prints it, and reports to that file.
    [[nodiscard]] static QStringList words(const QString &report)
    {
        return {printer, QString::fromStdString(textPath), report};
    }

private:
    static inline const std::string textPath = LAB_BIN_DIR "/printed_text";
    static inline const std::string reportPath = LAB_BIN_DIR "/printed_report";
};

/// Takes what was reported.
void tell(benchmark::State &state, const QString &report)
{
    static const QRegularExpression took(QStringLiteral("^took ([0-9.]+)$"), QRegularExpression::MultilineOption);
    const QRegularExpressionMatch match = took.match(report);
    if (match.hasMatch())
        state.SetIterationTime(match.captured(1).toDouble() / 1000);
    else
        state.SkipWithError("it did not come to its end");
}

void printedInLab(benchmark::State &state)
{
    for (auto _ : state) {
        const Printing printing;
        lab::bench::ShellWindow window;
        if (!window.hasShell()) {
            state.SkipWithError("no shell");
            return;
        }
        // In a sandbox it cannot write a file that would be seen here.
        window.send(Printing::words(QStringLiteral("/dev/tty")).join(u' ').toStdString() + " && echo al''lofit\r");
        std::ignore = window.waitForEnd(QStringLiteral("allofit"), patience);
        state.counters["rows"] = window.size().rows;
        state.counters["columns"] = window.size().columns;
        tell(state, window.text());
    }
}

void printedIn(benchmark::State &state, const QString &emulator, const QStringList &arguments)
{
    if (QStandardPaths::findExecutable(emulator).isEmpty()) {
        state.SkipWithMessage("SKIPPED: there is no " + emulator.toStdString());
        return;
    }
    for (auto _ : state) {
        const Printing printing;
        QProcess process;
        process.setStandardErrorFile(QProcess::nullDevice());
        process.start(emulator, arguments + QStringList(QStringLiteral("-e")) + Printing::words(Printing::report()));
        std::ignore = process.waitForFinished(static_cast<int>(patience.count()));
        QFile report(Printing::report());
        tell(state, report.open(QIODevice::ReadOnly) ? QString::fromUtf8(report.readAll()) : QString());
    }
}

void printedInXterm(benchmark::State &state)
{
    printedIn(state, QStringLiteral("xterm"),
              {QStringLiteral("-geometry"), QStringLiteral("80x24"), QStringLiteral("-sl"), QStringLiteral("10000"),
               QStringLiteral("-fa"), QStringLiteral("monospace")});
}

void printedInKonsole(benchmark::State &state)
{
    printedIn(state, QStringLiteral("konsole"),
              {QStringLiteral("--separate"), QStringLiteral("--nofork"), QStringLiteral("-p"),
               QStringLiteral("TerminalColumns=80"), QStringLiteral("-p"), QStringLiteral("TerminalRows=24"),
               QStringLiteral("-p"), QStringLiteral("HistorySize=10000")});
}

BENCHMARK(printedInLab)->Unit(benchmark::kMillisecond)->UseManualTime()->Iterations(1)->Repetitions(3);
BENCHMARK(printedInXterm)->Unit(benchmark::kMillisecond)->UseManualTime()->Iterations(1)->Repetitions(3);
BENCHMARK(printedInKonsole)->Unit(benchmark::kMillisecond)->UseManualTime()->Iterations(1)->Repetitions(3);

} // namespace
