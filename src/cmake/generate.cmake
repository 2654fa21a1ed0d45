# Tables become C++ at build time, by one host tool written in this project's own language: `spbe_compile`.
# Cross builds bring one that runs on the host: -DSPBE_LIST_COMPILER=/path/to/spbe_compile.
set(SPBE_GENERATED_DIR ${PROJECT_BINARY_DIR}/generated)
file(MAKE_DIRECTORY ${SPBE_GENERATED_DIR}/lists ${SPBE_GENERATED_DIR}/schemas)

if(SPBE_LIST_COMPILER)
  add_executable(spbe_compile IMPORTED)
  set_target_properties(spbe_compile PROPERTIES IMPORTED_LOCATION ${SPBE_LIST_COMPILER})
else()
  file(GLOB compiler_sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/codelist/compile/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/codelist/tool/*.cpp)
  list(APPEND compiler_sources codelist/list.cpp codelist/table.cpp codelist/lookup.cpp codelist/code_form.cpp codelist/derive.cpp
    codelist/name_order.cpp codelist/check.cpp codelist/visible.cpp codelist/sha256.cpp)
  add_executable(spbe_compile ${compiler_sources}
    base/date.cpp base/file.cpp base/system_reason.cpp text/utf8.cpp text/plain_signs.cpp text/fold.cpp text/lenient.cpp text/mask.cpp text/digit_runs.cpp
    text/split.cpp json/arena.cpp json/document.cpp json/value.cpp)
  target_link_libraries(spbe_compile PRIVATE spbe_flags nlohmann_json::nlohmann_json)
endif()

add_custom_command(
  OUTPUT ${SPBE_GENERATED_DIR}/finding_codes.inc
  COMMAND spbe_compile codes cpp ${CMAKE_CURRENT_SOURCE_DIR}/base/finding_codes.csv ${SPBE_GENERATED_DIR}/finding_codes.inc
  DEPENDS spbe_compile ${CMAKE_CURRENT_SOURCE_DIR}/base/finding_codes.csv
  COMMENT "Compiling finding codes" VERBATIM)
add_custom_target(spbe_generated_codes DEPENDS ${SPBE_GENERATED_DIR}/finding_codes.inc)

# Every folder of codelist/data becomes one .spbelist and one C++ string literal of the same bytes; `builtin_lists.inc` names them all.
function(spbe_embed_lists target)
  file(GLOB folders CONFIGURE_DEPENDS LIST_DIRECTORIES true ${CMAKE_CURRENT_SOURCE_DIR}/codelist/data/*)
  set(names)
  foreach(folder IN LISTS folders)
    if(NOT IS_DIRECTORY ${folder})
      continue()
    endif()
    get_filename_component(id ${folder} NAME)
    file(GLOB tables CONFIGURE_DEPENDS ${folder}/*)
    set(stem ${SPBE_GENERATED_DIR}/lists/${id})
    add_custom_command(
      OUTPUT ${stem}.cpp ${stem}.spbelist
      COMMAND spbe_compile list ${folder} ${stem}.spbelist ${stem}.cpp
      DEPENDS spbe_compile ${tables}
      COMMENT "Compiling list ${id}" VERBATIM)
    target_sources(${target} PRIVATE ${stem}.cpp)
    set_source_files_properties(${stem}.cpp PROPERTIES COMPILE_OPTIONS "-Wno-overlength-strings")
    list(APPEND names ${id})
  endforeach()
  set(index "")
  foreach(id IN LISTS names)
    string(APPEND index "SPBE_LIST(${id})\n")
  endforeach()
  file(CONFIGURE OUTPUT ${SPBE_GENERATED_DIR}/builtin_lists.inc CONTENT "${index}" @ONLY)
  target_include_directories(${target} PRIVATE ${SPBE_GENERATED_DIR})
endfunction()

# What the standards of the list `sds` are made of: tables of another shape than a list's.
function(spbe_embed_standards target)
  set(folder ${CMAKE_CURRENT_SOURCE_DIR}/codelist/standards)
  set(codes ${CMAKE_CURRENT_SOURCE_DIR}/codelist/data/sds/codes.csv)
  set(out ${SPBE_GENERATED_DIR}/standards.cpp)
  add_custom_command(
    OUTPUT ${out}
    COMMAND spbe_compile standards ${folder} ${codes} ${out}
    DEPENDS spbe_compile ${codes} ${folder}/standards.csv ${folder}/concepts.csv ${folder}/items.csv
    COMMENT "Compiling standards" VERBATIM)
  target_sources(${target} PRIVATE ${out})
  set_source_files_properties(${out} PROPERTIES COMPILE_OPTIONS "-Wno-overlength-strings")
endfunction()

# Every .json of a room's folder becomes a raw string literal in an index of them: embed_documents(spbe_schema schema/builtin builtin_schemas.inc).
# With MINIFY the line breaks and the blanks that begin a line are left out, which says the same in fewer bytes.
function(spbe_embed_documents target folder index_name)
  file(GLOB documents CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*.json)
  set(index "")
  foreach(document IN LISTS documents)
    get_filename_component(name ${document} NAME_WE)
    file(READ ${document} text)
    if("MINIFY" IN_LIST ARGN)
      string(REGEX REPLACE "\n *" "" text "${text}")
    endif()
    string(APPEND index "{\"${name}\", R\"spbe(${text})spbe\"},\n")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${document})
  endforeach()
  file(GENERATE OUTPUT ${SPBE_GENERATED_DIR}/${index_name} CONTENT "${index}")
  target_include_directories(${target} PRIVATE ${SPBE_GENERATED_DIR})
endfunction()
