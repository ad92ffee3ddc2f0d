// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/discover/parallel.h"

#include <gtest/gtest.h>

#include <numeric>

namespace lab
{

namespace
{

struct Gatherer
{
    std::vector<std::size_t> numbers;
    void operator()(std::size_t number) { numbers.push_back(number); }
};

TEST(InParallel, givesEachNumberToOneWorker)
{
    for (const std::size_t count : {0UZ, 1UZ, 7UZ, 8UZ, 9UZ, 1000UZ}) {
        std::vector<std::size_t> all;
        for (const Gatherer &worker : inParallel(count, 4, [] { return Gatherer(); }))
            all.insert(all.end(), worker.numbers.begin(), worker.numbers.end());
        std::ranges::sort(all);
        std::vector<std::size_t> expected(count);
        std::iota(expected.begin(), expected.end(), 0UZ);
        EXPECT_EQ(all, expected);
    }
}

TEST(InParallel, needsNoThreadForLittle)
{
    EXPECT_EQ(inParallel(15, 8, [] { return Gatherer(); }).size(), 1U);
    EXPECT_LE(inParallel(1000000, 8, [] { return [](std::size_t) {}; }).size(), 4U);
}

} // namespace

} // namespace lab
