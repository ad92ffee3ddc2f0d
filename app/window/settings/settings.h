// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/settings/settingsfile.h"
#include "app/window/settings/windowshape.h"
#include "core/backend/backend.h"

#include <QObject>
#include <QString>
#include <QtQmlIntegration>

#include <optional>

namespace lab
{

/// What the user may choose.
struct Choices
{
    QString language = QStringLiteral("system"); ///< "system", "en" or "ja"
    QString theme = QStringLiteral("system");    ///< "system", "light" or "dark"
    Mode mode = Mode::sandbox;                   ///< that a window starts in
    QString terminal{};                          ///< the terminal program to open labs in; empty: whichever is there
    QString fontFamily{};                        ///< of the terminals in the window; empty: the system's fixed font
    int fontSize = usualFontSize;                ///< of the terminals in the window, in pixels
    bool hasAgreedToHost = false;                ///< it has been explained what host mode is
    bool hasBeenWelcomed = false;

    static constexpr int usualFontSize = 12;
    static constexpr int smallestFontSize = 7;
    static constexpr int largestFontSize = 40;

    bool operator==(const Choices &) const = default;
};

/// What the command line chooses in place of the user's settings, for this time.
struct Overrule
{
    QString language{}; ///< empty: as the settings have it
    QString theme{};
    std::optional<Mode> mode{};
};

/// What the user chose, kept in a file from one start to the next, and how the window was left.
class Settings : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the window")
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged FINAL)
    Q_PROPERTY(QString theme READ theme WRITE setTheme NOTIFY themeChanged FINAL)
    Q_PROPERTY(bool startsInHost READ startsInHost WRITE setStartsInHost NOTIFY modeChanged FINAL)
    Q_PROPERTY(QString terminal READ terminal WRITE setTerminal NOTIFY terminalChanged FINAL)
    Q_PROPERTY(QString fontFamily READ fontFamily WRITE setFontFamily NOTIFY fontChanged FINAL)
    Q_PROPERTY(int fontSize READ fontSize WRITE setFontSize NOTIFY fontChanged FINAL)
    Q_PROPERTY(int smallestFontSize READ smallestFontSize CONSTANT FINAL)
    Q_PROPERTY(int largestFontSize READ largestFontSize CONSTANT FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged FINAL)

public:
    /// An empty path: nothing is read, and nothing kept.
    explicit Settings(const QString &path = {}, QObject *owner = nullptr);

    /// settings.ini in the user's directory of configuration.
    [[nodiscard]] static QString usualPath();

    [[nodiscard]] QString language() const { return m_now.language; }
    [[nodiscard]] QString theme() const { return m_now.theme; }
    [[nodiscard]] Mode mode() const { return m_now.mode; }
    [[nodiscard]] bool startsInHost() const { return m_now.mode == Mode::host; }
    [[nodiscard]] QString terminal() const { return m_now.terminal; }
    [[nodiscard]] QString fontFamily() const { return m_now.fontFamily; }
    [[nodiscard]] int fontSize() const { return m_now.fontSize; }
    [[nodiscard]] static int smallestFontSize() { return Choices::smallestFontSize; }
    [[nodiscard]] static int largestFontSize() { return Choices::largestFontSize; }
    [[nodiscard]] bool hasAgreedToHost() const { return m_now.hasAgreedToHost; }
    [[nodiscard]] bool hasBeenWelcomed() const { return m_now.hasBeenWelcomed; }
    [[nodiscard]] QString problem() const; ///< why nothing is kept, one sentence; empty: all is
    [[nodiscard]] WindowShape *shape() { return &m_shape; }

    /// Holds until the user chooses otherwise, and is not kept.
    void overrule(const Overrule &overrule);

    void setLanguage(const QString &language);
    void setTheme(const QString &theme);
    void setStartsInHost(bool host);
    void setTerminal(const QString &terminal);
    void setFontFamily(const QString &family);
    void setFontSize(int size);
    void setAgreedToHost();
    void setWelcomed();
    void retranslate() { Q_EMIT problemChanged(); }

Q_SIGNALS:
    void languageChanged();
    void themeChanged();
    void modeChanged();
    void terminalChanged();
    void fontChanged();
    void problemChanged();

private:
    /// Keeps a value; whether another one holds now.
    template <typename Value>
    [[nodiscard]] bool choose(Value Choices::*member, const Value &value, QLatin1StringView key,
                              const QVariant &written);

    SettingsFile m_file;
    WindowShape m_shape;
    Choices m_kept; ///< as the file has it
    Choices m_now;
};

} // namespace lab
