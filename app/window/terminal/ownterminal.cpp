// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/terminal/ownterminal.h"

#include "app/window/terminal/ownprogram.h"
#include "core/kernel/namespace.h"
#include "core/kernel/process.h"
#include "core/kernel/spawn.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>

#include <chrono>

namespace lab
{

namespace
{

using namespace Qt::StringLiterals;

/// One that lasts longer had a window.
constexpr std::chrono::seconds atOnce{2};

/// With nothing of this process's but its environment.
Result<pid_t> startDetached(const QString &program, const QStringList &arguments)
{
    ProgramStart start{.words = {QFile::encodeName(program).toStdString()}, .session = ProgramStart::Session::own};
    for (const QString &argument : arguments)
        start.words.push_back(QFile::encodeName(argument).toStdString());
    return startProgram(start).transform_error([&](const Error &error) {
        return Error{"emulator", error.number, QFileInfo(program).fileName().toStdString()};
    });
}

} // namespace

struct OwnTerminal::Started
{
    pid_t pid;
    std::string name;
    Failed failed;
    QElapsedTimer since;
    FileDescriptor process;
    std::unique_ptr<QSocketNotifier> ended;
};

OwnTerminal::OwnTerminal(QObject *owner)
    : QObject(owner)
    , m_program(ownProgram(RunsFrom::here()))
{}

OwnTerminal::~OwnTerminal() = default;

void OwnTerminal::open(const QString &chosen, const std::string &lab, Side side, Failed failed)
{
    const Result<QString> emulator = findEmulator(chosen, EmulatorSearch::here());
    if (!emulator)
        return failed(emulator.error());
    const std::string_view sideName = nameOf(side);
    const QStringList command{m_program, u"attach"_s, QString::fromStdString(lab), u"--side"_s,
                              QString::fromUtf8(sideName)};
    const Result<pid_t> pid = startDetached(*emulator, argumentsFor(*emulator, command));
    if (!pid)
        return failed(pid.error());
    Result<FileDescriptor> process = openProcess(*pid);
    if (!process)
        return;
    auto started = std::make_unique<Started>(Started{
        *pid, QFileInfo(*emulator).fileName().toStdString(), std::move(failed), {}, *std::move(process), nullptr});
    started->since.start();
    started->ended = std::make_unique<QSocketNotifier>(started->process.number(), QSocketNotifier::Read);
    connect(started->ended.get(), &QSocketNotifier::activated, this, [this, one = started.get()] { follow(*one); });
    m_started.push_back(std::move(started));
}

void OwnTerminal::follow(Started &started)
{
    const Result<Ended> ended = waitFor(started.pid);
    const bool hasFailed = ended && ended->status != 0 && started.since.durationElapsed() < atOnce;
    const Failed failed = std::move(started.failed);
    const Error error{"emulator", 0, started.name};
    // Later: this is called by its notifier.
    started.ended->setEnabled(false);
    started.ended.release()->deleteLater();
    std::erase_if(m_started, [&](const auto &one) { return one.get() == &started; });
    if (hasFailed)
        failed(error);
}

} // namespace lab
