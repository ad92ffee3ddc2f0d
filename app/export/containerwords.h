// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/containerplan.h"

#include <QCoreApplication>
#include <QStringList>

namespace lab
{

/// What a container of another tool has in another way than the lab's, in translated sentences.
class ContainerWords
{
    Q_DECLARE_TR_FUNCTIONS(ContainerWords)

public:
    /// What no tool is told of.
    [[nodiscard]] static QStringList common(const ContainerPlan &plan);
    [[nodiscard]] static QString addsKind(const QString &tool, Kind kind);
    [[nodiscard]] static QString lacksKind(const QString &tool, Kind kind);
    [[nodiscard]] static QString lacks(const QString &tool, const QString &option);
    [[nodiscard]] static QString onlyRoot();
    [[nodiscard]] static QString noPropagation();
    [[nodiscard]] static QString ownEnvironment();
    [[nodiscard]] static QString ownCgroup();
    [[nodiscard]] static QString newRunc();
    [[nodiscard]] static QString ownMounts();
    [[nodiscard]] static QString moreDevices();
    [[nodiscard]] static QString noTopFiles();
    [[nodiscard]] static QString oneId(const QString &tool);
    [[nodiscard]] static QString loopbackOn();
    [[nodiscard]] static QString bundleTitle();
    [[nodiscard]] static QString commandTitle(const QString &tool);
};

} // namespace lab
