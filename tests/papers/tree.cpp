// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/papers/tree.h"

#include <array>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <memory>
#include <ranges>

namespace lab
{

std::filesystem::path sourceDirectory()
{
    return LAB_SOURCE_DIR;
}

std::expected<std::vector<std::string>, std::string> trackedFiles()
{
    // Whoever runs the tests need not own the tree.
    const std::string command = "git -c safe.directory='*' -C '" + sourceDirectory().string() + "' ls-files -z 2>&1";
    // NOLINTNEXTLINE(bugprone-command-processor): a fixed command on a path fixed at build time
    const std::unique_ptr<std::FILE, int (*)(std::FILE *)> git(popen(command.c_str(), "re"), pclose);
    if (!git) {
        return std::unexpected("git cannot be run");
    }
    std::string output;
    std::array<char, 4096> bytes{};
    while (const std::size_t count = std::fread(bytes.data(), 1, bytes.size(), git.get())) {
        output.append(bytes.data(), count);
    }
    if (output.empty() || output.back() != '\0') {
        return std::unexpected(output.empty() ? "git knows no file here" : output);
    }
    std::vector<std::string> files;
    for (const auto part : output | std::views::split('\0')) {
        const std::string file(part.begin(), part.end());
        if (!file.empty() && std::filesystem::is_regular_file(sourceDirectory() / file)) {
            files.push_back(file);
        }
    }
    return files;
}

std::string textOf(std::string_view file)
{
    std::ifstream stream(sourceDirectory() / file, std::ios::binary);
    return {std::istreambuf_iterator(stream), {}};
}

std::vector<std::string_view> linesOf(std::string_view text)
{
    std::vector<std::string_view> lines;
    for (const auto part : text | std::views::split('\n')) {
        lines.emplace_back(part.begin(), part.end());
    }
    return lines;
}

} // namespace lab
