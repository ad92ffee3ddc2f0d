// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/machinereader.h"
#include "core/model/error.h"

#include <QObject>
#include <QString>
#include <QtQmlIntegration>

#include <optional>

namespace lab
{

/// One failure as a panel shows it, or none.
class FailureController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the window")
    Q_PROPERTY(bool isShown READ isShown NOTIFY changed FINAL)
    Q_PROPERTY(QString what READ what NOTIFY changed FINAL)
    Q_PROPERTY(QString why READ why NOTIFY changed FINAL)
    Q_PROPERTY(QString remedy READ remedy NOTIFY changed FINAL)
    Q_PROPERTY(QString detail READ detail NOTIFY changed FINAL)

public:
    /// machine outlives this.
    explicit FailureController(MachineReader &machine, QObject *parent = nullptr);

    [[nodiscard]] bool isShown() const { return m_error.has_value(); }
    [[nodiscard]] QString what() const;
    [[nodiscard]] QString why() const;
    [[nodiscard]] QString remedy() const;
    [[nodiscard]] QString detail() const;

    void show(const Error &error);
    Q_INVOKABLE void dismiss();
    /// The language has changed.
    void retranslate() { Q_EMIT changed(); }

Q_SIGNALS:
    void changed();

private:
    MachineReader &m_machine;
    std::optional<Error> m_error;
};

} // namespace lab
