# These read millions of bytes one at a time: unoptimised they take longer to run than they save in compiling.
set_source_files_properties(${sources} PROPERTIES COMPILE_OPTIONS -O1)
