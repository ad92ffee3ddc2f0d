// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/lesson.h"

#include <QObject>
#include <QUrl>
#include <QtQmlIntegration>

#include <optional>

namespace lab
{

/// What one step of a lesson would do, in full.
struct ReviewLine
{
    Q_GADGET
    QML_VALUE_TYPE(reviewLine)
    Q_PROPERTY(int step MEMBER step FINAL)
    Q_PROPERTY(QString title MEMBER title FINAL)
    Q_PROPERTY(QString side MEMBER side FINAL)
    Q_PROPERTY(QString sideTitle MEMBER sideTitle FINAL)
    Q_PROPERTY(QString text MEMBER text FINAL)
    Q_PROPERTY(bool isShell MEMBER isShell FINAL)

public:
    int step = 0; ///< from 1
    QString title;
    QString side; ///< "parent" or "child"
    QString sideTitle;
    QString text;         ///< the command that is run, or that the operation is equal to
    bool isShell = false; ///< handed to a shell as it is
};

/// A lesson from a file, between being chosen and being played: nothing of it has run.
class LessonReview : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the window")
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY changed FINAL)
    Q_PROPERTY(bool canPlay READ canPlay NOTIFY changed FINAL)
    Q_PROPERTY(QString fileName READ fileName NOTIFY changed FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(QString kindTitle READ kindTitle NOTIFY changed FINAL)
    Q_PROPERTY(QStringList faults READ faults NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList lines READ lines NOTIFY changed FINAL)

public:
    using QObject::QObject;

    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    [[nodiscard]] bool canPlay() const { return m_lesson.has_value(); }
    [[nodiscard]] QString fileName() const { return m_fileName; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString kindTitle() const;
    [[nodiscard]] QStringList faults() const { return m_faults; } ///< why it cannot be played, one sentence each
    [[nodiscard]] QVariantList lines() const;

    /// Reads a file of at most a mebibyte.
    void open(const QString &path);

    Q_INVOKABLE void play();
    Q_INVOKABLE void cancel();

Q_SIGNALS:
    void changed();
    void accepted(const lab::Lesson &lesson, const QString &fileName);

private:
    void read(const QString &path);

    std::optional<Lesson> m_lesson;
    QString m_fileName;
    QStringList m_faults;
    bool m_isOpen = false;
};

} // namespace lab
