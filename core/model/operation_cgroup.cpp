// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/operation_cgroup.h"

#include <type_traits>
#include <utility>
#include <variant>

namespace lab
{

const std::string *cgroupOf(const Operation &operation)
{
    return std::visit(
        []<typename One>(const One &one) -> const std::string * {
            constexpr bool isOfCgroup =
                std::is_same_v<One, CgroupMakeOperation> || std::is_same_v<One, CgroupRemoveOperation> ||
                std::is_same_v<One, CgroupMoveOperation> || std::is_same_v<One, CgroupStartOperation> ||
                std::is_same_v<One, CgroupFreezeOperation> || std::is_same_v<One, CgroupKillOperation> ||
                std::is_same_v<One, CgroupLimitOperation>;
            if constexpr (isOfCgroup)
                return &one.path;
            else
                return nullptr;
        },
        operation);
}

std::string *cgroupOf(Operation &operation)
{
    // The operation is not const, so what is in it is not.
    return const_cast<std::string *>(cgroupOf(std::as_const(operation)));
}

} // namespace lab
