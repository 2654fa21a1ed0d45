/* Rows in, findings out: text in memory, files, Arrow streams. */
#include <errno.h>

#include "arrow.h"
#include "check.h"

static const char schema_json[] =
    "{\"fields\":[{\"name\":\"nik\",\"type\":\"string\",\"constraints\":{\"required\":true,\"unique\":true},\"spbe\":{\"type\":\"nik\"}},"
    "{\"name\":\"nama\",\"type\":\"string\",\"spbe\":{\"personal\":true}}],\"primaryKey\":[\"nik\"]}";

/* Row 2 has an impossible date, row 3 has no NIK, row 4 repeats the first. */
static const char table[] = "nik,nama\n3171015708459901,Ani\n3171013213459901,Budi\n,Citra\n3171015708459901,Dewi\n";

static const char *const columns[] = {"file", "row", "line", "byte", "column", "key", "code", "severity", "cause", "value", "message", "hint", "rule"};

static spbe_plan *a_plan(void) {
  spbe_plan *plan = NULL;
  OK(spbe_plan_compile(schema_json, sizeof schema_json - 1, NULL, &plan, error));
  return plan;
}

/* Pulls everything; counts findings by code and looks at the columns of each. */
struct seen {
  int64_t findings, dates, required, unique;
  int order_broken, unmasked;
};

static void look(const struct ArrowSchema *schema, const struct ArrowArray *batch, struct seen *seen) {
  int64_t i, row_before = 0;
  for (i = 0; i < batch->length; ++i) {
    const struct ArrowSchema *code = schema->children[6];
    const int64_t row = number_at(batch->children[1], i);
    size_t n;
    const char *value = text_at(schema->children[9], batch->children[9], i, &n);
    const int unique = text_is(code, batch->children[6], i, "field.unique");
    if (!unique && row < row_before) seen->order_broken = 1;
    if (!unique) row_before = row;
    if (n == 16 && value != NULL && memcmp(value + 6, "3213459901", 10) == 0) seen->unmasked = 1;
    seen->dates += text_is(code, batch->children[6], i, "nik.date") && row == 2 && number_at(batch->children[2], i) == 3;
    seen->required += text_is(code, batch->children[6], i, "field.required") && row == 3;
    seen->unique += unique && row == 4;
    CHECK(text_is(schema->children[4], batch->children[4], i, "nik"));
    CHECK(text_is(schema->children[7], batch->children[7], i, "error"));
    CHECK(is_null(batch->children[8], i)); /* cause */
    CHECK(!is_null(batch->children[10], i));
  }
  seen->findings += batch->length;
}

static struct seen pull(struct ArrowArrayStream *stream) {
  struct seen seen;
  struct ArrowSchema schema;
  struct ArrowArray batch;
  int c;
  memset(&seen, 0, sizeof seen);
  CHECK(stream->get_schema(stream, &schema) == 0);
  CHECK(schema.n_children == 13);
  for (c = 0; c < 13; ++c) CHECK(strcmp(schema.children[c]->name, columns[c]) == 0);
  for (;;) {
    CHECK(stream->get_next(stream, &batch) == 0);
    if (batch.release == NULL) break;
    look(&schema, &batch, &seen);
    batch.release(&batch);
  }
  CHECK(stream->get_last_error(stream) == NULL);
  schema.release(&schema);
  return seen;
}

static void expect(const struct seen *seen, const spbe_report *report) {
  char *json;
  CHECK(seen->findings == 3 && seen->dates == 1 && seen->required == 1 && seen->unique == 1);
  CHECK(!seen->order_broken && !seen->unmasked);
  json = TEXT(spbe_report_summary(report, BUFFER));
  HAS(json, "\"rows\":4");
  HAS(json, "\"errors\":3");
  HAS(json, "\"nik.date\":1");
  HAS(json, "\"complete\":true");
  free(json);
}

/* The plan is freed before the first batch, the stream before the report: order does not matter. */
static void text_in_memory(void) {
  spbe_plan *plan = a_plan();
  struct ArrowArrayStream findings;
  spbe_report *report = NULL;
  struct seen seen;
  char *json;
  OK(spbe_plan_check_text(plan, NULL, table, sizeof table - 1, "orang.csv", &findings, &report, error));
  spbe_plan_free(plan);
  json = TEXT(spbe_report_summary(report, BUFFER));
  HAS(json, "\"complete\":false");
  free(json);
  seen = pull(&findings);
  expect(&seen, report);
  findings.release(&findings);
  expect(&seen, report);
  spbe_report_free(report);
}

