#include "arrow.h"
#include "check.h"

enum { day_2022_07_01 = 19174, day_2026_01_01 = 20454, day_2025_04_25 = 20203 };

static spbe_list *open_list(const spbe_catalog *catalog, const char *id) {
  spbe_list *list = NULL;
  OK(spbe_catalog_list(catalog, id, strlen(id), &list, error));
  return list;
}

static void catalogs_hold_lists(void) {
  spbe_catalog *catalog = NULL;
  spbe_list *none;
  int32_t count, i;
  char before[64] = "";
  OK(spbe_catalog_builtin(&catalog, error));
  count = spbe_catalog_count(catalog);
  CHECK(count >= 9);
  CHECK(spbe_catalog_count(NULL) == count);
  for (i = 0; i < count; ++i) {
    spbe_list *list = NULL;
    size_t n;
    char *json;
    OK(spbe_catalog_at(catalog, i, &list, error));
    CHECK(strcmp(spbe_list_id(list, &n), before) > 0 && n < sizeof before);
    strcpy(before, spbe_list_id(list, NULL));
    CHECK(spbe_list_digest(list, &n)[0] != '\0' && n >= 32);
    CHECK(strlen(spbe_list_edition(list, &n)) == n);
    json = TEXT(spbe_list_describe(list, NULL, BUFFER));
    HAS(json, "\"certainty\":");
    HAS(json, "\"licence\":");
    free(json);
    spbe_list_free(list);
  }
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.index", spbe_catalog_at(catalog, count, &none, error));
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.index", spbe_catalog_at(catalog, -1, &none, error));
  spbe_catalog_free(catalog);
}

/* Kota Sorong: 92.71 until 2025-04-25, then 96.71. */
static void codes_through_time(void) {
  spbe_list *list = open_list(NULL, "wilayah");
  char *json;
  CHECK(strcmp(spbe_list_edition(list, NULL), "2025-04-25") == 0);
  json = TEXT(spbe_list_find(list, "92.71", 5, day_2022_07_01, BUFFER));
  HAS(json, "\"code\":\"92.71\"");
  HAS(json, "Sorong");
  HAS(json, "\"parent\":\"92\"");
  free(json);
  json = TEXT(spbe_list_find(list, "9271", 4, day_2026_01_01, BUFFER));
  CHECK(strcmp(json, "[]") == 0);
  free(json);
  json = TEXT(spbe_list_find(list, "9271", 4, SPBE_NO_DATE, BUFFER));
  HAS(json, "\"valid_to\":\"2025-04-25\"");
  free(json);
  json = TEXT(spbe_list_history(list, "92.71", 5, BUFFER));
  HAS(json, "\"changes\":[");
  HAS(json, "\"to\":\"96.71\"");
  free(json);
  json = TEXT(spbe_list_successors(list, "92.71", 5, SPBE_NO_DATE, BUFFER));
  CHECK(strcmp(json, "[\"96.71\"]") == 0);
  free(json);
  json = TEXT(spbe_list_successors(list, "92.71", 5, day_2026_01_01, BUFFER));
  CHECK(strcmp(json, "[\"96.71\"]") == 0);
  free(json);
  json = TEXT(spbe_list_find(list, "no such code", 12, SPBE_NO_DATE, BUFFER));
  CHECK(strcmp(json, "[]") == 0);
  free(json);
  spbe_list_free(list);
}

static int32_t standing(const spbe_list *list, const char *code, int32_t day) {
  spbe_membership m = SPBE_MEMBERSHIP_INIT;
  OK(spbe_list_judge(list, code, strlen(code), day, &m, error));
  return m.standing;
}

