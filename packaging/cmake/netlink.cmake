# SPDX-FileCopyrightText: 2026 Unshare Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# lab_netlink: libnl-route-3, static where the distribution has it so; UNSHARE_LAB_STATIC_AGENT: whether the agent can be.
find_package(PkgConfig REQUIRED)
pkg_check_modules(LAB_NETLINK REQUIRED libnl-route-3.0)
find_library(LAB_NETLINK_ROUTE_ARCHIVE libnl-route-3.a HINTS ${LAB_NETLINK_LIBRARY_DIRS} ${LAB_NETLINK_LIBDIR})
find_library(LAB_NETLINK_CORE_ARCHIVE libnl-3.a HINTS ${LAB_NETLINK_LIBRARY_DIRS} ${LAB_NETLINK_LIBDIR})

add_library(lab_netlink INTERFACE)
target_include_directories(lab_netlink SYSTEM INTERFACE ${LAB_NETLINK_INCLUDE_DIRS})
if(LAB_NETLINK_ROUTE_ARCHIVE AND LAB_NETLINK_CORE_ARCHIVE)
    # What else it needs, as pkg-config --static has it: threads, which are part of the C library.
    target_link_libraries(lab_netlink INTERFACE ${LAB_NETLINK_ROUTE_ARCHIVE} ${LAB_NETLINK_CORE_ARCHIVE})
    set(UNSHARE_LAB_STATIC_AGENT ON)
else()
    target_link_libraries(lab_netlink INTERFACE ${LAB_NETLINK_LINK_LIBRARIES})
    set(UNSHARE_LAB_STATIC_AGENT OFF)
    message(STATUS "libnl is here as a shared library only: unshare-lab-agent will be linked dynamically")
endif()
if(UNSHARE_LAB_SANITIZE)
    set(UNSHARE_LAB_STATIC_AGENT OFF)
endif()
