/* What lists are asked besides their codes: words in names, names to codes, codes of another day or list; one at a time. */
#include "check.h"
#include "csv.h"

enum { day_2022_02_14 = 19037, reference_day = 20781 /* 2026-11-24 */ };

static spbe_list *open_list(const char *id, size_t n) {
  spbe_list *list = NULL;
  OK(spbe_catalog_list(NULL, id, n, &list, error));
  return list;
}

static size_t times(const char *text, const char *part) {
  size_t n = 0;
  for (; (text = strstr(text, part)) != NULL; text += strlen(part)) ++n;
  return n;
}

static void words_are_searched(void) {
  spbe_list *kbli = open_list("kbli2020", 8), *wilayah = open_list("wilayah", 7);
  char *json = TEXT(spbe_list_search(kbli, "padi", 4, reference_day, 0, BUFFER));
  HAS(json, "\"code\":\"01121\"");
  CHECK(times(json, "\"code\":") > 3);
  free(json);
  json = TEXT(spbe_list_search(kbli, "padi", 4, reference_day, 3, BUFFER));
  CHECK(times(json, "\"code\":") == 3);
  free(json);
  json = TEXT(spbe_list_search(wilayah, "kota sorong", 11, day_2022_02_14, 0, BUFFER));
  HAS(json, "\"code\":\"92.71\"");
  HAS_NOT(json, "96.71");
  free(json);
  json = TEXT(spbe_list_search(wilayah, "kota sorong", 11, SPBE_NO_DATE, 0, BUFFER));
  HAS(json, "92.71");
  HAS(json, "96.71");
  free(json);
  json = TEXT(spbe_list_search(kbli, "\xFF\xFE", 2, reference_day, 0, BUFFER));
  CHECK(strcmp(json, "[]") == 0);
  free(json);
  json = TEXT(spbe_list_search(kbli, NULL, 0, reference_day, 0, BUFFER));
  free(json);
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.null", spbe_list_search(NULL, "a", 1, 0, 0, NULL, 0, NULL, error));
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.null", spbe_list_search(kbli, NULL, 1, 0, 0, NULL, 0, NULL, error));
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.day", spbe_list_search(kbli, "a", 1, INT32_MAX, 0, NULL, 0, NULL, error));
  spbe_list_free(kbli);
  spbe_list_free(wilayah);
}

static void names_are_resolved(void) {
  static const char nik[] = "3171015708459901";
  spbe_query query = SPBE_QUERY_INIT;
  spbe_list *list = open_list("wilayah", 7);
  char small[8];
  size_t needed = 0;
  char *json = TEXT(spbe_list_resolve(list, "KAB. ACEH SELATAN", 17, NULL, BUFFER));
  HAS(json, "{\"text\":\"KAB. ACEH SELATAN\",\"code\":\"11.01\",\"candidates\":[{\"code\":\"11.01\",");
  HAS(json, "\"score\":1.000,\"reason\":\"exact\"}");
  free(json);
  query.level = 2;
  json = TEXT(spbe_list_resolve(list, "Bandung", 7, &query, BUFFER));
  HAS(json, "\"code\":null");
  HAS(json, "\"code\":\"32.04\"");
  HAS(json, "\"code\":\"32.73\"");
  free(json);
  query.limit = 1;
  json = TEXT(spbe_list_resolve(list, "Bandung", 7, &query, BUFFER));
  CHECK(times(json, "\"score\":") == 1);
  free(json);
  query.within = "Papua Barat", query.within_n = 11, query.day = day_2022_02_14;
  json = TEXT(spbe_list_resolve(list, "Kota Sorong", 11, &query, BUFFER));
  HAS(json, "\"code\":\"92.71\"");
  free(json);
  json = TEXT(spbe_list_resolve(list, nik, 16, NULL, BUFFER));
  HAS_NOT(json, nik);
  free(json);
  json = TEXT(spbe_list_resolve(list, "\xFF\0\xC3", 3, NULL, BUFFER));
  HAS(json, "\"candidates\":[]");
  free(json);
  json = TEXT(spbe_list_resolve(list, NULL, 0, NULL, BUFFER));
  free(json);
  REFUSED(SPBE_TOO_SMALL, "buffer.too_small", spbe_list_resolve(list, "Bandung", 7, NULL, small, sizeof small, &needed, error));
  CHECK(needed > sizeof small && small[0] == '\0');
  spbe_list_free(list);
}

