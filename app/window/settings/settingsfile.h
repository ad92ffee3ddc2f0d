// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QLatin1StringView>
#include <QObject>
#include <QSettings>
#include <QString>
#include <QTimer>
#include <QVariant>

#include <optional>
#include <span>

namespace lab
{

/// An INI file of values, of which none is trusted: what is missing, broken or out of its range is as if it was not
/// there. What is written in quick succession reaches the disk at once, the file replaced as a whole.
class SettingsFile : public QObject
{
    Q_OBJECT

public:
    /// An empty path: there is no file, nothing is read and nothing kept.
    explicit SettingsFile(const QString &path, QObject *owner = nullptr);
    ~SettingsFile() override;
    Q_DISABLE_COPY_MOVE(SettingsFile)

    /// One line, of at most 1024 characters, and none of them a control character.
    [[nodiscard]] std::optional<QString> text(QLatin1StringView key) const;
    [[nodiscard]] std::optional<QString> oneOf(std::span<const QLatin1StringView> values, QLatin1StringView key) const;
    [[nodiscard]] std::optional<int> number(QLatin1StringView key, int least, int most) const;
    [[nodiscard]] bool isSet(QLatin1StringView key) const; ///< "true"

    void write(QLatin1StringView key, const QVariant &value);
    /// Brings to the disk what waits for it.
    void flush();
    /// Whether the file could not be written.
    [[nodiscard]] bool hasFailed() const { return m_hasFailed; }
    [[nodiscard]] QString path() const;

Q_SIGNALS:
    void failed();

private:
    std::optional<QSettings> m_file;
    QHash<QString, QVariant> m_waiting;
    QTimer m_rest;
    bool m_hasFailed = false;
};

} // namespace lab
