# cmake -DCOMMAND=a;b;c -DEXPECTED=file -P compare.cmake: runs the command and compares what it prints, byte for byte.
execute_process(COMMAND ${COMMAND} OUTPUT_VARIABLE printed ERROR_VARIABLE troubles RESULT_VARIABLE exit)
file(READ ${EXPECTED} expected)
if(NOT printed STREQUAL expected)
  message(FATAL_ERROR "exit ${exit}\n--- expected (${EXPECTED})\n${expected}\n--- printed\n${printed}\n--- stderr\n${troubles}")
endif()
