/* The shared vectors (tests/vectors/README.md): verdict and class, one value at a time and as a column; and the lenient door. */
#include "check.h"
#include "csv.h"

enum { most = 4096, reference_day = 20781 /* 2026-11-24 */ };

static spbe_options on_that_day(void) {
  spbe_options options = SPBE_OPTIONS_INIT;
  options.as_of = reference_day;
  return options;
}

/* `\n` and `\t` stand for a line feed and a tab; nothing else is escaped. */
static size_t unescape(char *text, size_t n) {
  size_t from, to = 0;
  for (from = 0; from < n; ++from) {
    const int pair = text[from] == '\\' && from + 1 < n && (text[from + 1] == 'n' || text[from + 1] == 't');
    text[to++] = !pair ? text[from] : text[from + 1] == 'n' ? '\n' : '\t';
    from += (size_t)pair;
  }
  return to;
}

static int32_t class_of(const char *reason, size_t n) {
  static const struct {
    const char *name;
    int32_t number;
  } classes[] = {{"E_EMPTY", SPBE_CLASS_EMPTY},   {"E_WS", SPBE_CLASS_WHITESPACE}, {"E_UNICODE", SPBE_CLASS_UNICODE}, {"E_SEP", SPBE_CLASS_SEPARATOR},
                 {"E_CASE", SPBE_CLASS_CASE},     {"E_CHAR", SPBE_CLASS_CHARACTER}, {"E_LEN", SPBE_CLASS_LENGTH},     {"E_FORMAT", SPBE_CLASS_FORMAT},
                 {"E_PREFIX", SPBE_CLASS_PREFIX}, {"E_RANGE", SPBE_CLASS_RANGE},   {"E_DATE", SPBE_CLASS_DATE},       {"E_SERIAL", SPBE_CLASS_SERIAL},
                 {"E_PROV", SPBE_CLASS_PROVINCE}, {"E_CODE", SPBE_CLASS_CODE},     {"E_CHECK", SPBE_CLASS_CHECK}};
  size_t length = 0, i;
  while (length < n && (reason[length] == '_' || (reason[length] >= 'A' && reason[length] <= 'Z'))) ++length;
  for (i = 0; i < sizeof classes / sizeof classes[0]; ++i) {
    if (strlen(classes[i].name) == length && memcmp(reason, classes[i].name, length) == 0) return classes[i].number;
  }
  return SPBE_CLASS_NONE;
}

/* The class that a code's name ends in. */
static int ends_in_class(int32_t code, int32_t wanted) {
  const char *dot = strrchr(spbe_finding_name(code), '.');
  return dot != NULL && strcmp(dot + 1, spbe_class_name(wanted)) == 0;
}

struct column {
  char *text;
  size_t size;
  int32_t offsets[most + 1];
  uint8_t valid[most];
  int32_t classes[most];
  int64_t rows;
};

static void append(struct column *column, const char *value, size_t n) {
  column->text = (char *)realloc(column->text, column->size + n + 1);
  if (column->text == NULL) abort();
  memcpy(column->text + column->size, value, n);
  column->size += n;
  column->offsets[++column->rows] = (int32_t)column->size;
}

static void one_row(spbe_type type, struct csv *csv, struct column *column) {
  const spbe_options options = on_that_day();
  const int wants_valid = csv->lengths[1] == 1 && csv->cells[1][0] == '1';
  const int32_t wanted = wants_valid ? SPBE_CLASS_NONE : class_of(csv->cells[2], csv->lengths[2]);
  spbe_answer answer = SPBE_ANSWER_INIT;
  csv->lengths[0] = unescape(csv->cells[0], csv->lengths[0]);
  OK(spbe_type_check(type, csv->cells[0], csv->lengths[0], &options, &answer, error));
  if ((answer.verdict == SPBE_VALID) != wants_valid || (!wants_valid && !ends_in_class(answer.code, wanted))) {
    fprintf(stderr, "%s '%.*s': %s %s, wanted %.*s\n", spbe_type_name(type), (int)csv->lengths[0], csv->cells[0], spbe_verdict_name(answer.verdict),
            spbe_finding_name(answer.code), (int)csv->lengths[2], csv->cells[2]);
    ++failures;
  }
  if (column->rows == most) return;
  column->valid[column->rows] = (uint8_t)wants_valid;
  column->classes[column->rows] = wanted;
  append(column, csv->cells[0], csv->lengths[0]);
}

