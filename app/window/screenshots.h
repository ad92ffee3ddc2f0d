// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/mainwindow.h"

#include <QDir>
#include <QObject>
#include <QStringList>

namespace lab
{

/// Plays the lesson of every tab and writes a picture of each in each theme: KIND-THEME-LANGUAGE.png.
class Screenshots : public QObject
{
    Q_OBJECT

public:
    /// window outlives this. themes: "light", "dark".
    Screenshots(MainWindow &window, const QString &directory, QStringList themes);

    void start();

Q_SIGNALS:
    /// The exit status: 0 where every picture was written.
    void finished(int status);

private:
    void playTab(int tab);
    void takePictures();
    void fail(const QString &sentence);

    MainWindow &m_window;
    QDir m_directory;
    QStringList m_themes;
    int m_tab = -1;
};

} // namespace lab
