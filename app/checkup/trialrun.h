// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/checkup/checklist.h"
#include "core/lab/lab.h"

#include <QObject>

#include <memory>

namespace lab
{

/// Really makes a sandbox on this computer, and in it a child of each kind, one after the other; all of it ends with
/// this object.
class TrialRun : public QObject
{
    Q_OBJECT

public:
    /// sandbox: the road to one of its own.
    explicit TrialRun(std::unique_ptr<Backend> sandbox, QObject *owner = nullptr);
    ~TrialRun() override;
    Q_DISABLE_COPY_MOVE(TrialRun)

    void start();

Q_SIGNALS:
    /// Once. This object may be deleted later, not at once.
    void finished(const lab::Trial &trial);

private:
    void parentChanged();
    void tryKind(std::size_t index);

    Parent m_parent;
    std::unique_ptr<Lab> m_lab;
    Trial m_trial;
    bool m_isTrying = false;
};

} // namespace lab
