/* A dataset with its metadata: the draft, the conformance report, the export for catalogues, the standards. */
#include "check.h"

static const char schema_json[] = "{\"fields\":[{\"name\":\"umur\",\"title\":\"Umur\",\"type\":\"integer\",\"constraints\":{\"required\":true}}]}";
static const char table[] = "umur\n31\n47\n";
static const char standards[] =
    "{\"standar\":[{\"id\":\"S1\",\"nama\":\"Umur\",\"konsep\":\"Umur\",\"definisi\":\"Umur saat pencacahan\",\"klasifikasi\":null,\"ukuran\":\"Total\",\"satuan\":\"tahun\"}]}";

/* Rows read to their end, without findings. */
static spbe_report *a_report(void) {
  spbe_plan *plan = NULL;
  spbe_report *report = NULL;
  OK(spbe_plan_compile(schema_json, sizeof schema_json - 1, NULL, &plan, error));
  OK(spbe_plan_check_text(plan, NULL, table, sizeof table - 1, NULL, NULL, &report, error));
  spbe_plan_free(plan);
  return report;
}

static char *example(const char *name) {
  char path[512];
  FILE *file;
  char *text;
  long size;
  snprintf(path, sizeof path, "%s/examples/data/%s.json", SPBE_SOURCE_DIR, name);
  file = fopen(path, "rb");
  CHECK(file != NULL);
  fseek(file, 0, SEEK_END);
  size = ftell(file);
  rewind(file);
  text = (char *)calloc((size_t)size + 1, 1);
  CHECK(fread(text, 1, (size_t)size, file) == (size_t)size);
  fclose(file);
  return text;
}

static void drafts(const spbe_report *report) {
  char *json = TEXT(spbe_report_draft(report, BUFFER));
  CHECK(json[0] == '[');
  HAS(json, "\"nama\":\"Umur\",\"alias\":\"umur\"");
  HAS(json, "\"tipe_data\":\"INTEGER\"");
  free(json);
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.null", spbe_report_draft(NULL, NULL, 0, NULL, error));
}

static void conforms_or_says_why(const spbe_report *report) {
  spbe_options options = SPBE_OPTIONS_INIT;
  char *json;
  options.lang = SPBE_LANG_EN;
  json = TEXT(spbe_report_conformance(report, NULL, 0, NULL, 0, &options, BUFFER));
  HAS(json, "{\"conforms\":false,\"principles\":[{\"name\":\"standar_data\",\"holds\":false,\"reasons\":[\"no Standar Data was delivered (art. 33(2))\"]}");
  HAS(json, "{\"name\":\"metadata\",\"holds\":false,\"reasons\":[\"no metadata was delivered (art. 33(2))\"]}");
  HAS(json, "{\"name\":\"interoperabilitas\",\"holds\":true");
  free(json);
  json = TEXT(spbe_report_conformance(report, standards, sizeof standards - 1, "[{\"data\":{\"nama\":\"Umur\"}}]", 26, &options, BUFFER));
  HAS(json, "{\"name\":\"standar_data\",\"holds\":true");
  HAS(json, "(MS-Keg)");
  free(json);
  REFUSED(SPBE_BAD_SCHEMA, "", spbe_report_conformance(report, "{", 1, NULL, 0, NULL, NULL, 0, NULL, error));
  REFUSED(SPBE_BAD_SCHEMA, "", spbe_report_conformance(report, NULL, 0, "[", 1, NULL, NULL, 0, NULL, error));
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.null", spbe_report_conformance(NULL, NULL, 0, NULL, 0, NULL, NULL, 0, NULL, error));
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.null", spbe_report_conformance(report, NULL, 3, NULL, 0, NULL, NULL, 0, NULL, error));
}

/* A run that nobody has read says nothing of its data. */
static void unread_data(void) {
  spbe_plan *plan = NULL;
  spbe_report *report = NULL;
  struct ArrowArrayStream findings;
  OK(spbe_plan_compile(schema_json, sizeof schema_json - 1, NULL, &plan, error));
  OK(spbe_plan_check_text(plan, NULL, table, sizeof table - 1, NULL, &findings, &report, error));
  REFUSED(SPBE_INVALID_ARGUMENT, "report.incomplete", spbe_report_draft(report, NULL, 0, NULL, error));
  REFUSED(SPBE_INVALID_ARGUMENT, "report.incomplete", spbe_report_conformance(report, NULL, 0, NULL, 0, NULL, NULL, 0, NULL, error));
  findings.release(&findings);
  spbe_report_free(report);
  spbe_plan_free(plan);
}

static void exports(void) {
  char *activity = example("ms_keg"), *variable = example("ms_var"), *json;
  const size_t n = strlen(activity);
  json = TEXT(spbe_document_ask("ms_keg", 6, activity, n, "dcat", 4, variable, strlen(variable), NULL, BUFFER));
  HAS(json, "\"@type\":\"dcat:Dataset\"");
  HAS(json, "\"schema:name\":\"Nilai Kepuasan\"");
  free(json);
  json = TEXT(spbe_document_ask("ms_keg", 6, activity, n, "ckan", 4, NULL, 0, NULL, BUFFER));
  HAS(json, "{\"key\":\"total_msvar\",\"value\":\"0\"}");
  free(json);
  REFUSED(SPBE_INVALID_ARGUMENT, "document.question", spbe_document_ask("ms_keg", 6, activity, n, "ckan", 4, activity, n, NULL, NULL, 0, NULL, error));
  REFUSED(SPBE_INVALID_ARGUMENT, "document.question", spbe_document_ask("ms_keg", 6, activity, n, "dcat", 4, "[{}]", 4, NULL, NULL, 0, NULL, error));
  REFUSED(SPBE_BAD_SCHEMA, "", spbe_document_ask("ms_keg", 6, activity, n, "dcat", 4, "[", 1, NULL, NULL, 0, NULL, error));
  free(activity);
  free(variable);
}

static void standards_by_code(void) {
  char *json = TEXT(spbe_standard_find("10110023", 8, BUFFER));
  HAS(json, "{\"code\":\"10110023\",\"name\":\"Jumlah Penduduk\",");
  HAS(json, "\"measure\":\"Total\",\"unit\":\"orang\"");
  free(json);
  json = TEXT(spbe_standard_find("1011002", 7, BUFFER));
  CHECK(strcmp(json, "null") == 0);
  free(json);
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.null", spbe_standard_find(NULL, 1, NULL, 0, NULL, error));
}

void test_delivery(void) {
  spbe_report *report = a_report();
  drafts(report);
  conforms_or_says_why(report);
  spbe_report_free(report);
  unread_data();
  exports();
  standards_by_code();
}
