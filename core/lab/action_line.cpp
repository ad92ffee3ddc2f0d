// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/action_line.h"

#include "core/lab/explain.h"
#include "core/lab/source_text.h"
#include "core/lab/wording.h"

#include <QCoreApplication>

#include <optional>
#include <ranges>

namespace lab
{

namespace
{

using Faults = std::vector<LineFault>;

struct Token
{
    std::string text; ///< without quotes
    int column = 1;
};

int columnAt(std::string_view text, std::size_t at)
{
    return charactersIn(text.substr(0, at)) + 1;
}

/// Cuts at blanks that are not in quotes.
std::expected<std::vector<Token>, LineFault> tokensOf(std::string_view text)
{
    std::vector<Token> tokens;
    bool isInToken = false;
    std::optional<std::size_t> quote;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (!quote && (c == ' ' || c == '\t')) {
            isInToken = false;
            continue;
        }
        if (!isInToken)
            tokens.push_back({{}, columnAt(text, at)});
        isInToken = true;
        const bool isEscape =
            quote && c == '\\' && at + 1 < text.size() && (text[at + 1] == '"' || text[at + 1] == '\\');
        if (isEscape)
            tokens.back().text += text[++at];
        else if (c == '"')
            quote = quote ? std::nullopt : std::optional(at);
        else
            tokens.back().text += c;
    }
    if (quote)
        return std::unexpected(LineFault{columnAt(text, *quote),
                                         QCoreApplication::translate("lab", "This quotation mark is not closed.")});
    return tokens;
}

/// Where the last parameter of that name is; the name of the operation where there is none.
int columnOf(std::string_view parameter, const std::vector<Token> &tokens)
{
    for (auto token = tokens.rbegin(); token != tokens.rend() - 2; ++token) {
        if (std::string_view(token->text).substr(0, token->text.find('=')) == parameter)
            return token->column;
    }
    return tokens[1].column;
}

LineFault faultOf(const Complaint &complaint, const std::vector<Token> &tokens)
{
    return {columnOf(complaint.parameter, tokens),
            QCoreApplication::translate("lab", "%1: %2").arg(shown(complaint.parameter), explain(complaint.fault))};
}

/// The parameters behind side and name.
std::expected<Words, Faults> wordsIn(const std::vector<Token> &tokens)
{
    Words words{tokens[1].text, {}};
    Faults faults;
    for (const Token &token : tokens | std::views::drop(2)) {
        const std::size_t equals = token.text.find('=');
        if (equals == std::string::npos || equals == 0)
            faults.push_back(
                {token.column,
                 QCoreApplication::translate("lab", "“%1” is not of the form name=value.").arg(shown(token.text))});
        else
            words.parameters.emplace_back(token.text.substr(0, equals), token.text.substr(equals + 1));
    }
    if (!faults.empty())
        return std::unexpected(std::move(faults));
    return words;
}

std::expected<Action, Faults> childIn(Side side, const Words &words, const std::vector<Token> &tokens)
{
    if (side != Side::parent)
        return std::unexpected(
            Faults{{tokens[0].column, QCoreApplication::translate("lab", "“unshare” is done on the parent side.")}});
    const std::expected<ChildOptions, Complaint> options = optionsFromWords(words);
    if (!options)
        return std::unexpected(Faults{faultOf(options.error(), tokens)});
    return Action{side, *options};
}

std::expected<Action, Faults> operationIn(Side side, const Words &words, const std::vector<Token> &tokens)
{
    Faults faults;
    for (const Complaint &complaint : complaintsAbout(words))
        faults.push_back(faultOf(complaint, tokens));
    if (!faults.empty())
        return std::unexpected(std::move(faults));
    const std::expected<Operation, Complaint> operation = operationFromWords(words);
    if (!operation)
        return std::unexpected(Faults{faultOf(operation.error(), tokens)});
    return Action{side, *operation};
}

} // namespace

std::expected<Action, std::vector<LineFault>> parseAction(std::string_view text)
{
    const std::expected<std::vector<Token>, LineFault> tokens = tokensOf(text);
    if (!tokens)
        return std::unexpected(Faults{tokens.error()});
    if (tokens->size() < 2)
        return std::unexpected(
            Faults{{columnAt(text, text.size()),
                    QCoreApplication::translate("lab", "A side and an operation are missing here.")}});
    const Token &sideName = tokens->at(0);
    const Token &name = tokens->at(1);
    Faults faults;
    const std::optional<Side> side = sideNamed(sideName.text);
    if (!side)
        faults.push_back({sideName.column, noSuchSide(sideName.text)});
    if (name.text != "unshare" && operationNamed(name.text) == nullptr)
        faults.push_back(
            {name.column, QCoreApplication::translate("lab", "There is no operation “%1”.").arg(shown(name.text))});
    if (!faults.empty())
        return std::unexpected(std::move(faults));
    const std::expected<Words, Faults> words = wordsIn(*tokens);
    if (!words)
        return std::unexpected(words.error());
    return name.text == "unshare" ? childIn(*side, *words, *tokens) : operationIn(*side, *words, *tokens);
}

} // namespace lab
