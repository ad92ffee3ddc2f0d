// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/helpercommand.h"

#include "app/cli/print.h"

#include <cstdlib>

namespace lab
{

HelperCommand::HelperCommand(HelperChange change, int width)
    : m_change(change)
    , m_install(change, ownHelperPlaces())
    , m_width(width)
{
    connect(&m_install, &HelperInstall::finished, this, &HelperCommand::tell);
}

void HelperCommand::tell(const Result<void> &result)
{
    if (!result) {
        printFailure(result.error(), m_width);
        Q_EMIT finished(EXIT_FAILURE);
        return;
    }
    print(QStringList(m_change == HelperChange::install
                          ? tr("The helper is installed. Host mode is there for every user whom polkit allows it.")
                          : tr("The helper is removed.")));
    Q_EMIT finished(EXIT_SUCCESS);
}

} // namespace lab
