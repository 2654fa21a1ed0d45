/* The vectors are RFC 4180: a reader for the tests, in C, sharing no code with the library. */
#ifndef SPBE_TESTS_CSV_H
#define SPBE_TESTS_CSV_H

#include <stddef.h>

struct csv {
  char *text;       /* the whole file; cells point into it */
  size_t size, at;
  char *cells[16];
  size_t lengths[16];
  int count;
};

/* 1 when the file could be read. */
int csv_open(struct csv *csv, const char *path);
/* The next record; 0 at the end. */
int csv_next(struct csv *csv);
void csv_close(struct csv *csv);

#endif
