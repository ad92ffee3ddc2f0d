// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

#include <memory>
#include <utility>

class QProcess;

namespace lab::test
{

/// How a run of unshare-lab ended.
struct Ending
{
    int status = -1; ///< -1: it did not end by itself
    QByteArray output;
    QByteArray errors;
};

/// Runs the program of this build, in English and with 120 columns, until it ends.
[[nodiscard]] Ending runProgram(const QStringList &arguments,
                                const std::vector<std::pair<QString, QString>> &environment = {});

/// The same, still running.
[[nodiscard]] std::unique_ptr<QProcess> startProgram(const QStringList &arguments,
                                                     const std::vector<std::pair<QString, QString>> &environment = {});

} // namespace lab::test
