// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace lab
{

/// What flatpak(1) tells a program about the sandbox that it runs it in.
struct FlatpakInfo
{
    QString application;   ///< "io.github.unsharelab.UnshareLab"
    QString instance;      ///< the number of this run of it; no other has it
    QString filesOutside;  ///< the directory that is /app in here
    bool mayLeave = false; ///< it may have programs started outside: --talk-name=org.freedesktop.Flatpak

    bool operator==(const FlatpakInfo &) const = default;
};

/// Reads the text of /.flatpak-info, a key file as flatpak-metadata(5) has them.
[[nodiscard]] FlatpakInfo flatpakInfoIn(const QString &text);

/// Of the sandbox that this program is in. Nothing: it is in none of Flatpak.
[[nodiscard]] std::optional<FlatpakInfo> ownFlatpak();

/// The words that run a command outside of the sandbox, with these descriptors beside the three usual ones, under the
/// same numbers, and wait for its end.
[[nodiscard]] QStringList outsideOfFlatpak(const QStringList &command, const QList<int> &descriptors = {});

} // namespace lab
