// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/looker.h"

#include "core/kernel/socket.h"
#include "core/wire/limits.h"
#include "tests/support/wait.h"

#include <atomic>
#include <cerrno>
#include <fstream>
#include <gtest/gtest.h>
#include <optional>
#include <sys/socket.h>
#include <thread>

/// Read by the address sanitizer at its start. Growth is measured here: what is freed has to be given back.
extern "C" const char *__asan_default_options()
{
    return "quarantine_size_mb=4";
}

namespace lab
{
namespace
{

using test::waitUntil;

/// A looker whose holder is played by the test, which writes what it likes.
class LookerTest : public testing::Test
{
protected:
    LookerTest()
    {
        SocketPair pair = *makeSocketPair(SOCK_STREAM);
        m_holder = std::move(pair.theirs);
        m_looker = std::make_unique<Looker>(std::move(pair.ours), Side::child);
        QObject::connect(m_looker.get(), &Looker::viewed,
                         [this](Topic topic) { m_views.push_back(*m_looker->view(topic)); });
        QObject::connect(m_looker.get(), &Looker::ended, [this](const Error &error) { m_ended = error; });
    }

    Error errorAfter(const std::string &bytes)
    {
        EXPECT_TRUE(sendAll(m_holder, bytes));
        EXPECT_TRUE(waitUntil([this] { return m_ended.has_value(); }));
        return m_ended.value_or(Error{});
    }

    static View view(std::size_t rows)
    {
        View view{.topic = Kind::mount, .side = Side::child, .namespaces = {{"mnt", 42}}, .sections = {}};
        view.sections.push_back({"mounts", Form::table, {"TARGET"}, {}});
        for (std::size_t row = 0; row < rows; ++row)
            view.sections.front().rows.push_back({"/" + std::to_string(row), {"/" + std::to_string(row)}});
        return view;
    }

