/* What callers get wrong: refused with a name for it, never a crash. */
#include "arrow.h"
#include "check.h"

static spbe_answer answer = SPBE_ANSWER_INIT;

static spbe_status with(const spbe_options *options) { return spbe_type_check(SPBE_TYPE_NIK, "1", 1, options, &answer, error); }

static void options_are_judged(void) {
  spbe_options good = SPBE_OPTIONS_INIT, o;
  struct {
    spbe_options known;
    uint64_t newer;
  } larger;
  OK(with(&good));
  o = good, o.size = 0;
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.size", with(&o));
  o = good, o.size = (uint32_t)offsetof(spbe_options, sheet) - 1;
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.size", with(&o));
  o = good, o.size = (uint32_t)offsetof(spbe_options, sheet); /* a program of the first version */
  OK(with(&o));
  o = good, o.size = (uint32_t)offsetof(spbe_options, encoding); /* and of the second */
  OK(with(&o));
  o = good, o.size = (uint32_t)offsetof(spbe_options, key);
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.size", with(&o));
  o = good, o.size = (uint32_t)sizeof o - 1;
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.size", with(&o));
  o = good, o.size = UINT32_MAX;
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.size", with(&o));
  o = good, o.lang = 2;
  REFUSED(SPBE_INVALID_ARGUMENT, "options.lang", with(&o));
  o = good, o.lang = -1;
  REFUSED(SPBE_INVALID_ARGUMENT, "options.lang", with(&o));
  o = good, o.flags = SPBE_UNMASK << 1;
  REFUSED(SPBE_INVALID_ARGUMENT, "options.flags", with(&o));
  o = good, o.reserved = 1;
  REFUSED(SPBE_UNSUPPORTED, "options.reserved", with(&o));
  o = good, o.delimiter = 128;
  REFUSED(SPBE_INVALID_ARGUMENT, "options.delimiter", with(&o));
  o = good, o.delimiter = -1;
  REFUSED(SPBE_INVALID_ARGUMENT, "options.delimiter", with(&o));
  o = good, o.header = -2;
  REFUSED(SPBE_INVALID_ARGUMENT, "options.header", with(&o));
  o = good, o.as_of = INT32_MAX;
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.day", with(&o));
  o = good, o.as_of = INT32_MIN + 1;
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.day", with(&o));
  o = good, o.threads = UINT32_MAX;
  OK(with(&o));
  /* A newer program: fine while it does not use what we do not know. */
  larger.known = good;
  larger.known.size = (uint32_t)sizeof larger;
  larger.newer = 0;
  OK(with(&larger.known));
  larger.newer = 1;
  REFUSED(SPBE_UNSUPPORTED, "options.newer", with(&larger.known));
}

static void answers_are_judged(void) {
  struct {
    spbe_answer known;
    uint64_t newer;
  } larger;
  const spbe_answer fresh = SPBE_ANSWER_INIT;
  spbe_answer a = SPBE_ANSWER_INIT;
  char text[40];
  a.size = 4;
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.size", spbe_type_check(SPBE_TYPE_NIK, "1", 1, NULL, &a, error));
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.null", spbe_type_check(SPBE_TYPE_NIK, "1", 1, NULL, NULL, error));
  larger.known.size = (uint32_t)sizeof larger;
  larger.newer = 5;
  OK(spbe_type_check(SPBE_TYPE_NIK, "1", 1, NULL, &larger.known, error));
  a = fresh, a.verdict = 77; /* written on success only */
  REFUSED(SPBE_TOO_SMALL, "buffer.too_small", spbe_type_normalize(SPBE_TYPE_NIK, "1", 1, NULL, &a, NULL, 0, NULL, error));
  CHECK(a.verdict == 77);
  OK(spbe_type_normalize(SPBE_TYPE_NIK, "1", 1, NULL, &a, text, sizeof text, NULL, error));
  CHECK(a.verdict == SPBE_INVALID && text[0] == '\0');
  a.size = 4;
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.size", spbe_type_normalize(SPBE_TYPE_NIK, "1", 1, NULL, &a, text, sizeof text, NULL, error));
  CHECK(larger.newer == 0 && larger.known.verdict == SPBE_INVALID && larger.known.size == sizeof larger);
}

