// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/formcontroller.h"

#include "app/window/formwords.h"
#include "app/window/titles.h"
#include "app/window/visibletext.h"
#include "core/lab/findings.h"
#include "core/lab/variables.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPointer>

namespace lab
{

QStringList FormController::operationsOf(Topic topic)
{
    QStringList names;
    if (topic == Topic::container())
        names.append(QStringLiteral("unshare"));
    for (const OperationInfo *operation : lab::operationsOf(topic))
        names.append(QString::fromUtf8(operation->name.data(), static_cast<qsizetype>(operation->name.size())));
    return names;
}

FormController::FormController(Lab &lab, MachineReader &machine, QObject *parent)
    : QObject(parent)
    , m_lab(lab)
    , m_failure(machine)
    , m_operation(operationsOf(lab.topic()).constFirst())
{
    m_fields.setOperation(m_operation.toStdString());
    showSides();
    connect(&m_fields, &FieldsModel::edited, this, [this] {
        m_done.clear();
        m_map.setText(QString::fromStdString(std::string(valueOf(m_fields.words(), "map"))));
        Q_EMIT stateChanged();
    });
    // The map is the only field of its operations.
    connect(&m_map, &IdMapModel::edited, this, [this](const QString &text) { m_fields.setValue(0, text); });
    connect(&m_map, &IdMapModel::changed, this, &FormController::stateChanged);
    connect(&lab, &Lab::viewChanged, this, &FormController::showSides);
    connect(&lab, &Lab::stateChanged, this, &FormController::stateChanged);
    connect(&lab.parentSide(), &Parent::stateChanged, this, &FormController::stateChanged);
}

QStringList FormController::operationTitles() const
{
    QStringList shown;
    for (const QString &operation : operations())
        shown.append(titleOfOperation(operation.toStdString()));
    return shown;
}

QString FormController::side() const
{
    return m_side == Side::parent ? QStringLiteral("parent") : QStringLiteral("child");
}

QString FormController::command() const
{
    const std::expected<Action, Complaint> action = formAction(m_side, m_fields.words());
    return action ? shownCommand(QString::fromStdString(commandOf(*action)), m_lab.variables()) : QString();
}

QString FormController::obstacle() const
{
    if (isSideThere())
        return {};
    return m_side == Side::child && !makesChild() ? tr("There is no child yet. A step of the lesson makes it.")
                                                  : tr("The parent side is not there yet.");
}

QString FormController::success() const
{
    if (m_done.isEmpty())
        return {};
    const QString done = tr("Done: %1").arg(m_done);
    return m_found.isEmpty() ? done : done + u'\n' + m_found;
}

bool FormController::canRun() const
{
    return !m_isRunning && isSideThere() && formComplaints(m_fields.words()).empty() &&
           (!writesMap() || m_map.isGood());
}

void FormController::setOperation(const QString &operation)
{
    if (m_operation == operation || !operations().contains(operation))
        return;
    m_operation = operation;
    m_failure.dismiss();
    m_fields.setOperation(operation.toStdString());
    showSides();
    Q_EMIT operationChanged();
}

void FormController::setSide(const QString &side)
{
    const std::optional<Side> chosen = sideNamed(side.toStdString());
    if (!chosen || *chosen == m_side)
        return;
    m_side = *chosen;
    m_done.clear();
    Q_EMIT stateChanged();
}

void FormController::retranslate()
{
    m_fields.retranslate();
    m_map.retranslate();
    m_failure.retranslate();
    Q_EMIT retranslated();
    Q_EMIT stateChanged();
}

void FormController::setValue(int row, const QString &value)
{
    m_fields.setValue(row, value);
}

void FormController::run()
{
    const std::expected<Action, Complaint> action = formAction(m_side, m_fields.words());
    if (!action || !canRun())
        return;
    m_isRunning = true;
    m_done.clear();
    m_failure.dismiss();
    Q_EMIT stateChanged();
    Lab::Done done = [self = QPointer(this), command = command()](const Result<Outcome> &result) {
        if (self)
            self->finish(result, command);
    };
    if (const auto *options = std::get_if<ChildOptions>(&action->what)) {
        m_lab.close();
        m_lab.open(*options, std::move(done));
    } else {
        m_lab.perform(m_side, std::get<Operation>(action->what), std::move(done));
    }
}

void FormController::showSides()
{
    m_fields.setScope(m_lab.variables().scope);
    if (writesMap())
        m_map.setSides(m_lab.view(Side::parent), m_lab.view(Side::child),
                       m_operation == u"uid-map" ? "uid_map" : "gid_map");
}

void FormController::copyCommand() const
{
    QGuiApplication::clipboard()->setText(command());
}

bool FormController::isSideThere() const
{
    return m_side == Side::child && !makesChild() ? m_lab.state() == Lab::State::open
                                                  : m_lab.parentSide().state() == Parent::State::ready;
}

void FormController::finish(const Result<Outcome> &result, const QString &command)
{
    m_isRunning = false;
    if (result) {
        m_done = command;
        m_found = visibleText(textOfFindings(result->found));
    } else {
        m_failure.show(result.error());
    }
    Q_EMIT stateChanged();
}

} // namespace lab
