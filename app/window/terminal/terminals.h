// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/settings/settings.h"
#include "app/window/terminal/terminalsmodel.h"

#include <QObject>
#include <QtQmlIntegration>

namespace lab
{

/// The terminals of a tab, on both sides of its lab.
class Terminals : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the window")
    Q_PROPERTY(lab::TerminalsModel *parentSide READ parentSide CONSTANT FINAL)
    Q_PROPERTY(lab::TerminalsModel *childSide READ childSide CONSTANT FINAL)
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY openChanged FINAL)
    Q_PROPERTY(bool canBeRoots READ canBeRoots NOTIFY rootsChanged FINAL)
    Q_PROPERTY(int fontSize READ fontSize NOTIFY fontSizeChanged FINAL)

public:
    /// lab and machine outlive this.
    Terminals(Lab &lab, MachineReader &machine, QObject *owner = nullptr);

    [[nodiscard]] TerminalsModel *parentSide() { return &m_parent; }
    [[nodiscard]] TerminalsModel *childSide() { return &m_child; }
    [[nodiscard]] bool isOpen() const { return m_parent.count() + m_child.count() > 0; } ///< there is one at least
    [[nodiscard]] bool canBeRoots() const;                    ///< in host mode, where they are the user's own otherwise
    [[nodiscard]] int fontSize() const { return m_fontSize; } ///< in pixels

    /// Another terminal on a side, "parent" or "child". Where that side is not there: failed().
    Q_INVOKABLE void open(const QString &side);
    /// The same as root; the helper asks for the password each time.
    Q_INVOKABLE void openAsRoot(const QString &side);
    /// The same in a namespace of the computer's, among those of the parent side.
    void openIn(const ForeignNamespace &foreign);
    /// The terminal of a side, opened where there is none.
    Q_INVOKABLE void show(const QString &side);
    /// Types a command in the terminal of a side, opened where there is none; Enter is the user's to press.
    Q_INVOKABLE void typeForMe(const QString &side, const QString &command);
    /// A terminal on a side in the user's own terminal program: wantedOutside(). Where that side is not
    /// there: failed().
    Q_INVOKABLE void openOutside(const QString &side);
    /// The size of the text: larger (1), smaller (-1), or as usual (0).
    Q_INVOKABLE void zoom(int direction);
    /// The size of the text as usual, and now.
    void setUsualFontSize(int size);
    void retranslate();

Q_SIGNALS:
    void openChanged();
    void rootsChanged();
    void fontSizeChanged();
    /// The terminal of that side is to have the keyboard.
    void shown(const QString &side);
    void failed(const lab::Error &error);
    void wantedOutside(lab::Side side);

private:
    void open(const QString &side, ShellUser user);
    [[nodiscard]] TerminalsModel &of(const QString &side);
    void setFontSize(int size);
    /// false: that side is not there; failed() has told so.
    bool isThere(const QString &side);

    Lab &m_lab;
    TerminalsModel m_parent;
    TerminalsModel m_child;
    int m_usualFontSize = Choices::usualFontSize;
    int m_fontSize = Choices::usualFontSize;
};

} // namespace lab
