# The tables and their rules are the compiler's; the library does not hold them.  Optimised as the library is.
foreach(part IN ITEMS source order rules pack write)
  target_sources(unit_codelist PRIVATE ${PROJECT_SOURCE_DIR}/src/codelist/compile/${part}.cpp)
  set_source_files_properties(${PROJECT_SOURCE_DIR}/src/codelist/compile/${part}.cpp PROPERTIES COMPILE_OPTIONS -O1)
endforeach()
