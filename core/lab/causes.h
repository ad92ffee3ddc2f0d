// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/machine.h"
#include "core/model/error.h"

#include <cstdint>
#include <span>

namespace lab
{

/// What was being done when a call failed. any stands for every deed in the table of causes, and for one that
/// has no name here in an error.
enum class Deed : std::uint8_t {
    any,
    makeNamespace,
    mapIds,
    mountFileSystem,
    unmount,
    setName,
    enterNamespace,
    startAgent,
    openFile,
    writeFile,
    decode,
    makeIpc,   ///< a System V object or a POSIX queue
    removeIpc, ///< the same
    startProcess,
    sendSignal,
    setClock,
    shiftClock, ///< write an offset of a time namespace
    findLink,   ///< an interface by its name
    changeLink,
    changeAddress,
    changeRoute,
    ping,
    changeCgroup,
    changeRoot, ///< of a mount namespace
    askHelper,  ///< for an action, in host mode
    changeHost, ///< what host mode leaves alone
    openTerminal,
    openOwnTerminal, ///< the user's own terminal program
    installHelper,   ///< of an AppImage, or remove it
    visit,           ///< look into a namespace that is in no lab
};

[[nodiscard]] Deed deedOf(const Error &error);

/// A row of the table: the first that fits a failure explains it.
struct Cause
{
    Deed deed;
    int number;                                                  ///< errno(3)
    bool (*applies)(const Error &error, const Machine &machine); ///< nullptr: always
    const char *why;                                             ///< untranslated, in the context "Explanation"
    const char *remedy;                                          ///< the same
};

[[nodiscard]] std::span<const Cause> causes();

// What only one kind knows, in a file of its own; causes() has it in front of what is common.
[[nodiscard]] std::span<const Cause> mountCauses();
[[nodiscard]] std::span<const Cause> ipcCauses();
[[nodiscard]] std::span<const Cause> netCauses();
[[nodiscard]] std::span<const Cause> pidCauses();
[[nodiscard]] std::span<const Cause> timeCauses();
[[nodiscard]] std::span<const Cause> userCauses();
[[nodiscard]] std::span<const Cause> cgroupCauses();
[[nodiscard]] std::span<const Cause> containerCauses();
[[nodiscard]] std::span<const Cause> terminalCauses();
/// And what only host mode knows, and what only a visit to a namespace of no lab.
[[nodiscard]] std::span<const Cause> hostCauses();
[[nodiscard]] std::span<const Cause> visitCauses();
/// What comes of running in Flatpak's sandbox.
[[nodiscard]] std::span<const Cause> flatpakCauses();

/// nullptr: no row fits.
[[nodiscard]] const Cause *findCause(const Error &error, const Machine &machine);

} // namespace lab
