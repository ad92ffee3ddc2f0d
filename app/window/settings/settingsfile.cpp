// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/settings/settingsfile.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace lab
{

namespace
{

/// A splitter that is dragged changes its value with every frame.
constexpr std::chrono::milliseconds settlingTime{200};

constexpr qsizetype longestText = 1024;

} // namespace

SettingsFile::SettingsFile(const QString &path, QObject *owner)
    : QObject(owner)
{
    if (path.isEmpty())
        return;
    m_file.emplace(path, QSettings::IniFormat);
    m_rest.setSingleShot(true);
    m_rest.setInterval(settlingTime);
    connect(&m_rest, &QTimer::timeout, this, &SettingsFile::flush);
}

SettingsFile::~SettingsFile()
{
    flush();
}

std::optional<QString> SettingsFile::text(QLatin1StringView key) const
{
    if (!m_file || !m_file->contains(key))
        return std::nullopt;
    const QString value = m_file->value(key).toString();
    const bool isLine = std::ranges::all_of(value, [](QChar c) { return c.isPrint(); });
    return isLine && value.size() <= longestText ? std::optional(value) : std::nullopt;
}

std::optional<QString> SettingsFile::oneOf(std::span<const QLatin1StringView> values, QLatin1StringView key) const
{
    const std::optional<QString> value = text(key);
    return value && std::ranges::contains(values, *value) ? value : std::nullopt;
}

std::optional<int> SettingsFile::number(QLatin1StringView key, int least, int most) const
{
    bool isNumber = false;
    const int value = text(key).value_or(QString()).toInt(&isNumber);
    return isNumber && value >= least && value <= most ? std::optional(value) : std::nullopt;
}

bool SettingsFile::isSet(QLatin1StringView key) const
{
    return text(key) == QStringLiteral("true");
}

void SettingsFile::write(QLatin1StringView key, const QVariant &value)
{
    if (!m_file)
        return;
    m_waiting.insert(key, value);
    m_rest.start();
}

void SettingsFile::flush()
{
    m_rest.stop();
    if (m_waiting.isEmpty())
        return;
    for (const auto &[key, value] : m_waiting.asKeyValueRange())
        m_file->setValue(key, value);
    m_waiting.clear();
    m_file->sync();
    const bool hasFailed = m_file->status() == QSettings::AccessError;
    if (std::exchange(m_hasFailed, hasFailed) != hasFailed)
        Q_EMIT failed();
}

QString SettingsFile::path() const
{
    return m_file ? m_file->fileName() : QString();
}

} // namespace lab