    FileDescriptor m_holder;
    std::unique_ptr<Looker> m_looker;
    std::vector<View> m_views;
    std::optional<Error> m_ended;
};

long residentPages()
{
    std::ifstream file("/proc/self/statm");
    long size = 0;
    long resident = 0;
    file >> size >> resident;
    return resident;
}

TEST_F(LookerTest, givesOnWhatTheHolderReports)
{
    ASSERT_TRUE(sendAll(m_holder, frameOf(encode(Report(view(3))))));
    ASSERT_TRUE(waitUntil([this] { return !m_views.empty(); }));
    EXPECT_EQ(m_views.front(), view(3));
}

TEST_F(LookerTest, givesOnAViewThatCameAsAnEdit)
{
    const ViewEdit none{.topic = Kind::mount, .edits = {}};
    ASSERT_TRUE(sendAll(m_holder, frameOf(encode(Report(view(3)))) + frameOf(encode(Report(none))) +
                                      frameOf(encode(Report(editBetween(view(3), view(5)).value())))));
    ASSERT_TRUE(waitUntil([this] { return m_views.size() == 3; }));
    EXPECT_EQ(m_views[1], view(3));
    EXPECT_EQ(m_views[2], view(5));
    const auto firstRow = [](const View &view) { return &view.sections.front().rows.front(); };
    EXPECT_EQ(firstRow(m_views[2]), firstRow(m_views[0]));
}

TEST_F(LookerTest, endsOnAnEditOfAViewThatHasNotCome)
{
    const ViewEdit none{.topic = Kind::uts, .edits = {}};
    EXPECT_EQ(errorAfter(frameOf(encode(Report(view(3)))) + frameOf(encode(Report(none)))),
              (Error{"decode", EBADMSG, "an edit of a view that has not come"}));
}

TEST_F(LookerTest, endsOnAnEditThatCannotBeDone)
{
    const ViewEdit edit{.topic = Kind::mount, .edits = {{.section = 0, .first = 9, .removed = 0, .rows = {}}}};
    EXPECT_EQ(errorAfter(frameOf(encode(Report(view(3)))) + frameOf(encode(Report(edit)))),
              (Error{"decode", EBADMSG, "an edit of rows that are not there"}));
    EXPECT_EQ(m_views.size(), 1U);
}

/// A megabyte, in rows whose keys begin so.
Rows megabyte(const std::string &name)
{
    Rows rows;
    for (int row = 0; row < 32; ++row)
        rows.push_back({name + " " + std::to_string(row), {std::string(limits::textBytes, 'a')}});
    return rows;
}

TEST_F(LookerTest, endsOnAViewThatIsEditedOverTheLimit)
{
    ASSERT_TRUE(sendAll(m_holder, frameOf(encode(Report(view(0))))));
    std::jthread holder([this] {
        for (std::uint32_t edit = 0; edit < 40; ++edit) {
            const RowsEdit more{.section = 0, .first = 32 * edit, .removed = 0, .rows = megabyte(std::to_string(edit))};
            if (!sendAll(m_holder, frameOf(encode(Report(ViewEdit{Kind::mount, {more}})))))
                return;
        }
    });
    EXPECT_TRUE(waitUntil([this] { return m_ended.has_value(); }));
    EXPECT_EQ(m_ended, (Error{"decode", EMSGSIZE, "a view over its limit"}));
}

TEST_F(LookerTest, keepsAViewThatIsEditedWithoutEnd)
{
    ASSERT_TRUE(sendAll(m_holder, frameOf(encode(Report(view(0))))));
    std::jthread holder([this] {
        for (std::uint32_t edit = 0; edit < 40; ++edit) {
            const RowsEdit other{
                .section = 0, .first = 0, .removed = edit == 0 ? 0U : 32U, .rows = megabyte(std::to_string(edit))};
            if (!sendAll(m_holder, frameOf(encode(Report(ViewEdit{Kind::mount, {other}})))))
                return;
        }
    });
    EXPECT_TRUE(waitUntil([this] { return m_views.size() == 41 || m_ended; }));
    EXPECT_FALSE(m_ended);
    EXPECT_EQ(m_views.back().sections.front().rows.front().key, "39 0");
}

TEST_F(LookerTest, endsOnAViewThatIsEditedToTooManyRows)
{
    ASSERT_TRUE(sendAll(m_holder, frameOf(encode(Report(view(0))))));
    std::jthread holder([this] {
        for (std::uint32_t edit = 0; edit <= 20; ++edit) {
            RowsEdit more{.section = 0, .first = 10'000 * edit, .removed = 0, .rows = {}};
            for (std::uint32_t row = 0; row < 10'000; ++row)
                more.rows.push_back({std::to_string(more.first + row), {""}});
            if (!sendAll(m_holder, frameOf(encode(Report(ViewEdit{Kind::mount, {more}})))))
                return;
        }
    });
    EXPECT_TRUE(waitUntil([this] { return m_ended.has_value(); }));
    EXPECT_EQ(m_ended, (Error{"decode", EMSGSIZE, "a view over its limit"}));
}

TEST_F(LookerTest, endsOnWhatDoesNotDecode)
{
    EXPECT_EQ(errorAfter(frameOf("nonsense")).number, EBADMSG);
    EXPECT_TRUE(m_views.empty());
}

TEST_F(LookerTest, endsOnAFrameOverTheLimitBeforeItComes)
{
    EXPECT_EQ(errorAfter("\xff\xff\xff\xff").number, EMSGSIZE);
}

TEST_F(LookerTest, endsOnAViewThatClaimsToBeOfTheOtherSide)
{
    View other = view(1);
    other.side = Side::parent;
    EXPECT_EQ(errorAfter(frameOf(encode(Report(other)))).number, EBADMSG);
    EXPECT_TRUE(m_views.empty());
}

TEST_F(LookerTest, endsWhenTheHolderIsGone)
{
    m_holder.reset();
    EXPECT_TRUE(waitUntil([this] { return m_ended.has_value(); }));
    EXPECT_EQ(m_ended->number, EPIPE);
}

TEST_F(LookerTest, saysNothingMoreOnceStoppedFromWithinASignal)
{
    QObject::connect(m_looker.get(), &Looker::viewed, [this] { m_looker->stop(); });
    const std::string frame = frameOf(encode(Report(view(1))));
    ASSERT_TRUE(sendAll(m_holder, frame + frame + frame));
    ASSERT_TRUE(waitUntil([this] { return !m_views.empty(); }));
    QCoreApplication::processEvents();
    EXPECT_EQ(m_views.size(), 1U);
    EXPECT_FALSE(m_ended);
}

TEST_F(LookerTest, givesUpAHolderThatTakesNoRequestsWithoutWaitingForIt)
{
    for (int request = 0; request < 1'000'000 && !m_ended; ++request) {
        m_looker->look(Kind::mount);
        if (request % 1000 == 0)
            QCoreApplication::processEvents();
    }
    EXPECT_TRUE(waitUntil([this] { return m_ended.has_value(); }));
    EXPECT_EQ(m_ended->number, EAGAIN);
}

TEST_F(LookerTest, neitherFreezesNorGrowsUnderAFlood)
{
    std::atomic<bool> isEnough = false;
    std::thread flood([&, frame = frameOf(encode(Report(view(5'000))))] {
        while (!isEnough && sendAll(m_holder, frame)) {
        }
    });
    // Only the newest is kept here, as the program does.
    QObject::connect(m_looker.get(), &Looker::viewed, [this] { m_views.resize(1); });
    int turns = 0;
    QTimer ticks;
    QObject::connect(&ticks, &QTimer::timeout, [&] { ++turns; });
    ticks.start(1);
    ASSERT_TRUE(waitUntil([&] { return turns > 100; }));
    const long before = residentPages();
    ASSERT_TRUE(waitUntil([&] { return turns > 400; }));
    const long grown = residentPages() - before;
    isEnough = true;
    m_looker->stop();
    flood.join();
    EXPECT_LT(grown * 4096, static_cast<long>(2 * limits::frameBytes));
    EXPECT_FALSE(m_ended);
}

} // namespace
} // namespace lab
