/* Names and codes by the column: rows in, rows out, lazily; whatever a stranger's stream holds. */
#include <errno.h>

#include "arrow.h"
#include "check.h"

enum { day_2022_02_14 = 19037 };

/* One or two text columns of up to five rows, as a table or as the bare column. */
struct table {
  struct ArrowSchema schemas[2], *schema_pointers[2];
  struct ArrowArray arrays[2], *array_pointers[2];
  int32_t offsets[2][6];
  char text[2][256];
  const void *buffers[2][3];
  uint8_t validity;
  int columns, bare, given;
  struct test_stream rows;
  struct ArrowArrayStream stream;
};

static void fill(struct table *t, int column, const char *const *cells, int rows) {
  int r;
  t->text[column][0] = '\0';
  for (r = 0; r < rows; ++r) {
    strcat(t->text[column], cells[r] == NULL ? "" : cells[r]);
    t->offsets[column][r + 1] = (int32_t)strlen(t->text[column]);
    if (cells[r] == NULL) t->validity &= (uint8_t)~(1U << r); /* of the first column alone */
  }
  t->buffers[column][0] = column == 0 ? &t->validity : NULL;
  t->buffers[column][1] = t->offsets[column];
  t->buffers[column][2] = t->text[column];
  t->schemas[column] = a_schema("u", "kolom");
  t->arrays[column] = an_array(rows, 3, t->buffers[column]);
  t->schema_pointers[column] = &t->schemas[column];
  t->array_pointers[column] = &t->arrays[column];
}

static void a_table(struct table *t, const char *const *texts, const char *const *beside, int rows) {
  memset(t, 0, sizeof *t);
  t->validity = 0xFF;
  t->columns = beside == NULL ? 1 : 2;
  fill(t, 0, texts, rows);
  if (beside != NULL) fill(t, 1, beside, rows);
  t->rows.columns_schema = t->schema_pointers;
  t->rows.columns = t->array_pointers;
  t->rows.n_columns = t->columns;
  t->rows.rows = rows;
  a_stream(&t->rows, &t->stream);
  released_streams = 0;
}

static int bare_schema(struct ArrowArrayStream *stream, struct ArrowSchema *out) {
  *out = ((struct table *)stream->private_data)->schemas[0];
  return 0;
}
static int bare_next(struct ArrowArrayStream *stream, struct ArrowArray *out) {
  struct table *t = (struct table *)stream->private_data;
  memset(out, 0, sizeof *out);
  if (!t->given++) *out = t->arrays[0];
  return 0;
}
static void a_column(struct table *t, const char *const *texts, int rows) {
  a_table(t, texts, NULL, rows);
  t->stream.get_schema = bare_schema;
  t->stream.get_next = bare_next;
  t->stream.private_data = t;
}

struct answers {
  struct ArrowSchema schema;
  struct ArrowArray batch;
};

/* The first batch of a stream, which ends after it. */
static void pull(struct ArrowArrayStream *out, struct answers *a) {
  struct ArrowArray end;
  CHECK(out->get_schema(out, &a->schema) == 0);
  CHECK(out->get_next(out, &a->batch) == 0 && a->batch.release != NULL);
  CHECK(out->get_next(out, &end) == 0 && end.release == NULL);
  out->release(out);
  CHECK(released_streams == 1);
}
static void done(struct answers *a) {
  a->schema.release(&a->schema);
  a->batch.release(&a->batch);
}
static int is(const struct answers *a, int column, int64_t row, const char *wanted) { return text_is(a->schema.children[column], a->batch.children[column], row, wanted); }
static double score(const struct answers *a, int64_t row) { return is_null(a->batch.children[2], row) ? -1 : ((const double *)a->batch.children[2]->buffers[1])[row]; }

static void check_shape(const struct answers *a, int columns, const char *const *names, const char *const *formats) {
  int c;
  CHECK(strcmp(a->schema.format, "+s") == 0 && a->schema.n_children == columns && a->batch.n_children == columns);
  for (c = 0; c < columns; ++c) {
    CHECK(strcmp(a->schema.children[c]->name, names[c]) == 0 && strcmp(a->schema.children[c]->format, formats[c]) == 0);
    CHECK(a->batch.children[c]->length == a->batch.length);
  }
}

