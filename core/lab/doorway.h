// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/flatpak.h"
#include "core/kernel/fd.h"
#include "core/lab/lab.h"
#include "core/wire/doorway.h"

#include <QObject>
#include <QSocketNotifier>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace lab
{

/// Through it other programs of the same user come into this program's labs: a socket at ownDoorway(), gone with this
/// object.
class Doorway : public QObject
{
    Q_OBJECT

public:
    /// The labs outlive this, and have a topic each of their own.
    explicit Doorway(std::vector<Lab *> labs, QObject *owner = nullptr);
    ~Doorway() override;
    Q_DISABLE_COPY_MOVE(Doorway)

    /// Once; again it does nothing. Error of mkdir, bind or listen.
    [[nodiscard]] Result<void> open();

private:
    void accept();
    void list(const FileDescriptor &connection) const;
    void join(FileDescriptor connection, const JoinRequest &request, FileDescriptor slave);

    std::vector<Lab *> m_labs;
    std::string m_path;
    FileDescriptor m_listener;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

/// Where a program has its doorway.
struct DoorwayAddress
{
    std::string directory; ///< of all programs of the user
    std::string name;      ///< of this program among them
};

/// $XDG_RUNTIME_DIR/unshare-lab, or where that is not set /tmp/unshare-lab-UID, and the number of this process. In
/// Flatpak's sandbox numbers of processes begin anew each time, and only one directory is the same in all of them:
/// $XDG_RUNTIME_DIR/app/APPLICATION.
[[nodiscard]] DoorwayAddress doorwayOf(const std::optional<FlatpakInfo> &flatpak);
[[nodiscard]] DoorwayAddress ownDoorway();

/// What a lab of this process is called from outside: FoundLab::name.
[[nodiscard]] std::string ownLabName(Topic topic);

/// A lab of a program that runs now.
struct FoundLab
{
    std::string path; ///< of the program's doorway
    std::string name; ///< "4711-uts": the program's name among doorways, and the topic
    ListedLab lab;
};

/// Those of all programs of this user that have a child, ordered by name. What is left of a program that was killed is
/// removed.
[[nodiscard]] std::vector<FoundLab> findLabs();

/// Of those, each that is meant by "4711-uts", "uts" or "4711".
[[nodiscard]] std::vector<FoundLab> labsNamed(const std::vector<FoundLab> &labs, std::string_view name);

/// The lab with that whole name, "4711-uts", whether it has a child or not; none: no such program runs.
[[nodiscard]] std::optional<FoundLab> labCalled(std::string_view name);

/// Asks the lab's program; the socket that the JoinReply comes on.
[[nodiscard]] Result<FileDescriptor> joinLab(const FoundLab &lab, Side side, const std::string &type,
                                             const std::vector<std::string> &command, ShellUser user,
                                             const FileDescriptor &slave);

} // namespace lab
