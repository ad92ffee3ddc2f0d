# SPDX-FileCopyrightText: 2026 Unshare Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# What every target of the project is compiled with.
add_library(lab_compiler INTERFACE)
target_include_directories(lab_compiler INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(lab_compiler INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor -Woverloaded-virtual
    -Wimplicit-fallthrough -Wold-style-cast)
target_compile_definitions(lab_compiler INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS QT_NO_FOREACH QT_STRICT_ITERATORS)
if(UNSHARE_LAB_STRICT)
    target_compile_options(lab_compiler INTERFACE -Werror)
endif()
if(UNSHARE_LAB_SANITIZE)
    target_compile_options(lab_compiler INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined
                                                  -fno-omit-frame-pointer)
    target_link_options(lab_compiler INTERFACE -fsanitize=address,undefined)
endif()
if(UNSHARE_LAB_TIDY)
    find_program(CLANG_TIDY NAMES clang-tidy REQUIRED)
    # What is generated is not ours to tidy: the nearest configuration to it asks for one check that it cannot fail.
    file(WRITE ${CMAKE_BINARY_DIR}/.clang-tidy "Checks: '-*,misc-static-assert'\n")
    set(CMAKE_CXX_CLANG_TIDY ${CLANG_TIDY} --quiet --extra-arg=-Wno-unknown-warning-option)
endif()
target_compile_options(lab_compiler INTERFACE -ffunction-sections -fdata-sections)
