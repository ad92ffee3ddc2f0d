// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Drawing and scrolling the overview of a crowded computer, beside lists of as many rows with one text and with nothing
// in them. Without a screen: what is measured is one frame, put together and painted by the processor.
#include "app/window/iconprovider.h"
#include "app/window/overview/overviewcontroller.h"
#include "tests/bench/crowd.h"

#include <benchmark/benchmark.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QImage>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickRenderControl>
#include <QQuickRenderTarget>
#include <QQuickWindow>

#include <format>
#include <memory>

namespace
{

using lab::OverviewController;
using lab::bench::Crowd;

constexpr QSize size(1280, 800);
constexpr double rowHeight = 46;
constexpr qint64 patience = 60'000;

/// A list in a window of its own, which is painted when it is told to.
class Painted
{
public:
    Painted()
    {
        m_engine.addImageProvider(QStringLiteral("icon"), new lab::IconProvider);
        m_window.setGeometry(QRect({}, size));
        m_window.contentItem()->setSize(size);
        m_window.setRenderTarget(QQuickRenderTarget::fromPaintDevice(&m_image));
    }
    Painted(const Painted &) = delete;
    Painted &operator=(const Painted &) = delete;
    ~Painted() { m_list.reset(); }

    [[nodiscard]] bool showOverview(OverviewController &overview)
    {
        QQmlComponent component(&m_engine);
        component.loadFromModule("UnshareLab", "OverviewList");
        return show(component, {{QStringLiteral("overview"), QVariant::fromValue(&overview)}});
    }
    [[nodiscard]] bool showPlain(int rows, const char *delegate)
    {
        QQmlComponent component(&m_engine);
        component.setData(QByteArray("import QtQuick\nListView { reuseItems: true; cacheBuffer: 230; delegate: ") +
                              delegate + " }",
                          QUrl());
        return show(component, {{QStringLiteral("model"), rows}});
    }
    [[nodiscard]] int rows() const { return m_list->property("count").toInt(); }
    void paintAt(double y)
    {
        m_list->setProperty("contentY", y);
        QCoreApplication::processEvents();
        m_control.polishItems();
        m_control.sync();
        m_control.render();
    }

private:
    bool show(QQmlComponent &component, QVariantMap properties)
    {
        properties.insert(QStringLiteral("width"), size.width());
        properties.insert(QStringLiteral("height"), size.height());
        m_list.reset(qobject_cast<QQuickItem *>(component.createWithInitialProperties(properties)));
        if (!m_list) {
            qWarning("%s", qUtf8Printable(component.errorString()));
            return false;
        }
        m_list->setParentItem(m_window.contentItem());
        return true;
    }

    QImage m_image{size, QImage::Format_RGB32};
    QQmlEngine m_engine;
    QQuickRenderControl m_control;
    QQuickWindow m_window{&m_control};
    std::unique_ptr<QQuickItem> m_list;
};

/// Every namespace and the process that leads it, of a crowd of that size: about as many rows as processes.
OverviewController *overviewOf(int processes)
{
    static std::unique_ptr<Crowd> crowd;
    static lab::MachineReader machine;
    static std::unique_ptr<OverviewController> overview;
    if (crowd && crowd->processes() == processes)
        return overview.get();
    overview.reset();
    crowd = std::make_unique<Crowd>(processes);
    if (!crowd->isThere())
        return nullptr;
    overview = std::make_unique<OverviewController>(machine, lab::Everything::MakeDiscovery());
    overview->setArrangement(OverviewController::Arrangement::byProcess);
    overview->setShown(true);
    QElapsedTimer clock;
    clock.start();
    while (overview->rows()->count() < crowd->namespaces() && clock.elapsed() < patience)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 100);
    overview->setShown(false); // it looks no more
    const bool hasAll = overview->rows()->count() >= crowd->namespaces();
    return hasAll ? overview.get() : nullptr;
}

/// A row further each frame, back at the top where it ends.
void scroll(benchmark::State &state, Painted &painted)
{
    const double most = painted.rows() * rowHeight - size.height();
    double y = 0;
    painted.paintAt(y);
    for (auto _ : state) {
        y = y + rowHeight > most ? 0 : y + rowHeight;
        painted.paintAt(y);
    }
    state.counters["rows"] = painted.rows();
    state.counters["frames"] = benchmark::Counter(static_cast<double>(state.iterations()), benchmark::Counter::kIsRate);
}

void scrollOverview(benchmark::State &state, int processes)
{
    OverviewController *overview = overviewOf(processes);
    Painted painted;
    if (overview == nullptr || !painted.showOverview(*overview))
        return state.SkipWithError("so many processes can't be made or shown here");
    scroll(state, painted);
}

void scrollPlain(benchmark::State &state, int processes, const char *delegate)
{
    OverviewController *overview = overviewOf(processes);
    Painted painted;
    if (overview == nullptr || !painted.showPlain(overview->rows()->count(), delegate))
        return state.SkipWithError("so many processes can't be made or shown here");
    scroll(state, painted);
}

[[maybe_unused]] const bool isRegistered = [] {
    for (const int processes : {1000, 10000}) {
        const auto add = [&](const char *name, auto function) {
            benchmark::RegisterBenchmark(std::format("{}{}", name, processes), function)
                ->Unit(benchmark::kMillisecond)
                ->UseRealTime()
                ->Iterations(600);
        };
        add("scrollOverview", [=](auto &state) { scrollOverview(state, processes); });
        add("scrollText", [=](auto &state) {
            scrollPlain(state, processes, "Text { required property int index; height: 46; text: `Row ${index}` }");
        });
        add("scrollEmpty", [=](auto &state) { scrollPlain(state, processes, "Item { height: 46 }"); });
    }
    return true;
}();

} // namespace
