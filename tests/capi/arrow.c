#include "arrow.h"

#include <errno.h>
#include <string.h>

int released_arrays, released_schemas, released_streams;

void release_array(struct ArrowArray *array) {
  ++released_arrays;
  array->release = NULL;
}
void release_schema(struct ArrowSchema *schema) {
  ++released_schemas;
  schema->release = NULL;
}

struct ArrowSchema a_schema(const char *format, const char *name) {
  struct ArrowSchema out;
  memset(&out, 0, sizeof out);
  out.format = format;
  out.name = name;
  out.flags = ARROW_FLAG_NULLABLE;
  out.release = release_schema;
  return out;
}

struct ArrowArray an_array(int64_t length, int64_t n_buffers, const void **buffers) {
  struct ArrowArray out;
  memset(&out, 0, sizeof out);
  out.length = length;
  out.null_count = -1;
  out.n_buffers = n_buffers;
  out.buffers = buffers;
  out.release = release_array;
  return out;
}

static int get_schema(struct ArrowArrayStream *stream, struct ArrowSchema *out) {
  struct test_stream *mine = (struct test_stream *)stream->private_data;
  *out = a_schema("+s", "");
  out->n_children = mine->n_columns;
  out->children = mine->columns_schema;
  return 0;
}

static int get_next(struct ArrowArrayStream *stream, struct ArrowArray *out) {
  static const void *no_validity[1] = {NULL};
  struct test_stream *mine = (struct test_stream *)stream->private_data;
  memset(out, 0, sizeof *out);
  if (++mine->calls == mine->fail_at) return EIO;
  if (mine->given) return 0;
  mine->given = 1;
  *out = an_array(mine->rows, 1, no_validity);
  out->null_count = 0;
  out->n_children = mine->n_columns;
  out->children = mine->columns;
  return 0;
}

static const char *get_last_error(struct ArrowArrayStream *stream) {
  (void)stream;
  return "the test says no";
}

static void release(struct ArrowArrayStream *stream) {
  ++released_streams;
  stream->release = NULL;
}

void a_stream(struct test_stream *from, struct ArrowArrayStream *out) {
  out->get_schema = get_schema;
  out->get_next = get_next;
  out->get_last_error = get_last_error;
  out->release = release;
  out->private_data = from;
}

int is_null(const struct ArrowArray *array, int64_t row) {
  const unsigned char *bits = (const unsigned char *)array->buffers[0];
  const int64_t at = array->offset + row;
  return bits != NULL && ((bits[at / 8] >> (at % 8)) & 1) == 0;
}

const char *text_at(const struct ArrowSchema *schema, const struct ArrowArray *array, int64_t row, size_t *n) {
  const int32_t *offsets;
  *n = 0;
  if (is_null(array, row)) return NULL;
  row += array->offset;
  if (schema->dictionary != NULL) {
    row = ((const int32_t *)array->buffers[1])[row];
    array = array->dictionary;
  }
  offsets = (const int32_t *)array->buffers[1];
  *n = (size_t)(offsets[row + 1] - offsets[row]);
  return (const char *)array->buffers[2] + offsets[row];
}

int text_is(const struct ArrowSchema *schema, const struct ArrowArray *array, int64_t row, const char *wanted) {
  size_t n;
  const char *text = text_at(schema, array, row, &n);
  if (text == NULL || wanted == NULL) return text == NULL && wanted == NULL;
  return n == strlen(wanted) && memcmp(text, wanted, n) == 0;
}

int64_t number_at(const struct ArrowArray *array, int64_t row) { return is_null(array, row) ? -1 : ((const int64_t *)array->buffers[1])[array->offset + row]; }