static void as_column(spbe_type type, const struct column *column) {
  const spbe_options options = on_that_day();
  static uint8_t verdicts[most];
  int64_t i;
  OK(spbe_type_check_offsets(type, column->text, column->offsets, column->rows, &options, verdicts, error));
  for (i = 0; i < column->rows; ++i) {
    CHECK((verdicts[i] == SPBE_BYTE_VALID) == column->valid[i]);
    CHECK(SPBE_BYTE_CLASS(verdicts[i]) == column->classes[i]);
  }
}

static int same(const char *text, const char *cell, size_t n) { return strlen(text) == n && memcmp(text, cell, n) == 0; }

/* type,raw,canonical,display,reason: without a canonical form the value must be refused for that reason. */
static void one_normalization(struct csv *csv) {
  const spbe_type type = spbe_type_find(csv->cells[0], csv->lengths[0]);
  const spbe_options options = on_that_day();
  spbe_answer answer = SPBE_ANSWER_INIT;
  char *canonical, *display;
  CHECK(type != SPBE_TYPE_NONE);
  csv->lengths[1] = unescape(csv->cells[1], csv->lengths[1]);
  canonical = TEXT(spbe_type_normalize(type, csv->cells[1], csv->lengths[1], &options, &answer, BUFFER));
  display = TEXT(spbe_type_format(type, canonical, strlen(canonical), BUFFER));
  if (!same(canonical, csv->cells[2], csv->lengths[2]) || !same(display, csv->cells[3], csv->lengths[3])) {
    fprintf(stderr, "%s '%.*s': '%s' '%s'\n", spbe_type_name(type), (int)csv->lengths[1], csv->cells[1], canonical, display);
    ++failures;
  }
  if (csv->lengths[2] == 0) CHECK(ends_in_class(answer.code, class_of(csv->cells[4], csv->lengths[4])));
  free(canonical);
  free(display);
}

static void lenient_door(void) {
  struct csv csv;
  int rows = 0;
  CHECK(csv_open(&csv, SPBE_SOURCE_DIR "/tests/vectors/normalize.csv"));
  if (csv.text == NULL) return;
  csv_next(&csv); /* the header */
  while (csv_next(&csv)) {
    CHECK(csv.count == 5);
    if (csv.count != 5) break;
    one_normalization(&csv);
    ++rows;
  }
  CHECK(rows > 50);
  csv_close(&csv);
}

void test_vectors(void) {
  static struct column column;
  int32_t t;
  for (t = 0; t < spbe_type_count(); ++t) {
    const spbe_type type = spbe_type_at(t);
    char path[1024];
    struct csv csv;
    snprintf(path, sizeof path, "%s/tests/vectors/%s.csv", SPBE_SOURCE_DIR, spbe_type_name(type));
    if (!csv_open(&csv, path)) {
      fprintf(stderr, "no vectors for %s\n", spbe_type_name(type));
      ++failures;
      continue;
    }
    memset(&column, 0, sizeof column);
    csv_next(&csv); /* the header */
    CHECK(csv.count >= 3 && memcmp(csv.cells[0], "value", 5) == 0 && memcmp(csv.cells[1], "valid", 5) == 0 && memcmp(csv.cells[2], "reason", 6) == 0);
    while (csv_next(&csv)) {
      if (csv.count >= 3) one_row(type, &csv, &column);
    }
    CHECK(column.rows > 5);
    as_column(type, &column);
    free(column.text);
    csv_close(&csv);
  }
  lenient_door();
}
