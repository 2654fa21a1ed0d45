/* One column, every layout: the same values must get the same verdicts. */
#include "arrow.h"
#include "check.h"

enum { rows = 600 };

static const char *const samples[] = {"3171015708459901", "3171013213459901", "", "abc", "0071015708459901", " 3171015708459901", "31.71.01.570845.9901", "\xD9\xA3"};
enum { sample_count = sizeof samples / sizeof samples[0] };

static const char *value(int64_t i) { return samples[(i * 5 + i / 7) % sample_count]; }
static int null_row(int64_t i) { return i % 11 == 3; }

/* What the single-value call says, as a byte. */
static uint8_t expected_byte(const char *text) {
  spbe_answer answer = SPBE_ANSWER_INIT;
  const char *dot;
  int32_t number = SPBE_CLASS_NONE;
  OK(spbe_type_check(SPBE_TYPE_NIK, text, strlen(text), NULL, &answer, error));
  if (answer.verdict == SPBE_VALID) return SPBE_BYTE_VALID;
  if (answer.verdict == SPBE_MISSING) return SPBE_BYTE_MISSING;
  dot = strrchr(spbe_finding_name(answer.code), '.');
  while (dot != NULL && number < SPBE_CLASS_CHECK && strcmp(spbe_class_name(++number), dot + 1) != 0) continue;
  return (uint8_t)(answer.verdict == SPBE_SUSPECT ? number + 128 : number);
}

static void expected(uint8_t *out) {
  int64_t i;
  for (i = 0; i < rows; ++i) out[i] = null_row(i) ? SPBE_BYTE_MISSING : expected_byte(value(i));
}

struct buffers {
  uint8_t validity[rows / 8 + 2];
  char *text;
  int32_t narrow[rows + 2];
  int64_t wide[rows + 2];
  unsigned char views[(rows + 1) * 16];
  int64_t block_sizes[1];
  int32_t total;
};

/* Fills all layouts, one physical row of padding in front: the arrays use offset 1. */
static void fill(struct buffers *b) {
  int64_t i;
  int32_t at = 3;
  memset(b, 0, sizeof *b);
  for (i = 0; i < rows; ++i) b->total += (int32_t)strlen(value(i));
  b->text = (char *)malloc((size_t)b->total + 3); /* exactly: a sanitizer sees every byte read too far */
  if (b->text == NULL) abort();
  memcpy(b->text, "pad", 3);
  b->narrow[1] = 3;
  b->wide[1] = 3;
  for (i = 0; i < rows; ++i) {
    const int32_t n = (int32_t)strlen(value(i)), block = 0;
    unsigned char *view = b->views + (i + 1) * 16;
    memcpy(b->text + at, value(i), (size_t)n);
    memcpy(view, &n, 4);
    if (n <= 12) {
      memcpy(view + 4, value(i), (size_t)n);
    } else {
      memcpy(view + 4, value(i), 4);
      memcpy(view + 8, &block, 4);
      memcpy(view + 12, &at, 4);
    }
    at += n;
    b->narrow[i + 2] = at;
    b->wide[i + 2] = at;
    if (!null_row(i)) b->validity[(i + 1) / 8] = (uint8_t)(b->validity[(i + 1) / 8] | (1 << ((i + 1) % 8)));
  }
  b->block_sizes[0] = at;
}

static void judge(const char *name, struct ArrowSchema *schema, struct ArrowArray *array, const uint8_t *wanted) {
  uint8_t verdicts[rows];
  long before;
  int64_t i, wrong = 0;
  memset(verdicts, 77, sizeof verdicts);
  OK(spbe_type_check_column(SPBE_TYPE_NIK, schema, array, NULL, verdicts, error));
  for (i = 0; i < rows; ++i) wrong += verdicts[i] != wanted[i];
  if (wrong != 0) fprintf(stderr, "%s: %d verdicts differ\n", name, (int)wrong);
  CHECK(wrong == 0);
  before = allocations();
  OK(spbe_type_check_column(SPBE_TYPE_NIK, schema, array, NULL, verdicts, error));
  CHECK(allocations() == before);
}

static void plain_layouts(struct buffers *b, const uint8_t *wanted) {
  const void *narrow[3], *wide[3], *views[4];
  static const char *const narrow_formats[] = {"u", "z"}, *const wide_formats[] = {"U", "Z"}, *const view_formats[] = {"vu", "vz"};
  int f;
  narrow[0] = wide[0] = views[0] = b->validity;
  narrow[1] = b->narrow;
  wide[1] = b->wide;
  views[1] = b->views;
  narrow[2] = wide[2] = views[2] = b->text;
  views[3] = b->block_sizes;
  for (f = 0; f < 2; ++f) {
    struct ArrowSchema schema = a_schema(narrow_formats[f], "nik");
    struct ArrowArray array = an_array(rows, 3, narrow);
    array.offset = 1;
    judge(narrow_formats[f], &schema, &array, wanted);
    schema.format = wide_formats[f];
    array.buffers = wide;
    judge(wide_formats[f], &schema, &array, wanted);
    schema.format = view_formats[f];
    array.buffers = views;
    array.n_buffers = 4;
    judge(view_formats[f], &schema, &array, wanted);
  }
}