static void membership_on_a_day(void) {
  spbe_list *list = open_list(NULL, "wilayah");
  spbe_membership m = SPBE_MEMBERSHIP_INIT;
  long before;
  CHECK(standing(list, "92.71", day_2022_07_01) == SPBE_STANDING_CURRENT);
  CHECK(standing(list, "9271", day_2026_01_01) == SPBE_STANDING_SUPERSEDED);
  CHECK(standing(list, "96.71", day_2022_07_01) == SPBE_STANDING_NOT_YET_VALID);
  CHECK(standing(list, "96.71", day_2025_04_25) == SPBE_STANDING_CURRENT);
  CHECK(standing(list, "96.71", SPBE_NO_DATE) == SPBE_STANDING_CURRENT);
  CHECK(standing(list, "00.00", day_2022_07_01) == SPBE_STANDING_UNKNOWN);
  CHECK(standing(list, "31", 0) == SPBE_STANDING_BEFORE_FIRST || standing(list, "31", 0) == SPBE_STANDING_CURRENT);
  OK(spbe_list_judge(list, "31.71.01", 8, day_2022_07_01, &m, error));
  CHECK(m.level == 3);
  before = allocations();
  OK(spbe_list_judge(list, "92.71", 5, day_2026_01_01, &m, error));
  OK(spbe_list_judge(list, "xx", 2, SPBE_NO_DATE, &m, error));
  CHECK(allocations() == before);
  spbe_list_free(list);
}

static void names_and_children(void) {
  spbe_list *agama = open_list(NULL, "agama"), *wilayah = open_list(NULL, "wilayah");
  char *json = TEXT(spbe_list_find_name(agama, "islam", 5, SPBE_NO_DATE, BUFFER));
  HAS(json, "\"code\":");
  free(json);
  json = TEXT(spbe_list_find_name(agama, "no such name", 12, SPBE_NO_DATE, BUFFER));
  CHECK(strcmp(json, "[]") == 0);
  free(json);
  json = TEXT(spbe_list_children(wilayah, "31", 2, day_2022_07_01, BUFFER));
  HAS(json, "\"code\":\"31.71\"");
  HAS(json, "\"parent\":\"31\"");
  free(json);
  json = TEXT(spbe_list_children(wilayah, NULL, 0, day_2022_07_01, BUFFER));
  HAS(json, "\"code\":\"11\"");
  HAS(json, "\"level\":1");
  HAS_NOT(json, "\"level\":2");
  free(json);
  spbe_list_free(agama);
  spbe_list_free(wilayah);
}

/* A list outlives its catalog, a stream its list. */
static void order_of_freeing(void) {
  spbe_catalog *catalog = NULL;
  spbe_list *list;
  struct ArrowArrayStream stream;
  struct ArrowArray batch;
  OK(spbe_catalog_builtin(&catalog, error));
  list = open_list(catalog, "agama");
  spbe_catalog_free(catalog);
  OK(spbe_list_export(list, SPBE_NO_DATE, &stream, error));
  CHECK(strcmp(spbe_list_id(list, NULL), "agama") == 0);
  spbe_list_free(list);
  CHECK(stream.get_next(&stream, &batch) == 0 && batch.release != NULL);
  stream.release(&stream);
  CHECK(batch.length >= 6);
  batch.release(&batch);
  spbe_list_free(NULL);
  spbe_catalog_free(NULL);
}

static void a_list_as_a_table(void) {
  static const char *const names[] = {"code", "name", "level", "parent", "valid_from", "valid_to", "basis"};
  static const char *const formats[] = {"u", "u", "i", "u", "tdD", "tdD", "i"};
  spbe_list *list = open_list(NULL, "wilayah");
  struct ArrowArrayStream stream;
  struct ArrowSchema schema;
  struct ArrowArray batch, moved;
  int64_t rows = 0, provinces = 0, i;
  int c;
  OK(spbe_list_export(list, day_2022_07_01, &stream, error));
  CHECK(stream.get_schema(&stream, &schema) == 0);
  CHECK(strcmp(schema.format, "+s") == 0 && schema.n_children == 7);
  for (c = 0; c < 7; ++c) CHECK(strcmp(schema.children[c]->name, names[c]) == 0 && strcmp(schema.children[c]->format, formats[c]) == 0);
  CHECK(schema.children[6]->dictionary != NULL && strcmp(schema.children[6]->dictionary->format, "u") == 0);
  memset(&moved, 0, sizeof moved);
  for (;;) {
    CHECK(stream.get_next(&stream, &batch) == 0);
    if (batch.release == NULL) break;
    CHECK(batch.n_children == 7 && batch.n_buffers == 1 && batch.null_count == 0);
    for (i = 0; i < batch.length; ++i) {
      const int top = is_null(batch.children[3], i);
      provinces += top;
      if (top) CHECK(((const int32_t *)batch.children[2]->buffers[1])[i] == 1);
    }
    for (c = 0; c < 7; ++c) CHECK(batch.children[c]->length == batch.length);
    rows += batch.length;
    if (moved.release == NULL) { /* a consumer may move a child out and release the rest */
      moved = *batch.children[0];
      batch.children[0]->release = NULL;
    }
    batch.release(&batch);
    CHECK(batch.release == NULL);
  }
  CHECK(stream.get_next(&stream, &batch) == 0 && batch.release == NULL);
  stream.release(&stream);
  CHECK(stream.release == NULL);
  CHECK(text_is(schema.children[0], &moved, 0, "11"));
  moved.release(&moved);
  schema.release(&schema);
  CHECK(schema.release == NULL);
  CHECK(provinces == 34);
  CHECK(rows > 80000);
  spbe_list_free(list);
}

