// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/wording.h"

#include <QCoreApplication>

namespace lab
{

QString shown(std::string_view text)
{
    return QString::fromUtf8(text);
}

QString noSuchSide(std::string_view name)
{
    return QCoreApplication::translate("lab", "There is no side “%1”: write parent or child.").arg(shown(name));
}

} // namespace lab
