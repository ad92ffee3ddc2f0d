// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/terminal/ownterminal.h"

#include "core/kernel/namespace.h"
#include "core/kernel/process.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>

#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <unistd.h>

namespace lab
{

namespace
{

using namespace Qt::StringLiterals;

/// One that lasts longer had a window.
constexpr std::chrono::seconds atOnce{2};

/// A session of its own, with nothing of this process's but its environment.
Result<pid_t> startDetached(const QString &program, const QStringList &arguments)
{
    QByteArrayList words{QFile::encodeName(program)};
    for (const QString &argument : arguments)
        words.push_back(QFile::encodeName(argument));
    std::vector<char *> pointers;
    for (QByteArray &word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);

    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t none;
    sigset_t all;
    ::sigemptyset(&none);
    ::sigfillset(&all);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSID);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDWR, 0);
    posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDERR_FILENO);
    posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
    pid_t pid = 0;
    const int number = ::posix_spawn(&pid, pointers.front(), &actions, &attributes, pointers.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    if (number != 0)
        return std::unexpected(Error{"emulator", number, QFileInfo(program).fileName().toStdString()});
    return pid;
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
    , m_program(QCoreApplication::applicationFilePath())
{}

OwnTerminal::~OwnTerminal() = default;

void OwnTerminal::open(const QString &chosen, const std::string &lab, Side side, Failed failed)
{
    const Result<QString> emulator = findEmulator(chosen, EmulatorSearch::here());
    if (!emulator)
        return failed(emulator.error());
    const std::string_view sideName = nameOf(side);
    const QStringList command{m_program, u"attach"_s, QString::fromStdString(lab), u"--side"_s,
                              QString::fromUtf8(sideName.data(), static_cast<qsizetype>(sideName.size()))};
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
