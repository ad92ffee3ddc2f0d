// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/overview/survey.h"

#include <QObject>
#include <QThread>

namespace lab
{

/// A survey in a thread of its own, which starts with the first request and sleeps between them.
class SurveyThread : public QObject
{
    Q_OBJECT

public:
    explicit SurveyThread(QObject *parent = nullptr);
    /// Waits for the answer that is being made.
    ~SurveyThread() override;

    void ask(const SurveyRequest &request);

Q_SIGNALS:
    void answered(const lab::SurveyAnswer &answer);

private:
    Survey m_survey; ///< of the thread alone
    QThread m_thread;
    QObject *m_there; ///< lives in the thread
};

} // namespace lab
