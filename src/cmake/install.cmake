# bin/spbe, headers, both libraries, CMake package, pkg-config file.
include(CMakePackageConfigHelpers)
set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/spbe)

install(TARGETS spbe_static EXPORT spbe_targets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
  FILE_SET HEADERS DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
if(TARGET spbe)
  install(TARGETS spbe EXPORT spbe_targets LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}
    FILE_SET HEADERS DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
endif()
if(TARGET spbe_cli)
  install(TARGETS spbe_cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
endif()
install(EXPORT spbe_targets NAMESPACE spbe:: DESTINATION ${package_dir})

configure_package_config_file(${PROJECT_SOURCE_DIR}/src/cmake/spbe-config.cmake.in ${PROJECT_BINARY_DIR}/spbe-config.cmake
  INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/spbe-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/spbe-config.cmake ${PROJECT_BINARY_DIR}/spbe-config-version.cmake DESTINATION ${package_dir})

configure_file(${PROJECT_SOURCE_DIR}/src/cmake/spbe.pc.in ${PROJECT_BINARY_DIR}/spbe.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/spbe.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
