// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/containerplan.h"
#include "app/export/hostfacts.h"

#include <QString>
#include <QStringList>

#include <string>
#include <vector>

namespace lab
{

/// A container as the arguments of a tool, its name first.
struct ContainerCommand
{
    std::vector<std::string> arguments;
    QStringList differences; ///< what the tool does in another way than the lab, or cannot do; translated
};

/// For bwrap(1).
[[nodiscard]] ContainerCommand bwrapCommandOf(const ContainerPlan &plan, const HostFacts &host,
                                              const std::vector<std::string> &program = {"/bin/sh"});

/// For systemd-nspawn(1). rootfs: that of the bundle, see writeRootfs().
[[nodiscard]] ContainerCommand nspawnCommandOf(const ContainerPlan &plan, const HostFacts &host,
                                               const std::string &rootfs,
                                               const std::vector<std::string> &program = {"/bin/sh"});

/// The command as sh(1) takes it, below its differences as comments.
[[nodiscard]] QString scriptOf(const ContainerCommand &command);

} // namespace lab
