// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/savefile.h"

#include <QSaveFile>

#include <cerrno>

namespace lab
{

Result<void> saveFile(const QString &name, const QByteArray &bytes)
{
    const auto failure = [&](const char *call) {
        return std::unexpected(Error{call, errno == 0 ? EIO : errno, name.toStdString()});
    };
    errno = 0;
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly))
        return failure("open");
    errno = 0;
    if (file.write(bytes) != bytes.size() || !file.commit())
        return failure("write");
    return {};
}

} // namespace lab
