/* Memory that runs out at every single place where any is asked for: an error that says so, no crash, nothing lost (the address
 * sanitizer looks), and arrays of strangers released once. */
#include <errno.h>

#include "arrow.h"
#include "check.h"

enum { rows = 40000, most_places = 20000 };

static spbe_plan *plan = NULL;
static spbe_options options = SPBE_OPTIONS_INIT;

/* A task answers an spbe_status; a stream's errno counts as one. */
static spbe_status status_of(int number) { return number == 0 ? SPBE_OK : number == ENOMEM ? SPBE_OUT_OF_MEMORY : SPBE_INTERNAL; }

static spbe_status pull_all(struct ArrowArrayStream *stream) {
  struct ArrowSchema schema;
  struct ArrowArray batch;
  int number = stream->get_schema(stream, &schema);
  if (number != 0) CHECK(schema.release == NULL);
  if (schema.release != NULL) schema.release(&schema);
  while (number == 0) {
    number = stream->get_next(stream, &batch);
    if (number != 0) CHECK(batch.release == NULL && strncmp(stream->get_last_error(stream), "memory", 6) * strncmp(stream->get_last_error(stream), "validate.", 9) == 0);
    if (batch.release == NULL) break;
    batch.release(&batch);
  }
  stream->release(stream);
  return status_of(number);
}

static spbe_status explain(void) {
  char buffer[4096];
  return spbe_type_explain(SPBE_TYPE_NIK, "3171013213459901", 16, NULL, buffer, sizeof buffer, NULL, NULL);
}

static spbe_status export_list(void) {
  struct ArrowArrayStream stream;
  spbe_list *list = NULL;
  spbe_status status = spbe_catalog_list(NULL, "agama", 5, &list, NULL);
  if (status == SPBE_OK) status = spbe_list_export(list, SPBE_NO_DATE, &stream, NULL);
  if (status == SPBE_OK) status = pull_all(&stream);
  spbe_list_free(list);
  return status;
}

static spbe_status check_text(void) {
  static const char table[] = "nik,nama\n3171015708459901,Ani\n3171013213459901,Budi\n,Citra\n3171015708459901,Dewi\n";
  struct ArrowArrayStream findings;
  spbe_report *report = NULL;
  spbe_status status = spbe_plan_check_text(plan, &options, table, sizeof table - 1, "orang.csv", &findings, &report, NULL);
  if (status == SPBE_OK) status = pull_all(&findings);
  spbe_report_free(report);
  return status;
}

/* Enough rows for several threads. */
static spbe_status check_rows(void) {
  static int32_t indices[rows], offsets[2] = {0, 16};
  static const void *value_buffers[3], *buffers[2];
  static struct ArrowSchema schema, value_schema, *schemas[1] = {&schema};
  static struct ArrowArray array, values, *arrays[1] = {&array};
  struct test_stream source;
  struct ArrowArrayStream in, findings;
  spbe_status status;
  value_buffers[1] = offsets, value_buffers[2] = "3171015708459901", buffers[1] = indices;
  schema = a_schema("i", "nik"), value_schema = a_schema("u", ""), schema.dictionary = &value_schema;
  array = an_array(rows, 2, buffers), values = an_array(1, 3, value_buffers), array.dictionary = &values;
  memset(&source, 0, sizeof source);
  source.columns_schema = schemas, source.columns = arrays, source.n_columns = 1, source.rows = rows;
  a_stream(&source, &in);
  released_streams = 0;
  status = spbe_plan_check_stream(plan, &options, &in, &findings, NULL, NULL);
  CHECK(in.release == NULL);
  if (status == SPBE_OK) status = pull_all(&findings);
  CHECK(released_streams == 1);
  return status;
}

/* A column of one name, and of one code. */
static spbe_status answer_columns(void) {
  static int32_t offsets[2] = {0, 5};
  static const void *buffers[3];
  static struct ArrowSchema schema, *schemas[1] = {&schema};
  static struct ArrowArray array, *arrays[1] = {&array};
  spbe_conversion way = SPBE_CONVERSION_INIT;
  struct test_stream source;
  struct ArrowArrayStream in, out;
  spbe_list *list = NULL;
  spbe_status status = spbe_catalog_list(NULL, "agama", 5, &list, NULL);
  int i;
  way.from = "wilayah", way.from_n = 7, way.to = "bps", way.to_n = 3;
  buffers[1] = offsets, buffers[2] = "islam";
  for (i = 0; i < 2 && status == SPBE_OK; ++i) {
    schema = a_schema("u", "teks"), array = an_array(1, 3, buffers);
    memset(&source, 0, sizeof source);
    source.columns_schema = schemas, source.columns = arrays, source.n_columns = 1, source.rows = 1;
    a_stream(&source, &in);
    released_streams = 0;
    status = i == 0 ? spbe_list_resolve_stream(list, NULL, &in, &out, NULL) : spbe_catalog_convert_stream(NULL, &way, &in, &out, NULL);
    CHECK(in.release == NULL);
    if (status == SPBE_OK) status = pull_all(&out);
    CHECK(released_streams == 1);
  }
  spbe_list_free(list);
  return status;
}

static void starve(const char *name, spbe_status (*task)(void), long step) {
  long place;
  for (place = 0; place < most_places; place += step) {
    spbe_status status;
    fail_allocation(place);
    status = task();
    if (!allocation_failed()) break;
    /* What is asked for without need may fail in silence. */
    CHECK(status == SPBE_OUT_OF_MEMORY || status == SPBE_OK);
  }
  CHECK(task() == SPBE_OK);
  if (place == 0 || place >= most_places) printf("%s: %ld places\n", name, place);
  CHECK(place > 0 && place < most_places);
}

void test_memory(void) {
  static const char schema[] = "{\"fields\":[{\"name\":\"nik\",\"constraints\":{\"required\":true},\"spbe\":{\"type\":\"nik\"}},{\"name\":\"nama\",\"constraints\":{\"unique\":true}}],\"fieldsMatch\":\"subset\"}";
  if (!allocations_are_counted()) return;
  OK(spbe_plan_compile(schema, sizeof schema - 1, NULL, &plan, error));
  options.threads = 2;
  options.memory = 1 << 16;
  /* Once with memory: what is made on first use is made. */
  CHECK(explain() == SPBE_OK && export_list() == SPBE_OK && check_text() == SPBE_OK && check_rows() == SPBE_OK && answer_columns() == SPBE_OK);
  starve("explain", explain, 1);
  starve("export", export_list, 1);
  starve("text", check_text, 1);
  starve("rows", check_rows, 1);
  starve("answers", answer_columns, 1);
  spbe_plan_free(plan);
}