static void queries_are_judged(void) {
  const spbe_query good = SPBE_QUERY_INIT;
  struct {
    spbe_query known;
    uint64_t newer;
  } larger;
  spbe_query q = good;
  spbe_list *list = open_list("wilayah", 7);
#define ASK(query) spbe_list_resolve(list, "Bandung", 7, query, NULL, 0, NULL, error)
  q.size = 0;
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.size", ASK(&q));
  q = good, q.size = (uint32_t)sizeof q - 1;
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.size", ASK(&q));
  q = good, q.size = UINT32_MAX;
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.size", ASK(&q));
  q = good, q.day = INT32_MAX;
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.day", ASK(&q));
  q = good, q.level = -1;
  REFUSED(SPBE_INVALID_ARGUMENT, "query.level", ASK(&q));
  q = good, q.level = 16;
  REFUSED(SPBE_INVALID_ARGUMENT, "query.level", ASK(&q));
  q = good, q.limit = 101;
  REFUSED(SPBE_INVALID_ARGUMENT, "query.limit", ASK(&q));
  q = good, q.within_n = 3;
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.null", ASK(&q));
  q = good, q.within = "no such place at all", q.within_n = 20;
  REFUSED(SPBE_INVALID_ARGUMENT, "query.within", ASK(&q));
  larger.known = good, larger.known.size = (uint32_t)sizeof larger, larger.newer = 0;
  REFUSED(SPBE_TOO_SMALL, "buffer.too_small", ASK(&larger.known));
  larger.newer = 1;
  REFUSED(SPBE_UNSUPPORTED, "query.newer", ASK(&larger.known));
#undef ASK
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.null", spbe_list_resolve(NULL, "a", 1, NULL, NULL, 0, NULL, error));
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.null", spbe_list_resolve(list, NULL, 1, NULL, NULL, 0, NULL, error));
  spbe_list_free(list);
}

static spbe_conversion between(const char *list, const char *from, const char *to) {
  spbe_conversion way = SPBE_CONVERSION_INIT;
  way.list = list, way.list_n = strlen(list);
  way.from = from, way.from_n = strlen(from);
  way.to = to, way.to_n = strlen(to);
  return way;
}

static void codes_are_converted(void) {
  spbe_conversion way = between("wilayah", "2022-02-14", "2025-04-25");
  char *json = TEXT(spbe_catalog_convert(NULL, &way, "92.71", 5, BUFFER));
  HAS(json, "{\"code\":\"92.71\",\"outcome\":\"one\",\"shared\":false,\"to\":[{\"code\":\"96.71\",\"match\":\"recode\",\"certainty\":\"");
  free(json);
  json = TEXT(spbe_catalog_convert(NULL, &way, "96.71", 5, BUFFER));
  CHECK(strcmp(json, "{\"code\":\"96.71\",\"outcome\":\"unknown\",\"shared\":false,\"to\":[]}") == 0);
  free(json);
  json = TEXT(spbe_catalog_convert(NULL, &way, NULL, 0, BUFFER));
  HAS(json, "\"outcome\":\"missing\"");
  free(json);
  json = TEXT(spbe_catalog_convert(NULL, &way, "3171015708459901", 16, BUFFER));
  HAS(json, "\"outcome\":\"unknown\"");
  HAS_NOT(json, "3171015708459901");
  free(json);
  way = between("", "wilayah", "bps");
  json = TEXT(spbe_catalog_convert(NULL, &way, "31.71", 5, BUFFER));
  HAS(json, "\"to\":[{\"code\":\"3173\"");
  free(json);
}

