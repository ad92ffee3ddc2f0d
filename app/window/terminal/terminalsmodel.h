// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/terminal/terminalcontroller.h"

#include <QAbstractListModel>
#include <QtQmlIntegration>

#include <memory>
#include <optional>
#include <vector>

namespace lab
{

/// The terminals of a side, in the order in which they were opened, and which of them is in front.
class TerminalsModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the window")
    Q_PROPERTY(QString side READ side CONSTANT FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    Q_PROPERTY(int current READ current WRITE setCurrent NOTIFY currentChanged FINAL)
    Q_PROPERTY(lab::TerminalController *currentTerminal READ currentTerminal NOTIFY currentChanged FINAL)

public:
    enum Role { TerminalRole = Qt::UserRole + 1 };

    /// lab and machine outlive this.
    TerminalsModel(Lab &lab, Side side, MachineReader &machine, QObject *owner = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] QString side() const; ///< "parent" or "child"
    [[nodiscard]] int count() const { return static_cast<int>(m_terminals.size()); }
    [[nodiscard]] int current() const { return m_current; }    ///< -1: there is none
    [[nodiscard]] TerminalController *currentTerminal() const; ///< nullptr: there is none
    void setCurrent(int index);

    /// Another terminal, in front.
    void open(ShellUser user = ShellUser::caller, const std::optional<ForeignNamespace> &foreign = {});
    Q_INVOKABLE void close(int index);
    void retranslate();

Q_SIGNALS:
    void countChanged();
    void currentChanged();

private:
    [[nodiscard]] int freeNumber() const;

    Lab &m_lab;
    Side m_side;
    MachineReader &m_machine;
    std::vector<std::unique_ptr<TerminalController>> m_terminals;
    int m_current = -1;
};

} // namespace lab
