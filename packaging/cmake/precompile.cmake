# SPDX-FileCopyrightText: 2026 Unshare Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Reading Qt's and the library's headers takes longer than compiling what includes them. Off by default: a build without
# it shows where an #include is missing, and shares its results by ccache between trees.
option(UNSHARE_LAB_PRECOMPILE "Precompile the headers that most files include" OFF)

# lab_precompile(TARGET HEADERS <header>…) makes them, lab_precompile(TARGET FROM OTHER) takes those of OTHER, which has to be
# compiled with the same options.
function(lab_precompile target)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "FROM" "HEADERS")
    if(NOT UNSHARE_LAB_PRECOMPILE)
        return()
    endif()
    if(arg_FROM)
        target_precompile_headers(${target} REUSE_FROM ${arg_FROM})
    else()
        target_precompile_headers(${target} PRIVATE ${arg_HEADERS})
    endif()
endfunction()
