// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/terminal/emulators.h"
#include "core/backend/flatpak.h"
#include "core/kernel/fd.h"
#include "core/model/kind.h"

#include <QObject>
#include <QSocketNotifier>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace lab
{

/// Opens labs in the user's own terminal program, which runs on by itself, also when this window is closed. Some only
/// ask a server for a window and end; one that fails to, or that does not start, is told.
class OwnTerminal : public QObject
{
    Q_OBJECT

public:
    using Failed = std::function<void(const Error &)>;

    explicit OwnTerminal(QObject *owner = nullptr);
    ~OwnTerminal() override;
    Q_DISABLE_COPY_MOVE(OwnTerminal)

    /// What attaches to a lab, in place of this program itself.
    void setProgram(const QString &path) { m_program = path; }

    /// A terminal on a side of the lab of that name. failed is called at most once: now, or within a few seconds.
    /// chosen: the terminal program; empty: whichever is there. From Flatpak's sandbox it is started outside, as far as
    /// that is allowed: EACCES.
    void open(const QString &chosen, const std::string &lab, Side side, Failed failed);

private:
    struct Started;

    void openOutside(const QString &chosen, const FlatpakInfo &flatpak, const QStringList &attach, Failed failed);
    void start(const QString &emulator, const QStringList &words, Failed failed);
    void follow(Started &started);

    QString m_program;
    std::vector<std::unique_ptr<Started>> m_started;
};

} // namespace lab
