/* Arrays that contradict themselves: each gets an answer, none a crash. */
#include "arrow.h"
#include "check.h"

static const char text[] = "3171015708459901";
static uint8_t verdicts[8];

static spbe_status judge(const struct ArrowSchema *schema, const struct ArrowArray *array) {
  return spbe_type_check_column(SPBE_TYPE_NIK, schema, array, NULL, verdicts, error);
}
#define REFUSES(slug) REFUSED(SPBE_INVALID_ARGUMENT, slug, judge(&schema, &array))

static void wrong_frames(void) {
  int32_t offsets[3] = {0, 16, 16};
  const void *buffers[3];
  struct ArrowSchema schema = a_schema("u", "nik");
  struct ArrowArray good, array;
  static const char *const formats[] = {"", "i", "l", "g", "b", "+s", "+l", "+r", "w:16", "uu", "vuu", "tdD", "a very long format that is none at all, whatever it says"};
  size_t f;
  buffers[0] = NULL;
  buffers[1] = offsets;
  buffers[2] = text;
  good = an_array(2, 3, buffers);
  array = good;
  for (f = 0; f < sizeof formats / sizeof formats[0]; ++f) {
    schema.format = formats[f];
    REFUSES("arrow.format");
  }
  schema.format = NULL;
  REFUSES("arrow.format");
  schema.format = "u";
  array = good, array.length = -1;
  REFUSES("arrow.array");
  array = good, array.length = INT64_MAX;
  REFUSES("arrow.array");
  array = good, array.offset = -1;
  REFUSES("arrow.array");
  array = good, array.offset = INT64_MAX;
  REFUSES("arrow.array");
  array = good, array.null_count = -2;
  REFUSES("arrow.array");
  array = good, array.null_count = 3;
  REFUSES("arrow.array");
  array = good, array.null_count = 1; /* but no bitmap */
  REFUSES("arrow.array");
  array = good, array.n_buffers = 2;
  REFUSES("arrow.array");
  array = good, array.n_buffers = INT64_MAX;
  REFUSES("arrow.array");
  array = good, array.n_children = 1;
  REFUSES("arrow.array");
  array = good, array.buffers = NULL;
  REFUSES("arrow.array");
  array = good, array.release = NULL;
  REFUSES("arrow.array");
  array = good, buffers[1] = NULL;
  REFUSES("arrow.array");
  buffers[1] = offsets;
  schema.release = NULL;
  REFUSES("arrow.schema");
  schema.release = release_schema;
  array = good;
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.null", judge(NULL, &array));
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.null", judge(&schema, NULL));
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.null", spbe_type_check_column(SPBE_TYPE_NIK, &schema, &array, NULL, NULL, error));
  OK(judge(&schema, &array));
}

static void wrong_offsets(void) {
  int32_t offsets[3];
  const void *buffers[3];
  struct ArrowSchema schema = a_schema("u", "nik");
  struct ArrowArray array;
  spbe_error said;
  buffers[0] = NULL;
  buffers[1] = offsets;
  buffers[2] = text;
  array = an_array(2, 3, buffers);
  offsets[0] = 0, offsets[1] = 16, offsets[2] = 8;
  CHECK(spbe_type_check_column(SPBE_TYPE_NIK, &schema, &array, NULL, verdicts, &said) == SPBE_INVALID_ARGUMENT);
  CHECK(said.offset == 1 && strncmp(said.message, "arrow.row #2", 12) == 0); /* words count from 1 */
  offsets[0] = -4, offsets[1] = 0, offsets[2] = 16;
  REFUSES("arrow.row #1");
  offsets[0] = 0, offsets[1] = 0, offsets[2] = 16;
  buffers[2] = NULL;
  REFUSES("arrow.row #2");
  offsets[2] = 0;
  OK(judge(&schema, &array));
  CHECK(verdicts[0] == 255 && verdicts[1] == 255);
  offsets[1] = -1;
  REFUSED(SPBE_INVALID_ARGUMENT, "arrow.row", spbe_type_check_offsets(SPBE_TYPE_NIK, text, offsets, 2, NULL, verdicts, error));
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.length", spbe_type_check_offsets(SPBE_TYPE_NIK, text, offsets, -1, NULL, verdicts, error));
  REFUSED(SPBE_INVALID_ARGUMENT, "arrow.array", spbe_type_check_offsets(SPBE_TYPE_NIK, text, offsets, INT64_MAX, NULL, verdicts, error));
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.null", spbe_type_check_offsets(SPBE_TYPE_NIK, text, NULL, 1, NULL, verdicts, error));
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.null", spbe_type_check_offsets(SPBE_TYPE_NIK, text, offsets, 1, NULL, NULL, error));
}

static void wrong_views(void) {
  int32_t view[4] = {16, 0, 0, 0};
  int64_t sizes[1] = {16};
  const void *buffers[4];
  struct ArrowSchema schema = a_schema("vu", "nik");
  struct ArrowArray array;
  buffers[0] = NULL;
  buffers[1] = view;
  buffers[2] = text;
  buffers[3] = sizes;
  array = an_array(1, 4, buffers);
  OK(judge(&schema, &array));
  CHECK(verdicts[0] == SPBE_BYTE_VALID);
  view[0] = -1;
  REFUSES("arrow.row #1");
  view[0] = 17; /* one byte beyond the block */
  REFUSES("arrow.row #1");
  view[0] = 16, view[3] = 1;
  REFUSES("arrow.row #1");
  view[3] = -1;
  REFUSES("arrow.row #1");
  view[3] = 0, view[2] = 1;
  REFUSES("arrow.row #1");
  view[2] = -1;
  REFUSES("arrow.row #1");
  view[2] = 0, view[3] = INT32_MAX, view[0] = INT32_MAX;
  REFUSES("arrow.row #1");
  view[0] = 16, view[3] = 0, buffers[2] = NULL;
  REFUSES("arrow.row #1");
  buffers[2] = text, buffers[3] = NULL;
  REFUSES("arrow.array");
}

static void wrong_dictionaries(void) {
  int32_t indices[2] = {0, 1}, offsets[2] = {0, 16};
  const void *buffers[2], *value_buffers[3];
  struct ArrowSchema schema = a_schema("i", "nik"), value_schema = a_schema("u", "");
  struct ArrowArray array, values;
  buffers[0] = NULL;
  buffers[1] = indices;
  value_buffers[0] = NULL;
  value_buffers[1] = offsets;
  value_buffers[2] = text;
  array = an_array(2, 2, buffers);
  values = an_array(1, 3, value_buffers);
  array.dictionary = &values;
  REFUSES("arrow.dictionary"); /* the schema knows none */
  schema.dictionary = &value_schema;
  REFUSES("arrow.row #2");
  indices[1] = -1;
  REFUSES("arrow.row #2");
  indices[1] = 0;
  OK(judge(&schema, &array));
  array.dictionary = NULL;
  REFUSES("arrow.dictionary");
  array.dictionary = &values;
  value_schema.format = "i";
  REFUSES("arrow.format");
  value_schema.format = "u";
  schema.format = "u";
  REFUSES("arrow.format");
  schema.format = "i";
  value_schema.dictionary = &value_schema;
  REFUSES("arrow.dictionary");
}

void test_hostile_columns(void) {
  wrong_frames();
  wrong_offsets();
  wrong_views();
  wrong_dictionaries();
}
