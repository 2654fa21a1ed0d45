/* How files and text are read where evidence is not to decide: encoding, delimiter, header, the names of columns. */
#include "arrow.h"
#include "check.h"

static const char schema_json[] =
    "{\"fields\":[{\"name\":\"kode\",\"type\":\"integer\"},{\"name\":\"nama\",\"type\":\"string\",\"constraints\":{\"maxLength\":5}}]}";

static spbe_plan *a_plan(void) {
  spbe_plan *plan = NULL;
  OK(spbe_plan_compile(schema_json, sizeof schema_json - 1, NULL, &plan, error));
  return plan;
}

/* The summary of a text, the caller's. */
static char *summary_of(const spbe_plan *plan, const spbe_options *options, const char *text) {
  spbe_report *report = NULL;
  char *json;
  OK(spbe_plan_check_text(plan, options, text, strlen(text), NULL, NULL, &report, error));
  json = TEXT(spbe_report_summary(report, BUFFER));
  spbe_report_free(report);
  return json;
}

static void delimiter_and_header(void) {
  spbe_plan *plan = a_plan();
  spbe_options o = SPBE_OPTIONS_INIT;
  char *json;
  /* By evidence the comma stands between cells; asked for, the semicolon. */
  o.delimiter = ';';
  json = summary_of(plan, &o, "kode;nama\n1;a,b\n2;c,d\n");
  HAS(json, "\"rows\":2");
  HAS(json, "\"delimiter\":\";\"");
  HAS(json, "\"errors\":0");
  free(json);
  o.delimiter = 0;
  o.header = 2;
  json = summary_of(plan, &o, "nama,kode\nkode,nama\n1,a\n");
  HAS(json, "\"header_line\":2");
  HAS(json, "\"rows\":1");
  free(json);
  o.header = SPBE_NO_HEADER;
  json = summary_of(plan, &o, "1,a\n2,panjang\n");
  HAS(json, "\"header_line\":null");
  HAS(json, "\"field.max_length\":1");
  free(json);
  spbe_plan_free(plan);
}

static void encoding(void) {
  spbe_plan *plan = a_plan();
  spbe_options o = SPBE_OPTIONS_INIT;
  spbe_report *report = NULL;
  char *json;
  o.encoding = "iso-8859-1";
  json = summary_of(plan, &o, "kode,nama\n1,caf\xC3\xA9\n2,caf\xC3\xA9s\n");   /* UTF-8, were it not said otherwise: five and six signs of this one */
  HAS(json, "\"encoding\":\"iso-8859-1\"");
  HAS(json, "\"field.max_length\":1");
  free(json);
  o.encoding = "klingon";
  REFUSED(SPBE_UNSUPPORTED, "file.charset", spbe_plan_check_text(plan, &o, "kode\n1\n", 7, NULL, NULL, &report, error));
  spbe_report_free(report);
  spbe_plan_free(plan);
}

static void names_of_columns(void) {
  spbe_plan *plan = a_plan();
  spbe_options o = SPBE_OPTIONS_INIT;
  struct ArrowArrayStream findings;
  struct ArrowSchema schema;
  struct ArrowArray batch;
  static const char text[] = "No. Urut,nama\n7,panjang\n";
  const char *key;
  size_t n;
  o.columns = "{\"No. Urut\":\"kode\"}";
  o.key = "[\"No. Urut\"]";
  OK(spbe_plan_check_text(plan, &o, text, sizeof text - 1, NULL, &findings, NULL, error));
  CHECK(findings.get_schema(&findings, &schema) == 0);
  CHECK(findings.get_next(&findings, &batch) == 0);
  CHECK(batch.length == 1);
  key = text_at(schema.children[5], batch.children[5], 0, &n);
  CHECK(n == 10 && memcmp(key, "No. Urut=7", n) == 0);
  batch.release(&batch);
  schema.release(&schema);
  findings.release(&findings);
  spbe_plan_free(plan);
}

static void wrong_names_are_refused(void) {
  static const char *const keys[] = {"", "nik", "[]", "[1]", "[\"\"]", "{\"nik\":1}", "[\"nik\""};
  static const char *const columns[] = {"", "[]", "{\"a\":1}", "{\"a\":\"kode\",\"a\":\"nama\"}", "a=b"};
  spbe_plan *plan = a_plan();
  spbe_report *report = NULL;
  size_t i;
  for (i = 0; i < sizeof keys / sizeof keys[0]; ++i) {
    spbe_options o = SPBE_OPTIONS_INIT;
    o.key = keys[i];
    REFUSED(SPBE_INVALID_ARGUMENT, "options.key", spbe_plan_check_text(plan, &o, "kode\n1\n", 7, NULL, NULL, &report, error));
  }
  for (i = 0; i < sizeof columns / sizeof columns[0]; ++i) {
    spbe_options o = SPBE_OPTIONS_INIT;
    o.columns = columns[i];
    REFUSED(SPBE_INVALID_ARGUMENT, "options.columns", spbe_plan_check_text(plan, &o, "kode\n1\n", 7, NULL, NULL, &report, error));
  }
  spbe_plan_free(plan);
}

static void notes_say_why(void) {
  spbe_plan *plan = a_plan();
  spbe_options o = SPBE_OPTIONS_INIT;
  spbe_report *report = NULL;
  char *json;
  o.lang = SPBE_LANG_EN;
  o.delimiter = ',';
  OK(spbe_plan_check_text(plan, &o, "kode,nama\n1,a\n", 14, NULL, NULL, &report, error));
  json = TEXT(spbe_report_notes(report, BUFFER));
  HAS(json, "{\"topic\":\"delimiter\",\"sentence\":\"',': as asked\"}");
  free(json);
  spbe_report_free(report);
  REFUSED(SPBE_INVALID_ARGUMENT, "argument.null", spbe_report_notes(NULL, NULL, 0, &two_needed, error));
  spbe_plan_free(plan);
}

void test_reading(void) {
  delimiter_and_header();
  encoding();
  names_of_columns();
  wrong_names_are_refused();
  notes_say_why();
}
