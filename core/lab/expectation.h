// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/error.h"
#include "core/model/view.h"

#include <QString>

#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lab
{

/// One line of a lesson that must hold on the real state. Two forms:
///   SIDE.SECTION[ROW].COLUMN CMP VALUE    SIDE.SECTION.FACT CMP VALUE    SIDE.SECTION[ROW] absent|present
///   refused ERRNO                         (what the step does fails, and so)
///   child ended                           (what the step does ends the child)
///   SECTION[ROW] same|differs             SECTION.FACT offset N within M     (both sides; also of SECTION[ROW].COLUMN)
/// CMP is one of = != < > matches. VALUE runs to the end of the line; < > compare numbers; matches takes a regular
/// expression (pcre2pattern(3)) that has to match the whole cell. A row that holds ] or . is written as it is: the
/// first ] with a test behind it closes. Of a row and a value $CHILD and $SCOPE are as in core/lab/variables.h.
/// Where there is no row of a name, a * in it stands for any text, and the first row that fits is meant: for names that
/// the kernel chooses. A fact can be written as a row too, where it holds a dot: SECTION[FACT].VALUE.
struct Expectation
{
    enum class Test : std::uint8_t {
        equal,
        unequal,
        less,
        greater,
        matches,
        absent,
        present,
        same,
        differs,
        offset,
        refused,
        ended
    };

    std::optional<Side> side; ///< none: both sides are compared
    std::string section;
    std::string row;
    std::string column; ///< empty: the row as a whole (facts: VALUE)
    Test test = Test::present;
    std::string value;
    double offset = 0; ///< child - parent
    double within = 0;
    int line = 0;     ///< in the lesson, from 1
    std::string text; ///< the line as written, without "expect"

    bool operator==(const Expectation &) const = default;
};

/// What is wrong in a line, and where: column from 1.
struct [[nodiscard]] LineFault
{
    int column = 1;
    QString message; ///< translated
};

[[nodiscard]] std::expected<Expectation, LineFault> parseExpectation(std::string_view text);

/// Whether it holds, and what was found instead where it does not.
struct [[nodiscard]] Verdict
{
    bool holds = false;
    std::string
        found; ///< the cell, or what is there instead of it, translated ("absent"); "parent: …, child: …" of both

    bool operator==(const Verdict &) const = default;
};

/// What a step has left to be judged.
struct Seen
{
    const View *parent = nullptr; ///< nullptr: not there, or not looked at
    const View *child = nullptr;
    /// What its operation found out, as sections of the side that it was done on; they go before those of the view.
    const std::vector<Section> *found = nullptr;
    Side foundOn = Side::parent;
    const Error *refusal = nullptr; ///< nullptr: its operation was done
    std::int32_t childPid = 0;      ///< of the child that is there, or was; 0: there was none
    bool hasChildEnded = false;     ///< while the step ran
};

/// A missing view counts as a side that has nothing: every test on it fails, "absent" too. So does a section that the
/// view has not. A row that one side lacks differs; one that both lack is neither the same nor different.
[[nodiscard]] Verdict evaluate(const Expectation &expectation, const Seen &seen);

/// The expectation as a sentence: "the child's mounts[/mnt].FSTYPE is tmpfs", translated. scope: what $SCOPE stands
/// for.
[[nodiscard]] QString sentenceOf(const Expectation &written, const std::string &scope);

} // namespace lab