/* The list may go before the stream. */
static void names_by_the_column(void) {
  static const char *const names[] = {"code", "name", "score", "reason", "candidates"}, *const formats[] = {"u", "u", "g", "i", "u"};
  static const char *const texts[] = {"KAB. ACEH SELATAN", "Bandung", NULL, "\xFF", "KOTA BARU"}, *const beside[] = {"", "", "", "", "Kalsel"};
  static struct table t;
  spbe_query query = SPBE_QUERY_INIT;
  struct ArrowArrayStream out;
  struct answers a;
  spbe_list *list = NULL;
  size_t n;
  int c;
  OK(spbe_catalog_list(NULL, "wilayah", 7, &list, error));
  a_table(&t, texts, beside, 5);
  query.level = 2;
  OK(spbe_list_resolve_stream(list, &query, &t.stream, &out, error));
  CHECK(t.stream.release == NULL && t.rows.calls == 0); /* nothing is asked for yet */
  spbe_list_free(list);
  pull(&out, &a);
  check_shape(&a, 5, names, formats);
  CHECK(a.batch.length == 5);
  CHECK(is(&a, 0, 0, "11.01") && score(&a, 0) == 1.0 && is(&a, 3, 0, "exact") && !is_null(a.batch.children[1], 0));
  CHECK(is(&a, 0, 1, NULL) && is(&a, 1, 1, NULL) && is(&a, 3, 1, "ambiguous") && score(&a, 1) > 0.9);
  CHECK(strncmp(text_at(a.schema.children[4], a.batch.children[4], 1, &n), "32.04|32.73", 11) == 0);
  for (c = 0; c < 5; ++c) CHECK(is_null(a.batch.children[c], 2));
  CHECK(is(&a, 0, 3, NULL) && is(&a, 3, 3, "unknown") && is(&a, 4, 3, NULL) && score(&a, 3) == -1);
  CHECK(is(&a, 0, 4, "63.02"));
  done(&a);
}

/* Names are slow to resolve: there are answers, and the caller may stop, long before a large batch is through. */
static void a_piece_at_a_time(void) {
  enum { many = 5000, letters = 5 };
  static const char *const first[] = {"islam"};
  static char text[many * letters];
  static int32_t offsets[many + 1];
  static struct table t;
  struct ArrowArrayStream out;
  struct ArrowArray batch;
  struct ArrowSchema schema;
  spbe_list *list = NULL;
  int64_t rows = 0, largest = 0;
  int i;
  a_column(&t, first, 1);
  for (i = 0; i < many; ++i) {
    memcpy(text + i * letters, i == many - 1 ? "hindu" : "islam", letters);
    offsets[i + 1] = (i + 1) * letters;
  }
  t.buffers[0][0] = NULL, t.buffers[0][1] = offsets, t.buffers[0][2] = text;
  t.arrays[0].length = many;
  OK(spbe_catalog_list(NULL, "agama", 5, &list, error));
  OK(spbe_list_resolve_stream(list, NULL, &t.stream, &out, error));
  spbe_list_free(list);
  CHECK(out.get_schema(&out, &schema) == 0);
  while (out.get_next(&out, &batch) == 0 && batch.release != NULL) {
    if (batch.length > largest) largest = batch.length;
    rows += batch.length;
    CHECK(text_is(schema.children[0], batch.children[0], batch.length - 1, rows == many ? "4" : "1"));
    batch.release(&batch);
  }
  CHECK(rows == many && largest < 500);
  schema.release(&schema);
  out.release(&out);
}

static void a_bare_column(void) {
  static const char *const texts[] = {"islam", "hindu", "zzz"};
  static struct table t;
  struct ArrowArrayStream out;
  struct answers a;
  spbe_list *list = NULL;
  OK(spbe_catalog_list(NULL, "agama", 5, &list, error));
  a_column(&t, texts, 3);
  released_arrays = released_schemas = 0;
  OK(spbe_list_resolve_stream(list, NULL, &t.stream, &out, error));
  pull(&out, &a);
  CHECK(a.batch.length == 3 && is(&a, 0, 0, "1") && is(&a, 3, 2, "unknown"));
  CHECK(released_arrays == 1 && released_schemas == 1);
  done(&a);
  spbe_list_free(list);
}

static spbe_conversion the_way(void) {
  spbe_conversion way = SPBE_CONVERSION_INIT;
  way.list = "wilayah", way.list_n = 7, way.from = "2022-02-14", way.from_n = 10, way.to = "2022-11-09", way.to_n = 10;
  return way;
}

static void codes_by_the_column(void) {
  static const char *const names[] = {"code", "outcome", "targets", "match", "certainty", "shared"}, *const formats[] = {"u", "i", "u", "i", "i", "b"};
  static const char *const codes[] = {"31.71", "91.08.04", "99.99", NULL, "9271"};
  static struct table t;
  const spbe_conversion way = the_way();
  struct ArrowArrayStream out;
  struct answers a;
  a_table(&t, codes, NULL, 5);
  OK(spbe_catalog_convert_stream(NULL, &way, &t.stream, &out, error));
  pull(&out, &a);
  check_shape(&a, 6, names, formats);
  CHECK(is(&a, 0, 0, "31.71") && is(&a, 1, 0, "one") && is(&a, 2, 0, "31.71") && is(&a, 3, 0, "same"));
  CHECK(is(&a, 0, 1, NULL) && is(&a, 1, 1, "many") && is(&a, 2, 1, "94.03.03|94.03.24") && is(&a, 3, 1, "recode|split"));
  CHECK(is(&a, 1, 2, "unknown") && is(&a, 2, 2, NULL) && is_null(a.batch.children[5], 2));
  CHECK(is(&a, 1, 3, "missing") && is(&a, 0, 3, NULL));
  CHECK(is(&a, 0, 4, "92.71"));
  CHECK(((const uint8_t *)a.batch.children[5]->buffers[1])[0] == 2); /* 94.03.24 came of two */
  done(&a);
}

