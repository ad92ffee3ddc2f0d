// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/export/markdowndocument.h"
#include "tests/window/shownwindow.h"
#include "tests/window/textaudit.h"
#include "tests/window/views.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <gmock/gmock.h>

namespace lab
{

using namespace lab::test;

namespace
{

using namespace Qt::StringLiterals;
using As = ExportController::Form;

/// Below that item, seen or not.
QQuickItem *itemNamed(QQuickItem *root, const QString &name)
{
    if (root->objectName() == name)
        return root;
    for (QQuickItem *const child : root->childItems()) {
        if (QQuickItem *const found = itemNamed(child, name))
            return found;
    }
    return nullptr;
}

class ExportMenu : public testing::Test
{
protected:
    void SetUp() override { ASSERT_TRUE(window.isReady()); }
    TabController &tab() { return *window.controller().currentTab(); }
    void choose(As form)
    {
        window.click(u"exportLab"_s);
        ASSERT_TRUE(window.until([&] { return window.has(u"exportAs0"_s); }));
        EXPECT_TRUE(cutTexts(window.quick()).isEmpty()) << cutTexts(window.quick()).join(u'\n').toStdString();
        window.click(u"exportAs%1"_s.arg(static_cast<int>(form)));
    }
    /// The file that it becomes, as when it was chosen in the dialog.
    QByteArray exported(As form, const QString &name)
    {
        const QString path = directory.filePath(name);
        QSignalSpy saved(tab().exports(), &ExportController::saved);
        choose(form);
        const QQuickItem *const late = itemNamed(window.quick().contentItem(), u"exportDialog"_s);
        auto *const dialog = late != nullptr ? late->property("item").value<QObject *>() : nullptr;
        EXPECT_NE(dialog, nullptr);
        if (dialog == nullptr)
            return {};
        QMetaObject::invokeMethod(dialog, "close");
        QMetaObject::invokeMethod(dialog, "chosen", Q_ARG(QUrl, QUrl::fromLocalFile(path)));
        EXPECT_TRUE(window.until([&] { return saved.count() == 1; })) << tab().failure()->detail().toStdString();
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir directory;
    ShownWindow window{mountBackend()};
};

} // namespace

TEST_F(ExportMenu, copiesTheScript)
{
    QGuiApplication::clipboard()->clear();
    choose(As::clipboard);
    EXPECT_TRUE(QGuiApplication::clipboard()->text().startsWith(u"#!/bin/sh"));
}

TEST_F(ExportMenu, savesTheScript)
{
    EXPECT_TRUE(exported(As::script, u"lab.sh"_s).startsWith("#!/bin/sh"));
}

TEST_F(ExportMenu, savesAReportOfWhatIsShown)
{
    window.click(u"runStep"_s);
    ASSERT_TRUE(window.until([this] { return tab().lesson()->heldCount() == 1; }));
    const MarkdownDocument report = parseMarkdown(exported(As::report, u"lab.md"_s));
    EXPECT_EQ(report.headings.value(0), tab().lesson()->title());
    EXPECT_EQ(report.items.filter(u"Result: 1 of"_s).size(), 1) << report.items.join(u'\n').toStdString();
    EXPECT_FALSE(report.tables[u"Mounts"_s].isEmpty());
}

TEST_F(ExportMenu, savesAPictureOfTheStage)
{
    const QByteArray bytes = exported(As::picture, u"lab.png"_s);
    EXPECT_TRUE(bytes.startsWith("\x89PNG"));
    const QImage picture = QImage::fromData(bytes, "PNG");
    const QQuickItem *const pane = window.item(u"lessonPane"_s);
    ASSERT_NE(pane, nullptr);
    const qreal ratio = window.quick().effectiveDevicePixelRatio();
    const QQuickItem *const whole = pane->parentItem();
    EXPECT_NEAR(picture.width(), (whole->width() - pane->width() - 1) * ratio, 12 * ratio);
    EXPECT_EQ(picture.height(), qRound(whole->height() * ratio));
    QSet<QRgb> colours;
    for (int y = 0; y < picture.height(); y += 3) {
        for (int x = 0; x < picture.width(); x += 3)
            colours.insert(picture.pixel(x, y));
    }
    EXPECT_GT(colours.size(), 20) << "more than a ground";
    EXPECT_FALSE(picture.hasAlphaChannel());
}

TEST_F(ExportMenu, hasTheContainersFormsForTheContainerAlone)
{
    EXPECT_EQ(tab().exports()->titles().size(), 4);
    window.controller().setCurrent(static_cast<int>(Topic::container().index()));
    window.settle();
    EXPECT_EQ(tab().exports()->titles().size(), 7);
    EXPECT_EQ(exported(As::bundle, u"bundle"_s), QByteArray());
    EXPECT_TRUE(QFile::exists(directory.filePath(u"bundle/config.json"_s)));
    EXPECT_TRUE(QFile::exists(directory.filePath(u"bundle/rootfs/usr"_s)));
    EXPECT_TRUE(exported(As::bwrap, u"bwrap.sh"_s).contains("exec bwrap"));
    EXPECT_TRUE(exported(As::nspawn, u"nspawn.sh"_s).contains("--directory="));
}

TEST_F(ExportMenu, saysWhyAFileCannotBeWritten)
{
    tab().exports()->save(static_cast<int>(As::script), QUrl::fromLocalFile(u"/proc/none.sh"_s), nullptr, {});
    EXPECT_TRUE(window.until([this] { return window.has(u"tabFailure"_s); }));
}

} // namespace lab
