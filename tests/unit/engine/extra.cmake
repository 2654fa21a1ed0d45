list(APPEND labels threads)   # see thread_tests
