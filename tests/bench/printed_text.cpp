// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/printed_text.h"

#include <array>
#include <random>

namespace lab::bench
{

namespace
{

constexpr int rows = 24;

std::string number(std::mt19937 &random, unsigned below)
{
    return std::to_string(random() % below);
}

std::string logLine(std::mt19937 &random)
{
    return "Nov 29 12:" + number(random, 60) + ":" + number(random, 60) + " lab systemd[" + number(random, 40'000) +
           "]: Started session-" + number(random, 1'000) + ".scope of user " + number(random, 1'000) + ".\r\n";
}

std::string listing(std::mt19937 &random)
{
    std::string line = "drwxr-xr-x 2 root root " + number(random, 90'000);
    for (int entry = 0; entry < 4; ++entry)
        line += " \033[1;" + std::to_string(31 + random() % 6) + "mdirectory-" + number(random, 100) + "\033[0m";
    return line + " \033[38;5;" + number(random, 256) + "m256\033[38;2;" + number(random, 256) +
           ";120;40mtrue\033[m\r\n";
}

std::string japanese(std::mt19937 &random)
{
    constexpr std::array words{"名前空間", "子プロセス", "マウント", "を作成する", "ネットワーク", "か\u3099", "、"};
    std::string line;
    for (int word = 0; word < 12; ++word)
        line += words[random() % words.size()];
    return line + "\r\n";
}

std::string longLine(std::mt19937 &random)
{
    std::string line;
    for (int piece = 0; piece < 60; ++piece)
        line += "/usr/lib/" + number(random, 1'000) + ":";
    return line + "\r\n";
}

std::string progress(std::mt19937 &random)
{
    std::string text;
    for (int turn = 0; turn < 20; ++turn)
        text += "\r\033[K[" + std::string(static_cast<std::size_t>(turn) * 2, '#') + "] " + number(random, 100) + " %";
    return text + "\r\n";
}

std::string wholeScreen(std::mt19937 &random)
{
    std::string text = "\033[2J\033[H";
    for (int row = 1; row <= rows; ++row)
        text += "\033[" + std::to_string(row) + ";" + std::to_string(1 + random() % 20) + "H\033[7m" +
                number(random, 100'000) + "\033[27m process " + number(random, 100) + "\033[K";
    return text + "\r\n";
}

} // namespace

std::string printedText(std::size_t bytes)
{
    constexpr std::array kinds{logLine, logLine, logLine, listing, listing, japanese, longLine, progress};
    std::mt19937 random(20261129);
    std::string text;
    while (text.size() < bytes)
        text += random() % 100 == 0 ? wholeScreen(random) : kinds[random() % kinds.size()](random);
    return text;
}

} // namespace lab::bench
