// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/limits.h"
#include "tests/wire/decoding.h"

#include <cstdint>
#include <cstdlib>

/// libFuzzer's entry: what a mutation table cannot think of.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    if (!lab::test::decodeAsEverything(bytes).fault.empty())
        std::abort();
    if (lab::test::framesOf(bytes, 1, lab::limits::packetBytes) !=
        lab::test::framesOf(bytes, size, lab::limits::packetBytes))
        std::abort();
    return 0;
}
