#include "check.h"

static int32_t checked(spbe_type type, const char *value, spbe_answer *answer) {
  const spbe_answer fresh = SPBE_ANSWER_INIT;
  *answer = fresh;
  OK(spbe_type_check(type, value, strlen(value), NULL, answer, error));
  return answer->verdict;
}

static void types_are_found(void) {
  const int32_t count = spbe_type_count();
  spbe_type before = SPBE_TYPE_NONE;
  int32_t i;
  CHECK(count >= 13);
  for (i = 0; i < count; ++i) {
    const spbe_type type = spbe_type_at(i);
    const char *name = spbe_type_name(type);
    char *json;
    CHECK(type > before);
    before = type;
    CHECK(spbe_type_find(name, strlen(name)) == type);
    json = TEXT(spbe_type_describe(type, NULL, BUFFER));
    HAS(json, "\"issuer\":");
    HAS(json, "\"rules\":[");
    free(json);
  }
  CHECK(spbe_type_at(-1) == SPBE_TYPE_NONE && spbe_type_at(count) == SPBE_TYPE_NONE);
  CHECK(spbe_type_find("nik", 3) == SPBE_TYPE_NIK);
  CHECK(spbe_type_find("nikx", 3) == SPBE_TYPE_NIK);
  CHECK(spbe_type_find("nip", 3) == SPBE_TYPE_NIP);
  CHECK(spbe_type_find("tanggal", 7) == SPBE_TYPE_TANGGAL);
  CHECK(spbe_type_find("NIK", 3) == SPBE_TYPE_NONE);
  CHECK(spbe_type_find(NULL, 0) == SPBE_TYPE_NONE && spbe_type_find("", 0) == SPBE_TYPE_NONE);
  CHECK(strcmp(spbe_type_name(SPBE_TYPE_NONE), "unknown") == 0 && strcmp(spbe_type_name(99), "unknown") == 0);
}

static void one_value(void) {
  spbe_answer a;
  CHECK(checked(SPBE_TYPE_NIK, "3171015708459901", &a) == SPBE_VALID);
  CHECK(a.code == SPBE_CODE_NONE && a.severity == SPBE_SEVERITY_NONE && a.offset == -1);
  CHECK(checked(SPBE_TYPE_NIK, "", &a) == SPBE_MISSING);
  CHECK(a.code == SPBE_CODE_NIK_EMPTY && a.severity == SPBE_SEVERITY_INFO);
  CHECK(checked(SPBE_TYPE_NIK, "3171013213459901", &a) == SPBE_INVALID);
  CHECK(a.code == SPBE_CODE_NIK_DATE && a.severity == SPBE_SEVERITY_ERROR);
  CHECK(checked(SPBE_TYPE_NIK, "0071015708459901", &a) == SPBE_SUSPECT);
  CHECK(a.code == SPBE_CODE_NIK_PROVINCE && a.severity == SPBE_SEVERITY_WARNING);
  CHECK(checked(SPBE_TYPE_NIK, " 3171015708459901", &a) == SPBE_INVALID);
  CHECK(a.code == SPBE_CODE_NIK_WHITESPACE && a.offset == 0);
  CHECK(checked(SPBE_TYPE_NIK, "3171015708459901  ", &a) == SPBE_INVALID && a.offset == 16);
  CHECK(checked(SPBE_TYPE_NIK, "317101\t5708459901", &a) == SPBE_INVALID && a.offset == 6);
  CHECK(checked(SPBE_TYPE_NIK, "3171015708459901\xC2\xA0", &a) == SPBE_INVALID);
  CHECK(a.code == SPBE_CODE_NIK_UNICODE && a.offset == 16);
  /* a union speaks with its member's voice once it is known */
  CHECK(checked(SPBE_TYPE_NPWP, "01.234", &a) == SPBE_INVALID && strncmp(spbe_finding_name(a.code), "npwp", 4) == 0);
  CHECK(checked(SPBE_TYPE_NPWP, "000000000000000", &a) == SPBE_INVALID && a.code == SPBE_CODE_NPWP15_RANGE);
}