static void types_and_texts_are_judged(void) {
  static const spbe_type wrong[] = {SPBE_TYPE_NONE, -1, 99, 1000, INT32_MAX, INT32_MIN};
  char c = 'x';
  size_t i, needed = 7;
  for (i = 0; i < sizeof wrong / sizeof wrong[0]; ++i) {
    REFUSED(SPBE_INVALID_ARGUMENT, "type.unknown", spbe_type_check(wrong[i], "1", 1, NULL, &answer, error));
    REFUSED(SPBE_INVALID_ARGUMENT, "type.unknown", spbe_type_describe(wrong[i], NULL, NULL, 0, &needed, error));
    CHECK(needed == 0);
  }
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.null", spbe_type_check(SPBE_TYPE_NIK, NULL, 1, NULL, &answer, error));
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.length", spbe_type_check(SPBE_TYPE_NIK, "1", SIZE_MAX, NULL, &answer, error));
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.buffer", spbe_type_format(SPBE_TYPE_NIK, "1", 1, NULL, 5, &needed, error));
  REFUSED(SPBE_TOO_SMALL, "buffer.too_small", spbe_type_format(SPBE_TYPE_NIK, "1", 1, &c, 1, NULL, error));
  CHECK(c == '\0');
}

/* Any bytes are a value. */
static void any_bytes_are_a_value(void) {
  static const char *const bytes[] = {"\0\0\0\0", "\xFF\xFE\xFD\xFC", "\xC3\x28\xA0\xA1", "\xED\xA0\x80\x41", "\x7F\x01\x1B[", "\xF4\x90\x80\x80"};
  int32_t t;
  size_t b;
  for (t = 0; t < spbe_type_count(); ++t) {
    const spbe_type type = spbe_type_at(t);
    for (b = 0; b < sizeof bytes / sizeof bytes[0]; ++b) {
      char *text;
      OK(spbe_type_check(type, bytes[b], 4, NULL, &answer, error));
      CHECK(answer.verdict == SPBE_INVALID);
      text = TEXT(spbe_type_explain(type, bytes[b], 4, NULL, BUFFER));
      HAS(text, "\"verdict\":\"invalid\"");
      free(text);
      text = TEXT(spbe_type_normalize_explain(type, bytes[b], 4, NULL, BUFFER));
      free(text);
      text = TEXT(spbe_type_format(type, bytes[b], 4, BUFFER));
      CHECK(two_needed == 5 && memcmp(text, bytes[b], 4) == 0);
      free(text);
      text = TEXT(spbe_type_mask(type, bytes[b], 4, BUFFER));
      free(text);
    }
  }
}

static void nothing_is_nothing(void) {
  spbe_membership m = SPBE_MEMBERSHIP_INIT;
  spbe_report *report = NULL;
  spbe_plan *plan = NULL;
  spbe_list *list = NULL;
  const char *paths[1] = {NULL};
  struct ArrowArrayStream stream;
  size_t n = 3;
  CHECK(strcmp(spbe_list_id(NULL, &n), "") == 0 && n == 0);
  CHECK(strcmp(spbe_list_edition(NULL, NULL), "") == 0 && strcmp(spbe_list_digest(NULL, NULL), "") == 0);
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.null", spbe_catalog_builtin(NULL, error));
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.null", spbe_catalog_list(NULL, "agama", 5, NULL, error));
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.null", spbe_catalog_list(NULL, NULL, 5, &list, error));
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.null", spbe_list_describe(NULL, NULL, NULL, 0, NULL, error));
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.null", spbe_list_find(NULL, "1", 1, 0, NULL, 0, NULL, error));
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.null", spbe_list_history(NULL, "1", 1, NULL, 0, NULL, error));
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.null", spbe_list_judge(NULL, "1", 1, 0, &m, error));
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.null", spbe_list_export(NULL, 0, &stream, error));
  CHECK(stream.release == NULL);
  OK(spbe_catalog_list(NULL, "agama", 5, &list, error));
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.null", spbe_list_judge(list, "1", 1, 0, NULL, error));
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.day", spbe_list_judge(list, "1", 1, INT32_MAX, &m, error));
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.null", spbe_list_export(list, 0, NULL, error));
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.null", spbe_list_find(list, NULL, 1, 0, NULL, 0, NULL, error));
  spbe_list_free(list);
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.null", spbe_plan_builtin("penduduk", 8, NULL, NULL, error));
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.null", spbe_plan_builtin(NULL, 0, NULL, NULL, error));
  OK(spbe_plan_builtin(NULL, 0, NULL, &plan, error));
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.null", spbe_plan_check_text(plan, NULL, "", 0, NULL, NULL, NULL, error));
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.null", spbe_plan_check_text(plan, NULL, NULL, 9, NULL, NULL, &report, error));
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.null", spbe_plan_check_text(NULL, NULL, "", 0, NULL, NULL, &report, error));
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.null", spbe_plan_check_files(plan, NULL, NULL, 1, NULL, &report, error));
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.null", spbe_plan_check_files(plan, NULL, paths, 0, NULL, &report, error));
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.null", spbe_plan_check_files(plan, NULL, paths, 1, NULL, &report, error));
  CHECK(report == NULL);
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.null", spbe_report_summary(NULL, NULL, 0, NULL, error));
  spbe_plan_free(plan);
}