/* What a stream comes to: 0 = no error.  It is released once, whatever it was. */
static int outcome_of(struct table *t) {
  const spbe_conversion way = the_way();
  struct ArrowArrayStream out;
  struct ArrowArray batch;
  int number;
  released_streams = 0;
  OK(spbe_catalog_convert_stream(NULL, &way, &t->stream, &out, error));
  number = out.get_next(&out, &batch);
  if (number != 0) CHECK(batch.release == NULL && strncmp(out.get_last_error(&out), "arrow.", 6) == 0);
  if (batch.release != NULL) batch.release(&batch);
  out.release(&out);
  CHECK(released_streams == 1);
  return number;
}

#define SPOILED(change)                  \
  do {                                   \
    a_table(&t, codes, NULL, 2);         \
    change;                              \
    CHECK(outcome_of(&t) != 0);          \
    a_column(&t, codes, 2);              \
    change;                              \
    CHECK(outcome_of(&t) != 0);          \
  } while (0)

static void strange_streams(void) {
  static const char *const codes[] = {"31.71", "91.08.04"};
  static struct table t;
  SPOILED(t.schemas[0].format = "+l");
  SPOILED(t.schemas[0].format = "");
  SPOILED(t.arrays[0].length = -1);
  SPOILED(t.arrays[0].length = INT64_MAX);
  SPOILED(t.arrays[0].offset = INT64_MAX);
  SPOILED(t.arrays[0].n_buffers = 2);
  SPOILED(t.arrays[0].buffers = NULL);
  SPOILED(t.buffers[0][1] = NULL);
  SPOILED(t.offsets[0][1] = -1);
  SPOILED(t.offsets[0][0] = 99);
  a_column(&t, codes, 2);
  t.schemas[0].format = NULL;
  CHECK(outcome_of(&t) != 0);
  a_table(&t, codes, codes, 2); /* two columns of codes are one too many */
  CHECK(outcome_of(&t) == EINVAL);
  a_table(&t, codes, NULL, 2);
  t.rows.fail_at = 1;
  CHECK(outcome_of(&t) == EIO);
  a_table(&t, codes, NULL, 0); /* no rows */
  CHECK(outcome_of(&t) == 0);
  a_column(&t, codes, 0);
  CHECK(outcome_of(&t) == 0);
}

/* Streams are taken, also where the call is refused. */
static void refusals(void) {
  static const char *const codes[] = {"31.71"};
  static struct table t;
  spbe_query query = SPBE_QUERY_INIT;
  spbe_conversion way = the_way();
  struct ArrowArrayStream out;
  spbe_list *list = NULL;
  OK(spbe_catalog_list(NULL, "agama", 5, &list, error));
  REFUSED(SPBE_INVALID_ARGUMENT, "arrow.stream", spbe_list_resolve_stream(list, NULL, NULL, &out, error));
  REFUSED(SPBE_INVALID_ARGUMENT, "arrow.stream", spbe_catalog_convert_stream(NULL, &way, NULL, &out, error));
  a_table(&t, codes, NULL, 1);
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.null", spbe_list_resolve_stream(list, NULL, &t.stream, NULL, error));
  CHECK(released_streams == 1 && t.stream.release == NULL);
  REFUSED(SPBE_INVALID_ARGUMENT, "arrow.stream", spbe_list_resolve_stream(list, NULL, &t.stream, &out, error)); /* released before */
  a_table(&t, codes, NULL, 1);
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.null", spbe_list_resolve_stream(NULL, NULL, &t.stream, &out, error));
  CHECK(released_streams == 1 && out.release == NULL);
  a_table(&t, codes, NULL, 1);
  query.level = 99;
  REFUSED(SPBE_INVALID_ARGUMENT, "query.level", spbe_list_resolve_stream(list, &query, &t.stream, &out, error));
  CHECK(released_streams == 1);
  a_table(&t, codes, NULL, 1);
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.null", spbe_catalog_convert_stream(NULL, NULL, &t.stream, &out, error));
  CHECK(released_streams == 1);
  a_table(&t, codes, NULL, 1); /* never asked for anything */
  OK(spbe_catalog_convert_stream(NULL, &way, &t.stream, &out, error));
  out.release(&out);
  CHECK(released_streams == 1);
  spbe_list_free(list);
}

void test_list_columns(void) {
  names_by_the_column();
  a_piece_at_a_time();
  a_bare_column();
  codes_by_the_column();
  strange_streams();
  refusals();
}
