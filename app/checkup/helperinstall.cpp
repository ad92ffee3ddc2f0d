// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/checkup/helperinstall.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStandardPaths>

#include <cerrno>
#include <unistd.h>
#include <utility>

namespace lab
{

namespace
{

using namespace Qt::StringLiterals;

std::unexpected<Error> failure(const char *call, int number, const QString &subject = {})
{
    return std::unexpected(Error{call, number, subject.toStdString()});
}

/// Anyone may have set what the environment says: it has to be what this runs from.
QString ownImage()
{
    const QFileInfo file(qEnvironmentVariable("APPIMAGE"));
    const QString directory = QFileInfo(qEnvironmentVariable("APPDIR")).canonicalFilePath();
    const QString here = QFileInfo(QCoreApplication::applicationDirPath()).canonicalFilePath();
    const bool isOwn = !directory.isEmpty() && here.startsWith(directory + u'/');
    const bool hasHelper = QFileInfo(directory + u"/usr/lib/unshare-lab/install"_s).isFile();
    return isOwn && hasHelper && file.isAbsolute() && file.isFile() ? file.filePath() : QString();
}

} // namespace

bool HelperPlaces::hasInstalled() const
{
    return QFileInfo(rootsPart).isFile();
}

HelperPlaces ownHelperPlaces()
{
    return {.image = ownImage(),
            .rootsPart = u"/usr/local/lib/unshare-lab/install"_s,
            .pkexec = QStandardPaths::findExecutable(u"pkexec"_s, {u"/usr/bin"_s, u"/bin"_s, u"/run/wrappers/bin"_s})};
}

HelperInstall::HelperInstall(HelperChange change, HelperPlaces places, QObject *owner)
    : QObject(owner)
    , m_change(change)
    , m_places(std::move(places))
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardInputFile(QProcess::nullDevice());
    connect(&m_process, &QProcess::finished, this, [this](int status, QProcess::ExitStatus how) {
        conclude(how == QProcess::NormalExit ? meaningOf(status, m_process.readAll())
                                             : failure("pkexec", EIO, u"killed"_s));
    });
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            conclude(failure("pkexec", EIO, m_process.errorString()));
    });
}

HelperInstall::~HelperInstall()
{
    // What root has begun it brings to its end.
    m_process.disconnect(this);
}

void HelperInstall::start()
{
    Result<QStringList> command = words();
    if (!command)
        return conclude(std::unexpected(command.error()));
    const QString program = command->takeFirst();
    m_process.start(program, *command);
}

Result<QStringList> HelperInstall::words() const
{
    const bool installs = m_change == HelperChange::install;
    if (installs && m_places.image.isEmpty())
        return failure("installHelper", ENOEXEC);
    if (!installs && !m_places.hasInstalled())
        return failure("installHelper", ENOENT);
    const QStringList words = installs ? QStringList{m_places.image, u"--install-helper"_s}
                                       : QStringList{m_places.rootsPart, u"--uninstall-helper"_s};
    if (::geteuid() == 0)
        return words;
    if (m_places.pkexec.isEmpty())
        return failure("pkexec", ENOENT);
    return QStringList{m_places.pkexec} + words;
}

void HelperInstall::conclude(const Result<void> &result)
{
    QMetaObject::invokeMethod(this, [this, result] { Q_EMIT finished(result); }, Qt::QueuedConnection);
}

Result<void> meaningOf(int status, const QByteArray &output)
{
    constexpr int dismissed = 126;
    constexpr int refused = 127;
    if (status == 0)
        return {};
    const QString text = QString::fromUtf8(output).trimmed();
    if (status == dismissed)
        return failure("pkexec", ECANCELED);
    if (status == refused && text.contains("ot authorized"_L1))
        return failure("pkexec", EACCES);
    if (status == refused && text.contains("authentication agent"_L1))
        return failure("pkexec", ENOTTY);
    return failure("installHelper", status < dismissed ? status : EIO, text);
}

} // namespace lab
