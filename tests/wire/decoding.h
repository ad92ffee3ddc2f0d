// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lab::test
{

/// What came of giving the same bytes to every decoder.
struct Decoding
{
    int accepted = 0;  ///< by how many decoders
    std::string fault; ///< what one did wrong: took what it writes otherwise, or what is over a limit; empty: nothing
};

/// Gives bytes to all decoders of messages.
[[nodiscard]] Decoding decodeAsEverything(std::string_view bytes);

struct Frames
{
    std::vector<std::string> payloads;
    bool hasFailed = false;

    bool operator==(const Frames &) const = default;
};

/// Gives a stream to a FrameReader in pieces of that many bytes.
[[nodiscard]] Frames framesOf(std::string_view stream, std::size_t piece, std::size_t limit);

} // namespace lab::test