/* Released in the middle: the counts say that it was not complete.  And the report may go first. */
static void abandoned_runs(void) {
  spbe_plan *plan = a_plan();
  struct ArrowArrayStream findings;
  struct ArrowArray batch;
  spbe_report *report = NULL;
  char *json;
  OK(spbe_plan_check_text(plan, NULL, table, sizeof table - 1, NULL, &findings, &report, error));
  findings.release(&findings);
  json = TEXT(spbe_report_summary(report, BUFFER));
  HAS(json, "\"complete\":false");
  free(json);
  spbe_report_free(report);
  OK(spbe_plan_check_text(plan, NULL, table, sizeof table - 1, NULL, &findings, &report, error));
  spbe_report_free(report);
  CHECK(pull(&findings).findings == 3);
  findings.release(&findings);
  /* After the first batch: what was counted is told by its code, too. */
  OK(spbe_plan_check_text(plan, NULL, table, sizeof table - 1, NULL, &findings, &report, error));
  CHECK(findings.get_next(&findings, &batch) == 0 && batch.release != NULL);
  batch.release(&batch);
  findings.release(&findings);
  json = TEXT(spbe_report_summary(report, BUFFER));
  HAS(json, "\"complete\":false");
  HAS(json, "\"by_code\":{\"field.required\":1,\"nik.date\":1}");
  free(json);
  spbe_report_free(report);
  OK(spbe_plan_check_text(plan, NULL, table, sizeof table - 1, NULL, &findings, NULL, error));
  findings.release(&findings);
  spbe_report_free(NULL);
  spbe_plan_free(plan);
}

/* Without a stream: counts only. */
static void counts_only(void) {
  spbe_plan *plan = a_plan();
  spbe_report *report = NULL;
  spbe_options options = SPBE_OPTIONS_INIT;
  char *json;
  options.threads = 2;
  options.memory = 1 << 20;
  OK(spbe_plan_check_text(plan, &options, table, sizeof table - 1, NULL, NULL, &report, error));
  json = TEXT(spbe_report_summary(report, BUFFER));
  HAS(json, "\"rows\":4");
  HAS(json, "\"errors\":3");
  HAS(json, "\"complete\":true");
  free(json);
  spbe_report_free(report);
  spbe_plan_free(plan);
}

static void write_text(const char *path, const char *text) {
  FILE *file = fopen(path, "wb");
  CHECK(file != NULL);
  if (file == NULL) return;
  CHECK(fwrite(text, 1, strlen(text), file) == strlen(text));
  fclose(file);
}
static void write_file(const char *path) { write_text(path, table); }

static void files(void) {
  static const char path[] = "capi_datasets.csv";
  const char *paths[2];
  spbe_plan *plan = a_plan();
  struct ArrowArrayStream findings;
  struct ArrowArray batch;
  struct ArrowSchema schema;
  spbe_report *report = NULL;
  struct seen seen;
  char *json;
  write_file(path);
  paths[0] = path;
  OK(spbe_plan_check_files(plan, NULL, paths, 1, &findings, &report, error));
  seen = pull(&findings);
  expect(&seen, report);
  findings.release(&findings);
  spbe_report_free(report);

  remove(path);

  /* Trouble with a file comes from the stream; without one, from the call, which hands out the report all the same. */
  paths[0] = "/no/such/file.csv";
  OK(spbe_plan_check_files(plan, NULL, paths, 1, &findings, &report, error));
  CHECK(findings.get_next(&findings, &batch) == EIO && batch.release == NULL);
  CHECK(findings.get_last_error(&findings) != NULL && findings.get_last_error(&findings)[0] != '\0');
  CHECK(findings.get_schema(&findings, &schema) == 0);
  schema.release(&schema);
  CHECK(findings.get_next(&findings, &batch) == EIO);
  CHECK(findings.get_last_error(&findings) != NULL); /* a failed stream goes on saying why */
  findings.release(&findings);
  spbe_report_free(report);
  report = NULL;
  REFUSED(SPBE_UNREADABLE, "", spbe_plan_check_files(plan, NULL, paths, 1, NULL, &report, error));
  CHECK(report != NULL);
  json = TEXT(spbe_report_summary(report, BUFFER));
  HAS(json, "\"complete\":false");
  free(json);
  spbe_report_free(report);
  spbe_plan_free(plan);
}

