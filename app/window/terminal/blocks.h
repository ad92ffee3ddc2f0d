// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/terminal/linepicture.h"

#include <vector>

namespace lab
{

/// Whether it is one of the blocks and lines that are drawn here, so that they meet the next ones without a gap:
/// U+2580 to U+259F, and the straight lines and corners of U+2500 to U+254B.
[[nodiscard]] bool isBlock(char32_t character);

/// Draws it in the place of a cell; false: it is none.
bool appendBlock(char32_t character, const QRectF &cell, QRgb ink, std::vector<ColouredRect> &rects);

} // namespace lab
