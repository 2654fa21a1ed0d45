/* Streams of rows that contradict themselves or their schema: each ends in an error that says so, and is still released once. */
#include "arrow.h"
#include "check.h"

static const char text[] = "3171015708459901Ani";

/* One text column `nik` of one row, ready to be spoiled. */
struct one {
  struct ArrowSchema root, column, *columns[1];
  struct ArrowArray batch, cells, *arrays[1];
  const void *batch_buffers[1], *cell_buffers[3];
  int32_t offsets[2];
  int given;
};

static int get_schema(struct ArrowArrayStream *stream, struct ArrowSchema *out) {
  *out = ((struct one *)stream->private_data)->root;
  return 0;
}
static int get_next(struct ArrowArrayStream *stream, struct ArrowArray *out) {
  struct one *mine = (struct one *)stream->private_data;
  memset(out, 0, sizeof *out);
  if (!mine->given++) *out = mine->batch;
  return 0;
}
static const char *get_last_error(struct ArrowArrayStream *stream) {
  (void)stream;
  return NULL;
}
static void release(struct ArrowArrayStream *stream) {
  ++released_streams;
  stream->release = NULL;
}

static void sound(struct one *o) {
  memset(o, 0, sizeof *o);
  o->root = a_schema("+s", "");
  o->column = a_schema("u", "nik");
  o->columns[0] = &o->column;
  o->root.n_children = 1;
  o->root.children = o->columns;
  o->offsets[1] = 16;
  o->cell_buffers[1] = o->offsets;
  o->cell_buffers[2] = text;
  o->cells = an_array(1, 3, o->cell_buffers);
  o->arrays[0] = &o->cells;
  o->batch = an_array(1, 1, o->batch_buffers);
  o->batch.null_count = 0;
  o->batch.n_children = 1;
  o->batch.children = o->arrays;
}

static char last_words[256];

/* What the run comes to: 0 = no error.  The stream must be released exactly once, whatever it was. */
static int outcome_of(struct one *o) {
  spbe_plan *plan = NULL;
  struct ArrowArrayStream in, findings;
  struct ArrowArray batch;
  int failed = 0;
  in.get_schema = get_schema;
  in.get_next = get_next;
  in.get_last_error = get_last_error;
  in.release = release;
  in.private_data = o;
  released_streams = 0;
  OK(spbe_plan_builtin(NULL, 0, NULL, &plan, error));
  OK(spbe_plan_check_stream(plan, NULL, &in, &findings, NULL, error));
  do {
    failed = findings.get_next(&findings, &batch);
    if (batch.release != NULL) batch.release(&batch);
    else break;
  } while (failed == 0);
  if (failed != 0) {
    CHECK(findings.get_last_error(&findings) != NULL && strncmp(findings.get_last_error(&findings), "arrow.", 6) == 0);
    strncpy(last_words, findings.get_last_error(&findings), sizeof last_words - 1);
  }
  findings.release(&findings);
  CHECK(released_streams == 1);
  spbe_plan_free(plan);
  return failed;
}

#define SPOILED(what)              \
  do {                             \
    sound(&o);                     \
    what;                          \
    CHECK(outcome_of(&o) != 0);    \
  } while (0)

/* A name that is a value is masked where it is quoted; bytes that are no UTF-8 do not get into a text. */
static void names_that_are_values(void) {
  static const char *const formats[] = {"tiM", "3171015708459901"};
  static struct one o;
  size_t f;
  for (f = 0; f < 2; ++f) {
    sound(&o);
    o.column.name = "\xFF\n3171015708459901";
    o.column.format = formats[f];
    CHECK(outcome_of(&o) != 0);
    CHECK(strstr(last_words, "3171") != NULL && strstr(last_words, "3171015708459901") == NULL);
    CHECK(strchr(last_words, '\xFF') == NULL && strchr(last_words, '\n') == NULL);
  }
}

/* A producer that waits for more hands out empty batches meanwhile: a stop is heeded between them.  This one gives up after a thousand. */
static int32_t stopped;
static int get_nothing_yet(struct ArrowArrayStream *stream, struct ArrowArray *out) {
  struct one *mine = (struct one *)stream->private_data;
  memset(out, 0, sizeof *out);
  if (++mine->given == 3) stopped = 1;
  if (mine->given > 1000) return 0;
  mine->batch.length = mine->cells.length = 0;
  *out = mine->batch;
  return 0;
}

static void empty_for_ever(void) {
  static struct one o;
  spbe_plan *plan = NULL;
  spbe_report *report = NULL;
  spbe_options options = SPBE_OPTIONS_INIT;
  struct ArrowArrayStream in;
  sound(&o);
  in.get_schema = get_schema;
  in.get_next = get_nothing_yet;
  in.get_last_error = get_last_error;
  in.release = release;
  in.private_data = &o;
  stopped = 0;
  options.cancel = &stopped;
  OK(spbe_plan_builtin(NULL, 0, NULL, &plan, error));
  REFUSED(SPBE_CANCELLED, "validate.cancelled", spbe_plan_check_stream(plan, &options, &in, NULL, &report, error));
  CHECK(o.given == 3 && report != NULL);
  spbe_report_free(report);
  spbe_plan_free(plan);
}

void test_hostile_streams(void) {
  static struct one o;
  names_that_are_values();
  empty_for_ever();
  sound(&o);
  CHECK(outcome_of(&o) == 0);
  /* the schema */
  SPOILED(o.root.format = "u");
  SPOILED(o.root.format = NULL);
  SPOILED(o.root.n_children = -1);
  SPOILED(o.root.n_children = INT64_MAX);
  SPOILED(o.root.children = NULL);
  SPOILED(o.columns[0] = NULL);
  SPOILED(o.column.format = NULL);
  SPOILED(o.column.format = "+l");
  SPOILED(o.column.format = "");
  /* the batch */
  SPOILED(o.batch.length = -1);
  SPOILED(o.batch.length = INT64_MAX);
  SPOILED(o.batch.offset = -1);
  SPOILED(o.batch.offset = INT64_MAX);
  SPOILED(o.batch.n_children = 2);
  SPOILED(o.batch.n_children = 0);
  SPOILED(o.batch.children = NULL);
  SPOILED(o.arrays[0] = NULL);
  /* its column */
  SPOILED(o.cells.length = 0); /* shorter than the batch */
  SPOILED(o.cells.length = -1);
  SPOILED(o.cells.release = NULL); /* moved out, or freed */
  SPOILED(o.cells.offset = -1);
  SPOILED(o.cells.n_buffers = 2);
  SPOILED(o.cells.buffers = NULL);
  SPOILED(o.cell_buffers[1] = NULL);
  SPOILED(o.cell_buffers[2] = NULL);
  SPOILED(o.offsets[1] = -1);
  SPOILED(o.offsets[0] = 17);
}
