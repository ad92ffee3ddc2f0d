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
#include <QProcess>

#include <cerrno>
#include <chrono>
#include <optional>
#include <utility>

namespace lab
{

namespace
{

using namespace Qt::StringLiterals;

/// One that lasts longer had a window.
constexpr std::chrono::seconds atOnce{2};

/// With nothing of this process's but its environment.
Result<pid_t> startDetached(const QStringList &words)
{
    ProgramStart start{.words = {}, .session = ProgramStart::Session::own};
    for (const QString &word : words)
        start.words.push_back(QFile::encodeName(word).toStdString());
    return startProgram(start);
}

std::string nameOfProgram(const QString &path)
{
    return QFileInfo(path).fileName().toStdString();
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
    const std::string_view sideName = nameOf(side);
    const QStringList attach{u"attach"_s, QString::fromStdString(lab), u"--side"_s, QString::fromUtf8(sideName)};
    if (const std::optional<FlatpakInfo> flatpak = ownFlatpak())
        return openOutside(chosen, *flatpak, attach, std::move(failed));
    const Result<QString> emulator = findEmulator(chosen, EmulatorSearch::here());
    if (!emulator)
        return failed(emulator.error());
    start(*emulator, QStringList{*emulator} + argumentsFor(*emulator, QStringList{m_program} + attach),
          std::move(failed));
}

void OwnTerminal::openOutside(const QString &chosen, const FlatpakInfo &flatpak, const QStringList &attach,
                              Failed failed)
{
    if (!flatpak.mayLeave)
        return failed({"emulator", EACCES, ""});
    QStringList words = outsideOfFlatpak(emulatorQuery(chosen));
    auto *const query = new QProcess(this);
    query->setProgram(words.takeFirst());
    query->setArguments(words);
    const QStringList command = ownProgramOutside(flatpak) + attach;
    const auto conclude = [this, query, chosen, command, failed = std::move(failed)] {
        query->deleteLater();
        const QString emulator = QString::fromLocal8Bit(query->readAllStandardOutput()).trimmed();
        if (emulator.isEmpty())
            return failed({"emulator", ENOENT, chosen.toStdString()});
        start(emulator, outsideOfFlatpak(QStringList{emulator} + argumentsFor(emulator, command)), failed);
    };
    connect(query, &QProcess::finished, this, conclude);
    connect(query, &QProcess::errorOccurred, this, [conclude](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            conclude();
    });
    query->start(QIODevice::ReadOnly);
}

void OwnTerminal::start(const QString &emulator, const QStringList &words, Failed failed)
{
    const Result<pid_t> pid = startDetached(words);
    if (!pid)
        return failed({"emulator", pid.error().number, nameOfProgram(emulator)});
    Result<FileDescriptor> process = openProcess(*pid);
    if (!process)
        return;
    auto started = std::make_unique<Started>(
        Started{*pid, nameOfProgram(emulator), std::move(failed), {}, *std::move(process), nullptr});
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