static void ways_are_judged(void) {
  const spbe_conversion good = between("wilayah", "2022-02-14", "2025-04-25");
  spbe_conversion way = good;
#define ASK(way) spbe_catalog_convert(NULL, way, "92.71", 5, NULL, 0, NULL, error)
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.null", ASK(NULL));
  way.size = 4;
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.size", ASK(&way));
  way = good, way.reserved = 1;
  REFUSED(SPBE_UNSUPPORTED, "conversion.reserved", ASK(&way));
  way = good, way.from = NULL;
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.null", ASK(&way));
  way = between("zzz", "2022-02-14", "2025-04-25");
  REFUSED(SPBE_INVALID_ARGUMENT, "convert.list", ASK(&way));
  way = between("wilayah", "yesterday", "2025-04-25");
  REFUSED(SPBE_INVALID_ARGUMENT, "convert.end", ASK(&way));
  way = between("wilayah", "1990-01-01", "2025-04-25");
  REFUSED(SPBE_INVALID_ARGUMENT, "convert.before_first", ASK(&way));
  way = between("", "", "");
  REFUSED(SPBE_INVALID_ARGUMENT, "convert.", ASK(&way));
#undef ASK
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.null", spbe_catalog_convert(NULL, &good, NULL, 1, NULL, 0, NULL, error));
}

/* tests/vectors/lists. */
static void the_vectors_of_resolving(void) {
  struct csv csv;
  int rows = 0;
  CHECK(csv_open(&csv, SPBE_SOURCE_DIR "/tests/vectors/lists/resolve.csv"));
  csv_next(&csv);
  for (; csv_next(&csv); ++rows) {
    spbe_query query = SPBE_QUERY_INIT;
    spbe_list *list = open_list(csv.cells[0], csv.lengths[0]);
    char wanted[64], *json;
    if (csv.lengths[4] != 0 || csv.lengths[2] != 0) { /* days are Python's part, hints that of the columns */
      spbe_list_free(list);
      continue;
    }
    query.day = reference_day;
    query.level = atoi(csv.cells[3]);
    json = TEXT(spbe_list_resolve(list, csv.cells[1], csv.lengths[1], &query, BUFFER));
    if (csv.lengths[5] == 0) strcpy(wanted, "\"code\":null,\"candidates\"");
    else snprintf(wanted, sizeof wanted, "\"code\":\"%.*s\",\"candidates\"", (int)csv.lengths[5], csv.cells[5]);
    HAS(json, wanted);
    free(json);
    spbe_list_free(list);
  }
  CHECK(rows > 40);
  csv_close(&csv);
}

static void the_vectors_of_converting(void) {
  struct csv csv;
  int rows = 0;
  CHECK(csv_open(&csv, SPBE_SOURCE_DIR "/tests/vectors/lists/convert.csv"));
  csv_next(&csv);
  for (; csv_next(&csv); ++rows) {
    spbe_conversion way = between("wilayah", "", "");
    char json[2048], targets[512] = "", *at;
    spbe_status status;
    way.from = csv.cells[1], way.from_n = csv.lengths[1];
    way.to = csv.cells[2], way.to_n = csv.lengths[2];
    status = spbe_catalog_convert(NULL, &way, csv.cells[0], csv.lengths[0], json, sizeof json, NULL, NULL);
    CHECK(status == SPBE_OK || (status == SPBE_INVALID_ARGUMENT && csv.lengths[3] == 0)); /* a day before the list */
    for (at = strstr(json, "\"to\":["); at != NULL && (at = strstr(at, "\"code\":\"")) != NULL;) {
      at += 8;
      if (targets[0] != '\0') strcat(targets, "|");
      strncat(targets, at, strcspn(at, "\""));
    }
    CHECK(strlen(targets) == csv.lengths[3] && memcmp(targets, csv.cells[3], csv.lengths[3]) == 0);
  }
  CHECK(rows > 20);
  csv_close(&csv);
}

void test_list_answers(void) {
  words_are_searched();
  names_are_resolved();
  queries_are_judged();
  codes_are_converted();
  ways_are_judged();
  the_vectors_of_resolving();
  the_vectors_of_converting();
}
