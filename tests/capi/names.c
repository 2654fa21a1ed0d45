#include "check.h"

static void every_code_has_a_name(void) {
  const int32_t count = spbe_finding_count();
  int32_t i;
  CHECK(count > 100);
  for (i = 0; i < count; ++i) {
    const int32_t code = spbe_finding_at(i);
    const char *name = spbe_finding_name(code);
    CHECK(code == 1000 + i);
    CHECK(strchr(name, '.') != NULL && strcmp(name, "unknown") != 0);
  }
  CHECK(spbe_finding_at(-1) == SPBE_CODE_NONE);
  CHECK(spbe_finding_at(count) == SPBE_CODE_NONE);
  CHECK(spbe_finding_at(INT32_MAX) == SPBE_CODE_NONE);
  CHECK(strcmp(spbe_finding_name(1000 + count), "unknown") == 0);
  CHECK(strcmp(spbe_finding_name(INT32_MIN), "unknown") == 0);
  CHECK(strcmp(spbe_finding_name(SPBE_CODE_NIK_DATE), "nik.date") == 0);
  CHECK(strcmp(spbe_finding_name(SPBE_CODE_FIELD_REQUIRED), "field.required") == 0);
}

static void every_code_describes_itself(void) {
  char *json = TEXT(spbe_finding_describe(SPBE_CODE_NIK_PROVINCE, BUFFER));
  HAS(json, "\"number\":1009");
  HAS(json, "\"code\":\"nik.province\"");
  HAS(json, "\"severity\":\"warning\"");
  HAS(json, "\"id\":\"Kode provinsi");
  HAS(json, "\"en\":\"Province code");
  free(json);
  REFUSED(SPBE_INVALID_ARGUMENT, "finding.unknown", spbe_finding_describe(-5, NULL, 0, NULL, error));
}

/* Every status there is and every number around: never NULL, never empty. */
static void statuses_have_names(void) {
  static const int32_t known[] = {SPBE_OK, SPBE_INVALID_ARGUMENT, SPBE_BAD_SCHEMA, SPBE_BAD_LIST, SPBE_UNREADABLE, SPBE_NOT_A_TABLE,
                                  SPBE_UNSUPPORTED, SPBE_TOO_SMALL, SPBE_CANCELLED, SPBE_OUT_OF_MEMORY, SPBE_INTERNAL};
  int32_t number, names = 0;
  for (number = -1; number <= SPBE_INTERNAL + 1; ++number) {
    const char *name = spbe_status_name(number);
    CHECK(name != NULL && name[0] != '\0');
    if (strcmp(name, "unknown") != 0) ++names;
  }
  CHECK(names == (int32_t)(sizeof known / sizeof known[0]));
  for (number = 0; number < names; ++number) CHECK(strcmp(spbe_status_name(known[number]), "unknown") != 0);
  CHECK(strcmp(spbe_status_name(SPBE_TOO_SMALL), "too_small") == 0);
  CHECK(strcmp(spbe_status_name(SPBE_INTERNAL + 1), "unknown") == 0);
}

static void classes_have_names(void) {
  int32_t number, named = 0;
  for (number = -2; number <= 256; ++number) {
    const char *name = spbe_class_name(number);
    CHECK(name != NULL && name[0] != '\0');
    if (strcmp(name, "unknown") != 0) ++named;
  }
  CHECK(named == 1 + 15 + 22);
  CHECK(strcmp(spbe_class_name(SPBE_CLASS_CASE), "case") == 0);
  CHECK(strcmp(spbe_class_name(SPBE_CLASS_ENUM), "enum") == 0);
  CHECK(strcmp(spbe_class_name(SPBE_CLASS_NOT_YET_VALID), "not_yet_valid") == 0);
  CHECK(strcmp(spbe_class_name(SPBE_CLASS_NOT_YET_VALID + 1), "unknown") == 0);
  CHECK(strcmp(spbe_class_name(SPBE_CLASS_CHECK + 1), "unknown") == 0);
  CHECK(strcmp(spbe_verdict_name(SPBE_MISSING), "missing") == 0);
  CHECK(strcmp(spbe_verdict_name(SPBE_MISSING + 1), "unknown") == 0);
  CHECK(strcmp(spbe_verdict_name(-1), "unknown") == 0);
  CHECK(strcmp(spbe_severity_name(SPBE_SEVERITY_ERROR), "error") == 0);
  CHECK(strcmp(spbe_severity_name(SPBE_SEVERITY_NONE), "none") == 0);
  CHECK(strcmp(spbe_severity_name(SPBE_SEVERITY_ERROR + 1), "unknown") == 0);
}

static void bytes_say_verdict_and_class(void) {
  CHECK(SPBE_BYTE_VERDICT(0) == SPBE_VALID && SPBE_BYTE_CLASS(0) == SPBE_CLASS_NONE);
  CHECK(SPBE_BYTE_VERDICT(11) == SPBE_INVALID && SPBE_BYTE_CLASS(11) == SPBE_CLASS_DATE);
  CHECK(SPBE_BYTE_VERDICT(128 + 13) == SPBE_SUSPECT && SPBE_BYTE_CLASS(128 + 13) == SPBE_CLASS_PROVINCE);
  CHECK(SPBE_BYTE_VERDICT(255) == SPBE_MISSING && SPBE_BYTE_CLASS(255) == SPBE_CLASS_EMPTY);
}

void test_names(void) {
  CHECK(spbe_version() == SPBE_VERSION);
#ifdef SPBE_PROJECT_VERSION /* major * 10000 + minor * 100 + patch, from CMake */
  CHECK(spbe_version() == SPBE_PROJECT_VERSION);
#endif
  every_code_has_a_name();
  every_code_describes_itself();
  statuses_have_names();
  classes_have_names();
  bytes_say_verdict_and_class();
}
