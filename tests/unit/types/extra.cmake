# The sanitizers of clang bring an operator new that cannot be replaced once more: allocations are counted without them.
if((SPBE_SANITIZE OR SPBE_FUZZ) AND CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  set_source_files_properties(${folder}/allocation.cpp PROPERTIES HEADER_FILE_ONLY ON)
endif()
