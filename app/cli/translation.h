// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTranslator>

#include <array>

namespace lab
{

/// The translations that are installed in the application now; another language takes their place.
class Translation
{
public:
    Translation() = default;
    explicit Translation(const QString &language) { use(language); }
    ~Translation();
    Q_DISABLE_COPY_MOVE(Translation)

    /// "en": the language of the sources, nothing is installed.
    void use(const QString &language);

private:
    void remove();

    std::array<QTranslator, 2> m_translators; ///< of Qt itself, of the program
};

} // namespace lab
