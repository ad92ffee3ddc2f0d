// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/checkup/helperinstall.h"

#include <QObject>

namespace lab
{

/// Installs or removes the helper of host mode, and says how that went.
class HelperCommand : public QObject
{
    Q_OBJECT

public:
    HelperCommand(HelperChange change, int width);

    void start() { m_install.start(); }

Q_SIGNALS:
    void finished(int status);

private:
    void tell(const Result<void> &result);

    HelperChange m_change;
    HelperInstall m_install;
    int m_width;
};

} // namespace lab
