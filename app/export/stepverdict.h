// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/player.h"

#include <QCoreApplication>
#include <QString>

#include <cstddef>
#include <string>
#include <vector>

namespace lab
{

/// How a step went, in translated sentences.
class StepVerdict
{
    Q_DECLARE_TR_FUNCTIONS(StepReport)

public:
    /// An expectation, and whether it held.
    struct Check
    {
        bool holds = false;
        QString text; ///< with what was found instead, where it does not hold
    };

    /// step and progress outlive this. scope: as in core/lab/variables.h.
    StepVerdict(const Step &step, const LessonPlayer::Progress &progress, std::string scope);

    [[nodiscard]] bool holds() const { return m_progress.state == LessonPlayer::StepState::held; }
    [[nodiscard]] bool isSkipped() const { return m_progress.state == LessonPlayer::StepState::skipped; }

    /// Of a step that was skipped: what it lacks.
    [[nodiscard]] QString skipText() const;
    [[nodiscard]] std::vector<Check> checks() const; ///< one an expectation
    /// Of a step without expectations: how its command ended.
    [[nodiscard]] QString statusText() const;

private:
    const Step &m_step;
    const LessonPlayer::Progress &m_progress;
    std::string m_scope;
};

} // namespace lab
