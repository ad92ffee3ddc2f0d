# SPDX-FileCopyrightText: 2026 Unshare Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# What every target of the project is compiled with. In one file of several, what each calls something for itself alone
# hides nothing of another's.
add_library(lab_compiler INTERFACE)
target_include_directories(lab_compiler INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(lab_compiler INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wnon-virtual-dtor -Woverloaded-virtual
    $<IF:$<BOOL:${UNSHARE_LAB_UNITE}>,$<$<CXX_COMPILER_ID:GNU>:-Wshadow=local>,-Wshadow>
    -Wimplicit-fallthrough -Wold-style-cast
    # GCC has these braces asked for in C alone.
    $<$<CXX_COMPILER_ID:Clang>:-Wno-missing-braces>)
target_compile_definitions(lab_compiler INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS QT_NO_FOREACH QT_STRICT_ITERATORS)
if(UNSHARE_LAB_STRICT)
    target_compile_options(lab_compiler INTERFACE -Werror)
endif()
if(UNSHARE_LAB_SANITIZE)
    target_compile_options(lab_compiler INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined
                                                  -fno-omit-frame-pointer)
    # These two are checked at every pointer. A trap in place of a report of their own, which the address sanitizer makes
    # as well, halves what is compiled, linked, and moved to its place each time a program starts.
    target_compile_options(lab_compiler INTERFACE -fsanitize-trap=null,alignment)
    # Files and lines are all that their reports tell.
    target_compile_options(lab_compiler INTERFACE -g1)
    # All that GoogleTest expands to would be checked at every pointer, and take twice as long to compile; there the
    # address sanitizer finds a wrong one as well.
    define_property(TARGET PROPERTY LAB_IS_TEST INITIALIZE_FROM_VARIABLE LAB_IS_TEST)
    target_compile_options(lab_compiler INTERFACE
        $<$<BOOL:$<TARGET_PROPERTY:LAB_IS_TEST>>:-fno-sanitize=null,alignment,object-size,vptr>)
    target_link_options(lab_compiler INTERFACE -fsanitize=address,undefined -no-pie)
endif()
target_compile_options(lab_compiler INTERFACE -ffunction-sections -fdata-sections)

# What moc looks for is in none of the C++ library's headers, and reading them takes it three quarters of its time.
list(FILTER CMAKE_CXX_IMPLICIT_INCLUDE_DIRECTORIES EXCLUDE REGEX "/c\\+\\+/|/gcc/|/clang/")
