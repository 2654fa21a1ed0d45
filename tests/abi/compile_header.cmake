# cmake -DCOMPILER=… -DLANGUAGE=c|c++ -DSTANDARD=c99 -DINCLUDE=… -DSOURCE=… -P compile_header.cmake
set(strict -pedantic-errors -Wall -Wextra -Werror)
if(LANGUAGE STREQUAL "c")
  list(APPEND strict -Wstrict-prototypes)
endif()
execute_process(COMMAND ${COMPILER} -x ${LANGUAGE} -std=${STANDARD} ${strict} -I${INCLUDE} -fsyntax-only ${SOURCE} RESULT_VARIABLE failed)
if(failed)
  message(FATAL_ERROR "spbe.h does not compile cleanly: ${COMPILER} -std=${STANDARD}")
endif()
