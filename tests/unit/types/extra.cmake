# The sanitizers bring their own operator new, and clang's cannot be replaced once more: allocations are counted without them.
if(SPBE_SANITIZE OR SPBE_FUZZ)
  set_source_files_properties(${folder}/allocation.cpp PROPERTIES HEADER_FILE_ONLY ON)
endif()
