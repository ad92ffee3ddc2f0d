// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/overview/surveythread.h"

namespace lab
{

SurveyThread::SurveyThread(QObject *parent)
    : QObject(parent)
    , m_there(new QObject)
{
    m_thread.setObjectName(QStringLiteral("survey"));
    m_there->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_there, &QObject::deleteLater);
}

SurveyThread::~SurveyThread()
{
    const bool hasRun = m_thread.isRunning();
    m_thread.quit();
    m_thread.wait();
    if (!hasRun)
        delete m_there;
}

void SurveyThread::ask(const SurveyRequest &request)
{
    if (!m_thread.isRunning())
        m_thread.start();
    QMetaObject::invokeMethod(m_there, [this, request] {
        const SurveyAnswer answer = m_survey.answer(request);
        QMetaObject::invokeMethod(this, [this, answer] { Q_EMIT answered(answer); });
    });
}

} // namespace lab
