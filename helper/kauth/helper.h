// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/host.h"

#include <KAuth/ActionReply>

#include <QObject>
#include <QVariantMap>

namespace lab
{

/// The actions of the helper, one slot each. KAuth calls the slot of an action when polkit has allowed it, and no
/// other: every slot here is one that anyone may ask for.
class Helper : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    KAuth::ActionReply open(const QVariantMap &arguments);
    KAuth::ActionReply mount(const QVariantMap &arguments);
    KAuth::ActionReply hostname(const QVariantMap &arguments);
    KAuth::ActionReply ipc(const QVariantMap &arguments);
    KAuth::ActionReply network(const QVariantMap &arguments);
    KAuth::ActionReply idmap(const QVariantMap &arguments);
    KAuth::ActionReply cgroup(const QVariantMap &arguments);
    KAuth::ActionReply signal(const QVariantMap &arguments);
    KAuth::ActionReply terminal(const QVariantMap &arguments);
    KAuth::ActionReply rootterminal(const QVariantMap &arguments);
    KAuth::ActionReply wallclock(const QVariantMap &arguments);
    KAuth::ActionReply discover(const QVariantMap &arguments);
    KAuth::ActionReply close(const QVariantMap &arguments);
};

} // namespace lab
