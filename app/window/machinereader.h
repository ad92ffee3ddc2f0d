// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/machine.h"

#include <optional>

namespace lab
{

/// What this computer allows, read when it is first asked for: only a failure needs it.
class MachineReader
{
public:
    MachineReader() = default;
    /// Of a computer that is known already.
    explicit MachineReader(const Machine &machine)
        : m_machine(machine)
    {}

    [[nodiscard]] const Machine &machine()
    {
        if (!m_machine)
            m_machine = readMachine();
        return *m_machine;
    }

private:
    std::optional<Machine> m_machine;
};

} // namespace lab
