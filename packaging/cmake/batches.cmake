# SPDX-FileCopyrightText: 2026 Unshare Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# lab_batches(VARIABLE TARGET MOST): the target's own sources in batches of at most that number, of which each can be one
# file that includes its sources. A batch is one item of the list, with a colon behind each source. What says so by the
# property SKIP_UNITY_BUILD_INCLUSION is by itself.
function(lab_batches variable target most)
    get_target_property(directory ${target} SOURCE_DIR)
    get_target_property(sources ${target} SOURCES)
    set(files)
    set(loners)
    foreach(source IN LISTS sources)
        cmake_path(ABSOLUTE_PATH source BASE_DIRECTORY ${directory} NORMALIZE)
        cmake_path(IS_PREFIX CMAKE_BINARY_DIR ${source} NORMALIZE is_generated)
        get_source_file_property(is_loner ${source} TARGET_DIRECTORY ${target} SKIP_UNITY_BUILD_INCLUSION)
        if(NOT source MATCHES "\\.cpp$" OR is_generated)
            continue()
        endif()
        if(is_loner)
            list(APPEND loners "${source}:")
        else()
            list(APPEND files ${source})
        endif()
    endforeach()
    set(batches)
    if(files)
        execute_process(COMMAND awk -v most=${most} -f ${PROJECT_SOURCE_DIR}/packaging/cmake/batches.awk ${files}
                        OUTPUT_VARIABLE lines OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
        string(REGEX MATCHALL "[^\n]+" batches "${lines}")
    endif()
    set(${variable} ${batches} ${loners} PARENT_SCOPE)
endfunction()
