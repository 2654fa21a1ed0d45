list(APPEND labels threads)   # see thread_tests
# Lists made up for a test: their compiler is not in the library.
foreach(part IN ITEMS order pack write)
  target_sources(unit_engine PRIVATE ${PROJECT_SOURCE_DIR}/src/codelist/compile/${part}.cpp)
endforeach()
