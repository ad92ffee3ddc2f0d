# SPDX-FileCopyrightText: 2026 Unshare Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# lab_batches(VARIABLE TARGET MOST): the target's own sources in batches of at most that number, of which each can be one
# file that includes its sources. A batch is one item of the list, with a colon behind each source.
function(lab_batches variable target most)
    get_target_property(directory ${target} SOURCE_DIR)
    get_target_property(sources ${target} SOURCES)
    set(files)
    foreach(source IN LISTS sources)
        cmake_path(ABSOLUTE_PATH source BASE_DIRECTORY ${directory} NORMALIZE)
        cmake_path(IS_PREFIX CMAKE_BINARY_DIR ${source} NORMALIZE is_generated)
        if(source MATCHES "\\.cpp$" AND NOT is_generated)
            list(APPEND files ${source})
        endif()
    endforeach()
    set(batches)
    if(files)
        execute_process(COMMAND awk -v most=${most} -f ${PROJECT_SOURCE_DIR}/packaging/cmake/batches.awk ${files}
                        OUTPUT_VARIABLE lines OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
        string(REGEX MATCHALL "[^\n]+" batches "${lines}")
    endif()
    set(${variable} ${batches} PARENT_SCOPE)
endfunction()
