# libzip is loaded by its name when the first workbook is opened (table/libzip.hpp says why), or linked: where its name cannot be told, or nothing can be
# loaded at run time.
option(SPBE_LOAD_LIBZIP "Load libzip when the first workbook is opened, instead of linking it" ON)
pkg_check_modules(LIBZIP REQUIRED IMPORTED_TARGET libzip)   # its own CMake file asks for programs that Debian packs apart

# A name is looked for where the loader looks by itself, nowhere else.
set(libzip_name)
list(FILTER LIBZIP_LINK_LIBRARIES INCLUDE REGEX "libzip")
cmake_path(GET LIBZIP_LINK_LIBRARIES PARENT_PATH libzip_folder)
if(SPBE_LOAD_LIBZIP AND CMAKE_OBJDUMP AND libzip_folder IN_LIST CMAKE_CXX_IMPLICIT_LINK_DIRECTORIES)
  execute_process(COMMAND ${CMAKE_OBJDUMP} -p ${LIBZIP_LINK_LIBRARIES} OUTPUT_VARIABLE about ERROR_QUIET)
  if(about MATCHES "SONAME +(libzip\\.so\\.[0-9]+)")
    set(libzip_name ${CMAKE_MATCH_1})
  endif()
endif()
if(libzip_name)
  message(STATUS "libzip: ${libzip_name} is loaded when a workbook is opened")
  set(libzip_links ${CMAKE_DL_LIBS})
  set(SPBE_LIBZIP_LINKED OFF CACHE INTERNAL "spbe-config.cmake asks")
else()
  message(STATUS "libzip: linked")
  set(libzip_links PkgConfig::LIBZIP)
  set(SPBE_LIBZIP_LINKED ON CACHE INTERNAL "spbe-config.cmake asks")
endif()

# For the one room that reads workbooks.
function(spbe_use_libzip room)
  target_include_directories(${room} SYSTEM PRIVATE ${LIBZIP_INCLUDE_DIRS})
  if(libzip_name)
    target_compile_definitions(${room} PRIVATE SPBE_LIBZIP="${libzip_name}")
  endif()
endfunction()
