// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/one_look.h"

#include "core/backend/agent_path.h"
#include "core/wire/frame.h"
#include "core/wire/limits.h"
#include "core/wire/message.h"

#include <QTimer>

#include <cerrno>
#include <string>

namespace lab
{

namespace
{

constexpr int patience = limits::operationSeconds * 1000;

Result<View> viewIn(const std::string &bytes)
{
    FrameReader frames(limits::frameBytes);
    frames.append(bytes);
    const Result<std::optional<std::string_view>> frame = frames.next();
    if (!frame)
        return std::unexpected(frame.error());
    if (!*frame)
        return std::unexpected(Error{"read", EPIPE, "unshare-lab-agent"});
    return decodeView(**frame);
}

void prepare(QProcess &agent, Topic topic, const QString &target)
{
    agent.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    agent.setProgram(agentPath());
    agent.setArguments({QStringLiteral("look"), QString::fromUtf8(nameOf(topic)), target});
}

Result<View> viewFrom(QProcess &agent)
{
    if (agent.error() == QProcess::FailedToStart)
        return std::unexpected(Error{"posix_spawn", ENOENT, agent.program().toStdString()});
    if (agent.exitStatus() == QProcess::CrashExit)
        return std::unexpected(Error{"read", ETIMEDOUT, "unshare-lab-agent"});
    return viewIn(agent.readAllStandardOutput().toStdString());
}

} // namespace

OneLook::OneLook(Topic topic, const QString &target, QObject *parent)
    : QObject(parent)
{
    prepare(m_agent, topic, target);
    connect(&m_agent, &QProcess::finished, this, [this] { Q_EMIT finished(viewFrom(m_agent)); });
    connect(
        &m_agent, &QProcess::errorOccurred, this,
        [this](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart)
                Q_EMIT finished(viewFrom(m_agent));
        },
        Qt::QueuedConnection);
}

OneLook::~OneLook()
{
    m_agent.disconnect(this);
    if (m_agent.state() == QProcess::NotRunning)
        return;
    m_agent.kill();
    m_agent.waitForFinished();
}

void OneLook::start()
{
    m_agent.start(QIODevice::ReadOnly);
    QTimer::singleShot(patience, &m_agent, &QProcess::kill);
}

Result<View> lookOnce(Topic topic, const QString &target)
{
    QProcess agent;
    prepare(agent, topic, target);
    agent.start(QIODevice::ReadOnly);
    if (agent.waitForStarted() && !agent.waitForFinished(patience)) {
        agent.kill();
        agent.waitForFinished();
    }
    return viewFrom(agent);
}

} // namespace lab
