# SPDX-FileCopyrightText: 2026 Unshare Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# What a file includes takes longer to compile than the file. Off by default: after a change more is compiled again.
option(UNSHARE_LAB_UNITE "Compile several sources as one" OFF)

# lab_unite(DIRECTORY): the sources of the targets of that directory and those below it
function(lab_unite directory)
    if(NOT UNSHARE_LAB_UNITE)
        return()
    endif()
    get_property(targets DIRECTORY ${directory} PROPERTY BUILDSYSTEM_TARGETS)
    foreach(target IN LISTS targets)
        get_target_property(type ${target} TYPE)
        if(type MATCHES "^(STATIC_LIBRARY|EXECUTABLE)$")
            lab_unite_target(${target})
        endif()
    endforeach()
    get_property(subdirectories DIRECTORY ${directory} PROPERTY SUBDIRECTORIES)
    foreach(subdirectory IN LISTS subdirectories)
        lab_unite(${subdirectory})
    endforeach()
endfunction()

function(lab_unite_target target)
    lab_batches(batches ${target} 20)
    set(number 0)
    foreach(batch IN LISTS batches)
        string(REGEX MATCHALL "[^:]+" files "${batch}")
        # A source of several targets is in a group of the last one, and by itself in the others.
        set_source_files_properties(${files} TARGET_DIRECTORY ${target} PROPERTIES UNITY_GROUP ${target}_${number})
        math(EXPR number "${number} + 1")
    endforeach()
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
endfunction()

# lab_unite_cases(): for the tests of this directory, whose fixtures are their file's own and whose cases are not, which is
# of no matter in a file of several either
macro(lab_unite_cases)
    if(UNSHARE_LAB_UNITE AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        add_compile_options(-Wno-subobject-linkage)
    endif()
endmacro()
