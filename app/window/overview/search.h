// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/discover/filter.h"

#include <QString>
#include <QStringList>

#include <expected>
#include <optional>

namespace lab
{

/// What a person looks for among namespaces: an expression, or words that all have to be in what is shown of one.
struct Search
{
    std::optional<Filter> filter{};
    QStringList words{}; ///< in small letters

    [[nodiscard]] bool isEmpty() const { return !filter && words.isEmpty(); }
};

/// Reads what is typed. It is meant as an expression where it has a comparison or a quote in it, or starts with a
/// column and an operator, or is the name of a column in capitals.
[[nodiscard]] std::expected<Search, FilterFault> searchFor(const QString &text);

} // namespace lab
