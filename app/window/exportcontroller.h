// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/containerplan.h"
#include "app/window/failurecontroller.h"
#include "app/window/lessoncontroller.h"
#include "app/window/machinereader.h"
#include "core/lab/lab.h"

#include <QColor>
#include <QObject>
#include <QQuickItem>
#include <QStringList>
#include <QUrl>
#include <QtQmlIntegration>

#include <vector>

namespace lab
{

/// A tab's lab so far, for others to read or to run.
class ExportController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the window")
    Q_PROPERTY(QStringList titles READ titles NOTIFY retranslated FINAL)

public:
    /// In the order of the menu; the last three are the container's alone.
    enum class Form : quint8 { clipboard, script, report, picture, bundle, bwrap, nspawn };

    /// All of them outlive this.
    ExportController(Lab &lab, const LessonController &lesson, MachineReader &machine, FailureController &failure,
                     QObject *parent = nullptr);

    [[nodiscard]] QStringList titles() const; ///< of the forms that this lab has

    /// Of the file that it is saved as; empty: a directory.
    Q_INVOKABLE [[nodiscard]] QString suffix(int form) const;
    Q_INVOKABLE [[nodiscard]] bool isCopied(int form) const { return static_cast<Form>(form) == Form::clipboard; }
    Q_INVOKABLE void copy() const;
    /// Saves it in that form; a picture is of stage on that ground. saved() follows, or the tab's failure is shown.
    Q_INVOKABLE void save(int form, const QUrl &url, QQuickItem *stage, const QColor &ground);
    void retranslate() { Q_EMIT retranslated(); }

Q_SIGNALS:
    void retranslated();
    void saved(const QString &file);

private:
    void recordChild();
    [[nodiscard]] QByteArray report() const;
    [[nodiscard]] Result<void> saveContainer(Form form, const QString &file) const;
    void savePicture(const QString &file, QQuickItem *stage, const QColor &ground);
    void finish(const Result<void> &result, const QString &file);

    Lab &m_lab;
    const LessonController &m_lesson;
    MachineReader &m_machine;
    FailureController &m_failure;
    std::vector<Action> m_done; ///< since the child was made, its making first; empty: there is none
};

} // namespace lab
