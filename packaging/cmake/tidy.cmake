# SPDX-FileCopyrightText: 2026 Unshare Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later

option(UNSHARE_LAB_TIDY "Run clang-tidy on every file of the product" OFF)

# More of them take less time in all, and longer after a change.
set(files_in_batch 20)

# lab_tidy(DIRECTORY): every source of the targets of that directory and those below it
function(lab_tidy directory)
    if(NOT UNSHARE_LAB_TIDY)
        return()
    endif()
    find_program(CLANG_TIDY NAMES clang-tidy REQUIRED)
    get_property(targets DIRECTORY ${directory} PROPERTY BUILDSYSTEM_TARGETS)
    foreach(target IN LISTS targets)
        # Made of the files of another one.
        get_target_property(is_other ${target} EXCLUDE_FROM_ALL)
        if(NOT is_other)
            lab_tidy_target(${target})
        endif()
    endforeach()
    get_property(subdirectories DIRECTORY ${directory} PROPERTY SUBDIRECTORIES)
    foreach(subdirectory IN LISTS subdirectories)
        lab_tidy(${subdirectory})
    endforeach()
endfunction()

# lab_tidy_target(TARGET): in batches, each a file that includes some of its sources
function(lab_tidy_target target)
    lab_batches(batches ${target} ${files_in_batch})
    if(NOT batches)
        return()
    endif()

    string(REGEX REPLACE "([][+.*()^$?|\\\\])" "\\\\\\1" project "${PROJECT_SOURCE_DIR}")
    # As CMake gives them to the compiler: each once, and without what it searches by itself.
    set(directories "$<REMOVE_DUPLICATES:$<TARGET_PROPERTY:${target},INCLUDE_DIRECTORIES>>")
    set(directories "$<LIST:FILTER,${directories},EXCLUDE,^(/usr/include)?$>")
    set(definitions "$<LIST:FILTER,$<TARGET_PROPERTY:${target},COMPILE_DEFINITIONS>,EXCLUDE,^$>")
    set(flags -std=c++${CMAKE_CXX_STANDARD}
        "$<LIST:TRANSFORM,$<LIST:FILTER,${directories},INCLUDE,^${project}/?>,PREPEND,-I>"
        "$<LIST:TRANSFORM,$<LIST:FILTER,${directories},EXCLUDE,^${project}/?>,PREPEND,-isystem>"
        "$<LIST:TRANSFORM,${definitions},PREPEND,-D>")
    set(script ${PROJECT_SOURCE_DIR}/packaging/cmake/tidy.sh)
    set(stamps)
    foreach(batch IN LISTS batches)
        list(LENGTH stamps number)
        set(file ${CMAKE_BINARY_DIR}/tidy/${target}_${number}.cpp)
        string(REGEX REPLACE "([^:]+):" "#include \"\\1\"\n" content "${batch}")
        file(CONFIGURE OUTPUT ${file} CONTENT "${content}" @ONLY)
        add_custom_command(OUTPUT ${file}.stamp
            COMMAND ${script} ${CLANG_TIDY} ${PROJECT_SOURCE_DIR} ${file} ${CMAKE_CXX_COMPILER} ${flags}
            DEPENDS ${file} ${script} ${PROJECT_SOURCE_DIR}/.clang-tidy
            DEPFILE ${file}.d
            COMMENT "Tidying ${target}" COMMAND_EXPAND_LISTS VERBATIM)
        list(APPEND stamps ${file}.stamp)
    endforeach()
    add_custom_target(${target}_tidy ALL DEPENDS ${stamps})
endfunction()
