// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/pseudo_terminal.h"
#include "core/kernel/socket.h"
#include "core/wire/message.h"

#include <QVariantMap>

namespace lab::test
{

inline const QString token = QStringLiteral("00112233445566778899aabbccddeeff");

/// Both ends of what a caller passes.
struct Sockets
{
    SocketPair answer;
    SocketPair views;
    SocketPair pipe; ///< theirs is written
    PseudoTerminal terminal;
};
[[nodiscard]] Sockets makeSockets();

[[nodiscard]] QVariant passed(const FileDescriptor &file);

/// The arguments of an action as the program passes them.
[[nodiscard]] QVariantMap openingLab(const Sockets &sockets);
[[nodiscard]] QVariantMap closingLab(const Sockets &sockets);
[[nodiscard]] QVariantMap visiting(const Sockets &sockets, const VisitRequest &request);
[[nodiscard]] QVariantMap asking(const Sockets &sockets, const HostRequest &request);

} // namespace lab::test