static void dictionaries(const uint8_t *wanted) {
  struct ArrowSchema schema = a_schema("c", "nik"), value_schema = a_schema("u", "");
  struct ArrowArray array, values;
  static const char formats[] = "cCsSiIlL";
  static const int widths[] = {1, 1, 2, 2, 4, 4, 8, 8};
  unsigned char indices[rows * 8], validity[rows / 8 + 1];
  const void *buffers[2], *value_buffers[3];
  int32_t offsets[sample_count + 1];
  char text[256];
  int32_t at = 0;
  int f;
  int64_t i;
  offsets[0] = 0;
  for (i = 0; i < sample_count; ++i) {
    memcpy(text + at, samples[i], strlen(samples[i]));
    offsets[i + 1] = at += (int32_t)strlen(samples[i]);
  }
  value_buffers[0] = NULL;
  value_buffers[1] = offsets;
  value_buffers[2] = text;
  values = an_array(sample_count, 3, value_buffers);
  memset(validity, 0, sizeof validity);
  for (i = 0; i < rows; ++i) {
    if (!null_row(i)) validity[i / 8] = (unsigned char)(validity[i / 8] | (1 << (i % 8)));
  }
  for (f = 0; f < 8; ++f) {
    char format[2];
    memset(indices, 0, sizeof indices);
    for (i = 0; i < rows; ++i) indices[i * widths[f]] = (unsigned char)((i * 5 + i / 7) % sample_count); /* little-endian */
    format[0] = formats[f];
    format[1] = '\0';
    buffers[0] = validity;
    buffers[1] = indices;
    schema.format = format;
    schema.dictionary = &value_schema;
    array = an_array(rows, 2, buffers);
    array.dictionary = &values;
    judge(format, &schema, &array, wanted);
  }
}

/* More distinct values than the stack keeps verdicts for. */
static void large_dictionary(void) {
  enum { many = 5000 };
  static char text[many * 16];
  static int32_t offsets[many + 1], indices[rows];
  static uint8_t verdicts[rows];
  struct ArrowSchema schema = a_schema("i", "nik"), value_schema = a_schema("u", "");
  const void *buffers[2] = {NULL, indices}, *value_buffers[3] = {NULL, offsets, text};
  struct ArrowArray array = an_array(rows, 2, buffers), values = an_array(many, 3, value_buffers);
  int32_t i;
  for (i = 0; i < many; ++i) {
    char one[24];
    snprintf(one, sizeof one, "317101570845%04d", i % 10000);
    memcpy(text + i * 16, one, 16);
    offsets[i + 1] = (i + 1) * 16;
  }
  for (i = 0; i < rows; ++i) indices[i] = i == 7 ? 0 : many - 1 - i;
  schema.dictionary = &value_schema;
  array.dictionary = &values;
  OK(spbe_type_check_column(SPBE_TYPE_NIK, &schema, &array, NULL, verdicts, error));
  for (i = 0; i < rows; ++i) CHECK(verdicts[i] == (i == 7 ? SPBE_CLASS_SERIAL : SPBE_BYTE_VALID)); /* serial 0000 does not exist */
}

static void nothing_at_all(void) {
  struct ArrowSchema schema = a_schema("n", "nik");
  struct ArrowArray array = an_array(3, 0, NULL);
  uint8_t verdicts[3] = {1, 2, 3};
  const void *empty[3] = {NULL, NULL, NULL};
  int32_t zero = 0;
  array.null_count = 3;
  OK(spbe_type_check_column(SPBE_TYPE_NIK, &schema, &array, NULL, verdicts, error));
  CHECK(verdicts[0] == 255 && verdicts[1] == 255 && verdicts[2] == 255);
  schema.format = "u";
  array = an_array(0, 3, empty);
  OK(spbe_type_check_column(SPBE_TYPE_NIK, &schema, &array, NULL, NULL, error));
  OK(spbe_type_check_offsets(SPBE_TYPE_NIK, NULL, NULL, 0, NULL, NULL, error));
  OK(spbe_type_check_offsets(SPBE_TYPE_NIK, NULL, &zero, 0, NULL, NULL, error));
}

/* The column belongs to the caller before and after. */
static void columns_are_borrowed(void) {
  const char *text = "31";
  const int32_t offsets[2] = {0, 2};
  const void *buffers[3];
  struct ArrowSchema schema = a_schema("u", "nik");
  struct ArrowArray array;
  uint8_t verdict = 0;
  buffers[0] = NULL;
  buffers[1] = offsets;
  buffers[2] = text;
  array = an_array(1, 3, buffers);
  released_arrays = released_schemas = 0;
  OK(spbe_type_check_column(SPBE_TYPE_NIK, &schema, &array, NULL, &verdict, error));
  CHECK(verdict == SPBE_CLASS_LENGTH);
  CHECK(released_arrays == 0 && released_schemas == 0 && array.release != NULL && schema.release != NULL);
}

void test_columns(void) {
  static struct buffers b;
  static uint8_t wanted[rows];
  fill(&b);
  expected(wanted);
  plain_layouts(&b, wanted);
  dictionaries(wanted);
  large_dictionary();
  nothing_at_all();
  columns_are_borrowed();
  free(b.text);
}
