// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// print_and_ask TEXT REPORT: prints a file on its terminal, then asks the terminal where its cursor is. The answer
// comes when the terminal has taken all of it; how long that took is written to REPORT: "took N", in milliseconds.
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <ostream>
#include <string>
#include <string_view>
#include <termios.h>
#include <unistd.h>

namespace
{

bool print(std::string_view text)
{
    while (!text.empty()) {
        const ssize_t count = ::write(STDOUT_FILENO, text.data(), std::min<std::size_t>(text.size(), 64UZ * 1024));
        if (count <= 0)
            return false;
        text.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

bool waitForAnswer()
{
    for (char byte = 0; byte != 'R';) {
        if (::read(STDIN_FILENO, &byte, 1) != 1)
            return false;
    }
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    termios mode{};
    if (argc != 3 || ::tcgetattr(STDIN_FILENO, &mode) != 0)
        return EXIT_FAILURE;
    const termios usual = mode;
    mode.c_lflag &= ~static_cast<tcflag_t>(ECHO | ICANON);
    ::tcsetattr(STDIN_FILENO, TCSANOW, &mode);
    std::ifstream file(argv[1], std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    const auto start = std::chrono::steady_clock::now();
    const bool isDone = !text.empty() && print(text) && print("\033[6n") && waitForAnswer();
    const std::chrono::duration<double, std::milli> time = std::chrono::steady_clock::now() - start;
    ::tcsetattr(STDIN_FILENO, TCSANOW, &usual);
    if (!isDone)
        return EXIT_FAILURE;
    std::ofstream report(argv[2]);
    report << "took " << time.count() << std::endl;
    return report ? EXIT_SUCCESS : EXIT_FAILURE;
}
