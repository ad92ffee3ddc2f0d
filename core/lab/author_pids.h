// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/kind.h"

#include <QString>

#include <map>

namespace lab
{

/// The numbers that the author's shells had, learned from what the author saw, and put in a script as variables that
/// the lab sets: $lab_shell for the shell of the side itself, $lab_parent and $lab_child for those of both sides as the
/// parent side numbers them.
class AuthorPids
{
public:
    /// The output of a command that named its own shell as $$: its lines show the number.
    void learn(Side side, const QString &command, const QString &output);
    /// What the command has to be in the lab. A number that is a PID and of no known shell means the lab's child: that
    /// is what a document looks at.
    [[nodiscard]] QString scriptOf(Side side, const QString &command) const;

private:
    std::map<QString, Side> m_shells;
};

} // namespace lab
