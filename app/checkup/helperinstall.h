// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/error.h"

#include <QObject>
#include <QProcess>
#include <QString>
#include <QStringList>

#include <cstdint>

namespace lab
{

enum class HelperChange : std::uint8_t { install, uninstall };

/// Where the helper of an AppImage comes from and goes to, and what makes root of a user.
struct HelperPlaces
{
    QString image = {};     ///< the AppImage that this program runs from; empty: none that has a helper
    QString rootsPart = {}; ///< of an installed helper, whether it is there or not: see packaging/appimage/install
    QString pkexec = {};    ///< empty: it is not there

    /// Whether an AppImage has installed the helper of this computer.
    [[nodiscard]] bool hasInstalled() const;
};

/// Those of this program and of this computer. Needs a QCoreApplication.
[[nodiscard]] HelperPlaces ownHelperPlaces();

/// Installs the helper of an AppImage, or removes the one that an AppImage has installed. Root does it, started by
/// pkexec(1), see packaging/appimage/install.
///
/// Errors: of the call "pkexec": ENOENT, it is not there; ECANCELED, the user does not want to; EACCES, the user may
/// not; ENOTTY, nothing asks for the password. Of the call "installHelper": ENOEXEC, there is no helper in this
/// program; those of root's part, which says more of them in the subject.
class HelperInstall : public QObject
{
    Q_OBJECT

public:
    HelperInstall(HelperChange change, HelperPlaces places, QObject *owner = nullptr);
    ~HelperInstall() override;
    Q_DISABLE_COPY_MOVE(HelperInstall)

    void start();

Q_SIGNALS:
    void finished(const lab::Result<void> &result);

private:
    void conclude(const Result<void> &result);
    [[nodiscard]] Result<QStringList> words() const;

    HelperChange m_change;
    HelperPlaces m_places;
    QProcess m_process;
};

/// What pkexec(1) and root's part behind it mean by their status and output.
[[nodiscard]] Result<void> meaningOf(int status, const QByteArray &output);

} // namespace lab
