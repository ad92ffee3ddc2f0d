// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QQuickWindow>
#include <QStringList>

namespace lab::test
{

/// Every visible text that is cut: by its own width or height, by an item that clips it at its sides, or by the window.
[[nodiscard]] QStringList cutTexts(QQuickWindow &window);

/// Every pair of visible texts in the same place.
[[nodiscard]] QStringList overlappingTexts(QQuickWindow &window);

/// Every visible item that takes a key or a click, but has no object name or no name for a screen reader.
[[nodiscard]] QStringList namelessItems(QQuickWindow &window);

/// Fails the test where one of these finds something in that state of the window that is still there two seconds later:
/// what one item's size makes of another's is seen a frame or two later.
void expectNoFaults(QQuickWindow &window, const QString &state);

} // namespace lab::test
