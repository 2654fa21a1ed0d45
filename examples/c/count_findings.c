/* How many findings of which kind?  Counts only: the fastest way through a file. */
#include <spbe.h>
#include <stdio.h>

int main(void) {
  static char summary[65536];
  const char *files[] = {"penduduk_kecil.csv"};
  spbe_options options = SPBE_OPTIONS_INIT;
  spbe_plan *plan = NULL;
  spbe_report *report = NULL;
  spbe_error error;
  options.as_of = 20270; /* 2025-07-01 */
  if (spbe_plan_builtin("penduduk", 8, &options, &plan, &error) != SPBE_OK ||
      spbe_plan_check_files(plan, &options, files, 1, NULL, &report, &error) != SPBE_OK ||
      spbe_report_summary(report, summary, sizeof summary, NULL, &error) != SPBE_OK) {
    fprintf(stderr, "%s\n", error.message);
    return 1;
  }
  printf("%s\n", summary);
  spbe_report_free(report);
  spbe_plan_free(plan);
  return 0;
}
