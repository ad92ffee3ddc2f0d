// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/frame.h"
#include "core/wire/limits.h"
#include "tests/wire/decoding.h"
#include "tests/wire/samples.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <functional>
#include <random>

namespace lab
{
namespace
{

constexpr unsigned seed = 20260101;
constexpr int rounds = 120'000;

/// Changes encoded messages as a hostile holder would, the same way in every run.
class Mutator
{
public:
    explicit Mutator(std::vector<std::string> samples)
        : m_samples(std::move(samples))
    {}

    [[nodiscard]] std::size_t below(std::size_t end) { return end == 0 ? 0 : m_random() % end; }

    [[nodiscard]] const std::string &sample() { return m_samples[below(m_samples.size())]; }

    [[nodiscard]] std::string mutated(std::string bytes)
    {
        using Mutation = std::string (Mutator::*)(std::string);
        constexpr std::array<Mutation, 8> mutations{&Mutator::flipped,  &Mutator::spliced,  &Mutator::withLength,
                                                    &Mutator::cut,      &Mutator::withByte, &Mutator::withoutByte,
                                                    &Mutator::repeated, &Mutator::random};
        for (std::size_t more = 1 + below(3); more > 0; --more)
            bytes = (this->*mutations[below(mutations.size())])(std::move(bytes));
        return bytes;
    }

private:
    std::string flipped(std::string bytes)
    {
        for (std::size_t more = 1 + below(4); more > 0 && !bytes.empty(); --more)
            bytes[below(bytes.size())] ^= static_cast<char>(1U << below(8));
        return bytes;
    }

    std::string spliced(std::string bytes)
    {
        const std::string &other = sample();
        bytes.resize(below(bytes.size() + 1));
        return bytes + other.substr(below(other.size() + 1));
    }

    std::string withLength(std::string bytes)
    {
        constexpr std::array<std::uint32_t, 12> lengths{0,           1,           2,          16,      17,      33,
                                                        0x7fff'ffff, 0xffff'ffff, 32U * 1024, 200'000, 200'001, 4096};
        const std::uint32_t length = lengths[below(lengths.size())];
        const std::size_t at = below(bytes.size());
        for (std::size_t byte = 0; byte < 4 && at + byte < bytes.size(); ++byte)
            bytes[at + byte] = static_cast<char>(length >> (8 * byte));
        return bytes;
    }

    std::string cut(std::string bytes)
    {
        bytes.resize(below(bytes.size() + 1));
        return bytes;
    }

    std::string withByte(std::string bytes)
    {
        bytes.insert(below(bytes.size() + 1), 1, static_cast<char>(below(256)));
        return bytes;
    }

    std::string withoutByte(std::string bytes)
    {
        if (!bytes.empty())
            bytes.erase(below(bytes.size()), 1);
        return bytes;
    }

    std::string repeated(std::string bytes)
    {
        const std::string part = bytes.substr(below(bytes.size()), below(40));
        return bytes.insert(below(bytes.size() + 1), part);
    }

    std::string random(std::string bytes)
    {
        if (below(8) != 0)
            return bytes;
        bytes.resize(below(64));
        std::ranges::generate(bytes, [&] { return static_cast<char>(below(256)); });
        // Else hardly any would pass the first byte.
        if (!bytes.empty())
            bytes[0] = static_cast<char>(below(10));
        return bytes;
    }

    std::mt19937 m_random{seed};
    std::vector<std::string> m_samples;
};

TEST(Mutation, ofAMessageIsRefusedOrTakenAsItIsWritten)
{
    Mutator mutator(test::encodedSamples());
    int accepted = 0;
    for (int round = 0; round < rounds; ++round) {
        const std::string bytes = mutator.mutated(mutator.sample());
        const test::Decoding decoding = test::decodeAsEverything(bytes);
        ASSERT_EQ(decoding.fault, "") << "round " << round;
        ASSERT_LE(decoding.accepted, 1) << "round " << round;
        accepted += decoding.accepted;
    }
    // Both ways are walked: neither is everything refused, nor is nothing.
    EXPECT_GT(accepted, rounds / 100);
    EXPECT_LT(accepted, rounds / 2);
}

TEST(Mutation, ofAStreamIsCutTheSameWayInAllPieces)
{
    Mutator mutator(test::encodedSamples());
    int failed = 0;
    for (int round = 0; round < rounds / 10; ++round) {
        std::string stream;
        for (int frames = 0; frames < 4; ++frames)
            stream += frameOf(mutator.sample());
        stream = mutator.mutated(std::move(stream));
        const test::Frames whole = test::framesOf(stream, stream.size(), limits::packetBytes);
        ASSERT_EQ(test::framesOf(stream, 1 + mutator.below(100), limits::packetBytes), whole) << "round " << round;
        for (const std::string &payload : whole.payloads) {
            ASSERT_LE(payload.size(), limits::packetBytes);
            ASSERT_EQ(test::decodeAsEverything(payload).fault, "") << "round " << round;
        }
        failed += whole.hasFailed ? 1 : 0;
    }
    EXPECT_GT(failed, rounds / 1000);
    EXPECT_LT(failed, rounds / 10);
}

} // namespace
} // namespace lab
