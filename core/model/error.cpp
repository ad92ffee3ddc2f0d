// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/error.h"

#include <cstring>

namespace lab
{

std::string errnoName(int number)
{
    const char *name = strerrorname_np(number);
    return name != nullptr ? name : std::to_string(number);
}

std::string describe(const Error &error)
{
    std::string text = error.call;
    if (!error.subject.empty())
        text += ": " + error.subject;
    if (error.number == 0)
        return text;
    const char *description = strerrordesc_np(error.number);
    if (description == nullptr)
        return text + ": error " + std::to_string(error.number);
    return text + ": " + description + " (" + errnoName(error.number) + ")";
}

} // namespace lab