static void causes_are_told(void) {
  spbe_answer a;
  CHECK(checked(SPBE_TYPE_NIK, "3171015708459901", &a) == SPBE_VALID && a.cause == SPBE_CAUSE_NONE);
  CHECK(checked(SPBE_TYPE_NIK, "TIDAK ADA", &a) == SPBE_INVALID && a.cause == SPBE_CAUSE_PLACEHOLDER);
  CHECK(checked(SPBE_TYPE_NIK, "3.17101E+15", &a) == SPBE_INVALID && a.cause == SPBE_CAUSE_EXCEL_EXPONENT);
  CHECK(checked(SPBE_TYPE_NISN, "119999987", &a) == SPBE_INVALID && a.cause == SPBE_CAUSE_EXCEL_LOST_ZERO);
  CHECK(checked(SPBE_TYPE_NISN, "3171015708459901", &a) == SPBE_INVALID && a.cause == SPBE_CAUSE_LOOKS_LIKE + SPBE_TYPE_NIK);
  CHECK(strcmp(spbe_cause_name(SPBE_CAUSE_NONE), "none") == 0);
  CHECK(strcmp(spbe_cause_name(SPBE_CAUSE_EXCEL_LOST_ZERO), "excel.lost_zero") == 0);
  CHECK(strcmp(spbe_cause_name(SPBE_CAUSE_LOOKS_LIKE + SPBE_TYPE_NOMOR_SURAT), "looks_like.nomor_surat") == 0);
  CHECK(strcmp(spbe_cause_name(-1), "unknown") == 0 && strcmp(spbe_cause_name(SPBE_CAUSE_LOOKS_LIKE), "unknown") == 0);
  CHECK(strcmp(spbe_cause_name(SPBE_CAUSE_LOOKS_LIKE + SPBE_TYPE_KR_CRN + 1), "unknown") == 0);
}

/* Every type has samples, the same again for the same seed, and each is a value of it. */
static void samples_are_good(void) {
  int32_t i;
  uint64_t n;
  for (i = 0; i < spbe_type_count(); ++i) {
    const spbe_type type = spbe_type_at(i);
    for (n = 0; n < 20; ++n) {
      spbe_answer a;
      char *one = TEXT(spbe_type_sample(type, 7, n, NULL, BUFFER));
      char *again = TEXT(spbe_type_sample(type, 7, n, NULL, BUFFER));
      CHECK(checked(type, one, &a) == SPBE_VALID);
      CHECK(strcmp(one, again) == 0);
      free(again);
      free(one);
    }
  }
}

static void one_value_in_words(void) {
  spbe_options options = SPBE_OPTIONS_INIT;
  char *json = TEXT(spbe_type_explain(SPBE_TYPE_NIK, "3171015708459901", 16, NULL, BUFFER));
  HAS(json, "\"verdict\":\"valid\"");
  HAS(json, "\"sex\":\"P\"");
  HAS(json, "\"district\":\"31.71.01\"");
  HAS_NOT(json, "\"value\":\"3171015708459901\"");
  free(json);

  json = TEXT(spbe_type_explain(SPBE_TYPE_NIK, "3171013213459901", 16, NULL, BUFFER));
  HAS(json, "\"code\":\"nik.date\"");
  HAS(json, "Tanggal");
  HAS_NOT(json, "3171013213459901");
  free(json);

  options.lang = SPBE_LANG_EN;
  options.flags = SPBE_UNMASK;
  json = TEXT(spbe_type_explain(SPBE_TYPE_NIK, "3171013213459901", 16, &options, BUFFER));
  HAS(json, "The date inside the NIK");
  HAS(json, "\"value\":\"3171013213459901\"");
  free(json);
}

static void days_bound_dates(void) {
  spbe_options options = SPBE_OPTIONS_INIT;
  spbe_answer answer = SPBE_ANSWER_INIT;
  /* Who was born in 1985 had no number in 1978. */
  const char *nip = "198503152020031001";
  options.as_of = 18322; /* 2020-03-01 */
  OK(spbe_type_check(SPBE_TYPE_NIP_PNS, nip, strlen(nip), &options, &answer, error));
  CHECK(answer.verdict == SPBE_VALID);
  options.as_of = 3000; /* 1978-03-20 */
  OK(spbe_type_check(SPBE_TYPE_NIP_PNS, nip, strlen(nip), &options, &answer, error));
  CHECK(answer.verdict == SPBE_INVALID && answer.code == SPBE_CODE_NIP_PNS_DATE);
}

