// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/terminal/emulator.h"

#include "core/terminal/utf8.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace lab
{

namespace
{

/// So many characters on one place are nobody's writing.
constexpr std::size_t pile = 16;

/// libvterm does not look again where a saved cursor is after a change of size: it may then be below or right of the
/// screen, and write there. So much room is behind each of its tables.
constexpr std::size_t slack = 4096;
static_assert(slack >= static_cast<std::size_t>(Screen::largest.rows) * sizeof(VTermLineInfo) &&
              slack >= static_cast<std::size_t>(Screen::largest.columns));

void *allocate(std::size_t size, void * /*data*/)
{
    return std::calloc(1, size + slack);
}

void release(void *memory, void * /*data*/)
{
    std::free(memory);
}

VTermAllocatorFunctions allocator{&allocate, &release};

TerminalColour colourOf(const VTermColor &colour)
{
    if (VTERM_COLOR_IS_DEFAULT_FG(&colour) || VTERM_COLOR_IS_DEFAULT_BG(&colour))
        return {};
    if (VTERM_COLOR_IS_INDEXED(&colour))
        return TerminalColour::indexed(colour.indexed.idx);
    return TerminalColour::direct(colour.rgb.red, colour.rgb.green, colour.rgb.blue);
}

void set(std::uint16_t &bits, std::uint16_t bit, bool isOn)
{
    bits = static_cast<std::uint16_t>(isOn ? bits | bit : bits & ~bit);
}

std::uint16_t bitOf(VTermAttr which)
{
    switch (which) {
    case VTERM_ATTR_BOLD:
        return attribute::bold;
    case VTERM_ATTR_ITALIC:
        return attribute::italic;
    case VTERM_ATTR_BLINK:
        return attribute::blink;
    case VTERM_ATTR_REVERSE:
        return attribute::reverse;
    case VTERM_ATTR_CONCEAL:
        return attribute::conceal;
    case VTERM_ATTR_STRIKE:
        return attribute::strike;
    default:
        return 0;
    }
}

/// What of it is on the screen; libvterm's may be outside.
TerminalRect rectOf(const VTermRect &rect, TerminalSize size)
{
    return {{std::max(rect.start_row, 0), std::max(rect.start_col, 0)},
            {std::min(rect.end_row, size.rows), std::min(rect.end_col, size.columns)}};
}

bool isEmpty(const TerminalRect &rect)
{
    return rect.start.row >= rect.end.row || rect.start.column >= rect.end.column;
}

/// What is left where something was erased: the background alone.
Cell blankOf(const Cell &pen)
{
    return {0, {}, pen.background};
}

} // namespace

/// What libvterm calls: each answers 1 where it has been done.
struct Screen::Callbacks
{
    static Emulator &of(void *user) { return *static_cast<Emulator *>(user); }

    static int putglyph(VTermGlyphInfo *glyph, VTermPos at, void *user)
    {
        of(user).putGlyph(*glyph, at);
        return 1;
    }
    static int movecursor(VTermPos at, VTermPos /*before*/, int /*visible*/, void *user)
    {
        const TerminalSize size = of(user).m_size;
        of(user).m_screen.m_cursor.at = {std::clamp(at.row, 0, size.rows - 1), std::clamp(at.col, 0, size.columns - 1)};
        return 1;
    }
    static int scrollrect(VTermRect rect, int downward, int rightward, void *user)
    {
        Screen &screen = of(user).m_screen;
        const TerminalRect moved = rectOf(rect, screen.size());
        if (!isEmpty(moved)) {
            const int rows = moved.end.row - moved.start.row;
            const int columns = moved.end.column - moved.start.column;
            screen.grid().scroll(moved, std::clamp(downward, -rows, rows), std::clamp(rightward, -columns, columns),
                                 blankOf(screen.m_pen));
        }
        return 1;
    }
    static int erase(VTermRect rect, int /*selective*/, void *user)
    {
        Screen &screen = of(user).m_screen;
        const TerminalRect erased = rectOf(rect, screen.size());
        if (!isEmpty(erased))
            screen.grid().erase(erased, blankOf(screen.m_pen));
        return 1;
    }
    static int initpen(void *user)
    {
        of(user).m_screen.m_pen = {};
        // A reset is told in no other way.
        of(user).toPrimary();
        return 1;
    }
    static int setpenattr(VTermAttr which, VTermValue *value, void *user)
    {
        of(user).setPen(which, *value);
        return 1;
    }
    static int settermprop(VTermProp property, VTermValue *value, void *user)
    {
        return of(user).setProperty(property, *value) ? 1 : 0;
    }
    static int bell(void *user)
    {
        ++of(user).m_screen.m_bells;
        return 1;
    }
    static int resize(int rows, int columns, VTermStateFields *fields, void *user)
    {
        of(user).resizeTo({rows, columns}, *fields);
        return 1;
    }
    /// Lines of double width are not drawn so.
    static int setlineinfo(int /*row*/, const VTermLineInfo * /*info*/, const VTermLineInfo * /*before*/,
                           void * /*user*/)
    {
        return 0;
    }
    static int clearScrollback(void *user)
    {
        of(user).m_screen.m_primary.clearScrollback();
        return 1;
    }
    static void output(const char *bytes, std::size_t length, void *user)
    {
        std::string &output = of(user).m_screen.m_output;
        if (output.size() + length <= Screen::outputBytes)
            output.append(bytes, length);
    }

    static constexpr VTermStateCallbacks table{.putglyph = putglyph,
                                               .movecursor = movecursor,
                                               .scrollrect = scrollrect,
                                               .moverect = nullptr,
                                               .erase = erase,
                                               .initpen = initpen,
                                               .setpenattr = setpenattr,
                                               .settermprop = settermprop,
                                               .bell = bell,
                                               .resize = resize,
                                               .setlineinfo = setlineinfo,
                                               .sb_clear = clearScrollback};
};

Screen::Emulator::Emulator(Screen &screen, TerminalSize size)
    : m_screen(screen)
    , m_size(size)
{
    VTermBuilder builder{};
    builder.rows = size.rows;
    builder.cols = size.columns;
    builder.allocator = &allocator;
    m_terminal = vterm_build(&builder);
    vterm_set_utf8(m_terminal, 1);
    vterm_output_set_callback(m_terminal, &Callbacks::output, this);
    m_state = vterm_obtain_state(m_terminal);
    vterm_state_set_callbacks(m_state, &Callbacks::table, this);
    vterm_state_set_bold_highbright(m_state, 0);
    vterm_state_reset(m_state, 1);
}

Screen::Emulator::~Emulator()
{
    vterm_free(m_terminal);
}

void Screen::Emulator::write(std::string_view bytes)
{
    vterm_input_write(m_terminal, bytes.data(), bytes.size());
}

void Screen::Emulator::repeat(int count)
{
    VTermPos at{};
    vterm_state_get_cursorpos(m_state, &at);
    const std::string character = toUtf8(m_screen.m_clusters.charactersOf(m_last));
    const int room = (m_size.columns - at.col) / m_lastWidth;
    for (int time = 0; time < std::min(count, room); ++time)
        write(character);
}

void Screen::Emulator::resize(TerminalSize size)
{
    vterm_state_get_cursorpos(m_state, &m_cursor);
    // libvterm keeps a scroll region whose start is outside then, and scrolls it. The cursor goes where it belongs
    // below.
    if (size.rows < m_size.rows || size.columns < m_size.columns)
        write("\x18\x1b[r\x1b[s");
    vterm_set_size(m_terminal, size.rows, size.columns);
}

void Screen::Emulator::putGlyph(const VTermGlyphInfo &glyph, VTermPos at)
{
    const TerminalSize size = m_screen.size();
    // One that only combines, with nothing before it.
    const bool isOnScreen = at.row >= 0 && at.row < size.rows && at.col >= 0;
    if (!isOnScreen || glyph.width < 1 || at.col + std::min(glyph.width, 2) > size.columns)
        return;
    std::size_t length = 0;
    while (glyph.chars[length] != 0)
        ++length;
    m_screen.m_hasPile = length > pile;
    m_lastWidth = glyph.width > 1 ? 2 : 1;
    m_last =
        length == 1 ? glyph.chars[0] : m_screen.m_clusters.textOf(std::u32string(glyph.chars, glyph.chars + length));
    m_screen.grid().put({at.row, at.col}, m_last, m_lastWidth, m_screen.m_pen);
    if (at.col == 0)
        m_screen.grid().setContinuation(at.row, vterm_state_get_lineinfo(m_state, at.row)->continuation != 0);
}

void Screen::Emulator::setPen(VTermAttr which, const VTermValue &value)
{
    Cell &pen = m_screen.m_pen;
    switch (which) {
    case VTERM_ATTR_FOREGROUND:
        pen.foreground = colourOf(value.color);
        break;
    case VTERM_ATTR_BACKGROUND:
        pen.background = colourOf(value.color);
        break;
    case VTERM_ATTR_UNDERLINE:
        set(pen.attributes, attribute::underline, value.number == VTERM_UNDERLINE_SINGLE);
        set(pen.attributes, attribute::doubleUnderline, value.number == VTERM_UNDERLINE_DOUBLE);
        set(pen.attributes, attribute::curlyUnderline, value.number == VTERM_UNDERLINE_CURLY);
        break;
    default:
        set(pen.attributes, bitOf(which), value.boolean != 0);
    }
}

bool Screen::Emulator::setProperty(VTermProp property, const VTermValue &value)
{
    switch (property) {
    case VTERM_PROP_CURSORVISIBLE:
        m_screen.m_cursor.isVisible = value.boolean != 0;
        return true;
    case VTERM_PROP_CURSORBLINK:
        m_screen.m_cursor.blinks = value.boolean != 0;
        return true;
    case VTERM_PROP_CURSORSHAPE:
        m_screen.m_cursor.shape = static_cast<CursorShape>(std::clamp(value.number, 1, 3) - 1);
        return true;
    case VTERM_PROP_ALTSCREEN:
        if (value.boolean != 0 && !m_screen.m_isAlternate)
            vterm_state_get_cursorpos(m_state, &m_primaryCursor);
        m_screen.m_isAlternate = value.boolean != 0;
        return true;
    case VTERM_PROP_TITLE:
        setTitle(value.string);
        return true;
    case VTERM_PROP_REVERSE:
        m_screen.m_isReversed = value.boolean != 0;
        return true;
    case VTERM_PROP_MOUSE:
        m_screen.m_mouse = static_cast<MouseReports>(std::clamp(value.number, 0, 3));
        return true;
    default:
        return true;
    }
}

void Screen::Emulator::setTitle(const VTermStringFragment &fragment)
{
    std::string &title = m_screen.m_titleToCome;
    if (fragment.initial)
        title.clear();
    title.append(fragment.str, std::min<std::size_t>(fragment.len, Screen::titleBytes - title.size()));
    if (fragment.final)
        m_screen.m_title = shownUtf8(std::exchange(title, {}));
}

void Screen::Emulator::toPrimary()
{
    m_screen.m_isAlternate = false;
}

void Screen::Emulator::resizeTo(TerminalSize size, VTermStateFields &fields)
{
    for (VTermLineInfo *&lines : fields.lineinfos) {
        if (lines == nullptr)
            continue;
        release(lines, nullptr);
        lines = static_cast<VTermLineInfo *>(
            allocate(static_cast<std::size_t>(size.rows) * sizeof(VTermLineInfo), nullptr));
    }
    const bool isAlternate = m_screen.m_isAlternate;
    const VTermPos at = isAlternate ? m_primaryCursor : m_cursor;
    const TerminalPosition cursor{std::clamp(at.row, 0, m_size.rows - 1), std::clamp(at.col, 0, m_size.columns - 1)};
    const TerminalPosition moved =
        m_screen.m_primary.resize(size, cursor, isAlternate ? Anchor::cursor : Anchor::content);
    m_screen.m_alternate.crop(size);
    if (isAlternate) {
        m_primaryCursor = {moved.row, moved.column};
        fields.pos = {std::clamp(m_cursor.row, 0, size.rows - 1), std::clamp(m_cursor.col, 0, size.columns - 1)};
    } else {
        fields.pos = {moved.row, moved.column};
    }
    m_size = size;
    for (int row = 0; row < size.rows && !m_screen.m_isAlternate; ++row)
        fields.lineinfos[0][row].continuation =
            m_screen.m_primary.line(m_screen.m_primary.top() + static_cast<std::uint64_t>(row)).isContinuation ? 1 : 0;
}

} // namespace lab
