// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/doctor.h"

#include "app/cli/celltext.h"
#include "app/cli/print.h"
#include "app/cli/viewjson.h"
#include "core/backend/make_backend.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace lab
{

using namespace Qt::StringLiterals;

Doctor::Doctor(DoctorRequest request, int width, Paint paint)
    : m_request(request)
    , m_width(width)
    , m_paint(paint)
    , m_run(makeBackend(Mode::sandbox))
{
    connect(&m_run, &TrialRun::finished, this, &Doctor::report);
}

void Doctor::start()
{
    m_run.start();
}

void Doctor::report(const Trial &trial)
{
    const std::vector<Check> checks = checklist(readMachine(), trial);
    if (m_request.output == Output::json)
        print(checksJson(checks, trial));
    else
        print(checksText(checks, trial, m_width, m_paint));
    Q_EMIT finished(allowsLab(trial) ? EXIT_SUCCESS : EXIT_FAILURE);
}

std::string checksJson(const std::vector<Check> &checks, const Trial &trial)
{
    nlohmann::ordered_json json{{"lab", allowsLab(trial)}, {"checks", nlohmann::ordered_json::array()}};
    for (const Check &check : checks)
        json["checks"].push_back({{"id", check.id.toStdString()},
                                  {"state", nameOf(check.state)},
                                  {"effect", check.effect.toStdString()},
                                  {"remedy", check.remedy.toStdString()}});
    return lineOf(json);
}

namespace
{

QString signOf(Health health, const Paint &paint)
{
    switch (health) {
    case Health::good:
        return paint.good(u"✓"_s);
    case Health::limited:
        return paint.limited(u"!"_s);
    case Health::bad:
        break;
    }
    return paint.bad(u"✗"_s);
}

} // namespace

QStringList checksText(const std::vector<Check> &checks, const Trial &trial, int width, const Paint &paint)
{
    constexpr int widestName = 24;
    int names = 0;
    for (const Check &check : checks)
        names = std::max(names, std::min(widestName, cellsOf(check.id)));
    const QString indent(names + 4, u' ');

    QStringList lines;
    for (const Check &check : checks) {
        QStringList effect = paragraph(check.effect, width, indent);
        if (cellsOf(check.id) <= names)
            effect.first().replace(0, indent.size() - 1, u"  "_s + fitted(check.id, names + 1));
        else
            effect.prepend(u"  "_s + check.id);
        effect.first().replace(0, 1, signOf(check.state, paint));
        lines += effect;
        if (check.state != Health::good && !check.remedy.isEmpty()) {
            for (const QString &line : paragraph(check.remedy, width, indent))
                lines += paint.faint(line);
        }
    }
    const QString verdict = allowsLab(trial)
                                ? paint.good(QCoreApplication::translate("Doctor", "A sandbox lab can be made here."))
                                : paint.bad(QCoreApplication::translate("Doctor", "No sandbox lab can be made here."));
    return lines + QStringList{QString(), verdict};
}

} // namespace lab
