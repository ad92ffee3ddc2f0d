// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/complaint.h"

#include <string_view>

namespace lab
{

/// The validators of all values that reach a system call: forms ask them while someone types, the wire when it decodes.
/// Each answers Fault::none for a good value.

/// Path of a mount target or source: absolute, normal, at most 4095 bytes, see path_resolution(7).
[[nodiscard]] Fault checkPath(std::string_view path);

/// Host or domain name as sethostname(2) takes it: 1 to 64 bytes; letters, digits, "-" and "."; hostname(7).
[[nodiscard]] Fault checkHostName(std::string_view name);

/// Size of a tmpfs as tmpfs(5) takes it: digits of which the first is not 0 (the kernel would read octal), then
/// nothing, k, m, g or %; at most 100 % or 2^60 bytes. Empty is none given.
[[nodiscard]] Fault checkSize(std::string_view size);

/// Mode of the root of a tmpfs: octal digits up to 1777. Empty is none given.
[[nodiscard]] Fault checkMode(std::string_view mode);

/// Any text that is shown or becomes a mount source: UTF-8, no control characters, 1 to 255 bytes.
[[nodiscard]] Fault checkLabel(std::string_view label);

/// Text for `sh -c`: UTF-8, 1 to 16384 bytes, newline and tab allowed.
[[nodiscard]] Fault checkCommand(std::string_view command);

/// Whether a text is well-formed UTF-8 (RFC 3629).
[[nodiscard]] bool isUtf8(std::string_view text);

/// Whether a text is UTF-8 without control characters (C0, DEL, C1), so that it can be shown as it is: none of it
/// moves a terminal's cursor.
[[nodiscard]] bool isShowable(std::string_view text);

} // namespace lab
