// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/settings/settingsfile.h"

#include <QObject>
#include <QSize>
#include <QtQmlIntegration>

namespace lab
{

/// How the user left the window: its size, its tab, and where its splitters are. Kept in a settings file.
class WindowShape : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the window")
    Q_PROPERTY(qreal lessonWidth READ lessonWidth WRITE setLessonWidth NOTIFY lessonWidthChanged FINAL)
    Q_PROPERTY(qreal terminalShare READ terminalShare WRITE setTerminalShare NOTIFY terminalShareChanged FINAL)

public:
    /// file outlives this.
    explicit WindowShape(SettingsFile &file, QObject *owner = nullptr);

    [[nodiscard]] QSize size() const { return m_size; } ///< where it is not maximised; invalid: the usual one
    [[nodiscard]] bool isMaximised() const { return m_isMaximised; }
    [[nodiscard]] QString tab() const { return m_tab; }                   ///< "mount", "overview"; empty: the first
    [[nodiscard]] qreal lessonWidth() const { return m_lessonWidth; }     ///< in pixels; 0: the usual one
    [[nodiscard]] qreal terminalShare() const { return m_terminalShare; } ///< of the height of a tab's stage

    void setSize(QSize size);
    void setMaximised(bool maximised);
    void setTab(const QString &tab);
    void setLessonWidth(qreal width);
    void setTerminalShare(qreal share);

Q_SIGNALS:
    void lessonWidthChanged();
    void terminalShareChanged();

private:
    SettingsFile &m_file;
    QSize m_size;
    QString m_tab;
    qreal m_lessonWidth = 0;
    qreal m_terminalShare = 0;
    bool m_isMaximised = false;
};

} // namespace lab
