# bin/spbe, headers, both libraries, CMake package, pkg-config file.  Two export sets: who links the C library must not need what
# the static one is made of.
include(CMakePackageConfigHelpers)
set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/spbe)

install(TARGETS spbe_static EXPORT spbe_static_targets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
  FILE_SET HEADERS DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(EXPORT spbe_static_targets NAMESPACE spbe:: DESTINATION ${package_dir})
if(TARGET spbe)
  install(TARGETS spbe EXPORT spbe_targets LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}
    FILE_SET HEADERS DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
  install(EXPORT spbe_targets NAMESPACE spbe:: DESTINATION ${package_dir})
endif()
if(TARGET spbe_cli)
  install(TARGETS spbe_cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
endif()

configure_package_config_file(${PROJECT_SOURCE_DIR}/src/cmake/spbe-config.cmake.in ${PROJECT_BINARY_DIR}/spbe-config.cmake
  INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/spbe-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/spbe-config.cmake ${PROJECT_BINARY_DIR}/spbe-config-version.cmake DESTINATION ${package_dir})

# The file finds its prefix from where it lies, so that `cmake --install --prefix` and a moved tree both work.
cmake_path(ABSOLUTE_PATH CMAKE_INSTALL_LIBDIR BASE_DIRECTORY /prefix NORMALIZE OUTPUT_VARIABLE spbe_pc_libdir)
if(IS_ABSOLUTE "${CMAKE_INSTALL_LIBDIR}")
  set(spbe_pc_prefix ${CMAKE_INSTALL_PREFIX})
else()
  file(RELATIVE_PATH spbe_pc_up ${spbe_pc_libdir}/pkgconfig /prefix)
  string(REGEX REPLACE "/$" "" spbe_pc_up "${spbe_pc_up}")
  set(spbe_pc_prefix "\${pcfiledir}/${spbe_pc_up}")
endif()
cmake_path(ABSOLUTE_PATH CMAKE_INSTALL_LIBDIR BASE_DIRECTORY "\${prefix}" OUTPUT_VARIABLE spbe_pc_libdir)
cmake_path(ABSOLUTE_PATH CMAKE_INSTALL_INCLUDEDIR BASE_DIRECTORY "\${prefix}" OUTPUT_VARIABLE spbe_pc_includedir)
configure_file(${PROJECT_SOURCE_DIR}/src/cmake/spbe.pc.in ${PROJECT_BINARY_DIR}/spbe.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/spbe.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
