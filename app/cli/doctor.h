// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/checkup/trialrun.h"
#include "app/cli/arguments.h"
#include "app/cli/paint.h"

#include <QObject>

namespace lab
{

/// Tries what this computer allows by making a sandbox and a child of each kind, and prints the list of checks.
class Doctor : public QObject
{
    Q_OBJECT

public:
    Doctor(DoctorRequest request, int width, Paint paint);

    void start();

Q_SIGNALS:
    /// The last: 0 where a lab can be made, else 1.
    void finished(int status);

private:
    void report(const Trial &trial);

    DoctorRequest m_request;
    int m_width;
    Paint m_paint;
    TrialRun m_run;
};

/// {"lab":true,"checks":[{"id","state","effect","remedy"}]}: lab tells whether one can be made.
[[nodiscard]] std::string checksJson(const std::vector<Check> &checks, const Trial &trial);

[[nodiscard]] QStringList checksText(const std::vector<Check> &checks, const Trial &trial, int width,
                                     const Paint &paint);

} // namespace lab
