// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/containerplan.h"
#include "app/export/hostfacts.h"
#include "core/model/error.h"

#include <QStringList>

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace lab
{

/// A bundle of the OCI runtime specification.
struct OciBundle
{
    nlohmann::ordered_json config;
    std::vector<std::string> directories; ///< that its rootfs has, as "usr"
    std::vector<HostFacts::Link> links{}; ///< that its rootfs has
    QStringList differences{};            ///< what crun or runc does in another way than the lab, translated
};

[[nodiscard]] OciBundle ociBundleOf(const ContainerPlan &plan, const HostFacts &host,
                                    const std::vector<std::string> &program = {"/bin/sh"});

/// Makes the directory rootfs of a bundle, where it is not there.
[[nodiscard]] Result<void> writeRootfs(const std::string &directory, const OciBundle &bundle);

/// Makes the bundle: config.json, rootfs, and README.md with how to run it and the differences.
[[nodiscard]] Result<void> writeBundle(const std::string &directory, const OciBundle &bundle);

} // namespace lab
