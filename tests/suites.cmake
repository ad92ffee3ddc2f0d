# SPDX-FileCopyrightText: 2026 Unshare Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Read by ctest, with the variables that lab_suites() of CMakeLists.txt sets: one test for each suite of a program. A
# process for each case would take longer to start than the case to run; total.awk counts the cases.
cmake_policy(VERSION 3.28)

set(list ${program}.suites)
if(EXISTS ${program} AND (NOT EXISTS ${list} OR ${program} IS_NEWER_THAN ${list}))
    execute_process(COMMAND ${program} --gtest_list_tests OUTPUT_FILE ${list} RESULT_VARIABLE status)
    if(NOT status EQUAL 0)
        file(REMOVE ${list})
    endif()
endif()
set(suites)
if(EXISTS ${program} AND EXISTS ${list})
    file(STRINGS ${list} suites REGEX "^[^ ]+\\.( +#.*)?$")
    list(TRANSFORM suites REPLACE "\\.( +#.*)?$" "")
endif()
if(NOT suites)
    # It fails, whatever the program says now.
    add_test(${program} ${program} --gtest_list_tests)
    set_tests_properties(${program} PROPERTIES PASS_REGULAR_EXPRESSION "it has suites after all")
    return()
endif()

# Where that is root: the unprivileged user.
set(other)
if(copies)
    execute_process(COMMAND id -u OUTPUT_VARIABLE number OUTPUT_STRIP_TRAILING_WHITESPACE)
    execute_process(COMMAND id -u labtest OUTPUT_QUIET ERROR_QUIET RESULT_VARIABLE status)
    if(number EQUAL 0 AND status EQUAL 0)
        set(other labtest)
    endif()
endif()
foreach(suite IN LISTS suites)
    set(users "-")
    if(other AND suite IN_LIST as_root)
        list(APPEND users ${other})
    elseif(other)
        set(users ${other})
    endif()
    foreach(user IN LISTS users)
        set(name ${suite})
        set(environment)
        if(NOT user STREQUAL "-")
            set(name ${user}/${suite})
            set(environment LAB_TEST_AS=${user} LAB_TEST_COPY=${copies})
        endif()
        add_test(${name} ${program} --gtest_filter=${suite}.*)
        # Without a cost those that came last would go on alone.
        set_tests_properties(${name} PROPERTIES LABELS "${labels}" TIMEOUT ${timeout} RUN_SERIAL ${alone}
                             COST ${timeout} ENVIRONMENT "${environment}")
    endforeach()
endforeach()