/* What foreign keys refer to is a plan with its files; the plan it is made of stays as it was, and may go first. */
static void references(void) {
  static const char keys[] =
      "{\"fields\":[{\"name\":\"satker\"}],\"foreignKeys\":[{\"fields\":\"satker\",\"reference\":{\"resource\":\"r\",\"fields\":\"kode\"}}]}";
  static const char rows[] = "satker\n10\n30\n40\n", path[] = "capi_satker.csv";
  const char *paths[1];
  spbe_plan *alone = NULL, *with = NULL, *wrong = NULL;
  spbe_report *report = NULL;
  char *json;
  paths[0] = path;
  write_text(path, "kode\n10\n20\n");
  OK(spbe_plan_compile(keys, sizeof keys - 1, NULL, &alone, error));
  OK(spbe_plan_with_resource(alone, "r", 1, paths, 1, NULL, &with, error));
  OK(spbe_plan_with_resource(alone, "s", 1, paths, 1, NULL, &wrong, error));
  OK(spbe_plan_check_text(alone, NULL, rows, sizeof rows - 1, NULL, NULL, &report, error));
  json = TEXT(spbe_report_summary(report, BUFFER));
  HAS(json, "\"file.reference\":1");
  HAS(json, "\"errors\":0");
  free(json);
  spbe_report_free(report);
  spbe_plan_free(alone);
  OK(spbe_plan_check_text(with, NULL, rows, sizeof rows - 1, NULL, NULL, &report, error));
  json = TEXT(spbe_report_summary(report, BUFFER));
  HAS(json, "\"field.reference\":2");
  free(json);
  spbe_report_free(report);
  remove(path);
  REFUSED(SPBE_UNREADABLE, "", spbe_plan_check_text(with, NULL, rows, sizeof rows - 1, NULL, NULL, &report, error));
  spbe_report_free(report);
  REFUSED(SPBE_INVALID_ARGUMENT, "validate.unknown_resource", spbe_plan_check_text(wrong, NULL, rows, sizeof rows - 1, NULL, NULL, &report, error));
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.null", spbe_plan_with_resource(NULL, "r", 1, paths, 1, NULL, &alone, error));
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.null", spbe_plan_with_resource(with, "r", 1, NULL, 0, NULL, &alone, error));
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.null", spbe_plan_with_resource(with, "r", 1, paths, 1, NULL, NULL, error));
  CHECK(alone == NULL);
  spbe_plan_free(with);
  spbe_plan_free(wrong);
}

/* A file's name is bytes, the column `file` is UTF-8. */
static void file_names_are_text(void) {
  spbe_plan *plan = a_plan();
  struct ArrowArrayStream findings;
  struct ArrowSchema schema;
  struct ArrowArray batch;
  OK(spbe_plan_check_text(plan, NULL, table, sizeof table - 1, "\xC3\xA9\xFF.csv", &findings, NULL, error));
  CHECK(findings.get_schema(&findings, &schema) == 0 && findings.get_next(&findings, &batch) == 0);
  CHECK(text_is(schema.children[0], batch.children[0], 0, "\xC3\xA9\xEF\xBF\xBD.csv"));
  batch.release(&batch);
  schema.release(&schema);
  findings.release(&findings);
  spbe_plan_free(plan);
}

/* Without a schema: what the columns look like. */
static void structure_only(void) {
  static const char clean[] = "nomor;nama\n3171015708459901;Ani\n3171015708459902;Budi\n";
  spbe_plan *plan = NULL;
  spbe_report *report = NULL;
  char *json;
  OK(spbe_plan_builtin(NULL, 0, NULL, &plan, error));
  OK(spbe_plan_check_text(plan, NULL, clean, sizeof clean - 1, NULL, NULL, &report, error));
  json = TEXT(spbe_report_summary(report, BUFFER));
  HAS(json, "\"name\":\"nomor\",\"type\":\"nik\"");
  HAS(json, "\"delimiter\":\";\"");
  free(json);
  spbe_report_free(report);
  spbe_plan_free(plan);
}

static void cancelled(void) {
  spbe_plan *plan = a_plan();
  spbe_report *report = NULL;
  spbe_options options = SPBE_OPTIONS_INIT;
  struct ArrowArrayStream findings;
  struct ArrowArray batch;
  const int32_t stop = 1;
  options.cancel = &stop;
  REFUSED(SPBE_CANCELLED, "", spbe_plan_check_text(plan, &options, table, sizeof table - 1, NULL, NULL, &report, error));
  CHECK(report != NULL);
  spbe_report_free(report);
  OK(spbe_plan_check_text(plan, &options, table, sizeof table - 1, NULL, &findings, NULL, error));
  CHECK(findings.get_next(&findings, &batch) == ECANCELED);
  findings.release(&findings);
  spbe_plan_free(plan);
}