/* A value in the wrong argument does not come back in the error. */
static void errors_are_masked(void) {
  static const char nik[] = "3171015708459901";
  static const char schema[] = "{\"fields\":[{\"name\":\"a\",\"type\":\"3171015708459901\"}]}";
  const char *paths[1] = {"/no/3171015708459901.csv"};
  spbe_error said[5];
  spbe_list *list = NULL;
  spbe_plan *plan = NULL;
  spbe_catalog *catalog = NULL;
  spbe_report *report = NULL;
  size_t i;
  CHECK(spbe_catalog_list(NULL, nik, 16, &list, &said[0]) != SPBE_OK);
  CHECK(spbe_plan_builtin(nik, 16, NULL, &plan, &said[1]) != SPBE_OK);
  CHECK(spbe_plan_compile(schema, sizeof schema - 1, NULL, &plan, &said[2]) != SPBE_OK);
  CHECK(spbe_catalog_open(NULL, paths[0], &catalog, &said[3]) != SPBE_OK);
  OK(spbe_plan_builtin(NULL, 0, NULL, &plan, error));
  CHECK(spbe_plan_check_files(plan, NULL, paths, 1, NULL, &report, &said[4]) != SPBE_OK);
  for (i = 0; i < 5; ++i) {
    HAS(said[i].message, "3171");
    HAS_NOT(said[i].message, nik);
  }
  spbe_report_free(report);
  spbe_plan_free(plan);
}

/* Messages are one line of valid UTF-8, however long the place. */
static void messages_fit(void) {
  static char path[2000];
  spbe_catalog *catalog = NULL;
  spbe_error said;
  size_t i;
  memset(&said, 1, sizeof said);
  for (i = 0; i + 2 < sizeof path; i += 2) memcpy(path + i, "\xC3\xA9", 2);
  path[0] = '/';
  path[1] = '\n';
  CHECK(spbe_catalog_open(NULL, path, &catalog, &said) != SPBE_OK);
  CHECK(memchr(said.message, '\0', sizeof said.message) != NULL && strlen(said.message) > 20);
  CHECK(strchr(said.message, '\n') == NULL);
  for (i = 0; said.message[i] != '\0'; ++i) {
    const unsigned char c = (unsigned char)said.message[i];
    if (c < 0x80) continue;
    CHECK(c == 0xC3 && (unsigned char)said.message[i + 1] == 0xA9);
    ++i;
  }
  CHECK(spbe_catalog_builtin(&catalog, &said) == SPBE_OK);
  CHECK(said.status == SPBE_OK && said.message[0] == '\0' && said.offset == -1);
  spbe_catalog_free(catalog);
}

void test_arguments(void) {
  options_are_judged();
  answers_are_judged();
  types_and_texts_are_judged();
  any_bytes_are_a_value();
  nothing_is_nothing();
  errors_are_masked();
  messages_fit();
}
