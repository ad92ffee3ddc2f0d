// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/backend.h"
#include "core/lab/lab.h"

#include <QObject>
#include <QtQmlIntegration>

#include <memory>
#include <string_view>

namespace lab
{

/// What a kind's picture draws, computed from both views. qml/pictures has the file that draws it, under the kind's
/// name.
class Picture : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the window")
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL)

public:
    using QObject::QObject;

    /// The picture in words, for who does not see it.
    [[nodiscard]] virtual QString text() const = 0;

    /// nullptr: that side is not there or not looked at yet.
    virtual void show(const View *parent, const View *child) = 0;
    /// An operation has been done: what it found out may be shown for a moment.
    virtual void showPerformed(Side side, const Operation &operation, const Outcome &outcome);

Q_SIGNALS:
    void changed();
};

/// The section of that id; nullptr: the view has none, or there is no view.
[[nodiscard]] const Section *sectionIn(const View *view, std::string_view id);
/// The cell of a column; empty where there is none.
[[nodiscard]] QString cellIn(const Section &section, const Row &row, std::string_view column);
/// The value of a fact; empty where the section or the fact is not there.
[[nodiscard]] QString factIn(const View *view, std::string_view section, std::string_view key);
/// "mnt:[4026531841]", the target of one of namespaceLinks; empty: no view, or no such link.
[[nodiscard]] QString linkIn(const View *view, std::string_view name);

/// nullptr: the topic has no picture.
[[nodiscard]] std::unique_ptr<Picture> makePicture(Topic topic);

} // namespace lab
