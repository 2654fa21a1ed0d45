/* Arrow arrays written by hand: what a caller without any Arrow library hands over. */
#ifndef SPBE_TESTS_ARROW_H
#define SPBE_TESTS_ARROW_H

#include <spbe.h>

/* Releases nothing: the tests own their buffers.  Still counts, so that a test can see who released what. */
extern int released_arrays, released_schemas, released_streams;
void release_array(struct ArrowArray *array);
void release_schema(struct ArrowSchema *schema);

struct ArrowSchema a_schema(const char *format, const char *name);
struct ArrowArray an_array(int64_t length, int64_t n_buffers, const void **buffers);

/* A stream of one struct batch whose columns are borrowed; `fail_at` = the call of get_next that fails (0 = none). */
struct test_stream {
  struct ArrowSchema **columns_schema;
  struct ArrowArray **columns;
  int64_t n_columns, rows;
  int given, fail_at, calls;
};
void a_stream(struct test_stream *from, struct ArrowArrayStream *out);

/* Text of a row in a column that the library made (utf8 or a dictionary of it); NULL for null.  Not NUL-terminated: *n bytes. */
const char *text_at(const struct ArrowSchema *schema, const struct ArrowArray *array, int64_t row, size_t *n);
/* 1 when that row holds exactly this text; `wanted` NULL = null. */
int text_is(const struct ArrowSchema *schema, const struct ArrowArray *array, int64_t row, const char *wanted);
/* An int64 of a row; -1 for null. */
int64_t number_at(const struct ArrowArray *array, int64_t row);
int is_null(const struct ArrowArray *array, int64_t row);

#endif
