// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/words.h"

#include <cstdint>
#include <string>

namespace lab
{

enum class FileSystem : std::uint8_t { tmpfs, proc, bind };

/// mount(2). tmpfs takes size and mode (tmpfs(5)); bind takes a source path; a source given to the others is a label.
struct MountOperation
{
    FileSystem fileSystem = FileSystem::tmpfs;
    std::string source;
    std::string target;
    std::string size; ///< "64m"; empty: the kernel's half of the memory
    std::string mode; ///< octal, "1777"; empty: 1777

    bool operator==(const MountOperation &) const = default;
};

/// Whether an unmount waits for nobody: what is mounted below and what is in use goes too, MNT_DETACH of umount2(2).
enum class Lazily : std::uint8_t { no, yes };

/// umount2(2).
struct UnmountOperation
{
    std::string target;
    Lazily lazily = Lazily::no;

    bool operator==(const UnmountOperation &) const = default;
};

/// Of one mount, mount_namespaces(7).
enum class PropagationType : std::uint8_t { shared, private_, slave, unbindable };

/// mount_setattr(2) with a propagation type.
struct PropagationOperation
{
    PropagationType type = PropagationType::shared;
    std::string target;

    bool operator==(const PropagationOperation &) const = default;
};

[[nodiscard]] Words wordsOf(const MountOperation &mount);
[[nodiscard]] Words wordsOf(const UnmountOperation &unmount);
[[nodiscard]] Words wordsOf(const PropagationOperation &propagation);

[[nodiscard]] std::string commandOf(const MountOperation &mount);
[[nodiscard]] std::string commandOf(const UnmountOperation &unmount);
[[nodiscard]] std::string commandOf(const PropagationOperation &propagation);

} // namespace lab
