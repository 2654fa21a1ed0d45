#include "check.h"

static void built_in_schemas(void) {
  const int32_t count = spbe_schema_count();
  int32_t i;
  CHECK(count >= 2);
  for (i = 0; i < count; ++i) {
    const char *name = spbe_schema_name(i);
    const char *document;
    size_t n = 0;
    spbe_plan *plan = NULL;
    char *json;
    OK(spbe_plan_builtin(name, strlen(name), NULL, &plan, error));
    CHECK(plan != NULL);
    spbe_plan_free(plan);
    document = spbe_schema_document(name, strlen(name), &n);
    CHECK(document != NULL && strlen(document) == n);
    json = TEXT(spbe_schema_check(document, n, NULL, BUFFER));
    CHECK(strcmp(json, "[]") == 0);
    free(json);
    OK(spbe_plan_compile(document, n, NULL, &plan, error));
    spbe_plan_free(plan);
    HAS(document, "\"fields\": [");
  }
  CHECK(strcmp(spbe_schema_name(-1), "") == 0 && strcmp(spbe_schema_name(count), "") == 0);
  CHECK(spbe_schema_document("zzz", 3, NULL) == NULL && spbe_schema_document(NULL, 0, NULL) == NULL);
  CHECK(spbe_schema_document("penduduk", 8, NULL) != NULL);
}

/* Every complaint, with its place; the compiler's error is the first of them. */
static void complaints_have_places(void) {
  static const char bad[] =
      "{\"fields\":[{\"name\":\"a\",\"type\":\"string\",\"spbe\":{\"type\":\"npwpp\"}},"
      "{\"name\":\"b\",\"type\":\"string\",\"spbe\":{\"codes\":\"no_list\"}}]}";
  spbe_plan *plan = (spbe_plan *)bad;
  spbe_options options = SPBE_OPTIONS_INIT;
  spbe_error said;
  char *json = TEXT(spbe_schema_check(bad, sizeof bad - 1, NULL, BUFFER));
  HAS(json, "/fields/0/spbe/type");
  HAS(json, "/fields/1/spbe/codes");
  free(json);
  CHECK(spbe_plan_compile(bad, sizeof bad - 1, NULL, &plan, &said) == SPBE_BAD_SCHEMA);
  CHECK(plan == NULL && said.status == SPBE_BAD_SCHEMA);
  HAS(said.message, "/fields/0/spbe/type");
  HAS(said.message, "npwpp");
  options.lang = SPBE_LANG_EN;
  json = TEXT(spbe_schema_check("{", 1, &options, BUFFER));
  CHECK(json[0] == '[' && json[1] == '{');
  free(json);
  REFUSED(SPBE_BAD_SCHEMA, "", spbe_plan_compile(NULL, 0, NULL, &plan, error));
  REFUSED(SPBE_BAD_SCHEMA, "", spbe_plan_compile("\xFF\xFE\0x", 4, NULL, &plan, error));
  REFUSED(SPBE_BAD_SCHEMA, "", spbe_plan_builtin("zzz", 3, NULL, &plan, error));
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.null", spbe_plan_builtin(NULL, 1, NULL, &plan, error));
}

void test_plans(void) {
  built_in_schemas();
  complaints_have_places();
  spbe_plan_free(NULL);
}