/* The same table as Arrow. */
struct arrow_table {
  struct ArrowSchema schemas[2], *schema_pointers[2];
  struct ArrowArray arrays[2], *array_pointers[2];
  const void *nik[3], *nama[3];
  struct test_stream stream;
};

static void arrow_rows(struct arrow_table *t, struct ArrowArrayStream *out) {
  static const char niks[] = "317101570845990131710132134599013171015708459901", names[] = "AniBudiCitraDewi";
  static const int32_t nik_offsets[] = {0, 16, 32, 32, 48}, name_offsets[] = {0, 3, 7, 12, 16};
  static const uint8_t nik_validity[] = {0x0B};
  memset(t, 0, sizeof *t);
  t->nik[0] = nik_validity, t->nik[1] = nik_offsets, t->nik[2] = niks;
  t->nama[1] = name_offsets, t->nama[2] = names;
  t->schemas[0] = a_schema("u", "nik"), t->schemas[1] = a_schema("u", "nama");
  t->arrays[0] = an_array(4, 3, t->nik), t->arrays[1] = an_array(4, 3, t->nama);
  t->arrays[1].null_count = 0;
  t->schema_pointers[0] = &t->schemas[0], t->schema_pointers[1] = &t->schemas[1];
  t->array_pointers[0] = &t->arrays[0], t->array_pointers[1] = &t->arrays[1];
  t->stream.columns_schema = t->schema_pointers;
  t->stream.columns = t->array_pointers;
  t->stream.n_columns = 2;
  t->stream.rows = 4;
  a_stream(&t->stream, out);
}

static void look_arrow(struct ArrowArrayStream *findings, const spbe_report *report) {
  struct ArrowSchema schema;
  struct ArrowArray batch;
  int64_t dates = 0, all = 0, i;
  char *json;
  CHECK(findings->get_schema(findings, &schema) == 0);
  for (;;) {
    CHECK(findings->get_next(findings, &batch) == 0);
    if (batch.release == NULL) break;
    for (i = 0; i < batch.length; ++i) {
      dates += text_is(schema.children[6], batch.children[6], i, "nik.date") && number_at(batch.children[1], i) == 2;
      CHECK(is_null(batch.children[2], i)); /* an Arrow row has no line */
    }
    all += batch.length;
    batch.release(&batch);
  }
  schema.release(&schema);
  CHECK(dates == 1 && all == 3);
  json = TEXT(spbe_report_summary(report, BUFFER));
  HAS(json, "\"rows\":4");
  HAS(json, "\"errors\":3");
  free(json);
}

static void arrow_streams(void) {
  static struct arrow_table t;
  spbe_plan *plan = a_plan();
  struct ArrowArrayStream in, findings;
  struct ArrowArray batch;
  spbe_report *report = NULL;
  arrow_rows(&t, &in);
  released_streams = 0;
  OK(spbe_plan_check_stream(plan, NULL, &in, &findings, &report, error));
  CHECK(in.release == NULL);
  look_arrow(&findings, report);
  findings.release(&findings);
  spbe_report_free(report);
  CHECK(released_streams == 1);

  /* The producer fails in the middle. */
  arrow_rows(&t, &in);
  t.stream.fail_at = 1;
  OK(spbe_plan_check_stream(plan, NULL, &in, &findings, NULL, error));
  CHECK(findings.get_next(&findings, &batch) != 0);
  HAS(findings.get_last_error(&findings), "the test says no");
  findings.release(&findings);
  CHECK(released_streams == 2);

  /* Taken also when the call is refused. */
  arrow_rows(&t, &in);
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.null", spbe_plan_check_stream(NULL, NULL, &in, &findings, NULL, error));
  CHECK(in.release == NULL && released_streams == 3);
  REFUSED(SPBE_INVALID_ARGUMENT, "arrow.stream", spbe_plan_check_stream(plan, NULL, &in, &findings, NULL, error));
  REFUSED(SPBE_INVALID_ARGUMENT, "arrow.stream", spbe_plan_check_stream(plan, NULL, NULL, &findings, NULL, error));
  spbe_plan_free(plan);
}

void test_datasets(void) {
  text_in_memory();
  abandoned_runs();
  counts_only();
  files();
  references();
  file_names_are_text();
  structure_only();
  cancelled();
  arrow_streams();
}
