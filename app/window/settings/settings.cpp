// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/settings/settings.h"

#include <QStandardPaths>

#include <algorithm>
#include <array>
#include <tuple>

namespace lab
{

namespace
{

using namespace Qt::StringLiterals;

constexpr std::array knownLanguages{"system"_L1, "en"_L1, "ja"_L1};
constexpr std::array knownThemes{"system"_L1, "light"_L1, "dark"_L1};

constexpr auto languageKey = "language"_L1;
constexpr auto themeKey = "theme"_L1;
constexpr auto modeKey = "mode"_L1;
constexpr auto terminalKey = "terminal/program"_L1;
constexpr auto familyKey = "terminal/font-family"_L1;
constexpr auto sizeKey = "terminal/font-size"_L1;
constexpr auto agreedKey = "agreed-to-host-mode"_L1;
constexpr auto welcomedKey = "welcomed"_L1;

Choices readChoices(const SettingsFile &file)
{
    const Choices usual;
    return {.language = file.oneOf(knownLanguages, languageKey).value_or(usual.language),
            .theme = file.oneOf(knownThemes, themeKey).value_or(usual.theme),
            .mode = file.text(modeKey) == u"host"_s ? Mode::host : Mode::sandbox,
            .terminal = file.text(terminalKey).value_or(usual.terminal),
            .fontFamily = file.text(familyKey).value_or(usual.fontFamily),
            .fontSize =
                file.number(sizeKey, Choices::smallestFontSize, Choices::largestFontSize).value_or(usual.fontSize),
            .hasAgreedToHost = file.isSet(agreedKey),
            .hasBeenWelcomed = file.isSet(welcomedKey)};
}

} // namespace

Settings::Settings(const QString &path, QObject *owner)
    : QObject(owner)
    , m_file(path)
    , m_shape(m_file)
    , m_kept(readChoices(m_file))
    , m_now(m_kept)
{
    connect(&m_file, &SettingsFile::failed, this, &Settings::problemChanged);
}

QString Settings::usualPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/unshare-lab/settings.ini"_s;
}

QString Settings::problem() const
{
    return m_file.hasFailed()
               ? tr("These choices hold until the window is closed: %1 cannot be written.").arg(m_file.path())
               : QString();
}

void Settings::overrule(const Overrule &overrule)
{
    if (!overrule.language.isEmpty())
        m_now.language = overrule.language;
    if (!overrule.theme.isEmpty())
        m_now.theme = overrule.theme;
    m_now.mode = overrule.mode.value_or(m_now.mode);
}

template <typename Value>
bool Settings::choose(Value Choices::*member, const Value &value, QLatin1StringView key, const QVariant &written)
{
    if (m_kept.*member != value) {
        m_kept.*member = value;
        m_file.write(key, written);
    }
    if (m_now.*member == value)
        return false;
    m_now.*member = value;
    return true;
}

void Settings::setLanguage(const QString &language)
{
    if (std::ranges::contains(knownLanguages, language) && choose(&Choices::language, language, languageKey, language))
        Q_EMIT languageChanged();
}

void Settings::setTheme(const QString &theme)
{
    if (std::ranges::contains(knownThemes, theme) && choose(&Choices::theme, theme, themeKey, theme))
        Q_EMIT themeChanged();
}

void Settings::setStartsInHost(bool host)
{
    if (choose(&Choices::mode, host ? Mode::host : Mode::sandbox, modeKey, host ? u"host"_s : u"sandbox"_s))
        Q_EMIT modeChanged();
}

void Settings::setTerminal(const QString &terminal)
{
    const QString name = terminal.trimmed();
    if (choose(&Choices::terminal, name, terminalKey, name))
        Q_EMIT terminalChanged();
}

void Settings::setFontFamily(const QString &family)
{
    if (choose(&Choices::fontFamily, family, familyKey, family))
        Q_EMIT fontChanged();
}

void Settings::setFontSize(int size)
{
    const int possible = std::clamp(size, Choices::smallestFontSize, Choices::largestFontSize);
    if (choose(&Choices::fontSize, possible, sizeKey, possible))
        Q_EMIT fontChanged();
}

void Settings::setAgreedToHost()
{
    std::ignore = choose(&Choices::hasAgreedToHost, true, agreedKey, true);
}

void Settings::setWelcomed()
{
    std::ignore = choose(&Choices::hasBeenWelcomed, true, welcomedKey, true);
}

} // namespace lab
