// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/error.h"

#include <cstring>

namespace lab
{

std::string errnoName(int number)
{
    const char *name = strerrorname_np(number);
    return name ? name : std::to_string(number);
}

std::string describe(const Error &error)
{
    std::string text = error.call;
    if (!error.subject.empty())
        text += ": " + error.subject;
    if (error.number != 0)
        text += std::string(": ") + strerrordesc_np(error.number) + " (" + errnoName(error.number) + ")";
    return text;
}

} // namespace lab
