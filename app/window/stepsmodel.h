// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/player.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QtQmlIntegration>

namespace lab
{

/// One expectation of a step: a sentence, and what was found where it does not hold.
struct CheckLine
{
    Q_GADGET
    QML_VALUE_TYPE(checkLine)
    Q_PROPERTY(bool isChecked MEMBER isChecked FINAL)
    Q_PROPERTY(bool holds MEMBER holds FINAL)
    Q_PROPERTY(QString sentence MEMBER sentence FINAL)
    Q_PROPERTY(QString found MEMBER found FINAL)

public:
    bool isChecked = false;
    bool holds = false;
    QString sentence;
    QString found;
};

/// The side that a step's command is typed on: "parent" or "child"; empty: it has no command.
[[nodiscard]] QString sideOf(const Step &step);

/// The steps of a lesson and how far each has come.
class StepsModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the window")

public:
    enum Role {
        TitleRole = Qt::UserRole + 1,
        ProseRole,
        CommandRole,
        SideRole,
        StateRole,
        ChecksRole,
        OutputRole,
        PremiseRole,
        SkipRole, ///< why the step was skipped; empty: it was not
    };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /// player outlives its stay here; nullptr: no steps.
    void setPlayer(LessonPlayer *player);
    /// The same steps in another language.
    void retranslate();

private:
    [[nodiscard]] QString premise(int step) const;
    [[nodiscard]] QString skip(int step) const;
    [[nodiscard]] QVariantList checks(int step) const;

    QPointer<LessonPlayer> m_player;
};

} // namespace lab
