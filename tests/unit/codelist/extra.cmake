# The tables and their rules are the compiler's; the library does not hold them.
foreach(part IN ITEMS source order rules write)
  target_sources(unit_codelist PRIVATE ${PROJECT_SOURCE_DIR}/src/codelist/compile/${part}.cpp)
endforeach()