static void the_lenient_door(void) {
  spbe_answer answer = SPBE_ANSWER_INIT;
  const char *raw = "NIK: 3171 0157 0845 9901";
  char *text = TEXT(spbe_type_normalize(SPBE_TYPE_NIK, raw, strlen(raw), NULL, &answer, BUFFER));
  CHECK(strcmp(text, "3171015708459901") == 0);
  CHECK(answer.verdict == SPBE_VALID);
  free(text);

  text = TEXT(spbe_type_normalize(SPBE_TYPE_NIK, "12x", 3, NULL, &answer, BUFFER));
  CHECK(text[0] == '\0' && two_needed == 1);
  CHECK(answer.verdict == SPBE_INVALID && strncmp(spbe_finding_name(answer.code), "nik.", 4) == 0);
  free(text);

  text = TEXT(spbe_type_normalize(SPBE_TYPE_NIK, "", 0, NULL, &answer, BUFFER));
  CHECK(text[0] == '\0' && answer.verdict == SPBE_MISSING);
  free(text);

  text = TEXT(spbe_type_normalize_explain(SPBE_TYPE_NPWP, "01.234.567.8-901.234", 20, NULL, BUFFER));
  HAS(text, "\"canonical\":");
  HAS(text, "\"display\":");
  free(text);
}

static void display_and_mask(void) {
  char *text = TEXT(spbe_type_format(SPBE_TYPE_KODE_WILAYAH, "317101", 6, BUFFER));
  CHECK(strcmp(text, "31.71.01") == 0);
  free(text);
  text = TEXT(spbe_type_mask(SPBE_TYPE_NIK, "3171015708459901", 16, BUFFER));
  CHECK(strncmp(text, "317101", 6) == 0);
  HAS_NOT(text, "5708459901");
  free(text);
}

/* A short buffer gets nothing but the length that it takes. */
static void short_buffers(void) {
  char small[8];
  size_t needed = 99;
  memset(small, 'x', sizeof small);
  REFUSED(SPBE_TOO_SMALL, "buffer.too_small", spbe_type_normalize(SPBE_TYPE_NIK, "3171015708459901", 16, NULL, NULL, small, sizeof small, &needed, error));
  CHECK(needed == 17 && small[0] == '\0' && small[7] == 'x');
  REFUSED(SPBE_TOO_SMALL, "buffer.too_small", spbe_type_normalize(SPBE_TYPE_NIK, "3171015708459901", 16, NULL, NULL, NULL, 0, NULL, error));
  OK(spbe_type_format(SPBE_TYPE_KODE_WILAYAH, "31", 2, small, 3, NULL, error));
  CHECK(strcmp(small, "31") == 0);
}

static void single_checks_allocate_nothing(void) {
  static const char *const values[] = {"3171015708459901", "3171013213459901", "", " 3", "0071015708459901", "abc", "31710157084599019999"};
  spbe_options options = SPBE_OPTIONS_INIT;
  spbe_answer answer = SPBE_ANSWER_INIT;
  int32_t t;
  size_t v;
  long before;
  options.as_of = 20000;
  for (t = 0; t < spbe_type_count(); ++t) spbe_type_check(spbe_type_at(t), "1", 1, &options, &answer, NULL); /* first call: lists open */
  before = allocations();
  for (t = 0; t < spbe_type_count(); ++t) {
    for (v = 0; v < sizeof values / sizeof values[0]; ++v) {
      CHECK(spbe_type_check(spbe_type_at(t), values[v], strlen(values[v]), &options, &answer, NULL) == SPBE_OK);
      CHECK(spbe_type_check(spbe_type_at(t), values[v], strlen(values[v]), NULL, &answer, NULL) == SPBE_OK);
    }
  }
  CHECK(allocations() == before);
  free(TEXT(spbe_type_explain(SPBE_TYPE_NIK, "1", 1, NULL, BUFFER)));
  CHECK(allocations() > before || !allocations_are_counted()); /* the counter does count what the library does */
}

void test_values(void) {
  types_are_found();
  one_value();
  causes_are_told();
  samples_are_good();
  one_value_in_words();
  days_bound_dates();
  the_lenient_door();
  display_and_mask();
  short_buffers();
  single_checks_allocate_nothing();
}
