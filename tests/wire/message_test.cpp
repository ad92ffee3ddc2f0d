// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/message.h"

#include "core/wire/codec.h"
#include "core/wire/parts.h"
#include "tests/support/table.h"
#include "tests/wire/decoding.h"
#include "tests/wire/samples.h"

#include <gmock/gmock.h>

#include <cerrno>
#include <cstdint>

namespace lab
{
namespace
{

using namespace std::string_literals;

/// The reason for which a decoder refused; empty: it did not.
template <typename Message>
std::string reasonOf(const Result<Message> &message)
{
    if (message)
        return "";
    EXPECT_EQ(message.error().call, "decode");
    EXPECT_EQ(message.error().number, EBADMSG);
    return message.error().subject;
}

template <typename Message, typename Decode>
void expectRoundTrips(const std::vector<Message> &messages, Decode decode)
{
    for (const Message &message : messages) {
        const Result<Message> decoded = decode(encode(message));
        ASSERT_TRUE(decoded) << describe(decoded.error());
        EXPECT_EQ(*decoded, message);
    }
}

TEST(Message, comesBackAsItWas)
{
    expectRoundTrips(test::sampleRequests(), decodeHostRequest);
    expectRoundTrips(test::sampleVisits(), decodeVisitRequest);
    expectRoundTrips(test::sampleReplies(), decodeHostReply);
    expectRoundTrips(test::sampleLookRequests(), decodeLookRequest);
    expectRoundTrips(test::sampleReports(), decodeReport);
}

TEST(Message, ofTenThousandMountsComesBackAsItWas)
{
    const View view = test::viewOfMounts(10'000);
    const std::string bytes = encode(Report(view));
    EXPECT_LT(bytes.size(), limits::frameBytes);
    EXPECT_EQ(decodeReport(bytes), Report(view));
}

TEST(Message, isTakenByOneDecoderAlone)
{
    for (const std::string &bytes : test::encodedSamples()) {
        const test::Decoding decoding = test::decodeAsEverything(bytes);
        EXPECT_EQ(decoding.accepted, 1);
        EXPECT_EQ(decoding.fault, "");
    }
}

TEST(Message, isRefusedWhereverItIsCutShort)
{
    for (const std::string &bytes : test::encodedSamples()) {
        for (std::size_t size = 0; size < bytes.size(); ++size)
            EXPECT_EQ(test::decodeAsEverything(std::string_view(bytes).substr(0, size)).accepted, 0) << size;
    }
}

TEST(Message, isRefusedWithAByteLeftOver)
{
    for (const std::string &bytes : test::encodedSamples()) {
        for (const char byte : {'\0', '\1', 'a', '\xff'})
            EXPECT_EQ(test::decodeAsEverything(bytes + byte).accepted, 0);
    }
}

TEST(Message, isRefusedWithATagOfNoMessage)
{
    for (unsigned tag = static_cast<unsigned>(lastTag) + 1; tag < 256; ++tag) {
        const std::string bytes(1, static_cast<char>(tag));
        EXPECT_EQ(reasonOf(decodeReport(bytes)), "choice out of range");
        EXPECT_EQ(test::decodeAsEverything(bytes).accepted, 0);
    }
}

TEST(Message, ofATerminalTakesNoMoreArgumentsThanItsLimitAndNoneWithANul)
{
    TerminalRequest request{1, 2, 0, "child", "dumb", std::vector<std::string>(limits::arguments, "x")};
    EXPECT_TRUE(decodeHostRequest(encode(HostRequest(request))));
    request.command.emplace_back("y");
    EXPECT_EQ(reasonOf(decodeHostRequest(encode(HostRequest(request)))), "count over its limit");
    request.command = {"a\0b"s};
    EXPECT_EQ(reasonOf(decodeHostRequest(encode(HostRequest(request)))), "a text with a NUL in it");
    request.command = {};
    request.label = "a\033b";
    EXPECT_FALSE(decodeHostRequest(encode(HostRequest(request))));
}

TEST(Message, ofAVisitNamesAKindANamespaceAndAProcess)
{
    EXPECT_EQ(reasonOf(decodeVisitRequest(encode(VisitRequest{{Kind::net, 0, 77, 1}}))), "no process, or no namespace");
    EXPECT_EQ(reasonOf(decodeVisitRequest(encode(VisitRequest{{Kind::net, 2, 0, 1}}))), "no process, or no namespace");
    EXPECT_EQ(reasonOf(decodeVisitRequest(encode(VisitRequest{{Kind::net, 2, -1, 1}}))), "number out of range");
    std::string bytes = encode(VisitRequest{{Kind::time, 2, 77, 1}});
    ++bytes[1];
    EXPECT_EQ(reasonOf(decodeVisitRequest(bytes)), "choice out of range");
}

TEST(Message, ofAnotherKindIsRefusedByName)
{
    const std::string look = encode(LookRequest{});
    EXPECT_EQ(reasonOf(decodeHostRequest(look)), "not a request");
    EXPECT_EQ(reasonOf(decodeVisitRequest(look)), "not a visit");
    EXPECT_EQ(reasonOf(decodeHostReply(look)), "not a reply");
    EXPECT_EQ(reasonOf(decodeReport(look)), "not a report");
    EXPECT_EQ(reasonOf(decodeLookRequest(encode(Report(View{})))), "not a look request");
}

struct ReportCase : test::Named
{
    Report report;
    std::string reason;
};

class RefusedReport : public testing::TestWithParam<ReportCase>
{
};

TEST_P(RefusedReport, isSaidToBeSo)
{
    EXPECT_EQ(reasonOf(decodeReport(encode(GetParam().report))), GetParam().reason);
}

View viewOf(Section section)
{
    return {.topic = Kind::mount, .side = Side::child, .namespaces = {}, .sections = {std::move(section)}};
}

View viewOfCell(std::string cell)
{
    return viewOf({"s", Form::table, {"A"}, {{"k", {std::move(cell)}}}});
}

INSTANTIATE_TEST_SUITE_P(
    Reports, RefusedReport,
    testing::Values(
        ReportCase{"kind", View{static_cast<Kind>(9), Side::child, {}, {}}, "choice out of range"},
        ReportCase{"side", View{Kind::mount, static_cast<Side>(2), {}, {}}, "choice out of range"},
        ReportCase{"form", viewOf({"s", static_cast<Form>(3), {"A"}, {}}), "choice out of range"},
        ReportCase{"links", View{Kind::mount, Side::child, std::vector<NamespaceLink>(17), {}}, "count over its limit"},
        ReportCase{"sections",
                   View{Kind::mount, Side::child, {}, std::vector<Section>(17, {"s", Form::table, {"A"}, {}})},
                   "count over its limit"},
        ReportCase{"columns", viewOf({"s", Form::table, std::vector<std::string>(33), {}}), "count over its limit"},
        ReportCase{"noColumns", viewOf({"s", Form::table, {}, {}}), "not the columns of a section"},
        ReportCase{"factsOfTwoColumns", viewOf({"s", Form::facts, {"A", "B"}, {}}), "not the columns of a section"},
        ReportCase{"readingsOfTwoColumns", viewOf({"s", Form::readings, {"A", "B"}, {}}),
                   "not the columns of a section"},
        ReportCase{"factsOfNoColumns", viewOf({"s", Form::facts, {}, {}}), "not the columns of a section"},
        ReportCase{"keyTwice", viewOf({"s", Form::table, {"A"}, {{"k", {"1"}}, {"l", {"2"}}, {"k", {"3"}}}}),
                   "two rows with one key"},
        ReportCase{"missingCell", viewOf({"s", Form::table, {"A", "B"}, {{"k", {"1"}}}}), "cut short"},
        ReportCase{"cellTooMany", viewOf({"s", Form::table, {"A"}, {{"k", {"1", "2"}}}}), "bytes left over"},
        ReportCase{"longCell", viewOfCell(std::string(limits::textBytes + 1, 'a')), "text too long"},
        ReportCase{"latin1", viewOfCell("b\xfcro"), "text is not UTF-8"},
        ReportCase{"escape", viewOfCell("\033[2J"), "text with a control character"},
        ReportCase{"newline", viewOfCell("a\nb"), "text with a control character"},
        ReportCase{"c1", viewOfCell("\u009b2J"), "text with a control character"},
        ReportCase{"escapeInAKey", viewOf({"s", Form::table, {"A"}, {{"\033c", {"1"}}}}),
                   "text with a control character"},
        ReportCase{"escapeInAColumn", viewOf({"s", Form::table, {"\033c"}, {}}), "text with a control character"},
        ReportCase{"escapeInAnId", viewOf({"\033c", Form::table, {"A"}, {}}), "text with a control character"},
        ReportCase{"escapeInALink", View{Kind::mount, Side::child, {{"\033c", 1}}, {}},
                   "text with a control character"},
        ReportCase{"failureOfNoKind", LookFailure{static_cast<Kind>(9), {}}, "choice out of range"},
        ReportCase{"negativeErrno", LookFailure{Kind::mount, {"read", -1, ""}}, "errno out of range"},
        ReportCase{"errnoOverTheLast", LookFailure{Kind::mount, {"read", 4096, ""}}, "errno out of range"},
        ReportCase{"escapeInAFailure", LookFailure{Kind::mount, {"read", EIO, "\033c"}},
                   "text with a control character"},
        ReportCase{"latin1InACall", LookFailure{Kind::mount, {"r\xe9", EIO, ""}}, "text is not UTF-8"}),
    test::byName);

TEST(Report, thatStandsAloneIsAViewOrTheErrorOfAFailure)
{
    EXPECT_EQ(decodeView(encode(Report(View{}))), View{});
    const Error error{"read", EACCES, "self/ns"};
    EXPECT_EQ(decodeView(encode(Report(LookFailure{Kind::uts, error}))).error(), error);
    EXPECT_EQ(reasonOf(decodeView(encode(Report(ViewEdit{Kind::uts, {}})))), "not a view");
    EXPECT_EQ(reasonOf(decodeView("")), "cut short");
}

TEST(Report, isTakenUpToItsLimits)
{
    View view{.topic = Kind::mount,
              .side = Side::child,
              .namespaces = std::vector<NamespaceLink>(limits::namespaceLinks),
              .sections = std::vector<Section>(limits::sections,
                                               {"s", Form::table, std::vector<std::string>(limits::columns, "A"), {}})};
    view.sections.back().rows.push_back(
        {"k", std::vector<std::string>(limits::columns, std::string(limits::textBytes, 'a'))});
    EXPECT_EQ(decodeReport(encode(Report(view))), Report(view));
}

TEST(Report, isTakenUpToItsLimitOfRows)
{
    Section section{"s", Form::table, {"A"}, {}};
    for (std::size_t row = 0; row < limits::rows; ++row)
        section.rows.push_back({std::to_string(row), {""}});
    EXPECT_EQ(reasonOf(decodeReport(encode(Report(viewOf(section))))), "");
    section.rows.push_back({"more", {""}});
    EXPECT_EQ(reasonOf(decodeReport(encode(Report(viewOf(section))))), "count over its limit");
}

TEST(Report, thatAnnouncesMoreThanItBringsIsRefused)
{
    std::string bytes = encode(Report(viewOf({"s", Form::table, {"A"}, {}})));
    bytes[bytes.size() - 3] = 1; // 256 rows
    EXPECT_EQ(reasonOf(decodeReport(bytes)), "cut short");
}

struct ReplyCase : test::Named
{
    HostReply reply;
    std::string reason;
};

class RefusedReply : public testing::TestWithParam<ReplyCase>
{
};

TEST_P(RefusedReply, isSaidToBeSo)
{
    EXPECT_EQ(reasonOf(decodeHostReply(encode(GetParam().reply))), GetParam().reason);
}

INSTANTIATE_TEST_SUITE_P(
    Replies, RefusedReply,
    testing::Values(ReplyCase{"negativePid", MadeReply{-1}, "number out of range"},
                    ReplyCase{"negativeHolder", OpenReply{1, std::nullopt, INT32_MIN}, "number out of range"},
                    ReplyCase{"negativeStatus", PerformReply{1, std::nullopt, -1, {}}, "number out of range"},
                    ReplyCase{"errno", StartReply{Error{"mount", 4096, ""}}, "errno out of range"},
                    ReplyCase{"escape", PerformReply{1, Error{"mount", EIO, "\033c"}, 0, {}},
                              "text with a control character"},
                    ReplyCase{"latin1", OpenReply{1, Error{"mount", EIO, "\xe4"}, 0}, "text is not UTF-8"}),
    test::byName);

TEST(Reply, saysEitherErrorOrNone)
{
    std::string bytes = encode(HostReply(StartReply{}));
    ASSERT_EQ(bytes.size(), 2U);
    bytes[1] = 2;
    EXPECT_EQ(reasonOf(decodeHostReply(bytes)), "choice out of range");
}

struct WordsCase : test::Named
{
    Words words;
    std::string reason;
};

class RefusedWords : public testing::TestWithParam<WordsCase>
{
};

void append(Encoder &out, const Words &words)
{
    out.text(words.name);
    out.number(static_cast<std::uint32_t>(words.parameters.size()));
    for (const auto &[name, value] : words.parameters) {
        out.text(name);
        out.text(value);
    }
}

std::string requestOf(const Words &words)
{
    Encoder out;
    out.byte(1);
    out.number(1);
    out.number(2);
    out.number(0);
    append(out, words);
    return out.take();
}

std::string openRequestOf(const Words &words)
{
    Encoder out;
    out.byte(0);
    out.number(1);
    out.byte(1);
    append(out, words);
    out.byte(0);
    return out.take();
}

TEST_P(RefusedWords, areNoOperation)
{
    EXPECT_EQ(reasonOf(decodeHostRequest(requestOf(GetParam().words))), GetParam().reason);
}

INSTANTIATE_TEST_SUITE_P(
    Operations, RefusedWords,
    testing::Values(
        WordsCase{"noName", {}, "not an operation"},
        WordsCase{"otherName", {"umount", {{"target", "/mnt"}}}, "not an operation"},
        WordsCase{"badTarget", {"unmount", {{"target", "/mnt/.."}}}, "not an operation"},
        WordsCase{"twice", {"unmount", {{"target", "/mnt"}, {"target", "/mnt"}}}, "not an operation"},
        WordsCase{"otherOrder", {"mount", {{"target", "/mnt"}, {"fstype", "tmpfs"}}}, "not an operation"},
        WordsCase{"emptyValue", {"mount", {{"fstype", "tmpfs"}, {"target", "/mnt"}, {"mode", ""}}}, "not an operation"},
        WordsCase{
            "bindOfALabel", {"mount", {{"fstype", "bind"}, {"source", "etc"}, {"target", "/mnt"}}}, "not an operation"},
        WordsCase{"escape", {"run", {{"command", "\033c"}}}, "not an operation"},
        WordsCase{"latin1", {"run", {{"command", "\xe4"}}}, "text is not UTF-8"},
        WordsCase{"tooMany",
                  {"run", std::vector<std::pair<std::string, std::string>>(33, {"command", "ls"})},
                  "count over its limit"}),
    test::byName);

class RefusedOptions : public testing::TestWithParam<WordsCase>
{
};

TEST_P(RefusedOptions, areNoOptions)
{
    EXPECT_EQ(reasonOf(decodeHostRequest(openRequestOf(GetParam().words))), GetParam().reason);
}

INSTANTIATE_TEST_SUITE_P(
    Options, RefusedOptions,
    testing::Values(
        WordsCase{"noName", {}, "not the options of a child"},
        WordsCase{"noKind", {"unshare", {{"fork", "yes"}}}, "not the options of a child"},
        WordsCase{"otherFork", {"unshare", {{"kinds", "mount"}, {"fork", "maybe"}}}, "not the options of a child"},
        WordsCase{"notWrittenOut", {"unshare", {{"kinds", "mount"}}}, "not the options of a child"}),
    test::byName);

TEST(Request, carriesACommandOfSeveralLines)
{
    const Result<HostRequest> request = decodeHostRequest(requestOf({"run", {{"command", "a\n\tb"}}}));
    EXPECT_EQ(request, HostRequest(PerformRequest{1, 2, 0, RunOperation{"a\n\tb"}}));
}

} // namespace
} // namespace lab
