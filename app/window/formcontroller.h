// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/failurecontroller.h"
#include "app/window/fieldsmodel.h"
#include "app/window/idmapmodel.h"
#include "core/lab/lab.h"

#include <QObject>
#include <QtQmlIntegration>

namespace lab
{

/// Free play: one operation on one side, or the child itself, filled in by hand.
class FormController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the window")
    Q_PROPERTY(QStringList operations READ operations CONSTANT FINAL)
    Q_PROPERTY(QStringList operationTitles READ operationTitles NOTIFY retranslated FINAL)
    Q_PROPERTY(QString operation READ operation WRITE setOperation NOTIFY operationChanged FINAL)
    Q_PROPERTY(QString side READ side WRITE setSide NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString command READ command NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString obstacle READ obstacle NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString success READ success NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool canRun READ canRun NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool isRunning READ isRunning NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool makesChild READ makesChild NOTIFY operationChanged FINAL)
    Q_PROPERTY(lab::FieldsModel *fields READ fields CONSTANT FINAL)
    Q_PROPERTY(lab::IdMapModel *map READ map CONSTANT FINAL)
    Q_PROPERTY(bool writesMap READ writesMap NOTIFY operationChanged FINAL)
    Q_PROPERTY(lab::FailureController *failure READ failure CONSTANT FINAL)

public:
    /// The operations that a form is offered for; empty: that topic has none.
    [[nodiscard]] static QStringList operationsOf(Topic topic);

    /// lab and machine outlive this. Precondition: operationsOf() of its topic is not empty.
    FormController(Lab &lab, MachineReader &machine, QObject *parent = nullptr);

    [[nodiscard]] QStringList operations() const { return operationsOf(m_lab.topic()); }
    [[nodiscard]] QStringList operationTitles() const;
    [[nodiscard]] QString operation() const { return m_operation; }
    [[nodiscard]] QString side() const;     ///< "parent" or "child"
    [[nodiscard]] QString command() const;  ///< what a person would type for it; empty while a field is wrong
    [[nodiscard]] QString obstacle() const; ///< why it cannot be run on that side now; empty: it can
    [[nodiscard]] QString success() const;  ///< of the last run
    [[nodiscard]] bool canRun() const;
    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    /// Instead of doing something on a side of choice: then it is on the parent side.
    [[nodiscard]] bool makesChild() const { return m_operation == u"unshare"; }
    [[nodiscard]] FieldsModel *fields() { return &m_fields; }
    /// The ranges of the map that the operation writes, where it writes one.
    [[nodiscard]] IdMapModel *map() { return &m_map; }
    [[nodiscard]] bool writesMap() const { return m_operation == u"uid-map" || m_operation == u"gid-map"; }
    [[nodiscard]] FailureController *failure() { return &m_failure; }

    void setOperation(const QString &operation);
    void setSide(const QString &side);
    void retranslate();

    Q_INVOKABLE void setValue(int row, const QString &value);
    Q_INVOKABLE void run();
    Q_INVOKABLE void copyCommand() const;

Q_SIGNALS:
    void operationChanged();
    void stateChanged();
    void retranslated();

private:
    [[nodiscard]] bool isSideThere() const;
    void showSides();
    void finish(const Result<Outcome> &result, const QString &command);

    Lab &m_lab;
    FieldsModel m_fields;
    IdMapModel m_map;
    FailureController m_failure;
    QString m_operation;
    QString m_done;
    QString m_found; ///< of what was done
    Side m_side = Side::child;
    bool m_isRunning = false;
};

} // namespace lab