static void opened_lists_are_checked(void) {
  static const char garbage[] = "this is no list of codes, whatever its name says";
  spbe_catalog *catalog = (spbe_catalog *)&catalog;
  spbe_list *none;
  REFUSED(SPBE_UNREADABLE, "", spbe_catalog_open(NULL, "/no/such/file.spbelist", &catalog, error));
  CHECK(catalog == NULL);
  REFUSED(SPBE_BAD_LIST, "", spbe_catalog_open_bytes(NULL, garbage, sizeof garbage, &catalog, error));
  REFUSED(SPBE_BAD_LIST, "", spbe_catalog_open_bytes(NULL, NULL, 0, &catalog, error));
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.null", spbe_catalog_open(NULL, NULL, &catalog, error));
  REFUSED(SPBE_INVALID_ARGUMENT, "list.unknown", spbe_catalog_list(NULL, "zzz", 3, &none, error));
}

/* The very bytes of a built-in list, opened: they answer the same.  The file is made by the build. */
static void opened_lists_answer_alike(void) {
  char path[1024];
  spbe_catalog *catalog = NULL;
  spbe_list *opened, *builtin;
  struct ArrowArrayStream stream;
  struct ArrowArray batch;
  spbe_options options = SPBE_OPTIONS_INIT;
  spbe_answer answer = SPBE_ANSWER_INIT;
  char *a, *b;
  snprintf(path, sizeof path, "%s/lists/wilayah.spbelist", SPBE_GENERATED_DIR);
  OK(spbe_catalog_open(NULL, path, &catalog, error));
  opened = open_list(catalog, "wilayah");
  builtin = open_list(NULL, "wilayah");
  CHECK(spbe_catalog_count(catalog) == spbe_catalog_count(NULL));
  CHECK(strcmp(spbe_list_digest(opened, NULL), spbe_list_digest(builtin, NULL)) == 0);
  a = TEXT(spbe_list_history(opened, "92.71", 5, BUFFER));
  b = TEXT(spbe_list_history(builtin, "92.71", 5, BUFFER));
  CHECK(strcmp(a, b) == 0);
  free(a);
  free(b);
  options.catalog = catalog;
  OK(spbe_type_check(SPBE_TYPE_KODE_WILAYAH, "31.71.01", 8, &options, &answer, error));
  CHECK(answer.verdict == SPBE_VALID);
  spbe_catalog_free(catalog);   /* the bytes of an opened list stay while anything looks at them */
  OK(spbe_list_export(opened, SPBE_NO_DATE, &stream, error));
  CHECK(strcmp(spbe_list_id(opened, NULL), "wilayah") == 0);
  spbe_list_free(opened);
  CHECK(stream.get_next(&stream, &batch) == 0 && batch.release != NULL && batch.length > 0);
  batch.release(&batch);
  stream.release(&stream);
  spbe_list_free(builtin);
}

void test_lists(void) {
  catalogs_hold_lists();
  codes_through_time();
  membership_on_a_day();
  names_and_children();
  order_of_freeing();
  a_list_as_a_table();
  opened_lists_are_checked();
  opened_lists_answer_alike();
}
